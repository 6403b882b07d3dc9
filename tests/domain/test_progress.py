import pytest
from pydantic import ValidationError

from sammachip_site.domain.group import GroupProfile
from sammachip_site.domain.progress import LADDER, OBJECTIVES, Rung, State, Step, state_of_rung
from tests.domain.sample_group import GROUP


def test_the_note_counts_to_eleven_and_leaves_out_four_and_five() -> None:
    assert [number for number, _ in OBJECTIVES] == list(range(1, 12))
    assert [number for number, step in OBJECTIVES if step is None] == [4, 5]


def test_every_step_is_an_objective_or_on_the_ladder() -> None:
    told = {step for _, step in OBJECTIVES if step} | {step for steps in LADDER.values() for step in steps}
    assert told == set(Step)


@pytest.mark.parametrize("worst", State)
def test_a_group_needs_all_of_its_steps(worst: State) -> None:
    states = dict.fromkeys(LADDER[Rung.GROUP], State.DONE) | {Step.COMMITTEE: worst}
    assert state_of_rung(Rung.GROUP, states) is worst


def test_goods_need_the_standard_of_their_kind_only() -> None:
    states = {Step.COMMUNITY_STANDARD: State.EXPIRED, Step.FOOD_SERIAL: State.DONE}
    assert state_of_rung(Rung.STANDARDS, states) is State.DONE


def test_nothing_is_ticked_by_hand() -> None:
    with pytest.raises(ValidationError, match="progress"):
        GroupProfile.model_validate({**GROUP, "progress": ["briefing"]})
