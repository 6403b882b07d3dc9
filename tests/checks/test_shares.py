from tests.books import CAPITAL, GROUP, keep

PAID = "1/2/2560,,ค่าหุ้น,share-capital,1000,"


def found(*movements: str, paid: str = PAID) -> list[str]:
    """What is found where this was paid and the register has these movements."""
    register = "".join(f"{line}\n" for line in ("date,member,shares", *movements))
    return keep(
        paid,
        record="{opening_cash: 0, opening: {share_capital: 0}}",
        files={
            "shares.csv": register,
            "group.yaml": GROUP + CAPITAL,
        },
    ).found


def test_a_register_agrees_with_the_books() -> None:
    assert found("1/2/2560,M1,6", "1/2/2560,M2,4") == []


def test_nobody_gives_back_more_than_is_held() -> None:
    assert found("1/2/2560,M1,6", "1/2/2560,M2,7", "1/3/2560,M2,-8", "2/3/2560,M1,5") == [
        "shares.csv:4:13 shares.negative"
    ]


def test_every_share_was_paid_for() -> None:
    assert found("1/2/2560,M1,6", "1/2/2560,M2,4", paid=PAID.replace("1000", "900")) == [
        "shares.csv:1:1 shares.capital"
    ]
