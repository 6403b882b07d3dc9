"""The areas that have groups: provinces, their districts, and the tambons in these, by code.

Source: codes of the Department of Provincial Administration. Names of tambons repeat, codes do not.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.summary import GroupSummary
from sammachip_site.pages.offers import Offer

LEVELS = ("province", "district", "tambon")
_DIGITS = (2, 4, 6)  # of the codes of each level


@dataclass(frozen=True, slots=True)
class Area:
    """A province, district or tambon: *codes* lead to it from the province down."""

    codes: tuple[str, ...]
    name: LocalizedText
    groups: tuple[GroupSummary, ...]
    offers: tuple[Offer, ...]

    @property
    def level(self) -> str:
        """Its kind, as the theme's words name it."""
        return LEVELS[len(self.codes) - 1]


def codes_of(group: GroupSummary) -> tuple[str, str, str]:
    """The codes of a group's province, district and tambon."""
    province, district, tambon = (group.tambon_code[:digits] for digits in _DIGITS)
    return province, district, tambon


def find_areas(groups: Sequence[GroupSummary], offers: Sequence[Offer]) -> Mapping[tuple[str, ...], Area]:
    """Every area with a group in it, in the order of codes, each before what lies in it."""
    within: dict[tuple[str, ...], list[GroupSummary]] = {}
    sold: dict[tuple[str, ...], list[Offer]] = {}
    for group in groups:
        for codes in _chain(group):
            within.setdefault(codes, []).append(group)
    for offer in offers:
        for codes in _chain(offer.group):
            sold.setdefault(codes, []).append(offer)
    return {
        codes: Area(codes, _name(members, codes), tuple(members), tuple(sold.get(codes, ())))
        for codes, members in sorted(within.items())
    }


def areas_below(areas: Mapping[tuple[str, ...], Area], codes: tuple[str, ...]) -> tuple[Area, ...]:
    """The areas that lie directly in the one of *codes*; without codes the provinces."""
    return tuple(area for area in areas.values() if area.codes[:-1] == codes)


def areas_to_choose(areas: Mapping[tuple[str, ...], Area], deepest: str = "tambon") -> tuple[Area, ...]:
    """The provinces; in a site of one province its districts, and so on down to the *deepest* level."""
    choice = areas_below(areas, ())
    while len(choice) == 1 and choice[0].level != deepest:
        choice = areas_below(areas, choice[0].codes)
    return choice


def _chain(group: GroupSummary) -> tuple[tuple[str, ...], ...]:
    codes = codes_of(group)
    return codes[:1], codes[:2], codes


def _name(members: Sequence[GroupSummary], codes: tuple[str, ...]) -> LocalizedText:
    """What its groups call it: the first of them that has the name in English too, else the first."""
    names: list[LocalizedText] = [getattr(group, LEVELS[len(codes) - 1]) for group in members]
    return next((name for name in names if name.en), names[0])
