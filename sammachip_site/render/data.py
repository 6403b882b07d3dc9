"""Open data as JSON that people can read too."""

import json

from sammachip_site.pages.page import DataFile


def render_data(file: DataFile) -> bytes:
    """The content of *file* as JSON in UTF-8, keys in the order given, with a newline at the end."""
    indent, separators = (None, (",", ":")) if file.is_compact else (2, None)
    text = json.dumps(file.content, ensure_ascii=False, indent=indent, separators=separators, allow_nan=False)
    return f"{text}\n".encode()
