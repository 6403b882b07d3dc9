import json
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from sammachip_site.build import check
from sammachip_site.build.progress import Quiet
from sammachip_site.disk.failures import OutputRefusedError
from sammachip_site.disk.json_files import read_sealed
from sammachip_site.disk.project import Project
from sammachip_site.disk.publish import RECORD
from sammachip_site.executors import InProcess, WorkerProcesses
from tests.build.sites import (
    GROUP,
    PHOTO,
    PRODUCT,
    add_group,
    edit,
    make_project,
    pages,
    published,
    run,
    work_of,
)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """The good little site, built."""
    project = make_project(tmp_path / "site")
    assert run(project).site is not None
    return project


def test_a_clean_build_and_an_incremental_one_give_the_same_bytes(project: Project, tmp_path: Path) -> None:
    add_group(project, "ban-na")
    run(project)
    edit(project, PRODUCT, "price: 35", "price: 40")
    run(project)
    shutil.rmtree(project.source / "content/products/ban-na")
    edit(project, GROUP, "moo: 3", "moo: 4")
    assert run(project).site is not None
    incremental = published(project)
    run(project, clean=True)
    assert published(project) == incremental
    shutil.copytree(project.source, tmp_path / "clone", ignore=shutil.ignore_patterns("public", ".cache"))
    clone = Project(tmp_path / "clone", tmp_path / "elsewhere", project.today)
    run(clone)
    assert published(clone) == incremental


@pytest.mark.parametrize("damage", ["[1,2]", "null", '{"format":1,"groups":[5]}', '{"maker":1,"facts":[]}', "{"])
def test_a_cache_that_somebody_else_wrote_in_is_made_again(project: Project, damage: str) -> None:
    before = published(project)
    for cache in project.cache.glob("*.json"):
        cache.write_text(damage)
    assert run(project).site is not None
    assert published(project) == before
    assert work_of(project) == {}


def test_finished_pictures_are_still_known_after_a_build_that_had_nothing_to_do(project: Project) -> None:
    assert work_of(project) == {}
    known = read_sealed(project.cache / "digests.json")
    assert {str(path) for path in (project.cache / "renditions").iterdir()} <= known.keys()


def test_a_lost_record_is_written_again(project: Project) -> None:
    before = published(project)
    (project.output / RECORD).unlink()
    run(project)
    assert published(project) == before


def test_workers_and_one_process_give_the_same_bytes(project: Project, tmp_path: Path) -> None:
    here = published(project)
    with WorkerProcesses(2) as workers:
        other = make_project(tmp_path / "other")
        run(other, workers)
    assert published(other) == here


def test_only_the_group_that_changed_is_built(project: Project) -> None:
    add_group(project, "ban-na")
    assert work_of(project)["build-groups"] == 1
    edit(project, PRODUCT, "price: 35", "price: 40")
    assert work_of(project)["build-groups"] == 1
    assert work_of(project) == {}


def test_each_photo_is_looked_at_and_rendered_once(project: Project) -> None:
    edit(project, GROUP, "moo: 3", "moo: 4")
    assert work_of(project) == {"look-at-photos": 0, "build-groups": 1, "make-pictures": 0}
    (project.source / PHOTO).rename(project.source / "content/products/ban-rai/other.jpg")
    edit(project, PRODUCT, "nam-phrik.jpg", "other.jpg")
    assert work_of(project) == {"look-at-photos": 0, "build-groups": 1, "make-pictures": 0}


def test_a_group_that_is_gone_leaves_the_site(project: Project) -> None:
    alone = published(project)
    add_group(project, "ban-na")
    run(project)
    assert b"ban-na" in pages(project)["sitemap.xml"]
    shutil.rmtree(project.source / "content/groups/ban-na")
    shutil.rmtree(project.source / "content/products/ban-na")
    run(project)
    assert published(project) == alone


@pytest.mark.parametrize(
    "circumstance",
    [
        {"today": date(2026, 11, 23)},
        {"noindex": True},
        {"base_url": "https://preview.example"},
        {"drafts": True},
    ],
)
def test_everything_is_built_again_under_other_circumstances(
    project: Project, circumstance: dict[str, date | bool | str]
) -> None:
    assert work_of(replace(project, **circumstance))["build-groups"] == 1  # type: ignore[arg-type]


def test_a_new_page_of_the_sites_own_stands_in_the_menu_of_every_page_at_once(project: Project) -> None:
    (project.source / "content/pages").mkdir()
    (project.source / "content/pages/about.md").write_text("---\ntitle: ที่มา\nsummary: ที่มา\n---\nเรื่องเล่า\n", "utf-8")
    assert run(project).site is not None
    built = {path: html for path, html in pages(project).items() if path.endswith("index.html")}
    assert "เรื่องเล่า".encode() in built["about/index.html"]
    without = [path for path, html in built.items() if b'/about/">' not in html]
    assert without == []


