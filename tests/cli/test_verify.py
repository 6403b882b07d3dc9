import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.site_server import serve
from tests.build.published_site import publish_files
from tests.build.sites import GOOD
from tests.cli.command import build, run
from tests.closed_group import FOLDER, GROUP, closed

DATA = "groups/ban-rai/data"
LEDGER = f"{DATA}/ledger-2567.csv"
STATEMENT = f"{DATA}/statement-2567.json"
PAGE = "groups/ban-rai/books/2567/index.html"


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A published site of a group with two closed years, both kept day by day. Nobody writes to it."""
    source = tmp_path_factory.mktemp("source")
    (source / "site.yaml").write_bytes((GOOD / "site.yaml").read_bytes())
    for path, text in closed().items():
        (source / path).parent.mkdir(parents=True, exist_ok=True)
        (source / path).write_text(text, "utf-8")
    assert (source / FOLDER / "group.yaml").read_text("utf-8") == GROUP
    assert build(source).exit_code == 0
    return source / "public"


@pytest.fixture
def site(published: Path, tmp_path: Path) -> Path:
    """A copy of it that somebody may change."""
    return Path(shutil.copytree(published, tmp_path / "public"))


def change(site: Path, path: str, before: str, after: str) -> None:
    text = (site / path).read_bytes().decode()
    assert before in text
    (site / path).write_bytes(text.replace(before, after, 1).encode())


def test_a_site_as_it_was_published_agrees(published: Path) -> None:
    result = run("verify", published)
    assert (result.exit_code, result.stdout.splitlines()) == (
        0,
        [
            "กลุ่มน้ำพริกบ้านไร่ (ban-rai)",
            "✓ ปี 2567 กำไรสุทธิ 1,000.50 บาท คำนวณใหม่ได้ตรงกัน (จากสมุดบัญชี 5 แถว · รหัสปิดบัญชีตรงกัน)",
            "✓ ปี 2568 กำไรสุทธิ 1,000.00 บาท คำนวณใหม่ได้ตรงกัน (จากสมุดบัญชี 1 แถว · รหัสปิดบัญชีตรงกัน)",
            "✓ หน้างบ 4 หน้า ตารางคำนวณ และสมุดบัญชีคู่ ตรงกับตัวเลขเหล่านี้",
            f"ตรวจ 1 กลุ่ม 2 ปี จาก {published}: ตรงกันทั้งหมด",
        ],
    )


def test_the_result_is_told_in_english_too(published: Path) -> None:
    said = run("verify", published, "--lang", "en").stdout.splitlines()
    assert said[1] == (
        "✓ 2567: net profit 1,000.50 baht, computed again and found the same"
        " (from 5 rows of the cash book · the closing code agrees)"
    )
    assert said[-1] == f"{published} (groups: 1, years: 2): everything agrees"


def test_the_example_site_agrees_with_its_own_downloads(example_site: Path) -> None:
    result = run("verify", example_site)
    assert (result.exit_code, "✗" in result.stdout) == (0, False)


def test_a_site_on_the_web_is_read_wherever_it_stands_now(published: Path) -> None:
    with serve(published) as address:
        result = run("verify", f"{address}/")
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (0, f"ตรวจ 1 กลุ่ม 2 ปี จาก {address}: ตรงกันทั้งหมด")


@pytest.mark.parametrize(
    ("path", "before", "after", "said"),
    [
        (LEDGER, "3000.50", "3000.60", f"เงินเข้าทั้งหมด: เผยแพร่ 8,000.50 แต่คำนวณจาก {LEDGER} ได้ 8,000.60 ({STATEMENT})"),
        (LEDGER, "2000.00", "-2000.00", f"กำไรสุทธิ: เผยแพร่ 1,000.50 แต่คำนวณจาก {LEDGER} ได้ 5,000.50 ({STATEMENT})"),
        (LEDGER, "2024-02-03,ร.2", "2024-02-04,ร.2", f"{DATA}/ledger-2567.journal แถว "),
        (LEDGER, "2024-02-03,ร.2", "2025-02-03,ร.2", f"{LEDGER} แถว 4: วันที่ 3 ก.พ. 2568 อยู่นอกปีบัญชี"),
        (LEDGER, "2000.00", "8000.00", f"{LEDGER} แถว 3: สิ้นวัน 1 ก.พ. 2567 เงินสดติดลบ −3,000.00 บาท"),
        (LEDGER, "ขายตลาดนัด", "ขายตลาดนัดใหญ่", "รหัสปิดบัญชี: เผยแพร่ "),
        (LEDGER, ",sales,", ",sale,", f"{LEDGER} แถว 4: ไม่มีหมวดชื่อ “sale”"),
        (STATEMENT, '"net_profit": "1000.50"', '"net_profit": "1001.50"', "กำไรสุทธิ: เผยแพร่ 1,001.50 แต่คำนวณจาก "),
        (STATEMENT, '"amount": "400.20"', '"amount": "400.30"', "แบ่งกำไร › 1 ทุนสำรอง › จำนวนเงิน: เผยแพร่ 400.30 "),
        (STATEMENT, '"percent": "40"', '"percent": "41"', " › percent: เผยแพร่ 41 แต่คำนวณจาก "),
        (STATEMENT, '"dividend_per_share": "12', '"dividend_per_share": "13', "ปันผลต่อหุ้น: เผยแพร่ 13.00 "),
        (STATEMENT, '"closing_cash": "6000.50"', '"closing_cash": "6000.51"', "เงินคงเหลือสิ้นปี: เผยแพร่ 6,000.51 "),
        (STATEMENT, '"assets": "6000.50"', '"assets": "6000.51"', "ฐานะการเงิน › สินทรัพย์รวม: เผยแพร่ 6,000.51 "),
        (STATEMENT, '"share_value": "100.00"', '"share_value": "101.00"', "ข้อมูลตั้งต้น › share_value: เผยแพร่ 101.00 "),
        (
            STATEMENT,
            '"kind": "revenue",\n        "name_th"',
            '"kind": "grant",\n        "name_th"',
            "sales › kind: เผยแพร่ grant ",
        ),
        (STATEMENT, '"name_th": "ขายสินค้า"\n      }', '"name_th": "ของแถม"\n      }', " › name_th: เผยแพร่ ขายสินค้า "),
        (STATEMENT, '"is_over": true', '"is_over": false', "is_over: เผยแพร่ false แต่คำนวณจาก "),
        (STATEMENT, '"closed": true', '"closed": false', "closed: เผยแพร่ false แต่คำนวณจาก "),
        (f"{DATA}/statement-2568.json", '"opening_cash": "6000.50"', '"opening_cash": "6000.00"', "เงินต้นปี: "),
        (f"{DATA}/ledger-2567.beancount", " 3000.50 THB", " 3000.60 THB", f"{DATA}/ledger-2567.beancount แถว "),
        (f"{DATA}/ledger-2568.journal", "Cash  1000.00 THB", "Cash  1000.01 THB", f"{DATA}/ledger-2568.journal แถว "),
        (
            f"{DATA}/ledger-2567.beancount",
            'name-th: "ขายสินค้า"',
            'name-th: "ของแถม"',
            'เผยแพร่ name-th: "ของแถม" แต่คำนวณได้ name-th: "ขายสินค้า"',
        ),
        (
            f"{DATA}/ledger-2567.journal",
            "name-th: วัตถุดิบ",
            "name-th: ค่าพาหนะ",
            "เผยแพร่ ; name-th: ค่าพาหนะ แต่คำนวณได้ ; name-th: วัตถุดิบ",
        ),
        (f"{DATA}/group.json", '"share_capital": "5000.00"', '"share_capital": "5100.00"', "ทุนเรือนหุ้นไม่เท่ากับ 50 หุ้น"),
        (f"{DATA}/group.json", "statement-2568.json", "statement-2568.html", "statement-2568.html” ใช้ไม่ได้"),
        ("data/groups.json", '"members": 20', '"members": 21', f"สมาชิก: เผยแพร่ 21 แต่คำนวณจาก {DATA}/group.json ได้ 20"),
        (
            "data/statements.csv",
            "0.00,0.00,1000.50",
            "0.00,0.00,1000.51",
            "กำไรสุทธิ: เผยแพร่ 1,000.51 แต่คำนวณจาก statement-*.json ได้ 1,000.50",
        ),
        (
            PAGE,
            'itemprop="net_profit" value="1000.50">1,000.50<',
            'itemprop="net_profit" value="1100.50">1,100.50<',
            f"กำไรสุทธิ: หน้าเว็บเขียน 1,100.50 แต่คำนวณได้ 1,000.50 ({PAGE} บรรทัด ",
        ),
        (
            f"en/{PAGE}",
            'itemprop="closing_cash" value="6000.50">6,000.50<',
            'itemprop="closing_cash" value="6000.50">6,900.50<',
            f"หน้าเว็บแสดง 6,900.50 แต่บอกเครื่องว่า 6,000.50 (en/{PAGE} บรรทัด ",
        ),
        ("integrity.json", '"closed_on": "2026-01-20"', '"closed_on": "2026-01-21"', "closed_on: เผยแพร่ 21 ม.ค. 2569"),
        ("integrity.json", '"year": 2568', '"year": 2569', "ban-rai ปี 2569: ปีก่อนหน้าไม่ได้ปิดบัญชี"),
    ],
)
def test_whatever_is_changed_is_found_and_told_with_both_figures(
    site: Path, path: str, before: str, after: str, said: str
) -> None:
    change(site, path, before, after)
    result = run("verify", site)
    assert (result.exit_code, result.stderr) == (1, "")
    assert said in result.stdout
    assert path.rpartition("/")[2] in result.stdout or "statement-*.json" in result.stdout
    english = run("verify", site, "--lang", "en").stdout
    assert english.count("✗") == result.stdout.count("✗")


@pytest.mark.parametrize("path", ["integrity.json", f"{DATA}/statement-2567.json"])
def test_a_changed_digest_is_found_in_either_file(site: Path, path: str) -> None:
    digest = re.findall(r'"digest": "([0-9a-f]{64})"', (site / path).read_text("utf-8"))[0]
    change(site, path, digest, "0" * 64)
    result = run("verify", site)
    assert result.exit_code == 1
    assert "0" * 64 in result.stdout
    assert digest in result.stdout
    assert path in result.stdout


@pytest.mark.parametrize(
    "path",
    [
        "integrity.json",
        "data/statements.csv",
        f"{DATA}/group.json",
        LEDGER,
        STATEMENT,
        f"{DATA}/ledger-2567.beancount",
        f"{DATA}/ledger-2567.journal",
        f"{DATA}/books.xlsx",
        PAGE,
        f"en/{PAGE}",
    ],
)
def test_a_file_that_is_missing_or_a_web_page_is_named(site: Path, path: str) -> None:
    (site / path).write_text("<!doctype html><title>404</title>\n", "utf-8")
    result = run("verify", site)
    assert (result.exit_code, path in result.stdout) == (1, True)
    (site / path).unlink()
    result = run("verify", site)
    assert (result.exit_code, f"ไม่มีไฟล์ {path} ทั้งที่ต้องมี" in result.stdout) == (1, True)


def without_last_year(site: Path) -> None:
    """The last year is taken out of every file, as if it had never been."""
    integrity = json.loads((site / "integrity.json").read_bytes())
    integrity["groups"][0]["years"].pop()
    (site / "integrity.json").write_text(json.dumps(integrity), "utf-8")
    group = json.loads((site / DATA / "group.json").read_bytes())
    group["statements"].pop()
    (site / DATA / "group.json").write_text(json.dumps(group), "utf-8")
    rows = (site / "data/statements.csv").read_bytes().splitlines(keepends=True)
    (site / "data/statements.csv").write_bytes(b"".join(rows[:-1]))
    first = {path: text for path, text in closed(years=(2567,)).items() if "2568" not in path}
    (site / DATA / "books.xlsx").write_bytes(publish_files(first)[f"{DATA}/books.xlsx"])


def test_a_shortened_chain_is_found_with_an_earlier_copy(published: Path, site: Path) -> None:
    without_last_year(site)
    assert run("verify", site).exit_code == 0
    with serve(published) as address:
        for earlier in (published / "integrity.json", f"{address}/integrity.json"):
            result = run("verify", site, "--against", earlier)
            assert (result.exit_code, result.stdout.splitlines()[-2]) == (
                1,
                "  ✗ ban-rai ปี 2568: รหัสที่เคยเผยแพร่หายไปจาก integrity.json มีการแก้หรือตัดปีที่ปิดแล้วออก",
            )
    assert run("verify", published, "--against", site / "integrity.json").exit_code == 0


def test_a_whole_group_that_is_gone_is_found_with_an_earlier_copy(published: Path, site: Path) -> None:
    (site / "data/groups.json").write_text("[]", "utf-8")
    (site / "data/statements.csv").write_bytes((site / "data/statements.csv").read_bytes().splitlines(keepends=True)[0])
    (site / "integrity.json").write_text('{"algorithm": "sha256", "groups": []}', "utf-8")
    assert run("verify", site).exit_code == 0
    said = run("verify", site, "--against", published / "integrity.json").stdout
    assert said.count("รหัสที่เคยเผยแพร่หายไป") == 2


def with_questions(integrity: Path, *questions: dict[str, object]) -> None:
    """The first group of *integrity* tells these questions."""
    told = json.loads(integrity.read_bytes())
    told["groups"][0]["questions"] = list(questions)
    integrity.write_text(json.dumps(told), "utf-8")


@pytest.mark.parametrize(
    ("now", "said"),
    [
        ([{"id": "2568-02-03-price", "digest": "a1", "edits": 0}], None),
        ([{"id": "2568-02-03-price", "digest": "b2", "edits": 1}, {"id": "2568-03-01-new", "digest": "c3"}], None),
        ([], "ban-rai: คำถาม 2568-02-03-price ที่เคยเผยแพร่ หายไปจาก integrity.json"),
        ([{"id": "2568-02-03-price", "digest": "b2", "edits": 0}], "ถ้อยคำของคำถาม 2568-02-03-price ไม่ตรงกับที่เคยเผยแพร่"),
    ],
)
def test_a_question_that_was_published_is_looked_for_in_an_earlier_copy(
    site: Path, tmp_path: Path, now: list[dict[str, object]], said: str | None
) -> None:
    earlier = tmp_path / "earlier.json"
    earlier.write_bytes((site / "integrity.json").read_bytes())
    with_questions(earlier, {"id": "2568-02-03-price", "digest": "a1", "edits": 0})
    with_questions(site / "integrity.json", *now)
    result = run("verify", site, "--against", earlier)
    assert (result.exit_code, said is None or said in result.stdout) == (0 if said is None else 1, True)
    assert run("verify", site, "--against", earlier, "--group", "ban-rai").exit_code == result.exit_code


def test_one_group_can_be_verified_alone(site: Path) -> None:
    change(site, "data/statements.csv", "\r\n", "\r\nother,2567,cash,2024-01-01,2025-01-01,1,1,1,1,1,1,1\r\n")
    assert run("verify", site).exit_code == 1
    assert run("verify", site, "--group", "ban-rai").exit_code == 0
    result = run("verify", site, "--group", "nobody", "--lang", "en")
    assert (result.exit_code, "this site has no group nobody; it has ban-rai" in result.stderr) == (2, True)


def test_the_result_as_json_is_for_programs(site: Path) -> None:
    change(site, "data/statements.csv", "0.00,0.00,1000.50", "0.00,0.00,1000.51")
    result = run("verify", site, "--format", "json")
    told = json.loads(result.stdout)
    assert (result.exit_code, told["agrees"]) == (1, False)
    assert told["groups"][0]["years"][0] == {
        "year": 2567,
        "net_profit": "1000.50",
        "rows": 5,
        "findings": [],
        "is_closed": True,
        "pages": 2,
    }
    assert told["findings"] == [
        {
            "key": "verify.differs",
            "file": "data/statements.csv",
            "values": {
                "field": "ban-rai 2567.net_profit",
                "published": "1000.51",
                "computed": "1000.50",
                "source": "statement-*.json",
            },
        }
    ]


def leave(_site: Path) -> None:
    """Nothing is changed."""


def write(path: str, content: str) -> Callable[[Path], object]:
    return lambda site: (site / path).write_text(content, "utf-8")


@pytest.mark.parametrize(
    ("spoil", "words", "code", "said"),
    [
        (leave, ["nowhere"], 2, "ไม่มีโฟลเดอร์ nowhere"),
        (leave, ["ftp://example.org"], 2, "ftp://example.org ไม่ใช่ที่อยู่เว็บ"),
        (leave, ["file:///etc"], 2, "file:///etc ไม่ใช่ที่อยู่เว็บ"),
        (leave, ["https://example.org/?a=1"], 2, "ไม่ใช่ที่อยู่เว็บ"),
        (leave, ["https://me:secret@example.org"], 2, "ไม่ใช่ที่อยู่เว็บ"),
        (leave, [], 2, "พิมพ์คำสั่งไม่ถูก"),
        (lambda site: (site / "data/groups.json").unlink(), ["."], 3, "ไม่มี data/groups.json ที่นี่"),
        (write("data/groups.json", "<html>"), ["."], 3, "data/groups.json ไม่ใช่รายชื่อกลุ่มที่โปรแกรมนี้เผยแพร่"),
        (write("data/groups.json", '[{"group": "../x", "name": {"th": "ก"}}]'), ["."], 3, "ไม่ใช่รายชื่อกลุ่ม"),
        (leave, [".", "--against", "nothing.json"], 3, "ไม่มีไฟล์ nothing.json"),
        (leave, [".", "--against", "index.html"], 3, "--against ไม่ใช่บัญชีรหัสปิดบัญชี"),
    ],
)
def test_what_cannot_be_read_is_one_sentence_and_an_exit_code(
    site: Path,
    monkeypatch: pytest.MonkeyPatch,
    spoil: Callable[[Path], object],
    words: list[str],
    code: int,
    said: str,
) -> None:
    monkeypatch.chdir(site)
    spoil(site)
    result = run("verify", *words)
    assert (result.exit_code, result.stdout, said in result.stderr) == (code, "", True)


def test_a_stranger_gives_the_terminal_no_orders(site: Path) -> None:
    change(site, f"{DATA}/group.json", "กลุ่มน้ำพริกบ้านไร่", "\\u001b[2J")
    assert "\x1b" not in run("verify", site).stdout


def test_the_findings_of_a_year_end_where_nobody_reads_on(site: Path) -> None:
    (site / LEDGER).write_bytes((site / LEDGER).read_bytes().splitlines(keepends=True)[0] + b"x,,,,,,,,\r\n" * 30)
    said = run("verify", site).stdout
    assert "และอีก " in said
    assert said.count(f"{LEDGER} แถว") == 20
