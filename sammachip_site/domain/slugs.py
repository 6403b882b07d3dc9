"""Words that stand in addresses where the name of a group could stand, so that no group may have them."""

PAGE = "page"  # /products/page/2/
AVAILABLE = "available"  # /products/available/

TAKEN_SLUGS = frozenset({PAGE, AVAILABLE})