def test_a_sites_own_template_counts_at_once(project: Project) -> None:
    (project.source / "templates/pages").mkdir(parents=True)
    (project.source / "templates/pages/robots.txt").write_text("mine")
    run(project)
    assert pages(project)["robots.txt"] == b"mine\n"


def test_what_somebody_edited_or_deleted_in_the_output_comes_back(project: Project) -> None:
    before = published(project)
    photo = next(path for path in before if path.endswith(".webp"))
    (project.output / "index.html").write_text("edited")
    (project.output / "groups/ban-rai/index.html").unlink()
    (project.output / photo).unlink()
    run(project)
    assert published(project) == before


def test_a_cache_or_an_output_that_is_gone_is_made_again(project: Project) -> None:
    before = published(project)
    shutil.rmtree(project.cache)
    run(project)
    assert published(project) == before
    shutil.rmtree(project.output)
    run(project)
    assert published(project) == before


@pytest.mark.parametrize("kept", ["manifest-public.json", "digests.json", "photos.json", "renditions"])
def test_any_part_of_the_cache_may_be_damaged(project: Project, kept: str) -> None:
    before = published(project)
    path = project.cache / kept
    for file in path.iterdir() if path.is_dir() else [path]:
        file.write_bytes(b'{"x')
    edit(project, GROUP, "moo: 3", "moo: 4")
    run(project)
    edit(project, GROUP, "moo: 4", "moo: 3")
    run(project)
    assert published(project) == before


def test_an_error_leaves_the_old_site_and_the_other_groups_faults_are_remembered(project: Project) -> None:
    add_group(project, "ban-na")
    edit(project, GROUP, "      consent: ", "      # consent: ")
    first = run(project)
    assert {fault.code for fault in first.faults} == {"privacy.consent"}
    assert run(project).faults == first.faults
    before = published(project)
    edit(project, "content/products/ban-na/nam-phrik.md", "price: ", "price: x")
    result = run(project)
    assert result.site is None
    assert {fault.code for fault in result.faults} == {"privacy.consent", "money.invalid"}
    assert published(project) == before


def test_a_fault_of_the_site_file_does_not_hide_those_of_the_groups(project: Project) -> None:
    edit(project, "site.yaml", "base_url: https", "base_url: http")
    edit(project, PRODUCT, "price: ", "price: x")
    assert {fault.code for fault in run(project).faults} == {"money.invalid", "url.not-https"}


def test_a_link_out_of_the_tree_is_told_even_when_nothing_is_stale(project: Project) -> None:
    before = published(project)
    (project.source / "content/groups/ban-rai/x.yaml").symlink_to("/etc/hostname")
    result = run(project)
    assert [fault.code for fault in result.faults] == ["folder.link"]
    assert result.site is None
    assert published(project) == before


def test_products_without_a_group_are_told_after_a_good_build(project: Project) -> None:
    (project.source / "content/products/nobody").mkdir()
    (project.source / "content/products/nobody/a.md").write_text("")
    result = run(project)
    assert [fault.code for fault in result.faults] == ["structure.no-such-group"]
    assert run(project, clean=True).faults == result.faults


@pytest.mark.parametrize("folder", ["content", "content/groups", "content/products"])
def test_a_file_beside_the_folders_is_told_and_searched(project: Project, folder: str) -> None:
    stray = project.source / folder / "members.csv"
    stray.write_text("a")
    assert [f"{fault.location} {fault.code}" for fault in run(project).faults] == [
        f"{folder}/members.csv:1:1 structure.unexpected-file"
    ]
    assert work_of(project) == {}
    stray.write_text("1234567890121")
    assert "privacy.citizen-id" in {fault.code for fault in run(project).faults}


def test_a_note_to_whoever_keeps_the_files_is_only_searched(project: Project) -> None:
    (project.source / "content/README.md").write_text("a")
    assert run(project).faults == ()
    (project.source / "content/README.md").write_text("1234567890121")
    assert [fault.code for fault in run(project).faults] == ["privacy.citizen-id"]


