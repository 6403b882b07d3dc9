"""All that one group's files say, read and typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sammachip_site.domain.activity import Activity
from sammachip_site.domain.agreement import Agreement
from sammachip_site.domain.group import GroupProfile, Story
from sammachip_site.domain.ledger import Ledger
from sammachip_site.domain.news import News
from sammachip_site.domain.photo import Photo, PhotoReference
from sammachip_site.domain.product import ProductProfile
from sammachip_site.domain.question import Question
from sammachip_site.domain.schedule import Schedule
from sammachip_site.domain.shares import ShareRegister
from sammachip_site.domain.sources import Sources
from sammachip_site.domain.thai_calendar import Period
from sammachip_site.domain.year import YearRecord, YearSummary


@dataclass(frozen=True, slots=True)
class Product:
    """A product's front matter, and its description as Markdown source."""

    slug: str
    path: str
    profile: ProductProfile
    description: str
    description_en: str | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """The rows without a fault of a cash book that has one: they are checked, and nothing is computed from them.

    *period* is their accounting year; None while it is not known.
    """

    ledger: Ledger
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class LoadedGroup:
    """A group's folder and its products' folder as values; products by position and slug, years by number.

    *activities*, *questions* and *news* are by day.
    *ledgers* are the cash books, *drafts* those that have a fault, and *records* what was typed beside them; *years*
    are those that are told in sums, to which `reports.years.complete_years` adds those that the cash books give.
    *photos* maps the path of each readable photo, from the source folder, to what it is; *files* names every
    file of the two folders, and one of a wrong name also by its right one, so that nobody misses it twice.
    *has_nameless_book* says that there is a cash book whose name tells no year.
    """

    slug: str
    profile: GroupProfile
    story: Story | None
    agreement: Agreement | None
    years: Mapping[int, YearSummary]
    ledgers: Mapping[int, Ledger]
    records: Mapping[int, YearRecord]
    share_register: ShareRegister | None
    schedule: Schedule | None
    activities: tuple[Activity, ...]
    questions: tuple[Question, ...]
    news: tuple[News, ...]
    products: tuple[Product, ...]
    photos: Mapping[str, Photo]
    files: frozenset[str]
    sources: Sources
    has_nameless_book: bool = False
    drafts: Mapping[int, Draft] = field(default_factory=dict)

    @property
    def folder(self) -> str:
        """The group's own folder, from the source folder."""
        return f"content/groups/{self.slug}"

    def has_unread_record(self, year: int) -> bool:
        """Is there a file beside the cash book of *year* that has a fault? Nobody knows what it says."""
        return f"{self.folder}/years/{year}.yaml" in self.files and year not in self.records

    def product(self, slug: str) -> Product | None:
        """The product whose address ends in *slug*."""
        return next((product for product in self.products if product.slug == slug), None)

    def photo(self, folder: str, reference: PhotoReference) -> Photo | None:
        """The photo that *reference*, written in a file of *folder*, names; None when it cannot be used."""
        return self.photos.get(f"{folder}/{reference.file}")
