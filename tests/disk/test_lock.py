import os
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest

from sammachip_site.disk.failures import BuildLockedError
from sammachip_site.disk.lock import only_build
from sammachip_site.disk.project import Project


def project(tmp_path: Path, source: str = "a", output: str = "public") -> Project:
    (tmp_path / source).mkdir(exist_ok=True)
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
        with suppress(BaseException), only_build(project(tmp_path)):
            os._exit(9)
        os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
    with only_build(project(tmp_path)):
        pass


def test_a_source_that_is_gone_is_not_made_again(tmp_path: Path) -> None:
    gone = project(tmp_path)
    gone.source.rmdir()
    with pytest.raises(FileNotFoundError) as failure, only_build(gone):
        pass
    assert failure.value.filename == str(gone.source)
    assert list(tmp_path.iterdir()) == []


def test_where_nothing_may_be_written_the_folder_that_people_know_is_named(tmp_path: Path) -> None:
    site = project(tmp_path)
    (tmp_path / ".public.lock").mkdir()  # as good as a parent without permission: the lock cannot be opened
    with pytest.raises(IsADirectoryError) as failure, only_build(site):
        pass
    assert failure.value.filename == str(site.output)
