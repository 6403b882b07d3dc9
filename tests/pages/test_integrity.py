import json

from sammachip_site.domain.closing import ChainLink
from sammachip_site.pages.group_frame import summarize_year
from sammachip_site.pages.integrity import make_integrity_file
from sammachip_site.reports.closing_chain import verify_chain
from tests.closed_group import closed, examine
from tests.pages.village import pages


def test_the_chain_of_every_group_can_be_read_again_and_is_whole() -> None:
    statements = examine(closed()).statements
    years = tuple(summarize_year(statement) for statement in statements)
    summary = pages().summary.model_copy(update={"years": years})
    file = make_integrity_file([summary, pages().summary.model_copy(update={"slug": "a-group"})])
    content = json.loads(json.dumps(file.content))
    assert (file.path, [group["group"] for group in content["groups"]]) == ("integrity.json", ["a-group", "ban-rai"])
    links = [ChainLink.model_validate(year) for year in content["groups"][1]["years"]]
    assert [(link.year, link.digest) for link in links] == [(each.year, each.digest) for each in statements]
    assert links[1].previous == links[0].digest
    assert verify_chain(links) == ()
