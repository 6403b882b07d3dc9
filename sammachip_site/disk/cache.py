"""What is kept beside the source to save work: digests, the manifest, facts of photos, finished pictures."""

import hashlib
import shutil
import time
from collections.abc import Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from sammachip_site.disk.digests import Digests
from sammachip_site.disk.json_files import read_sealed, write_sealed, write_whole
from sammachip_site.disk.manifest import Manifest, read_manifest, write_manifest
from sammachip_site.disk.project import Project

_MONTH_S = 31 * 24 * 3600


class Cache:
    """The cache folder of *project*. It may be deleted at any time, in whole or in part."""

    def __init__(self, project: Project) -> None:
        self._folder = project.cache
        # A preview and a published site are made from one source in turns; each has its own manifest.
        self._manifest = project.cache / f"manifest-{project.output.name}.json"
        self.digests = Digests(project.cache / "digests.json")

    def read_manifest(self) -> Manifest | None:
        """What the last build that published to the project's output knew."""
        return read_manifest(self._manifest)

    def write_manifest(self, manifest: Manifest) -> None:
        """Remember what has just been published."""
        write_manifest(self._manifest, manifest)

    def read_facts(self, maker: str) -> dict[str, Any]:
        """What was found out about photos by the *maker* of that name and version, by digest."""
        kept = read_sealed(self._folder / "photos.json")
        return dict(kept["facts"]) if kept and kept["maker"] == maker else {}

    def write_facts(self, maker: str, facts: Mapping[str, Any]) -> None:
        """Remember what was found out about photos, if the disk allows: a check may run where it may not write."""
        with suppress(OSError):
            write_sealed(self._folder / "photos.json", {"maker": maker, "facts": facts})

    def find_renditions(self) -> dict[str, Path]:
        """Every finished picture that is whole, by its key."""
        paths = (self._folder / "renditions").glob("*.*")
        return {path.stem: path for path in paths if self.digests.of(str(path), path.stat()) == path.suffix[1:]}

    def add_rendition(self, key: str, content: bytes) -> Path:
        """Keep a finished picture; its name says what it must hold."""
        path = self._folder / "renditions" / f"{key}.{hashlib.sha256(content).hexdigest()}"
        write_whole(path, content)
        self.digests.note(str(path), path.stat(), path.suffix[1:])
        return path

    def forget_renditions(self, used: Collection[str]) -> None:
        """Delete pictures that no page has shown for a month; *used* are the digests of those in the site."""
        for path in (self._folder / "renditions").glob("*.*"):
            if path.suffix[1:] not in used and time.time() - path.stat().st_mtime > _MONTH_S:
                path.unlink()


def rendition_key(*operation: object) -> str:
    """One name for a photo's digest and all that is done to it."""
    return hashlib.sha256(repr(operation).encode()).hexdigest()[:32]


def clean_cache(project: Project) -> None:
    """Forget everything, and leave alone what else lies in the folder."""
    for pattern in ("manifest-*.json", "digests.json", "photos.json"):
        for path in project.cache.glob(pattern):
            path.unlink()
    if (project.cache / "renditions").is_dir():
        shutil.rmtree(project.cache / "renditions")
