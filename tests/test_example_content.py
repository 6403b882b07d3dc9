"""What the example content promises, whatever the day on which somebody first builds it."""

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from statistics import median_low

import pytest
from click.testing import CliRunner

from sammachip_site.cli import main
from sammachip_site.content.load import load_group, load_site
from sammachip_site.domain.accounts import AccountKind
from sammachip_site.domain.group import CapitalKind
from sammachip_site.domain.ledger import Method
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.site import SiteProfile
from sammachip_site.domain.statement import Statement
from sammachip_site.reports.capital import capital_by_kind
from sammachip_site.reports.cash_book import next_month
from sammachip_site.reports.shares import count_shares, holdings_on
from sammachip_site.reports.statement import make_statements
from sammachip_site.reports.years import complete_years
from tests.conftest import REPOSITORY, copy_example

SLUGS = ("bua-yai-mats", "don-wai-eggs", "lum-khao", "than-prasat")
LAST_ROW = date(2026, 11, 20)  # before that day the cash book of 2569 tells of the future


def files_of(*folders: str) -> dict[str, bytes]:
    """The texts of these folders of the repository by path; photos are empty."""
    paths = [path for folder in folders for path in (REPOSITORY / folder).rglob("*") if path.is_file()]
    texts = {".csv", ".md", ".yaml"}
    return {str(path.relative_to(REPOSITORY)): path.read_bytes() if path.suffix in texts else b"" for path in paths}


def loaded(slug: str, site: SiteProfile) -> LoadedGroup:
    """An example group as its files tell it, its years complete."""
    accounts = site.chart_of_accounts
    group, _ = load_group(slug, files_of(f"content/groups/{slug}", f"content/products/{slug}"), {}, accounts)
    assert group is not None
    return complete_years(group, accounts, site.fiscal_year_start)


@pytest.fixture(scope="module")
def site() -> SiteProfile:
    """The example's own file of the site."""
    profile, _ = load_site({"site.yaml": (REPOSITORY / "site.yaml").read_bytes()})
    assert profile is not None
    return profile


@pytest.fixture(scope="module")
def groups(site: SiteProfile) -> Mapping[str, LoadedGroup]:
    """Every example group by its folder."""
    return {path.name: loaded(path.name, site) for path in (REPOSITORY / "content/groups").iterdir()}


@pytest.fixture(scope="module")
def lum_khao(groups: Mapping[str, LoadedGroup]) -> LoadedGroup:
    """The group that keeps a daily cash book."""
    return groups["lum-khao"]


@pytest.fixture(scope="module")
def statements(lum_khao: LoadedGroup, site: SiteProfile) -> Mapping[int, Statement]:
    """Its statements by year, as of the last row of its books."""
    made = make_statements(lum_khao, site.chart_of_accounts, LAST_ROW)
    return {statement.year: statement for statement in made}


