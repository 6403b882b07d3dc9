"""What every step of a build works with."""

from dataclasses import dataclass

from sammachip_site.build.progress import Progress
from sammachip_site.disk.cache import Cache
from sammachip_site.disk.project import Project
from sammachip_site.executors import Executor


@dataclass(frozen=True, slots=True)
class Workshop:
    """The site to work on, what is kept of earlier work, who works, and who wants to know."""

    project: Project
    cache: Cache
    executor: Executor
    progress: Progress
