"""Which pages of a group are written in Thai numerals: Thai ones that are made for paper, if the group wishes so."""

from dataclasses import replace

from sammachip_site.domain.group import Numerals
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.pages.page import Page, PlannedFile

SHEETS = frozenset(
    f"pages/{name}.html" for name in ("notice_board", "poster", "price_list", "question_form", "shelf_cards")
)


def choose_numerals(file: PlannedFile, group: LoadedGroup) -> PlannedFile:
    """*file* of *group* in the numerals that it is printed in."""
    if not isinstance(file, Page):
        return file
    is_sheet = file.template in SHEETS and file.locale == "th"
    return replace(file, in_thai_numerals=is_sheet and group.profile.numerals is Numerals.THAI)
