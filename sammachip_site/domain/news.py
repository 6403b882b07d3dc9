"""What a group lets everybody know: an announcement, with a photo or without."""

from dataclasses import dataclass
from datetime import date

from sammachip_site.domain.photo import PhotoReference
from sammachip_site.domain.record import Record
from sammachip_site.domain.values import Flag, Text


class NewsProfile(Record):
    """The front matter of the Markdown file of a piece of news; a *draft* is not shown yet."""

    title: Text
    summary: Text
    photos: tuple[PhotoReference, ...] = ()
    draft: Flag = False


@dataclass(frozen=True, slots=True)
class News:
    """One piece of news: *slug* is the name of its file, which begins with its *day*; the texts are Markdown."""

    slug: str
    path: str
    day: date
    profile: NewsProfile
    text: str
    text_en: str | None = None
