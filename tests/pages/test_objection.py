from urllib.parse import unquote

import pytest

from sammachip_site.domain.localized import LOCALES, Locale
from sammachip_site.pages.agreement import AgreementView, make_agreement
from sammachip_site.pages.capital import CapitalView, make_capital
from sammachip_site.pages.ledger import make_ledger_pages
from sammachip_site.pages.objection import FIGURES, ObjectionView, make_objection_pages
from sammachip_site.pages.question_form import QuestionFormView, make_question_form
from sammachip_site.render.files import render_files
from tests.pages.kept_books import START, keep, pages_of
from tests.pages.village import GROUP, pages, shipped_theme

ROWS = "2569-03-03,จ.1,กล้วย 84 หวี,materials,,100,,\n2569-03-30,,ขายหน้าบ้าน,sales,80,,,\n"


def views(rows: str = ROWS, locale: Locale = "th") -> dict[str, ObjectionView]:
    """The pages of a year and its months, by their addresses below the books."""
    known = pages_of(keep({2569: rows}, year_2569=START), locale)
    made = ((page.path.partition("books/")[2], page.view) for page in make_objection_pages(known))
    return {path.removesuffix("/index.html"): view for path, view in made if isinstance(view, ObjectionView)}


def test_a_month_with_rows_and_every_year_have_a_page() -> None:
    assert list(views()) == ["2569/objection", "2569/03/objection"]
    assert all(view.frame.noindex for view in views().values())


def test_the_message_names_the_row_and_ends_with_its_address() -> None:
    numbered, plain = views()["2569/03/objection"].rows
    line, phone = numbered.ways
    assert unquote(line.url.partition("?")[2]) == (
        "ขอทักท้วง เอกสาร จ.1 วันที่ 3 มี.ค. 2569 เพราะ ___\nhttps://example.test/groups/ban-rai/books/2569/03/#r-%E0%B8%88.1"
    )
    assert (phone.kind, phone.url) == ("phone", "tel:+66800000000")
    assert "รายการ “ขายหน้าบ้าน” วันที่ 30 มี.ค. 2569" in unquote(plain.ways[0].url)
    assert (plain.anchor, plain.income, numbered.expense) == ("d30-1", 80_00, 100_00)


def test_every_row_of_the_book_leads_to_itself_among_the_objections() -> None:
    known = pages_of(keep({2569: ROWS}, year_2569=START))
    month = next(page for page in make_ledger_pages(known) if page.path.endswith("03/index.html"))
    html = render_files((month,), shipped_theme(), known.site)[0].content.decode()
    for row in views()["2569/03/objection"].rows:
        assert f'id="{row.anchor}"' in html
    assert 'href="objection/#r-%E0%B8%88.1">ทักท้วง</a>' in html
    assert 'href="objection/#d30-1">ทักท้วง</a>' in html


def test_every_main_figure_of_a_year_can_be_objected_to() -> None:
    rows = views()["2569/objection"].rows
    assert tuple(row.anchor for row in rows) == FIGURES
    assert [row.amount for row in rows if row.anchor in ("earnings", "costs", "cash")] == [80_00, 100_00, 1480_00]


@pytest.mark.parametrize("locale", LOCALES)
def test_a_page_of_thirty_rows_is_light(locale: Locale) -> None:
    rows = "".join(f"2569-03-{day:02},ข.{day},ขายน้ำพริกเผา ตลาดนัดวันศุกร์,sales,1250.50,,,\n" for day in range(1, 31))
    known = pages_of(keep({2569: rows}, year_2569=START), locale)
    month = next(page for page in make_objection_pages(known) if "/03/" in page.path)
    assert len(render_files((month,), shipped_theme(), known.site)[0].content) < 60_000


def test_a_group_without_a_telephone_still_has_the_sheet() -> None:
    nowhere = pages(group=GROUP.replace('contacts: {phone: 0800000000, line_official_account: "@banrai"}\n', ""))
    year = next(make_objection_pages(nowhere)).view
    assert isinstance(year, ObjectionView)
    assert (year.has_ways, year.form_url) == (False, "/groups/ban-rai/questions/form/")
    slip = make_question_form(nowhere).view
    assert isinstance(slip, QuestionFormView)
    assert (slip.phone, slip.questions_address) == (None, "example.test/groups/ban-rai/questions")


@pytest.mark.parametrize("locale", LOCALES)
def test_capital_and_the_agreement_lead_to_objecting_to_the_latest_year(locale: Locale) -> None:
    known = pages_of(keep({2569: ROWS}, year_2569=START), locale)
    capital, agreement = make_capital(known).view, make_agreement(known).view
    assert isinstance(capital, CapitalView)
    assert isinstance(agreement, AgreementView)
    anchors = {row.anchor for row in views(locale=locale)["2569/objection"].rows}
    address = known.url("books", "2569", "objection")
    led = {capital.objection_url, agreement.objection_url}
    assert led == {f"{address}#position", f"{address}#sharing"}
    assert {"position", "sharing"} <= anchors


def test_before_the_first_year_there_is_no_figure_to_object_to() -> None:
    assert pages_of(keep({})).objection_url("position") is None
