"""``sammachip slips``."""

from pathlib import Path

import click

from sammachip_site.cli.failures import CONTENT_HAS_ERRORS, failures_told
from sammachip_site.cli.faults import echo
from sammachip_site.cli.options import lang_option, open_project, source_option
from sammachip_site.cli.progress import choose_progress
from sammachip_site.cli.refusals import print_refusals
from sammachip_site.cli.sentences import say
from sammachip_site.cli.typed import YEAR
from sammachip_site.disk.cache import Cache
from sammachip_site.executors import InProcess

_FOLDER = Path("private/slips")  # from the source folder; .gitignore names it


@click.command("slips")
@click.argument("group")
@click.argument("year", type=YEAR, required=False)
@source_option
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="โฟลเดอร์ส่วนตัว (ถ้าไม่ใส่คือ private/slips ข้าง site.yaml) · "
    "A private folder; private/slips beside site.yaml if not given.",
)
@lang_option
def slips_command(group: str, year: int | None, source: Path, output: Path | None, lang: str) -> None:
    """ทำใบแจ้งสมาชิก แผ่นละคน ไว้พิมพ์แจก · Write each member's private slip of a year, to be printed.

    เช่น · for example: sammachip slips ban-rai 2568

    ใบแจ้งบอกหุ้นและเงินที่แต่ละรหัสได้รับ ไม่เผยแพร่ ไม่อยู่ในเว็บ ·
    A slip tells what one code holds and receives. Nothing of it is published.
    """
    # Start-up time: models and templates are imported only by a command that needs them.
    from sammachip_site.build.slips import write_slips  # noqa: PLC0415
    from sammachip_site.build.workshop import Workshop  # noqa: PLC0415

    with failures_told(lang):
        project = open_project(source, source / "public")
        workshop = Workshop(project, Cache(project), InProcess(), choose_progress(lang))
        root = output.absolute() if output else project.source / _FOLDER
        result = write_slips(workshop, group, year, root, "en" if lang == "en" else "th")
    if result.folder is None:
        print_refusals(result.faults, result.refusals, "slips.errors", lang)
        echo(say("slips.refused", lang))
        raise click.exceptions.Exit(CONTENT_HAS_ERRORS)
    click.echo(say("slips.wrote", lang, year=result.year, count=result.count, path=result.folder))
    click.echo(say("slips.next", lang))
