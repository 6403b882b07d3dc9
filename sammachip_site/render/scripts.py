"""The scripts of a site: modules that import each other under names that change with their content."""

import re
from collections.abc import Callable, Mapping

from sammachip_site.render.failures import TemplateError

_IMPORT = re.compile(r'(?P<verb>\bfrom|^import) "\./(?P<name>[^"/]+)"', re.MULTILINE)
Address = Callable[[str, bytes], str]  # a file's name and content → where it is published


def publish_scripts(files: Mapping[str, str], address_of: Address) -> dict[str, bytes]:
    """*files* (by name below ``static/``) with every ``from "./other.js"`` turned into the other's address.

    What a module imports is in its content, so a change of the imported one changes the names of both.

    Raises:
        TemplateError: a module imports one that is not there, or itself by way of others.
    """
    published: dict[str, bytes] = {}

    def publish(name: str, importers: tuple[str, ...]) -> bytes:
        if name not in published:
            text = files[name]
            published[name] = _IMPORT.sub(lambda found: imported(found, name, importers), text).encode()
        return published[name]

    def imported(found: re.Match[str], name: str, importers: tuple[str, ...]) -> str:
        other = f"{name.rpartition('/')[0]}/{found['name']}"
        if other not in files or other in (*importers, name):
            line = found.string.count("\n", 0, found.start()) + 1
            raise TemplateError(f"static/{name}", line, f"no import: {found[0]}")
        return f'{found["verb"]} "{address_of(other, publish(other, (*importers, name)))}"'

    for name in sorted(files):
        publish(name, ())
    return published
