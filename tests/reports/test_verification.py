from dataclasses import replace

import pytest

from sammachip_site.domain.money import Satang
from sammachip_site.domain.published import Json
from sammachip_site.domain.year import Adjustments, Basis
from sammachip_site.reports.verification import check_statement, find_differences, find_journal_difference
from tests.closed_group import closed, year_of

Told = tuple[str, str, str]


def differences(published: Json, computed: Json) -> list[Told]:
    found = (finding.values for finding in find_differences("a.json", published, computed, "b.csv"))
    return [(str(each["field"]), str(each["published"]), str(each["computed"])) for each in found]


@pytest.mark.parametrize(
    ("published", "computed", "found"),
    [
        ({"a": "1.00"}, {"a": "1.00"}, []),
        ({"a": "1.00"}, {"a": "1.01"}, [("a", "1.00", "1.01")]),
        ({"a": 1}, {"a": True}, [("a", "1", "true")]),
        ({"a": 1}, {"a": "1"}, [("a", "1", "1")]),
        ({"a": None}, {}, [("a", "–", "–")]),
        ({}, {"a": "1"}, [("a", "–", "1")]),
        ({"a": {"b": ["x"]}}, {"a": {"b": []}}, [("a.b.1", "x", "–")]),
        ([{"account": "sales", "amount": "1"}], [{"account": "sales", "amount": "2"}], [("1 sales.amount", "1", "2")]),
        ([{"year": 2567, "d": "x"}, {"year": 2568, "d": "y"}], [{"year": 2568, "d": "z"}],
         [("2568.d", "y", "z"), ("2567", '{"year": 2567, "d": "x"}', "–")]),
        ([{"year": 1}, {"year": 1}], [{"year": 1}], [("2", '{"year": 1}', "–")]),
        ("<html>", {"a": "1"}, [("", "<html>", '{"a": "1"}')]),
    ],
)  # fmt: skip
def test_every_value_that_differs_is_told_with_its_place(published: Json, computed: Json, found: list[Told]) -> None:
    assert differences(published, computed) == found


def test_what_a_year_begins_with_is_what_the_year_before_ended_with() -> None:
    before, year = (replace(year_of(closed(), each), basis=Basis.ADJUSTED) for each in (2567, 2568))
    assert list(check_statement(year, before, "s", "b")) == []
    changed = replace(before, closing_cash=Satang(1), adjustments=Adjustments(closing_payables=Satang(5)))
    assert [(finding.key, finding.values["field"]) for finding in check_statement(year, changed, "s", "b")] == [
        ("verify.carried-forward", "opening_cash"),
        ("verify.carried-forward", "opening_payables"),
    ]


def test_a_position_that_does_not_balance_is_told() -> None:
    year = year_of(closed())
    assert year.position
    odd = replace(year, position=replace(year.position, stock=Satang(100)))
    assert [(finding.key, finding.values) for finding in check_statement(odd, None, "s", "b")] == [
        ("verify.unbalanced", {"assets": "6001.50", "owed": "6000.50"})
    ]


def test_the_first_line_of_a_journal_that_moves_other_money_is_told() -> None:
    assert find_journal_difference("a", ((3, "x"), (4, "y")), ((1, "x"), (2, "y"))) is None
    found = find_journal_difference("a", ((3, "x"), (9, "y")), ((1, "x"), (2, "z"), (3, "w")))
    assert found
    assert found.values == {"line": "9", "published": "y", "computed": "z"}
    short = find_journal_difference("a", ((3, "x"),), ((1, "x"), (2, "z")))
    assert short
    assert (short.values["published"], short.values["computed"]) == ("–", "z")
