"""What each of a group's data files is, for programs: a Data Package."""

from collections.abc import Iterator, Sequence

from sammachip_site.domain.ledger import Method
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.site import Site
from sammachip_site.domain.statement import Statement
from sammachip_site.pages.addresses import group_url, package_path
from sammachip_site.pages.page import DataFile
from sammachip_site.reports.cash_report import tax_years

_SCHEMA = "https://datapackage.org/profiles/2.0/datapackage.json"
WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Resource = dict[str, object]


def make_package(group: LoadedGroup, statements: Sequence[Statement], site: Site) -> DataFile:
    """``datapackage.json``.

    Source: datapackage.org, Data Package 2.0. No licence is named, because nobody has chosen one.
    """
    content = {
        "$schema": _SCHEMA,
        "name": group.slug,
        "title": f"บัญชีเปิดของ{group.profile.name.th}",
        "description": "สมุดบัญชี งบการเงิน และข้อมูลของกลุ่ม จำนวนเงินเป็นบาท วันที่เป็น ค.ศ. ทุกคนดาวน์โหลดไปคำนวณซ้ำได้",
        "homepage": site.base_url + group_url("th", group.slug),
        "resources": list(_resources(statements)),
    }
    return DataFile(package_path(group.slug), content)


def _resources(statements: Sequence[Statement]) -> Iterator[Resource]:
    yield _file("group", "json", "ข้อมูลกลุ่ม", "application/json")
    for statement in statements:
        year = statement.year
        if statement.book:
            yield _ledger(year)
        yield _file(f"statement-{year}", "json", f"งบการเงินปี {year}", "application/json")
        yield _file(f"ledger-{year}", "beancount", f"บัญชีคู่ปี {year} สำหรับ Beancount", "text/plain")
        yield _file(f"ledger-{year}", "journal", f"บัญชีคู่ปี {year} สำหรับ hledger", "text/plain")
    for year in tax_years(statements):
        yield _file(f"cash-report-{year}", "csv", f"รายงานเงินสดรับ-จ่าย ปีภาษี {year}", "text/csv")
    if statements:
        yield _file("books", "xlsx", "ตารางคำนวณรวมทุกปี", WORKBOOK_TYPE)


def _file(name: str, ending: str, title: str, mediatype: str) -> Resource:
    text = {} if ending == "xlsx" else {"encoding": "utf-8"}
    path = f"{name}.{ending}"
    return {"name": f"{name}-{ending}", "path": path, "title": title, "format": ending, "mediatype": mediatype, **text}


def _ledger(year: int) -> Resource:
    """The cash book, a table; its columns are those of ``LEDGER_COLUMNS``."""
    return {
        "type": "table",
        **_file(f"ledger-{year}", "csv", f"สมุดบัญชีปี {year}", "text/csv"),
        "schema": {"fields": list(_ledger_fields()), "missingValues": [""]},
    }


def _ledger_fields() -> Iterator[dict[str, object]]:
    required = {"constraints": {"required": True}}
    yield {"name": "date", "type": "date", "title": "วันที่", **required}
    yield {"name": "ref", "type": "string", "title": "เลขที่เอกสาร"}
    yield {"name": "description", "type": "string", "title": "รายการ", **required}
    yield {"name": "account", "type": "string", "title": "หมวด", **required}
    yield {"name": "income", "type": "number", "title": "รายรับ (บาท)"}
    yield {"name": "expense", "type": "number", "title": "รายจ่าย (บาท)"}
    methods = {"constraints": {"required": True, "enum": [str(method) for method in Method]}}
    yield {"name": "method", "type": "string", "title": "ช่องทาง", **methods}
    yield {"name": "recorded_by", "type": "string", "title": "ผู้บันทึก", "description": "ไม่เผยแพร่ จึงว่างเสมอ"}
    yield {"name": "note", "type": "string", "title": "หมายเหตุ"}
