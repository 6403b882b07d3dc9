import pytest

from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS, AccountKind
from sammachip_site.domain.journal import ACCOUNT_OF_KIND, account_name


@pytest.mark.parametrize(
    ("kind", "code", "name"),
    [
        (AccountKind.REVENUE, "sales-banana", "Income:Sales:Sales-Banana"),
        (AccountKind.COST_OF_SALES, "materials", "Expenses:Cost-Of-Sales:Materials"),
        (AccountKind.EXPENSE, "5-star", "Expenses:Operating:5-Star"),
        (AccountKind.LOAN, "loans", "Liabilities:Loans:Loans"),
        (AccountKind.REVENUE, "ผ้า", "Income:Sales:CODE-e0b89ce0b989e0b8b2"),
        (AccountKind.REVENUE, "Sales", "Income:Sales:CODE-53616c6573"),
    ],
)
def test_a_category_has_an_account_of_ascii_below_that_of_its_kind(kind: AccountKind, code: str, name: str) -> None:
    assert account_name(kind, code) == name


def test_every_kind_has_an_account() -> None:
    assert ACCOUNT_OF_KIND.keys() == set(AccountKind)


def test_no_two_categories_share_an_account() -> None:
    codes = (*DEFAULT_ACCOUNTS, "Sales", "SALES", "sales ", "code-53616c6573", "ผ้า", "ผ้", "-", "a--b", "a-b")
    assert len({account_name(AccountKind.REVENUE, code) for code in codes}) == len(codes)
