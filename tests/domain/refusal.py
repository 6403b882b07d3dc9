"""How tests say that a text is refused."""

from collections.abc import Callable

from sammachip_site.domain.diagnostics import ValueFault


def code_of(parse: Callable[[str], object], text: str) -> str | None:
    """The code of the rule that *text* breaks; None when *parse* takes it."""
    try:
        parse(text)
    except ValueFault as fault:
        return fault.code
    return None
