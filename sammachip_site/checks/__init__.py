"""Rules that one value cannot break by itself: each a small function from a group to its faults."""

from collections.abc import Sequence
from datetime import date

from sammachip_site.checks import (
    activities,
    agreement,
    approval,
    availability,
    capital,
    cash_counts,
    claims,
    closing,
    committee,
    ending,
    funds,
    group,
    ledger,
    marks,
    member_holdings,
    names,
    news,
    origin,
    payments,
    payouts,
    photos,
    position,
    products,
    questions,
    schedule,
    selling,
    shares,
    sharing,
    sides,
    site,
    texts,
    year_chain,
    years,
)
from sammachip_site.checks.checked_group import Check, CheckedGroup
from sammachip_site.domain.accounts import ChartOfAccounts
from sammachip_site.domain.diagnostics import Diagnostic
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.statement import Statement
from sammachip_site.domain.summary import GroupSummary

GROUP_CHECKS: tuple[Check, ...] = (
    *group.CHECKS,
    *committee.CHECKS,
    *names.CHECKS,
    *origin.CHECKS,
    *capital.CHECKS,
    *selling.CHECKS,
    *payments.CHECKS,
    *products.CHECKS,
    *availability.CHECKS,
    *marks.CHECKS,
    *claims.CHECKS,
    *photos.CHECKS,
    *texts.CHECKS,
    *agreement.CHECKS,
    *years.CHECKS,
    *sharing.CHECKS,
    *year_chain.CHECKS,
    *position.CHECKS,
    *approval.CHECKS,
    *ledger.CHECKS,
    *cash_counts.CHECKS,
    *sides.CHECKS,
    *shares.CHECKS,
    *member_holdings.CHECKS,
    *payouts.CHECKS,
    *schedule.CHECKS,
    *funds.CHECKS,
    *closing.CHECKS,
    *activities.CHECKS,
    *ending.CHECKS,
    *questions.CHECKS,
    *news.CHECKS,
)
WHILE_A_GROUP_WORKS: frozenset[Check] = frozenset(
    {
        approval.check_members,
        committee.check_term,
        selling.check_way_to_order,
        products.check_has_photo,
        marks.check_expiry,
        agreement.check_shares_exist,
        *availability.CHECKS,
    }
)


def check_group(
    loaded: LoadedGroup, statements: Sequence[Statement], accounts: ChartOfAccounts, today: date
) -> tuple[Diagnostic, ...]:
    """Everything wrong with one group as a whole, by file and line; *statements* are those of its years."""
    checked = CheckedGroup(loaded, tuple(statements), accounts, today)
    left_out = WHILE_A_GROUP_WORKS if loaded.profile.ended else ()
    checks = (check for check in GROUP_CHECKS if check not in left_out)
    return tuple(sorted(diagnostic for check in checks for diagnostic in check(checked)))


def check_site(summaries: Sequence[GroupSummary]) -> tuple[Diagnostic, ...]:
    """Everything wrong with the groups of a site together."""
    return tuple(sorted(diagnostic for check in site.CHECKS for diagnostic in check(summaries)))
