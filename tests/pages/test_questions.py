from datetime import date

from sammachip_site.domain.localized import Locale
from sammachip_site.pages.books import BooksView, make_books
from sammachip_site.pages.frame import Link
from sammachip_site.pages.ledger import LedgerView, make_ledger_pages
from sammachip_site.pages.questions import Passage, QuestionsView, make_questions
from sammachip_site.pages.statement import StatementView, make_statement_page
from sammachip_site.render.files import render_files
from tests.pages.kept_books import START, keep, pages_of
from tests.pages.village import pages, shipped_theme

ROWS = """\
2569-03-03,จ.1,กล้วย 84 หวี,materials,,100,,
2569-03-30,ก.1,แก้ไข จ.1 จดเกิน,materials,,-20,,
"""
OPEN = "---\ntitle: กล้วยหายไปไหน\nkind: question\nby: customer\nabout: {year: 2569, ref: จ.1}\n---\nซื้อ 84 หวี\n"
ANSWERED = """\
---
title: {th: นับได้ 82 หวี, en: I counted 82}
kind: objection
about: {year: 2569, ref: จ.1}
answered: 2569-03-31
---
นับได้ 82 หวี

## คำตอบ

แก้แล้ว
"""
WITHDRAWN = """\
---
title: กำไรเท่าไร
kind: question
about: {year: 2569}
withdrawn: {date: 2569-05-02, reason: พบแล้ว}
---
เท่าไร
"""
QUESTIONS = {"2569-03-28-count": ANSWERED, "2569-05-01-profit": WITHDRAWN, "2569-05-02-lost": OPEN}
TODAY = date(2026, 5, 14)
BOOK = "/groups/ban-rai/books/2569"


def view(locale: Locale = "th", today: date = TODAY) -> QuestionsView:
    """The page of three questions."""
    shown = make_questions(pages_of(keep({2569: ROWS}, QUESTIONS, year_2569=START), locale, today)).view
    assert isinstance(shown, QuestionsView)
    return shown


def test_what_waits_stands_first_with_its_days_and_the_rest_newest_first() -> None:
    assert [(row.anchor, row.waited, row.is_late) for row in view().open] == [("q-2569-05-02-lost", 12, False)]
    assert [row.anchor for row in view().settled] == ["q-2569-05-01-profit", "q-2569-03-28-count"]
    assert (view().longest_wait, view().open[0].asker) == (12, "ผู้ซื้อ")
    assert view(today=date(2026, 5, 17)).open[0].is_late


def test_a_question_leads_to_its_row_and_to_the_row_that_corrected_it_since() -> None:
    answered = view().settled[1]
    assert answered.about == (Link("เอกสาร จ.1 ปี 2569", f"{BOOK}/03/#r-%E0%B8%88.1"),)
    assert answered.corrections == (Link("ก.1", f"{BOOK}/03/#r-%E0%B8%81.1"),)
    assert view().open[0].corrections == (), "it was asked after that"
    assert view().settled[0].about == (Link("งบปี 2569", f"{BOOK}/"),)


def test_an_english_page_has_the_translation_and_else_the_thai_words() -> None:
    answered = view("en").settled[1]
    assert (answered.title.in_locale("en"), answered.question) == ("I counted 82", Passage("นับได้ 82 หวี", "th"))


def test_rows_years_and_the_books_lead_to_their_questions() -> None:
    known = pages_of(keep({2569: ROWS}, QUESTIONS, year_2569=START), "th", TODAY)
    month = next(page.view for page in make_ledger_pages(known) if page.path.endswith("03/index.html"))
    assert isinstance(month, LedgerView)
    asked = [link.url for link in month.rows[0].questions]
    assert asked == [f"/groups/ban-rai/questions/#q-{name}" for name in ("2569-05-02-lost", "2569-03-28-count")]
    assert month.rows[1].questions == ()
    year = make_statement_page(known, known.statements[0]).view
    assert isinstance(year, StatementView)
    assert [link.url for link in year.questions] == ["/groups/ban-rai/questions/#q-2569-05-01-profit"]
    books = make_books(known).view
    assert isinstance(books, BooksView)
    assert (books.asked, books.unanswered) == (3, 1)


def test_a_group_that_nobody_asked_says_how_to_ask() -> None:
    shown = make_questions(pages())
    assert isinstance(shown.view, QuestionsView)
    assert (shown.view.open, shown.view.settled, shown.view.longest_wait) == ((), (), None)
    assert [way.kind for way in shown.view.ways] == ["line", "phone"]
    html = render_files((shown,), shipped_theme(), pages().site)[0].content.decode()
    assert "ยังไม่มีใครถาม ถามเป็นคนแรกได้เลย" in html
