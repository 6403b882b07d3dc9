"""Figures of areas, added up from groups, of which none tells about fewer than five households.

What is left out cannot be computed from what is shown either: in an area that is shown, the parts that are not are at
least two, and together at least five households. docs/decisions/0023 says why that is enough.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence

from sammachip_site.domain.summary import GroupSummary, has_ended

FEWEST_HOUSEHOLDS = 5
Codes = tuple[str, ...]
Measure = Callable[[GroupSummary], int | None]  # None where the group does not tell it


def add_up(
    groups: Sequence[GroupSummary], areas_of: Callable[[GroupSummary], Iterable[Codes]], measure: Measure
) -> Mapping[Codes, int | None]:
    """The sum of *measure* in every area where a group tells it; None where too few households stand behind it.

    *areas_of* answers with the codes of every area that a group lies in; the whole site has none.
    """
    sums: dict[Codes, int] = {}
    households: dict[Codes, int] = {}
    for group in groups:
        told = measure(group)
        if told is None:
            continue
        for codes in areas_of(group):
            sums[codes] = sums.get(codes, 0) + told
            households[codes] = households.get(codes, 0) + (group.paperwork.households or 0)
    hidden = hide_small(households)
    return {codes: None if codes in hidden else value for codes, value in sums.items()}


def hide_small(households: Mapping[Codes, int]) -> frozenset[Codes]:
    """The areas whose figures are left out, by how many households stand behind each.

    Those with too few; beside them so many more that nobody can compute them from the area around; and all in them.
    """
    hidden = {codes for codes, count in households.items() if count < FEWEST_HOUSEHOLDS}
    within: dict[Codes, list[Codes]] = {}
    for codes in sorted(filter(None, households)):
        within.setdefault(codes[:-1], []).append(codes)
    for around, parts in sorted(within.items(), key=lambda each: len(each[0])):
        hidden |= set(parts) if around in hidden else _hide_among(parts, households, hidden)
    return frozenset(hidden)


def _hide_among(parts: Sequence[Codes], households: Mapping[Codes, int], hidden: set[Codes]) -> set[Codes]:
    """What to leave out of the *parts* of an area that is shown: the *hidden*, and the smallest others if need be."""
    secret = [codes for codes in parts if codes in hidden]
    shown = sorted(set(parts) - set(secret), key=lambda codes: (households[codes], codes))
    while secret and shown and (len(secret) == 1 or sum(map(households.__getitem__, secret)) < FEWEST_HOUSEHOLDS):
        secret.append(shown.pop(0))
    return set(secret)


def members_of(group: GroupSummary) -> int | None:
    """The members of a group that works."""
    return None if has_ended(group) else group.members


def households_of(group: GroupSummary) -> int | None:
    """The target households of a group that works."""
    return None if has_ended(group) else group.paperwork.households


def sales_of(year: int | None) -> Measure:
    """What a group sold in *year*, in satang, also one that has ended since."""

    def measure(group: GroupSummary) -> int | None:
        return next((figures.revenue for figures in group.years if figures.year == year and figures.is_over), None)

    return measure
