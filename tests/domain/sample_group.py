"""A small group whose papers are in order. Each test changes one thing of it and looks at what follows."""

import copy
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from sammachip_site.checks.checked_group import CheckedGroup
from sammachip_site.content.layout import day_of
from sammachip_site.content.question_text import make_question
from sammachip_site.domain.accounts import DEFAULT_ACCOUNTS
from sammachip_site.domain.activity import Activity, ActivityProfile
from sammachip_site.domain.agreement import Agreement, AgreementVersion
from sammachip_site.domain.group import GroupProfile
from sammachip_site.domain.loaded_group import LoadedGroup, Product
from sammachip_site.domain.news import News, NewsProfile
from sammachip_site.domain.product import ProductProfile
from sammachip_site.domain.question import Question, QuestionProfile
from sammachip_site.domain.sources import KeyPath, Sources
from sammachip_site.domain.year import YearSummary
from sammachip_site.reports.statement import make_statements

TODAY = date(2026, 11, 22)
GROUP_FOLDER = "content/groups/ban-rai"
PRODUCT_PATH = "content/products/ban-rai/nam-phrik.md"
REMOVED = object()

GROUP: dict[str, Any] = {
    "name": "กลุ่มน้ำพริกบ้านไร่",
    "summary": "น้ำพริกจากพริกในหมู่บ้าน",
    "founded": "29/3/2560",
    "village": {
        "name": "บ้านไร่",
        "tambon": "หลุมข้าว",
        "tambon_code": "301007",
        "district": "โนนสูง",
        "province": "นครราชสีมา",
        "postcode": "30160",
    },
    "contacts": {"phone": "081-234-5678"},
    "committee": {
        "elected": "29/3/2568",
        "term_end": "28/3/2570",
        "members": [
            {"name": "สมศรี ใจดี", "posts": ["chair"], "consent": "29/3/2568"},
            {"name": "บุญมี มั่นคง", "posts": ["treasurer"], "consent": "29/3/2568"},
        ],
    },
    "capital": {"as_of": "31/12/2560", "share_value": "100", "members": "20", "shares": "50"},
}

AGREEMENT: dict[str, Any] = {
    "versions": [
        {
            "id": "2560-1",
            "effective": "29/3/2560",
            "resolution": {"date": "29/3/2560", "number": "มติที่ 1/2560"},
            "parts": [
                {
                    "kind": "group",
                    "name": "เข้ากลุ่ม",
                    "lines": [{"name": "ทุนสำรอง", "percent": "40"}],
                },
                {
                    "kind": "members",
                    "name": "คืนสมาชิก",
                    "lines": [{"name": "ปันผลตามหุ้น", "percent": "60", "shared_by": "shares"}],
                },
            ],
        }
    ]
}

YEAR: dict[str, Any] = {
    "start": "29/3/2560",
    "end": "31/12/2560",
    "opening_cash": "0",
    "closing_cash": "6,000",
    "members": "20",
    "shares": "50",
    "lines": [
        {"account": "share-capital", "income": "5,000"},
        {"account": "sales", "income": "3,000"},
        {"account": "materials", "expense": "2,000"},
    ],
    "approval": {
        "date": "15/1/2561",
        "present": "18",
        "members": "20",
        "votes_for": "17",
        "votes_against": "1",
    },
}

NEXT_YEAR: dict[str, Any] = {
    "start": "1/1/2561",
    "end": "31/12/2561",
    "opening_cash": "6,000",
    "closing_cash": "7,500",
    "members": "20",
    "shares": "50",
    "lines": [{"account": "sales", "income": "1,500"}],
}

PRODUCT: dict[str, Any] = {
    "name": "น้ำพริกตาแดง",
    "summary": "เผ็ดกลาง หอมพริกแห้ง",
    "category": "food",
    "price": "35",
    "unit": "กระปุก",
    "net_content": "100 กรัม",
    "ingredients": [{"name": "พริกแห้ง", "percent": "60"}, {"name": "ปลาร้า", "percent": "40"}],
    "allergens": "ปลา",
    "keeps": "3 เดือน",
    "photos": [{"file": "jar.jpg", "alt": "กระปุกน้ำพริก"}],
}


def changed(document: Mapping[str, Any], *keys: str | int, to: object) -> dict[str, Any]:
    """*document* with the value under *keys* set to *to*, or taken out when that is `REMOVED`."""
    copied: Any = copy.deepcopy(dict(document))
    holder = copied
    for key in keys[:-1]:
        holder = holder.setdefault(key, {}) if isinstance(holder, dict) else holder[key]
    if to is REMOVED:
        del holder[keys[-1]]
    else:
        holder[keys[-1]] = to
    result: dict[str, Any] = copied
    return result


