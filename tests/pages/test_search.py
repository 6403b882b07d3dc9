from sammachip_site.domain.availability import Availability, AvailabilityStatus
from sammachip_site.pages.page import Page
from sammachip_site.pages.search import SearchView, list_rows, make_search
from sammachip_site.pages.search_index import SearchRow
from sammachip_site.pages.shared_pages import share_pages
from tests.pages.village import ALL_WORDS, pages, site

GROUP = pages().summary
PRODUCT = GROUP.products[0]
THAI = share_pages([GROUP], site(), "th", ALL_WORDS["th"])
ENGLISH = share_pages([GROUP], site(), "en", ALL_WORDS["en"])


def test_readers_find_products_categories_groups_and_areas() -> None:
    place = "ต.หลุมข้าว อ.โนนสูง จ.นครราชสีมา"
    counted = "1 กลุ่ม สินค้า 1 อย่าง"
    assert list(list_rows(THAI)) == [
        SearchRow("น้ำพริกนรก", "", "35 บาท · กระปุก 100 กรัม", f"กลุ่มน้ำพริก · {place}", "/products/ban-rai/narok/"),
        SearchRow("อาหาร", "", "หมวด · สินค้า 1 อย่าง", "", "/categories/food/"),
        SearchRow("กลุ่มน้ำพริก บ้านไร่", "", "กลุ่มอาชีพ · สินค้า 1 อย่าง", f"บ้านไร่ · {place}", "/groups/ban-rai/"),
        SearchRow("จ.นครราชสีมา", "นครราชสีมา", counted, "", "/areas/30/"),
        SearchRow("ต.หลุมข้าว", "หลุมข้าว", counted, "อ.โนนสูง จ.นครราชสีมา", "/areas/30/3010/301007/"),
        SearchRow("อ.โนนสูง", "โนนสูง", counted, "จ.นครราชสีมา", "/areas/30/3010/"),
    ]


def test_english_readers_find_them_by_their_thai_names_as_well() -> None:
    assert [(row.name, row.also, row.url) for row in list_rows(ENGLISH)][:3] == [
        ("Narok chili paste", "น้ำพริกนรก", "/en/products/ban-rai/narok/"),
        ("Food", "อาหาร", "/en/categories/food/"),
        ("Ban Rai Chili Paste Group", "กลุ่มน้ำพริก บ้านไร่", "/en/groups/ban-rai/"),
    ]


def test_what_is_gone_says_so_and_comes_last() -> None:
    gone = PRODUCT.model_copy(update={"availability": Availability(status=AvailabilityStatus.SOLD_OUT)})
    soon = Availability(status=AvailabilityStatus.MADE_TO_ORDER, lead_days=3)
    later = PRODUCT.model_copy(update={"slug": "later", "availability": soon})
    group = GROUP.model_copy(update={"products": (gone, later)})
    first, *_, last = list_rows(share_pages([group], site(), "th", ALL_WORDS["th"]))
    assert (first.url, first.about) == ("/products/ban-rai/later/", "35 บาท · กระปุก 100 กรัม · สั่งก่อน 3 วัน")
    assert (last.url, last.about) == ("/products/ban-rai/narok/", "35 บาท · กระปุก 100 กรัม · หมดชั่วคราว")


def test_equals_stand_in_the_order_of_their_names_as_they_are_compared() -> None:
    names = ("เค็ม", "กล้วย", "กลวย", "๑ กล่อง")
    products = tuple(
        PRODUCT.model_copy(update={"slug": f"p{number}", "name": PRODUCT.name.model_copy(update={"th": name})})
        for number, name in enumerate(names)
    )
    group = GROUP.model_copy(update={"products": products})
    rows = list_rows(share_pages([group], site(), "th", ALL_WORDS["th"]))
    assert [row.name for row in rows][:4] == ["๑ กล่อง", "กล้วย", "กลวย", "เค็ม"]


def test_the_page_names_its_index_and_is_not_itself_to_be_found() -> None:
    page, *files = make_search(ENGLISH)
    assert isinstance(page, Page)
    assert isinstance(page.view, SearchView)
    assert page.path == "en/search/index.html"
    assert page.view.frame.noindex
    assert {file.path.rpartition("/")[0] for file in files} == {page.view.index_url.strip("/")}


def test_without_a_hit_the_page_leads_to_categories_and_areas() -> None:
    page, *_ = make_search(THAI)
    assert isinstance(page, Page)
    assert isinstance(page.view, SearchView)
    assert [link.url for link in page.view.categories] == ["/categories/food/"]
    assert [link.url for link in page.view.areas] == ["/areas/30/3010/301007/"]
