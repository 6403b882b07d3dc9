"""What can be wrong with a theme; light to import, for whoever only wants to tell it."""


class TemplateError(Exception):
    """A template or a file of sentences that cannot be read: *path* from the theme's folder, *line* from 1."""

    def __init__(self, path: str, line: int, reason: str) -> None:
        super().__init__(path, line, reason)
        self.path = path
        self.line = line
        self.reason = reason


class DrawingError(TemplateError):
    """A template that could be read, but asks for what is not there or cannot be done."""
