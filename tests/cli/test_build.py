import errno
import os
import re
import shutil
from pathlib import Path

import pytest

from sammachip_site.disk import publish as publishing
from sammachip_site.disk.lock import only_build
from tests.build.sites import GROUP, PRODUCT, add_group, edit, make_project
from tests.cli.command import build, run


@pytest.fixture
def source(tmp_path: Path) -> Path:
    return make_project(tmp_path / "site").source


def test_a_build_ends_with_one_line_of_pages_photos_and_seconds(source: Path) -> None:
    result = build(source)
    assert (result.exit_code, result.stderr) == (0, "")
    assert re.fullmatch(r"สร้างเว็บแล้ว \d+ หน้า รูป 1 รูป ใน \d+\.\d\d วินาที: \S+public\n", result.stdout)
    assert re.fullmatch(r"built \d+ pages and 1 photos in .*\n", build(source, "--lang", "en").stdout)


def test_a_quiet_build_says_nothing(source: Path) -> None:
    assert build(source, "--quiet").output == ""


def test_an_error_is_told_with_its_place_and_ends_with_1(source: Path) -> None:
    edit(make_project(source.parent / "other"), GROUP, "moo: 3", "moo: x")
    result = build(source.parent / "other", "--lang", "en")
    assert result.exit_code == 1
    first, counts, end = result.stderr.splitlines()
    assert re.fullmatch(r"content/groups/ban-rai/group\.yaml:7:8: error number\.invalid: .+ — .+", first)
    assert counts == "errors: 1, warnings: 0"
    assert end.startswith("nothing was published")
    assert not (source.parent / "other/public").exists()


def test_a_warning_is_told_again_when_nothing_changed(source: Path) -> None:
    project = make_project(source.parent / "other")
    edit(project, GROUP, "      consent: ", "      # consent: ")
    first, second = build(project.source), build(project.source)
    assert first.exit_code == second.exit_code == 0
    assert first.stderr == second.stderr
    assert "privacy.consent" in second.stderr


def test_faults_are_sorted_by_file_and_line(source: Path) -> None:
    project = make_project(source.parent / "other")
    add_group(project, "ban-na")
    edit(project, PRODUCT, "price: 35", "price: x")
    edit(project, GROUP, "moo: 3", "moo: x")
    edit(project, "content/groups/ban-na/group.yaml", "moo: 3", "moo: x")
    places = [line.split(":")[0] for line in build(project.source).stderr.splitlines()[:3]]
    assert places == ["content/groups/ban-na/group.yaml", GROUP, PRODUCT]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--output", "{source}"), "ต้นฉบับ"),
        (("--output", "{source}/content/x"), "ต้นฉบับ"),
        (("--base-url", "example.org"), "https://example.org"),
        (("--base-url", "https://example.org/shop"), "https://example.org"),
        (("--jobs", "0"), "--jobs"),
        (("--source", "{source}/nowhere"), "nowhere"),
        (("--colour",), "--colour"),
    ],
)
def test_wrong_usage_ends_with_2_and_a_sentence(source: Path, words: tuple[str, ...], said: str) -> None:
    result = build(source, *(word.format(source=source) for word in words))
    assert result.exit_code == 2
    assert said in result.stderr
    assert "Traceback" not in result.output


def test_a_day_that_is_no_number_is_wrong_usage(source: Path) -> None:
    result = run("build", "--source", source, env={"SOURCE_DATE_EPOCH": "yesterday"})
    assert (result.exit_code, "SOURCE_DATE_EPOCH=yesterday" in result.stderr) == (2, True)


def test_a_foreign_file_in_the_way_is_named_and_stays(source: Path) -> None:
    (source / "public").mkdir()
    (source / "public/index.html").write_text("mine")
    result = build(source)
    assert (result.exit_code, "index.html" in result.stderr) == (2, True)
    assert (source / "public/index.html").read_text() == "mine"


