import pytest

from tests.closed_group import AGREEMENT, FOLDER, GROUP, LEDGER, YEAR, errors, typed

REGISTER = f"{FOLDER}/shares.csv"
ROWS = """\
date,description,account,income,expense
2567-01-05,ค่าหุ้น 50 หุ้น,share-capital,"5,000",
2567-02-03,ขายตลาดนัด,sales,"3,000",
"""
SHARES = "date,member,shares\n" + "".join(f"2567-01-05,ส-{n:02},{2 if n > 10 else 3}\n" for n in range(1, 21))
FILES = {
    f"{FOLDER}/group.yaml": GROUP,
    f"{FOLDER}/agreement.yaml": AGREEMENT,
    LEDGER: ROWS,
    YEAR: "opening_cash: 0\n",
    REGISTER: SHARES,
}
BEFORE = """\
start: 1/1/2566
end: 31/12/2566
opening_cash: 100
closing_cash: 100
members: 18
shares: 45
lines: []
"""


def test_figures_that_agree_with_the_register_are_in_order() -> None:
    assert errors(FILES) == []
    assert errors(typed(FILES, YEAR, "opening_cash: 0\n", "opening_cash: 0\nmembers: 20\nshares: 50\n")) == []


@pytest.mark.parametrize(
    "field", ["members: 21", "shares: 49", "shares_least: 1", "shares_median: 4", "shares_most: 9"]
)
def test_the_capital_of_a_day_is_what_the_register_tells_of_it(field: str) -> None:
    capital = {"as_of": "31/12/2567", "share_value": "100", "members": "20", "shares": "50"}
    name, _, value = field.partition(": ")
    whole = "".join(f"\n  {key}: {word}" for key, word in {**capital, name: value}.items())
    group = GROUP.partition("capital:")[0] + f"capital:{whole}\n"
    found = errors({**FILES, f"{FOLDER}/group.yaml": group})
    assert [line.split(" ")[1] for line in found if "shares.differs" in line] == ["shares.differs"]


def test_either_of_the_two_in_the_middle_may_be_typed() -> None:
    for median in (2, 3):
        group = GROUP.replace("shares: 50", f"shares: 50, shares_median: {median}")
        assert errors({**FILES, f"{FOLDER}/group.yaml": group}) == []


def test_what_a_year_tells_of_its_last_day_is_what_the_register_tells() -> None:
    wrong = typed(FILES, YEAR, "opening_cash: 0\n", "opening_cash: 0\nmembers: 19\nshares: 51\n")
    assert errors(wrong) == ["years/2567.yaml:2 shares.differs", "years/2567.yaml:3 shares.differs"]


def test_years_before_the_register_begins_stand_as_they_are_typed() -> None:
    group = GROUP.replace("founded: 1/1/2567", "founded: 1/1/2560")
    older = {**FILES, f"{FOLDER}/group.yaml": group, f"{FOLDER}/years/2566.yaml": BEFORE, YEAR: "opening_cash: 100\n"}
    assert [fault for fault in errors(older) if "shares" in fault] == []


def test_shares_without_money_are_told_once_in_the_year_of_the_difference() -> None:
    later = {
        **typed(FILES, REGISTER, "2567-01-05,ส-20,2\n", "2567-01-05,ส-20,2\n2567-06-01,ส-20,1\n"),
        f"{FOLDER}/group.yaml": GROUP.replace("shares: 50", "shares: 51"),
        f"{FOLDER}/ledger/2568.csv": "date,description,account,income,expense\n2568-01-05,ขาย,sales,100,\n",
    }
    assert errors(later) == ["shares.csv:1 shares.capital"]


def test_where_the_position_is_not_known_a_years_movements_are_its_money_for_shares() -> None:
    group = GROUP.replace("founded: 1/1/2567", "founded: 1/1/2560").partition("capital:")[0]
    group += "capital: {as_of: 31/12/2566, share_value: 100, members: 1, shares: 5}\n"
    rows = "date,member,shares\n2566-12-31,ส-01,5\n2567-01-05,ส-02,49\n"
    files = {**FILES, f"{FOLDER}/group.yaml": group, YEAR: "opening_cash: 100\n", REGISTER: rows}
    assert errors(files) == ["shares.csv:3 shares.capital-change"]
    assert errors({**files, REGISTER: rows.replace("49", "50")}) == []


