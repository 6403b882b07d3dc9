from pathlib import Path

import pytest

from sammachip_site.disk.json_files import read_json, read_sealed, write_json, write_sealed


def test_what_is_written_is_read(tmp_path: Path) -> None:
    write_json(tmp_path / "a/b.json", {"ก": 1})
    assert read_json(tmp_path / "a/b.json") == {"ก": 1}
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.json"]


def test_a_missing_or_damaged_file_is_nothing(tmp_path: Path) -> None:
    for damage in (b"\xff{", b"[" * 100_000):
        (tmp_path / "a.json").write_bytes(damage)
        assert read_json(tmp_path / "a.json") is None
    assert read_json(tmp_path / "b.json") is None


def test_a_file_that_cannot_be_replaced_is_as_it_was(tmp_path: Path) -> None:
    write_json(tmp_path / "a.json", 1)
    with pytest.raises(TypeError):
        write_json(tmp_path / "a.json", object())
    assert read_json(tmp_path / "a.json") == 1


def test_what_is_sealed_is_read_only_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "a/b.json"
    assert read_sealed(path) is None
    write_sealed(path, {"ก": [1, 2]})
    assert read_sealed(path / "c.json") is None
    assert read_sealed(path) == {"ก": [1, 2]}
    sealed = path.read_bytes()
    for other in (b"[1,2]", b"null", b"{}", b"", b"\xff", sealed.replace(b"1", b"3"), sealed[:-1], sealed + b"\n"):
        path.write_bytes(other)
        assert read_sealed(path) is None
