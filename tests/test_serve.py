import asyncio
import json
from collections.abc import AsyncIterator, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from datetime import date
from http import HTTPStatus
from pathlib import Path

import pytest
from livereload.handlers import LiveReloadHandler
from tornado.httpclient import AsyncHTTPClient, HTTPRequest, HTTPResponse
from tornado.httpserver import HTTPServer
from tornado.testing import bind_unused_port
from tornado.websocket import websocket_connect

from sammachip_site.build import BuildResult
from sammachip_site.cli.failures import explain
from sammachip_site.disk.lock import only_build
from sammachip_site.disk.project import Project
from sammachip_site.executors import InProcess
from sammachip_site.serve import (
    Preview,
    Sentence,
    allow_reloading,
    find_answer,
    keep_up_to_date,
    make_application,
    with_reloading,
)
from tests.build.sites import GROUP, edit, make_project

Told = list[tuple[BuildResult, Sentence | None, float]]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path / "site", output=tmp_path / "site/.cache/preview")


def open_preview(project: Project) -> tuple[Preview, Told]:
    """A preview after its first build, and what it told."""
    told: Told = []
    preview = Preview(project, lambda: project.today, explain, lambda *words: told.append(words))
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
    assert find_answer(output, "/gr%6Fups/ban-rai/").status == HTTPStatus.OK
    assert find_answer(output, "/robots.txt/").status == HTTPStatus.NOT_FOUND
    assert find_answer(output, "/sitemap.xml").headers["Content-Type"].startswith(("text/xml", "application/xml"))


OUTSIDE = [
    "/../site.yaml",
    "/%2e%2e/%2e%2e/site.yaml",
    "/..",
    "//etc/hostname",
    "/%2Fetc/hostname",
    "/a%00b",
    "/%00",
    f"/{'x' * 5000}",
    "/%ff",
    "/\\evil.example/%2e%2e/groups",
    "//evil.example/%2e%2e/groups",
]


@pytest.mark.parametrize("path", OUTSIDE)
def test_nothing_outside_the_site_is_answered(project: Project, path: str) -> None:
    open_preview(project)
    answer = find_answer(project.output, path)
    assert (answer.status, "Location" in answer.headers) == (HTTPStatus.NOT_FOUND, False)


def test_no_link_leads_out_of_the_site(tmp_path: Path) -> None:
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/index.html").write_text("secret")
    output = tmp_path / "preview"
    (output / "own").mkdir(parents=True)
    (output / "own/index.html").symlink_to(tmp_path / "secret/index.html")
    (output / "404.html").symlink_to(tmp_path / "secret/index.html")
    (output / "folder").symlink_to(tmp_path / "secret")
    (output / "loop").symlink_to("loop")
    for path in ("/own/", "/own/index.html", "/folder", "/folder/", "/loop", "/404.html"):
        answer = find_answer(output, path)
        assert (answer.status, b"secret" in answer.body) == (HTTPStatus.NOT_FOUND, False)


@pytest.mark.parametrize("path", ["/a/%2e%2e/%5Cevil.example", "/%5Cevil.example", "//%5Cevil.example"])
def test_an_address_is_completed_only_to_one_of_the_site(tmp_path: Path, path: str) -> None:
    (tmp_path / "\\evil.example").mkdir()
    (tmp_path / "a").mkdir()
    assert find_answer(tmp_path, path).headers == {"Location": "/%5Cevil.example/"}
    assert find_answer(tmp_path, "/a/..").headers == {"Location": "/"}


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
    assert preview.answer("/").status == HTTPStatus.SERVICE_UNAVAILABLE
    faulty = preview.answer("/").body.decode()
    assert "content/groups/ban-rai/group.yaml:7:8" in faulty
    assert "number.invalid" in faulty
    assert preview.answer("/", last_good=True) == good
    assert preview.answer("/robots.txt").body.startswith(b"User-agent")
    assert preview.answer("/no/such/page/").status == HTTPStatus.SERVICE_UNAVAILABLE
    for part_of_a_page in ("/assets/gone.css", "/favicon.ico", "/groups/ban-rai/gone.webp"):
        assert preview.answer(part_of_a_page).status == HTTPStatus.NOT_FOUND
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
    shown = preview.answer("/").body.decode()
    assert "templates/pages/home.html:1: แม่แบบนี้ใช้ไม่สำเร็จ" in shown
    assert "templates/pages/home.html:1: this template failed" in shown
    assert "nothing_of_this_name" in shown
    own.unlink()
    preview.rebuild(InProcess())
    assert preview.answer("/") == good
    assert [bool(failure) for _, failure, _ in told] == [False, True, False]


