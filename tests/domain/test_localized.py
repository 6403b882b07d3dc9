from sammachip_site.domain.localized import LocalizedText


def test_thai_stands_in_for_what_nobody_translated_and_says_so() -> None:
    thai_only, both = LocalizedText(th="น้ำพริก"), LocalizedText(th="น้ำพริก", en="Chili paste")
    assert (thai_only.in_locale("en"), thai_only.language_in("en")) == ("น้ำพริก", "th")
    assert (both.in_locale("en"), both.language_in("en")) == ("Chili paste", "en")
    assert (both.in_locale("th"), both.language_in("th")) == ("น้ำพริก", "th")
