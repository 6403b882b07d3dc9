import pytest

from sammachip_site.domain.photo import parse_photo_path
from tests.domain.refusal import code_of


@pytest.mark.parametrize("text", ["jar.jpg", "photos/jar.jpg", "photos/กระปุก 1.jpg"])
def test_a_photo_below_the_folder_is_taken(text: str) -> None:
    assert parse_photo_path(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/etc/passwd",
        "../jar.jpg",
        "photos/../../jar.jpg",
        "./jar.jpg",
        r"photos\jar.jpg",
        "https://x.co/a.jpg",
    ],
)
def test_a_photo_from_elsewhere_is_refused(text: str) -> None:
    assert code_of(parse_photo_path, text) == "photo.path"
