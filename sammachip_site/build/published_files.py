"""The files of a published site as values; what is missing or says nothing is remembered."""

from dataclasses import dataclass, field
from typing import TypeVar

from pydantic import BaseModel

from sammachip_site.content.published import PublishedFault, read_as, read_json, read_rows
from sammachip_site.disk.published import Read
from sammachip_site.domain.published import Json
from sammachip_site.reports.verification import Finding

M = TypeVar("M", bound=BaseModel)


@dataclass(slots=True)
class PublishedFiles:
    """The files of a site; remembers which are missing or say nothing."""

    read: Read
    findings: list[Finding] = field(default_factory=list)

    def content(self, path: str) -> bytes | None:
        """The file at *path*, which should be there."""
        content = self.read(path)
        if content is None:
            self.findings.append(Finding("verify.missing", path, {}))
        return content

    def json(self, path: str) -> Json:
        """What the JSON file at *path* says; None when it cannot be read."""
        content = self.content(path)
        if content is None:
            return None
        try:
            return read_json(content)
        except PublishedFault:
            self.findings.append(Finding("verify.not-json", path, {}))
            return None

    def record(self, model: type[M], path: str, value: Json) -> M | None:
        """The *model* that *value*, a part of the file at *path*, describes; None when it does not."""
        try:
            return read_as(model, value)
        except PublishedFault as fault:
            for place, told in fault.fields:
                self.findings.append(Finding("verify.not-a-value", path, {"field": place or "–", "published": told}))
            return None

    def rows(self, path: str) -> tuple[dict[str, str], ...] | None:
        """The rows of the CSV file at *path*; None when it cannot be read."""
        content = self.content(path)
        try:
            return None if content is None else read_rows(content)
        except PublishedFault:
            self.findings.append(Finding("verify.not-csv", path, {}))
            return None
