"""What a YAML syntax error most likely is, so that the message can say what to type."""

import re

from yaml import MarkedYAMLError

from sammachip_site.content.yaml_lookalikes import explain_line, explain_quote, split_lines
from sammachip_site.domain.diagnostics import Diagnostic, Location, diagnose

_LEGIBLE = 1000  # characters of a line: nobody reads on, and the patterns below would take long
_SHOWN = 60  # characters of a line that a message repeats

_TAB_INDENT = re.compile(r"(?: *-)* *(?=\t)")
_SEVERAL = re.compile(r"^(?P<key>\s*(?:- +)*[^\s:#][^:]*): +(?P<value>.*)$")
_GLUED_COLON = re.compile(r"\s*(?:- +)*(?P<key>[\w-]+):(?=[^\s/])")
_CLOSED_QUOTE = re.compile(r"[:-] +(?P<open>[\"']).*(?P=open)\s*$")
_OPEN_QUOTE = re.compile(r"[:-] +(?P<open>[\"'])(?:(?!(?P=open)).)*$")
_IN_BRACKETS = re.compile(r"(?P<key>[^\s,:{\[]+): +(?P<value>[^,:{}\[\]]*)$")
_LAST_WORD = re.compile(r"[^\s,{\[]+$")
_OTHER_FIELD = re.compile(r"[^\s:,{\[] +(?P<key>[a-z]+(?:_[a-z]+)*)$")
_NEXT_FIELD = re.compile(r" *(?P<key>[a-z]+(?:_[a-z]+)*):(?= |$)")
_CLOSED_BRACKET = re.compile(r"[:-] +(?P<open>[\[{]).*[\]}]\s*$")


def explain_syntax(path: str, text: str, error: MarkedYAMLError) -> Diagnostic:
    """The fault that a parser's *error* in *text* stands for, at the place where a person would mend it."""
    return _Explanation(path, text, error).diagnostic()


def explain_top_level(path: str, text: str, location: Location) -> Diagnostic:
    """The fault of a file that is a list or a single text, which begins at *location*."""
    line = split_lines(text)[location.line - 1]
    if fault := explain_line(path, line, location.line - 1):
        return fault
    if glued := _GLUED_COLON.match(line):
        here = Location(path, location.line, glued.end())
        return diagnose("reading.space-after-colon", here, key=glued["key"])
    return diagnose("reading.top-level", location, value=_shorten(line))