def test_a_value_that_is_raised_later_changes_no_earlier_year() -> None:
    raised = GROUP.replace("share_value: 100", "share_value: 120, earlier_values: [{until: 31/12/2567, value: 100}]")
    assert errors({**FILES, f"{FOLDER}/group.yaml": raised}) == []
    later = {
        **typed(FILES, REGISTER, "2567-01-05,ส-20,2\n", "2567-01-05,ส-20,2\n2568-06-01,ส-20,1\n"),
        f"{FOLDER}/group.yaml": raised,
        f"{FOLDER}/ledger/2568.csv": "date,description,account,income,expense\n2568-06-01,หุ้น,share-capital,120,\n",
    }
    assert errors(later) == []


def test_nobody_gives_back_more_than_is_held() -> None:
    rows = "2567-01-05,ส-20,2\n"
    register = typed(FILES, REGISTER, rows, f"{rows}2567-03-01,ส-20,-3\n2567-03-02,ส-19,1\n")
    assert "shares.csv:22 shares.negative" in errors(register)


CHANGED = f"{FOLDER}/ledger/2568.csv"
SOLD = "date,description,account,income,expense\n2568-01-05,ขาย,sales,100,\n"


@pytest.mark.parametrize(
    ("typed_row", "code"),
    [
        ("2567-01-05,ส-20,สอง", "shares.count"),
        ("2567-01-05,ป้าแดง,2", "member.code"),
        ("2567-31-05,ส-20,2", "date.no-such-day"),
        ("2567-01-05,ส-20,-2", "shares.negative"),
        ("2597-01-05,ส-20,2", "shares.future"),
    ],
)
def test_a_slip_in_the_register_is_told_alone(typed_row: str, code: str) -> None:
    files = typed(FILES, REGISTER, "2567-01-05,ส-20,2", typed_row)
    agreement = files[f"{FOLDER}/agreement.yaml"].replace("heads", "shares")
    by_shares = {**files, f"{FOLDER}/agreement.yaml": agreement, CHANGED: SOLD}
    assert errors(by_shares) == [f"shares.csv:21 {code}"]


@pytest.mark.parametrize("code", ["ส20", "ส-020", "ส.20"])
def test_a_code_written_in_two_ways_is_told_once(code: str) -> None:
    bought = "2567-01-05,ส-20,2\n"
    register = typed(FILES, REGISTER, bought, f"{bought}2567-01-05,{code},1\n2567-01-06,{code},-1\n")
    assert errors(register) == ["shares.csv:22 member.alike"]
    rota = f"date,task,members\n2567-01-05,ตำ,ส-20\n2567-01-06,ตำ,{code}\n"
    assert errors({**FILES, f"{FOLDER}/schedule.csv": rota}) == ["schedule.csv:3 member.alike"]


def test_a_code_of_the_schedule_that_the_register_lacks_is_told_once() -> None:
    rota = "date,task,members\n2567-01-05,ตำ,ส-01 ส-77\n2567-01-06,ตำ,ส-77\n"
    assert errors({**FILES, f"{FOLDER}/schedule.csv": rota}) == ["schedule.csv:2 member.unknown"]
    without = {path: text for path, text in FILES.items() if path != REGISTER}
    assert "schedule.csv:2 member.unknown" not in errors({**without, f"{FOLDER}/schedule.csv": rota})


def test_a_wrong_number_in_the_register_is_told_alone_whoever_typed_the_right_one() -> None:
    year = "opening_cash: 0\nmembers: 20\nshares: 50\n"
    files = typed(FILES, REGISTER, "2567-01-05,ส-20,2", "2567-01-05,ส-20,20")
    later = {YEAR: year, CHANGED: SOLD, f"{FOLDER}/years/2568.yaml": "members: 20\nshares: 50\n"}
    assert errors({**files, **later}) == ["shares.csv:1 shares.capital"]


def test_a_code_mistyped_once_makes_a_member_too_many_and_is_told_once() -> None:
    bought = "2567-01-05,ส-20,2\n"
    files = typed(FILES, REGISTER, bought, f"{bought}2567-01-05,ส-21,1\n2567-01-05,ส-20,-1\n")
    later = {
        YEAR: "opening_cash: 0\nmembers: 20\nshares: 50\n",
        CHANGED: SOLD,
        f"{FOLDER}/years/2568.yaml": "members: 20\nshares: 50\n",
    }
    assert errors({**files, **later}) == ["group.yaml:6 shares.differs"]


def test_every_share_was_paid_for() -> None:
    assert errors(typed(FILES, LEDGER, '"5,000"', '"4,900"')) == ["shares.csv:1 shares.capital"]
