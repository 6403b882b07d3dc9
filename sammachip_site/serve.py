"""A preview on this computer: built again whenever a file changes, and never without the last good site."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from http import HTTPStatus
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import unquote

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from livereload.watcher import Watcher
from tornado.web import Application, RequestHandler
from tornado.websocket import WebSocketHandler

from sammachip_site.build import BuildResult, build
from sammachip_site.build.progress import Quiet
from sammachip_site.disk.cache import Cache
from sammachip_site.disk.project import Project
from sammachip_site.disk.source import scan_source
from sammachip_site.executors import Executor, InProcess, WorkerProcesses
from sammachip_site.render.fault_page import render_fault_page

_HOST = "127.0.0.1"
# A stranger's page may let its own name point to this computer and then read the preview: Host tells.
_OWN_NAMES = r"(127\.0\.0\.1|localhost)"
_LOOK_EVERY_S = 0.3
_HTML = "text/html; charset=utf-8"
_FAULT_PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'"

Tell = Callable[[BuildResult, str, float], None]  # what came of it, why it failed if it did, seconds


@dataclass(frozen=True, slots=True)
class Answer:
    """What a browser gets."""

    status: HTTPStatus
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def is_page(self) -> bool:
        """Is it something to read, rather than a part of a page?"""
        return self.headers.get("Content-Type") == _HTML


class Preview:
    """The last good site of *project*, and what is wrong since then; *tell* hears of every build."""

    def __init__(self, project: Project, tell: Tell) -> None:
        self._project = project
        self._tell = tell
        self._result = BuildResult((), None)
        self._failure = ""

    def look(self) -> object:
        """A value that differs as soon as a file of the site or of its theme does."""
        tree = scan_source(self._project, Cache(self._project).digests)
        return tree.site, tree.groups, tree.strays, tree.theme, tree.faults

    def rebuild(self, executor: Executor) -> None:
        """Bring the site up to date; whatever fails, the preview goes on and shows it."""
        started = time.perf_counter()
        self._failure = ""
        try:
            self._result = build(self._project, executor, Quiet())
        except Exception as failure:  # noqa: BLE001 — a designer who edits a template wants to read it
            self._failure = f"{type(failure).__name__}: {failure}"
        self._tell(self._result, self._failure, time.perf_counter() - started)

    def answer(self, path: str, *, last_good: bool = False) -> Answer:
        """The answer to a request for *path*: a page gives way to its faults, unless the *last good* is wanted."""
        answer = find_answer(self._project.output, path)
        is_good = self._result.site is not None and not self._failure
        if is_good or last_good or not answer.is_page:
            return answer
        headers = {"Content-Type": _HTML, "Content-Security-Policy": _FAULT_PAGE_POLICY}
        return Answer(HTTPStatus.OK, headers, render_fault_page(self._result.faults, self._failure))


def find_answer(output: Path, path: str) -> Answer:
    """What a static host answers for the address *path* of the site in *output*."""
    file = (output / unquote(path).replace("\0", "").lstrip("/")).resolve()
    if file.is_dir() and not path.endswith("/"):
        return Answer(HTTPStatus.MOVED_PERMANENTLY, {"Location": f"/{path.lstrip('/')}/"})
    if file.is_dir():
        file /= "index.html"
    status = HTTPStatus.OK
    if not file.is_relative_to(output) or not file.is_file():
        status, file = HTTPStatus.NOT_FOUND, output / "404.html"
    body = file.read_bytes() if file.is_file() else b"<!doctype html><head></head><p>404"
    return Answer(status, {"Content-Type": _content_type(file), **_headers_for(output, path)}, body)


def _content_type(file: Path) -> str:
    kind = guess_type(file.name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith(("text/", "application/json", "application/xml")) else kind


def _headers_for(output: Path, path: str) -> dict[str, str]:
    """The headers that the site's own ``_headers`` file asks for at *path*; of two, the later counts."""
    headers: dict[str, str] = {}
    applies = False
    rules = output / "_headers"
    for line in rules.read_text().splitlines() if rules.is_file() else ():
        name, _, value = line.partition(":")
        if line.startswith("/"):
            applies = fnmatchcase(path, line.strip())
        elif applies and value:
            headers[name.strip()] = value.strip()
    return headers


