"""The papers of a group, from its own files: what the officer's desk is made from."""

from collections.abc import Iterator, Sequence

from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.paperwork import MarkLimit, Paperwork
from sammachip_site.domain.statement import Statement
from sammachip_site.reports.cash_report import tax_years


def list_papers(group: LoadedGroup, statements: Sequence[Statement]) -> Paperwork:
    """What an officer has to know of *group*; *statements* are those of its years."""
    profile, committee = group.profile, group.profile.committee
    book = statements[-1].book if statements else None
    return Paperwork(
        last_entry=book.last_day.isoformat() if book and book.last_day else None,
        nameless_rows=sum(row.entry.expense > 0 and not row.entry.ref for row in book.rows) if book else 0,
        has_committee=committee is not None,
        term_end=committee.term_end.isoformat() if committee and committee.term_end else None,
        vacant_posts=committee.missing_posts if committee else (),
        has_agreement=group.agreement is not None,
        marks=tuple(_limits(group)),
        households=profile.households.target if profile.households else None,
        legal_form=profile.legal_form,
        enterprise_code=profile.enterprise_code,
        registered=profile.registered.isoformat() if profile.registered else None,
        sector=profile.sector,
        phone=profile.contacts.phone,
        moo=profile.village.moo,
        cash_reports=tax_years(statements),
    )


def _limits(group: LoadedGroup) -> Iterator[MarkLimit]:
    for product in group.products:
        if not product.profile.draft:
            for mark in product.profile.marks:
                if mark.expires:
                    yield MarkLimit(product=product.profile.name, mark=mark.kind, expires=mark.expires.isoformat())
