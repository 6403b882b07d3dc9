"""What a published page says to programs: its links and meta elements, and its data for search engines."""

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from typing import Any


@dataclass
class Head:
    """What stands in the head of a page: meta elements by name or property, links, data, and whether it runs code."""

    meta: dict[str, str] = field(default_factory=dict)
    links: list[dict[str, str]] = field(default_factory=list)
    nodes: list[dict[str, Any]] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    has_breadcrumb: bool = False

    def link(self, rel: str, **attributes: str) -> str | None:
        """Where the first link of this kind leads."""
        wanted = {"rel": rel, **attributes}
        return next((link["href"] for link in self.links if wanted.items() <= link.items()), None)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.head = Head()
        self._is_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        if tag == "meta" and (name := attributes.get("name") or attributes.get("property")):
            self.head.meta.setdefault(name, attributes["content"])
        elif tag == "link":
            self.head.links.append(attributes)
        elif tag == "script":
            self.head.scripts.append(attributes.get("type", ""))
            self._is_data = attributes.get("type") == "application/ld+json"
        elif tag == "ol" and attributes.get("class") == "breadcrumb":
            self.head.has_breadcrumb = True

    def handle_data(self, data: str) -> None:
        if self._is_data:
            document = json.loads(data)
            assert document["@context"] == "https://schema.org"
            self.head.nodes += document["@graph"]
            self._is_data = False


def read_head(file: Path) -> Head:
    """What the page in *file* says to programs."""
    reader = _Reader()
    reader.feed(file.read_text("utf-8"))
    return reader.head
