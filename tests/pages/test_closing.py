from dataclasses import replace
from datetime import date

from sammachip_site.domain.closing import Correction
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.pages.closing import ChangedFigure, make_closing
from tests.closed_group import CLOSED_ON, FILES, closed, closing_of, year_of
from tests.pages.village import words


def address_of(resolution_id: str | None) -> str | None:
    """Where the page of a meeting would be."""
    return f"/m-{resolution_id}" if resolution_id else None


def test_a_year_that_is_not_closed_shows_its_meeting_only() -> None:
    view = make_closing(year_of(FILES), words("th"), address_of)
    assert view.approval is not None
    assert (view.closed_on, view.code, view.corrections) == (None, None, ())


def test_a_closed_year_shows_what_was_counted_and_its_code() -> None:
    statement = year_of(closed())
    view = make_closing(statement, words("th"), address_of)
    assert (view.closed_on, view.counted_cash, view.counted_bank) == (CLOSED_ON, 4_500_50, 1_500_00)
    assert view.code is not None
    assert view.code.replace(" ", "") == statement.digest == closing_of(year_of(FILES)).digest


def test_a_correction_shows_the_figures_that_it_changed() -> None:
    statement = year_of(closed())
    assert statement.closing is not None
    figures = statement.closing.figures.model_copy(update={"net_profit": Satang(900_50)})
    correction = Correction(
        date=date(2026, 2, 1),
        reason=LocalizedText(th="จดเกิน"),
        resolution=LocalizedText(th="มติ 1/2569"),
        resolution_id="2569-1",
        digest="a" * 64,
        figures=figures,
    )
    closing = statement.closing.model_copy(update={"corrections": (correction,)})
    (shown,) = make_closing(replace(statement, closing=closing), words("th"), address_of).corrections
    assert shown.figures == (ChangedFigure("กำไร (ขาดทุน) สุทธิ", Satang(1_000_50), Satang(900_50)),)
    assert (shown.date, shown.reason.th, shown.resolution.th) == (date(2026, 2, 1), "จดเกิน", "มติ 1/2569")
    assert shown.resolution_url == "/m-2569-1"


def test_the_meeting_that_approved_the_year_can_be_read() -> None:
    statement = year_of(closed())
    assert statement.approval is not None
    assert make_closing(statement, words("th"), address_of).resolution_url is None
    approval = statement.approval.model_copy(update={"resolution_id": "2569-1-1"})
    assert make_closing(replace(statement, approval=approval), words("th"), address_of).resolution_url == "/m-2569-1-1"
