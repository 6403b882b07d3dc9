"""Words that stand in addresses where the name of a group could stand, so that no group may have them."""

PAGE = "page"  # /products/page/2/
AVAILABLE = "available"  # /products/available/

TAKEN_SLUGS = frozenset({PAGE, AVAILABLE})

# The first parts of addresses that the program gives, so that no page of the site's own may have them.
TAKEN_ROOTS = frozenset(
    {
        "areas",
        "assets",
        "categories",
        "data",
        "en",
        "feeds",
        "groups",
        "officer",
        "photos",
        "products",
        "search",
    }
)
