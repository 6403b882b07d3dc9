from sammachip_site.render.stylesheet import bundle_stylesheets, squeeze_css


def test_the_layers_are_named_first_and_follow_their_order() -> None:
    files = {
        "pages/home.css": "@layer pages { b {} }",
        "layout.css": "l {}",
        "parts/z.css": "z {}",
        "parts/a.css": "a {}",
        "base.css": "base {}",
        "tokens.css": "t {}",
        "notes.txt": "never",
    }
    assert bundle_stylesheets(files, {}) == {
        "site.css": "@layer tokens,base,layout,parts,pages,print;t{}base{}l{}a{}z{}@layer pages{b{}}\n"
    }


def test_what_only_the_books_and_sheets_show_stands_in_a_style_sheet_of_its_own() -> None:
    bundles = bundle_stylesheets({"paper/poster.css": "p { }", "paper/ledger.css": "l {}", "base.css": "b {}"}, {})
    assert bundles["paper.css"] == "l{}p{}\n"
    assert "p{" not in bundles["site.css"]


def test_comments_and_needless_white_space_go() -> None:
    assert squeeze_css("/* a */ p {\n  color : red;\n  margin: 0 1px;\n}\n\na > b , c { x: y }") == (
        "p{color : red;margin: 0 1px}a > b,c{x: y}"
    )


def test_what_a_space_means_something_to_is_kept() -> None:
    assert squeeze_css("a :hover{b:calc(1px + 2px)}@media screen and (x) {}") == (
        "a :hover{b:calc(1px + 2px)}@media screen and (x){}"
    )


def test_strings_and_addresses_are_left_alone() -> None:
    text = 'q{content:"/* } ; */  \\" \'";background:url(data:image/svg+xml;a,  b)}'
    assert squeeze_css(text) == text


def test_an_address_of_the_theme_becomes_the_published_one() -> None:
    addresses = {"img/a.svg": "/assets/a-01.svg"}
    files = {"base.css": "a{b:url(\"../img/a.svg\") url(img/a.svg) url('img/b.svg')}"}
    assert (
        "a{b:url(/assets/a-01.svg) url(/assets/a-01.svg) url('img/b.svg')}"
        in bundle_stylesheets(files, addresses)["site.css"]
    )
