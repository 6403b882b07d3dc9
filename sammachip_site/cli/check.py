"""``sammachip check``."""

from pathlib import Path

import click

from sammachip_site.build import check
from sammachip_site.cli.failures import CONTENT_HAS_ERRORS, failures_told
from sammachip_site.cli.faults import as_github, as_json, print_faults
from sammachip_site.cli.options import drafts_option, jobs_option, lang_option, open_project, source_option
from sammachip_site.cli.progress import choose_progress
from sammachip_site.domain.diagnostics import has_errors
from sammachip_site.executors import WorkerProcesses


@click.command("check")
@source_option
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", "github")),
    default="text",
    show_default=True,
    help="รูปแบบ · How to write the faults.",
)
@drafts_option
@jobs_option
@lang_option
def check_command(source: Path, form: str, jobs: int, lang: str, *, drafts: bool) -> None:
    """ตรวจเนื้อหาโดยไม่เผยแพร่ · Check the content and publish nothing."""
    with failures_told(lang), WorkerProcesses(jobs) as workers:
        project = open_project(source, source / "public", drafts=drafts)
        faults = check(project, workers, choose_progress(lang))
    if form == "json":
        _echo(as_json(faults))
    elif form == "github":
        _echo(as_github(faults, lang))
    else:
        print_faults(faults, lang)
    if has_errors(faults):
        raise click.exceptions.Exit(CONTENT_HAS_ERRORS)


def _echo(text: str) -> None:
    """*text* on standard output; a file name that is no text is shown by its bytes, which JSON reads too."""
    click.echo(text.encode(errors="backslashreplace"))
