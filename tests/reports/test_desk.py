from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.paperwork import MarkLimit, Paperwork
from sammachip_site.domain.summary import GroupSummary, YearFigures
from sammachip_site.reports.desk import Concern, Matter, find_matters, urgency
from tests.pages.village import TODAY, pages

IN_ORDER = Paperwork(has_committee=True, has_agreement=True, households=20, last_entry="2026-11-20")
CHILI = LocalizedText(th="น้ำพริก")


def group(
    papers: Paperwork = IN_ORDER, *, ended: str | None = None, years: tuple[YearFigures, ...] = ()
) -> GroupSummary:
    """The village's group with these papers and years."""
    return pages().summary.model_copy(update={"paperwork": papers, "ended": ended, "years": years})


def year(number: int, **told: object) -> YearFigures:
    """A calendar year that is over, approved and closed unless *told* otherwise."""
    start, stop = f"{number - 543}-01-01", f"{number - 542}-01-01"
    closed = (
        pages()
        .summary.years[0]
        .model_copy(update={"year": number, "start": start, "stop": stop, "approved": True, "closing": "closed"})
    )
    return closed.model_copy(update=told)


KEPT = (year(2567), year(2568))


def with_papers(**changed: object) -> tuple[Matter, ...]:
    """What is to be seen to in a group whose papers are in order but for what *changed*."""
    return find_matters(group(IN_ORDER.model_copy(update=changed), years=KEPT), TODAY)


def test_nothing_is_to_be_seen_to_where_everything_is_in_order() -> None:
    assert with_papers() == ()


def test_a_book_is_silent_after_a_week() -> None:
    assert with_papers(last_entry="2026-11-15") == ()
    assert with_papers(last_entry="2026-11-14") == (Matter(Concern.SILENCE, 8),)


def test_years_are_missing_unapproved_or_unclosed() -> None:
    years = (year(2564), year(2566, closing=None), year(2567, approved=False), year(2568, approved=False))
    assert find_matters(group(years=years), TODAY) == (
        Matter(Concern.GAP, years=(2565,)),
        Matter(Concern.UNAPPROVED, 691, years=(2567, 2568)),
        Matter(Concern.UNCLOSED, years=(2566,)),
    )


def test_a_committee_lapses_the_day_after_its_term() -> None:
    assert with_papers(term_end="2026-11-22") == ()
    assert with_papers(term_end="2026-11-21", vacant_posts=("treasurer",)) == (
        Matter(Concern.LAPSED, 1),
        Matter(Concern.VACANT, post="treasurer"),
    )


def test_a_mark_is_told_three_months_before_it_expires_and_after() -> None:
    last, soon, gone = (
        MarkLimit(product=CHILI, mark="halal", expires=day) for day in ("2027-02-21", "2027-02-20", "2026-11-21")
    )
    assert with_papers(marks=(last,)) == ()
    assert with_papers(marks=(soon,)) == (Matter(Concern.MARK_EXPIRING, 90, mark=soon),)
    assert with_papers(marks=(gone,)) == (Matter(Concern.MARK_EXPIRED, 1, mark=gone),)


def test_open_questions_are_counted_with_the_age_of_the_oldest() -> None:
    asked = group(years=KEPT).model_copy(update={"unanswered": ("2026-11-10", "2026-11-20")})
    assert find_matters(asked, TODAY) == (Matter(Concern.QUESTION, 12, 2),)


def test_a_group_that_has_ended_is_only_asked_for_its_books() -> None:
    lost = Paperwork(last_entry="2024-01-01", term_end="2024-12-28")
    ended = group(lost, ended="2024-12-28", years=(year(2566), year(2567, approved=False)))
    assert find_matters(ended, TODAY) == (Matter(Concern.UNAPPROVED, 691, years=(2567,)),)


def test_groups_with_most_to_do_come_first_and_those_that_have_ended_last() -> None:
    silent, two = (Matter(Concern.SILENCE, 8),), (Matter(Concern.NO_AGREEMENT), Matter(Concern.VACANT))
    order = [
        (group(), two),
        (group(), (Matter(Concern.SILENCE, 30),)),
        (group(), silent),
        (group(ended="2024-12-28"), two),
    ]
    assert sorted(order, key=lambda each: urgency(*each)) == order