class _Explanation:
    """One error of the parser and the lines around it; places in here count from 0."""

    def __init__(self, path: str, text: str, error: MarkedYAMLError) -> None:
        self.path = path
        self.lines = [line[:_LEGIBLE] for line in split_lines(text)]
        self.problem = error.problem or ""
        self.context = error.context or ""
        problem = error.problem_mark
        start = error.context_mark or problem
        self.row, self.column = (problem.line, problem.column) if problem else (0, 0)
        self.start_row, self.start_column = (start.line, start.column) if start else (0, 0)

    @property
    def line(self) -> str:
        """The line at which the parser stopped."""
        return self.lines[min(self.row, len(self.lines) - 1)]

    def diagnostic(self) -> Diagnostic:
        """The first explanation that fits, the surest first."""
        return (
            self.tab()
            or self.quote()
            or self.bracket()
            or self.lookalike()
            or self.start_character()
            or self.colon()
            or self.missing_colon()
            or self.dash()
            or self.indent()
            or self.fault("reading.syntax", self.row, self.column)
        )

    def tab(self) -> Diagnostic | None:
        """A tab before the text of this line or the one above."""
        for row in (self.row, self.row - 1):
            match = _TAB_INDENT.match(self.lines[row]) if 0 <= row < len(self.lines) else None
            if match:
                return self.fault("reading.tab", row, match.end())
        return None

    def quote(self) -> Diagnostic | None:
        """A quote that is not closed, or closed too early, or holds a backslash."""
        if "escape" in self.problem:
            return self.fault("reading.backslash", self.row, self.column)
        if "quoted scalar" in self.context:
            return self.fault("reading.open-quote", self.start_row, self.start_column)
        before = self.line[: self.column].rstrip()
        if "expected key" not in self.problem or not before.endswith(("'", '"')):
            return None
        if match := _CLOSED_QUOTE.search(before):
            return self.fault("reading.text-after-quote", self.row, self.column, quote=match["open"])
        return self.quote_open_above()

    def quote_open_above(self) -> Diagnostic | None:
        """The quote of an earlier line that the next line's opening quote seemed to close."""
        for row in range(self.row - 1, -1, -1):
            if match := _OPEN_QUOTE.search(self.lines[row]):
                return self.fault("reading.open-quote", row, match.start("open"))
        return None

    def bracket(self) -> Diagnostic | None:
        """A bracket that is not closed, or closed before its text ends."""
        if "flow" in self.context:
            if second := self.colon_in_brackets():
                return second
            bracket = self.lines[self.start_row][self.start_column : self.start_column + 1]
            return self.fault("reading.open-bracket", self.start_row, self.start_column, value=bracket)
        match = _CLOSED_BRACKET.search(self.line[: self.column])
        if match and "expected key" in self.problem:
            if other := _NEXT_FIELD.match(self.line, self.column):
                return self.fault("reading.two-fields", self.row, other.start("key"), key=other["key"])
            return self.needs_quotes(self.row, match.start("open"))
        return None

    def colon_in_brackets(self) -> Diagnostic | None:
        """A second colon between two commas."""
        before, after = self.line[: self.column], re.split(r"[,\]}]", self.line[self.column :])[0]
        match = _IN_BRACKETS.search(before) if after.startswith(":") else None
        return self.second_colon(match["key"], match["value"] + after) if match else None

    def lookalike(self) -> Diagnostic | None:
        """A sign that only looks like one of YAML, in this line, where it began, or above."""
        for row in sorted({self.row, self.start_row, self.previous_row()}):
            line = self.lines[min(row, len(self.lines) - 1)]
            if fault := explain_line(self.path, line, row) or explain_quote(self.path, line, row):
                return fault
        return None

    def start_character(self) -> Diagnostic | None:
        """A text that begins with a sign of YAML."""
        if re.search(r"(an alias|an anchor|a tag|a block scalar|a directive)$", self.context):
            return self.needs_quotes(self.start_row, self.start_column)
        if re.search("start any token|node content|mapping keys are not|undefined tag handle", self.problem):
            return self.needs_quotes(self.row, self.column)
        return None

    def needs_quotes(self, row: int, column: int) -> Diagnostic:
        """The sign at this place would be plain text in quotes."""
        return self.fault("reading.start-character", row, column, value=self.lines[row][column : column + 1])

    def colon(self) -> Diagnostic | None:
        """A second colon, or a colon that is missing on the line above, or an indented field below a value."""
        if "mapping values" not in self.problem:
            return None
        match = _SEVERAL.match(self.line)
        if match and self.column > match.end("key"):
            return self.second_colon(match["key"].strip(" -"), match["value"])
        row = self.previous_row()
        before = self.lines[row]
        if _GLUED_COLON.match(before):
            return self.glued_or_missing(row)
        if ": " not in before and not before.rstrip().endswith(":"):
            return self.glued_or_missing(row)
        if self.is_outdented(row):
            return self.fault("reading.indent", row, _indent(before))
        return self.fault("reading.indent", self.row, _indent(self.line))

    def is_outdented(self, row: int) -> bool:
        """Does the line at *row* begin left of two others that begin together, one before it and one after?"""
        above = self.lines[row - 1] if row else ""
        return bool(above.strip()) and _indent(self.lines[row]) < _indent(self.line) == _indent(above)

    def second_colon(self, key: str, value: str) -> Diagnostic:
        """A colon within the *value* of *key*, or after the name of another field."""
        if other := _OTHER_FIELD.search(self.line[: self.column]):
            return self.fault("reading.two-fields", self.row, other.start("key"), key=other["key"])
        shown = _shorten(value.replace('"', "'"))
        return self.fault("reading.colon", self.row, self.column, key=key, value=shown)

    def missing_colon(self) -> Diagnostic | None:
        """A line without a colon where a field was expected."""
        if "unexpected ':'" in self.problem and (key := _LAST_WORD.search(self.line[: self.column])):
            return self.fault("reading.space-after-colon", self.row, self.column, key=key.group())
        return self.glued_or_missing(self.start_row) if "expected ':'" in self.problem else None

    def glued_or_missing(self, row: int) -> Diagnostic:
        """A colon without a space after it, or none at all."""
        line = self.lines[row]
        if glued := _GLUED_COLON.match(line):
            return self.fault("reading.space-after-colon", row, glued.end() - 1, key=glued["key"])
        return self.fault("reading.missing-colon", row, _indent(line), value=_shorten(line))

    def dash(self) -> Diagnostic | None:
        """A list item on the line of its field."""
        if "block sequence entries" not in self.problem:
            return None
        if self.line[self.column :].strip() == "-":
            return self.fault("reading.lone-dash", self.row, self.column)
        return self.fault("reading.dash", self.row, self.column)

    def indent(self) -> Diagnostic | None:
        """A field that begins in a column where no field began before."""
        if "did not find expected" not in self.problem:
            return None
        return self.fault("reading.indent", self.row, self.column)

    def previous_row(self) -> int:
        """The nearest row above that says something."""
        rows = range(min(self.row, len(self.lines)) - 1, -1, -1)
        written = (row for row in rows if self.lines[row].strip() and not self.lines[row].lstrip().startswith("#"))
        return next(written, self.row)

    def fault(self, code: str, row: int, column: int, **values: object) -> Diagnostic:
        """The fault *code* at this place."""
        return diagnose(code, Location(self.path, row + 1, column + 1), **values)


def _shorten(text: str) -> str:
    text = text.strip()
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
