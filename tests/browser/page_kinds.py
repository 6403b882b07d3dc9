"""Which kinds of page a built site has: one kind for every shape of address, read from its files."""

import re
from pathlib import Path

# G stands for any slug, Y for a year, M for a month, N for a number.
SHAPES = {
    "home": r"/",
    "groups": r"/groups/(page/N/)?",
    "storefront": r"/groups/G/",
    "products of a group": r"/groups/G/products/(page/N/)?",
    "basket": r"/groups/G/basket/",
    "price list": r"/groups/G/price-list/",
    "shelf cards": r"/groups/G/shelf-cards/",
    "cash report": r"/groups/G/cash-report/Y/",
    "notice board": r"/groups/G/notice-board/",
    "books": r"/groups/G/books/",
    "statement": r"/groups/G/books/Y/",
    "ledger": r"/groups/G/books/Y/M/",
    "objection": r"/groups/G/books/Y/(M/)?objection/",
    "poster": r"/groups/G/books/Y/poster/",
    "people": r"/groups/G/people/",
    "capital": r"/groups/G/capital/",
    "agreement": r"/groups/G/agreement/",
    "progress": r"/groups/G/progress/",
    "schedule": r"/groups/G/schedule/",
    "activities": r"/groups/G/activities/",
    "activity": r"/groups/G/activities/G/",
    "questions": r"/groups/G/questions/",
    "question form": r"/groups/G/questions/form/",
    "news of a group": r"/groups/G/news/",
    "news": r"/groups/G/news/G/",
    "products": r"/products/(available/)?(page/N/)?",
    "product": r"/products/G/G/",
    "category": r"/categories/G/(available/)?(page/N/)?",
    "area": r"/areas/(N/){0,3}(page/N/)?",
    "category of an area": r"/areas/(N/){1,2}G/(page/N/)?",
    "search": r"/search/",
    "officer": r"/officer/(by-G/)?(page/N/)?",
    "officer areas": r"/officer/areas/(N/)?(page/N/)?",
    "not found": r"/404\.html",
}


def _pattern(shape: str) -> re.Pattern[str]:
    letters = {"G": "[a-z0-9-]+", "Y": r"\d{4}", "M": r"\d{2}", "N": r"\d+"}
    return re.compile("(/en)?" + re.sub("[GYMN]", lambda letter: letters[letter[0]], shape))


_PATTERNS = {kind: _pattern(shape) for kind, shape in SHAPES.items()}


def html_addresses(site: Path) -> list[str]:
    """The address of every HTML page of the published folder *site*, in order."""
    files = (file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    return sorted("/" + file.removesuffix("index.html") for file in files)


def file_of(site: Path, address: str) -> Path:
    """The file that a host answers with for *address*, whether or not it exists."""
    return site / (address.lstrip("/") + ("index.html" if address.endswith("/") else ""))


def kind_of(address: str) -> str:
    """The kind of the page at *address*; a page of the site's own, like ``/about/``, is a kind by itself."""
    for kind, pattern in _PATTERNS.items():
        if found := pattern.fullmatch(address):
            return f"{kind}, {'en' if found[1] else 'th'}"
    return address


def pages_by_kind(site: Path) -> dict[str, list[str]]:
    """The addresses of every kind, the page with the fewest bytes first: a group that has just begun."""
    kinds: dict[str, list[str]] = {}
    for address in sorted(html_addresses(site), key=lambda page: file_of(site, page).stat().st_size):
        kinds.setdefault(kind_of(address), []).append(address)
    return dict(sorted(kinds.items()))


def extremes_of_each_kind(site: Path) -> list[str]:
    """The emptiest and the fullest page of every kind."""
    return [page for pages in pages_by_kind(site).values() for page in dict.fromkeys((pages[0], pages[-1]))]
