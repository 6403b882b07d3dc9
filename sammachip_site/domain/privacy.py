"""What must never be shown: a person's citizen number, and how to speak of it without saying it."""

import re
import unicodedata
from collections.abc import Iterator

from sammachip_site.domain.digits import to_arabic_digits

_DIGIT = "[0-9๐-๙]"
_ANY_DIGIT = re.compile(r"[^\D0-9]")  # full-width digits and those of other scripts, one letter each
_LONG_NUMBER = re.compile(f"{_DIGIT}(?:[ \u00a0._–-]?{_DIGIT}){{8,}}")
_DAY = "(?:1[89]|2[0-7])[0-9]{2}-[01]?[0-9]-[0-3]?[0-9]"
_TIME = re.compile(f"{_DAY}(?: [0-9]{{1,2}}|[ _–-]{_DAY})?")  # a table writes 2568-12-31 00:00:00
_FILE_NAME = re.compile(r"[^\s/“”\"']*\.(?:jpe?g|png|webp|avif|hei[cf]|gif|svg|ya?ml|md|csv)\b", re.IGNORECASE)

# What a reader does not see (categories Cf and the like of Unicode), what looks like a space, like a dash.
INVISIBLE = (
    "\u00ad\u034f\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ufe00-\ufe0f\ufeff\ufff9-\ufffb\U000e0001\U000e0020-\U000e007f"
)
SPACE = " \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_DASH = "\u2010-\u2015\u2212-"
_BETWEEN = f"[{INVISIBLE}{SPACE}._/{_DASH}]{{0,12}}+"
_FOLD = f"[{INVISIBLE}{SPACE}]*+\n[{INVISIBLE}{SPACE}]*+"  # YAML and Markdown make one space of it
# Thirteen digits or more, whatever stands between them; on one line, or folded over several.
_RUN = re.compile(f"{_DIGIT}(?:{_BETWEEN}{_DIGIT}){{12,}}")
_FOLDED_RUN = re.compile(f"{_DIGIT}(?:(?:{_FOLD}|{_BETWEEN}){_DIGIT}){{12,}}")
_ANY_RUN = re.compile(rf"(?<!\d)\d(?:(?:{_FOLD}|{_BETWEEN}|[,，])\d){{12,}}")  # the same of any script, or in thousands
_NOT_A_DIGIT = re.compile("[^0-9๐-๙]+")
_GAP = "[ ._/-]"
# Thirteen digits in a row; or in the groups of the card (1-4-5-2-1); or in other groups, all divided alike
# and with no more digits on either side, lest two telephone numbers in a row look like one long number.
_CITIZEN_ID = re.compile(
    f"(?<!{_DIGIT})[1-8๑-๘](?:"
    f"{_DIGIT}{{12}}(?!{_DIGIT})"
    f"|{_GAP}{_DIGIT}{{4}}{_GAP}{_DIGIT}{{5}}{_GAP}{_DIGIT}{{2}}{_GAP}{_DIGIT}(?!{_DIGIT})"
    f"|(?<!{_DIGIT}{_GAP}.)(?=(?:{_GAP}?{_DIGIT}){{12}}(?!{_GAP}?{_DIGIT}))"
    f"{_DIGIT}*(?P<gap>{_GAP})(?:{_DIGIT}+(?P=gap))*{_DIGIT}+(?!{_GAP}?{_DIGIT})"
    ")"
)
# Thirteen digits as an amount of money, 1,101,700,230,708; not the numbers of a longer or bracketed list.
_THOUSANDS = re.compile(f"(?<![0-9๐-๙,\\[])[1-8๑-๘](?:[,，]{_DIGIT}{{3}}){{4}}(?!{_DIGIT}|[,，]{_DIGIT}|])")


def mask_private_digits(text: str) -> str:
    """*text* with the middle of every citizen number, and of every number of nine or more digits, hidden.

    Build logs are public. A camera's number in the name of a file stays, so that the file can be found.
    """
    parts, end = [], 0
    masked = mask_citizen_ids(text)
    for name in _FILE_NAME.finditer(masked):
        parts += [_mask_long_numbers(masked[end : name.start()]), name.group()]
        end = name.end()
    return "".join((*parts, _mask_long_numbers(masked[end:])))


def mask_path(path: str) -> str:
    """*path* with the middle of every citizen number in it hidden; other numbers are needed to find the file."""
    return "/".join(mask_citizen_ids(part) for part in path.split("/"))


def mask_citizen_ids(text: str) -> str:
    """*text* with the middle of every citizen number hidden."""
    for start, stop, _ in reversed(_find_spans(text)):
        text = text[:start] + _mask(text[start:stop]) + text[stop:]
    return text


