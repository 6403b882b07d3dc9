"""One site on this machine: where it lies, where it goes, and what this build is for."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sammachip_site.content.layout import CONTENT, is_site_file
from sammachip_site.disk.failures import NoSiteError, OutputRefusedError

PACKAGE = Path(__file__).resolve().parent.parent
SOURCE_FOLDERS = (CONTENT, "templates", "static")
PREVIEW = ".cache/preview"  # the only place in the cache where a site may go


@dataclass(frozen=True, slots=True)
class Project:
    """*source* holds ``site.yaml``; both paths are absolute and real. *base_url* replaces the site's own."""

    source: Path
    output: Path
    today: date
    base_url: str | None = None
    drafts: bool = False
    noindex: bool = False

    @property
    def cache(self) -> Path:
        """Everything that may be deleted at any time."""
        return self.source / ".cache"

    @property
    def settings(self) -> str:
        """All that the command line decides about the pages, as one text."""
        return f"{self.base_url} drafts={self.drafts} noindex={self.noindex}"


def shipped_theme() -> Path:
    """The folder of the ``templates`` and ``static`` that come with the program."""
    installed = PACKAGE / "theme"
    return installed if installed.is_dir() else PACKAGE.parent


def refuse_folder_without_site(source: Path) -> None:
    """See to it that *source* holds a site, even one with faults, and is not just any folder.

    Raises:
        NoSiteError: there is neither ``site.yaml`` nor a folder of content.
    """
    if not (source / CONTENT).is_dir() and not any(is_site_file(path.name) for path in source.iterdir()):
        raise NoSiteError(source)


def refuse_harmful_output(project: Project) -> None:
    """See to it that publishing cannot replace or pollute what people wrote.

    Raises:
        OutputRefusedError: the output is, contains or lies in the source's content, lies in the cache, or is a file.
    """
    output, source = project.output, project.source
    if output.exists() and not output.is_dir():
        raise OutputRefusedError("output.not-a-folder", output)
    if output.is_relative_to(project.cache.resolve()) and output != (source / PREVIEW).resolve():
        raise OutputRefusedError("output.in-cache", output)
    if source.is_relative_to(output) or project.cache.is_relative_to(output):
        raise OutputRefusedError("output.holds-source", output)
    for folder in (*(source / name for name in SOURCE_FOLDERS), source / ".git", PACKAGE):
        if output.is_relative_to(folder) or folder.is_relative_to(output):
            raise OutputRefusedError("output.in-source", output)
