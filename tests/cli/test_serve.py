import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from sammachip_site.disk.project import Project
from tests.build.sites import GROUP, edit, make_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path / "site")


@pytest.fixture
def source(project: Project) -> Path:
    return project.source


def start(source: Path, port: int) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "sammachip_site.cli", "serve", "--source", str(source), "--port", str(port)]
    return subprocess.Popen(
        command,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=hear_interrupts,  # noqa: PLW1509 — a test has no threads of its own
    )


def hear_interrupts() -> None:
    """A shell starts what runs in its background deaf to Ctrl+C, and children inherit that."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


def unused_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as unused:
        return int(unused.getsockname()[1])


def read(port: int) -> str:
    """The home page, as soon as there is one."""
    for _ in range(300):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/") as answer:
                return str(answer.read().decode())
        except OSError:
            time.sleep(0.1)
    pytest.fail("no preview in 30 seconds")


def test_a_preview_is_served_until_somebody_stops_it(source: Path) -> None:
    port = unused_port()
    server = start(source, port)
    try:
        assert "/livereload.js" in read(port)
    finally:
        server.send_signal(signal.SIGINT)
    said, complaints = server.communicate(timeout=30)
    assert (server.returncode, complaints) == (0, "")
    assert said.startswith(f"ดูตัวอย่างเว็บที่ http://127.0.0.1:{port}/")
    assert not (source / "public").exists()


def test_a_port_in_use_ends_with_3_and_a_sentence(source: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as used:
        server = start(source, used.getsockname()[1])
        _, complaints = server.communicate(timeout=60)
    assert (server.returncode, complaints) == (3, "มีโปรแกรมอื่นใช้พอร์ตนี้อยู่ ลองเช่น --port 8001\n")


def test_an_open_page_follows_the_files(project: Project, browser: Browser) -> None:
    port = unused_port()
    server = start(project.source, port)
    try:
        read(port)
        page = browser.new_page()
        complaints: list[str] = []
        page.on("console", lambda message: complaints.append(message.text))
        with page.expect_websocket():
            page.goto(f"http://127.0.0.1:{port}/groups/ban-rai/")
        heading = page.locator("h1").inner_text()
        page.wait_for_timeout(500)  # the page introduces itself to the server
        edit(project, GROUP, "moo: 3", "moo: x")
        expect(page.locator("body")).to_contain_text("number.invalid", timeout=20_000)
        page.wait_for_timeout(500)
        edit(project, GROUP, "moo: x", "moo: 3")
        expect(page.locator("h1")).to_have_text(heading, timeout=20_000)
        refusal = "Failed to load resource: the server responded with a status of 503 (Service Unavailable)"
        assert complaints == [refusal]  # so a browser calls the page of faults
        page.close()
    finally:
        server.send_signal(signal.SIGINT)
        server.communicate(timeout=30)
