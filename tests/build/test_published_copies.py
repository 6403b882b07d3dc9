import io
import re
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sammachip_site.content.published_page import read_figures
from sammachip_site.content.published_workbook import MOST_CELLS
from sammachip_site.reports.verification import check_page
from tests.build.published_site import PUBLISHED, Files, altered, verify
from tests.closed_group import closed, year_of

WORKBOOK = "groups/ban-rai/data/books.xlsx"
PAGES = [f"{start}groups/ban-rai/books/{year}/index.html" for start in ("", "en/") for year in (2567, 2568)]


@pytest.mark.parametrize("path", PAGES)
def test_no_digit_of_an_amount_on_a_page_can_be_changed_unseen(path: str) -> None:
    page = PUBLISHED[path].decode()
    statement = year_of(closed(), int(path.split("/")[-2]))
    amounts = list(re.finditer(r'<data([^>]*) value="([^"]*)">([^<]*)</data>', page))
    assert len(amounts) > 30
    for amount in amounts:
        for start, stop in (amount.span(2), amount.span(3)):
            changed = f"{page[:start]}{altered(page[start:stop])}{page[stop:]}"
            assert len(list(check_page(path, tuple(read_figures(changed.encode())), statement))) == 1


def test_an_amount_that_is_changed_both_ways_is_told_with_both_figures() -> None:
    page = PUBLISHED[PAGES[0]].replace(
        b'itemprop="net_profit" value="1000.50">1,000.50<', b'itemprop="net_profit" value="1000.60">1,000.60<'
    )
    assert page != PUBLISHED[PAGES[0]]
    findings = verify({**PUBLISHED, PAGES[0]: page}).all_findings
    assert {(each.key, each.file, each.values["field"]) for each in findings} == {
        ("verify.page", PAGES[0], "net_profit")
    }
    assert {(each.values["published"], each.values["computed"]) for each in findings} == {("1000.60", "1000.50")}


def test_a_page_that_lost_its_figures_is_told() -> None:
    page = PUBLISHED[PAGES[0]].replace(b' itemprop="', b' class="')
    keys = {finding.key for finding in verify({**PUBLISHED, PAGES[0]: page}).all_findings}
    assert keys == {"verify.page-lacks"}


def parts_of(workbook: bytes) -> dict[str, bytes]:
    with ZipFile(io.BytesIO(workbook)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: dict[str, bytes]) -> bytes:
    content = io.BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return content.getvalue()


def with_part(name: str, before: bytes, after: bytes) -> Files:
    parts = parts_of(PUBLISHED[WORKBOOK])
    assert parts[name].count(before) >= 1, parts[name]
    return {**PUBLISHED, WORKBOOK: zipped({**parts, name: parts[name].replace(before, after, 1)})}


@pytest.mark.parametrize(
    ("part", "before", "after", "told"),
    [
        ("xl/worksheets/sheet4.xml", b"<v>3000.5</v>", b"<v>3000.6</v>", ("F5", "3000.60", "3000.50")),
        ("xl/worksheets/sheet4.xml", b"<f>I3+F4-G4</f>", b"<f>I3+F4</f>", ("I4", "=I3+F4", "=I3+F4-G4")),
        ("xl/worksheets/sheet4.xml", b"<f>I3+F4-G4</f>", b"", ("I4", "–", "=I3+F4-G4")),
        ("xl/worksheets/sheet4.xml", b"<v>45296</v>", b"<v>45297</v>", ("A3", "2024-01-06", "2024-01-05")),
        ("xl/worksheets/sheet4.xml", b"<v>2000</v>", b"<v>1e400</v>", ("G4", "1e400", "2000.00")),
        ("xl/sharedStrings.xml", "<t>ขายตลาดนัด".encode(), "<t>ขายหน้าบ้าน".encode(), ("C3", "ขายหน้าบ้าน", "ขายตลาดนัด")),
        ("xl/sharedStrings.xml", "<t>วัตถุดิบ".encode(), "<t>ค่าพาหนะ".encode(), ("E4", "ค่าพาหนะ", "วัตถุดิบ")),
    ],
)
def test_a_changed_cell_of_the_spreadsheet_is_told(
    part: str, before: bytes, after: bytes, told: tuple[str, ...]
) -> None:
    findings = verify(with_part(part, before, after)).all_findings
    assert {finding.key for finding in findings} == {"verify.cell"}
    assert told in {tuple(finding.values[name] for name in ("cell", "published", "computed")) for finding in findings}


def test_a_sheet_of_another_name_is_told() -> None:
    verification = verify(with_part("xl/workbook.xml", "งบ 2567".encode(), "งบ 2566".encode()))
    assert {(finding.key, finding.values["sheet"]) for finding in verification.groups[0].findings} == {
        ("verify.no-sheet", "งบ 2567"),
        ("verify.other-sheet", "งบ 2566"),
    }


BOMB = b'<?xml version="1.0" encoding="UTF-8"?>' + b" " * 70 * 2**20
HUGE_SHEET = b'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="%s">%s</worksheet>' % (
    b"http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    b"<c/>" * (MOST_CELLS + 1),
)
LAUGHS = b'<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE x [<!ENTITY a "a"><!ENTITY b "&a;&a;">]><x>&b;</x>'
HIDDEN = b"<?xml version='1.0' encoding='cp037'?>" + "<!DOCTYPE x [<!ENTITY a 'a'>]><x/>".encode("cp037")


@pytest.mark.parametrize(
    "part", [BOMB, HUGE_SHEET, LAUGHS, HIDDEN, b"", b"<?xml", b"\0" * 40], ids=lambda part: repr(part[:9])
)
def test_a_spreadsheet_that_would_burst_or_is_none_is_refused(part: bytes) -> None:
    parts = {**parts_of(PUBLISHED[WORKBOOK]), "xl/worksheets/sheet1.xml": part}
    (finding,) = verify({**PUBLISHED, WORKBOOK: zipped(parts)}).all_findings
    assert (finding.key, finding.file) == ("verify.not-xlsx", WORKBOOK)


@given(data=st.data())
@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_whatever_spreadsheet_a_stranger_sends_nothing_breaks(data: st.DataObject) -> None:
    content = PUBLISHED[WORKBOOK]
    if data.draw(st.booleans()):
        start = data.draw(st.integers(0, len(content)))
        stop = data.draw(st.integers(start, min(len(content), start + 40)))
        verify({**PUBLISHED, WORKBOOK: content[:start] + data.draw(st.binary(max_size=12)) + content[stop:]})
        return
    parts = parts_of(content)
    name = data.draw(st.sampled_from(sorted(parts)))
    part = parts[name]
    start = data.draw(st.integers(0, len(part)))
    stop = data.draw(st.integers(start, min(len(part), start + 40)))
    parts[name] = part[:start] + data.draw(st.binary(max_size=12)) + part[stop:]
    verify({**PUBLISHED, WORKBOOK: zipped(parts)})
