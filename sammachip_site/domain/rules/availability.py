"""Rules for whether there is any of a product."""

from sammachip_site.domain.rules.rule import error, warning

RULES = (
    warning(
        "product.availability",
        "“{name}” สถานะ {status} แต่ไม่ได้บอก {field}",
        "“{name}” is {status} but does not say {field}",
        "ใส่ {example} ลูกค้าจะได้รู้ว่าต้องรอถึงเมื่อไร",
        "add {example}, so that customers know how long to wait",
    ),
    error(
        "product.availability-missing",
        "“{name}” สถานะ {status} ต้องบอก {field} ด้วย เว็บจึงจะรู้ว่าวันนี้มีของหรือสั่งได้หรือยัง",
        "“{name}” is {status} and must say {field}, or nobody knows whether it can be ordered today",
        "ใส่ {example} ใต้ availability:",
        "add {example} under availability:",
    ),
    warning(
        "product.availability-unused",
        "“{name}” บอก {field} แต่สถานะ {status} ไม่ใช้ช่องนี้ จึงไม่ขึ้นเว็บ",
        "“{name}” says {field}, which the status {status} does not use: it is not shown",
        "ลบ {field} หรือเปลี่ยน status เป็น {meant}",
        "take {field} out, or change status to {meant}",
    ),
    error(
        "product.window-order",
        "“{name}” {field} {day} มาก่อน {before} {earlier}",
        "“{name}”: {field} {day_en} comes before {before} {earlier_en}",
        "เรียงวันให้ถูก: order_from เปิดจอง แล้ว order_until ปิดจอง แล้ว ready ของพร้อม",
        "put the days in order: order_from, then order_until, then ready",
    ),
    warning(
        "product.batch-past",
        "“{name}” บอกว่ารอบหน้า {date} ซึ่งผ่านมาแล้ว",
        "the next batch of “{name}” was due on {date_en}, which has passed",
        "แก้ next_batch เป็นรอบต่อไป หรือเปลี่ยน status",
        "change next_batch to the coming one, or change status",
    ),
    warning(
        "product.window-past",
        "“{name}” บอกว่าของพร้อม {date} ซึ่งผ่านมาแล้ว เว็บบอกลูกค้าว่าปิดจอง",
        "“{name}” was to be ready on {date_en}, which has passed: customers read that orders are closed",
        "ถ้ามีของแล้ว เปลี่ยน status เป็น in_stock ถ้าจะเปิดจองรอบใหม่ แก้ order_from order_until และ ready",
        "if there is some now, change status to in_stock; for a new round change order_from, order_until and ready",
    ),
)
