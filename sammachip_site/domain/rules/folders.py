"""Rules for the folders and files themselves, whatever is in them."""

from sammachip_site.domain.rules.rule import error

RULES = (
    error(
        "folder.link",
        "ไฟล์นี้เป็นทางลัด (link) ที่ชี้ออกนอกโฟลเดอร์ของเว็บ วนกลับมาที่เดิม หรือชี้ไปที่ว่าง",
        "this is a link that leads out of the site's folder, round in a circle, or nowhere",
        "ลบทางลัด แล้วคัดลอกไฟล์จริงมาใส่แทน",
        "delete the link and put a copy of the real file in its place",
    ),
)
