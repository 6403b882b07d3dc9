"""xmllint accepts every sitemap and feed by its schema, and an independent reader the catalogue for Meta."""

import csv
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from sammachip_site.domain.summary import UpdateKind
from tests.browser.page_kinds import file_of
from tests.conftest import BASE_URL

SCHEMAS = Path(__file__).parents[1] / "schemas"
ADDRESS = re.compile(r"https://[^<>\"\s,]+")

# Source: Meta, "Catalog fields" and its CSV template.
META_RULES = {
    "id": r"[a-z0-9.-]{1,100}",
    "title": r"\S.{0,199}",
    "description": r"\S(.|\n){0,9998}",
    "availability": "in stock|out of stock|preorder|available for order|discontinued",
    "condition": "new|refurbished|used",
    "price": r"\d+\.\d\d THB",
    "link": r"https://\S+",
    "image_link": r"https://\S+\.jpg",
    "brand": r"\S.{0,99}",
    "gtin": r"(\d{13})?",
    "item_group_id": r"[a-z0-9.-]{0,100}",
    "size": r"\S.{0,199}",
    "product_type": r"\S.*",
}


def judge(schema: str, *files: Path) -> str:
    """What xmllint says of *files*; nothing when all are as *schema* wants."""
    program = shutil.which("xmllint")
    if program is None:
        pytest.fail("xmllint is missing. Install it: sudo apt-get install libxml2-utils", pytrace=False)
    command = [program, "--nonet", "--noout", "--relaxng", str(SCHEMAS / f"{schema}.rng"), *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    told = [line for line in done.stderr.splitlines() if not line.endswith(" validates")]
    return "\n".join(told) if done.returncode else ""


def test_every_sitemap_is_valid(site: Path) -> None:
    assert judge("sitemap", *site.glob("sitemap*.xml")) == ""


def test_every_feed_is_valid(site: Path) -> None:
    feeds = sorted(site.rglob("feed.atom"))
    assert len(feeds) >= 4
    assert judge("atom", *feeds) == ""


def test_googles_list_is_valid(site: Path) -> None:
    assert judge("google-merchant", site / "feeds/google-merchant.xml") == ""


def test_every_address_in_a_sitemap_or_feed_is_a_file_of_the_site(site: Path) -> None:
    files = [*site.glob("sitemap*.xml"), *site.rglob("feed.atom"), *site.glob("feeds/*")]
    told = {address for file in files for address in ADDRESS.findall(file.read_text("utf-8"))}
    own = {address for address in told if address.startswith(f"{BASE_URL}/")}
    assert {address for address in own if not file_of(site, address.removeprefix(BASE_URL)).is_file()} == set()
    assert len(own) > 10


def rows_of(site: Path) -> list[dict[str, str]]:
    with (site / "feeds/facebook-catalogue.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_metas_catalogue_is_as_meta_wants_it(real_site: Path) -> None:
    rows = rows_of(real_site)
    assert all(list(row) == list(META_RULES) for row in rows)
    wrong = [(name, value) for row in rows for name, value in row.items() if not re.fullmatch(META_RULES[name], value)]
    assert wrong == []
    assert not (real_site / "feeds/facebook-catalogue.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_google_and_meta_are_offered_the_same_things_in_their_own_words(real_site: Path) -> None:
    google = (real_site / "feeds/google-merchant.xml").read_text("utf-8")
    ids = re.findall("<g:id>(.*?)</g:id>", google)
    assert ids == [row["id"] for row in rows_of(real_site)]
    assert len(set(ids)) == len(ids) == 5
    assert set(re.findall("<g:availability>(.*?)<", google)) == {"in_stock", "out_of_stock", "backorder"}
    assert {row["availability"] for row in rows_of(real_site)} == {"in stock", "out of stock", "available for order"}


def test_no_example_is_offered_in_a_shop(example_site: Path) -> None:
    assert rows_of(example_site) == []
    assert "<item>" not in (example_site / "feeds/google-merchant.xml").read_text("utf-8")


def test_the_example_has_news_of_every_kind_but_corrections(example_site: Path) -> None:
    feed = (example_site / "groups/lum-khao/feed.atom").read_text("utf-8")
    kinds = set(re.findall(r"<id>tag:[^<]*#([a-z]+)", feed))
    assert kinds == {UpdateKind.MONTH, UpdateKind.APPROVED, UpdateKind.CLOSED, UpdateKind.NEWS}


FAULTS = {
    "sitemap": (
        "sitemap.xml",
        [
            ("<loc>https://", "<loc>http://"),
            ('hreflang="en"', 'hreflang="english"'),
            ("<url>", "<url><lastmod>22/11/2569</lastmod>"),
        ],
    ),
    "atom": ("feed.atom", [("<updated>", "<updated>x"), ("<id>tag:", "<id>tog:"), ("+07:00</updated>", "</updated>")]),
    "google-merchant": (
        "feeds/google-merchant.xml",
        [
            ("THB", "บาท"),
            ("in_stock", "in stock"),
            ("<g:availability_date>", "<g:availability_day>"),
            (".jpg<", ".webp<"),
        ],
    ),
}


@pytest.mark.parametrize(
    ("schema", "file", "right", "wrong"),
    [(schema, file, right, wrong) for schema, (file, slips) in FAULTS.items() for right, wrong in slips],
)
def test_a_slip_in_a_feed_is_found(
    real_site: Path, tmp_path: Path, schema: str, file: str, right: str, wrong: str
) -> None:
    text = (real_site / file).read_text("utf-8")
    assert right in text
    spoilt = tmp_path / "spoilt.xml"
    spoilt.write_text(text.replace(right, wrong, 1), "utf-8")
    assert judge(schema, spoilt) != ""
