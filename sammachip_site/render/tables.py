"""Tables as CSV that spreadsheets in Thailand open rightly and that machines can read."""

import csv
import io
import re

from sammachip_site.pages.page import TableFile

_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?")


def render_table(table: TableFile) -> bytes:
    """*table* as CSV after RFC 4180 in UTF-8; spreadsheets get the mark without which Excel shows Thai as noise."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(table.header)
    writer.writerows(tuple(safe_cell(cell) for cell in row) for row in table.rows)
    return text.getvalue().encode("utf-8-sig" if table.for_spreadsheets else "utf-8")


def safe_cell(cell: str) -> str:
    """*cell* as text that no spreadsheet runs as a formula; numbers stay numbers.

    Source: OWASP, CSV Injection.
    """
    if cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell
