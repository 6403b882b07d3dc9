from dataclasses import replace

import pytest

from sammachip_site.build.staleness import Reason, Staleness, find_stale
from sammachip_site.disk.manifest import Circumstances, KnownGroup, KnownShared, Manifest

NOW = Circumstances("site", "theme", "program", "2026-11-22", "settings")
KNOWN = Manifest(
    NOW,
    {
        "a": KnownGroup("a1", {"groups/a/index.html": "d1"}, 0, {}, ()),
        "b": KnownGroup("b1", {"groups/b/index.html": "d2"}, 0, {}, ()),
    },
    KnownShared("shown", {"index.html": "d3"}, ()),
)
GROUPS = {"a": "a1", "b": "b1"}


def test_nothing_is_stale_when_nothing_changed() -> None:
    assert not find_stale(GROUPS, NOW, KNOWN)


@pytest.mark.parametrize(
    ("groups", "missing", "stale", "shared"),
    [
        ({"a": "a2", "b": "b1"}, "", {"a": (Reason.FILES,)}, (Reason.GROUPS,)),
        ({**GROUPS, "c": "c1"}, "", {"c": (Reason.NEW,)}, (Reason.GROUPS,)),
        ({"a": "a1"}, "", {}, (Reason.GROUPS,)),
        (GROUPS, "groups/b/index.html", {"b": (Reason.OUTPUT,)}, (Reason.GROUPS,)),
        (GROUPS, "index.html", {}, (Reason.OUTPUT,)),
    ],
)  # fmt: skip
def test_a_group_is_stale_for_its_own_reasons(
    groups: dict[str, str], missing: str, stale: dict[str, tuple[Reason, ...]], shared: tuple[Reason, ...]
) -> None:
    assert find_stale(groups, NOW, KNOWN, frozenset({missing})) == Staleness(stale, shared)


@pytest.mark.parametrize(
    ("circumstance", "reason"),
    [
        ("site", Reason.SITE),
        ("theme", Reason.THEME),
        ("program", Reason.PROGRAM),
        ("today", Reason.TODAY),
        ("settings", Reason.SETTINGS),
    ],
)
def test_everything_is_stale_when_a_circumstance_changes(circumstance: str, reason: Reason) -> None:
    stale = find_stale(GROUPS, replace(NOW, **{circumstance: "other"}), KNOWN)
    assert stale == Staleness({"a": (reason,), "b": (reason,)}, (reason, Reason.GROUPS))


def test_everything_is_new_to_whoever_knows_nothing() -> None:
    assert find_stale(GROUPS, NOW, None) == Staleness({"a": (Reason.NEW,), "b": (Reason.NEW,)}, (Reason.NEW,))


def test_the_shared_pages_are_stale_when_content_without_a_group_changes() -> None:
    assert find_stale(GROUPS, NOW, KNOWN, strays="other") == Staleness({}, (Reason.STRAYS,))
