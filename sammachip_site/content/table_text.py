"""From a table file's bytes to its text: UTF-8 or the old Thai encoding, and nothing that only looks like a table."""

import re
from codecs import BOM_UTF8

from sammachip_site.content.text_file import find_refused_characters, place_of, tidy
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose

LARGEST_TABLE_MIB = 16

_OPEN = ("เปิดด้วย Excel หรือ Google Sheets", "open it in Excel or Google Sheets")
_COPY = ("คัดลอกตารางไปวางใน Excel หรือ Google Sheets", "copy its table into Excel or Google Sheets")
# How files begin that are not tables, whatever their name says: what each is, and how its table becomes a CSV. Word
# and Excel keep the same kinds of archive, and the names of their parts tell them apart.
_OTHER_FORMATS = (
    (
        re.compile(rb"PK\x03\x04.*?word/|\xd0\xcf\x11\xe0.*?W\0o\0r\0d\0D\0o\0c\0|\{\\rtf", re.DOTALL),
        ("ไฟล์ Word", "a Word file"),
        _COPY,
    ),
    (re.compile(rb"PK\x03\x04|\xd0\xcf\x11\xe0"), ("ไฟล์ Excel", "an Excel file"), _OPEN),
    (re.compile(rb"%PDF"), ("ไฟล์ PDF", "a PDF file"), _COPY),
    (re.compile(rb"(?:\xef\xbb\xbf)?\s*<[!?a-z]", re.IGNORECASE), ("หน้าเว็บ", "a web page"), _OPEN),
)
# Two Thai letters in UTF-8. In Windows-874 the same bytes would make no word: such a file is broken UTF-8.
_THAI_IN_UTF_8 = re.compile(rb"(?:\xe0[\xb8\xb9][\x80-\xbf]){2}")

# What becomes of Thai words: each letter of UTF-8 read as three of Windows-874, or as three of Western Europe; each of
# Windows-874 read as one of Western Europe; letters that could not be read, or were thrown away. Each has letters that
# are soon found, or not: a long book has millions.
_GARBLED = {
    "เธ": re.compile("(?:เ[ธน][^\n,;]){4,}"),
    "à¸": re.compile("(?:à[¸¹][^\n,;]){2,}"),
    "Ò": re.compile("[¡-ÿ]{4,}"),  # า
    "\ufffd": re.compile("\ufffd{2,}"),
    "???": re.compile(r"(?<![^\s,;\"])\?{3,}(?![^\s,;\"])"),
}
_DOUBT = "???"  # which a person may type beside Thai words
_THAI = re.compile("[ก-๙]")
_CONTROL = re.compile("[\x80-\x9f]")
_MOST_SHOWN = 20  # letters


def read_table_text(path: str, content: bytes) -> tuple[str, tuple[Diagnostic, ...]]:
    """The text of the file, its lines ended as Unix does, and what is wrong with it; with a fault no text."""
    mib = len(content) / 2**20
    if mib > LARGEST_TABLE_MIB:
        return "", (diagnose("table.too-large", Location(path), mib=round(mib), most=LARGEST_TABLE_MIB),)
    for beginning, (thai, english), (todo, todo_en) in _OTHER_FORMATS:
        if beginning.match(content):
            fault = diagnose("table.not-csv", Location(path), what=thai, what_en=english, todo=todo, todo_en=todo_en)
            return "", (fault,)
    text, is_whole = _decode(content)
    if not is_whole or "\0" in text:  # two bytes a letter, as Excel's "Unicode text" has them
        offset = len(text) if not is_whole else text.index("\0")
        return "", (diagnose("table.encoding", Location(path, *place_of(text, offset))),)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if garbled := _find_garbled(text):
        location = Location(path, *place_of(text, garbled.start()))
        return "", (diagnose("table.garbled", location, value=_CONTROL.sub("", garbled[0])[:_MOST_SHOWN]),)
    text = tidy(text.replace("\u00a0", " "))
    faults = find_refused_characters(path, text)
    return ("" if faults else text), faults


def _find_garbled(text: str) -> re.Match[str] | None:
    """The first word whose Thai letters an earlier program read in the wrong encoding, or threw away."""
    signs = {sign: pattern for sign, pattern in _GARBLED.items() if sign in text}
    if _THAI.search(text):
        signs.pop(_DOUBT, None)
    found = (match for pattern in signs.values() if (match := pattern.search(text)))
    return min(found, key=lambda match: match.start(), default=None)


def _decode(content: bytes) -> tuple[str, bool]:
    """The text in whichever of the two encodings that Thai computers write, and whether it is all there is.

    What cannot be read ends before the first letter that makes no sense.
    """
    content = content.removeprefix(BOM_UTF8)  # the places of faults are counted behind it
    try:
        return content.decode(), True
    except UnicodeDecodeError as error:
        readable = content[: error.start].decode()
    if _THAI_IN_UTF_8.search(content):
        return readable, False
    try:
        return content.decode("cp874"), True
    except UnicodeDecodeError as error:
        return content[: error.start].decode("cp874"), False
