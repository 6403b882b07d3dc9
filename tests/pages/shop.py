"""Groups that sell this and that here and there: what the tests of lists look at."""

from collections.abc import Sequence

from sammachip_site.domain.availability import Availability
from sammachip_site.domain.localized import Locale, LocalizedText
from sammachip_site.domain.summary import GroupSummary, ProductSummary
from sammachip_site.pages.shared_pages import SharedPages, share_pages
from tests.pages.village import ALL_WORDS, pages, site


def sells(*slugs: str, category: str = "food", status: str = "in_stock") -> tuple[ProductSummary, ...]:
    """Products of these names, all alike."""
    one = pages().summary.products[0]
    update = {"category": category, "availability": Availability.model_validate({"status": status})}
    return tuple(one.model_copy(update={"slug": slug, **update}) for slug in slugs)


def group_at(code: str, slug: str, *products: ProductSummary) -> GroupSummary:
    """A group in the tambon of *code*, whose area names say only their codes."""
    names = {"province": code[:2], "district": code[:4], "tambon": code}
    places = {level: LocalizedText(th=f"ที่{name}", en=f"At {name}") for level, name in names.items()}
    return pages().summary.model_copy(update={"slug": slug, "tambon_code": code, "products": products, **places})


def shared(groups: Sequence[GroupSummary], locale: Locale = "th") -> SharedPages:
    """What the shared pages of these groups are made from."""
    return share_pages(groups, site(), locale, ALL_WORDS[locale])
