"""``sammachip serve``."""

from pathlib import Path

import click

from sammachip_site.cli.failures import failures_told
from sammachip_site.cli.options import drafts_option, lang_option, open_project, source_option


@click.command("serve")
@source_option
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@drafts_option
@lang_option
def serve_command(source: Path, port: int, lang: str, *, drafts: bool) -> None:
    """ดูตัวอย่างเว็บ สร้างใหม่เมื่อแก้ไฟล์ · Preview the site; it is built again whenever a file changes."""
    # Start-up time: a build without a preview needs no web server.
    from sammachip_site.serve import serve  # noqa: PLC0415

    with failures_told(lang):
        serve(open_project(source, source / ".cache" / "preview", drafts=drafts), port, lang)