@pytest.fixture(scope="module")
def copied_example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example as a fresh clone has it: what the developer built and published last says nothing of it."""
    copy_example(source := tmp_path_factory.mktemp("example"))
    return source


@pytest.mark.parametrize("today", [LAST_ROW, date(2026, 11, 22), date(2031, 1, 1)])
def test_the_example_has_no_error_on_any_day(today: date, copied_example: Path) -> None:
    moment = datetime(today.year, today.month, today.day, tzinfo=UTC)
    command = ["check", "--source", str(copied_example), "--format", "json", "--jobs", "1"]
    result = CliRunner().invoke(main, command, env={"SOURCE_DATE_EPOCH": str(int(moment.timestamp()))})
    faults = json.loads(result.stdout)
    assert [fault for fault in faults if fault["severity"] == "error"] == []
    assert result.exit_code == 0


def test_all_groups_say_that_they_are_examples(groups: Mapping[str, LoadedGroup]) -> None:
    assert sorted(groups) == list(SLUGS)
    assert all(group.profile.example for group in groups.values())


def test_one_group_has_many_products_and_three_closed_years_of_which_one_is_a_loss(
    lum_khao: LoadedGroup, statements: Mapping[int, Statement]
) -> None:
    closed = {year: statement.net_profit < 0 for year, statement in statements.items() if statement.is_over}
    assert len(lum_khao.products) >= 8
    assert closed == {2566: False, 2567: True, 2568: False}


def test_one_year_is_a_daily_cash_book_of_every_month_in_cash_and_at_the_bank(
    statements: Mapping[int, Statement],
) -> None:
    book = statements[2568].book
    assert book is not None
    assert len(book.rows) >= 250
    assert [len(month.rows) >= 15 for month in book.months] == [True] * 12
    assert {row.entry.method for row in book.rows} == {Method.CASH, Method.BANK}
    assert all(row.entry.ref and row.entry.recorded_by == "เหรัญญิก" for row in book.rows)


def test_every_correction_of_the_cash_books_says_what_it_corrects(statements: Mapping[int, Statement]) -> None:
    books = {year: statement.book for year, statement in statements.items() if statement.book}
    reversals = {year: [row for row in book.rows if row.entry.is_reversal] for year, book in books.items()}
    assert {year: len(rows) for year, rows in reversals.items()} == {2568: 2, 2569: 1}
    assert all(
        row.corrects and row.corrects.ref in row.entry.description for rows in reversals.values() for row in rows
    )


def test_the_cash_book_gives_the_figures_that_were_first_published(statements: Mapping[int, Statement]) -> None:
    year = statements[2568]
    assert (year.opening_cash, year.closing_cash) == (91_378_64, 126_207_70)
    assert (year.revenue, year.other_income, year.net_profit) == (304_475_00, 7_588_31, 45_279_06)
    assert year.sum_of(AccountKind.COST_OF_SALES) == 233_610_25


def test_money_is_counted_at_the_end_of_every_month(lum_khao: LoadedGroup) -> None:
    counts = {year: [count.date for count in record.cash_counts] for year, record in lum_khao.records.items()}
    ends = [next_month(date(2025, month, 1)) - timedelta(days=1) for month in range(1, 13)]
    assert counts[2568] == ends
    assert counts[2569] == [end.replace(year=2026) for end in ends[:10]]


def test_what_the_group_has_balances_at_the_end_of_every_year(statements: Mapping[int, Statement]) -> None:
    positions = [statement.position for statement in statements.values() if statement.position]
    assert len(positions) == len(statements)
    assert all(position.assets == position.liabilities + position.equity for position in positions)
    assert asdict(positions[2]) == {
        "money": 126_207_70,
        "bank": 114_384_20,
        "receivables": 0,
        "stock": 8_115_00,
        "equipment": 44_575_00,
        "payables": 0,
        "loans": 12_000_00,
        "owed_to_members": 0,
        "share_capital": 74_200_00,
        "grants": 30_000_00,
        "reserve": 17_418_64,
        "retained": 45_279_06,
    }


def test_the_capital_of_the_profile_is_that_of_the_position(
    lum_khao: LoadedGroup, statements: Mapping[int, Statement]
) -> None:
    capital, position = lum_khao.profile.capital, statements[2568].position
    assert capital is not None
    assert position is not None
    by_kind = {entry.kind: entry.amount for entry in capital_by_kind(capital)}
    assert by_kind == {
        CapitalKind.GRANT: position.grants,
        CapitalKind.LOAN: position.loans,
        CapitalKind.RESERVE: position.reserve,
    }


def test_what_members_were_paid_is_what_the_agreement_gave_them(statements: Mapping[int, Statement]) -> None:
    allocation, book = statements[2568].allocation, statements[2569].book
    assert allocation is not None
    assert book is not None
    shared = [line.amount for line in allocation.lines if line.part.kind == "members"]
    paid = [row.entry.expense for row in book.rows if row.entry.account == "distribution"]
    assert paid == shared == [13_583_72, 11_319_77, 2_263_95]
    assert statements[2567].sum_of(AccountKind.DISTRIBUTION) == 18_472_16
    assert statements[2566].allocation is not None
    assert statements[2566].allocation.part_total("members") == 18_472_16


def test_the_groups_own_part_is_partly_spent_as_the_meeting_agreed(statements: Mapping[int, Statement]) -> None:
    year, approval = statements[2569], statements[2568].approval
    assert year.book is not None
    assert year.opening_position is not None
    assert approval is not None
    (spent,) = (row.entry for row in year.book.rows if row.entry.account == "group-funds")
    assert spent.date > approval.date
    assert year.sum_of(AccountKind.FUND_USE) == 1_500_00 < year.opening_position.reserve == 35_530_26


def test_the_year_that_goes_on_is_not_shared(statements: Mapping[int, Statement]) -> None:
    year = statements[2569]
    assert (year.is_over, year.allocation, year.approval) == (False, None, None)
    assert year.book is not None
    assert year.book.last_day == LAST_ROW


def test_every_share_bought_since_there_is_a_cash_book_was_paid_for_on_its_day(lum_khao: LoadedGroup) -> None:
    assert lum_khao.share_register is not None
    bought: Counter[date] = Counter()
    for movement in lum_khao.share_register.movements:
        if movement.date.year >= 2025:
            bought[movement.date] += movement.shares * 100_00
    entries = [entry for ledger in lum_khao.ledgers.values() for entry in ledger.entries]
    paid = {entry.date: entry.income for entry in entries if entry.account == "share-capital"}
    assert paid == bought


def test_the_share_register_is_what_the_profile_and_the_typed_years_say(lum_khao: LoadedGroup) -> None:
    register, capital = lum_khao.share_register, lum_khao.profile.capital
    assert register is not None
    assert capital is not None
    held = sorted(holdings_on(register, capital.as_of).values())
    told = (capital.members, capital.shares, capital.shares_least, capital.shares_median, capital.shares_most)
    assert told == (31, 742, 5, 20, 80)
    assert told == (len(held), sum(held), held[0], median_low(held), held[-1])
    ends = {2566: date(2023, 12, 31), 2567: date(2024, 12, 31)}
    assert {year: count_shares(register, end) for year, end in ends.items()} == {2566: 708, 2567: 718}


def test_every_file_with_figures_says_that_they_are_invented() -> None:
    groups = REPOSITORY / "content/groups"
    heads = {path: path.read_text("utf-8").splitlines()[:2] for path in groups.glob("*/**/*.yaml")}
    profiles = [lines for path, lines in heads.items() if path.name == "group.yaml" or path.parent.name == "years"]
    assert all(lines[0].startswith("# ข้อมูลตัวอย่าง") for lines in profiles)
    books = {path: heads[path.parent.parent / "years" / f"{path.stem}.yaml"] for path in groups.glob("*/ledger/*.csv")}
    assert [path.stem for path in sorted(books)] == ["2568", "2569"]
    assert all(f"ledger/{path.name}" in line for path, lines in books.items() for line in lines)


def test_one_group_has_no_books_yet(groups: Mapping[str, LoadedGroup]) -> None:
    assert [slug for slug in SLUGS if not groups[slug].years] == ["don-wai-eggs"]


def test_one_group_has_ended_with_nothing_left_and_nobody_can_order_from_it(
    groups: Mapping[str, LoadedGroup], example_site: Path
) -> None:
    assert [slug for slug in SLUGS if groups[slug].profile.ended] == ["than-prasat"]
    assert groups["than-prasat"].years[2567].closing_cash == 0
    pages = [
        *(example_site / "groups/than-prasat").rglob("*.html"),
        *(example_site / "products/than-prasat").rglob("*.html"),
    ]
    written = [page.read_text() for page in pages]
    assert len(written) > 10
    assert all(
        "กลุ่มนี้หยุดดำเนินการแล้ว" in page and '<time datetime="2024-12-28">28 ธันวาคม 2567</time>' in page for page in written
    )
    assert not any(
        way in page
        for page in written
        for way in ("order-buttons", "order-bar", "promptpay", "basket", "schema.org/InStock")
    )
    for sold in (
        "products/index.html",
        "data/products.json",
        "feeds/google-merchant.xml",
        "feeds/facebook-catalogue.csv",
    ):
        assert "than-prasat" not in (example_site / sold).read_text()
    listed = json.loads((example_site / "data/groups.json").read_text())
    assert {each["group"]: each["ended"] for each in listed if each["ended"]} == {"than-prasat": "2024-12-28"}
    assert "กลุ่มหยุดดำเนินการ" in (example_site / "feed.atom").read_text()


def test_a_name_without_consent_is_in_no_published_file(groups: Mapping[str, LoadedGroup], example_site: Path) -> None:
    committees = [group.profile.committee for group in groups.values() if group.profile.committee]
    members = [member for committee in committees for member in committee.members]
    withheld = [member.name for member in members if member.name and not member.consent]
    assert withheld == ["นายสมมติ นามแฝง"]
    words = [word.encode() for word in ("สมมติ นามแฝง", "นามแฝง")]
    files = [path for path in example_site.rglob("*") if path.is_file()]
    assert [path for path in files for word in words if word in path.read_bytes()] == []
    named = [member.name.encode() for member in members if member.name and member.consent]
    page = (example_site / "groups/lum-khao/index.html").parent
    assert any(named[0] in path.read_bytes() or named[-1] in path.read_bytes() for path in page.rglob("*.html"))
