"""Why the disk cannot do what is asked, beside the reasons that the operating system has words for."""

from pathlib import Path


class BuildLockedError(Exception):
    """Another build is at work on the same site or the same output."""


class OutputRefusedError(Exception):
    """The output folder is one that a build could harm; *reason* is a key of the command line's sentences."""

    def __init__(self, reason: str, path: Path) -> None:
        super().__init__(reason, path)
        self.reason = reason
        self.path = path
