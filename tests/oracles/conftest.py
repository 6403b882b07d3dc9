"""The bookkeeping programs that judge our journals. None is ever skipped: figures that nobody checked prove nothing."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., str]


@pytest.fixture(scope="session")
def hledger() -> Run:
    """Runs hledger on a journal and answers with what it prints."""
    program = shutil.which("hledger")
    if program is None:
        pytest.fail("hledger is missing. Install it: sudo apt-get install hledger", pytrace=False)
    return lambda path, *arguments: _run(program, "-f", str(path), *arguments)


@pytest.fixture(scope="session")
def python_tool() -> Run:
    """Runs a program that came with the development dependencies."""

    def run(name: str, *arguments: object) -> str:
        program = Path(sys.executable).with_name(name)
        if not program.exists():
            pytest.fail(f"{name} is missing. Install it: make .venv/.dev", pytrace=False)
        return _run(str(program), *map(str, arguments))

    return run


def _run(*command: str) -> str:
    environment = {"LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{' '.join(command)}\n{done.stdout}{done.stderr}"
    return done.stdout
