"""The figures for machines: JSON and CSV that anyone may download and add up again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields

from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang, decimal_baht
from sammachip_site.domain.position import Position
from sammachip_site.domain.site import Site
from sammachip_site.domain.statement import Allocation, Statement
from sammachip_site.domain.summary import GroupSummary, ProductSummary
from sammachip_site.domain.year import Adjustments
from sammachip_site.pages.addresses import data_path, group_url, product_url, statement_path
from sammachip_site.pages.page import DataFile, TableFile
from sammachip_site.reports.capital import share_capital_of

STATEMENT_COLUMNS = (
    "group",
    "year",
    "basis",
    "start",
    "stop",
    "revenue",
    "cost_of_sales",
    "gross_profit",
    "other_income",
    "expenses",
    "net_profit",
    "closing_cash",
)


def make_statement_file(statement: Statement) -> DataFile:
    """``statement-YYYY.json``: every amount a string of baht with two decimals, dates ISO and Common Era."""
    content = {
        "group": statement.group,
        "year": statement.year,
        "basis": str(statement.basis),
        "period": [statement.period.start.isoformat(), statement.period.stop.isoformat()],
        "is_over": statement.is_over,
        "opening_cash": decimal_baht(statement.opening_cash),
        "opening_bank": _optional(statement.opening_bank),
        "income_total": decimal_baht(statement.income_total),
        "expense_total": decimal_baht(statement.expense_total),
        "closing_cash": decimal_baht(statement.closing_cash),
        "closing_bank": _optional(statement.closing_bank),
        "lines": [
            {
                "account": line.account,
                "kind": str(line.kind),
                "name_th": line.name.th,
                "amount": decimal_baht(line.amount),
            }
            for line in statement.lines
        ],
        "adjustments": _adjustments(statement.adjustments),
        "opening_stock": decimal_baht(statement.opening_stock),
        "closing_stock": decimal_baht(statement.closing_stock),
        "depreciation": decimal_baht(statement.depreciation),
        "revenue": decimal_baht(statement.revenue),
        "cost_of_sales": decimal_baht(statement.cost_of_sales),
        "gross_profit": decimal_baht(statement.gross_profit),
        "other_income": decimal_baht(statement.other_income),
        "expenses": decimal_baht(statement.expenses),
        "net_profit": decimal_baht(statement.net_profit),
        "position": _position(statement.position) if statement.position else None,
        "allocation": _allocation(statement.allocation),
        "loss_covered": decimal_baht(statement.allocation.loss_covered if statement.allocation else 0),
        "dividend_per_share": _optional(statement.dividend_per_share),
        "members": statement.members,
        "shares": statement.shares,
        "share_capital": decimal_baht(statement.share_capital),
        "approved": statement.approval.date.isoformat() if statement.approval else None,
        "closed": statement.closing is not None,
        "digest": statement.closing.latest.digest if statement.closing else None,
        "inputs": dict(statement.inputs),
    }
    return DataFile(statement_path(statement.group, statement.year), content)


def _adjustments(adjustments: Adjustments) -> dict[str, str]:
    return {name: decimal_baht(amount) for name, amount in adjustments}


def _position(position: Position) -> dict[str, str | None]:
    """What the group has and owes on the year's last day, before its profit is shared."""
    names = (*(field.name for field in fields(position)), "assets", "liabilities", "equity")
    return {name: _optional(getattr(position, name)) for name in names}


def _allocation(allocation: Allocation | None) -> list[dict[str, str]]:
    return [
        {
            "part": str(each.part.kind),
            "line": each.line.name.th,
            "base": str(each.line.base),
            "amount": decimal_baht(each.amount),
        }
        for each in (allocation.lines if allocation else ())
    ]


def _optional(amount: Satang | None) -> str | None:
    return None if amount is None else decimal_baht(amount)


def make_group_file(group: LoadedGroup, summary: GroupSummary, site: Site) -> DataFile:
    """``group.json``: what is public of the group; a person's name only with consent."""
    profile = group.profile
    content = {
        **_group(summary, site),
        "legal_form": str(profile.legal_form),
        "enterprise_code": profile.enterprise_code,
        "committee": [
            {"name": member.public_name, "posts": [str(post) for post in member.posts]}
            for member in (profile.committee.members if profile.committee else ())
        ],
        "capital": _capital(group),
        "products": [product_entry(summary, product, site) for product in summary.products],
        "statements": [f"{site.base_url}/{statement_path(group.slug, figures.year)}" for figures in summary.years],
    }
    return DataFile(data_path(group.slug, "group.json"), content)


def _capital(group: LoadedGroup) -> dict[str, object] | None:
    capital = group.profile.capital
    if capital is None:
        return None
    return {
        "as_of": capital.as_of.isoformat(),
        "share_value": decimal_baht(capital.share_value),
        "earlier_values": [
            {"until": earlier.until.isoformat(), "value": decimal_baht(earlier.value)}
            for earlier in capital.earlier_values
        ],
        "members": capital.members,
        "shares": capital.shares,
        "share_capital": decimal_baht(share_capital_of(group, capital)),
        "other": [
            {"kind": str(source.kind), "name_th": source.name.th, "amount": decimal_baht(source.amount)}
            for source in capital.other
        ],
    }


def _text(text: LocalizedText) -> dict[str, str | None]:
    return {"th": text.th, "en": text.en}


def _group(summary: GroupSummary, site: Site) -> dict[str, object]:
    return {
        "group": summary.slug,
        "url": site.base_url + group_url("th", summary.slug),
        "name": _text(summary.name),
        "example": summary.example,
        "village": _text(summary.village),
        "tambon_code": summary.tambon_code,
        "founded": summary.founded,
        "ended": summary.ended,
        "members": summary.members,
    }


def product_entry(group: GroupSummary, product: ProductSummary, site: Site) -> dict[str, object]:
    """A product as the data files show it; the price in baht."""
    return {
        "group": group.slug,
        "product": product.slug,
        "url": site.base_url + product_url("th", group.slug, product.slug),
        "name": _text(product.name),
        "category": product.category,
        "price": decimal_baht(product.price),
        "unit": _text(product.unit),
        "net_content": _text(product.net_content),
        "availability": str(product.availability.status),
        "example": group.example,
    }


def make_shared_data(groups: Sequence[GroupSummary], site: Site) -> tuple[DataFile | TableFile, ...]:
    """``/data/groups.json``, ``/data/products.json`` and ``/data/statements.csv``."""
    products = [product_entry(group, product, site) for group in groups for product in group.products]
    return (
        DataFile("data/groups.json", [_group(group, site) for group in groups]),
        DataFile("data/products.json", products),
        TableFile("data/statements.csv", STATEMENT_COLUMNS, tuple(_statement_rows(groups))),
    )


def _statement_rows(groups: Iterable[GroupSummary]) -> Iterator[tuple[str, ...]]:
    for group in groups:
        for year in group.years:
            amounts = (
                year.revenue,
                year.cost_of_sales,
                Satang(year.revenue - year.cost_of_sales),
                year.other_income,
                year.expenses,
                year.net_profit,
                year.closing_cash,
            )
            yield group.slug, str(year.year), year.basis, year.start, year.stop, *map(decimal_baht, amounts)
