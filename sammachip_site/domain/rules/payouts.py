"""Rules for the profit that is paid out, and for the group's own part that is spent."""

from sammachip_site.domain.rules.rule import error, warning

RULES = (
    error(
        "ledger.paid-before-agreement",
        "จ่ายก่อนมีข้อตกลง: จ่ายเงินแบ่งกำไร {amount} บาท วันที่ {date} แต่ตอนนั้นยังไม่มีข้อตกลงที่ใช้อยู่",
        "paid before any agreement: {amount} baht of profit was paid out on {date_en}, and none was in force yet",
        "ใส่ข้อตกลงที่ใช้ตอนจ่ายใน agreement.yaml หรือแก้วันที่หรือหมวดของแถวนี้",
        "add the agreement that was in force to agreement.yaml, or correct the date or the account of this row",
    ),
    error(
        "payout.too-much",
        "จ่ายเงินแบ่งกำไร {paid} บาท เกินส่วนของสมาชิกที่ค้างจ่าย {due} บาท อยู่ {excess} บาท",
        "{paid} baht of profit was paid out, {excess} more than the {due} baht that members were to receive",
        "ตรวจจำนวนที่จ่ายกับหน้าการแบ่งกำไรของปีก่อน ถ้าเป็นสาธารณประโยชน์หรือสวัสดิการที่จ่ายจากส่วนของกลุ่ม "
        "ใช้หมวดจ่ายจากเงินส่วนของกลุ่ม (group-funds) จ่ายเรื่องอื่นให้แก้หมวด",
        "compare it with the allocation of the year before; what the group spent of its own part (public benefit, "
        "welfare) belongs to the account group-funds, and anything else to its own account",
    ),
    error(
        "payout.not-brought-forward",
        "ปีแรกจ่ายเงินแบ่งกำไร {paid} บาท แต่ opening: บอกว่าค้างจ่ายสมาชิกเพียง {due} บาท",
        "the first year pays out {paid} baht of profit, and opening: says that members were owed {due}",
        "ถ้าเป็นกำไรก่อนปีแรก พิมพ์ owed_to_members: {paid} ใต้ opening: ใน {path} กำไรของปีนี้จ่ายได้เมื่อสิ้นปีแล้ว",
        "for profits from before the first year type owed_to_members: {paid} below opening: in {path}; this year's "
        "profit is paid out once the year is over",
    ),
    warning(
        "payout.outstanding",
        "ปี {year} จ่ายเงินแบ่งกำไร {paid} บาท ยังค้างสมาชิกอีก {outstanding} บาท จากที่ต้องจ่าย {due} บาท",
        "in {year}, {paid} of {due} baht was paid to members; {outstanding} baht is still to be paid",
        "ถ้าจ่ายแล้วให้จดแถวหมวดจ่ายเงินแบ่งกำไร ถ้ายังไม่จ่าย หน้าเว็บจะบอกยอดค้าง",
        "write down what was paid, under the account of profit paid out; the site shows what is still owed",
    ),
    warning(
        "payout.despite-loss",
        "แบ่งกำไรปีนี้ทั้งที่ยังมีขาดทุนสะสม {loss} บาท",
        "the year's profit is shared while losses of {loss} baht are not made good",
        "ถ้าที่ประชุมตกลงให้ชดเชยขาดทุนก่อน พิมพ์ cover_loss_first: yes ในข้อตกลง",
        "if the meeting agreed to make losses good first, type cover_loss_first: yes in the agreement",
    ),
    error(
        "agreement.loss-unknown",
        "ข้อตกลงให้ชดเชยขาดทุนสะสมก่อน แต่ไม่รู้ว่าก่อนปีแรกกลุ่มมีอะไรอยู่บ้าง จึงคิดขาดทุนสะสมไม่ได้",
        "the agreement makes losses good first, but nobody knows what the group had before its first year here",
        "พิมพ์ opening: (เครื่องมือ เงินกู้ ค่าหุ้น เงินอุดหนุน ทุนสำรอง) ใน {path}",
        "type opening: (equipment, loans, share capital, grants, reserve) in {path}",
    ),
    error(
        "fund.too-much",
        "จ่ายจากเงินส่วนของกลุ่ม {amount} บาท แต่ตอนนี้เหลืออยู่เพียง {left} บาท",
        "{amount} baht is spent from the group's own part, and only {left} baht of it is left",
        "จ่ายจากหมวดนี้ได้ไม่เกิน {left} บาท กำไรของปีนี้เข้าทุนสำรองเมื่อสิ้นปีแล้ว ถ้ามีทุนสำรองก่อนปีแรก พิมพ์ reserve: ใต้ opening: ใน "
        "{path} ถ้าเป็นค่าใช้จ่ายของการทำมาค้าขาย ให้แก้หมวด",
        "at most {left} is spent under this account; this year's profit comes into the reserve when the year is "
        "over; for a reserve from before the first year type reserve: below opening: in {path}; a cost of the "
        "business has its own account",
    ),
    error(
        "fund.unknown",
        "จ่ายจากเงินส่วนของกลุ่ม {amount} บาท แต่ไม่รู้ว่าก่อนปีแรกกลุ่มมีทุนสำรองเท่าไร",
        "{amount} baht is spent from the group's own part, and nobody knows what reserve the group began with",
        "พิมพ์ opening: (เครื่องมือ เงินกู้ ค่าหุ้น เงินอุดหนุน ทุนสำรอง) ใน {path}",
        "type opening: (equipment, loans, share capital, grants, reserve) in {path}",
    ),
)
