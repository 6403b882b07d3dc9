import os
from datetime import date
from pathlib import Path

import pytest

from sammachip_site.disk.cache import Cache, clean_cache, rendition_key
from sammachip_site.disk.project import Project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path, tmp_path / "public", date(2026, 11, 22))


def test_a_rendition_is_found_again_only_while_it_is_whole(project: Project) -> None:
    path = Cache(project).add_rendition(rendition_key("photo", 320, "webp"), b"picture")
    assert Cache(project).find_renditions() == {rendition_key("photo", 320, "webp"): path}
    path.write_bytes(b"pict")
    assert Cache(project).find_renditions() == {}


def test_pictures_that_no_page_shows_are_kept_for_a_month(project: Project) -> None:
    cache = Cache(project)
    used, old, new = (cache.add_rendition(key, key.encode()) for key in ("used", "old", "new"))
    for path in (used, old):
        os.utime(path, (0, 0))
    cache.forget_renditions({used.suffix[1:]})
    assert sorted(Cache(project).find_renditions()) == ["new", "used"]
    assert new.exists()


def test_facts_of_photos_are_those_of_one_maker(project: Project) -> None:
    Cache(project).write_facts("pillow 13", {"digest": {"width": 1}})
    assert Cache(project).read_facts("pillow 13") == {"digest": {"width": 1}}
    assert Cache(project).read_facts("pillow 14") == {}


def test_a_clean_cache_knows_nothing_and_keeps_what_is_not_its_own(project: Project) -> None:
    cache = Cache(project)
    cache.add_rendition("key", b"picture")
    cache.write_facts("pillow", {})
    (project.cache / "preview").mkdir()
    clean_cache(project)
    assert [path.name for path in project.cache.iterdir()] == ["preview"]


@pytest.mark.parametrize("damage", ["[1,2]", "null", "5", '{"maker":"pillow 13","facts":{"digest":5}}', "{"])
def test_facts_that_somebody_else_wrote_are_passed_over(project: Project, damage: str) -> None:
    Cache(project).write_facts("pillow 13", {})
    (project.cache / "photos.json").write_text(damage)
    assert Cache(project).read_facts("pillow 13") == {}
