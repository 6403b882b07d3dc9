"""Running a command as people do, in this process."""

from pathlib import Path

from click.testing import CliRunner, Result

from sammachip_site.cli import main

DAY = {"SOURCE_DATE_EPOCH": "1795305600"}  # 2026-11-22


def run(*words: object, env: dict[str, str] | None = None) -> Result:
    """``sammachip`` and *words*."""
    return CliRunner().invoke(main, [str(word) for word in words], env=DAY | (env or {}), catch_exceptions=False)


def build(source: Path, *words: object) -> Result:
    """``sammachip build`` of *source* into its ``public`` folder, in one process."""
    return run("build", "--source", source, "--output", source / "public", "--jobs", 1, *words)
