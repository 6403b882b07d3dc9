"""``sammachip build``."""

import time
from pathlib import Path
from typing import Any

import click

from sammachip_site.build import build
from sammachip_site.cli.failures import CONTENT_HAS_ERRORS, failures_told
from sammachip_site.cli.faults import echo, print_faults
from sammachip_site.cli.options import (
    check_base_url,
    drafts_option,
    jobs_option,
    lang_option,
    open_project,
    source_option,
)
from sammachip_site.cli.progress import choose_progress
from sammachip_site.cli.sentences import say
from sammachip_site.disk.manifest import Manifest
from sammachip_site.executors import WorkerProcesses


@click.command("build")
@source_option
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    default=Path("public"),
    show_default=True,
    help="โฟลเดอร์ของเว็บ · The folder of the site.",
)
@click.option("--base-url", callback=check_base_url, metavar="URL", help="ที่อยู่เว็บแทนใน site.yaml · Address of the site.")
@drafts_option
@click.option("--noindex", is_flag=True, help="ห้ามเครื่องมือค้นหาเก็บ · Keep search engines away.")
@jobs_option
@click.option("--clean", is_flag=True, help="ไม่ใช้ของที่เก็บไว้ · Forget earlier builds.")
@lang_option
@click.option("--quiet", is_flag=True, help="ไม่บอกความคืบหน้า · Say nothing but faults.")
def build_command(
    source: Path,
    output: Path,
    jobs: int,
    lang: str,
    *,
    clean: bool,
    quiet: bool,
    **circumstances: Any,
) -> None:
    """สร้างเว็บ · Build the site."""
    started = time.perf_counter()
    with failures_told(lang), WorkerProcesses(jobs) as workers:
        project = open_project(source, output, **circumstances)
        result = build(project, workers, choose_progress(lang, quiet=quiet), clean=clean)
    print_faults(result.faults, lang)
    if result.site is None:
        echo(say("not-published", lang))
        raise click.exceptions.Exit(CONTENT_HAS_ERRORS)
    if not quiet:
        click.echo(_summary(result.site, output, time.perf_counter() - started, lang))


def _summary(site: Manifest, output: Path, seconds: float, lang: str) -> str:
    pages = sum(path.endswith(".html") for path in site.outputs)
    photos = sum(group.photos for group in site.groups.values())
    return say("built", lang, pages=pages, photos=photos, seconds=f"{seconds:.2f}", output=output)
