"""Thai numerals, for machines."""

_TO_ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")


def to_arabic_digits(text: str) -> str:
    """*text* with ``๐๑๒…`` written ``012…``."""
    return text.translate(_TO_ARABIC)
