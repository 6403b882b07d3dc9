"""Wrong content, by what a person did: each a small change to the good site, and the one fault it must give."""

from collections.abc import Callable
from pathlib import Path

GROUP = "content/groups/ban-rai/group.yaml"
STORY = "content/groups/ban-rai/story.md"
AGREEMENT = "content/groups/ban-rai/agreement.yaml"
YEAR = "content/groups/ban-rai/years/2560.yaml"
PRODUCT = "content/products/ban-rai/nam-phrik.md"

SECOND_VERSION = """\
  - id: another
    effective: 1/1/2560
    resolution: {date: 1/1/2560, number: 2/2560}
    parts:
      - {kind: group, name: เข้ากลุ่ม, lines: [{name: ทุนสำรอง, percent: 50}]}
      - {kind: members, name: คืนสมาชิก, lines: [{name: เฉลี่ยคืน, percent: 50}]}
"""

Slip = Callable[[Path], object]


def typed(path: str, before: str, after: str) -> Slip:
    """Somebody typed *after* where *before* stood."""

    def make(project: Path) -> None:
        text = (project / path).read_text("utf-8")
        assert text.count(before) == 1
        (project / path).write_text(text.replace(before, after), "utf-8")

    return make


def saved_as(path: str, encoding: str) -> Slip:
    """Somebody saved the file in another encoding."""
    return lambda project: (project / path).write_text((project / path).read_text("utf-8"), encoding)


def renamed(path: str, name: str) -> Slip:
    """Somebody gave the file another name."""
    return lambda project: (project / path).rename((project / path).with_name(name))


def copied(path: str, name: str, before: str, after: str) -> Slip:
    """Somebody copied the file in its folder and typed *after* where *before* stood."""

    def make(project: Path) -> None:
        text = (project / path).read_text("utf-8")
        (project / path).with_name(name).write_text(text.replace(before, after), "utf-8")

    return make