@pytest.mark.parametrize("path", [GROUP, "site.yaml"])
def test_a_citizen_number_that_only_its_reader_puts_together_is_not_published(project: Project, path: str) -> None:
    file = project.source / path
    key = "summary" if path == GROUP else "tagline"
    hidden = f'{key}: "เลข \\x31\\x32\\x33\\x34567890121"'
    text, count = re.subn(
        rf"^{key}:.*(\n  .*)*", lambda _: hidden, file.read_text("utf-8"), count=1, flags=re.MULTILINE
    )
    assert count == 1
    file.write_text(text, "utf-8")
    result = run(project)
    assert result.site is None
    line = file.read_text("utf-8").split("\n").index(hidden) + 1
    assert [f"{fault.location} {fault.code}" for fault in result.faults] == [f"{path}:{line}:1 privacy.citizen-id"]


@pytest.mark.parametrize(
    "path",
    [
        "README.md",
        "members.csv",
        "docs/a.txt",
        "content/groups/ban-rai/group.yaml~",
        "content/.old/a",
        "static/list.txt",
    ],
)
def test_a_citizen_number_beside_the_content_or_in_the_sites_own_theme_is_told(project: Project, path: str) -> None:
    (project.source / path).parent.mkdir(parents=True, exist_ok=True)
    (project.source / path).write_text("a")
    assert run(project).faults == ()
    assert work_of(project) == {}
    (project.source / path).write_text("ab 1234567890121")
    for _ in range(2):
        result = run(project)
        assert result.site is None
        assert [f"{fault.location} {fault.code}" for fault in result.faults] == [f"{path}:1:4 privacy.citizen-id"]
    assert check(project, InProcess(), Quiet()) == result.faults


def test_checking_finds_the_same_faults_and_publishes_nothing(project: Project) -> None:
    before = published(project)
    edit(project, PRODUCT, "price: ", "price: x")
    faults = check(project, InProcess(), Quiet())
    assert faults == run(project).faults
    assert published(project) == before


def test_a_draft_is_published_only_on_demand(project: Project) -> None:
    edit(project, PRODUCT, "price: ", "draft: yes\nprice: ")
    run(project)
    assert "products/ban-rai/nam-phrik/index.html" not in published(project)
    assert b"nam-phrik" not in b"".join(pages(project).values())
    run(replace(project, drafts=True))
    assert "products/ban-rai/nam-phrik/index.html" in published(project)


def test_an_output_among_the_sources_is_refused_before_anything_is_written(project: Project) -> None:
    with pytest.raises(OutputRefusedError):
        run(replace(project, output=project.source / "content"))


def test_the_record_names_every_published_file(project: Project) -> None:
    record = json.loads(published(project)[".sammachip.json"])
    assert sorted(record["files"]) == sorted(pages(project))


def test_no_page_says_where_it_was_built(project: Project) -> None:
    assert not [path for path, content in pages(project).items() if str(project.source).encode() in content]


LISTED = """
import sys
from sammachip_site.cli import main
try:
    main(sys.argv[1:])
except SystemExit as end:
    assert end.code == 0, end.code
names = {name.partition(".")[0] for name in sys.modules}
print(*sorted(names - set(sys.stdlib_module_names) - {"sammachip_site", "click", "__main__"}))
"""


def test_a_build_without_work_imports_only_the_standard_library_and_click(project: Project) -> None:
    command = [sys.executable, "-c", LISTED, "build", "--quiet", "--source", str(project.source)]
    command += ["--output", str(project.output)]
    environment = {"SOURCE_DATE_EPOCH": "1795305600"}
    for _ in range(2):  # the first may differ from the build above, for the program is another process
        listed = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    assert [name for name in listed.stdout.split() if not name.startswith("_")] == []


def test_a_small_photo_is_pointed_out_with_its_size(project: Project) -> None:
    Image.new("RGB", (199, 90)).save(project.source / PHOTO)
    (fault,) = run(project).faults
    assert (fault.code, fault.location.path) == ("photo.small", PHOTO)
    assert "199 × 90" in fault.message_th
    Image.new("RGB", (90, 200)).save(project.source / PHOTO)
    assert run(project).faults == ()


def test_what_is_wrong_with_a_photo_is_found_anew_by_every_build(project: Project) -> None:
    (project.source / PHOTO).write_bytes(b"")
    for _ in range(2):
        assert [fault.code for fault in run(project).faults] == ["photo.empty"]
    assert "photo.empty" not in (project.cache / "photos.json").read_text()


def test_a_photo_whose_name_another_computer_spelt_is_shown(project: Project) -> None:
    (project.source / PHOTO).rename((project.source / PHOTO).with_name("น\u0e4d\u0e49\u0e32.jpg"))
    edit(project, PRODUCT, "file: nam-phrik.jpg", "file: น้ำ.jpg")
    result = run(project)
    assert result.faults == ()
    assert result.site is not None
    assert any(path.endswith(".webp") for path in result.site.outputs)
