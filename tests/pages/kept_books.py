"""A small group that keeps a daily cash book, as values: what the tests of its pages look at."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sammachip_site.content.load import load_group
from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.localized import Locale
from sammachip_site.domain.photo import Photo
from sammachip_site.pages.group_frame import GroupPages, summarize_group
from sammachip_site.reports.statement import make_statements
from sammachip_site.reports.years import complete_years
from tests.pages.village import AGREEMENT, GROUP, TODAY, site, words

FOLDER = "content/groups/ban-rai"
HEADER = "date,ref,description,account,income,expense,method,note\n"
START = "opening_cash: 1500\nopening_bank: 500\nmembers: 31\nshares: 742\n"
BILL = Photo(f"{FOLDER}/receipts/bill.jpg", "cd" * 32, 900, 1200)


def keep(ledgers: Mapping[int, str], questions: Mapping[str, str] | None = None, /, **records: str) -> LoadedGroup:
    """The group with a cash book of every year of *ledgers*, and beside it the text of ``year_YYYY`` if given.

    *questions* are whole files by the name of each.
    """
    texts = {f"{FOLDER}/group.yaml": GROUP, f"{FOLDER}/agreement.yaml": AGREEMENT}
    texts |= {f"{FOLDER}/ledger/{year}.csv": HEADER + rows for year, rows in ledgers.items()}
    texts |= {f"{FOLDER}/years/{name.removeprefix('year_')}.yaml": text for name, text in records.items()}
    texts |= {f"{FOLDER}/questions/{name}.md": text for name, text in (questions or {}).items()}
    files = {path: text.encode() for path, text in texts.items()} | {BILL.path: b""}
    loaded, faults = load_group("ban-rai", files, {BILL.path: BILL})
    assert faults == ()
    assert loaded is not None
    return complete_years(loaded, DEFAULT_ACCOUNTS, (1, 1))


def pages_of(loaded: LoadedGroup, locale: Locale = "th", today: date = TODAY) -> GroupPages:
    """Everything that a page of the group is made from on the day *today*."""
    on_the_day = replace(site(), today=today)
    years = make_statements(loaded, DEFAULT_ACCOUNTS, today)
    return GroupPages(loaded, years, summarize_group(loaded, years, on_the_day), on_the_day, locale, words(locale))
