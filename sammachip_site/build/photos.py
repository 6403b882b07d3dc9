"""Photos in a build: each is looked at once, and each picture of it is made once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any

from PIL import __version__ as pillow_version

from sammachip_site.build.workshop import Workshop
from sammachip_site.content.layout import PHOTO_SUFFIXES, suffix_of
from sammachip_site.disk.cache import rendition_key
from sammachip_site.disk.publish import Publication
from sammachip_site.disk.source import read_file
from sammachip_site.domain.diagnostics import Diagnostic, Location, ValueFault, diagnose
from sammachip_site.domain.photo import Photo, Rendition
from sammachip_site.render.images import RECIPE, Operation, probe, render_photo

_SMALL_PX = 200  # a longer side below this is blurred even on a card
_MAKER = f"pillow {pillow_version}, recipe {RECIPE}"


@dataclass(frozen=True, slots=True)
class PhotoFinding:
    """What a photo file turned out to be: its upright size in pixels and tone, or a *fault*: code and values."""

    width: int = 0
    height: int = 0
    has_gps: bool = False
    tone: str = ""
    fault: str | None = None
    values: Mapping[str, Any] | None = None


def is_photo(path: str) -> bool:
    """Is this a picture by its name, even of a kind that cannot be used?"""
    return suffix_of(path) in PHOTO_SUFFIXES


def look_at_photos(files: Mapping[str, str], workshop: Workshop) -> dict[str, PhotoFinding]:
    """What every photo among *files* (path → digest) is, by digest."""
    known = {digest: PhotoFinding(**finding) for digest, finding in workshop.cache.read_facts(_MAKER).items()}
    unknown = {digest: path for path, digest in sorted(files.items()) if is_photo(path) and digest not in known}
    contents = (read_file(workshop.project.source, path) for path in unknown.values())
    found = workshop.progress.over(workshop.executor.map(look_at, contents), len(unknown), "look-at-photos")
    known.update(zip(unknown, found, strict=True))
    if unknown:
        # Faults are found anew each time: a later program may tell them better.
        facts = {digest: _as_json(finding) for digest, finding in known.items() if not finding.fault}
        workshop.cache.write_facts(_MAKER, facts)
    return known


def look_at(content: bytes) -> PhotoFinding:
    """What the photo file *content* is."""
    try:
        facts = probe(content)
    except ValueFault as fault:
        return PhotoFinding(fault=fault.code, values=fault.values)
    return PhotoFinding(facts.width, facts.height, facts.has_gps, facts.tone)


def _as_json(finding: PhotoFinding) -> dict[str, Any]:
    return {name: getattr(finding, name) for name in PhotoFinding.__slots__}


def usable_photos(files: Mapping[str, str], findings: Mapping[str, PhotoFinding]) -> dict[str, Photo]:
    """The photos among *files* that pages can show, by path."""
    found = {path: (digest, findings[digest]) for path, digest in files.items() if is_photo(path)}
    return {
        path: Photo(path, digest, finding.width, finding.height, finding.tone)
        for path, (digest, finding) in found.items()
        if not finding.fault
    }


def find_photo_faults(files: Mapping[str, str], findings: Mapping[str, PhotoFinding]) -> tuple[Diagnostic, ...]:
    """What is wrong with the photo files among *files*."""
    photos = {path: findings[digest] for path, digest in files.items() if is_photo(path)}
    return tuple(fault for path, finding in photos.items() for fault in _tell(Location(path), finding))


def _tell(location: Location, finding: PhotoFinding) -> Iterator[Diagnostic]:
    if finding.fault:
        yield diagnose(finding.fault, location, **finding.values or {})
        return
    if finding.has_gps:
        yield diagnose("photo.gps", location)
    if max(finding.width, finding.height) < _SMALL_PX:
        yield diagnose("photo.small", location, width=finding.width, height=finding.height)


def make_pictures(renditions: Iterable[Rendition], workshop: Workshop) -> dict[str, Publication]:
    """The finished pictures by output path: from the cache, or made now."""
    wanted = {rendition.output_path: rendition for rendition in renditions}
    finished = workshop.cache.find_renditions()
    missing = {_key(each): each for each in wanted.values() if _key(each) not in finished}
    finished |= _make_missing(missing.values(), workshop)
    paths = {output_path: finished[_key(rendition)] for output_path, rendition in wanted.items()}
    return {output_path: Publication(path.suffix[1:], path) for output_path, path in paths.items()}


def _make_missing(renditions: Iterable[Rendition], workshop: Workshop) -> dict[str, Path]:
    """The pictures by key, made photo by photo: reading one takes longer than all that is made of it."""
    tasks = [tuple(task) for _, task in groupby(sorted(renditions), key=attrgetter("photo_path"))]
    contents = ((read_file(workshop.project.source, task[0].photo_path), _operations(task)) for task in tasks)
    made = workshop.progress.over(workshop.executor.map(_make, contents), len(tasks), "make-pictures")
    return {
        _key(rendition): workshop.cache.add_rendition(_key(rendition), picture)
        for task, pictures in zip(tasks, made, strict=True)
        for rendition, picture in zip(task, pictures, strict=True)
    }


def _key(rendition: Rendition) -> str:
    return rendition_key(_MAKER, rendition.photo_digest, rendition.width, rendition.format, rendition.canvas)


def _operations(renditions: Sequence[Rendition]) -> tuple[Operation, ...]:
    return tuple(Operation(rendition.width, rendition.format, rendition.canvas) for rendition in renditions)


def _make(task: tuple[bytes, tuple[Operation, ...]]) -> tuple[bytes, ...]:
    return render_photo(*task)
