import errno
import os
from collections.abc import Callable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from sammachip_site.disk import publish as publishing
from sammachip_site.disk.digests import Digests
from sammachip_site.disk.failures import OutputRefusedError
from sammachip_site.disk.publish import RECORD, Publication, find_missing, publish, read_record

OLD = {"index.html": b"old home", "a/index.html": b"same", "gone/index.html": b"gone"}
NEW = {"index.html": b"new home", "a/index.html": b"same", "b/c/index.html": b"came"}


def site(files: Mapping[str, bytes]) -> dict[str, Publication]:
    return {path: Publication(sha256(content).hexdigest(), content) for path, content in files.items()}


def put(output: Path, files: Mapping[str, bytes]) -> None:
    publish(output, site(files), Digests(output.parent / "digests.json"))


def seen(output: Path) -> dict[str, bytes]:
    """Every file that a reader finds."""
    found = {str(path.relative_to(output)): path.read_bytes() for path in output.rglob("*") if path.is_file()}
    found.pop(RECORD, None)
    return found


def beside(output: Path) -> list[str]:
    """What lies beside the output and should not."""
    return sorted(path.name for path in output.parent.iterdir() if path not in {output, output.parent / "digests.json"})


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "public"


def test_a_new_site_takes_the_place_of_the_old_one_whole(output: Path) -> None:
    put(output, OLD)
    assert seen(output) == OLD
    put(output, NEW)
    assert seen(output) == NEW
    assert beside(output) == []


def test_files_whose_bytes_did_not_change_are_the_same_files(output: Path) -> None:
    put(output, OLD)
    before = (output / "a/index.html").stat()
    put(output, NEW)
    after = (output / "a/index.html").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_nothing_is_touched_when_nothing_changed(output: Path) -> None:
    put(output, OLD)
    before = output.stat()
    put(output, OLD)
    assert (before.st_ino, before.st_mtime_ns) == (output.stat().st_ino, output.stat().st_mtime_ns)


def test_what_others_put_into_the_output_stays(output: Path) -> None:
    put(output, OLD)
    (output / "CNAME").write_text("example.org")
    (output / ".git").mkdir()
    (output / ".git/HEAD").write_text("main")
    (output / "gone/note.txt").write_text("mine")
    (output / "empty").mkdir()
    (output / "link").symlink_to("CNAME")
    put(output, NEW)
    others = {"CNAME": b"example.org", ".git/HEAD": b"main", "gone/note.txt": b"mine", "link": b"example.org"}
    assert seen(output) == NEW | others
    assert (output / "link").readlink() == Path("CNAME")
    assert (output / "empty").is_dir()


@pytest.mark.parametrize("theirs", ["index.html", "a", "b/c/index.html/x"])
def test_a_file_that_we_did_not_write_is_not_replaced(output: Path, theirs: str) -> None:
    (output / theirs).parent.mkdir(parents=True)
    (output / theirs).write_text("mine")
    with pytest.raises(OutputRefusedError) as refusal:
        put(output, NEW)
    assert refusal.value.files == (theirs,)
    assert seen(output) == {theirs: b"mine"}
    assert beside(output) == []


def test_a_foreign_file_with_our_bytes_is_ours(output: Path) -> None:
    output.mkdir()
    (output / "index.html").write_bytes(b"new home")
    put(output, NEW)
    assert seen(output) == NEW


def test_where_the_record_is_lost_our_files_are_known_by_their_bytes_and_all_others_are_told_at_once(
    output: Path,
) -> None:
    put(output, OLD)
    (output / RECORD).unlink()
    put(output, OLD)
    assert read_record(output) == {path: file.digest for path, file in site(OLD).items()}
    (output / RECORD).unlink()
    (output / "b").write_text("mine")
    with pytest.raises(OutputRefusedError) as refusal:
        put(output, NEW)
    assert (refusal.value.reason, refusal.value.path) == ("output.foreign-files", output)
    assert refusal.value.files == ("b", "index.html")
    assert seen(output) == OLD | {"b": b"mine"}


@pytest.mark.parametrize("record", ["", "{", "null", "[]", "5", "{}", '{"files":5}', '{"format":1,"files":["a"]}'])
def test_where_the_record_is_damaged_nothing_is_touched(output: Path, record: str) -> None:
    put(output, OLD)
    (output / RECORD).write_text(record)
    with pytest.raises(OutputRefusedError) as refusal:
        put(output, NEW)
    assert (refusal.value.reason, refusal.value.path) == ("output.record", output)
    assert seen(output) == OLD
    assert (output / RECORD).read_text() == record
    assert beside(output) == []


def test_without_a_record_every_file_is_missing_so_that_another_is_written(output: Path) -> None:
    put(output, OLD)
    (output / RECORD).unlink()
    assert find_missing(output, dict.fromkeys(OLD, ""), Digests(output.parent / "none.json")) == OLD.keys()


