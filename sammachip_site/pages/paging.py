"""A long list cut into pages, and the links from each to the others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sammachip_site.domain.localized import Locale
from sammachip_site.pages.addresses import numbered, page_url

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PageLink:
    """The link to one page of a list; *after_gap* where pages before it are left out."""

    number: int
    url: str
    is_current: bool
    after_gap: bool


@dataclass(frozen=True, slots=True)
class Paging:
    """Where a page stands in its list: the first, the last, and its neighbours can be followed."""

    number: int
    count: int
    links: tuple[PageLink, ...]
    previous_url: str | None
    next_url: str | None


def cut(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """*items* in pages of *size*; a list of nothing has one page."""
    for number in range(1, page_count(items, size) + 1):
        yield page_of(items, number, size)


def page_count(items: Sequence[object], size: int) -> int:
    """How many pages of *size* the *items* fill, at least one."""
    return max(1, -(-len(items) // size))


def page_of(items: Sequence[T], number: int, size: int) -> Sequence[T]:
    """What of *items* stands on page *number*, the first of which is 1; nothing behind the last."""
    return items[(number - 1) * size : number * size]


def make_paging(locale: Locale, parts: tuple[str, ...], number: int, count: int) -> Paging | None:
    """The links of page *number* of *count* of the list at *parts*; None when there is only one page."""
    if count == 1:
        return None
    shown = sorted({1, number - 1, number, number + 1, count} & set(range(1, count + 1)))
    links = tuple(
        PageLink(each, _url(locale, parts, each), each == number, each - 1 not in {0, *shown}) for each in shown
    )
    return Paging(
        number,
        count,
        links,
        _url(locale, parts, number - 1) if number > 1 else None,
        _url(locale, parts, number + 1) if number < count else None,
    )


def _url(locale: Locale, parts: tuple[str, ...], number: int) -> str:
    return page_url(locale, *numbered(parts, number))
