"""Rules of the account that customers pay into."""

from collections.abc import Iterator

from sammachip_site.checks.checked_group import Check, CheckedGroup
from sammachip_site.domain.diagnostics import Diagnostic, diagnose
from sammachip_site.domain.person_name import mask_name


def check_one_number(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``promptpay.number``."""
    promptpay = checked.profile.promptpay
    if promptpay and len(promptpay.recipients) != 1:
        yield diagnose("promptpay.number", checked.in_profile("promptpay"), count=len(promptpay.recipients))


def check_consent_of_owner(checked: CheckedGroup) -> Iterator[Diagnostic]:
    """``promptpay.consent``."""
    promptpay = checked.profile.promptpay
    if promptpay and not promptpay.is_public:
        location = checked.in_profile("promptpay", "account_name")
        yield diagnose("promptpay.consent", location, name=mask_name(promptpay.account_name))


CHECKS: tuple[Check, ...] = (check_one_number, check_consent_of_owner)
