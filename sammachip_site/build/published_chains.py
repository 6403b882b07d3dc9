"""``integrity.json`` of a published site: beside its statements, in itself, and beside an earlier one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from sammachip_site.build.published_files import PublishedFiles
from sammachip_site.content.published import PublishedFault, read_json
from sammachip_site.disk.failures import UnreadableError
from sammachip_site.disk.published import Read
from sammachip_site.domain.closing import ChainLink
from sammachip_site.domain.published import Json
from sammachip_site.domain.question import QuestionDigest
from sammachip_site.domain.record import Record
from sammachip_site.reports.verification import Finding, check_chain, check_questions, find_differences

INTEGRITY = "integrity.json"

R = TypeVar("R", bound=Record)

Chains = Mapping[str, Json]  # the closed years of each group, as integrity.json tells them
Questions = Mapping[str, tuple[QuestionDigest, ...]]  # by group


@dataclass(frozen=True, slots=True)
class EarlierIntegrity:
    """What an ``integrity.json`` that somebody kept tells."""

    chains: Chains = field(default_factory=dict)
    questions: Questions = field(default_factory=dict)


def read_earlier(content: bytes) -> EarlierIntegrity:
    """What an ``integrity.json`` that somebody kept tells.

    Raises:
        UnreadableError: it is none.
    """
    try:
        earlier = read_json(content)
    except PublishedFault:
        earlier = None
    if not _is_integrity(earlier):
        raise UnreadableError("verify.no-earlier", INTEGRITY)
    return EarlierIntegrity(_chains_of(earlier), read_published_questions(lambda _: content))


def read_published_links(read: Read) -> Mapping[str, tuple[ChainLink, ...]]:
    """The closed years of each group in ``integrity.json``; none where there is no such file, or it says nothing."""
    files = PublishedFiles(read)
    told = files.json(INTEGRITY)
    return {slug: _links(files, years) for slug, years in _chains_of(told).items()} if _is_integrity(told) else {}


def read_published_questions(read: Read) -> Questions:
    """The questions of each group in ``integrity.json``; none where there is no such file, or it says nothing."""
    files = PublishedFiles(read)
    told = files.json(INTEGRITY)
    return {
        str(entry.get("group")): _records(files, QuestionDigest, entry.get("questions"))
        for entry in _entries_of(told) or []
        if isinstance(entry, dict)
    }


def compare_chains(
    files: PublishedFiles, computed: Mapping[str, Iterable[ChainLink]], before: Chains, only: str | None
) -> None:
    """Every closed year is told as *computed*; the chains, or that of the group *only*, go on from those *before*."""
    told = files.json(INTEGRITY)
    if told is None:
        return
    if not _is_integrity(told):
        files.findings.append(Finding("verify.not-integrity", INTEGRITY, {}))
        return
    published, earlier = (
        {slug: chain for slug, chain in chains.items() if only in {None, slug}} for chains in (_chains_of(told), before)
    )
    ours: Json = {slug: [link.model_dump(mode="json") for link in links] for slug, links in computed.items()}
    files.findings += find_differences(INTEGRITY, published, ours, "statement-*.json")
    kept = PublishedFiles(files.read)  # what says nothing in an earlier file is not the fault of this site
    for slug in sorted({*published, *earlier}):
        links, links_before = _links(files, published.get(slug)), _links(kept, earlier.get(slug))
        files.findings += check_chain(INTEGRITY, slug, links, links_before)


def compare_questions(files: PublishedFiles, before: Questions, only: str | None) -> None:
    """Every question *before*, of all groups or the group *only*, is still told, and its words changed for a reason."""
    now = read_published_questions(files.read)
    for slug, questions in sorted(before.items()):
        if only in {None, slug}:
            files.findings += check_questions(INTEGRITY, slug, now.get(slug, ()), questions)


def _is_integrity(told: Json) -> bool:
    """Does it tell the closed years of groups, of each once?"""
    entries = _entries_of(told)
    return entries is not None and len(_chains_of(told)) == len(entries)


def _chains_of(integrity: Json) -> Chains:
    entries = _entries_of(integrity) or []
    return {str(entry.get("group")): entry.get("years") for entry in entries if isinstance(entry, dict)}


def _entries_of(integrity: Json) -> list[Json] | None:
    entries = integrity.get("groups") if isinstance(integrity, dict) else None
    return entries if isinstance(entries, list) else None


def _links(files: PublishedFiles, years: Json) -> tuple[ChainLink, ...]:
    return _records(files, ChainLink, years)


def _records(files: PublishedFiles, model: type[R], written: Json) -> tuple[R, ...]:
    read = (files.record(model, INTEGRITY, each) for each in written) if isinstance(written, list) else ()
    return tuple(record for record in read if record)
