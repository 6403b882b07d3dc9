"""Rules for the schedule: who works when on what, and the days of work that divide the profit."""

from sammachip_site.domain.rules.rule import error

RULES = (
    error(
        "schedule.time",
        "“{value}” ไม่ใช่เวลา",
        "“{value}” is not a time of day",
        "พิมพ์ชั่วโมงกับนาที เช่น 08:30",
        "type hours and minutes, for example 08:30",
    ),
    error(
        "schedule.time-order",
        "เลิกงาน {end} ก่อนเริ่มงาน {start}",
        "the work ends at {end}, before it starts at {start}",
        "ตรวจเวลาเริ่มและเวลาเลิก งานข้ามคืนให้แยกเป็นสองแถว",
        "check both; work past midnight is two rows",
    ),
    error(
        "schedule.hours",
        "“{value}” ไม่ใช่จำนวนชั่วโมงของวันเดียว",
        "“{value}” is not the hours of one day",
        "พิมพ์ตัวเลข 0.5 ถึง 24 เช่น 7.5",
        "type a number from 0.5 to 24, for example 7.5",
    ),
    error(
        "schedule.quantity",
        "“{value}” ไม่ใช่จำนวนที่ทำได้",
        "“{value}” is not a quantity",
        "พิมพ์ตัวเลข ทศนิยมไม่เกินสองตำแหน่ง หน่วยใส่ในช่องหน่วย",
        "type a number with two decimals at most; the unit has its own column",
    ),
    error(
        "schedule.member-twice",
        "สมาชิก {member} อยู่ในแถวนี้สองครั้ง",
        "the member {member} stands twice in this row",
        "เหลือไว้ครั้งเดียว",
        "keep one of the two",
    ),
    error(
        "schedule.double-booked",
        "สมาชิก {member} ทำสองงานพร้อมกันวันที่ {date}: “{task}” บรรทัดนี้ กับ “{other}” บรรทัด {line}",
        "the member {member} is at two tasks at once on {date_en}: “{task}” here and “{other}” in line {line}",
        "แก้เวลาหรือรหัสของบรรทัดใดบรรทัดหนึ่ง ถ้าเป็นงานเดียวกันที่พิมพ์ซ้ำ ลบออกหนึ่งบรรทัด",
        "correct the times or the code of one of the two; where one is the other again, delete it",
    ),
    error(
        "schedule.hours-differ",
        "ชั่วโมงพิมพ์ไว้ {hours} แต่จาก {start} ถึง {end} น. คือ {span} ชั่วโมง",
        "{hours} hours are typed, and from {start} to {end} it is {span}",
        "ลบช่องชั่วโมงให้โปรแกรมคิดจากเวลา หรือแก้ให้ตรง หักเวลาพักได้ไม่เกิน 2 ชั่วโมง พักนานกว่านั้นให้แยกเป็นสองแถว",
        "leave the hours empty and they are counted, or correct them: breaks of up to 2 hours may be left out, and "
        "work with a longer one is two rows",
    ),
    error(
        "schedule.product",
        "กลุ่มนี้ไม่มีสินค้า “{value}”",
        "this group has no product “{value}”",
        "พิมพ์ชื่อไฟล์สินค้าโดยไม่มี .md ใกล้เคียง: {nearest} ถ้าไม่ได้ทำสินค้า เว้นว่าง",
        "type the name of the product's file without .md, the nearest: {nearest}; leave it empty where none is made",
    ),
    error(
        "schedule.unit",
        "ทำได้ {quantity} แต่ไม่บอกว่าหน่วยอะไร",
        "{quantity} of what?",
        "พิมพ์หน่วย เช่น กระปุก ถุง ในช่องหน่วย หรือพิมพ์ชื่อไฟล์สินค้าในช่องสินค้า โปรแกรมจะใช้หน่วยของสินค้านั้น",
        "type the unit, like jar or bag, in its column, or the product, whose own unit is used then",
    ),
    error(
        "schedule.far-day",
        "วันที่ {date} ก่อนตั้งกลุ่ม ({founded}) หรือช้ากว่าหนึ่งปีจากวันนี้ ({today})",
        "{date_en} lies before the group was founded ({founded_en}) or more than a year after today ({today_en})",
        "ตรวจปี พ.ศ. ของวันที่",
        "check the year of this day",
    ),
    error(
        "schedule.labour-days",
        "พิมพ์ labour_days: {typed} วัน แต่ตารางทำงานนับได้ {computed} วัน",
        "labour_days: says {typed} and the schedule counts {computed}",
        "ลบ labour_days: ให้โปรแกรมนับจาก schedule.csv หรือแก้ตารางทำงาน",
        "delete labour_days: and let schedule.csv be counted, or correct the schedule",
    ),
)
