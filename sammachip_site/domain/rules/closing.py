"""Rules for a year that is closed: nothing of it changes without anybody noticing."""

from sammachip_site.domain.rules.rule import error

RULES = (
    error(
        "closing.digest",
        "“{value}…” ไม่ใช่รหัสปิดบัญชี",
        "“{value}…” is not a closing code",
        "รหัสปิดบัญชีมี 64 ตัว เป็นเลข 0-9 และ a-f ที่คำสั่ง sammachip close เขียนให้ เอาของเดิมกลับมาจากประวัติไฟล์",
        "it has 64 signs, 0-9 and a-f, and `sammachip close` writes it: take the old one from the file's history",
    ),
    error(
        "closing.no-approval",
        "ปิดบัญชีปี {year} แล้ว แต่ไม่มีบันทึกที่ประชุมรับรอง",
        "the year {year} is closed, and no meeting has approved it",
        "เอา approval: ที่ใช้ตอนปิดบัญชีกลับมาจากประวัติไฟล์ อย่าลบ closing: แล้วปิดใหม่",
        "take approval: as it was at the closing from the file's history; do not take closing: out to close anew",
    ),
    error(
        "closing.date",
        "{what} {date} ต้องไม่ก่อน {earliest} และไม่หลังวันนี้ {today}",
        "{what_en} {date_en} may not be before {earliest_en} nor after today, {today_en}",
        "แก้วันที่ตามบันทึกการประชุม ปิดบัญชีได้หลังวันสิ้นปี แก้ไขได้หลังปิด",
        "correct the day after the minutes: a year is closed after its last day, and corrected after it is closed",
    ),
    error(
        "closing.counted",
        "เงินที่นับตอนปิดบัญชี {counted} บาท ไม่ตรงกับเงินคงเหลือที่เผยแพร่ {published} บาท ต่างกัน {difference} บาท",
        "{counted} baht were counted at the closing, and {published} baht were published: {difference} baht apart",
        "เอาตัวเลขเดิมกลับมาจากประวัติไฟล์ counted_cash กับ counted_bank รวมกันต้องเท่ากับ closing_cash ใน figures:",
        "take the old figures from the file's history: counted_cash and counted_bank make closing_cash under figures:",
    ),
    error(
        "closing.figures",
        "{what}ตอนปิดบัญชีพิมพ์ไว้ {typed} บาท แต่คำนวณจากข้อมูลชุดเดียวกันได้ {computed} บาท",
        "the {what_en} at the closing is typed as {typed} baht, and the same inputs give {computed} baht",
        "อย่าแก้ตัวเลขใต้ closing: ด้วยมือ เอาของเดิมกลับมาจากประวัติไฟล์",
        "do not edit what stands under closing: take the old figures from the file's history",
    ),
    error(
        "closing.chain",
        "สายปิดบัญชีขาดที่ปี {year}: {why}",
        "the chain of closed years is broken at {year}: {why_en}",
        "เอา closing: ของทั้งสองปีกลับมาจากประวัติไฟล์ ถ้าต้องแก้ปีที่ปิดแล้ว ใช้ sammachip close --correct อย่าลบแล้วปิดใหม่",
        "take closing: of both years from the file's history; to change a closed year use `sammachip close --correct` "
        "and do not close it anew",
    ),
    error(
        "closing.changed",
        "ปี {year} ปิดบัญชีแล้ว แต่ข้อมูลของปีนี้ถูกแก้: รหัสที่ปิดไว้ {closed} ตอนนี้ {now} ({figures})",
        "the year {year} is closed, and something of it was changed: closed as {closed}, now {now} ({figures_en})",
        "เอาของเดิมกลับมา แล้วลงแถวแก้ไขในสมุดของปีที่ยังไม่ปิด: ยอดติดลบ บอกเลขที่เอกสารเดิมกับเหตุผล "
        "ถ้าที่ประชุมมีมติให้แก้ปีที่ปิดแล้ว สั่ง "
        "sammachip close {group} {year} --correct --reason 'เหตุผล' --resolution 'มติที่ประชุม'",
        "put back what it was, and write a reversal row in the book of the open year: a negative amount that names the "
        "document and the reason; if a meeting agreed to change the closed year, type "
        "sammachip close {group} {year} --correct --reason 'why' --resolution 'which meeting'",
    ),
    error(
        "closing.published",
        "ปี {year} ปิดบัญชีและเผยแพร่ไปแล้วด้วยรหัส {published} แต่{now}",
        "the year {year} was closed and published with the code {published}, and {now_en}",
        "เอา closing: และไฟล์ของปีนี้กลับมาจากประวัติไฟล์ อย่าลบแล้วปิดใหม่ ถ้าที่ประชุมมีมติให้แก้ เอาของเดิมกลับมาก่อน แก้ แล้วสั่ง "
        "sammachip close {group} {year} --correct --reason 'เหตุผล' --resolution 'มติที่ประชุม'",
        "take closing: and the files of the year from their history, and do not close it anew; if a meeting agreed to "
        "a change, put back what it was, change that, and type "
        "sammachip close {group} {year} --correct --reason 'why' --resolution 'which meeting'",
    ),
)