def test_a_folder_that_somebody_protected_is_named_and_stays(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(output, OLD)
    monkeypatch.setattr(os, "access", lambda path, mode: (Path(path), mode) != (output, os.W_OK))
    with pytest.raises(PermissionError) as failure:
        put(output, NEW)
    assert failure.value.filename == str(output)
    assert seen(output) == OLD
    assert beside(output) == []


def test_a_failure_while_the_site_is_prepared_names_the_folder_that_people_know(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, _: bytes) -> int:
        raise PermissionError(errno.EACCES, "denied", str(path))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(PermissionError) as failure:
        put(output, NEW)
    assert failure.value.filename == str(output)


def test_what_somebody_edited_or_deleted_is_missing_and_comes_back(output: Path) -> None:
    put(output, OLD)
    (output / "index.html").write_bytes(b"edited!!")
    (output / "a/index.html").unlink()
    digests = Digests(output.parent / "none.json")
    record = {path: file.digest for path, file in site(OLD).items()}
    assert find_missing(output, record, digests) == {"index.html", "a/index.html"}
    put(output, OLD)
    assert seen(output) == OLD


def test_a_page_may_become_a_folder_and_a_folder_a_page(output: Path) -> None:
    put(output, {"a": b"file", "b/c": b"in folder"})
    put(output, {"a/d": b"in folder", "b": b"file"})
    assert seen(output) == {"a/d": b"in folder", "b": b"file"}


def test_where_two_folders_cannot_be_exchanged_the_site_is_published_all_the_same(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(publishing, "_exchange", lambda *_: False)
    put(output, OLD)
    (output / "CNAME").write_text("example.org")
    put(output, NEW)
    assert seen(output) == NEW | {"CNAME": b"example.org"}
    assert beside(output) == []


def test_where_files_cannot_have_two_names_they_are_copied(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(output, OLD)
    (output / "CNAME").write_text("example.org")
    monkeypatch.setattr(os, "link", fail)
    put(output, NEW)
    assert seen(output) == NEW | {"CNAME": b"example.org"}


def fail(*_: object, **__: object) -> None:
    raise OSError(errno.ENOTSUP, "no hard links here")


class Killer:
    """Kills the process at the change of the disk that comes after so many others."""

    def __init__(self, after: int) -> None:
        self._left = after

    def wrap(self, work: Callable[..., Any]) -> Callable[..., Any]:
        """The same *work*, as long as the process lives."""

        def change(*arguments: object, **options: object) -> object:
            self._left -= 1
            if self._left < 0:
                os._exit(9)
            return work(*arguments, **options)

        return change


def publish_and_be_killed(output: Path, after: int, way: str) -> bool:
    """Publish `NEW` in a child that dies after so many changes of the disk; False when it came through."""
    child = os.fork()
    if child == 0:
        killer = Killer(after)
        for name in ("mkdir", "rename", "replace", "write_bytes", "symlink_to"):
            setattr(Path, name, killer.wrap(getattr(Path, name)))
        for name in ("link", "unlink", "rmdir"):
            setattr(os, name, killer.wrap(getattr(os, name)))
        exchange = killer.wrap(publishing._exchange)
        publishing._exchange = exchange if way == "exchange" else lambda *_: False
        put(output, NEW)
        os._exit(0)
    return os.waitpid(child, 0)[1] != 0


@pytest.mark.parametrize("way", ["exchange", "two renames"])
def test_a_build_that_was_killed_anywhere_is_completed_by_the_next(output: Path, way: str) -> None:
    others = {"CNAME": b"example.org"}
    for after in range(60):
        put(output, OLD)
        (output / "CNAME").write_bytes(b"example.org")
        was_killed = publish_and_be_killed(output, after, way)
        if way == "exchange":  # with two renames there is a moment without a site, which the next build ends
            assert seen(output) in (OLD | others, NEW | others), after
        put(output, NEW)
        assert seen(output) == NEW | others, after
        assert beside(output) == [], after
        if not was_killed:
            assert after > 10
            return
    pytest.fail("the build never came through")


def test_a_disk_that_fills_up_leaves_the_old_site(output: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(output, OLD)
    write: Callable[[Path, bytes], int] = Path.write_bytes

    def full(path: Path, content: bytes) -> int:
        if path.name == "index.html" and path.parent.name == "c":
            write(path, content[:1])
            raise OSError(errno.ENOSPC, "full", str(path))
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="full"):
        put(output, NEW)
    assert seen(output) == OLD
    monkeypatch.undo()
    put(output, NEW)
    assert seen(output) == NEW
    assert beside(output) == []


def test_a_file_that_appears_while_the_site_is_exchanged_is_brought_over(
    output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(output, OLD)
    exchange = publishing._exchange

    def exchange_late(one: Path, other: Path) -> bool:
        (other / "late").mkdir()
        (other / "late/note.txt").write_text("just now")
        return exchange(one, other)

    monkeypatch.setattr(publishing, "_exchange", exchange_late)
    put(output, NEW)
    assert seen(output) == NEW | {"late/note.txt": b"just now"}
