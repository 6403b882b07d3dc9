"""Rules for activities: who was there, what was decided and taught, what it cost; and who refers to it."""

from sammachip_site.domain.rules.rule import error, warning

RULES = (
    error(
        "activity.hours",
        "“{value}” ไม่ใช่จำนวนชั่วโมงที่สอน",
        "“{value}” is not a number of hours taught",
        "พิมพ์จำนวนชั่วโมง เช่น 3 หรือ 1.5 ไม่เกิน 200",
        "type the hours, for example 3 or 1.5, up to 200",
    ),
    error(
        "activity.future",
        "กิจกรรมวันที่ {date} ยังมาไม่ถึง",
        "the activity of {date_en} is still to come",
        "แก้วันที่ในชื่อไฟล์ให้ถูก บันทึกได้เมื่อกิจกรรมผ่านไปแล้ว",
        "correct the day in the file's name; what has happened is recorded here",
    ),
    error(
        "activity.present",
        "มา {present} คน มากกว่าที่เชิญ {invited} คน",
        "{present} people were present, and only {invited} invited",
        "ตรวจใบลงชื่อ แล้วแก้ present หรือ invited",
        "look at the attendance sheet and correct present or invited",
    ),
    warning(
        "activity.quorum",
        "มา {present} คน ไม่ครบองค์ประชุม {quorum} คน แต่มีมติ",
        "{present} people were present, fewer than the quorum of {quorum}, and yet they resolved",
        "นำมติไปรับรองใหม่ในการประชุมที่ครบองค์ประชุม หรือแก้จำนวนคน",
        "have a meeting with a quorum confirm it, or correct the number",
    ),
    error(
        "activity.votes",
        "มติ {id} มีเสียงรวม {votes} เสียง แต่มา {present} คน",
        "resolution {id} has {votes} votes, and {present} people were present",
        "นับใหม่จากรายงานการประชุม แล้วแก้ votes_for votes_against abstentions หรือ present",
        "count again in the minutes and correct votes_for, votes_against, abstentions, or present",
    ),
    error(
        "activity.duplicate-id",
        "รหัสมติ {id} ใช้แล้วใน {other}",
        "the resolution's id {id} is used in {other} already",
        "ตั้งรหัสใหม่ไม่ให้ซ้ำ เช่น ปี-ครั้งที่-ข้อ",
        "give it another id, such as year-meeting-item",
    ),
    error(
        "activity.ballot",
        "คะแนนรวม {votes} คะแนน แต่มา {present} คน",
        "the ballot has {votes} votes, and {present} people were present",
        "นับบัตรใหม่ แล้วแก้ votes",
        "count the ballots again and correct votes",
    ),
    error(
        "activity.first-sale",
        "วันที่ {date} ไม่ใช่วันขายครั้งแรก {path} บอกว่าขายแล้วตั้งแต่ {earlier}",
        "{date_en} is not the day of the first sale: {path} tells one of {earlier_en}",
        "ใส่ first_sale: yes ที่กิจกรรมเดียว คือวันที่ขายครั้งแรกจริง",
        "put first_sale: yes to one activity only, that of the real first sale",
    ),
    error(
        "activity.cost-ref",
        "ไม่มีเอกสาร {ref} ในสมุดบัญชี",
        "the cash book has no document {ref}",
        "พิมพ์เลขที่เอกสารตามสมุด ledger/{year}.csv หรือจดรายการนั้นลงสมุดก่อน",
        "type the document's number as in ledger/{year}.csv, or enter it there first",
    ),
    error(
        "activity.cost",
        "ค่าใช้จ่ายพิมพ์ไว้ {typed} บาท แต่เอกสาร {ref} ในสมุดบัญชีจ่าย {booked} บาท",
        "the cost is typed as {typed} baht, and document {ref} of the cash book pays {booked} baht",
        "แก้ amount ให้ตรงกับสมุด หรือแก้สมุดถ้าสมุดผิด",
        "correct amount, or the cash book if that is wrong",
    ),
    error(
        "resolution.unknown",
        "ไม่มีมติรหัส {id} ในกิจกรรมใด",
        "no activity has a resolution {id}",
        "พิมพ์รหัสมติให้ตรงกับในโฟลเดอร์ activities ใกล้เคียง: {suggestions}",
        "type the id as in the folder activities; the nearest: {suggestions}",
    ),
    error(
        "resolution.date",
        "มติ {id} มาจากกิจกรรมวันที่ {found} แต่ตรงนี้พิมพ์ {date}",
        "resolution {id} is of {found_en}, and here stands {date_en}",
        "แก้วันที่หรือรหัสมติให้ตรงกัน",
        "correct the day or the id",
    ),
)
