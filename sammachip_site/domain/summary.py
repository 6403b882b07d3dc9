"""What the pages that groups share need to know of one group."""

from enum import StrEnum

from sammachip_site.domain.availability import Availability
from sammachip_site.domain.closing import ChainLink
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.paperwork import Paperwork
from sammachip_site.domain.question import QuestionDigest
from sammachip_site.domain.record import Record


class PictureSummary(Record):
    """A photo's renditions: the address of each without locale, width → URL, and the size of the largest.

    *tone* is the colour that stands in its place until it has come.
    """

    alt: LocalizedText
    tone: str
    webp: tuple[tuple[int, str], ...]
    jpeg: tuple[tuple[int, str], ...]
    avif: tuple[tuple[int, str], ...] = ()
    width: int
    height: int


class SharePicture(Record):
    """The JPEG that LINE and Facebook show of a shared page: its address without locale, and its size in pixels."""

    alt: LocalizedText
    url: str
    width: int
    height: int


class VariantSummary(Record):
    """Another size or flavour of a product; *price* in satang."""

    name: LocalizedText
    price: Satang
    net_content: LocalizedText | None = None


class ProductSummary(Record):
    """A product on a card; *price* in satang."""

    slug: str
    name: LocalizedText
    summary: LocalizedText
    category: str
    price: Satang
    unit: LocalizedText
    net_content: LocalizedText
    availability: Availability = Availability()
    picture: PictureSummary | None = None
    share: SharePicture | None = None
    gtin: str | None = None
    variants: tuple[VariantSummary, ...] = ()
    draft: bool = False
    position: int = 100


class YearFigures(Record):
    """One year's figures in satang; *year* is Buddhist Era; *start* and *stop* are ISO dates, *stop* excluded.

    *months* are the last parts of the addresses of its cash book's months.
    """

    year: int
    basis: str
    start: str
    stop: str
    revenue: Satang
    cost_of_sales: Satang
    other_income: Satang
    expenses: Satang
    net_profit: Satang
    closing_cash: Satang
    approved: bool
    is_over: bool = True
    months: tuple[str, ...] = ()
    closing: ChainLink | None = None


class UpdateKind(StrEnum):
    """What can be new of a group."""

    MONTH = "month"
    APPROVED = "approved"
    CLOSED = "closed"
    CORRECTED = "corrected"
    NEWS = "news"
    ENDED = "ended"


class Update(Record):
    """Something new of the ISO date *day*, on the page that *parts* lead to from the storefront.

    *year* is Buddhist Era; *figures* in satang are a year's net profit, or a month's income, expense and what is left.
    News has its own *title* and *summary*.
    """

    kind: UpdateKind
    day: str
    parts: tuple[str, ...]
    year: int
    figures: tuple[Satang, ...] = ()
    title: LocalizedText | None = None
    summary: LocalizedText | None = None


class ArticleSummary(Record):
    """An activity or a piece of news in a list of several groups: the name of its file, and its ISO date."""

    slug: str
    title: LocalizedText
    day: str


class GroupSummary(Record):
    """One group, small enough to travel; it survives a round trip through JSON.

    *founded* and *ended* are ISO dates. A group that has ended offers nothing; its *former_products* keep their pages.
    *unanswered* are the ISO dates of the questions that wait for an answer, the oldest first.
    """

    slug: str
    name: LocalizedText
    short_name: LocalizedText
    summary: LocalizedText
    example: bool
    village: LocalizedText
    tambon: LocalizedText
    tambon_code: str
    district: LocalizedText
    province: LocalizedText
    members: int | None
    founded: str
    ended: str | None = None
    products: tuple[ProductSummary, ...]
    former_products: tuple[ProductSummary, ...] = ()
    years: tuple[YearFigures, ...]
    activities: tuple[ArticleSummary, ...] = ()
    news: tuple[ArticleSummary, ...] = ()
    has_schedule: bool = False
    questions: tuple[QuestionDigest, ...] = ()
    unanswered: tuple[str, ...] = ()
    picture: PictureSummary | None
    share: SharePicture | None = None
    updates: tuple[Update, ...] = ()
    paperwork: Paperwork = Paperwork()

    @property
    def shown_products(self) -> tuple[ProductSummary, ...]:
        """The products that have pages: those that are offered, or were."""
        return self.products or self.former_products

    @property
    def closings(self) -> tuple[ChainLink, ...]:
        """The years that are closed."""
        return tuple(figures.closing for figures in self.years if figures.closing)


def has_ended(group: GroupSummary) -> bool:
    """Has the group stopped? Lists show such groups apart, after all others."""
    return group.ended is not None
