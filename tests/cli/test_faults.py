import os

import pytest

from sammachip_site.cli.faults import as_github, echo
from sammachip_site.domain.diagnostics import Diagnostic, Location, Severity


def test_nothing_in_a_fault_can_break_out_of_its_workflow_command() -> None:
    place = Location("a,b:c%\n.yaml", 2, 3)
    fault = Diagnostic(place, "x.y", Severity.WARNING, "50% ::error::\nnext", "", "ก", "")
    assert as_github([fault], "th") == (
        "::warning file=a%2Cb%3Ac%25%0A.yaml,line=2,col=3,title=x.y::50%25 ::error::%0Anext — ก"
    )


def test_a_file_name_that_is_no_text_can_be_told(capsys: pytest.CaptureFixture[str]) -> None:
    echo(os.fsdecode(b"\xff.yaml"))
    assert capsys.readouterr().err == "\\udcff.yaml\n"
