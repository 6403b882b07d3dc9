"""A share that costs more now than it did is no difference: its earlier value is published beside it."""

from pathlib import Path

from tests.build.sites import GOOD
from tests.cli.command import build, run
from tests.closed_group import FOLDER, GROUP, closed


def test_a_value_that_was_raised_since_is_computed_again_year_by_year(tmp_path: Path) -> None:
    raised = GROUP.replace("share_value: 100", "share_value: 120, earlier_values: [{until: 1/6/2569, value: 100}]")
    assert raised != GROUP
    (tmp_path / "site.yaml").write_bytes((GOOD / "site.yaml").read_bytes())
    for path, text in {**closed(), f"{FOLDER}/group.yaml": raised}.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text, "utf-8")
    built = build(tmp_path)
    assert built.exit_code == 0, built.output
    result = run("verify", tmp_path / "public", "--lang", "en")
    assert (result.exit_code, result.output.count("✗")) == (0, 0)
