import os
import time
from hashlib import sha256
from pathlib import Path

from sammachip_site.disk.digests import Digests, digest_of
from sammachip_site.disk.json_files import read_sealed

LONG_AGO = time.time() - 3600


def write(path: Path, content: bytes, when: float = LONG_AGO) -> None:
    path.write_bytes(content)
    os.utime(path, (when, when))


def digest(digests: Digests, path: Path) -> str:
    return digests.of(str(path), path.stat())


def test_a_file_that_looks_untouched_is_not_read_again(tmp_path: Path) -> None:
    file, store = tmp_path / "a", tmp_path / "store.json"
    write(file, b"one")
    digests = Digests(store)
    assert digest(digests, file) == sha256(b"one").hexdigest()
    digests.save()
    with file.open("r+b") as same_file:
        same_file.write(b"two")
    os.utime(file, (LONG_AGO, LONG_AGO))
    assert digest(Digests(store), file) == sha256(b"one").hexdigest()  # it was indeed not read
    write(file, b"two", LONG_AGO + 1)
    assert digest(Digests(store), file) == sha256(b"two").hexdigest()


def test_a_file_changed_a_moment_ago_is_read_again_for_it_may_change_within_a_tick(tmp_path: Path) -> None:
    file, store = tmp_path / "a", tmp_path / "store.json"
    write(file, b"one", now := time.time())
    digests = Digests(store)
    digest(digests, file)
    digests.save()
    with file.open("r+b") as same_file:
        same_file.write(b"two")
    os.utime(file, (now, now))
    assert digest(Digests(store), file) == sha256(b"two").hexdigest()


def test_a_damaged_store_is_passed_over(tmp_path: Path) -> None:
    file, store = tmp_path / "a", tmp_path / "store.json"
    write(file, b"one")
    for damage in (b"", b"{", b"[1]", b'{"x": 1}', f'{{"{file}": [3]}}'.encode(), f'{{"{file}": 5}}'.encode()):
        store.write_bytes(damage)
        assert digest(Digests(store), file) == sha256(b"one").hexdigest()


def test_the_digest_of_several_texts_depends_on_their_order() -> None:
    assert digest_of(["a", "b"]) != digest_of(["b", "a"])
    assert digest_of(["a", "b"]) == digest_of(("a", "b"))


def test_a_file_that_nobody_asked_for_is_remembered_until_it_is_gone(tmp_path: Path) -> None:
    first, second, gone, store = (tmp_path / name for name in ("a", "b", "c", "store.json"))
    for file in (first, second, gone):
        write(file, b"one")
    digests = Digests(store)
    assert {digest(digests, file) for file in (first, gone)} == {sha256(b"one").hexdigest()}
    digests.save()
    kept = store.read_bytes()
    Digests(store).save()
    assert store.read_bytes() == kept
    gone.unlink()
    later = Digests(store)
    digest(later, second)
    later.save()
    assert sorted(read_sealed(store)) == [str(first), str(second)]
