"""Writing as a search compares it: what people type in many ways becomes one form, in the browser as here.

``static/js/search_text.js`` says the same in the other language; both are held to the same examples.
"""

import re
import unicodedata

from sammachip_site.domain.digits import to_arabic_digits

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")  # where a line may break
_TONE_MARKS = re.compile("[\u0e47-\u0e4c]")  # the short sign, tones and the silencer; forgotten as often as typed
_NIKHAHIT = re.compile("[\u0e4d\u0e4e]")
_LETTERS = (
    "0-9a-z\u00c0-\u0e2e\u0e30-\u0e45\u0e47-\u0e4e\u0e50-\u0e59\u0e5c-\u1fff\u2070-\u218f"
    "\u2c00-\u2dff\u2e80-\u2fdf\u3040-\ud7ff\uf900-\ufdff\ufe10-\uffff"
)
_BETWEEN_WORDS = re.compile(f"[^{_LETTERS}]+")  # punctuation, emoji, and all that takes two code units in a browser


def search_text(text: str) -> str:
    """*text* in the form that is compared: ``"น้ำพริก ๓ รส!"`` is ``"นำพริก 3 รส"``.

    Letters, digits and vowels remain, with single spaces between words; tone marks and capitals do not matter.
    """
    composed = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    # A tone mark may stand inside a sara am that was typed in two parts, so the marks go first.
    vowels = _TONE_MARKS.sub("", composed).replace("\u0e4d\u0e32", "\u0e33").replace("เเ", "แ")
    letters = to_arabic_digits(_NIKHAHIT.sub("", vowels)).lower()
    return _BETWEEN_WORDS.sub(" ", letters).strip(" ")
