"""What a villager of sixty asks of the books stands on the first screen of a cheap telephone."""

import pytest

from tests.browser.visitor import Visitor

WIDTH_PX, HEIGHT_PX = 360, 800  # as high as `Visitor` holds its telephone
QUESTIONS = ("in", "out", "left", "get", "decided", "whom")


@pytest.mark.parametrize("language", ["", "/en"])
def test_six_answers_stand_on_the_first_screen(visitor: Visitor, language: str) -> None:
    page = visitor.open(f"{language}/groups/lum-khao/books/", width_px=WIDTH_PX)
    for question in QUESTIONS:
        row = page.locator(f".answers .{question}")
        box = row.bounding_box()
        assert box is not None
        assert 0 <= box["y"] < box["y"] + box["height"] <= HEIGHT_PX, question
        assert box["x"] + box["width"] <= WIDTH_PX, question
        assert row.locator("dd").inner_text().strip(), question


def test_whom_to_ask_can_be_hit_with_a_thumb(visitor: Visitor) -> None:
    page = visitor.open("/groups/lum-khao/books/", width_px=WIDTH_PX)
    boxes = [link.bounding_box() for link in page.locator(".answers .whom a").all()]
    assert len(boxes) == 2
    assert all(box and box["height"] >= 44 for box in boxes)
