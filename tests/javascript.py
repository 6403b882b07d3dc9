"""Runs the site's own modules outside a browser, so that what both languages decide can be compared."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
_CALL_EACH = """
import { readFileSync } from "node:fs";
const [module, name, calls] = JSON.parse(readFileSync(0, "utf8"));
const act = (await import(module))[name];
process.stdout.write(JSON.stringify(calls.map((values) => act(...values) ?? null)));
"""


def call_each(module: str, name: str, calls: Sequence[Sequence[object]]) -> list[Any]:
    """What the function *name* of ``static/js/<module>.js`` answers to each of *calls*, in one process."""
    asked = json.dumps([f"{ROOT}/static/js/{module}.js", name, calls])
    node = ["node", "--input-type=module", "--eval", _CALL_EACH]
    told = subprocess.run(node, input=asked, cwd=ROOT, capture_output=True, text=True, check=True)
    answers: list[Any] = json.loads(told.stdout)
    return answers
