from sammachip_site.domain.diagnostics import Location
from sammachip_site.domain.sources import Sources

SOURCES = Sources({"group.yaml": {(): (1, 1), ("village",): (3, 1), ("village", "name"): (4, 3)}})


def test_a_value_stands_where_it_was_written() -> None:
    assert SOURCES.locate("group.yaml", "village", "name") == Location("group.yaml", 4, 3)


def test_a_value_that_was_not_written_stands_where_its_holder_does() -> None:
    assert SOURCES.locate("group.yaml", "village", "postcode") == Location("group.yaml", 3, 1)
    assert SOURCES.locate("group.yaml", "capital", "other", 0) == Location("group.yaml", 1, 1)


def test_a_file_that_nobody_read_begins_at_its_beginning() -> None:
    assert SOURCES.locate("agreement.yaml", "versions") == Location("agreement.yaml", 1, 1)
