from sammachip_site.pages.areas import areas_below, areas_to_choose
from tests.pages.shop import group_at, sells, shared

NEAR = group_at("301007", "near", *sells("a"))
NEXT = group_at("301015", "next", *sells("b"))
OTHER_DISTRICT = group_at("301204", "other", *sells("c"))
FAR = group_at("400101", "far", *sells("d"))


def test_every_area_holds_what_lies_in_it() -> None:
    areas = shared([FAR, NEAR, NEXT, OTHER_DISTRICT]).areas
    found = {"/".join(codes): [group.slug for group in area.groups] for codes, area in areas.items()}
    assert found == {
        "30": ["near", "next", "other"],
        "30/3010": ["near", "next"],
        "30/3010/301007": ["near"],
        "30/3010/301015": ["next"],
        "30/3012": ["other"],
        "30/3012/301204": ["other"],
        "40": ["far"],
        "40/4001": ["far"],
        "40/4001/400101": ["far"],
    }
    assert [offer.product.slug for offer in areas["30", "3010"].offers] == ["a", "b"]
    assert [area.codes for area in areas_below(areas, ("30", "3010"))] == [
        ("30", "3010", "301007"),
        ("30", "3010", "301015"),
    ]


def test_an_area_has_the_name_that_somebody_translated() -> None:
    thai_only = NEAR.model_copy(update={"district": NEAR.district.model_copy(update={"en": None})})
    assert shared([thai_only, NEXT]).areas["30", "3010"].name == NEXT.district


def test_one_chooses_among_the_widest_areas_that_differ() -> None:
    def choice(*groups: object) -> list[str]:
        return [area.codes[-1] for area in areas_to_choose(shared(groups).areas)]  # type: ignore[arg-type]

    assert choice(NEAR, FAR) == ["30", "40"]
    assert choice(NEAR, OTHER_DISTRICT) == ["3010", "3012"]
    assert choice(NEAR, NEXT) == ["301007", "301015"]
    assert choice(NEAR) == ["301007"]
    assert choice() == []
    assert [area.codes[-1] for area in areas_to_choose(shared([NEAR, NEXT]).areas, deepest="district")] == ["3010"]
