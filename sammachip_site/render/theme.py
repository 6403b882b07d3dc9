"""How a site looks and what it says in its own words: templates, style, scripts, icons and sentences."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

import yaml

from sammachip_site.domain.localized import LOCALES, Locale
from sammachip_site.domain.sentence import Sentence
from sammachip_site.pages.page import Words
from sammachip_site.render.failures import TemplateError
from sammachip_site.render.output import Output
from sammachip_site.render.scripts import publish_scripts
from sammachip_site.render.stylesheet import bundle_stylesheets

_MESSAGES = "messages/"
_UNPUBLISHED = ("css/", "icons/")  # they reach readers inside the joined style sheets and inside the pages


@dataclass(frozen=True, eq=False)
class Theme:
    """A theme by its contents; two themes of one *digest* are the same.

    *templates* by name below ``templates/``, *static* by name below ``static/``, with scripts as they are published
    and with the joined style sheets; *words* by locale; *addresses* says where each published static file is.
    """

    templates: Mapping[str, str]
    static: Mapping[str, bytes]
    words: Mapping[Locale, Words]
    addresses: Mapping[str, str]
    digest: str

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Theme) and other.digest == self.digest

    def __hash__(self) -> int:
        return hash(self.digest)

    @property
    def assets(self) -> tuple[Output, ...]:
        """The static files as they are published, each under a name that changes with its content."""
        published = {path.lstrip("/"): self.static[name] for name, path in self.addresses.items()}
        return tuple(Output(path, content) for path, content in sorted(published.items()))


def make_theme(layers: Sequence[Mapping[str, bytes]]) -> Theme:
    """The theme in *layers* of files by path (``templates/…``, ``static/…``); a later layer replaces files.

    Sentences are replaced one by one, so that a site may change one of them and keep the others.
    """
    files = {path: content for layer in layers for path, content in layer.items()}
    templates = {name: _decode(f"templates/{name}", text) for name, text in _below("templates/", files)}
    written = dict(_below("static/", files))
    scripts = {f"js/{name}": _decode(f"static/js/{name}", text) for name, text in _below("js/", written)}
    static = {**written, **publish_scripts(scripts, _asset_address)}
    addresses = {name: _asset_address(name, static[name]) for name in sorted(static) if _is_published(name)}
    sheets = {name: _decode(f"static/css/{name}", text) for name, text in _below("css/", static)}
    joined = {name: text.encode() for name, text in bundle_stylesheets(sheets, addresses).items()}
    return Theme(
        {name: text for name, text in templates.items() if not name.startswith(_MESSAGES)},
        {**static, **joined},
        {locale: _read_words(layers, locale) for locale in LOCALES},
        {**addresses, **{name: _asset_address(name, text) for name, text in joined.items()}},
        _digest_layers(layers),
    )


def _below(folder: str, files: Mapping[str, bytes]) -> Iterable[tuple[str, bytes]]:
    return ((path.removeprefix(folder), files[path]) for path in sorted(files) if path.startswith(folder))


def _decode(path: str, content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        line = content.count(b"\n", 0, fault.start) + 1
        raise TemplateError(path, line, "not UTF-8") from fault


def _is_published(name: str) -> bool:
    return not name.startswith(_UNPUBLISHED)


def _asset_address(name: str, content: bytes) -> str:
    """``img/trays.svg`` → ``/assets/trays-0123456789.svg``: it may be kept for ever by a browser."""
    path = PurePosixPath(name)
    return f"/assets/{path.stem}-{hashlib.sha256(content).hexdigest()[:10]}{path.suffix}"


def _read_words(layers: Sequence[Mapping[str, bytes]], locale: Locale) -> Words:
    words: dict[str, str] = {}
    for layer in layers:
        content = layer.get(f"templates/{_MESSAGES}{locale}.yaml")
        if content is not None:
            words.update(_with_dotted_keys(_read_sentences(f"templates/{_MESSAGES}{locale}.yaml", content)))
    return words


def _read_sentences(path: str, content: bytes) -> Mapping[str, Any]:
    try:
        # The base loader leaves every scalar a text: "no" and "12:30" are words here.
        sentences = yaml.load(content, Loader=yaml.CBaseLoader)  # noqa: S506
    except yaml.MarkedYAMLError as fault:
        line = fault.problem_mark.line + 1 if fault.problem_mark else 1
        raise TemplateError(path, line, fault.problem or "") from fault
    except (yaml.YAMLError, UnicodeDecodeError, ValueError) as fault:
        raise TemplateError(path, 1, f"{fault}") from fault
    if sentences is not None and not _are_sentences(sentences):
        raise TemplateError(path, 1, "not a mapping of sentences")
    return sentences or {}


def _are_sentences(node: object) -> bool:
    """Is *node* a mapping of texts, or of such mappings?"""
    return isinstance(node, Mapping) and all(
        isinstance(key, str) and (isinstance(value, str) or _are_sentences(value)) for key, value in node.items()
    )


def _with_dotted_keys(node: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    words: dict[str, str] = {}
    for key, value in node.items():
        if isinstance(value, Mapping):
            words.update(_with_dotted_keys(value, f"{prefix}{key}."))
        else:
            words[f"{prefix}{key}"] = Sentence(value)
    return words


def _digest_layers(layers: Sequence[Mapping[str, bytes]]) -> str:
    digest = hashlib.sha256()
    for layer in layers:
        for path in sorted(layer):
            digest.update(f"{path}\0{hashlib.sha256(layer[path]).hexdigest()}\n".encode())
        digest.update(b"\n")
    return digest.hexdigest()
