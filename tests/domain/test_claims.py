import pytest

from sammachip_site.domain.claims import find_claims


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("กินแล้วรักษาโรคเบาหวาน", ["รักษาโรค"]),
        ("ช่วยรักษามะเร็ง และป้องกันการอักเสบ", ["รักษามะเร็ง", "ป้องกันการอักเสบ"]),
        ("ชาใบหม่อน แก้ไอ แก้ร้อนใน", ["แก้ไอ", "แก้ร้อนใน"]),
        ("ลดความดัน ลดน้ำตาลในเลือด", ["ลดความดัน", "ลดน้ำตาลในเลือด"]),
        ("ลดนํ้าตาลในเลือด", ["ลดนํ้าตาลในเลือด"]),
        ("บำรุงสมอง บํารุงเลือด เสริมภูมิ", ["บำรุงสมอง", "บํารุงเลือด", "เสริมภูมิ"]),
        ("ไม่มีผลข้างเคียง เห็นผลทันที อย. รับรอง", ["ไม่มีผลข้างเคียง", "เห็นผลทันที", "อย. รับรอง"]),
        ("น้ำพริกที่ดีที่สุด สูตรมหัศจรรย์", ["ดีที่สุด", "มหัศจรรย์"]),
        ("Cures diabetes and boosts your immune system", ["Cures diabetes", "boosts your immune"]),
        ("A miracle for weight loss", ["miracle", "weight loss"]),
    ],
)
def test_words_that_the_food_law_restricts_are_found_where_they_stand(text: str, phrases: list[str]) -> None:
    found = list(find_claims(text))
    assert [phrase for _, phrase in found] == phrases
    assert all(text.startswith(phrase, offset) for offset, phrase in found)


@pytest.mark.parametrize(
    "text",
    [
        "พริกยาวสดจากไร่ ใบยานาง หยาดเยิ้ม",
        "เก็บรักษาในที่แห้ง รักษาความสะอาด ป้องกันแสงแดด ป้องกันความชื้น",
        "ไม่ใช่อาหารเสริม กินเป็นกับข้าว",
        "แก้ว 4 ใบ แก้ไขฉลากแล้ว ลดราคา ลดน้ำหนักถุง น้ำหนักสุทธิ 100 กรัม",
        "สูตรพิเศษ รสพิเศษ จากอำเภอวิเศษชัยชาญ",
        "สร้างภูมิปัญญา ภูมิใจเสนอ บำรุงดิน ปลอดภัยต่อคนกิน",
        "โรงเรือนปลอดโรคพืช ป้องกันโรคพืชด้วยน้ำหมัก",
        "รับรองผลิตภัณฑ์โดย มผช. อย. 30-2-01234-6-0001",
        "เผ็ดที่สุดของเรา อร่อยที่สุดตอนร้อน ๆ",
        "Sun-cured fish, healthy garden, fights for the village, best in the morning",
    ],
)
def test_innocent_words_are_left_alone(text: str) -> None:
    assert list(find_claims(text)) == []
