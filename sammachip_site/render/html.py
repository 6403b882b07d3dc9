"""Pages: a template of the theme, filled with one view."""

import re
from collections.abc import Callable, Hashable
from functools import partial
from traceback import walk_tb
from types import CodeType

from jinja2 import (
    BytecodeCache,
    Environment,
    FunctionLoader,
    StrictUndefined,
    TemplateNotFound,
    TemplateSyntaxError,
    select_autoescape,
)
from jinja2 import (
    TemplateError as JinjaError,
)
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from sammachip_site.domain.localized import LOCALES, Locale
from sammachip_site.domain.sentence import Sentence
from sammachip_site.domain.site import Site
from sammachip_site.pages.page import Page
from sammachip_site.render.failures import DrawingError, TemplateError
from sammachip_site.render.filters import make_filters
from sammachip_site.render.numerals import write_thai_numerals
from sammachip_site.render.qr import draw_qr
from sammachip_site.render.stylesheet import squeeze_css
from sammachip_site.render.theme import Theme

# What a template can do wrong while it is filled, beside what Jinja has a word for.
_SLIPS = (LookupError, ValueError, AttributeError, TypeError, ArithmeticError, RecursionError)
_KEPT_PARTS = 500  # of a group's pages there are fewer; more would only hold memory


class PageRenderer:
    """Renders the pages of one site with one theme; compiled templates and repeated parts are kept."""

    def __init__(self, theme: Theme, site: Site) -> None:
        self._environments = {locale: make_environment(theme, site, locale) for locale in LOCALES}

    def render(self, page: Page) -> bytes:
        """*page* as UTF-8 with one newline at its end."""
        try:
            template = self._environments[page.locale].get_template(page.template)
            html = template.render(view=page.view).strip()
            return f"{write_thai_numerals(html) if page.in_thai_numerals else html}\n".encode()
        except (JinjaError, *_SLIPS) as fault:
            raise _explain(fault, page.template) from fault


def _explain(fault: Exception, page: str) -> TemplateError:
    """What is wrong with a template, told of the innermost line that *fault* went through, or of its *page*."""
    if isinstance(fault, TemplateSyntaxError):
        return TemplateError(f"templates/{fault.name or page}", fault.lineno, fault.message or "")
    path, line = _place_of(fault) or (f"templates/{page}", 1)
    reason = "no such template" if isinstance(fault, TemplateNotFound) else type(fault).__name__
    return DrawingError(path, line, f"{reason}: {fault}")


def _place_of(fault: Exception) -> tuple[str, int] | None:
    """The innermost template and line that *fault* went through."""
    frames = [(frame.f_globals, line) for frame, line in walk_tb(fault.__traceback__)]
    places = [(names["__file__"], line) for names, line in frames if "__jinja_exception__" in names]
    return places[-1] if places else None


def _load(theme: Theme, name: str) -> tuple[str, str, Callable[[], bool]] | None:
    """The text of a template and its path from the theme's folder, so that a fault in it can say where."""
    source = theme.templates.get(name)
    return None if source is None else (source, f"templates/{name}", lambda: True)


class _CompiledTemplates(BytecodeCache):
    """Templates compiled once in this process, whatever the language or site that they are filled for.

    Compiling takes longer than filling a group's pages; the code of a template depends on its text alone.
    """

    def __init__(self) -> None:
        self._codes: dict[tuple[str, str], CodeType] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give *bucket* its code, if it was compiled before."""
        bucket.code = self._codes.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code of *bucket*."""
        if bucket.code is not None:
            self._codes[bucket.key, bucket.checksum] = bucket.code


_COMPILED = _CompiledTemplates()


def make_environment(theme: Theme, site: Site, locale: Locale) -> Environment:
    """Jinja as templates for *locale* see it. A name or key that does not exist is a bug and raises."""
    environment = Environment(
        loader=FunctionLoader(partial(_load, theme)),
        autoescape=select_autoescape(("html", "xml", "svg"), default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,
        bytecode_cache=_COMPILED,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":"), "allow_nan": False}
    environment.filters.update(make_filters(locale))
    environment.globals.update(
        locale=locale,
        site=site,
        t=partial(_sentence, theme, locale),
        asset=theme.addresses.__getitem__,
        icon=partial(_icon, theme),
        qr=draw_qr,
        style=partial(_style, theme),
        once=_remember_parts(environment),
    )
    return environment


def _sentence(theme: Theme, locale: Locale, key: str, **values: object) -> str:
    """The theme's sentence *key* with its braces filled; markup among the values stays markup.

    Raises:
        KeyError: no such sentence, or a value that it needs is missing.
    """
    sentence = Sentence(theme.words[locale][key]).in_number(values)
    if any(hasattr(value, "__html__") for value in values.values()):
        return escape(sentence).format(**values)
    return sentence.format(**values) if values else sentence


def _icon(theme: Theme, name: str) -> Markup:
    """The drawing *name* of the theme, to stand inside a page.

    Raises:
        KeyError: the theme has no such icon.
    """
    drawing = theme.static[f"icons/{name}.svg"].decode()
    # The theme is the site's own program; a drawing may open with a declaration that HTML does not know.
    return Markup(re.sub(r"^\s*(<\?.*?\?>|<!--.*?-->|\s)*", "", drawing, flags=re.DOTALL).strip())  # noqa: S704


def _style(theme: Theme, name: str) -> Markup:
    """The style sheet *name* of the theme, to stand inside a page that is alone on somebody's computer.

    Raises:
        KeyError: the theme has no such style sheet.
    """
    return Markup(squeeze_css(theme.static[f"css/{name}.css"].decode()))  # noqa: S704  the site's own program, as above


def _remember_parts(environment: Environment) -> Callable[[str, object], Markup]:
    """A function that renders a part of a page from its own view, and each only once.

    A template is pure, so equal views give equal markup; views that cannot be hashed are compared by identity
    and held, so that no other object takes their place in memory.
    """
    parts: dict[tuple[str, Hashable], tuple[object, Markup]] = {}

    def once(template: str, view: object) -> Markup:
        key = (template, _key_of(view))
        if key not in parts:
            if len(parts) >= _KEPT_PARTS:
                parts.clear()
            markup = Markup(environment.get_template(template).render(view=view))  # noqa: S704 — autoescaped
            parts[key] = (view, markup)
        return parts[key][1]

    return once


def _key_of(view: object) -> Hashable:
    try:
        hash(view)
    except TypeError:
        return id(view)
    return view
