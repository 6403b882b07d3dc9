"""Which file says what, and which name was meant."""

import pytest

from sammachip_site.content.layout import (
    FileKind,
    is_site_file,
    kind_of,
    looks_like_product,
    meant_folder,
    meant_path,
    meant_top_folder,
)

GROUP, PRODUCTS = "content/groups/g", "content/products/g"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (f"{GROUP}/group.yaml", FileKind.PROFILE),
        (f"{GROUP}/story.md", FileKind.STORY),
        (f"{GROUP}/story.en.md", FileKind.STORY_EN),
        (f"{GROUP}/agreement.yaml", FileKind.AGREEMENT),
        (f"{GROUP}/years/2560.yaml", FileKind.YEAR),
        (f"{GROUP}/years/2017.yaml", FileKind.UNEXPECTED),
        (f"{GROUP}/photos/a.JPG", FileKind.PHOTO),
        (f"{GROUP}/ledger/2560.csv", FileKind.LEDGER),
        (f"{GROUP}/ledger/2017.csv", FileKind.UNEXPECTED),
        (f"{GROUP}/ledger/2560.xlsx", FileKind.UNEXPECTED),
        (f"{GROUP}/ledger/มกราคม.csv", FileKind.UNEXPECTED),
        (f"{GROUP}/ledger/2560/01.csv", FileKind.UNEXPECTED),
        (f"{GROUP}/ledger/.gitkeep", FileKind.RESERVED),
        (f"{GROUP}/activities/2560-03-29-election.md", FileKind.ACTIVITY),
        (f"{GROUP}/activities/2560-03-29-election.en.md", FileKind.ACTIVITY_EN),
        (f"{GROUP}/activities/README.md", FileKind.RESERVED),
        (f"{GROUP}/activities/2560-03-29-election.docx", FileKind.UNEXPECTED),
        (f"{GROUP}/questions/2560-12-01-price.md", FileKind.QUESTION),
        (f"{GROUP}/questions/2560-12-01-price.en.md", FileKind.QUESTION_EN),
        (f"{GROUP}/news/2560-12-05-fair.md", FileKind.NEWS),
        (f"{GROUP}/news/2560-12-05-fair.en.md", FileKind.NEWS_EN),
        (f"{GROUP}/shares.csv", FileKind.SHARES),
        (f"{GROUP}/schedule.csv", FileKind.SCHEDULE),
        (f"{GROUP}/CODEOWNERS", FileKind.RESERVED),
        (f"{GROUP}/photos/.gitkeep", FileKind.RESERVED),
        (f"{GROUP}/.DS_Store", FileKind.RESERVED),
        (f"{GROUP}/minutes.docx", FileKind.UNEXPECTED),
        (f"{GROUP}/group.yml", FileKind.UNEXPECTED),
        (f"{PRODUCTS}/nam-phrik.md", FileKind.PRODUCT),
        (f"{PRODUCTS}/nam-phrik.en.md", FileKind.PRODUCT_EN),
        (f"{PRODUCTS}/jar.webp", FileKind.PHOTO),
        (f"{PRODUCTS}/prices.xlsx", FileKind.UNEXPECTED),
        (f"{PRODUCTS}/old/nam-phrik.md", FileKind.UNEXPECTED),
    ],
)
def test_each_file_has_a_kind(path: str, kind: FileKind) -> None:
    assert kind_of("g", path) is kind


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        (f"{GROUP}/group.yml", f"{GROUP}/group.yaml"),
        (f"{GROUP}/Group.yaml", f"{GROUP}/group.yaml"),
        (f"{GROUP}/group.yaml.txt", f"{GROUP}/group.yaml"),
        (f"{GROUP}/agreements.yaml", f"{GROUP}/agreement.yaml"),
        (f"{GROUP}/storey.md", f"{GROUP}/story.md"),
        (f"{GROUP}/years/2560.yml", f"{GROUP}/years/2560.yaml"),
        (f"{GROUP}/years/๒๕๖๐.yaml", f"{GROUP}/years/2560.yaml"),
        (f"{GROUP}/years/2017.yaml", f"{GROUP}/years/2560.yaml"),
        (f"{GROUP}/2560.yaml", f"{GROUP}/years/2560.yaml"),
        (f"{GROUP}/year/2560.yaml", f"{GROUP}/years/2560.yaml"),
        (f"{GROUP}/2560.csv", f"{GROUP}/ledger/2560.csv"),
        (f"{GROUP}/years/2017.csv", f"{GROUP}/ledger/2560.csv"),
        (f"{GROUP}/ledgers/2560.csv", f"{GROUP}/ledger/2560.csv"),
        (f"{GROUP}/Shares.csv", f"{GROUP}/shares.csv"),
        (f"{GROUP}/schedules.csv", f"{GROUP}/schedule.csv"),
        (f"{GROUP}/activites/x.md", f"{GROUP}/activities/x.md"),
        (f"{GROUP}/activities/2560-03-29-x.md.txt", f"{GROUP}/activities/2560-03-29-x.md"),
        (f"{GROUP}/activities/2560/x.md", f"{GROUP}/activities/x.md"),
        (f"{GROUP}/minutes.docx", None),
        (f"{PRODUCTS}/nam-phrik.MD", f"{PRODUCTS}/nam-phrik.md"),
        (f"{PRODUCTS}/nam-phrik.md.txt", f"{PRODUCTS}/nam-phrik.md"),
        (f"{PRODUCTS}/prices.xlsx", None),
        (f"{PRODUCTS}/chili", f"{PRODUCTS}/chili.md"),
        (f"{PRODUCTS}/chili.txt", f"{PRODUCTS}/chili.md"),
        (f"{PRODUCTS}/chili.markdown", f"{PRODUCTS}/chili.md"),
        (f"{PRODUCTS}/chili.Md.TXT", f"{PRODUCTS}/chili.md"),
        (f"{PRODUCTS}/chili.en.MD", f"{PRODUCTS}/chili.en.md"),
        (f"{PRODUCTS}/chili.yaml", f"{PRODUCTS}/chili.md"),
        (f"{PRODUCTS}/old/chili.md", f"{PRODUCTS}/chili.md"),
        (f"{PRODUCTS}/group.yaml", f"{GROUP}/group.yaml"),
        (f"{PRODUCTS}/2560.yaml", f"{GROUP}/years/2560.yaml"),
        (f"{GROUP}/chili.md", f"{PRODUCTS}/chili.md"),
        (f"{GROUP}/products/chili.md", f"{PRODUCTS}/chili.md"),
        (f"{GROUP}/notes.txt", None),
    ],
)
def test_a_wrong_name_or_place_is_recognised(path: str, meant: str | None) -> None:
    assert kind_of("g", path) is FileKind.UNEXPECTED
    assert meant_path("g", path, b"") == meant


