"""Whole small sites in a folder of their own, for the tests of builds."""

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import TypeVar

from PIL import Image

from sammachip_site.build import BuildResult, build
from sammachip_site.disk.project import Project
from sammachip_site.disk.publish import RECORD
from sammachip_site.executors import Executor, InProcess

GOOD = Path(__file__).parents[1] / "sites" / "good" / "minimal"
GROUP = "content/groups/ban-rai/group.yaml"
PRODUCT = "content/products/ban-rai/nam-phrik.md"
PHOTO = "content/products/ban-rai/nam-phrik.jpg"
HOSTILE_NAME = "</script><img src=x onerror=alert(1)><!-- & \" ' ]]>"

Item = TypeVar("Item")


@dataclass
class Witness:
    """Remembers how much of each kind of work there was."""

    work: dict[str, int] = field(default_factory=dict)

    def over(self, items: Iterable[Item], count: int, work: str) -> Iterator[Item]:
        """The *items* as they come."""
        self.work[work] = count
        return iter(items)


def make_project(folder: Path, **circumstances: object) -> Project:
    """The good little site, copied to *folder*, on the day of all tests."""
    shutil.copytree(GOOD, folder)
    return replace(Project(folder, folder / "public", date(2026, 11, 22)), **circumstances)  # type: ignore[arg-type]


def make_real_project(folder: Path, base_url: str) -> Project:
    """The good little site as one that sells: no example, with goods in every state of stock and a hostile name."""
    project = make_project(folder, base_url=base_url)
    edit(project, GROUP, "example: yes\n", "")
    Image.new("RGB", (900, 1200), "brown").save(project.source / PHOTO)
    plain = (project.source / PRODUCT).read_text("utf-8")
    others = {
        "next_batch, next_batch: 2569-12-05": "phrik-phao",
        "made_to_order, lead_days: 3": "phrik-kluea",
        "sold_out": "pla-ra",
    }
    for status, slug in others.items():
        text = plain.replace("category: food", f"category: food\navailability: {{status: {status}}}")
        (project.source / PRODUCT).with_stem(slug).write_text(
            text.replace("น้ำพริกตาแดง, en", f"น้ำพริก {slug}, en"), "utf-8"
        )
    hostile = HOSTILE_NAME.replace('"', '\\"')
    edit(project, PRODUCT, "name: {th: น้ำพริกตาแดง, en: Red-eye chili paste}", f'name: "{hostile}"')
    edit(
        project, PRODUCT, "category: food", 'category: food\ngtin: "8850000000003"\nvariants: [{name: ใหญ่, price: 60}]'
    )
    return project


def add_group(project: Project, slug: str) -> None:
    """Another group like the first, in a name of its own."""
    for kind in ("groups", "products"):
        content = project.source / "content" / kind
        shutil.copytree(content / "ban-rai", content / slug)
    edit(project, f"content/groups/{slug}/group.yaml", "th: กลุ่มน้ำพริกบ้านไร่, en: ", f"th: กลุ่ม {slug}, en: {slug} ")


def edit(project: Project, path: str, old: str, new: str) -> None:
    """Replace the first *old* in a source file, as an editor does: a new file under the old name."""
    file = project.source / path
    text = file.read_text("utf-8")
    assert old in text
    file.unlink()
    file.write_text(text.replace(old, new, 1), "utf-8")


def run(project: Project, executor: Executor | None = None, *, clean: bool = False) -> BuildResult:
    """One build."""
    return build(project, executor or InProcess(), Witness(), clean=clean)


def work_of(project: Project) -> dict[str, int]:
    """How much work another build is."""
    witness = Witness()
    build(project, InProcess(), witness)
    return witness.work


def published(project: Project) -> dict[str, bytes]:
    """Every file that readers of the site find, and the record of them."""
    output = project.output
    return {str(path.relative_to(output)): path.read_bytes() for path in output.rglob("*") if path.is_file()}


def pages(project: Project) -> dict[str, bytes]:
    """The published site without the record."""
    return {path: content for path, content in published(project).items() if path != RECORD}
