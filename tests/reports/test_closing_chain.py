from sammachip_site.domain.closing import ChainCorrection, ChainLink
from sammachip_site.reports.closing_chain import ChainBreak, ChainFault, verify_chain


def link(year: int, digest: str, previous: str | None, *replaced: str) -> ChainLink:
    corrections = tuple(ChainCorrection(date="", reason="", resolution="", replaces=each) for each in replaced)
    return ChainLink(year=year, digest=digest, previous=previous, closed_on="", corrections=corrections)


CHAIN = (link(2566, "a", None), link(2567, "b", "a"), link(2568, "c", "b"))


def test_a_whole_chain_has_no_fault() -> None:
    assert verify_chain(CHAIN) == ()
    assert verify_chain(()) == ()
    assert verify_chain(tuple(reversed(CHAIN)), CHAIN) == ()


def test_a_year_that_was_corrected_still_holds_the_next_one() -> None:
    assert verify_chain((link(2566, "z", None, "a"), *CHAIN[1:]), CHAIN) == ()


def test_a_year_that_was_closed_anew_breaks_the_chain_after_it() -> None:
    assert verify_chain((CHAIN[0], link(2567, "z", "a"), CHAIN[2])) == (ChainFault(2568, ChainBreak.LINK),)


def test_a_correction_that_is_taken_out_is_missed() -> None:
    whole = (link(2566, "z", None, "a"), link(2567, "b", "a"))
    assert verify_chain((link(2566, "z", None), whole[1])) == (ChainFault(2567, ChainBreak.LINK),)


def test_a_chain_that_lost_its_first_year_or_one_between_is_broken() -> None:
    assert verify_chain(CHAIN[1:]) == (ChainFault(2567, ChainBreak.BEGINNING),)
    assert verify_chain((CHAIN[0], CHAIN[2])) == (ChainFault(2568, ChainBreak.GAP),)


def test_a_chain_that_lost_its_last_year_is_found_with_an_earlier_copy() -> None:
    assert verify_chain(CHAIN[:2]) == ()
    assert verify_chain(CHAIN[:2], CHAIN) == (ChainFault(2568, ChainBreak.LOST),)
