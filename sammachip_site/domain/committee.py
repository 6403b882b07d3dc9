"""Who runs a group, in which posts, for how long."""

from collections import defaultdict
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from sammachip_site.domain.person import Person
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


REQUIRED_POSTS = (Post.CHAIR, Post.TREASURER)
HELD_BY_ONE = (Post.CHAIR, Post.TREASURER)
APART_FROM_TREASURER = (Post.CHAIR, Post.AUDITOR)  # who orders payments, who checks them


class CommitteeMember(Person):
    """A person and the posts held."""

    posts: tuple[Annotated[Post, choices_of(Post)], ...] = Field(min_length=1)
    title: Text | None = None


class Committee(Record):
    """The committee elected on one day; *term_end* is its last day, *resolution_id* names the activity's resolution."""

    elected: Day
    term_end: Day | None = None
    resolution: Text | None = None
    resolution_id: Slug | None = None
    members: tuple[CommitteeMember, ...] = Field(min_length=1)

    @property
    def is_reversed(self) -> bool:
        """Does the term end before it begins?"""
        return self.term_end is not None and self.term_end < self.elected

    def has_lapsed(self, day: date) -> bool:
        """Is the term over on *day*?"""
        return self.term_end is not None and self.term_end < day

    @property
    def missing_posts(self) -> tuple[Post, ...]:
        """The posts that every committee needs and nobody holds."""
        held = {post for member in self.members for post in member.posts}
        return tuple(post for post in REQUIRED_POSTS if post not in held)

    @property
    def repeated_posts(self) -> tuple[tuple[int, Post], ...]:
        """The posts of one person alone that another person before holds too, each with its holder's place."""
        first: dict[Post, str] = {}
        return tuple(
            (place, post)
            for place, member in enumerate(self.members)
            for post in HELD_BY_ONE
            if post in member.posts and first.setdefault(post, _person(member, place)) != _person(member, place)
        )

    @property
    def posts_of_treasurers(self) -> tuple[tuple[int, Post], ...]:
        """The posts that a treasurer holds and should not, each with the treasurer's place among the members."""
        posts: dict[str, set[Post]] = defaultdict(set)
        for place, member in enumerate(self.members):
            posts[_person(member, place)].update(member.posts)
        treasurers = ((place, member) for place, member in enumerate(self.members) if Post.TREASURER in member.posts)
        return tuple(
            (place, post)
            for place, member in treasurers
            for post in APART_FROM_TREASURER
            if post in posts[_person(member, place)]
        )


def _person(member: CommitteeMember, place: int) -> str:
    """What tells people apart: the name, or the place in the list of somebody who is not named."""
    return " ".join(member.name.split()) if member.name else f"#{place}"
