from dataclasses import dataclass, field

import pytest

from sammachip_site.domain.localized import Locale
from sammachip_site.pages.page import Page
from sammachip_site.render.failures import DrawingError, TemplateError
from sammachip_site.render.html import PageRenderer
from sammachip_site.render.theme import make_theme
from tests.render.stage import make_site, text, theme_of


@dataclass(frozen=True)
class View:
    name: object = ""


def render(template: str, view: object = None, locale: Locale = "th", **others: str) -> str:
    theme = theme_of(page=template, **others)
    page = Page("index.html", "pages/page.html", locale, view)
    return PageRenderer(theme, make_site()).render(page).decode()


def test_a_template_gets_its_view_and_its_page_ends_with_one_newline() -> None:
    assert render("\n<p>{{ view.name }}</p>\n\n", View("ก")) == "<p>ก</p>\n"


def test_what_people_wrote_is_never_markup() -> None:
    assert render("{{ view.name }}", View("<b>")) == "&lt;b&gt;\n"


def test_a_plain_text_template_is_not_escaped() -> None:
    theme = theme_of(robots__txt="{{ view.name }}\n")
    page = Page("robots.txt", "pages/robots.txt", "th", View("a & b"))
    assert PageRenderer(theme, make_site()).render(page) == b"a & b\n"


@pytest.mark.parametrize(
    ("slip", "reason"),
    [
        ("{{ view.nmae }}", "nmae"),
        ("{{ t('site.hmoe') }}", "site.hmoe"),
        ("{{ t('site.count', number=3) }}", "count"),
        ("{{ icon('phnoe') }}", "phnoe"),
        ("{{ '{'.format(1) }}", "ValueError"),
        ("{{ 1 // 0 }}", "ZeroDivisionError"),
        ("{% include 'pages/part.html' %}", "RecursionError"),
        ("{{ view.name | sum(attribute='x') }}", "Error"),
        ("{% include 'parts/gone.html' %}", "no such template: parts/gone.html"),
    ],
)
def test_what_a_template_asks_in_vain_is_told_with_its_line(slip: str, reason: str) -> None:
    with pytest.raises(DrawingError) as fault:
        render("{% include 'pages/part.html' %}", View(3), part=f"<p>\n{slip}")
    assert (fault.value.path, fault.value.line) == ("templates/pages/part.html", 2)
    assert reason in fault.value.reason


def test_sentences_of_the_theme_are_in_the_language_of_the_page() -> None:
    template = "{{ t('site.home') }} {{ t('site.count', count=3) }} {{ locale }}"
    assert render(template) == "หน้าแรก มี 3 กลุ่ม th\n"
    assert render(template, locale="en") == "Home 3 groups en\n"


def test_a_value_in_a_sentence_is_escaped_once() -> None:
    assert render("{{ t('site.count', count='<3') }}") == "มี &lt;3 กลุ่ม\n"
    assert render("{{ t('site.count', count=view.name | text) }}", View(text("<3"))) == "มี &lt;3 กลุ่ม\n"


def test_assets_and_icons_come_from_the_theme() -> None:
    assert render("{{ asset('img/trays.svg') }}") == "/assets/trays-d4dc566691.svg\n"
    assert render("{{ icon('phone') }}") == '<svg class="icon"><path d=""/></svg>\n'


def test_the_site_is_at_hand() -> None:
    assert render("{{ site.base_url }} {{ site.profile.name | text }}") == "https://example.org ตลาดบ้านไร่\n"


@dataclass
class Counted:
    """A view that knows how often it was drawn."""

    drawn: list[int] = field(default_factory=list)

    def draw(self) -> int:
        self.drawn.append(1)
        return len(self.drawn)


def test_a_part_is_rendered_once_for_each_view() -> None:
    page = "{% for v in view %}{{ once('pages/part.html', v) }};{% endfor %}"
    view = Counted()
    assert render(page, [view, view, Counted()], part="{{ view.draw() }}") == "1;1;1;\n"
    assert len(view.drawn) == 1


def test_parts_of_equal_views_are_shared_and_others_are_not() -> None:
    page = "{% for v in view %}{{ once('pages/part.html', v) }};{% endfor %}"
    assert render(page, [View("a"), View("a"), View("<")], part="{{ view.name }}") == "a;a;&lt;;\n"


def test_a_template_with_a_slip_is_named_with_its_line() -> None:
    with pytest.raises(TemplateError) as fault:
        render("<p>\n{% if %}")
    assert (fault.value.path, fault.value.line) == ("templates/pages/page.html", 2)


def test_a_template_that_can_be_read_but_fails_is_told_otherwise_than_one_that_cannot() -> None:
    with pytest.raises(TemplateError) as unreadable:
        render("{{ view.name | no_such_filter }}")
    assert type(unreadable.value) is TemplateError
    with pytest.raises(TemplateError) as failed:
        render("{{ view.name | baht }}", View("x"))
    assert type(failed.value) is DrawingError


def test_a_style_sheet_of_the_theme_may_stand_inside_a_page() -> None:
    files = {
        "templates/pages/slip.html": b"<style>{{ style('slips') }}</style>",
        "static/css/slips.css": b"/* cut here */ .slip > p { color: red }",
    }
    page = Page("slip.html", "pages/slip.html", "th", None)
    assert PageRenderer(make_theme([files]), make_site()).render(page) == b"<style>.slip > p{color: red}</style>\n"
