"""A preview on this computer: built again whenever a file changes, and never without the last good site."""

import asyncio
import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date
from fnmatch import fnmatchcase
from http import HTTPStatus
from mimetypes import guess_type
from pathlib import Path, PurePosixPath
from urllib.parse import quote, unquote

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
from sammachip_site.render.failures import TemplateError
from sammachip_site.render.fault_page import render_fault_page

_HOST = "127.0.0.1"
# A stranger's page may let its own name point to this computer and then read the preview: Host tells.
_OWN_NAMES = r"(127\.0\.0\.1|localhost)"
_LOOK_EVERY_S = 0.3
_TRY_AGAIN_EVERY_S = 5
_HTML = "text/html; charset=utf-8"
_FAULT_PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'"

Sentence = tuple[str, str]  # in Thai and in English
Explain = Callable[[Exception], Sentence]
Tell = Callable[[BuildResult, Sentence | None, float], None]  # what came of it, why it failed if it did, seconds


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
    """The last good site of *project*, and what is wrong since then.

    Every build is for the day that *find_today* answers; what fails is put into words by *explain*, and *tell*
    hears what came of it.
    """

    def __init__(self, project: Project, find_today: Callable[[], date], explain: Explain, tell: Tell) -> None:
        self._project = project
        self._find_today = find_today
        self._explain = explain
        self._tell = tell
        self._result = BuildResult((), None)
        self._failure: Sentence | None = None
        self._next_try_s = math.inf

    @property
    def is_due(self) -> bool:
        """Is it time to try again what failed though no file was wrong? None of them will change then."""
        return time.monotonic() >= self._next_try_s

    def look(self) -> object:
        """A value that differs as soon as a file of the site or of its theme does, and on another day."""
        return self._find_today(), self._look_at_files()

    def _look_at_files(self) -> object:
        try:
            tree = scan_source(self._project, Cache(self._project).digests)
        except Exception as failure:  # noqa: BLE001 — the build will meet it too, and tells it
            return str(failure)
        return tree.site, tree.groups, tree.unread, tree.theme, tree.faults

    def rebuild(self, executor: Executor) -> bool:
        """Bring the site up to date. Whatever fails, the preview goes on; is there anything new to show?"""
        started, former = time.perf_counter(), self._failure
        self._result, self._failure = self._build(executor)
        is_news = self._failure is None or self._failure != former
        if is_news:
            self._tell(self._result, self._failure, time.perf_counter() - started)
        return is_news

    def _build(self, executor: Executor) -> tuple[BuildResult, Sentence | None]:
        self._next_try_s = math.inf
        try:
            return build(replace(self._project, today=self._find_today()), executor, Quiet()), None
        except TemplateError as fault:  # a designer mends it, and that will be seen
            return BuildResult((), None), self._explain(fault)
        except Exception as failure:  # noqa: BLE001 — a preview goes on, whatever it is
            self._next_try_s = time.monotonic() + _TRY_AGAIN_EVERY_S
            return BuildResult((), None), self._explain(failure)

    def answer(self, path: str, *, last_good: bool = False) -> Answer:
        """The answer to a request for *path*: a page gives way to its faults, unless the *last good* is wanted."""
        answer = find_answer(self._project.output, path)
        if self._result.site or last_good or not (answer.is_page and _is_address_of_page(path)):
            return answer
        headers = {"Content-Type": _HTML, "Content-Security-Policy": _FAULT_PAGE_POLICY}
        page = render_fault_page(self._result.faults, self._failure)
        return Answer(HTTPStatus.SERVICE_UNAVAILABLE, headers, page)


def _is_address_of_page(path: str) -> bool:
    """Does a browser expect a page at *path*, there or not, rather than a part of one?"""
    return PurePosixPath(path).suffix in {"", ".html"}


def find_answer(output: Path, path: str) -> Answer:
    """What a static host answers for *path*, an address as it is asked for, of the site in *output*."""
    address = unquote(path)
    found = _find(output, address)
    if found and found.is_dir() and not address.endswith("/"):
        return Answer(HTTPStatus.MOVED_PERMANENTLY, {"Location": _address_of_folder(found.relative_to(output))})
    status, file = HTTPStatus.OK, _find(output, f"{address}index.html") if address.endswith("/") else found
    if file is None:
        status, file = HTTPStatus.NOT_FOUND, _find(output, "404.html")
    body = file.read_bytes() if file else b"<!doctype html><head></head><p>404"
    headers = _headers_for(_find(output, "_headers"), address)
    return Answer(status, {"Content-Type": _content_type(file.name if file else "404.html"), **headers}, body)


def _find(output: Path, address: str) -> Path | None:
    """The file or folder at *address*; None when there is none, or when it leads out of *output*."""
    try:
        found = (output / address.lstrip("/")).resolve(strict=True)
    except (OSError, ValueError, RuntimeError):  # too long; not a name at all; a link that leads to itself
        return None
    return found if found.is_relative_to(output) else None


def _address_of_folder(folder: Path) -> str:
    return "/" + "".join(f"{quote(part)}/" for part in folder.parts)


def _content_type(name: str) -> str:
    kind = guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith(("text/", "application/json", "application/xml")) else kind


def _headers_for(rules: Path | None, address: str) -> dict[str, str]:
    """The headers that the site's own file of *rules* asks for at *address*; of two, the later counts."""
    headers: dict[str, str] = {}
    applies = False
    for line in rules.read_text("utf-8").splitlines() if rules else ():
        name, _, value = line.partition(":")
        if line.startswith("/"):
            applies = fnmatchcase(address, line.strip())
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
    application = Application(default_handler_class=_Stranger, log_function=lambda _: None)  # the browser tells enough
    application.add_handlers(
        _OWN_NAMES,
        [
            (r"/livereload", _Reload),
            (r"/livereload\.js", LiveReloadJSHandler),
            (r"/.*", _Page, {"preview": preview, "port": port}),
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

    def get(self) -> None:
        """Answer and, on a page, add the script that reloads it."""
        answer = self._preview.answer(self.request.path, last_good="last-good" in self.request.arguments)
        self.set_status(answer.status)
        for name, value in answer.headers.items():
            self.set_header(name, value)
        self.set_header("Cache-Control", "no-store")
        if policy := answer.headers.get("Content-Security-Policy"):
            self.set_header("Content-Security-Policy", allow_reloading(policy, self._port))
        self.finish(with_reloading(answer.body, self._port) if answer.is_page else answer.body)

    head = get


def serve(preview: Preview, port: int, jobs: int) -> None:
    """Show *preview* at ``http://127.0.0.1:<port>/`` until somebody presses Ctrl+C.

    Raises:
        OSError: the port is in use.
    """
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
    """Build and reload whenever a file is no longer as *seen*, or a build that failed is due again.

    A change during a build is seen after it.
    """
    while True:
        await asyncio.sleep(_LOOK_EVERY_S)
        now = await asyncio.to_thread(preview.look)
        if now != seen or preview.is_due:
            seen = now
            if await asyncio.to_thread(preview.rebuild, InProcess()):
                LiveReloadHandler.reload_waiters(path="*")
