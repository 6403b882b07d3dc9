"""A village group: its identity, place, people in numbers, and capital."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Annotated

from sammachip_site.domain.committee import Committee
from sammachip_site.domain.contact import Channel, Contacts, PostageStep
from sammachip_site.domain.diagnostics import ValueFault
from sammachip_site.domain.digits import to_arabic_digits
from sammachip_site.domain.money import Satang
from sammachip_site.domain.origin import Households, Origin
from sammachip_site.domain.photo import PhotoReference
from sammachip_site.domain.place import Village
from sammachip_site.domain.promptpay import PromptPay
from sammachip_site.domain.record import Record
from sammachip_site.domain.tax_id import parse_tax_id
from sammachip_site.domain.values import Day, Flag, Price, Slug, Text, WholeNumber, choices_of, parsed_from_text


class LegalForm(StrEnum):
    """How a group is registered. Source: Community Enterprise Promotion Act B.E. 2548 for the enterprises."""

    UNREGISTERED = "unregistered"
    OCCUPATIONAL_GROUP = "occupational_group"
    COMMUNITY_ENTERPRISE = "community_enterprise"
    JURISTIC_COMMUNITY_ENTERPRISE = "juristic_community_enterprise"
    COOPERATIVE = "cooperative"
    COMPANY = "company"


LEGAL_FORM_NAMES: dict[LegalForm, tuple[str, str]] = {
    LegalForm.UNREGISTERED: ("กลุ่มอาชีพ ยังไม่จดทะเบียน", "Occupational group, not yet registered"),
    LegalForm.OCCUPATIONAL_GROUP: ("กลุ่มอาชีพที่ขึ้นทะเบียนแล้ว", "Registered occupational group"),
    LegalForm.COMMUNITY_ENTERPRISE: ("วิสาหกิจชุมชน", "Community enterprise"),
    LegalForm.JURISTIC_COMMUNITY_ENTERPRISE: ("วิสาหกิจชุมชน (นิติบุคคล)", "Juristic community enterprise"),
    LegalForm.COOPERATIVE: ("สหกรณ์", "Cooperative"),
    LegalForm.COMPANY: ("บริษัทหรือห้างหุ้นส่วน", "Company or partnership"),
}


def parse_enterprise_code(text: str) -> str:
    """A community enterprise's code ``5-30-10-07/1-0001``; its middle is the tambon code.

    Raises:
        ValueFault: ``group.enterprise-code``.
    """
    written = to_arabic_digits(text.strip())
    if not re.fullmatch(r"[0-9]-[0-9]{2}-[0-9]{2}-[0-9]{2}/[0-9]-[0-9]{4}", written):
        raise ValueFault("group.enterprise-code", value=text)
    return written


class Numerals(StrEnum):
    """In which digits a group's printed sheets are written."""

    ARABIC = "arabic"
    THAI = "thai"


class Sector(StrEnum):
    """What kind of trade a group has. Source: the Community Development Department's register form of groups."""

    AGRICULTURE = "agriculture"
    PROCESSING = "processing"
    TOURISM = "tourism"
    OTHER = "other"


SECTOR_NAMES: dict[Sector, tuple[str, str]] = {
    Sector.AGRICULTURE: ("ภาคการเกษตร", "Agriculture"),
    Sector.PROCESSING: ("การแปรรูป (OTOP/SME)", "Processing (OTOP/SME)"),
    Sector.TOURISM: ("การท่องเที่ยวชุมชน", "Community tourism"),
    Sector.OTHER: ("อื่นๆ", "Other"),
}


class CapitalKind(StrEnum):
    """Where money other than members' shares comes from."""

    GRANT = "grant"
    LOAN = "loan"
    DONATION = "donation"
    ENTRANCE_FEE = "entrance_fee"
    RESERVE = "reserve"


CAPITAL_KIND_NAMES: dict[CapitalKind, tuple[str, str]] = {
    CapitalKind.GRANT: ("เงินอุดหนุน", "Grant"),
    CapitalKind.LOAN: ("เงินกู้", "Loan"),
    CapitalKind.DONATION: ("เงินบริจาค", "Donation"),
    CapitalKind.ENTRANCE_FEE: ("ค่าแรกเข้า", "Entrance fee"),
    CapitalKind.RESERVE: ("กำไรที่เก็บสะสม", "Retained profit"),
}


class CapitalSource(Record):
    """Money that the group works with and that no share gave."""

    kind: Annotated[CapitalKind, choices_of(CapitalKind)]
    name: Text
    amount: Price
    received: Day | None = None
    note: Text | None = None


class EarlierShareValue(Record):
    """What a share was worth *until* that day, included, before the members changed it; in satang."""

    until: Day
    value: Price


class Capital(Record):
    """Members' shares in total, never by person, and the other sources."""

    as_of: Day
    share_value: Price
    earlier_values: tuple[EarlierShareValue, ...] = ()
    members: WholeNumber
    shares: WholeNumber
    shares_least: WholeNumber | None = None
    shares_median: WholeNumber | None = None
    shares_most: WholeNumber | None = None
    other: tuple[CapitalSource, ...] = ()

    def value_on(self, day: date) -> Satang:
        """What one share cost on *day*, in satang."""
        later = [earlier for earlier in self.earlier_values if day <= earlier.until]
        return min(later, key=lambda earlier: earlier.until).value if later else self.share_value

    @property
    def other_total(self) -> Satang:
        """All capital that no share gave, in satang."""
        return Satang(sum(source.amount for source in self.other))


class Ending(Record):
    """A group that has stopped: its last day, why, and the resolution that decided it."""

    date: Day
    reason: Text
    resolution_id: Slug | None = None


class GroupProfile(Record):
    """The file ``group.yaml``."""

    name: Text
    short_name: Text | None = None
    example: Flag = False
    summary: Text
    legal_form: Annotated[LegalForm, choices_of(LegalForm)] = LegalForm.UNREGISTERED
    enterprise_code: Annotated[str, parsed_from_text(parse_enterprise_code)] | None = None
    tax_id: Annotated[str, parsed_from_text(parse_tax_id)] | None = None
    registered: Day | None = None
    sector: Annotated[Sector, choices_of(Sector)] | None = None
    founded: Day
    ended: Ending | None = None
    village: Village
    contacts: Contacts = Contacts()
    promptpay: PromptPay | None = None
    channels: tuple[Channel, ...] = ()
    postage: tuple[PostageStep, ...] = ()
    postage_note: Text | None = None
    committee: Committee | None = None
    earlier_committees: tuple[Committee, ...] = ()
    capital: Capital | None = None
    origin: Origin | None = None
    households: Households | None = None
    rules: tuple[Text, ...] = ()
    schedule_codes: Flag = True
    cautions: Text | None = None
    numerals: Annotated[Numerals, choices_of(Numerals)] = Numerals.ARABIC
    signboard: PhotoReference | None = None
    photo: PhotoReference | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """How a group began, as Markdown source; its first heading is the section's title."""

    th: str
    en: str | None
