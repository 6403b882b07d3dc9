"""A static host on this computer: keeps the site's `_headers`, compresses, answers 404 with `404.html`."""

import gzip
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

COMPRESSIBLE = {".css", ".csv", ".html", ".js", ".json", ".svg", ".txt", ".xml"}

type_of = SimpleHTTPRequestHandler.extensions_map | {
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".webp": "image/webp",
}


def parse_headers_file(text: str) -> list[tuple[str, dict[str, str]]]:
    """The blocks of a Netlify `_headers` file: an address pattern and the headers under it, in order.

    Raises:
        ValueError: a line is neither an address nor a header; Netlify would drop it without a word.
    """
    blocks: list[tuple[str, dict[str, str]]] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        name, colon, value = line.strip().partition(":")
        if not line[0].isspace() and line.startswith("/"):
            blocks.append((line.strip(), {}))
        elif line[0].isspace() and colon and blocks:
            blocks[-1][1][name.strip()] = value.strip()
        else:
            raise ValueError(f"_headers:{number}: neither an address nor a header: {line!r}")
    return blocks


class _Handler(SimpleHTTPRequestHandler):
    extensions_map = type_of
    protocol_version = "HTTP/1.1"

    def __init__(self, *args: object, blocks: list[tuple[str, dict[str, str]]], directory: str) -> None:
        self.blocks = blocks
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        address = urlsplit(self.path).path
        file = Path(self.translate_path(self.path))
        if file.is_dir() and not address.endswith("/"):
            self._answer(HTTPStatus.MOVED_PERMANENTLY, b"", "text/plain", {"Location": address + "/"})
            return
        if file.is_dir():
            file /= "index.html"
        status = HTTPStatus.OK
        if not file.is_file():
            status, file = HTTPStatus.NOT_FOUND, Path(self.directory, "404.html")
        content = file.read_bytes() if file.is_file() else b""
        headers = self._headers_of(address)
        if file.suffix in COMPRESSIBLE and "gzip" in self.headers.get("Accept-Encoding", ""):
            content = gzip.compress(content, 9, mtime=0)
            headers |= {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
        self._answer(status, content, self.guess_type(str(file)), headers)

    def _headers_of(self, address: str) -> dict[str, str]:
        found: dict[str, str] = {}
        for pattern, headers in self.blocks:
            if fnmatchcase(address, pattern):
                found |= headers
        return found

    def _answer(self, status: HTTPStatus, content: bytes, content_type: str, headers: dict[str, str]) -> None:
        self.send_response(status)
        headers = {"Content-Type": content_type, "Content-Length": str(len(content)), **headers}
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing: a test's output is about the test."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Pass over a browser that hung up; tell everything else."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve *folder* on loopback while the block runs; the value is its address, with no slash at its end."""
    rules = folder / "_headers"
    blocks = parse_headers_file(rules.read_text("utf-8")) if rules.is_file() else []
    server = _Server(("127.0.0.1", 0), partial(_Handler, blocks=blocks, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
