import os
from datetime import date
from pathlib import Path

import pytest

from sammachip_site.disk.failures import BuildLockedError
from sammachip_site.disk.lock import only_build
from sammachip_site.disk.project import Project


def project(tmp_path: Path, source: str = "a", output: str = "public") -> Project:
    return Project(tmp_path / source, tmp_path / output, date(2026, 11, 22))


def test_one_build_of_a_source_at_a_time(tmp_path: Path) -> None:
    with only_build(project(tmp_path)), pytest.raises(BuildLockedError), only_build(project(tmp_path, output="b")):
        pass


def test_one_build_into_an_output_at_a_time(tmp_path: Path) -> None:
    with only_build(project(tmp_path)), pytest.raises(BuildLockedError), only_build(project(tmp_path, source="b")):
        pass


def test_nothing_is_left_behind_even_when_a_build_fails(tmp_path: Path) -> None:
    def fail() -> None:
        with only_build(project(tmp_path)):
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert list(tmp_path.rglob("*lock*")) == []


def test_the_lock_of_a_build_that_was_killed_is_free(tmp_path: Path) -> None:
    child = os.fork()
    if child == 0:
        with only_build(project(tmp_path)):
            os._exit(9)
    os.waitpid(child, 0)
    with only_build(project(tmp_path)):
        pass
