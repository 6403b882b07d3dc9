"""A page of the site's own: what the project is, how to read the books, what happens to personal data."""

from dataclasses import dataclass

from sammachip_site.domain.record import Record
from sammachip_site.domain.values import Flag, Text, WholeNumber

READING_GUIDE = "how-to-read-the-books"  # the books lead to a page of that name


class SitePageProfile(Record):
    """The front matter of a page's Markdown file; *menu* is its name in the menu at the foot of every page.

    *example_tables* shows the tables of the books below the text, each part of them explained.
    """

    title: Text
    summary: Text
    menu: Text | None = None
    position: WholeNumber = 100
    example_tables: Flag = False


@dataclass(frozen=True, slots=True)
class SitePage:
    """One page: *slug* is the name of its file and its address; the texts are Markdown."""

    slug: str
    path: str
    profile: SitePageProfile
    text: str
    text_en: str | None = None
