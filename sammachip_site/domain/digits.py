"""Thai numerals and Arabic ones."""

_TO_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")

_TO_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")


def to_thai_digits(text: str) -> str:
    """*text* with ``012…`` written ``๐๑๒…``."""
    return text.translate(_TO_THAI)


def to_arabic_digits(text: str) -> str:
    """*text* with ``๐๑๒…`` written ``012…``."""
    return text.translate(_TO_ARABIC)
