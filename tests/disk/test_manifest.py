import json
from pathlib import Path

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
    write_manifest(path, MANIFEST)
    written = json.loads(path.read_text())
    for damage in ("", "[]", "{", json.dumps({**written, "format": 0}), json.dumps({**written, "groups": [1]})):
        path.write_text(damage)
        assert read_manifest(path) is None
