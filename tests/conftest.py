"""What many tests share: the example site, built once a run; its host; a real browser to look at it."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.browser import site_server
from tests.browser.visitor import CHROMIUM_FLAGS, NO_OTHER_HOST, Visitor
from tests.build.sites import make_real_project, run

REPOSITORY = Path(__file__).parents[1]
BASE_URL = "https://example.test"
BUILD_TIME = "1795305600"  # 2026-11-22 00:00 UTC: pages that say how fresh the books are stay the same

settings.register_profile("untimed", deadline=None)  # a busy machine is no fault
settings.load_profile("untimed")


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The published folder of the repository's own example content. Tests read it and never write to it."""
    here = tmp_path_factory.getbasetemp()
    shared = here if worker_id == "master" else here.parent
    output = shared / "public"
    with (shared / "example-site.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # the first worker builds, the others wait for it
        if not output.exists():
            _build_example(shared / "example", output)
    return output


def _build_example(source: Path, output: Path) -> None:
    copy_example(source)
    build_site(source, output)


def copy_example(source: Path) -> None:
    """A copy to build from: a test run neither waits for the developer's own build nor uses its cache."""
    shutil.rmtree(source, ignore_errors=True)
    for part in ("content", "templates", "static"):
        shutil.copytree(REPOSITORY / part, source / part)
    shutil.copy(REPOSITORY / "site.yaml", source)


def build_site(source: Path, output: Path) -> None:
    """Build as an officer does, on the day of all tests."""
    command = [str(Path(sys.executable).with_name("sammachip")), "build", "--base-url", BASE_URL]
    command += ["--source", str(source), "--output", str(output)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": BUILD_TIME}
    build = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if build.returncode != 0:
        said = build.stdout + build.stderr
        pytest.fail(f"The site does not build ({build.returncode}):\n{said}", pytrace=False)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The published folder of a group that is no example, with goods in every state of stock and a hostile name."""
    project = make_real_project(tmp_path_factory.mktemp("real") / "site", BASE_URL)
    result = run(project)
    assert result.site is not None, result.faults
    return project.output


@pytest.fixture(params=["example_site", "real_site"])
def site(request: pytest.FixtureRequest) -> Path:
    """The example and the site of real groups, one after the other."""
    folder: Path = request.getfixturevalue(request.param)
    return folder


@pytest.fixture(scope="session")
def served_site(example_site: Path) -> Iterator[str]:
    """The address of the example site on this computer, under the headers of its own `_headers`."""
    with site_server.serve(example_site) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window. It is never skipped: a page that nobody looked at is not a tested page."""
    executable = shutil.which(os.environ.get("CHROMIUM", "chromium"))
    if executable is None:
        pytest.fail("Chromium is missing. Install it: sudo apt-get install chromium", pytrace=False)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=executable, args=[*CHROMIUM_FLAGS, NO_OTHER_HOST])
        yield chromium
        chromium.close()


@pytest.fixture
def visitor(browser: Browser, served_site: str) -> Iterator[Visitor]:
    """Somebody who opens pages of the example site; see `Visitor`."""
    somebody = Visitor(browser, served_site)
    yield somebody
    somebody.leave()
