"""Who runs a group, in which posts, for how long."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from sammachip_site.domain.record import Record
from sammachip_site.domain.values import Day, Slug, Text, choices_of


class Post(StrEnum):
    """The usual posts of a village group's committee."""

    CHAIR = "chair"
    VICE_CHAIR = "vice_chair"
    SECRETARY = "secretary"
    TREASURER = "treasurer"
    PRODUCTION = "production"
    MARKETING = "marketing"
    PURCHASING = "purchasing"
    PUBLIC_RELATIONS = "public_relations"
    AUDITOR = "auditor"
    MEMBER = "member"
    ADVISER = "adviser"


POST_NAMES: dict[Post, tuple[str, str]] = {
    Post.CHAIR: ("ประธาน", "Chair"),
    Post.VICE_CHAIR: ("รองประธาน", "Vice chair"),
    Post.SECRETARY: ("เลขานุการ", "Secretary"),
    Post.TREASURER: ("เหรัญญิก (เก็บเงิน จดบัญชี)", "Treasurer (keeps the money and the book)"),
    Post.PRODUCTION: ("ฝ่ายผลิต", "Production"),
    Post.MARKETING: ("ฝ่ายตลาด", "Marketing"),
    Post.PURCHASING: ("ฝ่ายจัดซื้อ", "Purchasing"),
    Post.PUBLIC_RELATIONS: ("ประชาสัมพันธ์", "Public relations"),
    Post.AUDITOR: ("ผู้ตรวจบัญชี", "Auditor"),
    Post.MEMBER: ("กรรมการ", "Committee member"),
    Post.ADVISER: ("ที่ปรึกษา", "Adviser"),
}


class CommitteeMember(Record):
    """A person and the posts held.

    Without a *consent* date the name is never shown, and need not be written at all: what Git has once kept, it keeps.
    """

    name: str | None = None
    posts: tuple[Annotated[Post, choices_of(Post)], ...] = Field(min_length=1)
    title: Text | None = None
    consent: Day | None = None

    @property
    def public_name(self) -> str | None:
        """The name, if the person agreed to be named."""
        return self.name if self.consent else None


class Committee(Record):
    """The committee elected on one day; *term_end* is its last day, *resolution_id* names the activity's resolution."""

    elected: Day
    term_end: Day | None = None
    resolution: Text | None = None
    resolution_id: Slug | None = None
    members: tuple[CommitteeMember, ...] = Field(min_length=1)
