from dataclasses import replace

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.site import LocaleChoice
from sammachip_site.pages.frame import Frame, Link, make_frame
from tests.pages.village import pages, site


def frame_of(*breadcrumbs: Link) -> Frame:
    return make_frame(site(), "en", ("groups", "g"), title="Group", description="-", breadcrumbs=breadcrumbs)


def test_a_page_names_itself_its_twin_and_the_one_for_all_others() -> None:
    frame = frame_of()
    assert frame.url == "https://example.test/en/groups/g/"
    assert frame.alternates == (
        ("th", "https://example.test/groups/g/"),
        ("en", "https://example.test/en/groups/g/"),
        ("x-default", "https://example.test/groups/g/"),
    )


def test_a_page_of_a_site_in_one_language_has_no_twin() -> None:
    profile = site().profile.model_copy(update={"locales": (LocaleChoice.TH,)})
    frame = make_frame(replace(site(), profile=profile), "th", (), title="-", description="-")
    assert (frame.alternates, frame.translation_url) == ((), None)


def test_search_engines_are_told_the_parents_of_a_page_and_the_page_itself() -> None:
    (crumbs,) = frame_of(
        Link("Home", "/en/"), Link(LocalizedText(th="กลุ่ม", en="Groups"), "/en/groups/")
    ).structured_data
    assert crumbs == {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "Home", "item": "https://example.test/en/"},
            {"@type": "ListItem", "position": 2, "name": "Groups", "item": "https://example.test/en/groups/"},
            {"@type": "ListItem", "position": 3, "name": "Group", "item": "https://example.test/en/groups/g/"},
        ],
    }


def test_a_page_without_parents_has_no_breadcrumbs() -> None:
    assert frame_of().structured_data == ()
    assert frame_of().telling({"@type": "WebSite"}).structured_data == ({"@type": "WebSite"},)


def test_every_page_of_a_group_without_a_photo_of_its_own_shares_its_first_product() -> None:
    shown = pages()
    share = shown.frame(("books",), "-", "-").share
    assert share is not None
    assert share == shown.summary.products[0].share
    assert (share.url, share.width, share.height) == ("/photos/ban-rai/share/narok-ababababab-1200.jpg", 1200, 630)
