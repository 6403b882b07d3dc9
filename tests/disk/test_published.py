from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from sammachip_site.disk.failures import UnreadableError
from sammachip_site.disk.published import LARGEST_MIB, PublishedFolder, PublishedWeb, open_published, read_one

TOO_MUCH = b"x" * (LARGEST_MIB * 2**20 + 1)
Answer = tuple[int, dict[str, str], bytes]


@contextmanager
def host(answers: dict[str, Answer]) -> Iterator[str]:
    """A server on this computer that gives each path its answer."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = answers.get(self.path, (404, {}, b""))
            self.send_response(status)
            for name, value in {"Content-Length": str(len(body)), **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    class Server(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            """Whoever refuses an answer hangs up."""

    server = Server(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def reason_of(address: str, path: str) -> str:
    with pytest.raises(UnreadableError) as failure:
        PublishedWeb(address).read(path)
    return failure.value.reason


def test_a_folder_gives_its_files_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "public/data").mkdir(parents=True)
    (tmp_path / "public/data/a.json").write_bytes(b"[]")
    (tmp_path / "secret").write_bytes(b"x")
    (tmp_path / "public/way-out").symlink_to(tmp_path / "secret")
    (tmp_path / "public/circle").symlink_to(tmp_path / "public/circle")
    folder = PublishedFolder(tmp_path / "public")
    paths = ("data/a.json", "data/b.json", "data", "circle", "a\0b", "data/a.json/b")
    assert [folder.read(path) for path in paths] == [b"[]", None, None, None, None, None]
    for path in ("../secret", "way-out", "/etc/hostname"):
        with pytest.raises(UnreadableError) as failure:
            folder.read(path)
        assert (failure.value.reason, failure.value.place) == ("verify.outside", path)


def test_a_file_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(TOO_MUCH)
    with pytest.raises(UnreadableError) as failure:
        PublishedFolder(tmp_path).read("a")
    assert (failure.value.reason, failure.value.detail) == ("verify.too-large", str(LARGEST_MIB))
    with host({"/a": (200, {}, TOO_MUCH)}) as address:
        assert reason_of(address, "a") == "verify.too-large"


def test_the_web_gives_a_file_or_says_that_there_is_none() -> None:
    with host({"/sub/data/a.json": (200, {}, b"[]"), "/sub/b": (410, {}, b"gone")}) as address:
        read, shown = open_published(f"{address}/sub/")
        assert [read(path) for path in ("data/a.json", "b", "c")] == [b"[]", None, None]
        assert shown == f"{address}/sub"
        assert read_one(f"{address}/sub/data/a.json") == b"[]"


def test_redirects_are_followed_on_one_host_only() -> None:
    answers = {
        "/a": (301, {"Location": "/b"}, b""),
        "/b": (200, {}, b"here"),
        "/away": (302, {"Location": "http://localhost:1/b"}, b""),
        "/file": (302, {"Location": "file:///etc/hostname"}, b""),
        "/circle": (302, {"Location": "/circle"}, b""),
        **{f"/{step}": (302, {"Location": f"/{step + 1}"}, b"") for step in range(9)},
    }
    with host(answers) as address:
        assert PublishedWeb(address).read("a") == b"here"
        assert [reason_of(address, path) for path in ("away", "file")] == ["verify.redirect", "verify.status"]
        assert [reason_of(address, path) for path in ("circle", "0")] == ["verify.status", "verify.status"]


def test_an_answer_that_is_no_file_says_why() -> None:
    answers = {"/down": (503, {}, b"later"), "/cut": (200, {"Content-Length": "100"}, b"half")}
    with host(answers) as address:
        assert [reason_of(address, path) for path in ("down", "cut")] == ["verify.status", "verify.unreachable"]
    assert reason_of(address, "a") == "verify.unreachable"  # nobody is there any more


@pytest.mark.parametrize(
    "address",
    ["ftp://a.org", "file:///etc", "https://", "https://a.org:x", "https://a.org?q", "http://u@a.org", "https://[1"],
)
def test_an_address_of_no_site_is_refused(address: str) -> None:
    with pytest.raises(UnreadableError) as failure:
        open_published(address)
    assert (failure.value.reason, failure.value.place) == ("verify.address", address)


def test_an_address_in_thai_is_asked_as_the_network_knows_it() -> None:
    assert PublishedWeb("https://ไทย.example/เว็บ/").address == (
        "https://xn--o3cw4h.example/%E0%B9%80%E0%B8%A7%E0%B9%87%E0%B8%9A"
    )
