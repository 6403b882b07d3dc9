"""What was asked stays asked."""

import shutil
from pathlib import Path

import pytest

from sammachip_site.build import check
from sammachip_site.build.progress import Quiet
from sammachip_site.build.published_questions import find_lost_questions, read_questions
from sammachip_site.disk.project import Project
from sammachip_site.domain.question import QuestionDigest
from sammachip_site.executors import InProcess
from tests.build.sites import make_project, run
from tests.pages.village import pages

ASKED = "---\ntitle: พริกแพง\nkind: question\n---\nทำไมพริกแพงขึ้น\n"
BEFORE = QuestionDigest(id="2561-02-01-price", digest="a", edits=1)


@pytest.mark.parametrize(
    ("now", "codes"),
    [
        ((BEFORE,), []),
        ((), ["question.lost"]),
        ((QuestionDigest(id=BEFORE.id, digest="b", edits=1),), ["question.changed"]),
        ((QuestionDigest(id=BEFORE.id, digest="b", edits=2),), []),
        ((QuestionDigest(id=BEFORE.id, digest="a", edits=0),), ["question.changed"]),
    ],
)
def test_a_question_stays_or_tells_why_its_words_changed(now: tuple[QuestionDigest, ...], codes: list[str]) -> None:
    group = pages().summary.model_copy(update={"questions": now})
    assert [fault.code for fault in find_lost_questions({group.slug: [BEFORE]}, [group])] == codes
    assert list(find_lost_questions({}, [group])) == []


def test_a_published_question_whose_file_is_deleted_stops_the_build(tmp_path: Path) -> None:
    project: Project = make_project(tmp_path / "site")
    asked = next((project.source / "content/groups").iterdir()) / "questions/2561-02-01-price.md"
    asked.parent.mkdir()
    asked.write_text(ASKED, "utf-8")
    assert run(project).site is not None
    ((published,),) = read_questions(project.output).values()
    assert published.id == "2561-02-01-price"
    asked.unlink()
    result = run(project)
    assert result.site is None
    assert [fault.code for fault in result.faults if fault.severity == "error"] == ["question.lost"]
    assert check(project, InProcess(), Quiet()) == result.faults
    shutil.rmtree(project.output)  # a host keeps the cache alone
    assert run(project).faults == result.faults