def test_a_failure_that_stays_is_told_once(project: Project) -> None:
    preview, told = open_preview(project)
    with only_build(project):
        assert [preview.rebuild(InProcess()) for _ in range(3)] == [True, False, False]
    assert preview.rebuild(InProcess())
    assert [failure and failure[1].split(":")[0] for _, failure, _ in told] == [
        None,
        "another build of this site is at work",
        None,
    ]


def test_a_preview_is_of_the_day_it_is(project: Project) -> None:
    days, told = [date(2026, 11, 22)], Told()
    preview = Preview(project, lambda: days[-1], explain, lambda *words: told.append(words))
    preview.rebuild(InProcess())
    before = preview.look()
    days.append(date(2026, 11, 23))
    assert preview.look() != before
    preview.rebuild(InProcess())
    assert [result.site and result.site.circumstances.today for result, _, _ in told] == ["2026-11-22", "2026-11-23"]


def test_a_folder_that_cannot_be_read_looks_different_and_ends_nothing(project: Project) -> None:
    preview, told = open_preview(project)
    looks, good = [preview.look()], preview.answer("/")
    project.source.rename(project.source.with_name("elsewhere"))
    looks.append(preview.look())
    preview.rebuild(InProcess())
    assert f"ไม่พบ {project.source}" in preview.answer("/").body.decode()
    assert not project.source.exists()
    project.source.with_name("elsewhere").rename(project.source)
    assert preview.look() != looks[1] != looks[0]
    preview.rebuild(InProcess())
    assert preview.answer("/") == good
    assert [failure and failure[0].split()[0] for _, failure, _ in told] == [None, "ไม่พบ", None]


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


def in_a_thread(visit: Coroutine[object, object, None]) -> None:
    """Run *visit* to its end where no browser of another test keeps a loop running."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, visit).result()


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
            assert faulty.code == HTTPStatus.SERVICE_UNAVAILABLE
            assert b"number.invalid" in faulty.body
            assert b"/livereload.js" in faulty.body

            edit(project, GROUP, "moo: x", "moo: 3")
            await asyncio.wait_for(socket.read_message(), 20)
            assert (await get(port)).body == page.body
            socket.close()

    in_a_thread(visit())


def test_a_preview_outlives_a_folder_that_is_gone_and_other_failures_and_then_tries_again(project: Project) -> None:
    async def visit() -> None:
        async with served(project) as port:
            page = await get(port)
            socket = await websocket_connect(f"ws://127.0.0.1:{port}/livereload")
            await socket.write_message(json.dumps({"command": "hello"}))
            await socket.read_message()
            await socket.write_message(json.dumps({"command": "info", "url": "/"}))

            project.source.rename(project.source.with_name("elsewhere"))
            await asyncio.wait_for(socket.read_message(), 20)
            gone = await get(port)
            assert (gone.code, f"ไม่พบ {project.source}" in gone.body.decode()) == (HTTPStatus.SERVICE_UNAVAILABLE, True)
            project.source.with_name("elsewhere").rename(project.source)
            await asyncio.wait_for(socket.read_message(), 20)
            assert (await get(port)).body == page.body

            with only_build(project):
                edit(project, GROUP, "moo: 3", "moo: 4")
                await asyncio.wait_for(socket.read_message(), 20)
                assert "มีคำสั่งอื่นกำลังสร้างเว็บนี้อยู่" in (await get(port)).body.decode()
            await asyncio.wait_for(socket.read_message(), 20)  # without another edit
            assert (await get(port)).code == HTTPStatus.OK
            socket.close()

    in_a_thread(visit())


def test_an_address_that_means_nothing_is_not_found(project: Project) -> None:
    async def visit() -> None:
        async with served(project) as port:
            assert {(await get(port, path)).code for path in OUTSIDE} == {HTTPStatus.NOT_FOUND}

    in_a_thread(visit())


def test_whoever_calls_this_computer_by_another_name_is_refused(project: Project) -> None:
    async def visit() -> None:
        async with served(project) as port:
            for path in ("/", "/livereload.js", "/livereload", "/nowhere"):
                assert (await get(port, path, "evil.example")).code == HTTPStatus.FORBIDDEN
                assert (await get(port, path, f"127.0.0.1.evil.example:{port}")).code == HTTPStatus.FORBIDDEN
            assert (await get(port, "/", f"localhost:{port}")).code == HTTPStatus.OK
            assert (await get(port, "/nowhere")).code == HTTPStatus.NOT_FOUND
            assert (await get(port, "/livereload.js")).code == HTTPStatus.OK

    in_a_thread(visit())
