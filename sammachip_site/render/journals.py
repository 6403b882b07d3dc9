"""A year in double entry as plain text that bookkeeping programs read: Beancount, and hledger."""

from collections.abc import Callable, Iterable, Iterator
from datetime import timedelta

from sammachip_site.domain.journal import Journal, JournalAccount, Transaction
from sammachip_site.domain.money import decimal_baht
from sammachip_site.pages.page import JournalFile, JournalSyntax


def render_journal(file: JournalFile) -> bytes:
    """The journal of *file* in its syntax, as UTF-8."""
    lines = _WRITERS[file.syntax](file.title, file.journal)
    return "".join(f"{line}\n" for line in lines).encode()


def _beancount(title: str, journal: Journal) -> Iterator[str]:
    """Source: beancount.github.io, Language Syntax. Without ``~ 0.00`` a balance may be a satang wrong."""
    yield ";; -*- mode: beancount; coding: utf-8; -*-"
    yield f'option "title" {_quoted(title)}'
    yield 'option "operating_currency" "THB"'
    for account in journal.accounts:
        yield f"{journal.start} open {account.name} THB"
        yield from (f"  {key}: {_quoted(text)}" for key, text in _known(account))
    for transaction in journal.transactions:
        yield from _beancount_transaction(transaction)
    yield ""
    after = journal.closed_on + timedelta(days=1)
    for balance in journal.closing:
        yield f"{after} balance {balance.account}  {decimal_baht(balance.amount)} ~ 0.00 THB"
    for transaction in journal.after:
        yield from _beancount_transaction(transaction)


def _beancount_transaction(transaction: Transaction) -> Iterator[str]:
    yield f"\n{transaction.date} {_flag(transaction)} {_quoted(transaction.description)}"
    if transaction.ref:
        yield f"  ref: {_quoted(transaction.ref)}"
    if transaction.note:
        yield f"  note: {_quoted(transaction.note)}"
    for posting in transaction.postings:
        yield f"  {posting.account}  {decimal_baht(posting.amount)} THB"


def _flag(transaction: Transaction) -> str:
    """The sign of both syntaxes for what is settled, or still waits."""
    return "*" if transaction.is_settled else "!"


def _known(account: JournalAccount) -> Iterable[tuple[str, str]]:
    texts = (("code", account.code), ("name-th", account.label.th), ("name-en", account.label.en))
    return ((key, text) for key, text in texts if text)


def _on_one_line(text: str) -> str:
    """*text* as one line: what stood on the next would be read as a row of the books."""
    return " ".join(text.split())


def _quoted(text: str) -> str:
    escaped = _on_one_line(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _hledger(title: str, journal: Journal) -> Iterator[str]:
    """Source: hledger.org, manual of hledger 1.25, Journal format."""
    yield f"; {_on_one_line(title)}"
    yield "decimal-mark ."
    yield "commodity 1000.00 THB"
    for account in journal.accounts:
        yield f"account {account.name}  ; type: {account.type}"
        yield from (f"  ; {key}: {_on_one_line(text)}" for key, text in _known(account))
    for transaction in journal.transactions:
        yield from _hledger_transaction(transaction)
    yield f"\n{journal.closed_on} * ยอดยกไป"
    for balance in journal.closing:
        yield f"    {balance.account}  0.00 THB =* {decimal_baht(balance.amount)} THB"
    for transaction in journal.after:
        yield from _hledger_transaction(transaction)


def _hledger_transaction(transaction: Transaction) -> Iterator[str]:
    yield f"\n{transaction.date} {_flag(transaction)} {_hledger_words(transaction)}"
    if transaction.note:
        yield f"    ; {_on_one_line(transaction.note)}"
    for posting in transaction.postings:
        yield f"    {posting.account}  {decimal_baht(posting.amount)} THB"


def _hledger_words(transaction: Transaction) -> str:
    """The document number in brackets, then the words, with no sign in them that would end or change either.

    Empty brackets stand before words that hledger would take for a document number.
    """
    words = _on_one_line(transaction.description).replace(";", "；")
    ref = _on_one_line(transaction.ref).replace("(", "[").replace(")", "]").replace(";", "；")
    return f"({ref}) {words}" if ref or words.startswith("(") else words


_WRITERS: dict[JournalSyntax, Callable[[str, Journal], Iterator[str]]] = {
    JournalSyntax.BEANCOUNT: _beancount,
    JournalSyntax.HLEDGER: _hledger,
}
