"""Rules of the profit that is paid out: not before an agreement, not more than members are to receive."""

from collections.abc import Iterator

from sammachip_site.checks.checked_group import Check, CheckedGroup, in_words
from sammachip_site.checks.spending import find_spent_beyond, spendings
from sammachip_site.domain.accounts import AccountKind
from sammachip_site.domain.diagnostics import Diagnostic, diagnose
from sammachip_site.domain.money import format_baht
from sammachip_site.reports.payouts import compare_payouts


def check_paid_after_agreement(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``ledger.paid-before-agreement``: told at the row; none when the agreement cannot be read."""
    agreement = checked.group.agreement
    if checked.has_unread_agreement:
        return
    first = min((version.effective for version in agreement.versions), default=None) if agreement else None
    for ledger in checked.group.ledgers.values():
        for entry in ledger.entries:
            is_payout = checked.accounts[entry.account].kind is AccountKind.DISTRIBUTION and entry.expense > 0
            if is_payout and (first is None or entry.date < first):
                yield diagnose(
                    "ledger.paid-before-agreement",
                    ledger.locate(entry, "expense"),
                    amount=format_baht(entry.expense),
                    **in_words(date=entry.date),
                )


def check_payouts(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``payout.too-much`` and ``payout.not-brought-forward``; of a year that is over, ``payout.outstanding``.

    Of a year told in sums, the site shows what is outstanding and nobody is warned.
    """
    for payout in compare_payouts(checked.statements) if not checked.has_unread_agreement else ():
        year = payout.statement.year
        if checked.follows_unread(year):
            continue  # nobody knows what that year leaves to be paid
        paid = format_baht(payout.paid)
        if payout.excess:
            spent = find_spent_beyond(checked, payout.statement, AccountKind.DISTRIBUTION, payout.owed)
            yield diagnose(
                "payout.not-brought-forward" if checked.group.years[year].opening else "payout.too-much",
                spent.location,
                paid=paid,
                due=format_baht(payout.owed),
                excess=format_baht(payout.excess),
                path=checked.year_file(year),
            )
        elif payout.outstanding and payout.statement.is_over and payout.statement.book:
            first = next(spendings(checked, payout.statement, AccountKind.DISTRIBUTION), None)
            yield diagnose(
                "payout.outstanding",
                first.location if first else checked.in_year(year),
                year=year,
                paid=paid,
                due=format_baht(payout.owed),
                outstanding=format_baht(payout.outstanding),
            )


def check_loss_is_known(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``agreement.loss-unknown``: earlier losses cannot be made good before somebody says what the group began with."""
    for statement in checked.statements:
        allocation = statement.allocation
        if checked.follows_unread(statement.year):
            continue
        if allocation and allocation.version.cover_loss_first and statement.opening_position is None:
            path = checked.year_file(checked.statements[0].year)
            yield diagnose("agreement.loss-unknown", checked.in_year(statement.year), path=path)


def check_loss_comes_first(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``payout.despite-loss``: a profit is shared while losses of earlier years are not made good."""
    for statement in checked.statements:
        allocation, loss = statement.allocation, statement.loss_brought_forward
        if allocation and loss and not allocation.version.cover_loss_first:
            yield diagnose("payout.despite-loss", checked.in_year(statement.year), loss=format_baht(loss))


CHECKS: tuple[Check, ...] = (
    check_paid_after_agreement,
    check_payouts,
    check_loss_is_known,
    check_loss_comes_first,
)
