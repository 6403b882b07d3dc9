"""Links by which a reader sends a page on: plain addresses, nothing that looks at the reader."""

from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class ShareLinks:
    """A page to be sent on by LINE or Facebook, or by its *address*, which is written without its scheme."""

    line_url: str
    facebook_url: str
    url: str
    address: str


def make_share_links(page_url: str) -> ShareLinks:
    """The links that send on the page at the absolute address *page_url*.

    Sources: LINE Social Plugins, "LINE Share"; Meta for Developers, "Share Dialog".
    """
    encoded = quote(page_url, safe="")
    return ShareLinks(
        f"https://social-plugins.line.me/lineit/share?url={encoded}",
        f"https://www.facebook.com/sharer/sharer.php?u={encoded}",
        page_url,
        page_url.partition("://")[2].rstrip("/"),
    )
