"""Rules of how a group began: its programme, households and their vote, raw material, and the first sale."""

from collections.abc import Iterator
from datetime import date

from sammachip_site.checks.checked_group import Check, CheckedGroup, in_words
from sammachip_site.domain.diagnostics import Diagnostic, diagnose
from sammachip_site.domain.origin import budget_year
from sammachip_site.reports.beginning import find_booked_sale


def check_programme_year(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``origin.year``."""
    origin, running = checked.profile.origin, budget_year(checked.today)
    if origin and origin.year and origin.year > running:
        yield diagnose("origin.year", checked.in_profile("origin", "year"), year=origin.year, running=running)


def check_tambons(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``origin.tambons``: a village lies in one tambon."""
    origin = checked.profile.origin
    if origin and origin.villages is not None and origin.tambons is not None and origin.tambons > origin.villages:
        location = checked.in_profile("origin", "tambons")
        yield diagnose("origin.tambons", location, villages=origin.villages, tambons=origin.tambons)


def check_households(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``households.facilitators``."""
    households = checked.profile.households
    if households and not households.has_enough_facilitators:
        yield diagnose(
            "households.facilitators",
            checked.in_profile("households", "facilitators"),
            facilitators=households.facilitators,
            target=households.target,
        )


def check_votes_on_trade(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``households.votes``."""
    households = checked.profile.households
    for activity in checked.group.activities if households else ():
        ballot = activity.profile.ballot
        if households and ballot and ballot.of_trade and ballot.votes > households.target:
            location = checked.in_activity(activity, "ballot", "choices")
            yield diagnose("households.votes", location, votes=ballot.votes, target=households.target)


def check_first_sale(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``activity.first-sale``: nothing was sold before it, by another activity or by the cash book."""
    told = [activity for activity in checked.group.activities if activity.profile.first_sale]
    sales = sorted([*((activity.day, activity.path) for activity in told), *_booked_sales(checked)])
    for activity in told:
        day, path = sales[0]
        if path != activity.path:
            location = checked.in_activity(activity, "first_sale")
            yield diagnose("activity.first-sale", location, path=path, **in_words(date=activity.day, earlier=day))


def check_raw_material(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``product.raw-material``: groups of a programme chose their trade for what grows at hand.

    How much of it is local says nothing without where it comes from.
    """
    for product in checked.group.products:
        is_asked = checked.profile.origin is not None or product.profile.raw_material_local is not None
        if is_asked and product.profile.raw_material_origin is None:
            yield diagnose("product.raw-material", checked.in_product(product), name=product.profile.name.th)


CHECKS: tuple[Check, ...] = (
    check_programme_year,
    check_tambons,
    check_households,
    check_votes_on_trade,
    check_first_sale,
    check_raw_material,
)


def _booked_sales(checked: CheckedGroup) -> Iterator[tuple[date, str]]:
    """The day of the first sale of the cash books, and the file of its row."""
    sale = find_booked_sale(checked.statements, checked.accounts)
    for ledger in checked.group.ledgers.values() if sale else ():
        if sale in ledger.entries:
            yield sale.date, ledger.source.path
