"""Names and telephone numbers of people, as they slip into what everybody can read."""

import re
from collections.abc import Iterator

from sammachip_site.checks.checked_group import CheckedGroup

# Thai is written without spaces, so a title may stand right after another word; what only looks like one is left out.
_NAME = re.compile(
    r"(?<!ท)(?:นางสาว|นาย(?!หน้า|ทุน|จ้าง)|นาง(?!เล็ด|พญา|รม|ลอย)|น\.ส\.|ด\.ช\.|ด\.ญ\.)\s?(?P<name>[ก-๙]{2,}\s+[ก-๙]{2,})"
)
_PHONE = re.compile(r"(?<![0-9])0[0-9]{1,2}[- ]?[0-9]{3}[- ]?[0-9]{3,4}(?![0-9])")


def find_names(checked: CheckedGroup, text: str) -> Iterator[tuple[int, str]]:
    """The offset and the first letters of each name in *text* of somebody who did not agree to be named."""
    for match in _NAME.finditer(text):
        if match["name"] not in _public_names(checked):
            yield match.start(), f"{match['name'][:2]}…"


def find_phone(text: str) -> tuple[int, str] | None:
    """The offset of the first telephone number in *text*, and itself; None without one."""
    match = _PHONE.search(text)
    return (match.start(), match.group()) if match else None


def _public_names(checked: CheckedGroup) -> frozenset[str]:
    """The names, without their titles, of those who agreed to be named."""
    members = checked.profile.committee.members if checked.profile.committee else ()
    names = (member.public_name for member in members)
    return frozenset(re.sub(r"^(?:นาย|นางสาว|นาง|น\.ส\.)\s?", "", name) for name in names if name)
