"""Somebody with a browser: opens pages of one site, is kept from leaving it, and remembers every attempt."""

import os
from dataclasses import dataclass, field
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Route

Scheme = Literal["light", "dark"]

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


@dataclass
class Visitor:
    """A visitor of the site at *site*, an address without a slash at the end."""

    browser: Browser
    site: str
    left: list[str] = field(default_factory=list)
    """Addresses outside the site that a page asked for. The requests were stopped."""
    console: list[str] = field(default_factory=list)
    """Errors and warnings of the browser's console, a broken Content-Security-Policy among them."""
    _contexts: dict[tuple[int, Scheme], BrowserContext] = field(default_factory=dict)

    def open(self, address: str, *, width_px: int = 360, scheme: Scheme = "light") -> Page:
        """The page at *address* (``/groups/``), loaded, on a screen *width_px* wide."""
        page = self._context(width_px, scheme).new_page()
        page.on("console", lambda message: self._note(address, message))
        page.goto(self.site + address, wait_until="load")
        return page

    def leave(self) -> None:
        """Close every page."""
        for context in self._contexts.values():
            context.close()

    def _context(self, width_px: int, scheme: Scheme) -> BrowserContext:
        if (width_px, scheme) not in self._contexts:
            context = self.browser.new_context(
                viewport={"width": width_px, "height": 800}, color_scheme=scheme, locale="th-TH"
            )
            context.route("**/*", self._keep_inside)
            self._contexts[width_px, scheme] = context
        return self._contexts[width_px, scheme]

    def _keep_inside(self, route: Route) -> None:
        if route.request.url.startswith((self.site + "/", "data:")):
            route.continue_()
        else:
            self.left.append(route.request.url)
            route.abort()

    def _note(self, address: str, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.console.append(f"{address}: {message.text}")
