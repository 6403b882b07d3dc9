"""What the pages of one group have in common: its name, place, tabs, and summary."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sammachip_site.domain.activity import Activity
from sammachip_site.domain.loaded_group import LoadedGroup, Product
from sammachip_site.domain.localized import Locale, LocalizedText
from sammachip_site.domain.news import News
from sammachip_site.domain.photo import PhotoReference
from sammachip_site.domain.place import Village
from sammachip_site.domain.site import Site
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.summary import (
    ArticleSummary,
    GroupSummary,
    PictureSummary,
    ProductSummary,
    SharePicture,
    VariantSummary,
    YearFigures,
)
from sammachip_site.pages.addresses import GROUP_PRODUCTS, feed_url, group_url, month_part, page_path, page_url
from sammachip_site.pages.cards import ProductCard, make_product_card
from sammachip_site.pages.frame import Frame, Link, make_frame
from sammachip_site.pages.page import Words
from sammachip_site.pages.pictures import Shape, make_picture, make_share_picture
from sammachip_site.pages.updates import find_updates
from sammachip_site.reports.closing import link_of
from sammachip_site.reports.paperwork import list_papers

BELOW_STOREFRONT = (
    ("books",),
    ("basket",),
    ("price-list",),
    ("shelf-cards",),
    ("schedule",),
    ("notice-board",),
)  # the other pages of a group belong to its books
ARTICLES = ("activities", "questions", "news")  # lists, with further pages below them


@dataclass(frozen=True, slots=True)
class GroupHead:
    """Name, place and tabs of a group; *tab* is the one that is open: ``shop`` or ``books``.

    Without an *order_url* the group has ended.
    """

    name: LocalizedText
    village: Village
    shop_url: str
    books_url: str
    order_url: str | None
    tab: str


@dataclass(frozen=True, slots=True)
class GroupPages:
    """A group, its books, and the circumstances in which its pages are planned in one language."""

    group: LoadedGroup
    statements: tuple[Statement, ...]
    summary: GroupSummary
    site: Site
    locale: Locale
    words: Words

    def url(self, *parts: str) -> str:
        """The address of a page of the group."""
        return group_url(self.locale, self.group.slug, *parts)

    def objection_url(self, figure: str) -> str | None:
        """Where to object to a *figure* of the latest year; None before there is one."""
        year = str(self.statements[-1].year) if self.statements else None
        return f"{self.url('books', year, 'objection')}#{figure}" if year else None

    def path(self, *parts: str) -> str:
        """The file of a page of the group, relative to the output folder."""
        return page_path(self.url(*parts))

    def say(self, text: LocalizedText) -> str:
        """*text* in the language of the page."""
        return text.in_locale(self.locale)

    def both(self, key: str) -> LocalizedText:
        """A sentence of the theme where a text of the content is expected."""
        return LocalizedText(th=self.words[key], en=self.words[key])

    def head(self, tab: str) -> GroupHead:
        """The group's head with *tab* open."""
        shop = self.url()
        order = None if self.summary.ended else f"{shop}#order"
        return GroupHead(self.group.profile.name, self.group.profile.village, shop, self.url("books"), order, tab)

    def frame(self, parts: tuple[str, ...], title: str, description: str) -> Frame:
        """The frame of the group's page at *parts* below its storefront."""
        address = ("groups", self.group.slug, *parts)
        return self.frame_at(address, title, description, self.breadcrumbs(parts), self.summary.share)

    def frame_at(
        self,
        address: tuple[str, ...],
        title: str,
        description: str,
        breadcrumbs: tuple[Link, ...],
        share: SharePicture | None,
    ) -> Frame:
        """The frame of a page of the group, wherever in the site."""
        frame = make_frame(
            self.site,
            self.locale,
            address,
            title=title,
            description=description,
            breadcrumbs=breadcrumbs,
            share=share,
            is_example=self.group.profile.example,
        )
        own = Link(self.summary.short_name, feed_url(self.locale, "groups", self.group.slug))
        ending = self.group.profile.ended
        return replace(frame, feeds=(own, *frame.feeds), ended=ending.date if ending else None)

    def breadcrumbs(self, parts: tuple[str, ...]) -> tuple[Link, ...]:
        """The parents of the page at *parts*: home, and then what lies between."""
        home = Link(self.words["site.home"], page_url(self.locale))
        groups = Link(self.words["groups.title"], page_url(self.locale, "groups"))
        storefront = Link(self.summary.short_name, self.url())
        books = Link(self.words["books.title"], self.url("books"))
        if not parts:
            return home, groups
        if parts[0] in ARTICLES:
            above = (Link(self.words[f"{parts[0]}.title"], self.url(parts[0])),) if len(parts) > 1 else ()
            return (home, storefront, *above)
        if parts[: len(GROUP_PRODUCTS)] == GROUP_PRODUCTS:
            return home, storefront
        if len(parts) > 2:  # a page below an accounting year
            year = int(parts[1])
            return books, Link(self.words["site.year"].format(be=year, ce=year - 543), self.url(*parts[:2]))
        return (home, storefront) if parts in BELOW_STOREFRONT else (storefront, books)

    def card(self, product: ProductSummary) -> ProductCard:
        """The card of a product of the group, in lists of its own."""
        return make_product_card(self.summary, product, self.site.today, self.locale, self.words)

    def picture(self, folder: str, reference: PhotoReference | None, shape: Shape) -> PictureSummary | None:
        """The picture of *reference*, written in a file of *folder*."""
        return find_picture(self.group, self.site, folder, reference, shape)


