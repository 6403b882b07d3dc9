"""Rules that keep people's private matters out of the site."""

from sammachip_site.domain.rules.rule import error, warning

RULES = (
    error(
        "privacy.citizen-id",
        "พบเลขประจำตัวประชาชน {value}",
        "a citizen identification number stands here: {value}",
        "ลบออกแล้วบันทึกใหม่ เลขนี้ต้องไม่อยู่ในที่เก็บข้อมูลสาธารณะ (พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562) "
        "ถ้าเป็นเลข อย. ให้กรอกในช่อง food_serial ของสินค้าพร้อมขีดตามฉลาก เช่น 30-2-01234-6-0001 "
        "ถ้าเป็นบาร์โค้ดให้กรอกในช่อง gtin",
        "take it out: it must not be in a public repository (Personal Data Protection Act B.E. 2562); "
        "a food serial belongs in the product's food_serial with its hyphens, as 30-2-01234-6-0001; "
        "a bar code belongs in gtin",
    ),
    warning(
        "privacy.consent",
        "{post} ยังไม่มีบันทึกความยินยอม จึงแสดงแต่ตำแหน่ง ไม่แสดงชื่อ",
        "{post_en}: no consent is recorded, so the post is shown and the name is not",
        "เมื่อเจ้าตัวยินยอมแล้ว ใส่ consent: วันที่ยินยอม",
        "once the person has agreed, add consent: with the date",
    ),
    error(
        "privacy.name-without-consent",
        "ชื่อ {name} อยู่ในข้อความนี้ แต่กรรมการคนนี้ (group.yaml บรรทัดที่ {line}) ยังไม่มีบันทึกความยินยอม",
        "this text tells the name {name}; no consent of that committee member (group.yaml, line {line}) is recorded",
        "เขียนตำแหน่งแทนชื่อ หรือเมื่อเจ้าตัวยินยอมแล้ว ใส่ consent: วันที่ยินยอม ที่กรรมการคนนั้น",
        "write the post instead of the name; or, once the person has agreed, add consent: with the date to that member",
    ),
)
