"""Who holds how many shares: movements by member code, which only the group itself sees."""

import re
from dataclasses import dataclass
from datetime import date

from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.digits import to_arabic_digits
from sammachip_site.domain.sources import TableSource


def parse_member_code(text: str) -> str:
    """A member's code: letters and hyphens that end in digits, ``ส-07`` or ``M12``; never a name.

    Raises:
        ValueFault: ``member.code``.
    """
    code = to_arabic_digits(text)
    if not re.fullmatch(r"[A-Za-zก-ฮ]{0,3}[.-]?[0-9]{1,5}", code):
        raise ValueFault("member.code", value=text)
    return code


def fold_member_code(code: str) -> tuple[str, int]:
    """What is the same in all ways to write a member's code: ``ส-07``, ``ส07`` and ``ส.7`` are one."""
    letters, digits = re.fullmatch(r"(\D*)(\d+)", code).groups()  # type: ignore[union-attr]  # so a code is made
    return letters.rstrip(".-").casefold(), int(digits)


def parse_share_movement(text: str) -> int:
    """How many shares were bought; negative when they were given back: ``"5"``, ``"+5"``, ``"-5"``; never 0.

    Raises:
        ValueFault: ``shares.count``.
    """
    written = to_arabic_digits(text).replace("−", "-")
    if not re.fullmatch(r"[+-]?(?:[0-9]{1,3}(?:,[0-9]{3}){1,2}|[0-9]{1,9})", written):
        raise ValueFault("shares.count", value=text)
    shares = int(written.replace(",", ""))
    if not shares:
        raise ValueFault("shares.count", value=text)
    return shares


@dataclass(frozen=True, slots=True)
class ShareMovement:
    """Shares that a member bought, or gave back when *shares* is negative; written on *line* of the file."""

    line: int
    date: date
    member: str
    shares: int
    note: str = ""


@dataclass(frozen=True, slots=True)
class ShareRegister:
    """The file ``shares.csv``: its movements by date, those of one day in the order written."""

    movements: tuple[ShareMovement, ...]
    source: TableSource

    def tells(self, day: date) -> bool:
        """Had the register begun on *day*? Of the time before, it knows nothing."""
        return bool(self.movements) and self.movements[0].date <= day
