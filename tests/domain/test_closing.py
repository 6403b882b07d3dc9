import pytest

from sammachip_site.domain.closing import format_digest, parse_digest
from tests.domain.refusal import code_of

DIGEST = "9a7a060ca2bdf8a76b63409b656270f6c10dd21dd1cd783aa3159a1e27d9e961"


def test_a_digest_is_read_as_people_copy_it() -> None:
    assert parse_digest(format_digest(DIGEST).upper()) == DIGEST


def test_people_read_a_digest_in_groups_of_four() -> None:
    assert format_digest(DIGEST).split()[:3] == ["9a7a", "060c", "a2bd"]


@pytest.mark.parametrize("text", [DIGEST[:-1], DIGEST + "0", DIGEST.replace("9", "g"), ""])
def test_what_is_no_digest_is_refused(text: str) -> None:
    assert code_of(parse_digest, text) == "closing.digest"
