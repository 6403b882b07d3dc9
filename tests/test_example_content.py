"""What the example content promises, whatever the day on which somebody first builds it."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from sammachip_site.cli import main
from sammachip_site.content.load import load_group, load_site
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.reports.statement import make_statements
from tests.conftest import REPOSITORY

SLUGS = ("bua-yai-mats", "don-wai-eggs", "lum-khao")


def files_of(*folders: str) -> dict[str, bytes]:
    """The texts of these folders of the repository by path; photos are empty."""
    paths = [path for folder in folders for path in (REPOSITORY / folder).rglob("*") if path.is_file()]
    texts = {".md", ".yaml"}
    return {str(path.relative_to(REPOSITORY)): path.read_bytes() if path.suffix in texts else b"" for path in paths}


def loaded(slug: str) -> LoadedGroup:
    """An example group as its files tell it."""
    group, _ = load_group(slug, files_of(f"content/groups/{slug}", f"content/products/{slug}"), {})
    assert group is not None
    return group


@pytest.fixture(scope="module")
def groups() -> Mapping[str, LoadedGroup]:
    """Every example group by its folder."""
    return {path.name: loaded(path.name) for path in (REPOSITORY / "content/groups").iterdir()}


@pytest.mark.parametrize("today", [date(2026, 1, 15), date(2026, 11, 22), date(2031, 1, 1)])
def test_the_example_has_no_error_on_any_day(today: date) -> None:
    moment = datetime(today.year, today.month, today.day, tzinfo=UTC)
    command = ["check", "--source", str(REPOSITORY), "--format", "json", "--jobs", "1"]
    result = CliRunner().invoke(main, command, env={"SOURCE_DATE_EPOCH": str(int(moment.timestamp()))})
    faults = json.loads(result.stdout)
    assert [fault for fault in faults if fault["severity"] == "error"] == []
    assert result.exit_code == 0


def test_three_groups_say_that_they_are_examples(groups: Mapping[str, LoadedGroup]) -> None:
    assert sorted(groups) == list(SLUGS)
    assert all(group.profile.example for group in groups.values())


def test_one_group_has_many_products_and_three_years_of_which_one_is_a_loss(
    groups: Mapping[str, LoadedGroup],
) -> None:
    profile, _ = load_site({"site.yaml": (REPOSITORY / "site.yaml").read_bytes()})
    assert profile is not None
    lum_khao = groups["lum-khao"]
    statements = make_statements(lum_khao, profile.chart_of_accounts, date(2026, 11, 22))
    assert len(lum_khao.products) >= 8
    assert [statement.net_profit < 0 for statement in statements] == [False, True, False]


def test_one_group_has_no_books_yet(groups: Mapping[str, LoadedGroup]) -> None:
    assert [slug for slug in SLUGS if not groups[slug].years] == ["don-wai-eggs"]


def test_a_name_without_consent_is_in_no_published_file(groups: Mapping[str, LoadedGroup], example_site: Path) -> None:
    committees = [group.profile.committee for group in groups.values() if group.profile.committee]
    members = [member for committee in committees for member in committee.members]
    withheld = [member.name for member in members if member.name and not member.consent]
    assert withheld == ["นายสมมติ นามแฝง"]
    words = [word.encode() for word in ("สมมติ นามแฝง", "นามแฝง")]
    files = [path for path in example_site.rglob("*") if path.is_file()]
    assert [path for path in files for word in words if word in path.read_bytes()] == []
    named = [member.name.encode() for member in members if member.name and member.consent]
    page = (example_site / "groups/lum-khao/index.html").parent
    assert any(named[0] in path.read_bytes() or named[-1] in path.read_bytes() for path in page.rglob("*.html"))
