import pytest

from sammachip_site.domain.diagnostics import Location
from sammachip_site.domain.sources import Sources, TableSource, WrittenText

SOURCES = Sources({"group.yaml": {(): (1, 1), ("village",): (3, 1), ("village", "name"): (4, 3)}})


def test_a_value_stands_where_it_was_written() -> None:
    assert SOURCES.locate("group.yaml", "village", "name") == Location("group.yaml", 4, 3)


def test_a_value_that_was_not_written_stands_where_its_holder_does() -> None:
    assert SOURCES.locate("group.yaml", "village", "postcode") == Location("group.yaml", 3, 1)
    assert SOURCES.locate("group.yaml", "capital", "other", 0) == Location("group.yaml", 1, 1)


def test_a_file_that_nobody_read_begins_at_its_beginning() -> None:
    assert SOURCES.locate("agreement.yaml", "versions") == Location("agreement.yaml", 1, 1)


def test_a_place_in_a_text_is_told_by_its_lines_where_they_are_those_of_the_file() -> None:
    verbatim = WrittenText(Location("story.md", 3, 5), "ab\ncd\n", is_verbatim=True)
    assert [verbatim.locate(offset) for offset in (0, 1, 3, 4)] == [
        Location("story.md", 3, 5),
        Location("story.md", 3, 6),
        Location("story.md", 4, 1),
        Location("story.md", 4, 2),
    ]
    assert WrittenText(Location("group.yaml", 3, 5), "ab\ncd").locate(4) == Location("group.yaml", 3, 5)


TABLE = TableSource(
    "t.csv",
    ("date,note,amount", '1/4/2560,"พริก, เกลือ",5', '2/4/2560,"สอง', '""แถว"",', 'สาม",7', "3/4/2560,,8"),
    ",",
    {"date": 0, "note": 1, "amount": 2},
)


@pytest.mark.parametrize(
    ("line", "column", "place"),
    [
        (1, "amount", (1, 11)),
        (2, "note", (2, 10)),
        (2, "amount", (2, 24)),
        (3, "note", (3, 10)),
        (3, "amount", (5, 6)),
        (6, "note", (6, 10)),
        (6, "amount", (6, 11)),
        (6, "other", (6, 1)),
        (6, "", (6, 1)),
    ],
)
def test_a_cell_stands_where_it_was_written_whatever_quotes_and_lines_are_before_it(
    line: int, column: str, place: tuple[int, int]
) -> None:
    assert TABLE.locate(line, column) == Location("t.csv", *place)


def test_a_cell_that_a_short_row_does_not_have_stands_at_the_row() -> None:
    assert TableSource("t.csv", ("1/4/2560",), ",", {"amount": 2}).locate(1, "amount") == Location("t.csv", 1, 1)
