"""Rules that keep people's private matters out of the site."""

from sammachip_site.domain.rules.rule import error, warning

RULES = (
    error(
        "privacy.citizen-id",
        "พบเลขประจำตัวประชาชน {value}",
        "a citizen identification number stands here: {value}",
        "ลบออกแล้วบันทึกใหม่ เลขนี้ต้องไม่อยู่ในที่เก็บข้อมูลสาธารณะ (พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562) "
        "ถ้าเป็นเลข อย. หรือบาร์โค้ด ให้กรอกในช่อง food_serial หรือ gtin ของสินค้า",
        "take it out: it must not be in a public repository (Personal Data Protection Act B.E. 2562); "
        "a food serial or barcode belongs in the product's food_serial or gtin",
    ),
    warning(
        "privacy.consent",
        "{post} ยังไม่มีบันทึกความยินยอม จึงแสดงแต่ตำแหน่ง ไม่แสดงชื่อ",
        "{post_en}: no consent is recorded, so the post is shown and the name is not",
        "เมื่อเจ้าตัวยินยอมแล้ว ใส่ consent: วันที่ยินยอม",
        "once the person has agreed, add consent: with the date",
    ),
)
