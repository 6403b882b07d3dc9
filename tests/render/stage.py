"""A small site and theme for the tests of this floor."""

from datetime import date

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.site import Area, Site, SiteProfile
from sammachip_site.render.theme import Theme, make_theme


def text(th: str, en: str | None = None) -> LocalizedText:
    """A text of the content."""
    return LocalizedText(th=th, en=en)


def make_site() -> Site:
    """A site of one province."""
    profile = SiteProfile(
        name=text("ตลาดบ้านไร่"),
        tagline=text("ของดี"),
        description=text("ของดีของหมู่บ้าน"),
        base_url="https://example.org",
        area=Area(province=text("นครราชสีมา")),
        publisher=text("พัฒนาชุมชน"),
    )
    return Site(profile, "https://example.org", date(2026, 11, 22))


def theme_of(**templates: str) -> Theme:
    """A theme whose template ``pages/<name>.html`` is given; ``_`` stands for the dot of another ending."""
    files = {
        f"templates/pages/{name.replace('__', '.')}{'' if '__' in name else '.html'}": body.encode()
        for name, body in templates.items()
    }
    files["templates/messages/th.yaml"] = 'site:\n  home: หน้าแรก\n  count: "มี {count} กลุ่ม"\n'.encode()
    files["templates/messages/en.yaml"] = b'site:\n  home: Home\n  count: "{count} groups"\n'
    files["static/icons/phone.svg"] = b'<?xml version="1.0"?>\n<!-- a phone -->\n<svg class="icon"><path d=""/></svg>\n'
    files["static/img/trays.svg"] = b"<svg/>"
    return make_theme([files])
