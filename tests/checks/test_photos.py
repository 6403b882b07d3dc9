from sammachip_site.checks.checked_group import CheckedGroup
from sammachip_site.checks.photos import check_is_a_photo, check_letters, check_there
from tests.checks.findings import found
from tests.domain.sample_group import GROUP, PRODUCT, changed, checked

FOLDER = "content/products/ban-rai"


def with_photo(named: str, *files: str) -> CheckedGroup:
    """The group whose product names a photo, and these files beside it."""
    paths = frozenset(f"{FOLDER}/{file}" for file in files)
    return checked(product=changed(PRODUCT, "photos", 0, "file", to=named), files=paths)


def test_a_photo_that_is_there_is_in_order() -> None:
    books = with_photo("jar.jpg", "jar.jpg")
    assert [*check_there(books), *check_letters(books), *check_is_a_photo(books)] == []


def test_a_missing_photo_is_told_with_the_one_that_was_probably_meant() -> None:
    books = with_photo("jra.jpg", "jar.jpg", "pond.jpg", "notes.md")
    (fault,) = check_there(books)
    place = books.in_product(books.group.products[0], "photos", 0, "file")
    assert (fault.code, fault.location) == ("photo.missing", place)
    assert fault.hint_th == ("วางภาพไว้ที่ content/products/ban-rai/jra.jpg หรือพิมพ์ชื่อภาพที่มีอยู่: jar.jpg")


def test_a_photo_of_other_letters_is_told_once_and_by_its_right_name() -> None:
    books = with_photo("jar.jpg", "Jar.JPG")
    (fault,) = check_letters(books)
    assert (fault.code, fault.hint_th) == ("photo.letter-case", "พิมพ์ Jar.JPG ให้ตรงทุกตัว")
    assert found(check_there, books) == []


def test_another_file_is_no_photo() -> None:
    books = with_photo("jar.pdf", "jar.pdf")
    place = books.in_product(books.group.products[0], "photos", 0, "file")
    assert found(check_is_a_photo, books) == [("photo.not-a-photo", place)]


def test_a_photo_that_cannot_be_read_is_told_elsewhere() -> None:
    books = with_photo("jar.heic", "jar.heic")
    assert [*check_there(books), *check_letters(books), *check_is_a_photo(books)] == []


def test_the_photos_of_the_group_lie_in_its_own_folder() -> None:
    photo = {"file": "photos/market.jpg", "alt": "ตลาด"}
    group = {**GROUP, "photo": photo, "signboard": photo}
    missing = checked(group=group, product=None)
    assert found(check_there, missing) == [
        ("photo.missing", missing.in_profile("signboard", "file")),
        ("photo.missing", missing.in_profile("photo", "file")),
    ]
    there = frozenset({"content/groups/ban-rai/photos/market.jpg"})
    assert found(check_there, checked(group=group, product=None, files=there)) == []
