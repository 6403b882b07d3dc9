import errno
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import click
import pytest

from sammachip_site.cli.failures import explain, failures_told
from sammachip_site.disk.failures import BuildLockedError, NoSiteError, OutputRefusedError, UnreadableError
from sammachip_site.render.failures import DrawingError, TemplateError


@pytest.mark.parametrize(
    ("failure", "code", "said"),
    [
        (OutputRefusedError("output.in-source", Path("x")), 2, "x lies among the source files"),
        (NoSiteError(Path("x")), 1, "there is no site.yaml in x: go to the folder that has it"),
        (BuildLockedError(Path("x")), 3, "another build"),
        (BrokenProcessPool(), 3, "--jobs 1"),
        (OSError(errno.ENOSPC, "no space"), 3, "the disk is full"),
        (PermissionError(errno.EACCES, "denied", "x"), 3, "no permission to read or write x"),
        (PermissionError(errno.EACCES, "denied"), 3, "ports below 1024"),
        (OSError(errno.EROFS, "read-only", "x"), 3, "x can only be read"),
        (OSError(errno.EADDRINUSE, "in use"), 3, "another program uses this port"),
        (FileNotFoundError(errno.ENOENT, "No such file", "x"), 3, "x is not there"),
        (NotADirectoryError(errno.ENOTDIR, "Not a directory", "x/y"), 3, "a file stands where a folder must be: x/y"),
        (FileExistsError(errno.EEXIST, "File exists", "x"), 3, "a file stands where a folder must be: x"),
        (IsADirectoryError(errno.EISDIR, "Is a directory", "x"), 3, "a folder stands where a file must be: x"),
        (OSError(errno.ENAMETOOLONG, "File name too long", "x"), 3, "this name is too long: x"),
        (OSError(errno.EIO, "Input/output error", "x"), 3, "(Input/output error x)"),
        (OSError("odd"), 3, "(odd )"),
        (TemplateError("templates/a.html", 3, "no end"), 1, "templates/a.html:3: this template cannot be read: no end"),
        (DrawingError("templates/a.html", 3, "no x"), 1, "templates/a.html:3: this template failed, "),
        (OutputRefusedError("output.foreign-files", Path("x"), ("a", "b/c")), 2, "another --output: a, b/c"),
        (UnreadableError("verify.timeout", "https://x.test/a"), 3, "https://x.test/a does not answer in time"),
        (UnreadableError("verify.redirect", "x", "y\x1b[2J"), 3, "x leads to another site, y\ufffd[2J"),
        (UnreadableError("verify.no-folder", "x"), 2, "there is no folder x"),
        (KeyboardInterrupt(), 130, ""),
    ],
)
def test_a_failure_is_a_sentence_and_an_exit_code(
    failure: BaseException, code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(click.exceptions.Exit) as end, failures_told("en"):
        raise failure
    assert end.value.exit_code == code
    assert said in capsys.readouterr().err


def test_a_failure_is_explained_in_both_languages() -> None:
    assert explain(DrawingError("templates/a.html", 3, "no x")) == (
        "templates/a.html:3: แม่แบบนี้ใช้ไม่สำเร็จ แก้บรรทัดนี้ของแม่แบบ: no x",
        "templates/a.html:3: this template failed, mend this line of it: no x",
    )


def test_a_fault_of_the_program_itself_is_told_with_its_place() -> None:
    try:
        [].pop()
    except IndexError as bug:
        th, en = explain(bug)
    assert th.startswith("โปรแกรมมีข้อบกพร่อง")
    assert f"IndexError: pop from empty list ({__file__}:" in en
