"""Rules of the committee: posts, term, and consent to be named."""

from collections.abc import Iterator
from itertools import pairwise

from sammachip_site.checks.checked_group import Check, CheckedGroup, in_words
from sammachip_site.checks.names import find_told
from sammachip_site.domain.committee import POST_NAMES, CommitteeMember
from sammachip_site.domain.diagnostics import Diagnostic, diagnose
from sammachip_site.domain.localized import LOCALES, Locale


def check_consent(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``privacy.consent``; where a text tells the name all the same, that is told instead."""
    for place, member in enumerate(_members(checked)):
        if member.consent is None and not find_told(checked, member):
            location = checked.in_profile("committee", "members", place)
            thai, english = (_posts_in_words(member, locale) for locale in LOCALES)
            yield diagnose("privacy.consent", location, post=thai, post_en=english)


def check_treasurer(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``committee.treasurer-also``: told where the person's post of treasurer stands."""
    committee = checked.profile.committee
    for place, post in committee.posts_of_treasurers if committee else ():
        thai, english = POST_NAMES[post]
        location = checked.in_profile("committee", "members", place, "posts")
        yield diagnose("committee.treasurer-also", location, post=thai, post_en=english.lower())


def check_required_posts(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``committee.post-missing``."""
    committee = checked.profile.committee
    for post in committee.missing_posts if committee else ():
        thai, english = POST_NAMES[post]
        location = checked.in_profile("committee", "members")
        yield diagnose("committee.post-missing", location, post=thai, post_en=english.lower(), choice=post)


def check_posts_of_one(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``committee.post-twice``."""
    committee = checked.profile.committee
    for place, post in committee.repeated_posts if committee else ():
        thai, english = POST_NAMES[post]
        location = checked.in_profile("committee", "members", place, "posts")
        yield diagnose("committee.post-twice", location, post=thai, post_en=english.lower())


def check_term(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``committee.term-lapsed``."""
    committee = checked.profile.committee
    if committee and committee.term_end and committee.has_lapsed(checked.today) and not committee.is_reversed:
        location = checked.in_profile("committee", "term_end")
        yield diagnose("committee.term-lapsed", location, **in_words(date=committee.term_end))


def check_term_order(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``date.range-reversed``, of the term of any committee."""
    for keys, committee in checked.committees:
        if committee.term_end and committee.is_reversed:
            location = checked.in_profile(*keys, "term_end")
            yield diagnose("date.range-reversed", location, **in_words(start=committee.elected, end=committee.term_end))


def check_order(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``committee.order``: earlier committees stand oldest first, and were elected before the present one."""
    for (keys, committee), (_, later) in pairwise(checked.committees):
        if committee.elected >= later.elected:
            location = checked.in_profile(*keys, "elected")
            yield diagnose("committee.order", location, **in_words(date=committee.elected, later=later.elected))


CHECKS: tuple[Check, ...] = (
    check_consent,
    check_treasurer,
    check_required_posts,
    check_posts_of_one,
    check_term,
    check_term_order,
    check_order,
)


def _members(checked: CheckedGroup) -> tuple[CommitteeMember, ...]:
    return checked.profile.committee.members if checked.profile.committee else ()


def _posts_in_words(member: CommitteeMember, locale: Locale) -> str:
    """The posts, or the title that the group uses; never the name."""
    if member.title:
        return member.title.in_locale(locale)
    return ", ".join(POST_NAMES[post][locale == "en"] for post in member.posts)
