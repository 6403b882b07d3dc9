"""A market of any size, always the same: groups and products whose names are all different."""

from collections.abc import Iterator
from random import Random

from sammachip_site.domain.availability import Availability, AvailabilityStatus
from sammachip_site.domain.localized import LocalizedText
from sammachip_site.domain.money import Satang
from sammachip_site.domain.summary import GroupSummary, ProductSummary

PRODUCTS_OF_A_GROUP = 8
GROUPS_OF_A_TAMBON = 2


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


GOODS = _words(
    """
    น้ำพริก กล้วยฉาบ ผ้าไหม ผ้าฝ้าย ข้าวหอมมะลิ ข้าวฮาง เสื่อกก กระเป๋ากก ปลาส้ม ปลาร้า ไข่เค็ม น้ำผึ้ง
    สบู่ ขนม ไส้กรอก หมูแดดเดียว แจ่วบอง มะม่วงกวน กล้วยตาก เห็ดทอด น้ำตาลโตนด ตะกร้าไม้ไผ่ หมวกสาน
    ชาใบหม่อน กาแฟ น้ำปลา กะปิ ข้าวแต๋น ข้าวเกรียบ มันฉาบ เผือกทอด ยาดม ลูกประคบ น้ำมันมะพร้าว แชมพู
    ผ้าขาวม้า ผ้าซิ่น ผ้าห่ม หมอนขิด พวงกุญแจ ไม้กวาด กระด้ง งอบ มีด
    """
)
SORTS = _words(
    """
    นรก ตาแดง แมงดา ปลาย่าง กุ้ง หวาน เค็ม เผ็ด โบราณ สมุนไพร ลายขอ มัดหมี่ ย้อมคราม สามรส อบเนย
    ต้นตำรับ งาดำ ขิง ตะไคร้ มะกรูด ใบเตย อัญชัน ขมิ้น มะขาม กระเทียม หอมแดง สับปะรด ทุเรียน มะพร้าว
    ลำไย ลิ้นจี่ ฟักทอง ถั่วลิสง อินทรีย์ ดอกบัว ลายดอก ช้างเผือก
    """
)
SYLLABLES = _words(
    """
    สม=som บุญ=bun ทอง=thong คำ=kham แก้ว=kaeo ศรี=si ใจ=chai ดี=di มา=ma นา=na ไร่=rai หนอง=nong
    โนน=non โคก=khok ดอน=don ห้วย=huai วัง=wang ท่า=tha บึง=bueng นาง=nang พิมพ์=phim จัน=chan
    ทิพย์=thip ลำ=lam ดวน=duan สวรรค์=sawan ประ=pra เสริฐ=soet เจริญ=charoen สุข=suk งาม=ngam เพ็ญ=phen
    รุ่ง=rung เรือง=rueang ชัย=chai พร=phon มณี=mani รัตน์=rat วงศ์=wong ไทร=sai โพธิ์=pho มะค่า=makha
    ตะแบก=tabaek สะแก=sakae ยาง=yang ไผ่=phai อ้อ=o พะ=pha เนียง=niang ขาม=kham ป้อม=pom ตูม=tum แค=khae
    กระ=kra ทุ่ม=thum
    """
)
PROVINCES = _words(
    """
    นครราชสีมา ขอนแก่น ชัยภูมิ บุรีรัมย์ สุรินทร์ ศรีสะเกษ อุบลราชธานี ร้อยเอ็ด มหาสารคาม กาฬสินธุ์
    เชียงใหม่ เชียงราย ลำพูน ลำปาง แพร่ น่าน พะเยา
    """
)
UNITS = ("กระปุก", "ถุง", "ชิ้น", "ผืน", "ขวด")
STATUSES = (*(AvailabilityStatus.IN_STOCK,) * 12, AvailabilityStatus.MADE_TO_ORDER, AvailabilityStatus.SOLD_OUT)


def make_market(products: int) -> tuple[GroupSummary, ...]:
    """Groups that sell *products* different products in all."""
    chance = Random(products)  # noqa: S311 — the same market every time, not a secret
    names: set[str] = set()
    slugs = range(max(1, products // PRODUCTS_OF_A_GROUP))
    return tuple(_make_group(f"group-{number}", number, products, chance, names) for number in slugs)


def _make_group(slug: str, number: int, products: int, chance: Random, names: set[str]) -> GroupSummary:
    tambon = number // GROUPS_OF_A_TAMBON
    village, slug_of_village = _word(chance)
    count = len(range(number, products, max(1, products // PRODUCTS_OF_A_GROUP)))
    name = LocalizedText(th=f"กลุ่ม{chance.choice(GOODS)} บ้าน{village}")
    return GroupSummary(
        slug=f"{slug_of_village}-{slug}",
        name=name,
        short_name=name,
        summary=LocalizedText(th="ของดีของหมู่บ้าน"),
        example=False,
        village=LocalizedText(th=f"บ้าน{village}"),
        tambon=_name_area(tambon),
        tambon_code=f"{10 + tambon // 100 % 80}{1 + tambon // 10 % 10:02}{1 + tambon % 10:02}",
        district=_name_area(-1 - tambon // 10),
        province=LocalizedText(th=PROVINCES[tambon // 100 % len(PROVINCES)]),
        members=20,
        founded="2017-02-25",
        products=tuple(_make_products(count, chance, names)),
        years=(),
        picture=None,
    )


def _name_area(number: int) -> LocalizedText:
    return LocalizedText(th=_word(Random(number))[0])  # noqa: S311


def _make_products(count: int, chance: Random, names: set[str]) -> Iterator[ProductSummary]:
    for _ in range(count):
        name, slug = _new_name(chance, names)
        yield ProductSummary(
            slug=slug,
            name=LocalizedText(th=name),
            summary=LocalizedText(th="ทำเองทุกขั้นตอน"),
            category="food",
            price=Satang(chance.randrange(4, 200) * 500),
            unit=LocalizedText(th=chance.choice(UNITS)),
            net_content=LocalizedText(th=f"{chance.randrange(1, 11) * 50} กรัม"),
            availability=Availability(status=chance.choice(STATUSES)),
        )


def _new_name(chance: Random, names: set[str]) -> tuple[str, str]:
    while True:
        maker, slug = _word(chance)
        patterns = (
            f"{chance.choice(GOODS)}{chance.choice(SORTS)} {maker}",
            f"{chance.choice(GOODS)}{maker}",
            f"{chance.choice(GOODS)}{chance.choice(SORTS)}{chance.choice(SORTS)} แม่{maker}",
        )
        name = chance.choice(patterns)
        if name not in names:
            names.add(name)
            return name, f"{slug}-{len(names)}"


def _word(chance: Random) -> tuple[str, str]:
    """A name of two syllables, in Thai and in Latin letters."""
    syllables = [chance.choice(SYLLABLES).split("=") for _ in range(2)]
    return "".join(thai for thai, _ in syllables), "-".join(latin for _, latin in syllables)
