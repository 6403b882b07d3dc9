"""A calendar file → bytes of iCalendar, which telephones, Google Calendar and Outlook read.

Source: RFC 5545 (iCalendar); ``X-WR-CALNAME`` is how all of them are told a calendar's name. Thailand keeps one time
all year round, so its zone is one line of seven hours.
"""

from collections.abc import Iterator
from datetime import timedelta

from sammachip_site.pages.page import CalendarEvent, CalendarFile

LINE_BYTES = 75  # at most, without the break
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_ZONE = (
    "BEGIN:VTIMEZONE",
    "TZID:Asia/Bangkok",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0700",
    "TZOFFSETTO:+0700",
    "TZNAME:+07",
    "END:STANDARD",
    "END:VTIMEZONE",
)


def render_calendar(file: CalendarFile) -> bytes:
    """*file* as lines of 75 bytes at most, each with a carriage return."""
    return b"".join(fold_line(line) for line in _lines(file))


def _lines(file: CalendarFile) -> Iterator[str]:
    yield from ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//sammachip-site//schedule//TH", "CALSCALE:GREGORIAN")
    yield f"X-WR-CALNAME:{escape_text(file.name)}"
    yield "X-WR-TIMEZONE:Asia/Bangkok"
    yield from _ZONE
    for event in file.events:
        yield from _lines_of_event(event, file)
    yield "END:VCALENDAR"


def _lines_of_event(event: CalendarEvent, file: CalendarFile) -> Iterator[str]:
    yield from ("BEGIN:VEVENT", f"UID:{event.uid}", f"DTSTAMP:{file.made_on:%Y%m%d}T000000Z")
    if event.start is None:
        yield f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{event.day + timedelta(days=1):%Y%m%d}"
    else:
        yield f"DTSTART;TZID=Asia/Bangkok:{event.day:%Y%m%d}T{event.start:%H%M%S}"
    if event.start and event.end:
        yield f"DTEND;TZID=Asia/Bangkok:{event.day:%Y%m%d}T{event.end:%H%M%S}"
    yield f"SUMMARY:{escape_text(event.summary)}"
    if event.description:
        yield f"DESCRIPTION:{escape_text(event.description)}"
    yield from (f"URL:{file.url}", "END:VEVENT")


def escape_text(text: str) -> str:
    """*text* as the value of a property: commas, semicolons, backslashes and line breaks are marked."""
    return text.translate(_ESCAPES)


def fold_line(line: str) -> bytes:
    """*line* in pieces of 75 bytes at most; every further one begins with a space, and no letter is torn apart."""
    pieces, size = [""], 0
    for letter in line:
        width = len(letter.encode())
        if size + width > LINE_BYTES:
            pieces.append(" ")
            size = 1
        pieces[-1] += letter
        size += width
    return "".join(f"{piece}\r\n" for piece in pieces).encode()
