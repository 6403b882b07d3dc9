"""A group's files become one group, or faults that name every place."""

from datetime import date
from pathlib import Path

import pytest

from sammachip_site.content.load import load_group, load_site
from sammachip_site.domain.diagnostics import Diagnostic
from sammachip_site.domain.photo import Photo

GOOD = Path(__file__).parents[1] / "sites" / "good" / "minimal"
SLUG = "ban-rai"
GROUP, PRODUCTS = f"content/groups/{SLUG}", f"content/products/{SLUG}"
NAM_PHRIK = f"{PRODUCTS}/nam-phrik.md"

CLOSING = f"""\
closing:
  date: 20/1/2562
  counted_cash: 5
  digest: {"a" * 64}
  figures:
    income_total: 0
    expense_total: 0
    net_profit: 0
    closing_cash: 5
"""


def good_files() -> dict[str, bytes]:
    paths = (path for folder in (GROUP, PRODUCTS) for path in (GOOD / folder).rglob("*") if path.is_file())
    return {path.relative_to(GOOD).as_posix(): path.read_bytes() for path in paths}


def briefly(faults: tuple[Diagnostic, ...]) -> list[str]:
    return [f"{fault.location} {fault.code}" for fault in faults]


def test_the_site_is_read() -> None:
    site, faults = load_site({"site.yaml": (GOOD / "site.yaml").read_bytes()})
    assert faults == ()
    assert site is not None
    assert site.name.en == "Ban Rai open books"


def test_a_site_without_its_file_is_a_fault() -> None:
    assert briefly(load_site({})[1]) == ["site.yaml:1:1 structure.missing-file"]


def test_the_group_is_read_whole() -> None:
    group, faults = load_group(SLUG, good_files(), {})
    assert faults == ()
    assert group is not None
    assert group.profile.founded.isoformat() == "2017-03-29"
    assert group.story is not None
    assert group.story.th.startswith("## จากครัวสู่กลุ่ม")
    assert group.agreement is not None
    assert list(group.years) == [2560]
    assert [product.slug for product in group.products] == ["nam-phrik"]
    assert group.files == frozenset(good_files())
    assert str(group.sources.locate(f"{GROUP}/years/2560.yaml", "lines", 1, "income")).endswith("2560.yaml:11:13")
    assert str(group.sources.locate(f"{GROUP}/group.yaml", "village")).endswith("group.yaml:5:1")


def test_products_come_by_position_and_slug() -> None:
    files = good_files()
    product = files[NAM_PHRIK].decode()
    files[f"{PRODUCTS}/a.md"] = product.encode()
    files[f"{PRODUCTS}/z.md"] = product.replace("price: 35", "price: 35\nposition: 1").encode()
    files[f"{PRODUCTS}/b.md"] = product.replace("price: 35", "price: 35\nslug: m").encode()
    group, faults = load_group(SLUG, files, {})
    assert faults == ()
    assert group is not None
    assert [product.slug for product in group.products] == ["z", "a", "m", "nam-phrik"]


def test_english_versions_stand_beside_the_thai() -> None:
    files = good_files() | {f"{GROUP}/story.en.md": b"## Kitchen", f"{PRODUCTS}/nam-phrik.en.md": b"Fresh\n"}
    group, faults = load_group(SLUG, files, {})
    assert faults == ()
    assert group is not None
    assert group.story is not None
    assert group.story.en == "## Kitchen"
    assert group.products[0].description_en == "Fresh"


def test_an_english_version_alone_is_a_fault() -> None:
    files = good_files() | {f"{PRODUCTS}/a.en.md": b"x", f"{GROUP}/story.en.md": b"x"}
    del files[f"{GROUP}/story.md"]
    assert briefly(load_group(SLUG, files, {})[1]) == [
        f"{GROUP}/story.en.md:1:1 structure.english-alone",
        f"{PRODUCTS}/a.en.md:1:1 structure.english-alone",
    ]


