import json
from dataclasses import asdict
from pathlib import Path

from sammachip_site.disk.json_files import write_sealed
from sammachip_site.disk.manifest import (
    Circumstances,
    KnownGroup,
    KnownShared,
    Manifest,
    read_manifest,
    write_manifest,
)
from sammachip_site.domain.diagnostics import Diagnostic, Location, Severity

WARNING = Diagnostic(Location("a.jpg", 2, 3), "photo.gps", Severity.WARNING, "ก", "a", "ข", "b")
MANIFEST = Manifest(
    Circumstances("site", "theme", "program", "2026-11-22", "settings"),
    {"a": KnownGroup("f1", {"groups/a/index.html": "d1"}, 2, {"slug": "a", "years": []}, (WARNING,))},
    KnownShared("s1", {"index.html": "d2"}, ()),
)


def test_a_manifest_comes_back_as_it_was(tmp_path: Path) -> None:
    write_manifest(tmp_path / "m.json", MANIFEST)
    assert read_manifest(tmp_path / "m.json") == MANIFEST


def test_a_site_is_all_its_groups_files_and_the_shared_ones() -> None:
    assert MANIFEST.outputs == {"index.html": "d2", "groups/a/index.html": "d1"}
    assert MANIFEST.faults == (WARNING,)


def test_no_manifest_is_known_when_it_is_damaged_missing_or_of_another_version(tmp_path: Path) -> None:
    path = tmp_path / "m.json"
    assert read_manifest(path) is None
    for damage in ("", "[]", "{", "null", json.dumps({"format": 1, **asdict(MANIFEST)})):
        path.write_text(damage)
        assert read_manifest(path) is None
    for other in ({"format": 0}, {"groups": [1]}, {"circumstances": {"site": "s"}}):
        write_sealed(path, {"format": 1, **asdict(MANIFEST), **other})
        assert read_manifest(path) is None
