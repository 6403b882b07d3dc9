"""One sheet of paper for the village hall: a year's result, who gets what of it, and where every row can be read."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sammachip_site.domain.agreement import PartKind
from sammachip_site.domain.committee import Committee, Post
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.place import Village
from sammachip_site.domain.statement import Allocation, Statement
from sammachip_site.domain.thai_calendar import BUDDHIST_ERA
from sammachip_site.domain.year import Approval
from sammachip_site.pages.addresses import readable_address
from sammachip_site.pages.agreement import coin_path
from sammachip_site.pages.frame import Frame
from sammachip_site.pages.group_frame import GroupPages
from sammachip_site.pages.page import Page
from sammachip_site.pages.sharing import why_unshared, year_in_words

MOST_SHARES = 3  # that have room beside each other
COINS_IN_A_ROW = 20
SIGNING_POSTS = (Post.CHAIR, Post.TREASURER, Post.AUDITOR)


@dataclass(frozen=True, slots=True)
class PosterPart:
    """What one side receives of the profit in satang, and its part of a hundred coins; *kind* is group or members."""

    kind: PartKind
    amount: Satang
    coins: int
    coin_columns: int
    coin_rows: int
    coin_path: str


@dataclass(frozen=True, slots=True)
class PosterShare:
    """What a member receives for each share, day or baht, in satang."""

    name: LocalizedText
    each: Satang
    unit: str


@dataclass(frozen=True, slots=True)
class Signature:
    """A line to sign on; *name* is None where the person did not agree to be named, or had the post at another time."""

    post: str
    name: str | None


@dataclass(frozen=True, slots=True)
class PosterView:
    """All that the poster shows; *statement_url* is the absolute address behind the QR code."""

    frame: Frame
    group_name: LocalizedText
    village: Village
    year: str
    earnings: Satang
    costs: Satang
    net_profit: Satang
    closing_cash: Satang
    parts: tuple[PosterPart, ...]
    shares: tuple[PosterShare, ...]
    unshared: str | None
    approval: Approval | None
    signatures: tuple[Signature, ...]
    phone: str | None
    statement_url: str
    statement_address: str
    back_url: str


def make_poster(pages: GroupPages, statement: Statement) -> Page:
    """The page at ``/groups/G/books/YYYY/poster/``, of a year that is over."""
    path = pages.path("books", str(statement.year), "poster")
    return Page(path, "pages/poster.html", pages.locale, make_poster_view(pages, statement))


def make_poster_view(pages: GroupPages, statement: Statement) -> PosterView:
    """All that a poster shows of a year that is over."""
    parts = ("books", str(statement.year), "poster")
    words = pages.words
    year = year_in_words(statement.year, words)
    group = pages.say(pages.summary.short_name)
    back_url = pages.url(*parts[:2])
    statement_url = pages.site.base_url + back_url
    return PosterView(
        pages.frame(
            parts,
            words["poster.title-of"].format(year=year, group=group),
            words["poster.description"].format(year=year, group=group),
        ),
        pages.group.profile.name,
        pages.group.profile.village,
        words["site.year"].format(be=statement.year, ce=statement.year - BUDDHIST_ERA),
        statement.earnings,
        statement.costs,
        statement.net_profit,
        statement.closing_cash,
        tuple(make_parts(statement.allocation)) if statement.allocation else (),
        tuple(make_shares(pages, statement))[:MOST_SHARES],
        why_unshared(pages, statement),
        statement.approval,
        tuple(make_signatures(pages, statement.approval.date if statement.approval else pages.site.today)),
        pages.group.profile.contacts.phone,
        statement_url,
        readable_address(statement_url),
        back_url,
    )


def make_parts(allocation: Allocation) -> Iterator[PosterPart]:
    """The group's side and the members' side; together a hundred coins."""
    if not allocation.total:
        return
    to_members = allocation.part_total(PartKind.MEMBERS)
    coins = round(to_members * 100 / allocation.total)
    for kind, amount, count in (
        (PartKind.GROUP, Satang(allocation.total - to_members), 100 - coins),
        (PartKind.MEMBERS, to_members, coins),
    ):
        if amount:
            rows = -(-count // COINS_IN_A_ROW)
            yield PosterPart(kind, amount, count, COINS_IN_A_ROW, rows, coin_path(count, COINS_IN_A_ROW))


def make_shares(pages: GroupPages, statement: Statement) -> Iterator[PosterShare]:
    """What members receive for each share, day of work, head or baht of trade, line by line."""
    for allocated in statement.allocation.lines if statement.allocation else ():
        if allocated.part.kind is PartKind.MEMBERS and allocated.line.divided_by and allocated.each:
            unit = pages.words[f"poster.per-{allocated.line.divided_by}"]
            yield PosterShare(allocated.line.name, allocated.each, unit)


def make_signatures(pages: GroupPages, day: date) -> Iterator[Signature]:
    """The three who answer for the figures; named when they held the post on *day* and agreed to be named."""
    committee = pages.group.profile.committee
    for post in SIGNING_POSTS:
        yield Signature(pages.words[f"poster.{post}"], _find_name(committee, post, day))


def _find_name(committee: Committee | None, post: Post, day: date) -> str | None:
    if committee is None or day < committee.elected or (committee.term_end and day > committee.term_end):
        return None
    return next((member.public_name for member in committee.members if post in member.posts), None)
