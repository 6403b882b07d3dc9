"""Rules for reading a table file (CSV): its bytes, its header, its cells."""

from sammachip_site.domain.rules.rule import error

RULES = (
    error(
        "table.too-large",
        "ไฟล์ใหญ่ {mib} เมกะไบต์ ใหญ่เกินกว่าจะเป็นสมุดบัญชีหนึ่งปี (ไม่เกิน {most})",
        "the file has {mib} MiB, more than the book of one year ({most} at most)",
        "ตรวจว่าวางไฟล์ถูก หรือแยกเป็นปีละไฟล์",
        "check that it is the right file; one file a year",
    ),
    error(
        "table.encoding",
        "อ่านตัวอักษรแถวนี้ไม่ออก ไฟล์ไม่ได้บันทึกเป็น UTF-8 หรือ Windows-874",
        "the letters of this row cannot be read: the file is neither UTF-8 nor Windows-874",
        "ใน Excel เลือก บันทึกเป็น (Save As) แล้วเลือกชนิด CSV UTF-8 (คั่นด้วยจุลภาค)",
        "in Excel choose Save As and the type CSV UTF-8 (Comma delimited)",
    ),
    error(
        "table.empty",
        "ไฟล์นี้ยังว่าง",
        "this file is empty",
        "พิมพ์หัวตารางในแถวแรก: {columns}",
        "type the header in the first row: {columns}",
    ),
    error(
        "table.header-missing",
        "แถวแรกที่มีข้อความต้องเป็นหัวตาราง แต่พบ “{value}”",
        "the first row with text must be the header; it is “{value}”",
        "ลบแถวที่อยู่เหนือหัวตาราง หัวตารางใช้คำเหล่านี้: {columns}",
        "delete the rows above the header, which has these words: {columns}",
    ),
    error(
        "table.header-required",
        "หัวตารางไม่มีช่อง {column_th} ({column})",
        "the header has no column {column} ({column_th})",
        "เพิ่มช่อง {column_th} ในหัวตาราง แล้วกรอกทุกแถว",
        "add the column {column} to the header and fill it in",
    ),
    error(
        "table.header-unknown",
        "ไม่รู้จักหัวตาราง “{value}”",
        "the header “{value}” is not known",
        "แก้เป็นหัวตารางที่ใช้ได้ หรือลบทั้งช่อง ที่ใช้ได้คือ {columns}",
        "change it to one that is known, or delete the column; known are {columns}",
    ),
    error(
        "table.header-twice",
        "หัวตาราง “{value}” มีสองช่อง",
        "the header “{value}” stands twice",
        "เหลือไว้ช่องเดียว",
        "keep one of the two columns",
    ),
    error(
        "table.header-empty",
        "ช่องนี้มีข้อมูล “{value}” แต่ไม่มีหัวตาราง",
        "this cell holds “{value}” and its column has no header",
        "จำนวนเงินที่มีจุลภาคต้องอยู่ในเครื่องหมายคำพูด “…” แบบตรง หรือพิมพ์โดยไม่มีจุลภาค ถ้าเป็นช่องใหม่ให้ใส่หัวตาราง",
        "an amount with a comma needs straight quotes around it, or no comma; a new column needs a header",
    ),
    error(
        "table.empty-cell",
        "แถวนี้ไม่ได้กรอกช่อง {key_th}",
        "the column {key} of this row is empty",
        "กรอกช่อง {key_th} หรือลบทั้งแถว",
        "fill in {key}, or delete the row",
    ),
    error(
        "table.quote",
        'เครื่องหมายคำพูด " ในแถวนี้เปิดแล้วไม่ปิด หรือปิดผิดที่',
        'a quotation mark " of this row is not closed, or closed in the wrong place',
        'ปิดเครื่องหมายคำพูดท้ายช่อง ถ้าเป็นส่วนของข้อความให้พิมพ์สองตัวติดกัน ""',
        'close it at the end of the cell; type it twice ("") where it belongs to the text',
    ),
)
