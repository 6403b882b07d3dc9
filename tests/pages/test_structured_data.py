from sammachip_site.pages.structured_data import describe_list, describe_site
from tests.pages.village import site


def test_a_list_tells_its_pages_in_order() -> None:
    assert describe_list(["/a/", "/b/"], site()) == {
        "@type": "ItemList",
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "url": "https://example.test/a/"},
            {"@type": "ListItem", "position": 2, "url": "https://example.test/b/"},
        ],
    }


def test_the_site_is_one_thing_in_two_languages() -> None:
    thai, english = describe_site(site(), "th"), describe_site(site(), "en")
    assert thai["@id"] == english["@id"] == "https://example.test/#website"
    assert (thai["url"], english["url"]) == ("https://example.test/", "https://example.test/en/")
    assert (thai["name"], english["name"]) == ("สัมมาชีพ", "Sammachip")
