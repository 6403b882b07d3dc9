"""Rules for the share register, which names members by code only, and for members' codes elsewhere."""

from sammachip_site.domain.rules.rule import error

RULES = (
    error(
        "member.code",
        "“{value}” ไม่ใช่รหัสสมาชิก",
        "“{value}” is not a member's code",
        "ใช้รหัสเช่น ส-07 หรือ M07 อย่าพิมพ์ชื่อคน ทะเบียนชื่อเก็บไว้ที่กลุ่ม",
        "use a code like ส-07 or M07, never a name: the list of names stays with the group",
    ),
    error(
        "member.alike",
        "รหัส {member} คล้ายรหัส {other} ใน {path} บรรทัด {line} โปรแกรมไม่รู้ว่าเป็นคนเดียวกันหรือไม่",
        "the code {member} is like {other} in {path}, line {line}: nobody knows whether they are one member",
        "คนเดียวกันพิมพ์รหัสแบบเดียวกันทุกที่ คนละคนใช้เลขต่างกัน",
        "write one member's code in one way everywhere; two members have different numbers",
    ),
    error(
        "member.unknown",
        "ตารางทำงานมีรหัส {member} แต่ทะเบียนหุ้น shares.csv ไม่มี",
        "the schedule has the code {member}, and the register shares.csv does not",
        "พิมพ์รหัสให้ตรงกับทะเบียน ใกล้เคียง: {nearest} ถ้าเป็นสมาชิกใหม่ จดการลงหุ้นใน shares.csv ก่อน",
        "type the code as in the register, the nearest: {nearest}; enter a new member's shares in shares.csv first",
    ),
    error(
        "shares.count",
        "“{value}” ไม่ใช่จำนวนหุ้น",
        "“{value}” is not a number of shares",
        "พิมพ์จำนวนเต็ม ซื้อเพิ่มเช่น 5 คืนหุ้นเช่น -5",
        "type a whole number: 5 for shares bought, -5 for shares given back",
    ),
    error(
        "shares.future",
        "วันที่ {date} ยังมาไม่ถึง (วันนี้ {today})",
        "{date_en} has not come yet (today is {today_en})",
        "แก้วันที่ ทะเบียนหุ้นจดแต่การซื้อหรือคืนหุ้นที่เกิดแล้ว",
        "correct the date: the register tells what has happened",
    ),
    error(
        "shares.negative",
        "สมาชิก {member} จะเหลือ {shares} หุ้นหลังแถวนี้ ({date})",
        "the member {member} would hold {shares} shares after this row ({date_en})",
        "ตรวจจำนวนหุ้นและวันที่ของแถวนี้กับแถวก่อนหน้าของสมาชิกคนนี้",
        "check the shares and the date of this row and of this member's rows before it",
    ),
    error(
        "shares.capital",
        "สิ้นปี {year} ทะเบียนหุ้นมี {shares} หุ้น เป็นเงิน {expected} บาท แต่สมุดบัญชีรับค่าหุ้นไว้ {found} บาท ต่างกัน {difference} บาท",
        "at the end of {year} the register has {shares} shares, {expected} baht, and the books hold {found} baht of "
        "share capital: {difference} baht apart",
        "ตรวจแถวใน shares.csv กับแถวหมวดค่าหุ้นในสมุดบัญชีของปีนั้น ทุกการซื้อหรือคืนหุ้นต้องมีทั้งสองที่",
        "compare shares.csv with the rows of share capital in that year's book: a purchase or return stands in both",
    ),
    error(
        "shares.capital-change",
        "ปี {year} ทะเบียนหุ้นเปลี่ยน {shares} หุ้น เป็นเงิน {expected} บาท แต่บัญชีปีนั้นมีค่าหุ้น {found} บาท ต่างกัน {difference} บาท",
        "in {year} the register changed by {shares} shares, {expected} baht, and the books of that year have {found} "
        "baht of share money: {difference} baht apart",
        "ตรวจแถวปีนั้นใน shares.csv กับหมวดค่าหุ้นในบัญชีของปีเดียวกัน ทุกการซื้อหรือคืนหุ้นต้องมีทั้งสองที่",
        "compare that year's rows of shares.csv with its share money: a purchase or return stands in both",
    ),
    error(
        "shares.differs",
        "{what} ณ {date} พิมพ์ไว้ {found} แต่ทะเบียนหุ้น shares.csv นับได้ {expected}",
        "{what_en} on {date_en}: {found} typed here, {expected} by the register shares.csv",
        "แก้ตัวเลขนี้ให้ตรงกับทะเบียนหุ้น หรือเพิ่มแถวที่ขาดใน shares.csv",
        "correct this figure, or add the row that shares.csv lacks",
    ),
    error(
        "ledger.member-holding",
        "แถวค่าหุ้นหรือเงินแบ่งกำไรบอกรหัสสมาชิก “{value}” คนอื่นจะรู้ว่าใครถือหุ้นหรือได้เงินเท่าไร",
        "a row of shares or of profit paid out names the member “{value}”: everybody would know what one person holds",
        "เขียนเป็นจำนวนคน เช่น สมาชิก 1 คน เพิ่ม 5 หุ้น ส่วนรหัสอยู่ใน shares.csv ซึ่งเว็บไม่แสดง",
        "write how many, like “1 member, 5 more shares”; the code stands in shares.csv, which is not published",
    ),
)
