"""What was published closed stays closed."""

import shutil
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from sammachip_site.build import check
from sammachip_site.build.close import Agreed, close_year
from sammachip_site.build.progress import Quiet
from sammachip_site.build.published_chains import INTEGRITY
from sammachip_site.build.published_closings import find_lost_closings, read_published_chains
from sammachip_site.build.workshop import Workshop
from sammachip_site.disk.cache import Cache, clean_cache
from sammachip_site.disk.project import Project
from sammachip_site.domain.closing import ChainCorrection, ChainLink
from sammachip_site.executors import InProcess
from sammachip_site.pages.group_frame import summarize_group
from tests.build.sites import published, run
from tests.closed_group import FILES, LEDGER, NEXT_LEDGER, NEXT_YEAR, YEAR, closed, examine, typed
from tests.pages.village import site

SITE = Path(__file__).parents[1] / "sites" / "broken" / "closing.changed" / "site.yaml"
CLOSED = closed()
ANEW = closed(typed(FILES, LEDGER, "พริกแห้ง", "พริกสด"))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A group with two closed years, published."""
    project = Project(tmp_path, tmp_path / "public", date(2026, 11, 22))
    shutil.copy(SITE, tmp_path)
    write(project, CLOSED)
    assert run(project).site is not None
    return project


def write(project: Project, files: Mapping[str, str]) -> None:
    """Let the content be these *files*, and no others."""
    shutil.rmtree(project.source / "content", ignore_errors=True)
    for path, text in files.items():
        (project.source / path).parent.mkdir(parents=True, exist_ok=True)
        (project.source / path).write_text(text, "utf-8")


def refused(project: Project) -> list[str]:
    """The file and code of each error for which nothing is published; a check finds the same ones."""
    before, result = published(project), run(project)
    assert published(project) == before
    assert result.site is None
    assert check(project, InProcess(), Quiet()) == result.faults
    return [f"{each.location.path} {each.code}" for each in result.faults if each.severity == "error"]


def without(*paths: str) -> dict[str, str]:
    return {path: text for path, text in CLOSED.items() if path not in paths}


def test_a_last_year_that_is_closed_no_more_is_refused(project: Project) -> None:
    write(project, {**CLOSED, NEXT_YEAR: FILES[NEXT_YEAR]})
    assert refused(project) == [f"{NEXT_YEAR} closing.published"]


def test_a_last_year_that_was_taken_out_is_refused(project: Project) -> None:
    write(project, without(NEXT_YEAR, NEXT_LEDGER))
    assert refused(project) == [f"{NEXT_YEAR} closing.published"]


def test_years_that_were_all_closed_anew_are_refused(project: Project) -> None:
    write(project, ANEW)
    assert refused(project) == [f"{YEAR} closing.published", f"{NEXT_YEAR} closing.published"]


def test_a_year_whose_file_has_a_fault_is_told_once(project: Project) -> None:
    write(project, typed(CLOSED, NEXT_YEAR, "shares: 50", "shares: x"))
    assert refused(project) == [f"{NEXT_YEAR} number.invalid"]


def test_a_group_that_was_taken_out_is_not_asked_for(project: Project) -> None:
    write(project, {path.replace("ban-rai", "ban-na"): text for path, text in CLOSED.items()})
    assert run(project).site is not None


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"groups": 1}', b'{"groups": [{"group": "ban-rai"}]}', None])
def test_a_published_file_that_says_nothing_is_passed_over_and_the_cache_still_knows(
    project: Project, content: bytes | None
) -> None:
    file = project.output / INTEGRITY
    file.unlink()
    if content is not None:
        file.write_bytes(content)
    write(project, ANEW)
    assert run(project).site is None
    clean_cache(project)
    assert run(project).site is not None


def test_a_host_that_keeps_only_the_cache_knows_what_was_closed(project: Project) -> None:
    shutil.rmtree(project.output)
    write(project, ANEW)
    refused = run(project)
    assert {fault.code for fault in refused.faults if fault.severity == "error"} == {"closing.published"}
    assert run(replace(project, noindex=True)).site is not None  # a preview is another site


def test_an_output_folder_that_is_not_there_tells_nothing(tmp_path: Path) -> None:
    assert read_published_chains(tmp_path / "public") == {}


def lost(link: ChainLink) -> list[str]:
    """What is said of a site that published *link* as the second year."""
    examined = examine(CLOSED)
    assert examined.group
    summary = summarize_group(examined.group, examined.statements, site())
    return [fault.message_en for fault in find_lost_closings({"ban-rai": [link]}, [summary], [])]


def published_link(project: Project) -> ChainLink:
    return read_published_chains(project.output)["ban-rai"][-1]


def test_the_same_year_is_in_order(project: Project) -> None:
    assert lost(published_link(project)) == []


def test_a_published_correction_that_was_taken_out_is_told(project: Project) -> None:
    correction = ChainCorrection(date="2026-02-01", reason="นับผิด", resolution="1/2569", replaces="ab" * 32)
    link = published_link(project)
    (said,) = lost(link.model_copy(update={"corrections": (correction,)}))
    assert "published with the code abababab" in said
    assert f"now it has {link.digest[:8]}, with no correction recorded of that code" in said


def test_a_correction_that_is_recorded_is_published(project: Project) -> None:
    last = published_link(project).digest
    edited = typed(CLOSED, NEXT_LEDGER, "ขายตลาดนัด", "ขายงานวัด")
    write(project, edited)
    agreed = Agreed(date(2026, 2, 1), "พิมพ์ผิด", "ครั้งที่ 1/2569")
    workshop = Workshop(project, Cache(project), InProcess(), Quiet())
    assert close_year(workshop, "ban-rai", 2568, agreed).digest
    assert run(project).site is not None
    assert published_link(project).corrections[0].replaces == last
