"""A published site, read from its folder or from the web: one file at a time, and never from anywhere else."""

import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import IO, Any
from urllib.parse import quote, urlsplit, urlunsplit

from sammachip_site.disk.failures import UnreadableError

LARGEST_MIB = 16  # as the largest cash book that a site is built from
MOST_REDIRECTS = 5
_LARGEST = LARGEST_MIB * 2**20
_SILENCE_S = 20  # how long a server may say nothing
_WHOLE_S = 120  # how long one file may take
_CHUNK = 2**16
_GONE = {404, 410}

Read = Callable[[str], bytes | None]  # a path, counted from the site's root → the file; None when there is none


def open_published(place: str) -> tuple[Read, str]:
    """How to read the site in the folder, or at the address, *place*; and that place as it is shown.

    Raises:
        UnreadableError: it is neither a folder nor an address that begins with http:// or https://.
    """
    if "://" in place:
        site = PublishedWeb(place)
        return site.read, site.address
    folder = PublishedFolder(Path(place))
    return folder.read, str(folder.root)


def read_one(place: str) -> bytes:
    """One published file, by its path or by its address.

    Raises:
        UnreadableError: there is none, or it cannot be read.
    """
    above, _, name = place.rpartition("/")
    read, _ = open_published(above or ("/" if place.startswith("/") else "."))
    content = read(name)
    if content is None:
        raise UnreadableError("verify.gone", place)
    return content


class PublishedFolder:
    """A folder that a site was built into; a link that leads out of it is not followed."""

    def __init__(self, root: Path) -> None:
        if not root.is_dir():
            raise UnreadableError("verify.no-folder", str(root))
        self.root = root.resolve()

    def read(self, path: str) -> bytes | None:
        """The file at *path*.

        Raises:
            UnreadableError: it is too large, or lies outside the folder.
            OSError: it may not be read.
        """
        try:
            file = (self.root / path).resolve()
        except (RuntimeError, ValueError):  # a link that leads to itself; a name that no file can have
            return None
        if not file.is_relative_to(self.root):
            raise UnreadableError("verify.outside", path)
        if not file.is_file():
            return None
        with file.open("rb") as stream:
            return _whole(path, stream.read(_LARGEST + 1))


class PublishedWeb:
    """A site at an address. Nothing is sent but requests for its files, and only its own host is asked."""

    def __init__(self, address: str) -> None:
        self.address = _tidy_address(address)
        self._opener = _make_opener()

    def read(self, path: str) -> bytes | None:
        """The file at *path* below the site's address.

        Raises:
            UnreadableError: the host does not answer, answers otherwise than with the file, or sends too much.
        """
        address = f"{self.address}/{quote(path)}"
        request = urllib.request.Request(address, headers={"User-Agent": "sammachip-verify", "Accept": "*/*"})  # noqa: S310 — http(s) only
        try:
            with self._opener.open(request, timeout=_SILENCE_S) as answer:
                return _read_all(address, answer)
        except urllib.error.HTTPError as error:
            error.close()
            if error.code in _GONE:
                return None
            raise UnreadableError("verify.status", address, str(error.code)) from None
        except TimeoutError:
            raise UnreadableError("verify.timeout", address) from None
        except (OSError, http.client.HTTPException, ValueError) as error:
            raise _failure_of(address, error) from None


def _tidy_address(address: str) -> str:
    """*address* without a slash at its end, and with the host as the network knows it.

    Raises:
        UnreadableError: it is no address of a site.
    """
    try:
        parts = urlsplit(address)
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        raise UnreadableError("verify.address", address) from None
    is_site = parts.scheme in {"http", "https"} and host and "@" not in parts.netloc
    if not is_site or parts.query or parts.fragment:
        raise UnreadableError("verify.address", address)
    return urlunsplit((parts.scheme, f"{host}{port}", quote(parts.path.rstrip("/"), safe="/%"), "", ""))


def _make_opener() -> urllib.request.OpenerDirector:
    """What fetches http and https, and nothing else: no files of this computer, no FTP."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(),
        urllib.request.HTTPHandler(),
        urllib.request.HTTPSHandler(),
        urllib.request.HTTPDefaultErrorHandler(),
        urllib.request.HTTPErrorProcessor(),
        _RedirectsOnOneHost(),
    ):
        opener.add_handler(handler)
    return opener


class _RedirectsOnOneHost(urllib.request.HTTPRedirectHandler):
    """Follows a redirect within the host, also from http to https, and not back."""

    max_redirections = MOST_REDIRECTS

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any, newurl: str
    ) -> urllib.request.Request | None:
        """As the base class does.

        Raises:
            UnreadableError: it leads to another host.
        """
        before, after = urlsplit(req.full_url), urlsplit(newurl)
        if after.hostname != before.hostname or after.scheme not in {before.scheme, "https"}:
            fp.close()
            raise UnreadableError("verify.redirect", req.full_url, newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _read_all(address: str, answer: Any) -> bytes:
    """The whole answer, unless it is too large or comes too slowly."""
    stop, content = time.monotonic() + _WHOLE_S, b""
    while chunk := answer.read1(_CHUNK):
        content += chunk
        if time.monotonic() > stop:
            raise TimeoutError
        if len(content) > _LARGEST:
            break
    if answer.length and len(content) <= _LARGEST:  # what was promised did not come
        raise http.client.IncompleteRead(content, answer.length)
    return _whole(address, content)


def _whole(place: str, content: bytes) -> bytes:
    if len(content) > _LARGEST:
        raise UnreadableError("verify.too-large", place, str(LARGEST_MIB))
    return content


def _failure_of(address: str, error: Exception) -> UnreadableError:
    """Why nothing came, in the machine's own words."""
    reason = getattr(error, "reason", error)
    if isinstance(reason, TimeoutError):
        return UnreadableError("verify.timeout", address)
    return UnreadableError("verify.unreachable", address, str(reason) or type(error).__name__)
