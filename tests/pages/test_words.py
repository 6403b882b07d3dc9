"""The theme's sentences: both languages say the same things, all of them are used, none is missing."""

import re
from pathlib import Path
from string import Formatter

from sammachip_site.domain.agreement import AllocationBase, PartKind, SharedBy
from sammachip_site.domain.contact import ChannelKind
from sammachip_site.domain.progress import Rung, State, Step
from sammachip_site.domain.promptpay import RecipientKind
from sammachip_site.domain.question import Asker, QuestionKind
from sammachip_site.domain.summary import UpdateKind
from sammachip_site.domain.year import Basis
from sammachip_site.pages import cash_report, officer_desk, register
from sammachip_site.pages.areas import LEVELS
from sammachip_site.pages.objection import FIGURES as FIGURES_OF_A_YEAR
from sammachip_site.pages.payment import SLIP_WAYS
from sammachip_site.pages.poster import SIGNING_POSTS
from sammachip_site.pages.progress import TO_RECORD
from sammachip_site.reports.desk import Concern
from sammachip_site.reports.progress import Lack, Paper
from tests.pages.village import ALL_WORDS

ROOT = Path(__file__).parents[2]
KEY = r"[a-z]+(?:-[a-z]+)*\.[a-z0-9_-]+"
NO_PROFIT = ("share_capital", "grant", "loan", "asset", "distribution", "fund_use")
FIGURES = (
    "receivables",
    "stock",
    "equipment",
    "payables",
    "loans",
    "owed_to_members",
    "share_capital",
    "grants",
    "reserve",
    "retained",
)
MOVES = (
    "kept",
    "bore-loss",
    "fund_use",
    "to-reserve",
    "from-reserve",
    "to-members",
    "profit",
    "loss",
)
WAYS = ("line", "phone", "messenger", "facebook", "email")
GUIDE = {"ledger": 8, "statement": 5, "sharing": 4}  # how many parts of each table are explained
COMPOSED = {
    *(f"guide.{table}-where" for table in GUIDE),
    *(
        f"guide.{table}-{n}{end}"
        for table, count in GUIDE.items()
        for n in range(1, count + 1)
        for end in ("", "-means")
    ),
    *(f"progress.step-{step}" for step in Step),
    *(f"progress.missing-{step}" for step in TO_RECORD),
    *(f"progress.lack-{lack}" for lack in Lack),
    *(f"progress.rung-{rung}" for rung in Rung),
    *(f"progress.rung-is-{state}" for state in ("begun", "too-late", *(state.name.lower() for state in State))),
    *(f"progress.{state}-{what}" for state in ("expiring", "expired") for what in ("term", "mark")),
    *(f"progress.paper-{paper}" for paper in Paper),
    "progress.done",
    "progress.missing",
    *(f"search.{kind}" for kind in ("news", "activities")),
    *(f"questions.{kind}" for kind in QuestionKind),
    *(f"questions.by-{asker}" for asker in Asker),
    *(f"objection.{figure}" for figure in (*FIGURES_OF_A_YEAR, "document", "row", "subject", "message")),
    *(f"desk.{concern}" for concern in Concern),
    *(f"desk.{column}" for column in officer_desk.COLUMNS),
    *(f"desk.by-{order}" for order in officer_desk.ORDERS),
    *(f"register.{column}" for column in register.COLUMNS),
    *(f"cash-report.{column}" for column in cash_report.COLUMNS),
    *(f"cash-report.short-{column}" for column in ("income", "purchase", "expense")),
    *(f"feed.{kind}" for kind in UpdateKind),
    *(f"agreement.base-{base}" for base in AllocationBase),
    *(f"statement.shared-by-{by}" for by in SharedBy),
    *(f"slip.part-by-{by}" for by in SharedBy if by is not SharedBy.PATRONAGE),
    *(f"statement.basis-{basis}" for basis in Basis),
    *(f"channel.{kind}" for kind in ChannelKind),
    *(f"statement.{table}-{kind}" for table in ("cash", "bridge") for kind in NO_PROFIT),
    *(
        f"statement.reason-{kind}-{way}"
        for kind in (*NO_PROFIT, "stock", "receivables", "payables")
        for way in ("more", "less")
    ),
    "statement.reason-depreciation-less",
    *(f"statement.{what}-{way}" for what in ("cash", "profit") for way in ("up", "down", "level")),
    *(f"statement.{what}-{way}" for what in ("receivables", "payables") for way in ("more", "less")),
    *(f"statement.adjusted-{what}" for what in ("stock", "receivables", "payables", "depreciation")),
    *(f"position.{figure}" for figure in (*FIGURES, "liabilities-and-equity-total")),
    *(f"position.{figure}-total" for figure in ("assets", "liabilities", "equity")),
    *(f"position.move-{kind}-{way}" for kind in ("share_capital", "grant") for way in ("in", "out")),
    *(f"position.move-{move}" for move in MOVES),
    *(f"poster.{post}" for post in SIGNING_POSTS),
    *(f"poster.per-{by}" for by in SharedBy),
    *(f"poster.to-{kind}" for kind in PartKind),
    *(f"poster.{result}" for result in ("profit", "loss", "none", "left-profit", "left-loss")),
    *(f"order.{how}-{kind}" for how in ("by", "short", "object", "ask") for kind in WAYS),
    *(f"scan.{kind}{end}" for kind in ("line", "page") for end in ("", "-code")),
    *(f"product.hundred-{unit}" for unit in ("g", "ml")),
    *(f"area.by-{level}" for level in LEVELS),
    *(f"catalogue.{kind}" for kind in ("categories", "availability")),
    *(f"place.{level}" for level in LEVELS),
    *(f"promptpay.{kind}" for kind in RecipientKind),
    *(f"promptpay.{what}-{kind}" for what in ("code", "scan") for kind in ("amount", "open")),
    *(f"promptpay.slip-{way}" for way in (*SLIP_WAYS, "any")),
    *(f"basket.message-{part}" for part in ("line", "goods", "postage", "free", "unknown", "total", "customer")),
    *(f"search.{state}" for state in ("searching", "found", "more", "none", "broken")),
    *(f"home.promise-{name}{end}" for name in ("write", "approve", "object") for end in ("", "-text")),
}


def fields(sentence: str) -> set[str]:
    """The values that are written; a word that is only chosen by a value is English grammar."""
    return {name for _, name, spec, _ in Formatter().parse(sentence) if name and "|" not in (spec or "")}


def test_both_languages_have_the_same_sentences() -> None:
    assert ALL_WORDS["th"].keys() == ALL_WORDS["en"].keys()


def test_a_sentence_takes_the_same_values_in_both_languages() -> None:
    years = {
        "be",
        "ce",
        "unit",
    }  # each language names the year in its own era, and English counts without a unit
    for key, thai in ALL_WORDS["th"].items():
        assert fields(thai) - years == fields(ALL_WORDS["en"][key]) - years, key


def test_every_sentence_is_used_and_every_used_one_exists() -> None:
    sources = [*(ROOT / "templates").rglob("*.html"), *(ROOT / "sammachip_site" / "pages").glob("*.py")]
    text = "\n".join(path.read_text("utf-8") for path in sources)
    written = set(re.findall(rf"[\"']({KEY})[\"']", text))
    known = set(ALL_WORDS["th"])
    assert known - written - COMPOSED == set()
    in_templates = set(re.findall(rf"\bt\('({KEY})'[,)]", text)) | COMPOSED
    assert in_templates - known == set()