SLIPS: dict[str, tuple[Slip, str]] = {
    "a tab in the indentation": (typed(GROUP, "  moo: 3", "\tmoo: 3"), f"{GROUP}:7:1 reading.tab"),
    "a colon within a text": (
        typed(GROUP, "น้ำพริกจากพริกในหมู่บ้าน", "น้ำพริก: จากพริกในหมู่บ้าน"),
        f"{GROUP}:3:17 reading.colon",
    ),
    "no space after the colon": (
        typed(GROUP, "founded: ", "founded:"),
        f"{GROUP}:4:8 reading.space-after-colon",
    ),
    "an @ without quotes": (
        typed(GROUP, "phone: 081-234-5678", "line_official_account: @banrai"),
        f"{GROUP}:14:26 reading.start-character",
    ),
    "a comma in an amount in braces": (
        typed(YEAR, "  - account: sales\n    income: 3,000", "  - {account: sales, income: 3,000}"),
        f"{YEAR}:10:32 reading.comma",
    ),
    "a quote that is not closed": (
        typed(PRODUCT, "summary: ", 'summary: "'),
        f"{PRODUCT}:3:10 reading.open-quote",
    ),
    "a field twice": (
        typed(GROUP, "example: yes\n", "example: yes\nexample: no\n"),
        f"{GROUP}:3:1 reading.duplicate-key",
    ),
    "a dash forgotten before an item": (
        typed(YEAR, "  - account: sales", "    account: sales"),
        f"{YEAR}:10:5 reading.forgotten-dash",
    ),
    "spaces from a web page": (typed(GROUP, "  moo: 3", "\u00a0\u00a0moo: 3"), f"{GROUP}:7:1 reading.space"),
    "rows of a spreadsheet": (
        typed(GROUP, "contacts:\n  phone: 081-234-5678", "contacts:\n  phone\t081-234-5678"),
        f"{GROUP}:14:8 reading.pasted-row",
    ),
    "a dash for nothing": (typed(YEAR, "opening_cash: 0", "opening_cash: -"), f"{YEAR}:3:15 reading.lone-dash"),
    "a field out of its mapping": (
        typed(GROUP, "  postcode: 30160", "postcode: 30160"),
        f"{GROUP}:12:1 structure.misplaced-key",
    ),
    "a long dash in place of three": (
        typed(PRODUCT, "---\nname", "—\nname"),
        f"{PRODUCT}:1:1 reading.front-matter-line",
    ),
    "two versions that Git left": (
        typed(YEAR, "members: 20\n", "<<<<<<< HEAD\nmembers: 20\n=======\nmembers: 21\n>>>>>>> main\n"),
        f"{YEAR}:5:1 reading.conflict",
    ),
    "a required field left out": (
        typed(PRODUCT, "price: 35\n", ""),
        f"{PRODUCT}:2:1 product.no-price",
    ),
    "a required field left empty": (
        typed(PRODUCT, "price: 35\n", "price:\n"),
        f"{PRODUCT}:5:1 product.no-price",
    ),
    "a misspelt field": (
        typed(PRODUCT, "net_content:", "net_contents:"),
        f"{PRODUCT}:7:1 structure.misspelt-key",
    ),
    "an unknown field": (
        typed(PRODUCT, "price: 35\n", "price: 35\nstock: 20\n"),
        f"{PRODUCT}:6:1 structure.unknown-key",
    ),
    "a text where a list belongs": (
        typed(GROUP, "posts: [chair]", "posts: chair"),
        f"{GROUP}:19:14 structure.list-expected",
    ),
    "point and comma the European way": (
        typed(YEAR, "income: 3,000", "income: 3.000,00"),
        f"{YEAR}:11:13 money.separators",
    ),
    "an amount with an exponent": (typed(YEAR, "income: 3,000", "income: 3e3"), f"{YEAR}:11:13 money.exponent"),
    "the letter O in an amount": (typed(YEAR, "income: 3,000", "income: 3,0O0"), f"{YEAR}:11:13 money.mistyped"),
    "a price in words": (
        typed(PRODUCT, "price: 35", "price: ทักแชทถามราคา"),
        f"{PRODUCT}:5:8 product.price-hidden",
    ),
    "no price": (typed(PRODUCT, "price: 35", "price: 0"), f"{PRODUCT}:5:8 product.price"),
    "a 29 February that was none": (
        typed(GROUP, "29 มี.ค. 2560", "29/2/2568"),
        f"{GROUP}:4:10 date.no-such-day",
    ),
    "a year of two digits": (typed(GROUP, "29 มี.ค. 2560", "29/3/60"), f"{GROUP}:4:10 date.short-year"),
    "percentages that make 90": (
        typed(AGREEMENT, "percent: 60", "percent: 50"),
        f"{AGREEMENT}:7:5 agreement.percent-total",
    ),
    "two agreements for one year": (
        typed(AGREEMENT, "versions:\n", f"versions:\n{SECOND_VERSION}"),
        f"{AGREEMENT}:9:16 agreement.two-in-one-year",
    ),
    "a total that does not add up": (
        typed(YEAR, "net_profit: 1,000", "net_profit: 1,100"),
        f"{YEAR}:15:15 year.total",
    ),
    "closing cash that does not add up": (
        typed(YEAR, "closing_cash: 6,000", "closing_cash: 6,000.01"),
        f"{YEAR}:4:15 year.closing-cash",
    ),
    "an account that there is not": (typed(YEAR, "account: sales", "account: sale"), f"{YEAR}:10:14 year.account"),
    "a photo that is not there": (
        typed(PRODUCT, "file: nam-phrik.jpg", "file: nam-prik.jpg"),
        f"{PRODUCT}:14:12 photo.missing",
    ),
    "a photo in other letters": (
        typed(PRODUCT, "file: nam-phrik.jpg", "file: Nam-Phrik.JPG"),
        f"{PRODUCT}:14:12 photo.letter-case",
    ),
    "a photo out of the tree": (
        typed(PRODUCT, "file: nam-phrik.jpg", "file: ../../../site.yaml"),
        f"{PRODUCT}:14:12 photo.path",
    ),
    "a link that runs": (
        typed(PRODUCT, "โขลกใหม่ทุกวันพุธ", "[สั่งซื้อ](javascript:alert(1))"),
        f"{PRODUCT}:16:12 reading.script-link",
    ),
    "a link without https": (
        typed(GROUP, "phone: 081-234-5678", "facebook: javascript:alert(1)"),
        f"{GROUP}:14:13 url.not-https",
    ),
    "a script": (
        typed(STORY, "ยี่สิบครัวเรือน", "<script src=//example.org></script>"),
        f"{STORY}:3:1 reading.script",
    ),
    "characters that turn the direction": (
        typed(YEAR, "income: 3,000", "income: \u202e000,3"),
        f"{YEAR}:11:13 reading.character",
    ),
    "two files with one address": (
        copied(PRODUCT, "copy.md", "price: 35", "price: 35\nslug: nam-phrik"),
        "content/products/ban-rai/copy.md:6:7 structure.same-address",
    ),
    "the old Thai encoding": (saved_as(GROUP, "cp874"), f"{GROUP}:1:12 reading.encoding"),
    "an encoding with two bytes a letter": (saved_as(YEAR, "utf-16"), f"{YEAR}:1:1 reading.encoding"),
    "a year's file with the other ending": (
        renamed(YEAR, "2560.yml"),
        "content/groups/ban-rai/years/2560.yml:1:1 structure.misnamed-file",
    ),
    "a group's file in capital letters": (
        renamed(GROUP, "Group.yaml"),
        "content/groups/ban-rai/Group.yaml:1:1 structure.misnamed-file",
    ),
    "a name that makes no address": (
        renamed(PRODUCT, "Nam Phrik.md"),
        "content/products/ban-rai/Nam Phrik.md:1:1 slug.invalid",
    ),
    "products of a group that is not there": (
        renamed("content/products/ban-rai", "baan-rai"),
        "content/products/baan-rai:1:1 structure.no-such-group",
    ),
    "a telephone number that is too short": (
        typed(GROUP, "081-234-5678", "081-234-567"),
        f"{GROUP}:14:10 phone.invalid",
    ),
    "somebody's citizen number": (
        typed(STORY, "ยี่สิบครัวเรือน", "สมศรี 1-2345-67890-12-1"),
        f"{STORY}:3:7 privacy.citizen-id",
    ),
    "a citizen number in a comment": (
        typed(YEAR, "members: 20", "members: 20  # สมศรี 1234567890121"),
        f"{YEAR}:5:22 privacy.citizen-id",
    ),
}
