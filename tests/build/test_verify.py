import json
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sammachip_site.disk.failures import UnreadableError
from tests.build.published_site import PUBLISHED, altered, publish, verify
from tests.closed_group import FILES, FOLDER, examine, typed
from tests.oracles.books import write_books
from tests.pages.village import site

JSON_FILES = sorted(path for path in PUBLISHED if path.endswith(".json"))
STATEMENTS = [path for path in JSON_FILES if "statement-" in path]


@pytest.mark.parametrize("position_known", [True, False])
@pytest.mark.parametrize("seed", range(6))
def test_books_that_chance_wrote_agree_with_what_is_published_of_them(seed: int, *, position_known: bool) -> None:
    books = write_books(seed, position_known=position_known)
    verification = verify(publish(books.group, books.statements, books.site))
    assert verification.all_findings == ()
    assert [year.net_profit for year in verification.groups[0].years] == [each.net_profit for each in books.statements]


def test_years_before_the_value_of_a_share_was_changed_agree_too() -> None:
    value = "share_value: 100, "
    changed = value + "earlier_values: [{until: 31/12/2567, value: 50}], "
    group = f"{FOLDER}/group.yaml"
    examined = examine(typed(FILES, group, value, changed))
    assert examined.group
    files = publish(examined.group, examined.statements, site())
    assert verify(files).all_findings == ()
    told = files["groups/ban-rai/data/group.json"].replace(b'"value": "50.00"', b'"value": "60.00"')
    (finding,) = verify({**files, "groups/ban-rai/data/group.json": told}).groups[0].years[0].findings
    assert finding.values["field"] == "inputs.share_value"


def test_a_site_agrees_whenever_it_is_verified_after_it_was_published() -> None:
    assert verify(PUBLISHED, date(2100, 1, 1)).all_findings == ()


def test_a_year_that_says_it_is_over_before_its_last_day_is_found() -> None:
    findings = verify(PUBLISHED, date(2024, 6, 30)).all_findings
    assert {finding.values.get("field") for finding in findings} >= {"is_over"}


def leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The place of every value in *value* that holds no others."""
    if isinstance(value, dict | list) and value:
        items = value.items() if isinstance(value, dict) else enumerate(value)
        return [leaf for key, held in items for leaf in leaves(held, (*path, key))]
    return [path]


def replaced(value: Any, path: tuple[Any, ...], other: Any) -> Any:
    """*value* with *other* at *path*."""
    if not path:
        return other
    key, *rest = path
    held = replaced(value[key], tuple(rest), other)
    if isinstance(value, dict):
        return {**value, key: held}
    return [*value[:key], held, *value[key + 1 :]]


@pytest.mark.parametrize("path", STATEMENTS)
def test_no_value_of_a_statement_can_be_changed_unseen(path: str) -> None:
    whole = json.loads(PUBLISHED[path])
    for place in leaves(whole):
        value = whole
        for key in place:
            value = value[key]
        changed = json.dumps(replaced(whole, place, altered(value)), ensure_ascii=False).encode()
        assert verify({**PUBLISHED, path: changed}).all_findings, place


ANY_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**20), 10**20)
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["1.00", "-1.00", "2567", "2024-02-30", "9" * 50, "9999999999999.99", "ban-rai", "sales"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The place of every value in *value*, also of those that hold others."""
    if not isinstance(value, dict | list):
        return [path]
    items = value.items() if isinstance(value, dict) else enumerate(value)
    return [path, *(place for key, held in items for place in places(held, (*path, key)))]


@given(data=st.data())
@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_whatever_json_a_stranger_sends_it_is_told_and_nothing_breaks(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(JSON_FILES))
    whole = json.loads(PUBLISHED[path])
    changed = replaced(whole, data.draw(st.sampled_from(places(whole))), data.draw(ANY_JSON))
    try:
        verify({**PUBLISHED, path: json.dumps(changed).encode()})
    except UnreadableError:
        assert path == "data/groups.json"


@given(data=st.data())
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_whatever_bytes_a_stranger_sends_nothing_breaks(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted(set(PUBLISHED) - {"data/groups.json"})))
    content = PUBLISHED[path]
    start = data.draw(st.integers(0, len(content)))
    stop = data.draw(st.integers(start, min(len(content), start + 40)))
    verify({**PUBLISHED, path: content[:start] + data.draw(st.binary(max_size=12)) + content[stop:]})


def test_a_book_of_accounts_that_nobody_told_is_refused_and_nothing_breaks() -> None:
    path = "groups/ban-rai/data/statement-2567.json"
    whole = json.loads(PUBLISHED[path])
    whole["inputs"]["accounts"] = {}
    ledger = PUBLISHED["groups/ban-rai/data/ledger-2567.csv"].replace(b",sales,", b",,")
    changed = {path: json.dumps(whole).encode(), "groups/ban-rai/data/ledger-2567.csv": ledger}
    findings = verify({**PUBLISHED, **changed}).groups[0].years[0].findings
    assert {finding.key for finding in findings} == {"verify.ledger"}
