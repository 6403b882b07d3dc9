"""How long a build takes: cold, with nothing changed, and after one price was edited, for sites of growing size."""

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median

REPOSITORY = Path(__file__).parents[1]
SAMMACHIP = Path(sys.executable).with_name("sammachip")
HEAD = ("groups", "products", "pages", "cold s", "unchanged s", "one edit s", "unchanged/cold", "one edit/cold")


def fullest_group(content: Path) -> Path:
    """The product folder of the example group that offers most."""
    return max((content / "products").iterdir(), key=lambda folder: (len(list(folder.glob("*.md"))), folder.name))


def copy_group(pattern: str, slug: str, products: int, content: Path) -> None:
    """Write the example group *pattern* into *content* again as *slug*, with *products* products.

    Copies of a product get a number in their address and their name. Photos of every group differ in their last
    bytes, which no decoder reads, so that each is resized by itself and not taken from the cache of its twin.
    """
    example = REPOSITORY / "content"
    for kind in ("groups", "products"):
        shutil.copytree(example / kind / pattern, content / kind / slug, dirs_exist_ok=True)
    folder = content / "products" / slug
    originals = sorted(page for page in folder.glob("*.md") if not page.name.endswith(".en.md"))
    for number in range(len(originals), products):
        page = originals[number % len(originals)]
        for twin in (page, page.with_suffix(".en.md")):
            if twin.exists():
                name, dot, rest = twin.name.partition(".")
                text = twin.read_text("utf-8").replace("\nname: {th: ", f"\nname: {{th: แบบที่ {number} ", 1)
                (folder / f"{name}-{number}{dot}{rest}").write_text(text, "utf-8")
    for page in originals[products:]:
        page.unlink()
        page.with_suffix(".en.md").unlink(missing_ok=True)
    for root in (content / "groups" / slug, folder):
        for file in root.rglob("*"):
            if file.suffix == ".jpg":
                file.write_bytes(file.read_bytes() + slug.encode())
            elif file.suffix in (".md", ".yaml"):
                file.write_text(file.read_text("utf-8").replace(pattern, slug), "utf-8")


def make_site(source: Path, groups: int, products: int) -> Path:
    """A site of *groups* groups in *source*; the value is a product page whose price may be edited."""
    source.mkdir()
    shutil.copy(REPOSITORY / "site.yaml", source)
    for part in ("templates", "static"):
        shutil.copytree(REPOSITORY / part, source / part)
    pattern = fullest_group(REPOSITORY / "content").name
    for number in range(groups):
        copy_group(pattern, f"group-{number:04}", products, source / "content")
    pages = sorted((source / "content/products/group-0000").glob("*.md"))
    return next(page for page in pages if "\nprice: " in page.read_text("utf-8"))


def seconds_of_build(source: Path) -> float:
    """The wall time of one `sammachip build` of *source*, the start of Python included."""
    command = [str(SAMMACHIP), "build", "--quiet", "--source", str(source), "--output", str(source / "public")]
    start = time.perf_counter()
    build = subprocess.run(command, capture_output=True, text=True, check=False)
    if build.returncode != 0:
        sys.exit(f"the generated site does not build ({build.returncode}):\n{build.stdout}{build.stderr}")
    return time.perf_counter() - start


def raise_price(page: Path) -> None:
    """Edit one file: the price of *page* rises by a baht."""
    head, rest = page.read_text("utf-8").split("\nprice: ", 1)
    price, tail = rest.split("\n", 1)
    page.write_text(f"{head}\nprice: {int(price) + 1}\n{tail}", "utf-8")


def measure(folder: Path, groups: int, products: int, repeats: int) -> list[str]:
    """One line of the table: medians of *repeats* builds, but one cold build, whose photos take long."""
    source = folder / f"site-{groups}"
    page = make_site(source, groups, products)
    cold = seconds_of_build(source)
    unchanged = median(seconds_of_build(source) for _ in range(repeats))
    edits = []
    for _ in range(repeats):
        raise_price(page)
        edits.append(seconds_of_build(source))
    edit = median(edits)
    pages = len(list((source / "public").rglob("*.html")))
    seconds = [f"{value:.2f}" for value in (cold, unchanged, edit)]
    return [str(groups), str(groups * products), str(pages), *seconds, f"{unchanged / cold:.3f}", f"{edit / cold:.3f}"]


def print_row(cells: Sequence[str]) -> None:
    """One line of a Markdown table, at once: the next size may take minutes."""
    print(f"| {' | '.join(cells)} |", flush=True)


def main() -> None:
    """Measure every size asked for and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--groups", type=int, nargs="+", default=[1, 4, 16], help="sizes to measure")
    parser.add_argument("--products", type=int, default=12, help="products of each group")
    parser.add_argument("--repeats", type=int, default=5, help="builds behind each median")
    options = parser.parse_args()
    print_row(HEAD)
    print_row(["---:"] * len(HEAD))
    for groups in options.groups:
        with tempfile.TemporaryDirectory() as folder:
            print_row(measure(Path(folder), groups, options.products, options.repeats))


if __name__ == "__main__":
    main()
