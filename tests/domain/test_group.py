import pytest

from sammachip_site.domain.committee import CommitteeMember
from sammachip_site.domain.group import Capital, parse_enterprise_code
from sammachip_site.domain.thai_calendar import parse_date
from tests.domain.refusal import code_of


def test_an_enterprise_code_is_taken_as_on_the_certificate() -> None:
    assert parse_enterprise_code("๕-๓๐-๑๐-๐๗/๑-๐๐๐๑") == "5-30-10-07/1-0001"
    for text in ("", "5-30-10-07-1-0001", "53010071/0001", "5-30-10-7/1-0001"):
        assert code_of(parse_enterprise_code, text) == "group.enterprise-code"


@pytest.mark.parametrize(
    ("day", "value"), [("2560-01-01", 50_00), ("2562-12-31", 50_00), ("2563-01-01", 80_00), ("2570-01-01", 100_00)]
)
def test_a_share_costs_what_it_cost_on_the_day(day: str, value: int) -> None:
    capital = Capital.model_validate(
        {
            "as_of": "31/12/2570",
            "share_value": "100",
            "earlier_values": [{"until": "31/12/2565", "value": "80"}, {"until": "31/12/2562", "value": "50"}],
            "members": "20",
            "shares": "50",
        }
    )
    assert capital.value_on(parse_date(day)) == value


def test_a_name_is_public_only_with_consent() -> None:
    member = {"name": "สมศรี ใจดี", "posts": ["chair"]}
    assert CommitteeMember.model_validate(member).public_name is None
    assert CommitteeMember.model_validate({**member, "consent": "29/3/2560"}).public_name == "สมศรี ใจดี"
