"""Reads the files of a folder one by one: remembers every fault of them, and where each value stands."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TypeVar

from sammachip_site.content.citizen_ids import declared_numbers, find_citizen_ids_in_files
from sammachip_site.content.front_matter import read_front_matter
from sammachip_site.content.layout import PRODUCTS, day_of
from sammachip_site.content.markdown_text import find_dead_ends, find_scripts
from sammachip_site.content.misplaced import tell_unread
from sammachip_site.content.text_file import locate, read_text, tidy
from sammachip_site.content.typed import read_record
from sammachip_site.content.yaml_document import YamlDocument, read_yaml
from sammachip_site.domain.diagnostics import Diagnostic, Location, ValueFault, diagnose
from sammachip_site.domain.record import Record
from sammachip_site.domain.sources import WrittenText
from sammachip_site.domain.values import parse_slug

R = TypeVar("R", bound=Record)
T = TypeVar("T")


class FileReader:
    """Reads *files*, by path; a file with a fault gives None, and the fault is remembered.

    *misnamed* has the files that another rule told of, under the path where they would be read: they are not missing.
    """

    def __init__(self, files: Mapping[str, bytes]) -> None:
        self.files = files
        self.faults: list[Diagnostic] = []
        self.documents: list[YamlDocument] = []
        self.bodies: list[WrittenText] = []
        self.misnamed: dict[str, str] = {}

    @property
    def sorted_faults(self) -> tuple[Diagnostic, ...]:
        """Every fault so far, each once, by file and line."""
        return tuple(sorted(set(self.faults)))

    def text(self, path: str) -> str | None:
        """The text of a file that is there; None when it cannot be trusted."""
        text, faults = read_text(path, self.files[path])
        self.faults += faults
        return None if faults else text

    def optional_record(self, path: str, model: type[R]) -> R | None:
        """What a YAML file says; None when there is no such file or it has a fault."""
        return self.record(path, model) if path in self.files else None

    def record(self, path: str, model: type[R]) -> R | None:
        """What a YAML file says; None when it is missing or has a fault, and both are told."""
        if path not in self.files:
            if path not in self.misnamed:
                self.faults.append(diagnose("structure.missing-file", Location(path)))
            return None
        text = self.text(path)
        return None if text is None else self.typed(model, *read_yaml(path, text))

    def typed(self, model: type[R], document: YamlDocument | None, faults: tuple[Diagnostic, ...]) -> R | None:
        """The *model* that *document* describes; None when either has a fault."""
        self.faults += faults
        if document is None:
            return None
        self.documents.append(document)
        record, faults = read_record(model, document)
        self.faults += faults
        return record

    def markdown(self, path: str) -> str | None:
        """The Markdown of a whole file; None when there is no such file or it has a fault."""
        text = self.text(path) if path in self.files else None
        return None if text is None else self.body(path, text, 0)

    def body(self, path: str, text: str, start: int) -> str:
        """The Markdown in *text* from *start*; scripts, and links that lead nowhere, are told."""
        self.faults += find_scripts(path, text, start)
        self.faults += find_dead_ends(path, text, start)
        self.bodies.append(WrittenText(locate(path, text, start), text[start:], is_verbatim=True))
        return tidy(text[start:]).strip()

    def article(self, path: str, model: type[R]) -> tuple[R | None, str, str | None]:
        """The front matter of a Markdown file, its text, and its text in English; no front matter if it has a fault."""
        text = self.text(path)
        if text is None:
            return None, "", None
        document, start, faults = read_front_matter(path, text)
        profile = self.typed(model, document, faults)
        return profile, self.body(path, text, start), self.markdown(path.removesuffix(".md") + ".en.md")

    def dated_article(
        self, path: str, model: type[R], make: Callable[[str, str, date, R, str, str | None], T]
    ) -> T | None:
        """What *make* makes of one Markdown file, whose name begins with its day."""
        profile, text, english = self.article(path, model)
        try:
            day = day_of(path)
            parse_slug(stem_of(path))
        except ValueFault as fault:
            self.faults.append(diagnose(fault.code, Location(path), **fault.values))
            return None
        return make(stem_of(path), path, day, profile, text, english) if profile else None

    def refuse_english_alone(self, english: str, thai: str) -> None:
        """A translation needs what it translates."""
        if english in self.files and thai not in self.files and thai not in self.misnamed:
            self.faults.append(diagnose("structure.english-alone", Location(english), expected=thai))

    def refuse_slug(self, name: str, path: str) -> None:
        """A name that makes no address."""
        try:
            parse_slug(name)
        except ValueFault as fault:
            self.faults.append(diagnose(fault.code, Location(path), **fault.values))

    def refuse_unread(self, path: str, meant: str | None) -> None:
        """A file that nothing reads: perhaps it only has the wrong name, or lies in the wrong place."""
        other = meant if meant in self.files else self.misnamed.get(meant or "")
        self.faults.append(tell_unread(path, meant, other))
        if meant:
            self.misnamed.setdefault(meant, path)

    def refuse_citizen_ids(self) -> None:
        """Nobody's citizen number may stand in any file; where one was to be paid, that is told already."""
        products = [document for document in self.documents if document.path.startswith(f"{PRODUCTS}/")]
        told = {_line_of(fault) for fault in self.faults if fault.code == "promptpay.citizen-id"}
        found = find_citizen_ids_in_files(self.files, declared_numbers(products))
        self.faults += (fault for fault in found if _line_of(fault) not in told)


def stem_of(path: str) -> str:
    """The name of a Markdown file without its ending."""
    return path.rpartition("/")[2].removesuffix(".md")


def _line_of(fault: Diagnostic) -> tuple[str, int]:
    return fault.location.path, fault.location.line
