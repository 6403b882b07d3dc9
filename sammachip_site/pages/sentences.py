"""Phrases of the theme put together into sentences."""

from collections.abc import Sequence

from sammachip_site.pages.page import Words


def join_phrases(phrases: Sequence[str], words: Words) -> str:
    """*phrases* as a list in a sentence: ``ก ข และค``, ``1 2 และ 3``; in English ``a, b and c``."""
    if len(phrases) < 2:
        return "".join(phrases)
    last = "site.and-number" if phrases[-1][:1].isdigit() else "site.and"
    return words[last].format(before=words["site.comma"].join(phrases[:-1]), last=phrases[-1])
