"""What a browser searches: small files, of which it fetches the few that a query needs.

The rows lie in files of equal length, in the order in which equally good hits are shown. For every three letters that
follow each other somewhere there is a list of the rows that have them in their name, and of those that have them
elsewhere. A browser that looks for a word asks for the lists of its threes, sees which rows may hold it, and fetches
the first of these alone: that hardly grows with the catalogue. docs/decisions/0015 tells the sizes.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256

from sammachip_site.domain.localized import Locale
from sammachip_site.domain.search_text import search_text
from sammachip_site.pages.page import DataFile

ROWS_IN_A_FILE = 32
NUMBERS_IN_A_FILE = 2_000  # of letters and rows, about; threes that very many rows have fill a file alone
START, END = "^", "$"  # before the first letter of a name, after the last letter of anything: no letters themselves

Threes = Mapping[str, tuple[list[int], list[int]]]  # three letters → rows with them in their name, and elsewhere


@dataclass(frozen=True, slots=True)
class SearchRow:
    """One hit as it is shown; searched in are its *name*, what it is *also* called, and *where* it is found."""

    name: str
    also: str
    about: str
    where: str
    url: str


@dataclass(frozen=True, slots=True)
class SearchIndex:
    """The files of an index, below an address that changes with their content."""

    url: str
    files: tuple[DataFile, ...]


def make_search_index(rows: Sequence[SearchRow], locale: Locale) -> SearchIndex:
    """The index of *rows* for readers of *locale*; of equally good hits those that come first are shown first."""
    files_of_threes = tuple(_cut_threes(find_threes(rows)))
    contents: dict[str, object] = {
        "index": {
            "rows": len(rows),
            "rowsInAFile": ROWS_IN_A_FILE,
            "firstThrees": [next(iter(threes)) for threes in files_of_threes],
        }
    }
    contents |= {f"threes-{number}": threes for number, threes in enumerate(files_of_threes)}
    contents |= {f"rows-{number}": columns for number, columns in enumerate(_cut_rows(rows))}
    folder = f"search/index/{locale}-{sha256(repr(contents).encode()).hexdigest()[:10]}"
    files = (DataFile(f"{folder}/{name}.json", content, is_compact=True) for name, content in contents.items())
    return SearchIndex(f"/{folder}/", tuple(files))


def find_threes(rows: Iterable[SearchRow]) -> Threes:
    """The rows of every three letters, by their number; a row that has them in its name is not named again."""
    found: dict[str, tuple[list[int], list[int]]] = {}
    elsewhere: dict[str, frozenset[str]] = {}
    for number, row in enumerate(rows):
        in_name = threes_of_name(row.name) | threes_of_name(row.also)
        if row.where not in elsewhere:  # a group's products are all found in one place
            elsewhere[row.where] = threes_of(row.where)
        for three in in_name:
            found.setdefault(three, ([], []))[0].append(number)
        for three in elsewhere[row.where] - in_name:
            found.setdefault(three, ([], []))[1].append(number)
    return dict(sorted(found.items()))


def threes_of(text: str) -> frozenset[str]:
    """Every three letters that follow each other in *text*, whatever spaces its writer put between them.

    The last two count with the sign of the end: so any two letters are the beginning of some three.
    """
    letters = _letters_of(text) + END
    return frozenset(letters[at : at + 3] for at in range(len(letters) - 2))


def threes_of_name(name: str) -> frozenset[str]:
    """Those of *name*, and its first two letters after the sign that they are the first."""
    letters = _letters_of(name)
    return threes_of(name) | {START + letters[:2]} if len(letters) > 1 else frozenset()


def _letters_of(text: str) -> str:
    return search_text(text).replace(" ", "")


def _cut_threes(threes: Threes) -> Iterator[dict[str, list[list[int]]]]:
    """*threes* in files; each row is told by its distance from the row before."""
    file: dict[str, list[list[int]]] = {}
    size = 0
    for three, lists in threes.items():
        if size >= NUMBERS_IN_A_FILE:
            yield file
            file, size = {}, 0
        file[three] = [_distances(numbers) for numbers in lists]
        size += len(three) + sum(map(len, lists))
    if file:
        yield file


def _distances(numbers: Sequence[int]) -> list[int]:
    return [number - before for before, number in zip((0, *numbers), numbers, strict=False)]


def _cut_rows(rows: Sequence[SearchRow]) -> Iterator[dict[str, list[str]]]:
    """*rows* in files, column by column: likes beside likes are sent in fewer bytes."""
    for start in range(0, len(rows), ROWS_IN_A_FILE):
        columns = [asdict(row) for row in rows[start : start + ROWS_IN_A_FILE]]
        yield {name: [row[name] for row in columns] for name in columns[0]}
