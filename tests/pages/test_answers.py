from datetime import date

from sammachip_site.domain.money import Satang
from sammachip_site.pages.answers import Answer, MoneyAnswer, make_answers
from tests.pages.kept_books import START, keep, pages_of
from tests.pages.village import AGREEMENT, GROUP, pages


def test_the_money_is_that_of_the_latest_year_up_to_its_last_row() -> None:
    kept = keep({2569: "2569-11-05,,ขายไข่,sales,200,,,\n2569-11-13,,ซื้อไข่,materials,,150,,\n"}, year_2569=START)
    assert make_answers(pages_of(kept)).money == MoneyAnswer(
        2569, date(2026, 11, 13), Satang(1500_00), Satang(200_00), Satang(150_00), Satang(1550_00)
    )


def test_members_get_the_dividend_of_the_latest_approved_year_and_a_meeting_decided_it() -> None:
    answers = make_answers(pages())
    assert answers.members_get == Answer("ปันผลปี 2567 หุ้นละ 0.92\u00a0บาท", "/groups/ban-rai/books/2567/")
    assert answers.who_decided == Answer("ที่ประชุมใหญ่ 17 ม.ค. 2568 มา 25 จาก 31 คน", "/groups/ban-rai/books/2567/")


def test_before_the_first_year_the_agreement_answers() -> None:
    answers = make_answers(pages("en", year_2567="", year_2568=""))
    assert answers.money is None
    assert answers.members_get == Answer("60 of 100 baht of profit", "/en/groups/ban-rai/agreement/")
    assert answers.who_decided == Answer(
        "The meeting that agreed on sharing, 25 Feb 2017", "/en/groups/ban-rai/agreement/"
    )


def test_an_agreement_that_divides_no_hundred_baht_is_named() -> None:
    fixed = AGREEMENT.replace("percent: 40", "base: fixed, amount: 600")
    fixed = fixed.replace("percent: 60, shared_by", "base: percent_of_remainder, percent: 100, shared_by")
    answers = make_answers(pages(agreement=fixed, year_2567="", year_2568=""))
    assert answers.members_get == Answer("ตามข้อตกลงแบ่งกำไร", "/groups/ban-rai/agreement/")


def test_a_group_that_has_agreed_on_nothing_says_so() -> None:
    answers = make_answers(pages(agreement="", year_2567="", year_2568=""))
    assert answers.members_get == Answer("ยังไม่ได้ตกลงเรื่องแบ่งกำไร", None)
    assert answers.who_decided == Answer("กรรมการที่เลือกเมื่อ 18 ม.ค. 2568", "/groups/ban-rai/people/")
    alone = GROUP[: GROUP.index("committee:")] + GROUP[GROUP.index("capital:") :]
    nobody = make_answers(pages(group=alone, agreement="", year_2567="", year_2568=""))
    assert nobody.who_decided == Answer("ยังไม่มีประชุมรับรอง", None)
