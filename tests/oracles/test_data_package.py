"""Frictionless, which knows Data Packages, accepts ours, and reads the cash book as the table that it is."""

import json
from pathlib import Path

from sammachip_site.pages.group_frame import summarize_group
from sammachip_site.pages.plan import plan_data
from sammachip_site.render.files import render_files
from tests.oracles.books import Books, write_books
from tests.oracles.conftest import Run
from tests.pages.village import words
from tests.render.stage import theme_of


def write_data(books: Books, folder: Path) -> Path:
    """All data files of the group; the answer is the package."""
    summary = summarize_group(books.group, books.statements, books.site)
    files = plan_data(books.group, books.statements, summary, books.site, words("th"))
    for output in render_files(files, theme_of(), books.site):
        (folder / Path(output.path).name).write_bytes(output.content)
    return folder / "datapackage.json"


def test_the_package_is_valid_and_names_every_file_beside_it(tmp_path: Path, python_tool: Run) -> None:
    package = write_data(write_books(0), tmp_path)
    report = json.loads(python_tool("frictionless", "validate", "--json", package))
    assert report["valid"]
    assert {task["place"] for task in report["tasks"]} == {path.name for path in tmp_path.iterdir()} - {package.name}
    labels = {task["place"]: task["labels"] for task in report["tasks"] if task["type"] == "table"}
    assert labels["ledger-2566.csv"] == [
        "date",
        "ref",
        "description",
        "account",
        "income",
        "expense",
        "method",
        "recorded_by",
        "note",
    ]


def test_the_examples_have_valid_packages(example_site: Path, python_tool: Run) -> None:
    packages = sorted(example_site.glob("groups/*/data/datapackage.json"))
    assert packages
    for package in packages:
        assert json.loads(python_tool("frictionless", "validate", "--json", package))["valid"]
        listed = {resource["path"] for resource in json.loads(package.read_text("utf-8"))["resources"]}
        assert listed == {path.name for path in package.parent.iterdir()} - {package.name}
