"""Rules of the committee: posts, term, and consent to be named."""

from collections import defaultdict
from collections.abc import Iterator

from sammachip_site.checks.checked_group import Check, CheckedGroup, in_words
from sammachip_site.checks.names import find_told
from sammachip_site.domain.committee import POST_NAMES, Committee, CommitteeMember, Post
from sammachip_site.domain.diagnostics import Diagnostic, diagnose
from sammachip_site.domain.localized import LOCALES, Locale

REQUIRED_POSTS = (Post.CHAIR, Post.TREASURER)
APART_FROM_TREASURER = (Post.CHAIR, Post.AUDITOR)  # who orders payments, who checks them


def check_consent(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``privacy.consent``; where a text tells the name all the same, that is told instead."""
    for place, member in enumerate(_members(checked)):
        if member.consent is None and not find_told(checked, member):
            location = checked.in_profile("committee", "members", place)
            thai, english = (_posts_in_words(member, locale) for locale in LOCALES)
            yield diagnose("privacy.consent", location, post=thai, post_en=english)


def check_treasurer(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``committee.treasurer-also``: told where the person's post of treasurer stands."""
    posts = _posts_by_name(checked)
    for place, member in enumerate(_members(checked)):
        for post in APART_FROM_TREASURER:
            if Post.TREASURER in member.posts and post in posts[_person(member, place)]:
                thai, english = POST_NAMES[post]
                yield diagnose(
                    "committee.treasurer-also",
                    checked.in_profile("committee", "members", place, "posts"),
                    post=thai,
                    post_en=english.lower(),
                )


def check_required_posts(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``committee.post-missing``."""
    held = {post for member in _members(checked) for post in member.posts}
    for post in REQUIRED_POSTS if checked.profile.committee else ():
        if post not in held:
            thai, english = POST_NAMES[post]
            location = checked.in_profile("committee", "members")
            yield diagnose("committee.post-missing", location, post=thai, post_en=english.lower(), choice=post)


def check_term(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``committee.term-lapsed``."""
    committee = checked.profile.committee
    if committee and committee.term_end and committee.term_end < checked.today and not _reversed(committee):
        location = checked.in_profile("committee", "term_end")
        yield diagnose("committee.term-lapsed", location, **in_words(date=committee.term_end))


def check_term_order(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``date.range-reversed``, of the committee's term."""
    committee = checked.profile.committee
    if committee and committee.term_end and _reversed(committee):
        yield diagnose(
            "date.range-reversed",
            checked.in_profile("committee", "term_end"),
            **in_words(start=committee.elected, end=committee.term_end),
        )


CHECKS: tuple[Check, ...] = (
    check_consent,
    check_treasurer,
    check_required_posts,
    check_term,
    check_term_order,
)


def _members(checked: CheckedGroup) -> tuple[CommitteeMember, ...]:
    return checked.profile.committee.members if checked.profile.committee else ()


def _person(member: CommitteeMember, place: int) -> str:
    """What tells people apart: the name, or the place in the list of somebody who is not named."""
    return " ".join(member.name.split()) if member.name else f"#{place}"


def _posts_by_name(checked: CheckedGroup) -> dict[str, set[Post]]:
    """Every post that a person holds, however many entries name the person."""
    posts: dict[str, set[Post]] = defaultdict(set)
    for place, member in enumerate(_members(checked)):
        posts[_person(member, place)].update(member.posts)
    return posts


def _posts_in_words(member: CommitteeMember, locale: Locale) -> str:
    """The posts, or the title that the group uses; never the name."""
    if member.title:
        return member.title.in_locale(locale)
    return ", ".join(POST_NAMES[post][locale == "en"] for post in member.posts)


def _reversed(committee: Committee) -> bool:
    return committee.term_end is not None and committee.term_end < committee.elected
