"""A published site of one group with two closed years, as files; and whoever verifies it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sammachip_site.build.verify import Verification, verify_site
from sammachip_site.domain.loaded_group import LoadedGroup
from sammachip_site.domain.localized import LOCALES
from sammachip_site.domain.site import Site
from sammachip_site.domain.statement import Statement
from sammachip_site.pages.group_frame import GroupPages, summarize_group
from sammachip_site.pages.integrity import make_integrity_file
from sammachip_site.pages.open_data import make_shared_data
from sammachip_site.pages.plan import plan_data
from sammachip_site.pages.statement import make_statement_page
from sammachip_site.render.files import render_files
from tests.closed_group import closed, examine
from tests.pages.village import shipped_theme, site, words

TODAY = date(2026, 11, 22)
Files = dict[str, bytes]


def publish(group: LoadedGroup, statements: tuple[Statement, ...], here: Site) -> Files:
    """The open data of a site with this one group, and the pages of its years."""
    summary = summarize_group(group, statements, here)
    planned = [*plan_data(group, statements, summary, here, words("th"))]
    planned += [*make_shared_data([summary], here), make_integrity_file([summary])]
    for locale in LOCALES:
        pages = GroupPages(group, statements, summary, here, locale, words(locale))
        planned += [make_statement_page(pages, statement) for statement in statements]
    return {output.path: output.content for output in render_files(planned, shipped_theme(), here)}


def publish_files(files: Mapping[str, str]) -> Files:
    """The site of the group that *files* tell."""
    examined = examine(files)
    assert examined.group
    return publish(examined.group, examined.statements, site())


PUBLISHED = publish_files(closed())


def verify(files: Files, today: date = TODAY) -> Verification:
    return verify_site(files.get, today)


def altered(value: Any) -> Any:
    """*value* with one digit or letter changed; another value where it has none."""
    if isinstance(value, bool) or not value:
        return not value
    if isinstance(value, int):
        return value + 1
    letters = list(value)
    place = next((place for place, letter in enumerate(letters) if letter.isdigit()), 0)
    letters[place] = {"9": "8"}.get(letters[place], "9") if letters[place].isdigit() else "ฮ"
    return "".join(letters)
