"""Rules for which files there are, and which fields they have."""

from sammachip_site.domain.rules.rule import error, warning

RULES = (
    error(
        "account.kind",
        "หมวด {account} มีชนิด {kind} อยู่แล้ว เปลี่ยนเป็น {value} ไม่ได้",
        "the account {account} is of the kind {kind} and cannot become {value}",
        "พิมพ์ kind: {kind} ถ้าต้องการหมวดชนิดอื่น ให้ตั้งรหัสหมวดใหม่",
        "type kind: {kind}; for another kind, make an account with a code of its own",
    ),
    error(
        "structure.missing-file",
        "ไม่มีไฟล์นี้",
        "this file is missing",
        "สร้างไฟล์นี้ หรือตรวจว่าสะกดชื่อไฟล์และโฟลเดอร์ถูก",
        "make the file, or check how its name and its folder are spelt",
    ),
    error(
        "structure.misnamed-file",
        "ชื่อไฟล์ไม่ตรงแบบ จึงไม่ถูกอ่าน",
        "the file's name is not one that is read",
        "เปลี่ยนชื่อเป็น {expected}",
        "rename it to {expected}",
    ),
    warning(
        "structure.unexpected-file",
        "ไม่รู้จักไฟล์นี้ จึงไม่ได้ใช้",
        "this file is not known and is not used",
        "ย้ายออกจากโฟลเดอร์นี้ รูปให้วางเป็น .jpg หรือ .png",
        "move it elsewhere; photos are .jpg or .png",
    ),
    error(
        "structure.no-such-group",
        "มีสินค้าแต่ไม่มีกลุ่มชื่อนี้",
        "there are products here but no group of this name",
        "สร้างโฟลเดอร์ {expected} หรือแก้ชื่อโฟลเดอร์สินค้าให้ตรงกับกลุ่ม",
        "make the folder {expected}, or name this folder as the group's",
    ),
    error(
        "structure.same-address",
        "รหัส {slug} ซ้ำกับ {other} สองหน้าจะมีที่อยู่เดียวกัน",
        "the code {slug} is that of {other}: two pages would have one address",
        "เปลี่ยนชื่อไฟล์ หรือพิมพ์ slug: ที่ไม่ซ้ำกับสินค้าอื่น",
        "rename the file, or type a slug: that no other product has",
    ),
    error(
        "structure.english-alone",
        "มีฉบับภาษาอังกฤษแต่ไม่มีฉบับภาษาไทย {expected}",
        "there is an English version and no Thai one, {expected}",
        "สร้าง {expected} หรือลบฉบับภาษาอังกฤษ",
        "make {expected}, or delete the English version",
    ),
    error(
        "structure.missing-field",
        "ยังไม่ได้กรอกช่อง {key}",
        "the field {key} is not filled in",
        "พิมพ์ {example}",
        "type {example}",
    ),
    error(
        "structure.misspelt-key",
        "ไม่มีช่องชื่อ {key} หมายถึง {suggestion} ใช่หรือไม่",
        "there is no field {key}; did you mean {suggestion}?",
        "แก้ชื่อช่องเป็น {suggestion}",
        "change the name of the field to {suggestion}",
    ),
    error(
        "structure.unknown-key",
        "ไม่มีช่องชื่อ {key} ตรงนี้",
        "there is no field {key} here",
        "ลบออก หรือใช้ช่องที่มี: {known}",
        "delete it, or use one of: {known}",
    ),
    error(
        "structure.list-expected",
        "ช่อง {key} ต้องเป็นรายการ",
        "the field {key} must be a list",
        "ขึ้นบรรทัดใหม่แล้วพิมพ์ - นำหน้าแต่ละรายการ เช่น - {value}",
        "begin a new line and type - before each item, for example - {value}",
    ),
    error(
        "structure.empty-list",
        "ช่อง {key} ยังไม่มีรายการ ต้องมีอย่างน้อยหนึ่งรายการ",
        "the field {key} is an empty list, and needs one item at least",
        "ขึ้นบรรทัดใหม่แล้วพิมพ์รายการแรก นำหน้าด้วย -",
        "begin a new line and type the first item after a -",
    ),
    error(
        "structure.mapping-expected",
        "ช่อง {key} ต้องมีช่องย่อย",
        "the field {key} must have fields below it",
        "ขึ้นบรรทัดใหม่ ย่อหน้าเข้าไป แล้วพิมพ์ ชื่อช่องย่อย: {value}",
        "begin a new line, indent it, and type field: {value}",
    ),
    error(
        "structure.text-expected",
        "ช่อง {key} ต้องเป็นข้อความเดียว",
        "the field {key} must be a single text",
        "พิมพ์ค่าเดียวหลังเครื่องหมาย : เช่น {key}: {value}",
        "type one value after the colon, for example {key}: {value}",
    ),
)
