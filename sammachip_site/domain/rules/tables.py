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
        "table.garbled",
        "ตัวอักษรไทยในไฟล์นี้เพี้ยนไปแล้ว เช่น “{value}”",
        "the Thai letters of this file are garbled, for example “{value}”",
        "อย่าแก้ทีละแถว เปิดไฟล์เดิมก่อนเพี้ยน แล้วบันทึกเป็น CSV UTF-8 ถ้าเปิดใน Excel แล้วเพี้ยน "
        "ใช้ ข้อมูล > จากข้อความ/CSV แล้วเลือก 65001 (UTF-8) หรือ 874 (ไทย)",
        "do not mend row by row: open the original and save it as CSV UTF-8; if Excel opens it garbled, use "
        "Data > From Text/CSV and choose 65001 (UTF-8) or 874 (Thai)",
    ),
    error(
        "table.not-csv",
        "ไฟล์นี้เป็น{what} แม้ชื่อจะลงท้ายด้วย .csv",
        "this is {what_en}, although its name ends in .csv",
        "{todo} แล้วบันทึกเป็นชนิด CSV UTF-8 การเปลี่ยนแค่ชื่อไฟล์ไม่พอ",
        "{todo_en} and save it as the type CSV UTF-8; another name is not enough",
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
        "ลบแถวที่อยู่เหนือหัวตาราง ถ้ายังไม่มีหัวตารางให้พิมพ์เพิ่ม คำที่ใช้ได้: {columns}",
        "delete the rows above the header, or add the header; its words are: {columns}",
    ),
    error(
        "table.header-required",
        "หัวตารางไม่มีช่อง {column_th} ({column})",
        "the header has no column {column} ({column_th})",
        "เพิ่มช่อง {column_th} ในหัวตาราง แล้วกรอกลงในแถว",
        "add the column {column} to the header and fill it in",
    ),
    error(
        "table.header-misspelt",
        "ไม่รู้จักหัวตาราง “{value}” หมายถึง {column_th} ({column}) ใช่หรือไม่",
        "the header “{value}” is not known; did you mean {column} ({column_th})?",
        "แก้หัวตารางนี้เป็น {column_th} ถ้าเป็นช่องอื่น ลบทั้งช่อง",
        "change this header to {column}; if it is another column, delete the column",
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
        "ถ้าข้อความในแถวนี้มีจุลภาค ให้ใส่เครื่องหมายคำพูดแบบตรงครอบทั้งช่อง ถ้าเป็นช่องใหม่ให้ใส่หัวตาราง",
        "a text with a comma needs straight quotes around its whole cell; a new column needs a header",
    ),
    error(
        "table.header-again",
        "แถวนี้เป็นหัวตารางซ้ำ (“{value}” …)",
        "this row is the header once more (“{value}” …)",
        "ลบแถวนี้ หัวตารางมีครั้งเดียวบนสุด แม้จะต่อหลายเดือนเข้าด้วยกัน",
        "delete it: the header stands once, at the top, also where months were joined",
    ),
    error(
        "table.total-row",
        "แถวนี้เป็นยอดรวม (“{value}”) ไม่ใช่รายการ",
        "this row is a total (“{value}”) and no record",
        "ลบแถวนี้ โปรแกรมรวมให้เอง",
        "delete it: totals are computed",
    ),
    error(
        "table.split-amount",
        "จุลภาคใน {value} แบ่งจำนวนเงินเป็นหลายช่อง ช่องหลังจากนี้จึงเลื่อน",
        "the comma in {value} splits the amount into several cells, so all cells after it are shifted",
        'พิมพ์โดยไม่มีจุลภาค หรือใส่เครื่องหมายคำพูดแบบตรง: "{value}"',
        'type it without the comma, or in straight quotes: "{value}"',
    ),
    error(
        "table.formula",
        "ช่องนี้เป็นสูตร หรือสิ่งที่ Excel แสดงแทนค่า “{value}”",
        "this cell holds a formula, or what Excel shows in place of a value: “{value}”",
        "พิมพ์ค่าจริงแทน หรือใน Excel คัดลอกทั้งตาราง แล้ววางแบบค่า (Paste Values) ก่อนบันทึก CSV ถ้าเป็น #### ให้ขยายช่องให้กว้างก่อน",
        "type the value itself; or in Excel copy the table and use Paste Values before saving the CSV; where it is "
        "####, make the column wider first",
    ),
    error(
        "table.same-fault",
        "{fault} และอีก {count} แถวผิดแบบเดียวกัน",
        "{fault_en}; {count} more rows are wrong in the same way",
        "{hint} แก้ทั้งช่องพร้อมกันในโปรแกรมตาราง (จัดรูปแบบทั้งช่อง หรือค้นหาแล้วแทนที่) แล้วบันทึก CSV ใหม่ ดูรหัส {rule}",
        "{hint_en}; mend the whole column at once in the spreadsheet (format it, or Find and Replace) and save the CSV "
        "again; see the code {rule}",
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
        'เครื่องหมายคำพูดในแถวนี้เปิดแล้วไม่ปิด ปิดผิดที่ หรือเป็นแบบโค้ง (“ ”) ไม่ใช่ " ของแป้นพิมพ์',
        "a quotation mark of this row is not closed, in the wrong place, or curly (“ ”) and not the keyboard's \"",
        'ใช้ " เปิดและปิดทั้งช่อง ถ้าเป็นส่วนของข้อความให้พิมพ์สองตัวติดกัน ""',
        'open and close the cell with "; type it twice ("") where it belongs to the text',
    ),
)
