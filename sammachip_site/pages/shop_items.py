"""What shops on the web need to know of a product: a number that stays, and bar codes that hold everywhere."""

from hashlib import sha256

ITEM_ID_LIMIT = 50  # characters. Source: Google Merchant Center, "ID [id]"; Meta allows 100


def item_id(group: str, product: str, variant: str = "") -> str:
    """The number of a product in shops, and of a *variant* by its name: it stays when prices and order change."""
    written = f"{group}.{product}" + (f".{_short_digest(variant)}" if variant else "")
    if len(written) <= ITEM_ID_LIMIT:
        return written
    digest = _short_digest(written)
    return f"{written[: ITEM_ID_LIMIT - 1 - len(digest)]}.{digest}"


def _short_digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:8]


def worldwide_gtin(gtin: str | None) -> str | None:
    """*gtin*, unless it is one of those that only hold within a shop or a company.

    Source: GS1 General Specifications 1.4.1, restricted circulation numbers.
    """
    return None if gtin is None or gtin.startswith(("02", "04", "2")) else gtin
