"""Closed years beside those in the output folder: what was published closed stays closed, or its correction is told."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from sammachip_site.build.published_chains import read_published_links
from sammachip_site.content.layout import group_folder, ledger_path
from sammachip_site.disk.failures import UnreadableError
from sammachip_site.disk.published import PublishedFolder
from sammachip_site.domain.closing import ChainLink
from sammachip_site.domain.diagnostics import Diagnostic, Location, Severity, diagnose
from sammachip_site.domain.summary import GroupSummary
from sammachip_site.reports.closing_chain import ChainBreak, verify_chain

Chains = Mapping[str, Sequence[ChainLink]]  # the closed years of each group

_NOT_CLOSED = ("ตอนนี้ปีนี้ไม่ได้ปิดบัญชี หรือไฟล์หายไป", "now it is not closed, or its files are gone")
_NOT_RECORDED = ("ตอนนี้เป็นรหัส {} โดยไม่มีบันทึกการแก้ไขรหัสเดิม", "now it has {}, with no correction recorded of that code")


def read_published_chains(output: Path) -> Chains:
    """The closed years that the site in the folder *output* tells; none where it cannot be read."""
    try:
        return read_published_links(PublishedFolder(output).read)
    except (UnreadableError, OSError):
        return {}


def find_lost_closings(
    published: Chains, groups: Iterable[GroupSummary], faults: Iterable[Diagnostic]
) -> Iterator[Diagnostic]:
    """``closing.published``: of the *groups* that there are, but not of a year whose own files have errors."""
    faulty = {fault.location.path for fault in faults if fault.severity is Severity.ERROR}
    for group in groups:
        yield from _find_lost(group.slug, group.closings, published.get(group.slug, ()), faulty)


def _find_lost(
    slug: str, links: Sequence[ChainLink], published: Sequence[ChainLink], faulty: Collection[str]
) -> Iterator[Diagnostic]:
    digests = {link.year: link.digests for link in links}
    before = {link.year: link.digests for link in published}
    for fault in verify_chain(links, published):
        path = f"{group_folder(slug)}/years/{fault.year}.yaml"
        if fault.kind is ChainBreak.LOST and not {path, ledger_path(slug, fault.year)} & set(faulty):
            yield _tell(slug, fault.year, path, before[fault.year], digests.get(fault.year, ()))


def _tell(slug: str, year: int, path: str, before: Sequence[str], now: Sequence[str]) -> Diagnostic:
    """The year was published with all digests *before*, and has only those of *now*."""
    lost = [digest for digest in before if digest not in now]
    thai, english = (words.format(now[-1][:8]) for words in _NOT_RECORDED) if now else _NOT_CLOSED
    return diagnose(
        "closing.published", Location(path), group=slug, year=year, published=lost[-1][:8], now=thai, now_en=english
    )
