"""What the last published build knew, so that the next one need only do what changed."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from sammachip_site.disk.json_files import read_sealed, write_sealed
from sammachip_site.domain.diagnostics import Diagnostic, Location, Severity

_FORMAT = 1  # to be raised when the shape of the file changes: an older one is then passed over


@dataclass(frozen=True, slots=True)
class Circumstances:
    """All that every page depends on, as digests or short texts."""

    site: str
    theme: str
    program: str
    today: str
    settings: str


@dataclass(frozen=True, slots=True)
class KnownGroup:
    """A group as it was published: digest of its files, its files in the output, and its summary as JSON."""

    files: str
    outputs: Mapping[str, str]
    photos: int
    summary: Any
    faults: tuple[Diagnostic, ...]


@dataclass(frozen=True, slots=True)
class KnownShared:
    """The pages that groups share as they were published; *shown* is the digest of the groups' summaries.

    *strays* is the digest of the files that nothing is made of.
    """

    shown: str
    outputs: Mapping[str, str]
    faults: tuple[Diagnostic, ...]
    strays: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """One published site; outputs are SHA-256 by path."""

    circumstances: Circumstances
    groups: Mapping[str, KnownGroup]
    shared: KnownShared

    @property
    def outputs(self) -> dict[str, str]:
        """Every file of the site."""
        whole = dict(self.shared.outputs)
        for group in self.groups.values():
            whole.update(group.outputs)
        return whole

    @property
    def faults(self) -> tuple[Diagnostic, ...]:
        """Everything that was told about the site; none of it stopped the build."""
        return self.shared.faults + tuple(fault for group in self.groups.values() for fault in group.faults)


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Keep *manifest* at *path*."""
    write_sealed(path, {"format": _FORMAT, **asdict(manifest)})


def read_manifest(path: Path) -> Manifest | None:
    """The manifest at *path*; None when there is none that this program understands."""
    written = read_sealed(path)
    if not written or written.get("format") != _FORMAT:
        return None
    try:
        return Manifest(
            Circumstances(**written["circumstances"]),
            {slug: _read_group(group) for slug, group in written["groups"].items()},
            KnownShared(**{**written["shared"], "faults": _read_faults(written["shared"]["faults"])}),
        )
    except (KeyError, TypeError, ValueError, AttributeError):
        return None  # written by another version: it only saves work


def _read_group(written: Mapping[str, Any]) -> KnownGroup:
    return KnownGroup(**{**written, "faults": _read_faults(written["faults"])})


def _read_faults(written: Sequence[Mapping[str, Any]]) -> tuple[Diagnostic, ...]:
    return tuple(_read_fault(fault) for fault in written)


def _read_fault(written: Mapping[str, Any]) -> Diagnostic:
    severity = Severity(written["severity"])
    return Diagnostic(**{**written, "location": Location(**written["location"]), "severity": severity})