def test_without_group_yaml_there_is_no_group_and_the_other_files_are_checked_all_the_same() -> None:
    files = good_files() | {NAM_PHRIK: good_files()[NAM_PHRIK].replace(b"price: 35", b"price: 1e3")}
    del files[f"{GROUP}/group.yaml"]
    group, faults = load_group(SLUG, files, {})
    assert group is None
    assert briefly(faults) == [
        f"{GROUP}/group.yaml:1:1 structure.missing-file",
        f"{NAM_PHRIK}:5:8 money.exponent",
    ]


def test_a_file_with_a_fault_is_left_out_and_the_group_remains() -> None:
    files = good_files() | {f"{GROUP}/years/2561.yaml": b"start: 1/1/2561\n\tend: x\n", NAM_PHRIK: b"x"}
    group, faults = load_group(SLUG, files, {})
    assert briefly(faults) == [
        f"{GROUP}/years/2561.yaml:2:1 reading.tab",
        f"{NAM_PHRIK}:1:1 reading.front-matter",
    ]
    assert group is not None
    assert list(group.years) == [2560]
    assert group.products == ()
    assert NAM_PHRIK in group.files


def test_two_products_of_one_address_are_told_at_the_slug() -> None:
    product = good_files()[NAM_PHRIK].replace(b"price: 35", b"price: 35\nslug: nam-phrik")
    _, (fault,) = load_group(SLUG, good_files() | {f"{PRODUCTS}/a.md": product}, {})
    assert str(fault.location) == f"{PRODUCTS}/a.md:6:7"
    assert NAM_PHRIK in fault.message_th


def test_names_that_make_no_address_are_told() -> None:
    product = good_files()[NAM_PHRIK]
    files = {f"{PRODUCTS}/Nam Phrik.md": product, f"{PRODUCTS}/น้ำพริก.md": product}
    assert {fault.code for fault in load_group(SLUG, good_files() | files, {})[1]} == {"slug.invalid"}
    moved = {path.replace(SLUG, "Ban_Rai"): content for path, content in good_files().items()}
    assert briefly(load_group("Ban_Rai", moved, {})[1]) == ["content/groups/Ban_Rai:1:1 slug.invalid"]


def test_files_for_later_versions_and_of_tools_are_no_fault() -> None:
    names = ["photos/a.jpg", ".gitkeep", "ledger/.gitkeep", "CODEOWNERS"]
    files = good_files() | {f"{GROUP}/{name}": b"" for name in names}
    assert load_group(SLUG, files, {})[1] == ()


def test_activities_are_read_by_day_and_their_names_tell_it() -> None:
    text = "---\ntitle: ประชุม\nkind: meeting\n---\nเล่าเรื่อง\n".encode()
    names = ["2561-01-10-b.md", "2017-03-29-a.md", "2017-03-29-a.en.md"]
    files = {f"{GROUP}/activities/{name}": b"Told\n" if ".en." in name else text for name in names}
    group, faults = load_group(SLUG, good_files() | files, {})
    assert faults == ()
    assert group is not None
    assert [(each.slug, each.day, each.text, each.text_en) for each in group.activities] == [
        ("2017-03-29-a", date(2017, 3, 29), "เล่าเรื่อง", "Told"),
        ("2561-01-10-b", date(2018, 1, 10), "เล่าเรื่อง", None),
    ]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("meeting.md", "structure.dated-name"),
        ("2560-03-29.md", "structure.dated-name"),
        ("29-3-2560-meeting.md", "structure.dated-name"),
        ("2560-02-30-meeting.md", "date.no-such-day"),
        ("2560-03-29-ประชุม.md", "slug.invalid"),
        ("2560-03-29-a.en.md", "structure.english-alone"),
    ],
)
def test_an_activity_that_has_no_day_or_no_address_is_told_once(name: str, code: str) -> None:
    files = good_files() | {f"{GROUP}/activities/{name}": "---\ntitle: ก\nkind: meeting\n---\n".encode()}
    assert briefly(load_group(SLUG, files, {})[1]) == [f"{GROUP}/activities/{name}:1:1 {code}"]


