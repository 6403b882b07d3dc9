from sammachip_site.checks import GROUP_CHECKS, check_group, check_site
from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS
from sammachip_site.reports.statement import make_statements
from tests.domain.sample_group import AGREEMENT, GROUP, NEXT_YEAR, TODAY, YEAR, changed, load


def test_a_group_whose_papers_are_in_order_has_no_faults() -> None:
    group = load(years={2560: YEAR, 2561: NEXT_YEAR})
    assert check_group(group, make_statements(group, DEFAULT_ACCOUNTS, TODAY), DEFAULT_ACCOUNTS, TODAY) == ()


def test_a_group_that_has_only_begun_has_no_faults() -> None:
    begun = {key: GROUP[key] for key in ("name", "summary", "founded", "village")}
    group = load(group=begun, agreement=None, years={}, product=None)
    assert check_group(group, (), DEFAULT_ACCOUNTS, TODAY) == ()


def test_all_faults_of_a_group_are_told_at_once_by_file_and_line() -> None:
    group = load(
        group=changed(GROUP, "village", "postcode", to="40000"),
        agreement=changed(AGREEMENT, "versions", 0, "parts", 0, "lines", 0, "percent", to="30"),
        years={2560: changed(YEAR, "closing_cash", to="5,000"), 2561: NEXT_YEAR},
    )
    faults = check_group(group, make_statements(group, DEFAULT_ACCOUNTS, TODAY), DEFAULT_ACCOUNTS, TODAY)
    assert [fault.code for fault in faults] == [
        "agreement.percent-total",
        "group.postcode-province",
        "year.closing-cash",
        "year.opening-cash",
    ]
    assert list(faults) == sorted(faults)


def test_no_rule_stands_in_the_list_twice() -> None:
    assert len(set(GROUP_CHECKS)) == len(GROUP_CHECKS)


def test_a_site_without_groups_says_so() -> None:
    assert [fault.code for fault in check_site([])] == ["site.empty"]
