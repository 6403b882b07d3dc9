"""Somebody with a browser: opens pages of one site, cannot leave it, and remembers every attempt."""

import os
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

# Without these Chromium itself calls its maker; with them all that asks for the network is the page.
CHROMIUM_FLAGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-gpu",
    "--disable-quic",
    "--disable-sync",
    "--no-first-run",
    *(["--no-sandbox"] if os.geteuid() == 0 else []),  # Chromium refuses its sandbox to root
]
NO_OTHER_HOST = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"  # none is found


@dataclass
class Visitor:
    """A visitor of the site at *site*, an address without a slash at the end."""

    browser: Browser
    site: str
    left: list[str] = field(default_factory=list)
    """Addresses outside the site that a page asked for. No other host is found: the requests failed."""
    console: list[str] = field(default_factory=list)
    """Errors and warnings of the browser's console, a broken Content-Security-Policy among them."""

    def __post_init__(self) -> None:
        self._contexts: dict[float, BrowserContext] = {}
        self._turned: dict[float, Page] = {}

    def open(self, address: str, *, width_px: int = 360, density: float = 1) -> Page:
        """The page at *address* (``/groups/``), loaded, on a screen *width_px* wide; *density* is dots per pixel."""
        page = self._new_page(density)
        page.set_viewport_size({"width": width_px, "height": 800})
        page.goto(self.site + address, wait_until="load")
        return page

    def turn_to(self, address: str, *, width_px: int = 360, density: float = 1) -> Page:
        """As `open`, but in the window where the page before was: of many pages one after the other, far quicker."""
        page = self._turned.get(density) or self._turned.setdefault(density, self._new_page(density))
        page.emulate_media(media="null", color_scheme="null")
        page.set_viewport_size({"width": width_px, "height": 800})
        page.goto(self.site + address, wait_until="load")
        return page

    def leave(self) -> None:
        """Close every page."""
        for context in self._contexts.values():
            context.close()

    def _context(self, density: float) -> BrowserContext:
        if density not in self._contexts:
            self._contexts[density] = self.browser.new_context(locale="th-TH", device_scale_factor=density)
            self._contexts[density].on("request", self._watch)
        return self._contexts[density]

    def _new_page(self, density: float) -> Page:
        page = self._context(density).new_page()
        page.on("console", lambda message: self._note(page.url.removeprefix(self.site), message))
        return page

    def _watch(self, request: Request) -> None:
        if not request.url.startswith((self.site + "/", "data:")):
            self.left.append(request.url)

    def _note(self, address: str, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.console.append(f"{address}: {message.text}")


def scroll_to_the_end(page: Page) -> None:
    """As a reader does: every screen is seen for a moment."""
    for top in range(0, page.evaluate("document.body.scrollHeight"), 600):
        page.evaluate("top => scrollTo(0, top)", top)
        page.wait_for_timeout(50)
    page.wait_for_load_state("networkidle")
