"""How much is in one unit, where it is weighed or measured: so that packs of different sizes can be compared."""

import re
from dataclasses import dataclass
from fractions import Fraction

from sammachip_site.domain.digits import to_arabic_digits
from sammachip_site.domain.money import Satang

# Grams or millilitres in one of each. A ขีด is a tenth of a kilogram.
_GRAMS = {"กรัม": 1, "ก": 1, "g": 1, "gram": 1, "grams": 1, "ขีด": 100}
_GRAMS |= dict.fromkeys(("กิโลกรัม", "กิโล", "กก", "โล", "kg", "kilogram", "kilograms"), 1000)
_MILLILITRES = {"มิลลิลิตร": 1, "มล": 1, "ซีซี": 1, "cc": 1, "ml": 1}
_MILLILITRES |= dict.fromkeys(("ลิตร", "ล", "l", "litre", "litres", "liter", "liters"), 1000)
_MEASURE = re.compile(r"(?P<number>[0-9]{1,6}(?:,[0-9]{3})*(?:\.[0-9]{1,3})?)\s*(?P<unit>[^\s\d.]+(?:\.[^\s\d.]+)*)\.?")
HUNDRED = 100


@dataclass(frozen=True, slots=True)
class NetContent:
    """An *amount* of more than nothing, in the *unit* ``g`` or ``ml``."""

    amount: Fraction
    unit: str

    def price_of_hundred(self, price: Satang) -> Satang:
        """What a hundred grams or millilitres cost, when all of it costs *price*; half a satang is rounded up."""
        return Satang(int(Fraction(price * HUNDRED) / self.amount + Fraction(1, 2)))


def read_net_content(text: str) -> NetContent | None:
    """The weight or volume that *text* is: ``100 กรัม``, ``1.5 กก.``, ``250 ml``; None for anything else."""
    match = _MEASURE.fullmatch(to_arabic_digits(text.strip()))
    if match is None:
        return None
    number, unit = Fraction(match["number"].replace(",", "")), match["unit"].replace(".", "").lower()
    for name, sizes in (("g", _GRAMS), ("ml", _MILLILITRES)):
        if number and unit in sizes:
            return NetContent(number * sizes[unit], name)
    return None