def test_a_cash_book_shares_and_a_schedule_are_read_and_the_years_file_is_what_stands_beside() -> None:
    tables = {
        "ledger/2560.csv": "date,description,account,income,expense\n1/4/2560,a,sales,5,\n",
        "shares.csv": "date,member,shares\n1/4/2560,M1,5\n",
        "schedule.csv": "date,task,members\n1/4/2560,a,M1\n",
    }
    files = good_files() | {f"{GROUP}/{name}": text.encode() for name, text in tables.items()}
    group, faults = load_group(SLUG, files, {})
    assert faults == ()
    assert group is not None
    assert (list(group.years), list(group.ledgers), list(group.records)) == ([], [2560], [2560])
    assert group.share_register is not None
    assert group.schedule is not None


@pytest.mark.parametrize("closing", ["", CLOSING])
def test_a_cash_book_that_is_gone_is_one_fault_and_not_a_list_of_fields(closing: str) -> None:
    text = f"opening_bank: 5\nlabour_days: 3\n{closing}"
    files = good_files() | {f"{GROUP}/years/2561.yaml": text.encode()}
    (fault,) = load_group(SLUG, files, {})[1]
    assert (str(fault.location), fault.code) == (f"{GROUP}/years/2561.yaml:1:1", "year.no-book")
    assert f"{GROUP}/ledger/2561.csv" in fault.message_en


def test_a_year_in_sums_that_is_not_whole_is_still_told_field_by_field() -> None:
    files = good_files() | {f"{GROUP}/years/2561.yaml": b"start: 1/1/2561\nlines: []\n"}
    codes = [fault.code for fault in load_group(SLUG, files, {})[1]]
    assert set(codes) == {"structure.missing-field"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2560.xlsx", "2560.csv"),
        ("2017.csv", "2560.csv"),
        ("๒๕๖๑.CSV", "2561.csv"),
        ("สมุด 2562.csv", "2562.csv"),
        ("มกราคม.csv", "2560.csv"),
        ("69.csv", "2569.csv"),
    ],
)
def test_money_that_nobody_reads_is_an_error(name: str, expected: str) -> None:
    _, (fault,) = load_group(SLUG, good_files() | {f"{GROUP}/ledger/{name}": b""}, {})
    assert (fault.severity, fault.code, fault.location.path) == ("error", "ledger.file-name", f"{GROUP}/ledger/{name}")
    assert fault.hint_en.endswith(f"such as ledger/{expected}")


def test_misnamed_files_are_errors_and_unknown_ones_warnings() -> None:
    files = good_files() | {f"{GROUP}/years/2561.yml": b"", f"{GROUP}/a.docx": b"\xff\x00"}
    assert [f"{fault.severity} {fault.code}" for fault in load_group(SLUG, files, {})[1]] == [
        "warning structure.unexpected-file",
        "error structure.misnamed-file",
    ]


def test_a_site_file_of_another_name_is_told_as_such_and_not_as_missing() -> None:
    written = (GOOD / "site.yaml").read_bytes()
    site, faults = load_site({"Site.yml": written})
    assert (site, briefly(faults)) == (None, ["Site.yml:1:1 structure.misnamed-file"])
    assert faults[0].hint_th == "เปลี่ยนชื่อเป็น site.yaml"
    site, faults = load_site({"site.yaml": written, "site.yaml.txt": written})
    assert site is not None
    assert briefly(faults) == ["site.yaml.txt:1:1 structure.two-files"]


def test_codes_of_accounts_are_words_and_each_is_told_at_its_key() -> None:
    accounts = "accounts:\n  ค่ากก: {name: ค่ากก, kind: expense}\n  Reed: {name: กก, kind: expense}\n"
    site, faults = load_site({"site.yaml": (GOOD / "site.yaml").read_bytes() + accounts.encode()})
    assert site is None
    assert briefly(faults) == ["site.yaml:10:3 account.code", "site.yaml:11:3 account.code"]


