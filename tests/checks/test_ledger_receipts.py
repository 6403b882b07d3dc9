from sammachip_site.checks.checked_group import CheckedGroup
from sammachip_site.checks.ledger import check_receipts
from sammachip_site.checks.photos import check_there
from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS
from tests.checks.findings import found, sentences
from tests.domain.sample_group import checked
from tests.pages.kept_books import FOLDER, START, keep, pages_of
from tests.pages.village import TODAY

ROW = "2569-03-03,จ.118,ซื้อกก,materials,,100,,\n"


def with_receipt(ref: str, file: str = "receipts/bill.jpg") -> CheckedGroup:
    """The group whose book has the document จ.118, and the photo *file* of the document *ref*."""
    receipts = f"receipts: [{{ref: {ref}, photo: {{file: {file}, alt: บิล}}}}]\n"
    loaded = keep({2569: ROW}, year_2569=START + receipts)
    return CheckedGroup(loaded, pages_of(loaded).statements, DEFAULT_ACCOUNTS, TODAY)


def test_a_receipt_of_a_document_in_the_book_is_in_order() -> None:
    books = with_receipt("จ.118")
    assert [*check_receipts(books), *check_there(books)] == []


def test_a_receipt_of_an_unknown_document_is_told_with_those_like_it() -> None:
    books = with_receipt("จ.181")
    assert found(check_receipts, books) == [("ledger.receipt-ref", books.in_year(2569, "receipts", 0, "ref"))]
    assert sentences(check_receipts, books) == ["มีรูปใบเสร็จของใบที่ จ.181 แต่สมุดบัญชีปี 2569 ไม่มีใบที่นี้"]


def test_a_receipt_without_its_photo_is_told_by_the_rules_of_photos() -> None:
    books = with_receipt("จ.118", "receipts/bil.jpg")
    (fault,) = check_there(books)
    assert (fault.code, fault.location) == ("photo.missing", books.in_year(2569, "receipts", 0, "photo", "file"))
    assert fault.hint_th == f"วางภาพไว้ที่ {FOLDER}/receipts/bil.jpg หรือพิมพ์ชื่อภาพที่มีอยู่: receipts/bill.jpg"


def test_a_year_without_a_book_has_no_document_and_one_with_a_broken_book_is_not_told_twice() -> None:
    year = {
        "start": "1/1/2560",
        "end": "31/12/2560",
        "opening_cash": "0",
        "closing_cash": "0",
        "members": "20",
        "shares": "50",
        "lines": [],
        "receipts": [{"ref": "จ.1", "photo": {"file": "receipts/bill.jpg", "alt": "บิล"}}],
    }
    in_sums = checked(years={2560: year})
    assert [code for code, _ in found(check_receipts, in_sums)] == ["ledger.receipt-ref"]
    broken = checked(years={2560: year}, files=frozenset({f"{FOLDER}/ledger/2560.csv"}))
    assert found(check_receipts, broken) == []
