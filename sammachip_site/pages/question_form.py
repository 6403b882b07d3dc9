"""A sheet of A4 to fill in by hand, for whoever asks or objects without a telephone."""

from dataclasses import dataclass, replace

from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.place import Village
from sammachip_site.pages.addresses import readable_address
from sammachip_site.pages.frame import Frame
from sammachip_site.pages.group_frame import GroupPages
from sammachip_site.pages.page import Page


@dataclass(frozen=True, slots=True)
class QuestionFormView:
    """All that the sheet shows; *questions_url* is the absolute address behind the QR code."""

    frame: Frame
    group_name: LocalizedText
    village: Village
    phone: str | None
    questions_url: str
    questions_address: str
    back_url: str


def make_question_form(pages: GroupPages) -> Page:
    """The page at ``/groups/G/questions/form/``."""
    parts, words = ("questions", "form"), pages.words
    group = pages.say(pages.summary.short_name)
    frame = pages.frame(
        parts,
        words["question-form.title-of"].format(group=group),
        words["question-form.description"].format(group=group),
    )
    questions_url = pages.site.base_url + pages.url("questions")
    view = QuestionFormView(
        replace(frame, noindex=True),  # blanks to fill in tell nobody anything
        pages.group.profile.name,
        pages.group.profile.village,
        pages.group.profile.contacts.phone,
        questions_url,
        readable_address(questions_url),
        pages.url("questions"),
    )
    return Page(pages.path(*parts), "pages/question_form.html", pages.locale, view)