def _mask_long_numbers(text: str) -> str:
    return _LONG_NUMBER.sub(lambda match: _mask_unless_time(match.group()), text)


def _mask_unless_time(number: str) -> str:
    return number if _TIME.fullmatch(to_arabic_digits(number)) else _mask(number)


def _mask(number: str) -> str:
    return number[0] + re.sub(r"[0-9๐-๙]", "x", number[1:-2]) + number[-2:]


def is_citizen_id(digits: str) -> bool:
    """Are these 13 Arabic digits a valid Thai citizen number?

    Source: Department of Provincial Administration: the first digit is 1 to 8, and the thirteenth is
    ``(11 - sum(digit × weight 13…2) mod 11) mod 10``.
    """
    if len(digits) != 13 or not digits.isdecimal() or digits[0] not in "12345678":
        return False
    return has_mod11_check_digit(digits)


def has_mod11_check_digit(digits: str) -> bool:
    """Does the last of 13 digits check the twelve before it (citizen numbers and juristic tax numbers)?"""
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(13, 1, -1), strict=False))
    return (11 - total % 11) % 10 == int(digits[12])


def may_hold_citizen_id(text: str) -> bool:
    """Do thirteen digits in *text*, whatever divides them, pass the check of a citizen number?

    False of nearly every text, and then also of the text with anything in it blanked out: what is left of a run of
    digits is a part of it. True says only that a closer look is needed.
    """
    return any(_has_citizen_id(_NOT_A_DIGIT.sub("", _in_arabic_digits(run.group()))) for run in _ANY_RUN.finditer(text))


def _has_citizen_id(digits: str) -> bool:
    return any(is_citizen_id(digits[start : start + 13]) for start in range(len(digits) - 12))


def find_citizen_ids(text: str, *, rows: bool = False) -> list[tuple[int, str]]:
    """Every citizen number written in *text* as ``(offset, 13 Arabic digits)``, whatever divides its digits.

    A number may go on in the next line, but not where lines are *rows* of a table: there the next line, and what
    follows a comma outside quotes, is another number.
    """
    return [(start, digits) for start, _, digits in _find_spans(text, rows=rows)]


def _find_spans(text: str, *, rows: bool = False) -> list[tuple[int, int, str]]:
    """Start, stop and digits of every citizen number in *text*, in the digits of whatever script."""
    text = _in_arabic_digits(text)
    patterns = (_RUN,) if rows else (_RUN, _FOLDED_RUN)
    runs = {match.span() for pattern in patterns for match in pattern.finditer(text)}
    found = {span for start, stop in runs for span in _find_in_run(text[start:stop], start)}
    return sorted(found.union(_find_in_thousands(text, rows=rows)))


def _in_arabic_digits(text: str) -> str:
    """*text* with the digits of every script as Arabic ones, each in its place."""
    return _ANY_DIGIT.sub(lambda digit: str(unicodedata.decimal(digit.group())), text)


def _find_in_thousands(text: str, *, rows: bool) -> Iterator[tuple[int, int, str]]:
    """The citizen numbers in *text* that are written with commas, as amounts of money are."""
    for match in _THOUSANDS.finditer(text):
        digits = _NOT_A_DIGIT.sub("", to_arabic_digits(match.group()))
        if is_citizen_id(digits) and (not rows or _is_quoted(text, match.start())):
            yield *match.span(), digits


def _is_quoted(row: str, offset: int) -> bool:
    """Does *offset* lie in a cell between quotes?"""
    return row.count('"', row.rfind("\n", 0, offset) + 1, offset) % 2 == 1


def _find_in_run(run: str, start: int) -> Iterator[tuple[int, int, str]]:
    """The citizen numbers in a *run* of digits that begins at *start*, each gap told as one character."""
    places = [place for place, letter in enumerate(run) if not _NOT_A_DIGIT.match(letter)]
    written = _NOT_A_DIGIT.sub(lambda gap: _plain_gap(gap.group()), run)
    for match in _CITIZEN_ID.finditer(written):
        digits = _NOT_A_DIGIT.sub("", to_arabic_digits(match.group()))
        if is_citizen_id(digits):
            before = len(_NOT_A_DIGIT.sub("", written[: match.start()]))
            yield start + places[before], start + places[before + 12] + 1, digits


def _plain_gap(gap: str) -> str:
    """What a reader sees of *gap*: nothing, a sign, or a space."""
    seen = re.sub(f"[{INVISIBLE}]", "", gap)
    signs = re.sub(f"[{SPACE}\n]", "", seen)
    return re.sub(f"[{_DASH}]", "-", signs[0]) if signs else seen and " "
