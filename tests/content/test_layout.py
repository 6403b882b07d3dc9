"""Which file says what, and which name was meant."""

import pytest

from sammachip_site.content.layout import FileKind, kind_of, meant_name

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
        (f"{GROUP}/activities/2560-03-29-election.md", FileKind.RESERVED),
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
        (f"{GROUP}/minutes.docx", None),
        (f"{PRODUCTS}/nam-phrik.MD", f"{PRODUCTS}/nam-phrik.md"),
        (f"{PRODUCTS}/nam-phrik.md.txt", f"{PRODUCTS}/nam-phrik.md"),
        (f"{PRODUCTS}/prices.xlsx", None),
    ],
)
def test_a_wrong_name_is_recognised(path: str, meant: str | None) -> None:
    assert kind_of("g", path) is FileKind.UNEXPECTED
    assert meant_name("g", path) == meant
