import pickle

import pytest

from sammachip_site.render.failures import TemplateError
from sammachip_site.render.output import Output
from sammachip_site.render.theme import make_theme

SHIPPED = {
    "templates/pages/home.html": b"shipped home",
    "templates/pages/group.html": b"shipped group",
    "templates/messages/th.yaml": "site:\n  home: หน้าแรก\n  yes: no\n".encode(),
    "templates/messages/en.yaml": b"site:\n  home: Home\n",
    "static/css/base.css": b"p { color: red }",
    "static/icons/phone.svg": b"<svg/>",
    "static/img/trays.svg": b"<svg>trays</svg>",
    "static/js/page.js": b'import { a } from "./part.js";\n',
    "static/js/part.js": b"export const a = 1;\n",
}


def test_a_sites_own_file_replaces_the_shipped_one_of_its_name() -> None:
    theme = make_theme([SHIPPED, {"templates/pages/home.html": b"own home"}])
    assert theme.templates == {"pages/group.html": "shipped group", "pages/home.html": "own home"}


def test_a_site_may_change_one_sentence_and_keep_the_others() -> None:
    theme = make_theme([SHIPPED, {"templates/messages/th.yaml": "site:\n  home: บ้าน\n".encode()}])
    assert theme.words == {"th": {"site.home": "บ้าน", "site.yes": "no"}, "en": {"site.home": "Home"}}


def test_static_files_are_published_under_names_that_change_with_their_content() -> None:
    theme = make_theme([SHIPPED])
    assert theme.assets == (
        Output("assets/page-38ba1cb8e8.js", b'import { a } from "/assets/part-037ecd1db3.js";\n'),
        Output("assets/part-037ecd1db3.js", b"export const a = 1;\n"),
        Output("assets/site-b959a78e8c.css", b"@layer tokens,base,layout,parts,pages,print;p{color: red}\n"),
        Output("assets/trays-b23bc1cc89.svg", b"<svg>trays</svg>"),
    )
    changed = make_theme([SHIPPED, {"static/css/base.css": b"p { color: blue }"}])
    assert changed.addresses["site.css"] != theme.addresses["site.css"]


def test_a_script_has_another_name_when_what_it_imports_changes() -> None:
    theme = make_theme([SHIPPED])
    changed = make_theme([SHIPPED, {"static/js/part.js": b"export const a = 2;\n"}])
    assert changed.addresses["js/page.js"] != theme.addresses["js/page.js"]


def test_themes_are_equal_when_all_their_files_are() -> None:
    assert make_theme([SHIPPED]) == make_theme([dict(reversed(SHIPPED.items()))])
    assert make_theme([SHIPPED]) != make_theme([SHIPPED, {"static/icons/phone.svg": b"<svg>x</svg>"}])


def test_a_theme_travels_to_workers() -> None:
    assert pickle.loads(pickle.dumps(make_theme([SHIPPED]))) == make_theme([SHIPPED])  # noqa: S301


@pytest.mark.parametrize(
    ("path", "content", "line"),
    [
        ("templates/messages/th.yaml", b"a: b\nc: d: e\n", 2),
        ("templates/pages/home.html", b"ok\nok\n\xff", 3),
        ("static/css/base.css", b"\xff", 1),
    ],
)
def test_a_theme_file_that_cannot_be_read_is_named_with_its_line(path: str, content: bytes, line: int) -> None:
    with pytest.raises(TemplateError) as fault:
        make_theme([SHIPPED, {path: content}])
    assert (fault.value.path, fault.value.line) == (path, line)


@pytest.mark.parametrize("content", ["just words", "- a\n- b", "site: [a, b]", "site:\n  home:\n    - a"])
def test_sentences_that_are_no_mapping_of_texts_are_refused(content: str) -> None:
    with pytest.raises(TemplateError) as fault:
        make_theme([{"templates/messages/th.yaml": content.encode()}])
    assert fault.value.path == "templates/messages/th.yaml"
