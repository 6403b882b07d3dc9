"""Small JSON files that are either wholly there or not at all."""

import json
import os
import re
from hashlib import sha256
from pathlib import Path
from typing import Any

_SEALED = re.compile(rb'\{"seal":"([0-9a-f]{64})","content":(.*)\}', re.DOTALL)


def read_json(path: Path) -> Any:
    """What the file holds; None when there is none or it is no JSON."""
    try:
        return json.loads(path.read_bytes())
    except (FileNotFoundError, ValueError, RecursionError):
        return None


def write_json(path: Path, content: object) -> None:
    """Replace the file in one step; the folders above it are made."""
    write_whole(path, _dump(content))


def read_sealed(path: Path) -> Any:
    """What `write_sealed` wrote; None when there is no such file or somebody else changed it.

    So nothing that is read here has a shape that this program did not give it.
    """
    try:
        sealed = _SEALED.fullmatch(path.read_bytes())
    except (FileNotFoundError, NotADirectoryError):
        return None
    if sealed is None or sealed[1] != _seal(sealed[2]):
        return None
    return json.loads(sealed[2])


def write_sealed(path: Path, content: object) -> None:
    """As `write_json`, for what can be made anew: the content stands under a seal that any change breaks."""
    body = _dump(content)
    write_whole(path, b'{"seal":"%b","content":%b}' % (_seal(body), body))


def _dump(content: object) -> bytes:
    return json.dumps(content, separators=(",", ":")).encode()


def _seal(body: bytes) -> bytes:
    return sha256(body).hexdigest().encode()


def write_whole(path: Path, content: bytes) -> None:
    """Replace the file in one step, so that nobody ever reads half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        draft.write_bytes(content)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
