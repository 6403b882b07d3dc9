"""Rules of the profit-sharing agreement."""

from collections.abc import Iterator
from itertools import combinations, pairwise

from sammachip_site.checks.accounting_year import accounting_year
from sammachip_site.checks.checked_group import Check, CheckedGroup, in_words
from sammachip_site.domain.agreement import (
    IMPLIED_BY_BASE,
    AgreementVersion,
    AllocationBase,
    AllocationLine,
    PartKind,
    SharedBy,
)
from sammachip_site.domain.diagnostics import Diagnostic, diagnose
from sammachip_site.domain.sources import Key
from sammachip_site.domain.values import WHOLE, format_percent

_PERCENT_BASES = {AllocationBase.PERCENT_OF_NET, AllocationBase.PERCENT_OF_REMAINDER}
_PART_NAMES = {
    PartKind.GROUP: ("กลุ่ม", "the group"),
    PartKind.MEMBERS: ("สมาชิก", "its members"),
}


def check_there_is_a_version(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``agreement.empty``."""
    if checked.group.agreement and not checked.group.agreement.versions:
        yield diagnose("agreement.empty", checked.in_agreement("versions"))


def check_percent_lines(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``agreement.line-percent``."""
    for keys, line in _lines(checked):
        if line.base in _PERCENT_BASES and (line.percent is None or line.amount is not None):
            yield diagnose("agreement.line-percent", checked.in_agreement(*keys), name=line.name.th, base=line.base)


def check_amount_lines(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``agreement.line-amount``."""
    for keys, line in _lines(checked):
        if line.base not in _PERCENT_BASES and (line.amount is None or line.percent is not None):
            yield diagnose("agreement.line-amount", checked.in_agreement(*keys), name=line.name.th, base=line.base)


def check_shared_by(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``agreement.shared-by-contradicts``: what is paid for each share is not divided by heads, nor the reverse."""
    for keys, line in _lines(checked, PartKind.MEMBERS):
        implied = IMPLIED_BY_BASE.get(line.base)
        if line.shared_by and implied and line.shared_by is not implied:
            yield diagnose(
                "agreement.shared-by-contradicts",
                checked.in_agreement(*keys, "shared_by"),
                name=line.name.th,
                base=line.base,
                found=line.shared_by,
                expected=implied,
            )


def check_group_part(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``agreement.group-part-shared``: what the group keeps goes to no person."""
    for keys, line in _lines(checked, PartKind.GROUP):
        if line.divided_by:
            field = "shared_by" if line.shared_by else "base"
            location = checked.in_agreement(*keys, field)
            found = getattr(line, field)
            yield diagnose("agreement.group-part-shared", location, name=line.name.th, field=field, found=found)


def check_percent_total(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``agreement.percent-total``: of the remainder where a line takes it, else of the net profit."""
    for place, version in enumerate(_versions(checked)):
        divides_remainder = _has_base(version, AllocationBase.PERCENT_OF_REMAINDER)
        if _lacks_a_percent(version) or (_has_amounts(version) and not divides_remainder):
            continue  # another rule tells what is missing
        total = _percent_total(
            version,
            AllocationBase.PERCENT_OF_REMAINDER if divides_remainder else AllocationBase.PERCENT_OF_NET,
        )
        if total != WHOLE:
            location = checked.in_agreement("versions", place, "parts")
            yield diagnose("agreement.percent-total", location, total=format_percent(total))


def check_percent_of_net(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``agreement.percent-over``: beside lines of the remainder."""
    for place, version in enumerate(_versions(checked)):
        total = _percent_total(version, AllocationBase.PERCENT_OF_NET)
        if total > WHOLE and _has_base(version, AllocationBase.PERCENT_OF_REMAINDER):
            location = checked.in_agreement("versions", place, "parts")
            yield diagnose("agreement.percent-over", location, total=format_percent(total))


def check_remainder(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``agreement.no-remainder``: amounts of money never equal the profit by themselves."""
    for place, version in enumerate(_versions(checked)):
        if _has_amounts(version) and not _has_base(version, AllocationBase.PERCENT_OF_REMAINDER):
            yield diagnose("agreement.no-remainder", checked.in_agreement("versions", place, "parts"))


def check_one_agreement_a_year(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``agreement.two-in-one-year``: told at the version that is written later."""
    years = checked.group.years
    for (_, other), (place, version) in combinations(enumerate(_versions(checked)), 2):
        period = accounting_year(version.effective, years)
        if accounting_year(other.effective, years) == period:
            yield diagnose(
                "agreement.two-in-one-year",
                checked.in_agreement("versions", place, "effective"),
                id=version.id,
                other=other.id,
                **in_words(start=period.start, end=period.last_day),
            )


def check_change_within_a_year(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``agreement.mid-year``: not for the first agreement, which nothing precedes."""
    years = checked.group.years
    by_date = sorted(enumerate(_versions(checked)), key=lambda numbered: numbered[1].effective)
    for (_, before), (place, version) in pairwise(by_date):
        period = accounting_year(version.effective, years)
        if before.effective < period.start < version.effective:
            yield diagnose(
                "agreement.mid-year",
                checked.in_agreement("versions", place, "effective"),
                id=version.id,
                **in_words(start=period.start, end=period.last_day),
            )


def check_decided_before(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``agreement.before-resolution``: a warning, because a meeting may confirm what the group did already."""
    for place, version in enumerate(_versions(checked)):
        if version.effective < version.resolution.date:
            yield diagnose(
                "agreement.before-resolution",
                checked.in_agreement("versions", place, "effective"),
                id=version.id,
                **in_words(effective=version.effective, date=version.resolution.date),
            )


def check_ids(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``agreement.duplicate-id``."""
    for (_, other), (place, version) in combinations(enumerate(_versions(checked)), 2):
        if version.id == other.id:
            location = checked.in_agreement("versions", place, "id")
            yield diagnose("agreement.duplicate-id", location, id=version.id)


def check_order(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``agreement.order``."""
    for (_, before), (place, version) in pairwise(enumerate(_versions(checked))):
        if version.effective < before.effective:
            location = checked.in_agreement("versions", place, "effective")
            yield diagnose("agreement.order", location, id=version.id)


def check_both_parts(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``agreement.part-missing``."""
    for place, version in enumerate(_versions(checked)):
        for kind in sorted(set(PartKind) - {part.kind for part in version.parts}):
            thai, english = _PART_NAMES[kind]
            yield diagnose(
                "agreement.part-missing",
                checked.in_agreement("versions", place, "parts"),
                id=version.id,
                part=thai,
                part_en=english,
                choice=kind,
            )


def check_shares_exist(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``agreement.no-shares``."""
    if checked.profile.capital and checked.profile.capital.shares:
        return
    for keys, line in _lines(checked, PartKind.MEMBERS):
        if line.divided_by is SharedBy.SHARES:
            yield diagnose("agreement.no-shares", checked.in_agreement(*keys), name=line.name.th)


CHECKS: tuple[Check, ...] = (
    check_there_is_a_version,
    check_percent_lines,
    check_amount_lines,
    check_shared_by,
    check_group_part,
    check_percent_total,
    check_percent_of_net,
    check_remainder,
    check_one_agreement_a_year,
    check_change_within_a_year,
    check_decided_before,
    check_ids,
    check_order,
    check_both_parts,
    check_shares_exist,
)


def _versions(checked: CheckedGroup) -> tuple[AgreementVersion, ...]:
    return checked.group.agreement.versions if checked.group.agreement else ()


def _lines(checked: CheckedGroup, *kinds: PartKind) -> Iterator[tuple[tuple[Key, ...], AllocationLine]]:
    """Every line of every version, in parts of these *kinds* or in all, with the path of its keys."""
    for version_place, version in enumerate(_versions(checked)):
        for part_place, part in enumerate(version.parts):
            for line_place, line in enumerate(part.lines if part.kind in (kinds or PartKind) else ()):
                yield ("versions", version_place, "parts", part_place, "lines", line_place), line


def _percent_total(version: AgreementVersion, base: AllocationBase) -> int:
    return sum(line.percent or 0 for _, line in version.lines if line.base is base)


def _has_base(version: AgreementVersion, base: AllocationBase) -> bool:
    return any(line.base is base for _, line in version.lines)


def _has_amounts(version: AgreementVersion) -> bool:
    return any(line.base not in _PERCENT_BASES for _, line in version.lines)


def _lacks_a_percent(version: AgreementVersion) -> bool:
    return any(line.base in _PERCENT_BASES and line.percent is None for _, line in version.lines)
