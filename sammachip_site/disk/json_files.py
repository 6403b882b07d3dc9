"""Small JSON files that are either wholly there or not at all."""

import json
import os
from pathlib import Path
from typing import Any


def read_json(path: Path) -> Any:
    """What the file holds; None when there is none or it is damaged, for all of these can be made anew."""
    try:
        return json.loads(path.read_bytes())
    except (FileNotFoundError, ValueError):
        return None


def write_json(path: Path, content: object) -> None:
    """Replace the file in one step; the folders above it are made."""
    write_whole(path, json.dumps(content, separators=(",", ":")).encode())


def write_whole(path: Path, content: bytes) -> None:
    """Replace the file in one step, so that nobody ever reads half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        draft.write_bytes(content)
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
