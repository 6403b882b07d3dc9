"""Rules for photos."""

from sammachip_site.domain.rules.rule import error, warning

RULES = (
    error(
        "photo.kind",
        "ไฟล์นี้ไม่ใช่รูปที่เว็บใช้ได้",
        "this file is not a picture that the site can use",
        "ใช้ไฟล์ JPEG, PNG, WebP หรือ AVIF: เปิดรูปแล้วบันทึกใหม่เป็น .jpg",
        "use JPEG, PNG, WebP or AVIF: open the picture and save it as .jpg",
    ),
    error(
        "photo.heic",
        "รูปนี้เป็น HEIC แบบของ iPhone เปิดบนเว็บไม่ได้",
        "this is an iPhone's HEIC picture, which browsers cannot show",
        "ที่ iPhone เข้า การตั้งค่า > กล้อง > รูปแบบ แล้วเลือก “ใช้งานได้ดีที่สุด” หรือส่งรูปออกเป็น .jpg",
        "on the iPhone choose Settings > Camera > Formats > Most Compatible, or export the picture as .jpg",
    ),
    error(
        "photo.svg",
        "ไฟล์นี้เป็นภาพลายเส้น SVG ซึ่งซ่อนคำสั่งอันตรายได้ จึงไม่รับเป็นรูปถ่าย",
        "this is an SVG drawing, which may hide programs, so it is not taken as a photo",
        "ส่งออกภาพเป็น .png หรือ .jpg แล้วใช้ไฟล์นั้น",
        "export the drawing as .png or .jpg and use that",
    ),
    error(
        "photo.empty",
        "ไฟล์รูปว่างเปล่า ไม่มีรูปอยู่ข้างใน",
        "this picture file is empty",
        "ส่งรูปมาใหม่จากโทรศัพท์หรือกล้อง รอให้เสร็จ แล้วใส่แทนไฟล์นี้",
        "send the picture again from the telephone or camera, let it finish, and put it in place of this file",
    ),
    error(
        "photo.damaged",
        "รูปนี้ขาดหายหรือเสีย เปิดได้ไม่ครบ",
        "this picture is cut off or damaged and cannot be read to its end",
        "คัดลอกรูปจากโทรศัพท์หรือกล้องอีกครั้ง รอให้เสร็จ แล้วใส่แทนไฟล์เดิม",
        "copy it from the telephone or camera again, let it finish, and put it in place of this file",
    ),
    error(
        "photo.too-large",
        "รูปนี้ใหญ่ {megapixels} ล้านจุด เกิน 50 ล้านจุด",
        "this picture has {megapixels} megapixels, more than 50",
        "ย่อรูปให้ด้านยาวไม่เกิน 4,000 จุด แล้วบันทึกใหม่",
        "make its longer side at most 4,000 pixels and save it again",
    ),
    warning(
        "photo.small",
        "รูปนี้เล็กเพียง {width} × {height} จุด บนเว็บจะมองไม่ชัด",
        "this picture has only {width} × {height} pixels and will be blurred on the site",
        "ใส่รูปต้นฉบับจากกล้องหรือโทรศัพท์แทน ด้านยาว 1,280 จุดขึ้นไปจะคมชัดทุกหน้า",
        "use the original of the camera or telephone: with 1,280 pixels on its longer side it is sharp on every page",
    ),
    warning(
        "photo.gps",
        "รูปนี้บันทึกพิกัดที่ถ่ายไว้ในไฟล์ เว็บจะไม่แสดง แต่ใครเปิดที่เก็บไฟล์ก็อ่านได้",
        "this file says where it was taken; the site will not, but anyone with the repository can read it",
        "ลบตำแหน่งออกจากรูป (แชร์รูปโดยปิด “ตำแหน่งที่ตั้ง”) แล้วใส่แทนไฟล์เดิม",
        "remove the place from the picture (share it with “Location” off) and put it in place of this file",
    ),
)