def load(
    *,
    group: Mapping[str, Any] = GROUP,
    agreement: Mapping[str, Any] | None = AGREEMENT,
    years: Mapping[int, Mapping[str, Any]] | None = None,
    product: Mapping[str, Any] | None = PRODUCT,
    activities: Mapping[str, Mapping[str, Any]] | None = None,
    questions: Mapping[str, Mapping[str, Any]] | None = None,
    news: Mapping[str, Mapping[str, Any]] | None = None,
    files: frozenset[str] = frozenset({"content/products/ban-rai/jar.jpg"}),
) -> LoadedGroup:
    """The group that these documents describe; every value stands on a line of its own."""
    typed_years = {2560: YEAR} if years is None else years
    documents = {f"{GROUP_FOLDER}/group.yaml": group, PRODUCT_PATH: product or {}}
    documents[f"{GROUP_FOLDER}/agreement.yaml"] = agreement or {}
    documents |= {f"{GROUP_FOLDER}/years/{year}.yaml": document for year, document in typed_years.items()}
    documents |= {activity_path(name): document for name, document in (activities or {}).items()}
    documents |= {question_path(name): document for name, document in (questions or {}).items()}
    documents |= {news_path(name): document for name, document in (news or {}).items()}
    return LoadedGroup(
        slug="ban-rai",
        profile=GroupProfile.model_validate(group),
        story=None,
        agreement=None if agreement is None else Agreement.model_validate(agreement),
        years={year: YearSummary.model_validate(document) for year, document in typed_years.items()},
        ledgers={},
        records={},
        share_register=None,
        schedule=None,
        activities=tuple(_activity(name, document) for name, document in sorted((activities or {}).items())),
        news=tuple(_news(name, document) for name, document in sorted((news or {}).items())),
        questions=tuple(_question(name, document) for name, document in sorted((questions or {}).items())),
        products=() if product is None else (_product(product),),
        photos={},
        files=files,
        sources=Sources({path: _places(document) for path, document in documents.items()}),
    )


def activity_path(name: str) -> str:
    """The file of the activity *name*: ``2560-03-29-election``."""
    return f"{GROUP_FOLDER}/activities/{name}.md"


def _activity(name: str, document: Mapping[str, Any]) -> Activity:
    path = activity_path(name)
    return Activity(name, path, day_of(path), ActivityProfile.model_validate(document), "")


def question_path(name: str) -> str:
    """The file of the question *name*: ``2560-12-01-price``."""
    return f"{GROUP_FOLDER}/questions/{name}.md"


def _question(name: str, document: Mapping[str, Any]) -> Question:
    """A question whose Markdown stands under the key ``markdown``."""
    path, fields = question_path(name), dict(document)
    markdown = fields.pop("markdown", "ทำไม")
    return make_question(name, path, day_of(path), QuestionProfile.model_validate(fields), markdown, None)


def news_path(name: str) -> str:
    """The file of the news *name*: ``2560-12-01-fair``."""
    return f"{GROUP_FOLDER}/news/{name}.md"


def _news(name: str, document: Mapping[str, Any]) -> News:
    path = news_path(name)
    return News(name, path, day_of(path), NewsProfile.model_validate(document), "")


def checked(today: date = TODAY, **documents: Any) -> CheckedGroup:
    """The same group as the rules look at it."""
    group = load(**documents)
    return CheckedGroup(group, make_statements(group, DEFAULT_ACCOUNTS, today), DEFAULT_ACCOUNTS, today)


def version(*lines: dict[str, str], **fields: str) -> AgreementVersion:
    """An agreement of one part with these lines."""
    part = {"kind": "members", "name": "แบ่ง", "lines": [{"name": "บรรทัด", **line} for line in lines]}
    document = changed(AGREEMENT, "versions", 0, "parts", to=[part])["versions"][0]
    return AgreementVersion.model_validate(document | fields)


def _product(document: Mapping[str, Any]) -> Product:
    return Product("nam-phrik", PRODUCT_PATH, ProductProfile.model_validate(document), "")


def _places(document: object) -> dict[KeyPath, tuple[int, int]]:
    return {keys: (line, 1) for line, keys in enumerate(_key_paths(document), start=1)}


def _key_paths(value: object, *keys: str | int) -> Iterator[KeyPath]:
    yield keys
    entries: Any = ()
    if isinstance(value, dict):
        entries = value.items()
    elif isinstance(value, list):
        entries = enumerate(value)
    for key, held in entries:
        yield from _key_paths(held, *keys, key)
