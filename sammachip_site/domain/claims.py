"""Words with which food may not be advertised, or only with a permit.

Source: Food Act B.E. 2522, sections 40 (no false or exaggerated claims) and 41 (no claim of a benefit before it was
permitted); notification of the Food and Drug Administration on the criteria for advertising food, B.E. 2564, Royal
Gazette volume 138, special part 73 ง, 30 March B.E. 2564. The list is not that of its annex word for word: it holds
what village shops write of the kinds that it forbids, and was last looked through in November B.E. 2569.
"""

import re
from collections.abc import Iterator

_ILLNESS = (
    "โรค(?!พืช|ข้าว|แมลง)|มะเร็ง|เนื้องอก|เบาหวาน|ความดัน|ไขมันในเลือด|ไขมันอุดตัน|คอเลสเตอรอล|โควิด|ภูมิแพ้|ไมเกรน|อัมพฤกษ์|อัมพาต|เก๊าท์|เกาต์"
    "|ริดสีดวง|กรดไหลย้อน|นอนไม่หลับ|ปวด|ไข้|หวัด|ไอเรื้อรัง|อักเสบ|ท้องผูก|ท้องเสีย|ท้องอืด|ร้อนใน|แผล|สิว|ฝ้า|โลหิตจาง|นิ่ว"
)
_ORGAN = "สมอง|สายตา|ประสาท|หัวใจ|ปอด|เลือด|โลหิต|ตับ|ไต|ม้าม|กระดูก|ข้อ|ผิว|เส้นผม|ครรภ์|น้ำนม|กำลัง|ร่างกาย|เพศ"
_ENGLISH_ILLNESS = "disease|illness|cancer|diabetes|blood pressure|cholesterol|arthritis|migraine|infection|covid|flu"

_PHRASES = (
    # What treats, prevents or relieves an illness is a medicine.
    rf"(?:รักษา|บำบัด|บรรเทา|ป้องกัน|ต้าน|ยับยั้ง|กำจัด)(?:การ|อาการ|ไม่ให้เป็น)?(?:{_ILLNESS})",
    rf"แก้(?:อาการ)?(?:{_ILLNESS}|ไอ(?!น้ำ|ศ)|เมื่อย|ช้ำใน|พิษ)",
    r"สารพัดโรค|ครอบจักรวาล|หายขาด|ยาอายุวัฒนะ|อายุยืนยาว",
    rf"\b(?:cures?|heals?|treats?|prevents?|fights?|relieves?)\s+(?:\w+\s+){{0,2}}(?:{_ENGLISH_ILLNESS})",
    # What changes the body.
    r"ลด(?:น้ำหนักตัว|น้ำหนักได้|ความอ้วน|พุง|ไขมันในเลือด|ไขมันหน้าท้อง|น้ำตาลในเลือด|ความดัน|คอเลสเตอรอล|ริ้วรอย)",
    rf"บำรุง(?:{_ORGAN})",
    r"(?:ช่วย|เสริม|เพิ่ม|สร้าง)ภูมิ(?:คุ้มกัน|ต้านทาน|(?![ก-๙]))|ต้านอนุมูลอิสระ|ชะลอ(?:วัย|ความแก่)|ดีท็อกซ์|ล้างพิษ|ขับสารพิษ|ขับพิษ",
    r"เผาผลาญไขมัน|เร่งการเผาผลาญ|เพิ่มสมรรถภาพ|เสริมสมรรถภาพ|(?:ทำให้|ช่วยให้)(?:ผิว|หน้า)(?:ขาว|ใส|เนียน)",
    r"\b(?:lose weight|weight loss|burns? fat|detox\w*|anti-?age?ing|boosts? (?:\w+ )?immun\w+)",
    # What nobody can show to be true.
    r"(?:ดี|เลิศ|ยอดเยี่ยม|อร่อย|ปลอดภัย)ที่สุดใน(?:โลก|ประเทศ|ไทย)|ดีที่สุด|เลิศที่สุด|ที่หนึ่งเลย|ล้ำเลิศ|เลิศเลอ|ชนะเลิศทุก",
    r"มหัศจรรย์|ศักดิ์สิทธิ์|ปาฏิหาริย์|วิเศษ(?!ชัยชาญ|ไชยชาญ)",
    r"(?:ไม่มี|ไร้|ปราศจาก)ผลข้างเคียง|เห็นผล(?:ทันที|เร็ว|ไว|จริง|ชัด|ภายใน|ใน)|(?:รับรอง|รับประกัน)ผล(?!ิต)",
    r"อย\.?\s?รับรอง|ปลอดภัย\s?(?:100|๑๐๐)\s?(?:%|เปอร์เซ็นต์)",
    r"\b(?:best in the world|miracle|miraculous|no side effects|guaranteed results|fda[- ]approved)\b",
)


def _spelt_either_way(phrase: str) -> str:
    """A pattern that also finds ``น้ำ`` typed as ``นํ้า`` or ``น้ํา``: keyboards and copied texts give all three."""
    return phrase.replace("น้ำ", "น(?:้ำ|ํ้า|้ํา)").replace("บำ", "บ(?:ำ|ํา)").replace("กำ", "ก(?:ำ|ํา)")


_CLAIM = re.compile("|".join(f"(?:{_spelt_either_way(phrase)})" for phrase in _PHRASES), re.IGNORECASE)


def find_claims(text: str) -> Iterator[tuple[int, str]]:
    """Where in *text* a restricted phrase begins, and the phrase as it is written."""
    for match in _CLAIM.finditer(text):
        yield match.start(), match[0]