@pytest.mark.parametrize("name", ["sato.md", "sato.txt", "2560.txt"])
def test_a_file_with_the_fields_of_a_product_is_a_product_whatever_its_name(name: str) -> None:
    meant = f"{PRODUCTS}/{name.removesuffix('.txt').removesuffix('.md')}.md"
    assert meant_path("g", f"{GROUP}/{name}", b"---\nname: x\nprice: 35\nunit: x\n---\n") == meant


def test_one_field_of_a_product_alone_makes_none() -> None:
    assert not looks_like_product(b"price: 35\nprice: 36\n")
    assert not looks_like_product(b"members: price: 35, unit: x\n")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (f"{PRODUCTS}/old/README.md", FileKind.RESERVED),
        (f"{PRODUCTS}/CODEOWNERS", FileKind.RESERVED),
        (f"{GROUP}/old/README", FileKind.RESERVED),
    ],
)
def test_notes_to_those_who_keep_the_files_may_lie_anywhere(path: str, kind: FileKind) -> None:
    assert kind_of("g", path) is kind


@pytest.mark.parametrize(
    ("name", "files", "meant"),
    [
        ("product", ["g/x.jpg"], "content/products"),
        ("Products", ["x.md"], "content/products"),
        ("group", ["x/story.md"], "content/groups"),
        ("Groups", ["x/group.yaml"], "content/groups"),
        ("กลุ่ม", ["x/group.yaml"], "content/groups"),
        ("สินค้า", ["g/x.md"], "content/products"),
        ("x", ["group.yaml", "story.md"], "content/groups/x"),
        ("minutes", ["2560/x.md", "x.md"], None),
        ("photos", ["g/x.jpg"], None),
    ],
)
def test_a_folder_of_the_content_is_known_by_its_name_or_by_what_is_in_it(
    name: str, files: list[str], meant: str | None
) -> None:
    assert meant_folder(name, files, {"g"}) == meant


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("contents", "content"),
        ("Content", "content"),
        ("groups", "content/groups"),
        ("product", "content/products"),
        ("content", None),
        ("static", None),
        ("docs", None),
        ("public", None),
    ],
)
def test_a_folder_beside_the_content_is_known_by_its_name(name: str, meant: str | None) -> None:
    assert meant_top_folder(name) == meant


@pytest.mark.parametrize("name", ["site.yaml", "site.yml", "Site.yaml", "site.YAML", "site.yaml.txt", "sites.yaml"])
def test_a_file_that_stands_for_the_sites_own_is_known(name: str) -> None:
    assert is_site_file(name)


@pytest.mark.parametrize("name", ["site", "site.json", "website.yaml", "my-site.yaml", "site.yaml.bak"])
def test_another_file_is_not_taken_for_the_sites_own(name: str) -> None:
    assert not is_site_file(name)


@pytest.mark.parametrize(
    ("content", "folder"),
    [
        ("title: ประชุม\nkind: election\n", "activities"),
        ("title: ประชุม\nkind: objection\n", "questions"),
        ("title: งานเกษตร\nsummary: ออกร้าน\n", "news"),
    ],
)
def test_a_dated_text_in_a_folder_of_another_name_is_told_its_own_folder(content: str, folder: str) -> None:
    text = f"---\n{content}---\n".encode()
    assert meant_path("g", f"{GROUP}/กิจกรรม/2569-01-11-a.md", text) == f"{GROUP}/{folder}/2569-01-11-a.md"
