"""axe-core finds no violation of WCAG 2.2 AA on any kind of page, phone or desk, by day or by night."""

import re
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Page, expect

from tests.browser.page_kinds import extremes_of_each_kind
from tests.browser.visitor import Visitor

AXE = Path(__file__).parents[2] / "node_modules/axe-core/axe.min.js"
Scheme = Literal["light", "dark"]
OPTIONS: dict[str, Any] = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    "rules": {"target-size": {"enabled": True}},  # new in WCAG 2.2, and axe leaves it off unless asked
    "resultTypes": ["violations"],
}


CONTRAST = {"runOnly": {"type": "rule", "values": ["color-contrast"]}, "resultTypes": ["violations"]}


def _violations(page: Page, scheme: Scheme = "light") -> list[dict[str, Any]]:
    """What axe finds; by night of the colours only, which are all that changes then."""
    page.emulate_media(color_scheme=scheme)
    options = OPTIONS if scheme == "light" else CONTRAST
    violations: list[dict[str, Any]] = page.evaluate("o => axe.run(document, o)", options)["violations"]
    return violations


def _report(found: dict[str, list[dict[str, Any]]]) -> str:
    """One entry a fault, with the pages that share it: a fault of the header stands on all of them."""
    pages: dict[str, list[str]] = {}
    for address, violations in found.items():
        for rule in violations:
            for node in rule["nodes"]:
                advice = node["failureSummary"].splitlines()[-1].strip()
                fault = f"{rule['id']} ({rule['impact']}): {advice}\n    {node['html'][:200]}"
                pages.setdefault(fault, []).append(address)
    return "\n".join(f"{fault}\n    on {', '.join(addresses)}" for fault, addresses in pages.items())


# A translation is the same page with other words: it is looked at once.
LOOKS: list[tuple[str, int, list[Scheme]]] = [
    ("th", 360, ["light", "dark"]),
    ("th", 1280, ["light", "dark"]),
    ("en", 360, ["light"]),
]


@pytest.mark.parametrize(("language", "width_px", "schemes"), LOOKS)
def test_no_page_violates_wcag_2_2_aa(
    example_site: Path, visitor: Visitor, language: str, width_px: int, schemes: list[Scheme]
) -> None:
    found = {}
    for address in extremes_of_each_kind(example_site):
        if address.startswith("/en/") is (language == "en"):
            page = visitor.turn_to(address, width_px=width_px)
            page.evaluate(AXE.read_text("utf-8"))
            for scheme in schemes:
                found[f"{address} ({scheme})"] = _violations(page, scheme)
    if any(found.values()):
        pytest.fail(_report(found), pytrace=False)


@pytest.mark.parametrize("address", ["/search/?q=กลวย", "/en/search/?q=ตำบล banana", "/search/?q=รถไฟฟ้า"])
def test_no_hit_of_a_search_violates_wcag_2_2_aa(visitor: Visitor, address: str) -> None:
    page = visitor.open(address)
    expect(page.locator(".search-results[data-index] [role=status]")).not_to_have_text(re.compile("กำลัง|Searching"))
    page.evaluate(AXE.read_text("utf-8"))
    assert _violations(page) == []
    assert _violations(page, "dark") == []


@pytest.mark.parametrize("language", ["", "/en"])
def test_no_filled_basket_violates_wcag_2_2_aa(visitor: Visitor, language: str) -> None:
    page = visitor.open(f"{language}/groups/lum-khao/basket/")
    page.locator(".more").first.click()
    page.get_by_role("button", name=re.compile("คัดลอก|Copy")).click()
    expect(page.locator(".basket-sums .goods")).not_to_be_empty()
    page.evaluate(AXE.read_text("utf-8"))
    assert _violations(page) == []
    assert _violations(page, "dark") == []


def test_a_planted_fault_is_found(visitor: Visitor) -> None:
    page = visitor.open("/")
    page.evaluate(AXE.read_text("utf-8"))
    page.evaluate("document.body.append(document.createElement('img'))")
    assert [rule["id"] for rule in _violations(page)] == ["image-alt"]
