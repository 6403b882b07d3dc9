import pytest

from sammachip_site.render.failures import TemplateError
from sammachip_site.render.scripts import publish_scripts


def address_of(name: str, content: bytes) -> str:
    return f"/assets/{name.removeprefix('js/')}?{len(content)}"


def test_a_module_imports_others_from_where_they_are_published() -> None:
    files = {
        "js/a.js": 'import { b } from "./b.js";\nimport "./c.js";\nconst text = \'say "./b.js"\';\n',
        "js/b.js": 'export { c as b } from "./c.js";\n',
        "js/c.js": "export const c = 1;\n",
    }
    assert publish_scripts(files, address_of) == {
        "js/a.js": b'import { b } from "/assets/b.js?42";\nimport "/assets/c.js?20";\nconst text = \'say "./b.js"\';\n',
        "js/b.js": b'export { c as b } from "/assets/c.js?20";\n',
        "js/c.js": b"export const c = 1;\n",
    }


@pytest.mark.parametrize(
    ("files", "path", "line"),
    [
        ({"js/a.js": '\n\nimport "./b.js";\n'}, "static/js/a.js", 3),
        ({"js/a.js": '\n\nimport "./a.js";\n'}, "static/js/a.js", 3),
        ({"js/a.js": '\n\nimport "./b.js";\n', "js/b.js": '\nexport * from "./a.js";\n'}, "static/js/b.js", 2),
    ],
    ids=["missing", "itself", "around"],
)
def test_an_import_that_leads_nowhere_or_around_is_told_with_its_line(
    files: dict[str, str], path: str, line: int
) -> None:
    with pytest.raises(TemplateError) as fault:
        publish_scripts(files, address_of)
    assert (fault.value.path, fault.value.line) == (path, line)