def test_a_file_is_not_to_be_named_as_one_that_is_there() -> None:
    files = good_files() | {f"{GROUP}/group.yml": b"", f"{PRODUCTS}/nam-phrik.MD": b"", f"{PRODUCTS}/old/a.md": b""}
    _, faults = load_group(SLUG, files, {})
    assert briefly(faults) == [
        f"{GROUP}/group.yml:1:1 structure.two-files",
        f"{PRODUCTS}/nam-phrik.MD:1:1 structure.two-files",
        f"{PRODUCTS}/old/a.md:1:1 structure.misplaced-file",
    ]
    assert faults[0].hint_th == f"รวมข้อมูลที่ถูกไว้ใน {GROUP}/group.yaml ไฟล์เดียว แล้วลบอีกไฟล์ หรือย้ายออกจากโฟลเดอร์นี้"


def test_two_files_are_not_told_to_take_one_name() -> None:
    files = good_files() | {f"{PRODUCTS}/a.txt": b"", f"{PRODUCTS}/a.MD": b""}
    _, faults = load_group(SLUG, files, {})
    assert briefly(faults) == [
        f"{PRODUCTS}/a.MD:1:1 structure.misnamed-file",
        f"{PRODUCTS}/a.txt:1:1 structure.two-files",
    ]
    assert f"{PRODUCTS}/a.MD" in faults[1].message_th


def test_a_translation_of_a_misnamed_product_is_not_told_to_be_alone() -> None:
    files = good_files() | {f"{PRODUCTS}/a.MD": b"", f"{PRODUCTS}/a.en.md": b"x"}
    assert briefly(load_group(SLUG, files, {})[1]) == [f"{PRODUCTS}/a.MD:1:1 structure.misnamed-file"]


@pytest.mark.parametrize("spelt", ["น\u0e49\u0e4d\u0e32พริก.jpg", "น\u0e4d\u0e49\u0e32พริก.jpg", "cafe\u0301.jpg"])
def test_a_photo_is_found_in_whichever_way_a_computer_spells_its_name(spelt: str) -> None:
    product = good_files()[NAM_PHRIK].replace(b"file: nam-phrik.jpg", f"file: {spelt}".encode())
    path = f"{PRODUCTS}/{spelt}"
    photo = Photo(path, "d" * 64, 640, 480)
    group, faults = load_group(SLUG, good_files() | {NAM_PHRIK: product, path: b""}, {path: photo})
    assert faults == ()
    assert group is not None
    reference = group.products[0].profile.photos[0]
    assert reference.file in {"น้ำพริก.jpg", "café.jpg"}
    assert group.photo(PRODUCTS, reference) == photo
    assert f"{PRODUCTS}/{reference.file}" in group.files


def test_two_spellings_of_one_photo_name_are_told() -> None:
    files = good_files() | {f"{PRODUCTS}/น\u0e4d\u0e49\u0e32.jpg": b"", f"{PRODUCTS}/น้ำ.jpg": b""}
    assert [fault.code for fault in load_group(SLUG, files, {})[1]] == ["structure.two-files"]


def test_dead_links_and_pictures_in_texts_are_told() -> None:
    files = good_files() | {
        f"{GROUP}/story.md": "ดู[ราคา](price.html)\n".encode(),
        f"{GROUP}/story.en.md": b"![x](x.jpg)",
    }
    assert briefly(load_group(SLUG, files, {})[1]) == [
        f"{GROUP}/story.en.md:1:1 reading.picture",
        f"{GROUP}/story.md:1:10 reading.link",
    ]


@pytest.mark.parametrize(
    "path",
    ["../../etc/passwd", "/etc/passwd", "a\\b.jpg", "https://x.com/a.jpg", "C:/a.jpg", "./a.jpg", "a//b.jpg"],
)
def test_photos_outside_the_folder_are_refused(path: str) -> None:
    product = good_files()[NAM_PHRIK].replace(b"file: nam-phrik.jpg", f"file: '{path}'".encode())
    _, faults = load_group(SLUG, good_files() | {NAM_PHRIK: product}, {})
    assert briefly(faults) == [f"{NAM_PHRIK}:14:12 photo.path"]
