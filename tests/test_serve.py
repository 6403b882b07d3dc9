import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from http import HTTPStatus
from pathlib import Path

import pytest
from livereload.handlers import LiveReloadHandler
from tornado.httpclient import AsyncHTTPClient, HTTPRequest, HTTPResponse
from tornado.httpserver import HTTPServer
from tornado.testing import bind_unused_port
from tornado.websocket import websocket_connect

from sammachip_site.build import BuildResult
from sammachip_site.disk.project import Project
from sammachip_site.executors import InProcess
from sammachip_site.serve import (
    Preview,
    allow_reloading,
    find_answer,
    keep_up_to_date,
    make_application,
    with_reloading,
)
from tests.build.sites import GROUP, edit, make_project

Told = list[tuple[BuildResult, str, float]]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path / "site", output=tmp_path / "site/.cache/preview")


def open_preview(project: Project) -> tuple[Preview, Told]:
    """A preview after its first build, and what it told."""
    told: Told = []
    preview = Preview(project, lambda *words: told.append(words))
    preview.rebuild(InProcess())
    return preview, told


def test_a_preview_answers_as_a_static_host_does(project: Project) -> None:
    open_preview(project)
    output = project.output
    home = find_answer(output, "/")
    assert (home.status, home.body) == (HTTPStatus.OK, (output / "index.html").read_bytes())
    assert home.headers["Content-Type"] == "text/html; charset=utf-8"
    assert "default-src" in home.headers["Content-Security-Policy"]
    lost = find_answer(output, "/nowhere")
    assert (lost.status, lost.body) == (HTTPStatus.NOT_FOUND, (output / "404.html").read_bytes())
    assert find_answer(output, "/groups").headers == {"Location": "/groups/"}
    assert find_answer(output, "/sitemap.xml").headers["Content-Type"].startswith(("text/xml", "application/xml"))


@pytest.mark.parametrize("path", ["/../site.yaml", "/%2e%2e/%2e%2e/site.yaml", "//etc/hostname", "/a%00b"])
def test_nothing_outside_the_site_is_answered(project: Project, path: str) -> None:
    open_preview(project)
    assert find_answer(project.output, path).status == HTTPStatus.NOT_FOUND


def test_a_preview_without_a_site_still_answers(tmp_path: Path) -> None:
    assert find_answer(tmp_path, "/").status == HTTPStatus.NOT_FOUND


def test_the_policy_makes_room_for_the_reloading_script_and_nothing_else() -> None:
    policy = "default-src 'none'; script-src 'none'; style-src 'self'"
    assert allow_reloading(policy, 8000) == (
        "default-src 'none'; style-src 'self'; script-src 'self'; "
        "connect-src 'self' ws://127.0.0.1:8000 ws://localhost:8000"
    )


def test_only_a_page_gets_the_script_and_only_once() -> None:
    assert with_reloading(b"<head></head></head>", 80) == (
        b'<head><script src="/livereload.js?port=80"></script></head></head>'
    )


def test_errors_take_the_place_of_pages_until_they_are_mended(project: Project) -> None:
    preview, told = open_preview(project)
    good = preview.answer("/")
    edit(project, GROUP, "moo: 3", "moo: x")
    preview.rebuild(InProcess())
    faulty = preview.answer("/").body.decode()
    assert "content/groups/ban-rai/group.yaml:7:8" in faulty
    assert "number.invalid" in faulty
    assert preview.answer("/", last_good=True) == good
    assert preview.answer("/robots.txt").body.startswith(b"User-agent")
    edit(project, GROUP, "moo: x", "moo: 3")
    preview.rebuild(InProcess())
    assert preview.answer("/") == good
    assert [result.site is None for result, _, _ in told] == [False, True, False]


def test_a_template_that_fails_is_shown_and_the_preview_goes_on(project: Project) -> None:
    preview, told = open_preview(project)
    good = preview.answer("/")
    own = project.source / "templates/pages/home.html"
    own.parent.mkdir(parents=True)
    own.write_text("{{ view.nothing_of_this_name }}")
    preview.rebuild(InProcess())
    assert b"UndefinedError" in preview.answer("/").body
    own.unlink()
    preview.rebuild(InProcess())
    assert preview.answer("/") == good
    assert [bool(failure) for _, failure, _ in told] == [False, True, False]


def test_a_preview_looks_different_after_every_change(project: Project) -> None:
    preview, _ = open_preview(project)
    looks = [preview.look()]
    edit(project, GROUP, "moo: 3", "moo: 4")
    looks.append(preview.look())
    (project.source / "static").mkdir()
    (project.source / "static/x.svg").write_text("<svg/>")
    looks.append(preview.look())
    assert looks[0] != looks[1] != looks[2]
    assert preview.look() == looks[2]


@asynccontextmanager
async def served(project: Project) -> AsyncIterator[int]:
    """The port of a running preview that keeps itself up to date."""
    socket, port = bind_unused_port()
    preview, _ = open_preview(replace(project, base_url=f"http://127.0.0.1:{port}"))
    server = HTTPServer(make_application(preview, port))
    server.add_socket(socket)
    upkeep = asyncio.create_task(keep_up_to_date(preview, preview.look()))
    try:
        yield port
    finally:
        upkeep.cancel()
        with suppress(asyncio.CancelledError):
            await upkeep
        server.stop()
        await server.close_all_connections()
        LiveReloadHandler.waiters.clear()


async def get(port: int, path: str = "/", host: str | None = None) -> HTTPResponse:
    """The answer of the preview, also when it is a refusal."""
    headers = {"Host": host} if host else {}
    request = HTTPRequest(f"http://127.0.0.1:{port}{path}", headers=headers, follow_redirects=False)
    return await AsyncHTTPClient().fetch(request, raise_error=False)


def test_a_browser_sees_faults_and_their_mending_by_itself(project: Project) -> None:
    async def visit() -> None:
        async with served(project) as port:
            page = await get(port)
            assert b'<script src="/livereload.js?port=' in page.body
            assert "script-src 'self'" in page.headers["Content-Security-Policy"]
            socket = await websocket_connect(f"ws://127.0.0.1:{port}/livereload")
            await socket.write_message(json.dumps({"command": "hello"}))
            assert "official-7" in str(await socket.read_message())
            await socket.write_message(json.dumps({"command": "info", "url": "/"}))

            edit(project, GROUP, "moo: 3", "moo: x")
            reload = json.loads(str(await asyncio.wait_for(socket.read_message(), 20)))
            assert reload["command"] == "reload"
            faulty = await get(port)
            assert b"number.invalid" in faulty.body
            assert b"/livereload.js" in faulty.body

            edit(project, GROUP, "moo: x", "moo: 3")
            await asyncio.wait_for(socket.read_message(), 20)
            assert (await get(port)).body == page.body
            socket.close()

    asyncio.run(visit())


def test_whoever_calls_this_computer_by_another_name_is_refused(project: Project) -> None:
    async def visit() -> None:
        async with served(project) as port:
            for path in ("/", "/livereload.js", "/livereload", "/nowhere"):
                assert (await get(port, path, "evil.example")).code == HTTPStatus.FORBIDDEN
                assert (await get(port, path, f"127.0.0.1.evil.example:{port}")).code == HTTPStatus.FORBIDDEN
            assert (await get(port, "/", f"localhost:{port}")).code == HTTPStatus.OK
            assert (await get(port, "/nowhere")).code == HTTPStatus.NOT_FOUND
            assert (await get(port, "/livereload.js")).code == HTTPStatus.OK

    asyncio.run(visit())
