"""How a group began, for its people page: the households, their vote, the raw material, the way to the first sale."""

from dataclasses import dataclass

from sammachip_site.domain.loaded_group import Product
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.origin import Households, Origin
from sammachip_site.pages.activity import ChoiceRow, TrainerRow, make_choices, make_trainers
from sammachip_site.pages.addresses import product_url
from sammachip_site.pages.evidence import DatedLink, link_to_activity, link_to_row
from sammachip_site.pages.group_frame import GroupPages, offered_products
from sammachip_site.pages.product import tell_local_part
from sammachip_site.reports.beginning import Beginning, find_beginning


@dataclass(frozen=True, slots=True)
class TradeVote:
    """The households' vote on their trade, and the meeting at which it was taken."""

    question: LocalizedText
    choices: tuple[ChoiceRow, ...]
    votes: int
    meeting: DatedLink


@dataclass(frozen=True, slots=True)
class MaterialRow:
    """Where the raw material of a product comes from; *local* is the part from the village in percent."""

    name: LocalizedText
    url: str
    origin: LocalizedText
    local: str | None


@dataclass(frozen=True, slots=True)
class BeginningView:
    """All that is told of how the group began; *days* lie between the training and the sale.

    *trainers* are everybody who taught, each once.
    """

    origin: Origin | None
    households: Households | None
    vote: TradeVote | None
    materials: tuple[MaterialRow, ...]
    trainers: tuple[TrainerRow, ...]
    training: DatedLink | None
    sale: DatedLink | None
    days: int | None
    story_url: str | None

    @property
    def tells_local(self) -> bool:
        """Does a product tell how much of its raw material is local?"""
        return any(row.local for row in self.materials)


def make_beginning(pages: GroupPages) -> BeginningView | None:
    """How the group began; None where no record tells anything of it."""
    profile = pages.group.profile
    found = find_beginning(pages.group, pages.statements, pages.site.profile.chart_of_accounts)
    view = BeginningView(
        profile.origin,
        profile.households,
        make_trade_vote(pages, found),
        tuple(
            make_material(pages, product, origin)
            for product in offered_products(pages.group, pages.site)
            if (origin := product.profile.raw_material_origin)
        ),
        tuple(dict.fromkeys(row for each in pages.group.activities for row in make_trainers(each.profile))),
        link_to_activity(pages, found.training) if found.training else None,
        link_to_first_sale(pages, found),
        found.days_to_sale,
        pages.url() if pages.group.story else None,
    )
    told = (view.origin, view.households, view.vote, view.materials, view.trainers, view.training, view.sale)
    return view if any(told) else None


def make_trade_vote(pages: GroupPages, found: Beginning) -> TradeVote | None:
    """The vote on the trade, as a chart shows it."""
    ballot = found.vote.profile.ballot if found.vote else None
    if found.vote is None or ballot is None:
        return None
    return TradeVote(ballot.question, make_choices(ballot), ballot.votes, link_to_activity(pages, found.vote))


def make_material(pages: GroupPages, product: Product, origin: LocalizedText) -> MaterialRow:
    """The raw material of *product*."""
    url = product_url(pages.locale, pages.group.slug, product.slug)
    return MaterialRow(product.profile.name, url, origin, tell_local_part(product.profile))


def link_to_first_sale(pages: GroupPages, found: Beginning) -> DatedLink | None:
    """The activity or the row of the cash book that tells the first sale."""
    if found.sale:
        return link_to_activity(pages, found.sale)
    return link_to_row(pages, found.booked_sale) if found.booked_sale else None
