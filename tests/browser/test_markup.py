"""Every page is valid HTML, every style sheet valid CSS, and what they point to inside the site exists."""

import json
import re
import shutil
import subprocess
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.browser.page_kinds import file_of, html_addresses, pages_by_kind
from tests.conftest import BASE_URL

VNU = Path(__file__).parents[2] / "node_modules/vnu-jar/build/dist/vnu.jar"
CSS_URL = re.compile(r"""url\(\s*["']?([^"')]+)""")
UNKNOWN_TO_THE_CHECKER = ".*(“@container”|“container-type”).*"  # in every browser since 2023
REQUIRED_KINDS = [
    "home", "groups", "storefront", "books", "statement", "poster", "ledger", "people", "progress", "capital",
    "agreement", "product", "products", "category", "area", "category of an area", "price list", "shelf cards",
    "questions", "question form", "cash report", "objection", "news of a group", "news",
]  # fmt: skip


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("kind", REQUIRED_KINDS)
def test_every_kind_of_page_exists_in_both_languages(example_site: Path, kind: str, language: str) -> None:
    assert f"{kind}, {language}" in pages_by_kind(example_site)


def test_there_is_a_page_for_a_lost_visitor(example_site: Path) -> None:
    assert (example_site / "404.html").is_file()


def test_the_checker_of_the_w3c_finds_no_error(example_site: Path) -> None:
    if shutil.which("java") is None:
        pytest.fail("Java is missing. Install it: sudo apt-get install default-jre-headless", pytrace=False)
    command = ["java", "-jar", str(VNU), "--format", "json", "--skip-non-html", "--also-check-css"]
    command += ["--filterpattern", UNKNOWN_TO_THE_CHECKER, str(example_site)]
    answer = subprocess.run(command, capture_output=True, text=True, check=False).stderr
    places: dict[str, list[str]] = {}  # a fault of a shared part stands on many pages and is told once
    for message in json.loads(answer)["messages"]:
        if message["type"] != "info":
            place = message.get("url", "").removeprefix(f"file:{example_site}")
            places.setdefault(message["message"], []).append(f"{place}:{message.get('lastLine', '')}")
    if places:
        told = [f"{text}\n    {len(found)} times, first {found[0]}" for text, found in places.items()]
        pytest.fail("\n".join(told), pytrace=False)


class _Pointers(HTMLParser):
    """What a page points to, and what in it can be pointed at."""

    def __init__(self) -> None:
        super().__init__()
        self.targets: set[str] = set()
        self.anchors: set[str] = {"", "top"}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.anchors.add(value)
            elif name in ("href", "src", "action", "poster", "data") and value:
                self.targets.add(value)
            elif name == "srcset" and value:
                self.targets.update(candidate.split()[0] for candidate in value.split(","))
            elif (tag, name) == ("meta", "content") and value and value.startswith(("/", BASE_URL)):
                self.targets.add(value)


@cache
def _pointers(file: Path) -> _Pointers:
    reader = _Pointers()
    reader.feed(file.read_text("utf-8"))
    return reader


def _is_broken(site: Path, source: str, target: str) -> bool:
    """Whether *target*, as the file at address *source* writes it, lies inside the site and leads nowhere."""
    url = urlsplit(urljoin(BASE_URL + source, target))
    if f"{url.scheme}://{url.netloc}" != BASE_URL:
        return False
    file = file_of(site, unquote(url.path))
    if not file.is_file():
        return True
    return file.suffix == ".html" and unquote(url.fragment) not in _pointers(file).anchors


def test_everything_a_page_points_to_exists(example_site: Path) -> None:
    broken = [
        f"{address} points to {target}"
        for address in html_addresses(example_site)
        for target in sorted(_pointers(file_of(example_site, address)).targets)
        if _is_broken(example_site, address, target)
    ]
    assert not broken, "\n".join(broken)


def test_everything_a_style_sheet_points_to_exists(example_site: Path) -> None:
    broken = [
        f"{sheet.name} points to {target}"
        for sheet in sorted(example_site.rglob("*.css"))
        for target in CSS_URL.findall(sheet.read_text("utf-8"))
        if _is_broken(example_site, "/" + sheet.relative_to(example_site).as_posix(), target)
    ]
    assert not broken, "\n".join(broken)


def test_the_sitemap_names_existing_pages_and_no_page_is_an_orphan(example_site: Path) -> None:
    named = re.findall(r"<loc>([^<]+)</loc>", (example_site / "sitemap.xml").read_text("utf-8"))
    assert [target for target in named if not target.startswith(BASE_URL)] == []
    assert [target for target in named if _is_broken(example_site, "/", target)] == []
    reachable = _reachable(example_site, "/")
    assert [address for address in html_addresses(example_site) if address not in reachable] == ["/404.html"]


def _reachable(site: Path, start: str) -> set[str]:
    """The addresses of the pages that links lead to, one after the other, from the page at *start*."""
    known, waiting = {start}, [start]
    while waiting:
        source = waiting.pop()
        for target in _pointers(file_of(site, source)).targets:
            url = urlsplit(urljoin(BASE_URL + source, target))
            file = file_of(site, url.path)
            inside = f"{url.scheme}://{url.netloc}" == BASE_URL
            if inside and url.path not in known and file.suffix == ".html" and file.is_file():
                known.add(url.path)
                waiting.append(url.path)
    return known
