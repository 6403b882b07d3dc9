"""``sammachip close``."""

from datetime import date
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Any

import click

from sammachip_site.cli.failures import CONTENT_HAS_ERRORS, failures_told
from sammachip_site.cli.faults import echo
from sammachip_site.cli.options import find_today, lang_option, open_project, source_option
from sammachip_site.cli.progress import choose_progress
from sammachip_site.cli.refusals import print_refusals
from sammachip_site.cli.sentences import say
from sammachip_site.cli.typed import DAY, MONEY, YEAR
from sammachip_site.disk.cache import Cache
from sammachip_site.domain.money import Satang
from sammachip_site.executors import InProcess

if TYPE_CHECKING:
    from sammachip_site.build.close import Agreed, CloseResult, Counted


@click.command("close")
@click.argument("group")
@click.argument("year", type=YEAR)
@source_option
@click.option("--cash", type=MONEY, help="เงินสดที่นับได้ทั้งหมด · The cash that was counted.")
@click.option("--bank", type=MONEY, help="ยอดในสมุดธนาคาร · What the passbook shows.")
@click.option("--date", "day", type=DAY, help="วันที่ปิดหรือแก้ไข (ถ้าไม่ใส่คือวันนี้) · The day, today if not given.")
@click.option("--correct", is_flag=True, help="บันทึกการแก้ไขปีที่ปิดแล้ว · Record a correction of a closed year.")
@click.option("--reason", metavar="TEXT", help="แก้ไขเพราะอะไร · Why it is corrected.")
@click.option("--resolution", metavar="TEXT", help="มติที่ประชุมใดให้แก้ · Which meeting agreed to it.")
@lang_option
def close_command(group: str, year: int, source: Path, lang: str, **typed: Any) -> None:
    """ปิดบัญชีของปีที่ประชุมรับรองแล้ว · Close a year that the meeting has approved.

    เช่น · for example: sammachip close ban-rai 2568 --cash 1,250.50 --bank 8,000

    ปิดแล้วข้อมูลของปีนั้นแก้ไม่ได้ ถ้าที่ประชุมมีมติให้แก้ แก้ไฟล์แล้วใช้ --correct --reason --resolution ·
    After that nothing of the year may change; if a meeting agrees to a change, edit the files and use --correct.
    """
    # Start-up time: models and pictures are imported only by a command that needs them.
    from sammachip_site.build.close import close_year  # noqa: PLC0415
    from sammachip_site.build.workshop import Workshop  # noqa: PLC0415

    step = _make_step(lang, **typed)
    with failures_told(lang):
        project = open_project(source, source / "public")
        workshop = Workshop(project, Cache(project), InProcess(), choose_progress(lang))
        result = close_year(workshop, group, year, step)
    if result.digest is None:
        _tell_refusal(result, lang)
        raise click.exceptions.Exit(CONTENT_HAS_ERRORS)
    wrote = "close.wrote-correction" if typed["correct"] else "close.wrote"
    click.echo(say(wrote, lang, year=year, path=result.path))
    click.echo(say("close.code", lang, digest=" ".join(wrap(result.digest, 4))))
    click.echo(say("close.next", lang))


def _make_step(
    lang: str,
    *,
    cash: int | None,
    bank: int | None,
    day: date | None,
    correct: bool,
    reason: str | None,
    resolution: str | None,
) -> "Counted | Agreed":
    """What is to be recorded of the year.

    Raises:
        UsageError: the options belong to no kind of closing, or to both.
    """
    from sammachip_site.build.close import Agreed, Counted  # noqa: PLC0415 — as above

    today = day or find_today()
    reason, resolution = (reason or "").strip(), (resolution or "").strip()
    if correct and reason and resolution and cash is None and bank is None:
        return Agreed(today, reason, resolution)
    if not correct and cash is not None and not reason and not resolution:
        return Counted(today, Satang(cash), None if bank is None else Satang(bank))
    raise click.UsageError(say("close.options", lang))


def _tell_refusal(result: "CloseResult", lang: str) -> None:
    """Every reason why nothing was written."""
    print_refusals(result.faults, result.refusals, "close.errors", lang)
    for line in result.by_hand:
        echo(line)
    echo(say("close.refused", lang))
