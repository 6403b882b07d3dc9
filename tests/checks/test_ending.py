import pytest

from sammachip_site.checks import check_group
from sammachip_site.checks.activities import check_references
from sammachip_site.checks.checked_group import CheckedGroup
from sammachip_site.checks.ending import check_ends_after_founding, check_no_later_year, check_nothing_is_left
from tests.checks.findings import found
from tests.domain.sample_group import GROUP, NEXT_YEAR, TODAY, YEAR, changed, checked


def ended(day: str, **more: str) -> dict[str, object]:
    """The group's profile when it has ended on *day*."""
    return changed(GROUP, "ended", to={"date": day, "reason": "ไม่มีคนทำ", **more})


def kept_until(day: str) -> CheckedGroup:
    """A group of two years that ended on *day* with money in its box."""
    return checked(group=ended(day), years={2560: YEAR, 2561: NEXT_YEAR})


def test_a_group_ends_after_it_was_founded() -> None:
    books = checked(group=ended("28/3/2560"))
    assert found(check_ends_after_founding, books) == [("date.range-reversed", books.in_profile("ended", "date"))]
    assert found(check_ends_after_founding, checked(group=ended("29/3/2560"))) == []


def test_no_year_goes_on_after_the_end() -> None:
    books = kept_until("30/12/2561")
    assert found(check_no_later_year, books) == [("group.year-after-end", books.in_year(2561, "end"))]
    assert found(check_no_later_year, kept_until("31/12/2561")) == []


def test_money_that_is_left_is_told() -> None:
    books = kept_until("31/12/2561")
    assert found(check_nothing_is_left, books) == [("group.money-left", books.in_profile("ended"))]
    assert found(check_nothing_is_left, checked(years={2560: YEAR})) == []


def test_the_resolution_to_end_exists() -> None:
    books = checked(group=ended("31/12/2561", resolution_id="2561-9"))
    assert found(check_references, books) == [("resolution.unknown", books.in_profile("ended", "resolution_id"))]


@pytest.mark.parametrize(("day", "is_told"), [("31/12/2562", False), (None, True)])
def test_what_only_matters_to_a_group_that_works_is_not_told_of_one_that_has_ended(
    day: str | None, *, is_told: bool
) -> None:
    lapsed = changed(ended(day) if day else GROUP, "committee", "term_end", to="31/12/2562")
    books = checked(group=changed(lapsed, "committee", "elected", to="29/3/2560"))
    told = {fault.code for fault in check_group(books.group, books.statements, books.accounts, TODAY)}
    assert ("committee.term-lapsed" in told) is is_told