def find_picture(
    group: LoadedGroup, site: Site, folder: str, reference: PhotoReference | None, shape: Shape
) -> PictureSummary | None:
    """The picture that *reference* names; None without one."""
    photo = group.photo(folder, reference) if reference else None
    if photo is None or reference is None:
        return None
    return make_picture(photo, reference.alt, group.slug, shape, avif=site.profile.avif)


def find_share_picture(group: LoadedGroup, folder: str, reference: PhotoReference | None) -> SharePicture | None:
    """The picture to share of the photo that *reference* names; None without one."""
    photo = group.photo(folder, reference) if reference else None
    return make_share_picture(photo, reference.alt, group.slug) if photo and reference else None


def shared_photos(group: LoadedGroup, site: Site) -> Iterator[tuple[str, PhotoReference]]:
    """The photos that are shown when somebody shares a page of *group*, each with the folder that it is named from."""
    if own := group_photo(group):
        yield group.folder, own
    for product in offered_products(group, site):
        if product.profile.photos:
            yield product_folder(product), product.profile.photos[0]
    for news in shown_news(group, site):
        if news.profile.photos:
            yield group.folder, news.profile.photos[0]


def group_photo(group: LoadedGroup) -> PhotoReference | None:
    """The photo that is shown when somebody shares the group: its signboard is as wide as such pictures are."""
    return group.profile.signboard or group.profile.photo


def product_folder(product: Product) -> str:
    """The folder of the product's file, from the source folder."""
    return product.path.rpartition("/")[0]


def summarize_product(group: LoadedGroup, product: Product, site: Site) -> ProductSummary:
    """*product* as cards show it."""
    profile = product.profile
    first = profile.photos[0] if profile.photos else None
    return ProductSummary(
        slug=product.slug,
        name=profile.name,
        summary=profile.summary,
        category=profile.category,
        price=profile.price,
        unit=profile.unit,
        net_content=profile.net_content,
        availability=profile.availability,
        picture=find_picture(group, site, product_folder(product), first, Shape.SQUARE),
        share=find_share_picture(group, product_folder(product), first),
        gtin=profile.gtin,
        variants=tuple(
            VariantSummary(name=variant.name, price=variant.price, net_content=variant.net_content)
            for variant in profile.variants
        ),
        draft=profile.draft,
        position=profile.position,
    )


def summarize_article(article: Activity | News) -> ArticleSummary:
    """*article* as lists of several groups show it."""
    return ArticleSummary(slug=article.slug, title=article.profile.title, day=article.day.isoformat())


def summarize_year(statement: Statement) -> YearFigures:
    """One year's figures."""
    return YearFigures(
        year=statement.year,
        basis=statement.basis,
        start=statement.period.start.isoformat(),
        stop=statement.period.stop.isoformat(),
        revenue=statement.revenue,
        cost_of_sales=statement.cost_of_sales,
        other_income=statement.other_income,
        expenses=statement.expenses,
        net_profit=statement.net_profit,
        closing_cash=statement.closing_cash,
        approved=statement.approval is not None,
        is_over=statement.is_over,
        months=tuple(month_part(statement.book, month) for month in statement.book.months) if statement.book else (),
        closing=link_of(statement.year, statement.closing) if statement.closing else None,
    )


def summarize_group(group: LoadedGroup, statements: Sequence[Statement], site: Site) -> GroupSummary:
    """*group* as the shared pages know it; without a photo of its own, its first product's."""
    profile = group.profile
    products = tuple(summarize_product(group, product, site) for product in offered_products(group, site))
    picture = find_picture(group, site, group.folder, profile.photo or profile.signboard, Shape.SQUARE)
    share = find_share_picture(group, group.folder, group_photo(group))
    return GroupSummary(
        slug=group.slug,
        name=profile.name,
        short_name=profile.short_name or profile.name,
        summary=profile.summary,
        example=profile.example,
        village=profile.village.name,
        tambon=profile.village.tambon,
        tambon_code=profile.village.tambon_code,
        district=profile.village.district,
        province=profile.village.province,
        members=profile.capital.members if profile.capital else None,
        founded=profile.founded.isoformat(),
        ended=profile.ended.date.isoformat() if profile.ended else None,
        products=() if profile.ended else products,
        former_products=products if profile.ended else (),
        years=tuple(summarize_year(statement) for statement in statements),
        activities=tuple(map(summarize_article, group.activities)),
        news=tuple(map(summarize_article, shown_news(group, site))),
        has_schedule=bool(group.schedule and group.schedule.shifts),
        questions=tuple(question.digest for question in group.questions),
        unanswered=tuple(question.day.isoformat() for question in group.questions if question.is_open),
        picture=picture or next((product.picture for product in products if product.picture), None),
        share=share or next((product.share for product in products if product.share), None),
        updates=find_updates(statements, profile.ended, shown_news(group, site)),
        paperwork=list_papers(group, statements),
    )


def offered_products(group: LoadedGroup, site: Site) -> tuple[Product, ...]:
    """The products that the site shows: drafts only when drafts are asked for."""
    return tuple(product for product in group.products if site.drafts or not product.profile.draft)


def shown_news(group: LoadedGroup, site: Site) -> tuple[News, ...]:
    """The news that the site shows, oldest first: drafts only when drafts are asked for."""
    return tuple(news for news in group.news if site.drafts or not news.profile.draft)
