"""A person's name, as texts write it: with or without a title, with any spaces, or with signs between its letters."""

import html
import re
from collections.abc import Iterator
from string import ascii_uppercase

from sammachip_site.domain.privacy import INVISIBLE, SPACE

_TITLES = re.compile(
    r"(?:(?:[ก-ฮ]{1,4}\.)+|ว่าที่|นางสาว|นาย|นาง|เด็กชาย|เด็กหญิง|คุณ|ดาบตำรวจ|(?:จ่าสิบ|สิบ|ร้อย|พัน|พล)(?:ตรี|โท|เอก)|(?:mrs?|ms|miss|dr)\b\.?)\s*",
    re.IGNORECASE,
)
# Those of persons only: an abbreviation may be that of a firm.
_TITLE_OF_A_PERSON = re.compile(
    r"\s*(?:นาง(?:สาว)?|นาย|น\.\s?ส\.|ด\.\s?[ชญ]\.|เด็ก(?:ชาย|หญิง)|ว่าที่|(?:mrs?|ms|miss)\b)", re.IGNORECASE
)
_NICKNAME = re.compile(r"\([^)]*\)|“[^”]*”|\"[^\"]*\"")
_ENTITY = re.compile(r"&#?\w{1,8};")
_INLINE_TAG = re.compile(r"</?(?:b|code|del|em|i|mark|s|small|span|strong|sub|sup|u|wbr)>")
_SMALL = str.maketrans({"\u0e33": "\u0e32"} | {capital: capital.lower() for capital in ascii_uppercase})
# What stands between letters without being one: nothing, a space, emphasis in Markdown; and the ring that is half
# of sara am, whose other half is written as sara aa.
_BETWEEN = re.compile(f"[{INVISIBLE}{SPACE}\r\n*_~`\\\\\u0e4d]")


def find_name(name: str, text: str) -> Iterator[int]:
    """The offset of each place in *text* where the given name and surname of *name* stand.

    A given name alone is many people's, and often a word besides: it is not looked for.
    """
    words = _words(name)
    wanted, written = _letters("".join(words)), _letters(text)
    if len(words) > 1 and wanted in written:
        offsets = [offset for offset, letter in enumerate(_plain(text)) if not _BETWEEN.match(letter)]
        yield from (offsets[match.start()] for match in re.finditer(re.escape(wanted), written))


def has_title(name: str) -> bool:
    """Does *name* begin as a person's does, with นาย, นาง, น.ส. or Mrs?"""
    return bool(_TITLE_OF_A_PERSON.match(name))


def mask_name(name: str) -> str:
    """*name* as a public message may say it: the first letter of each of its words, ``ส… จ…``."""
    return " ".join(f"{word[0]}…" for word in _words(name))


def _words(name: str) -> list[str]:
    """Given name and surname without titles and nicknames."""
    words = _NICKNAME.sub(" ", name).split()
    plain = " ".join(words)
    while title := _TITLES.match(plain):
        plain = plain[title.end() :]
    return plain.split() or words


def _letters(text: str) -> str:
    """Everything in *text* that makes words, in small letters."""
    return _BETWEEN.sub("", _plain(text))


def _plain(text: str) -> str:
    """*text*, of the same length, without marks and entities of HTML; sara am as its second half."""
    text = _INLINE_TAG.sub(lambda tag: " " * len(tag.group()), text)
    text = _ENTITY.sub(lambda entity: html.unescape(entity.group())[:1].ljust(len(entity.group())), text)
    return text.translate(_SMALL)
