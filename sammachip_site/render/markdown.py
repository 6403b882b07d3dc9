"""Markdown as officers write it → HTML that cannot hurt. Only here does a person's text become markup."""

import re

import markdown
import nh3
from markupsafe import Markup

_TAGS = {
    "a", "abbr", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "div", "dl", "dt", "em",
    "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "kbd", "li", "ol", "p", "pre", "q", "s", "small", "span",
    "strong", "sub", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul",
}  # fmt: skip
# Footnotes lead there and back by the ids of their list items and marks; nothing else keeps an attribute.
_ATTRIBUTES = {"a": {"href"}, "li": {"id"}, "sup": {"id"}}
_SCHEMES = {"https", "http", "mailto", "tel"}
_HEADING = re.compile(r"(</?h)([1-6])(?=>)")
_SMALLEST_HEADING = 6


def render_markdown(text: str, *, heading: int = 3) -> Markup:
    """*text* as HTML whose largest heading is ``h<heading>``, without scripts, styles and odd links."""
    html = markdown.markdown(text, extensions=["tables", "footnotes"], output_format="html")
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes=_SCHEMES,
        link_rel="noopener nofollow ugc",
        clean_content_tags={"script", "style"},
    )
    return Markup(_demote_headings(clean, heading))  # noqa: S704 — cleaned in the line above


def _demote_headings(html: str, heading: int) -> str:
    """*html*, whose tags have no attributes, with its largest heading at level *heading*."""
    levels = [int(level) for _, level in _HEADING.findall(html)]
    shift = heading - min(levels, default=heading)
    return _HEADING.sub(lambda match: f"{match[1]}{min(int(match[2]) + shift, _SMALLEST_HEADING)}", html)
