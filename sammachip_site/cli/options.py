"""Options that several commands take, and the project that they describe."""

import os
import re
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

import click

from sammachip_site.disk.project import Project, refuse_folder_without_site

_BANGKOK = timezone(timedelta(hours=7))  # no summer time since 1920

source_option = click.option(
    "--source",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    show_default=True,
    help="โฟลเดอร์ที่มี site.yaml · The folder of site.yaml.",
)
lang_option = click.option(
    "--lang",
    type=click.Choice(("th", "en")),
    default="th",
    show_default=True,
    help="ภาษาของข้อความ · Language of the messages.",
)
jobs_option = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=lambda: len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count(),
    show_default="cores",
    help="ใช้กี่โปรเซส · How many processes may work.",
)
drafts_option = click.option("--drafts", is_flag=True, help="รวมสินค้าฉบับร่าง · Show drafts too.")


def check_base_url(_context: click.Context, _option: click.Parameter, url: str | None) -> str | None:
    """The address without a slash at its end; pages link from the root, so it has no path."""
    if url is None:
        return None
    if not re.fullmatch(r"https?://[A-Za-z0-9.-]+(:\d{1,5})?/?", url):
        raise click.BadParameter("พิมพ์เช่น · type for example https://example.org")
    return url.rstrip("/")


def open_project(
    source: Path,
    output: Path,
    *,
    base_url: str | None = None,
    drafts: bool = False,
    noindex: bool = False,
) -> Project:
    """The project in *source*; links are followed once, here, so that nobody can take a folder for another.

    Raises:
        NoSiteError: *source* is not the folder of a site.
    """
    refuse_folder_without_site(source.resolve())
    return Project(source.resolve(), output.resolve(), find_today(), base_url, drafts=drafts, noindex=noindex)


def find_today() -> date:
    """The day that pages are built for: SOURCE_DATE_EPOCH, or the day it is in Thailand.

    Source: https://reproducible-builds.org/specs/source-date-epoch/
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now(_BANGKOK).date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).astimezone(_BANGKOK).date()
    except (ValueError, OverflowError, OSError):
        raise click.UsageError(f"SOURCE_DATE_EPOCH={epoch}: พิมพ์วินาทีนับจาก ค.ศ. 1970 · type seconds since 1970") from None