def allow_reloading(policy: str, port: int) -> str:
    """The content security *policy* with room for the script that reloads a preview, and for nothing else."""
    reloading = {"script-src": "'self'", "connect-src": f"'self' ws://{_HOST}:{port} ws://localhost:{port}"}
    rules = [rule.strip() for rule in policy.split(";")]
    kept = [rule for rule in rules if rule and rule.split()[0] not in reloading]
    return "; ".join((*kept, *(f"{name} {value}" for name, value in reloading.items())))


def with_reloading(page: bytes, port: int) -> bytes:
    """*page* with the script that reloads it; a script of its own file needs no exception for inline scripts."""
    return page.replace(b"</head>", f'<script src="/livereload.js?port={port}"></script></head>'.encode(), 1)


def make_application(preview: Preview, port: int) -> Application:
    """The web server's part: our pages and livereload's, for requests that name this computer."""
    LiveReloadHandler.watcher = Watcher()  # only asked for the name of the last change; we look ourselves
    application = Application(default_handler_class=_Stranger)
    application.add_handlers(
        _OWN_NAMES,
        [
            (r"/livereload", _Reload),
            (r"/livereload\.js", LiveReloadJSHandler),
            (r"(/.*)", _Page, {"preview": preview, "port": port}),
        ],
    )
    return application


class _Stranger(RequestHandler):
    """Refuses whoever calls this computer by another name."""

    def prepare(self) -> None:
        self.send_error(HTTPStatus.FORBIDDEN)


class _Reload(LiveReloadHandler):  # type: ignore[misc]
    """Tells open pages to reload; pages of other sites are not spoken to."""

    check_origin = WebSocketHandler.check_origin


class _Page(RequestHandler):
    """A page or a file of the preview."""

    def initialize(self, preview: Preview, port: int) -> None:
        self._preview = preview
        self._port = port

    def get(self, path: str) -> None:
        """Answer and, on a page, add the script that reloads it."""
        answer = self._preview.answer(path, last_good="last-good" in self.request.arguments)
        self.set_status(answer.status)
        for name, value in answer.headers.items():
            self.set_header(name, value)
        self.set_header("Cache-Control", "no-store")
        if policy := answer.headers.get("Content-Security-Policy"):
            self.set_header("Content-Security-Policy", allow_reloading(policy, self._port))
        self.finish(with_reloading(answer.body, self._port) if answer.is_page else answer.body)

    head = get


def serve(project: Project, port: int, jobs: int, tell: Tell) -> None:
    """Show *project* at ``http://127.0.0.1:<port>/`` until somebody presses Ctrl+C.

    Raises:
        OSError: the port is in use.
    """
    preview = Preview(project, tell)
    seen = preview.look()
    with WorkerProcesses(jobs) as workers:  # before there are threads, so that workers start quickly
        preview.rebuild(workers)
    try:
        asyncio.run(_serve(preview, port, seen))
    except KeyboardInterrupt:
        return


async def _serve(preview: Preview, port: int, seen: object) -> None:
    make_application(preview, port).listen(port, address=_HOST)
    await keep_up_to_date(preview, seen)


async def keep_up_to_date(preview: Preview, seen: object) -> None:
    """Build and reload whenever a file is no longer as *seen*; a change during a build is seen after it."""
    while True:
        await asyncio.sleep(_LOOK_EVERY_S)
        now = await asyncio.to_thread(preview.look)
        if now != seen:
            seen = now
            await asyncio.to_thread(preview.rebuild, InProcess())
            LiveReloadHandler.reload_waiters(path="*")