def test_another_build_at_work_ends_with_3(source: Path) -> None:
    project = make_project(source.parent / "other")
    with only_build(project):
        result = build(project.source)
    assert (result.exit_code, result.stderr) == (3, "มีคำสั่งอื่นกำลังสร้างเว็บนี้อยู่ รอให้เสร็จแล้วสั่งใหม่\n")


@pytest.mark.parametrize(("code", "said"), [(errno.ENOSPC, "ดิสก์เต็ม"), (errno.EIO, "เครื่องทำงานไม่สำเร็จ")])
def test_a_disk_that_fails_ends_with_3_and_the_old_site_stays(
    source: Path, monkeypatch: pytest.MonkeyPatch, code: int, said: str
) -> None:
    build(source)
    before = (source / "public/index.html").read_bytes()

    def fail(*_: object) -> None:
        raise OSError(code, os.strerror(code), "public/index.html")

    monkeypatch.setattr(publishing, "_write", fail)
    result = build(source, "--noindex")
    assert (result.exit_code, said in result.stderr) == (3, True)
    assert "Traceback" not in result.output
    assert (source / "public/index.html").read_bytes() == before


def test_a_folder_that_may_not_be_written_ends_with_3(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", "public")

    monkeypatch.setattr(Path, "mkdir", refuse)
    result = build(source)
    assert (result.exit_code, "ไม่มีสิทธิ์อ่านหรือเขียน public" in result.stderr) == (3, True)


def test_a_broken_template_is_named_with_its_line(source: Path) -> None:
    (source / "templates/pages").mkdir(parents=True)
    (source / "templates/pages/home.html").write_text("<p>\n{% if %}")
    result = build(source)
    assert (result.exit_code, "templates/pages/home.html:2:" in result.stderr) == (1, True)


def test_a_clean_build_needs_nothing_of_the_cache(source: Path) -> None:
    build(source)
    shutil.rmtree(source / ".cache/renditions")
    assert build(source, "--clean").exit_code == 0
    assert list((source / ".cache/renditions").iterdir())


def test_settings_may_come_from_the_environment(source: Path) -> None:
    result = run("build", "--source", source, "--output", source / "public", env={"SAMMACHIP_BUILD_LANG": "en"})
    assert result.stdout.startswith("built ")


@pytest.mark.parametrize("command", ["build", "check", "serve"])
def test_in_a_wrong_folder_there_is_one_sentence_and_nothing_is_left_behind(tmp_path: Path, command: str) -> None:
    (tmp_path / "notes.txt").write_text("")
    result = run(command, "--source", tmp_path, "--jobs", 1)
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == (f"ไม่มีไฟล์ site.yaml ใน {tmp_path} ไปที่โฟลเดอร์ที่มีไฟล์นี้แล้วสั่งใหม่ หรือบอกที่อยู่ด้วย --source\n")
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


@pytest.mark.parametrize(
    ("before", "after", "fault"),
    [
        ("site.yaml", "site.yml", "site.yml:1:1: error structure.misnamed-file"),
        ("content", "contents", "contents:1:1: error structure.misnamed-folder"),
        ("content/groups", "content/group", "content/group:1:1: error structure.misnamed-folder"),
        ("content/products", "content/Products", "content/Products:1:1: error structure.misnamed-folder"),
        ("content/products", "content/สินค้า", "content/สินค้า:1:1: error structure.misnamed-folder"),
        (PRODUCT, "content/products/chili.md", "content/products/chili.md:1:1: error structure.misplaced-file"),
        (PRODUCT, "content/groups/ban-rai/chili", "content/groups/ban-rai/chili:1:1: error structure.misplaced-file"),
    ],
)
def test_a_slip_in_one_name_is_one_error_and_loses_nothing_unnoticed(
    source: Path, before: str, after: str, fault: str
) -> None:
    assert build(source).exit_code == 0
    published = source / "public/groups/ban-rai/index.html"
    page = published.read_bytes()
    (source / before).rename(source / after)
    result = build(source)
    assert result.exit_code == 1
    assert result.stderr.splitlines()[0].startswith(fault)
    assert result.stderr.splitlines()[1] == "ข้อผิดพลาด 1 คำเตือน 0"
    assert published.read_bytes() == page
