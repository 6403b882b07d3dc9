"""Links by which a reader sends a page on: plain addresses, nothing that looks at the reader."""

from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True, slots=True)
class ShareLinks:
    """Where a page is sent on by LINE and by Facebook."""

    line_url: str
    facebook_url: str


def make_share_links(page_url: str) -> ShareLinks:
    """The links that send on the page at the absolute address *page_url*.

    Sources: LINE Social Plugins, "LINE Share"; Meta for Developers, "Share Dialog".
    """
    encoded = quote(page_url, safe="")
    return ShareLinks(
        f"https://social-plugins.line.me/lineit/share?url={encoded}",
        f"https://www.facebook.com/sharer/sharer.php?u={encoded}",
    )
