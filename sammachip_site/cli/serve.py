"""``sammachip serve``."""

from functools import partial
from pathlib import Path

import click

from sammachip_site.build import BuildResult
from sammachip_site.cli.failures import explain, failures_told
from sammachip_site.cli.faults import echo, print_faults
from sammachip_site.cli.options import drafts_option, find_today, jobs_option, lang_option, open_project, source_option
from sammachip_site.cli.sentences import say
from sammachip_site.disk.project import PREVIEW


@click.command("serve")
@source_option
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@drafts_option
@jobs_option
@lang_option
def serve_command(source: Path, port: int, jobs: int, lang: str, *, drafts: bool) -> None:
    """ดูตัวอย่างเว็บ สร้างใหม่เมื่อแก้ไฟล์ · Preview the site; it is built again whenever a file changes."""
    # Start-up time: a build without a preview needs no web server.
    from sammachip_site.serve import Preview, serve  # noqa: PLC0415

    with failures_told(lang):
        project = open_project(source, source / PREVIEW, base_url=f"http://127.0.0.1:{port}", drafts=drafts)
        click.echo(say("serving", lang, url=f"http://127.0.0.1:{port}/"))
        serve(Preview(project, find_today, explain, partial(_tell, lang)), port, jobs)


def _tell(lang: str, result: BuildResult, failure: tuple[str, str] | None, seconds: float) -> None:
    print_faults(result.faults, lang)
    if failure:
        th, en = failure
        echo(en if lang == "en" else th)
    elif result.site is None:
        echo(say("not-published", lang))
    else:
        click.echo(say("rebuilt", lang, seconds=f"{seconds:.2f}"))
