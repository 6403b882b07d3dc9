"""Rules for the account that customers pay into."""

from sammachip_site.domain.rules.rule import error, warning

RULES = (
    error(
        "promptpay.citizen-id",
        "ช่องพร้อมเพย์มีเลขประจำตัวประชาชน ซึ่งห้ามเผยแพร่ (พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562)",
        "the PromptPay field holds a citizen identification number, which must never be published "
        "(Personal Data Protection Act B.E. 2562)",
        "ลบออกแล้วใช้ phone: เบอร์มือถือของกลุ่ม, e_wallet: 15 หลัก หรือ tax_id: ของนิติบุคคลที่ขึ้นต้นด้วย 0 "
        "ไปธนาคารขอผูกพร้อมเพย์ของบัญชีกลุ่มได้",
        "take it out; use phone: with the group's mobile number, e_wallet: with 15 digits, or tax_id: of a juristic "
        "person, which begins with 0. The bank can link PromptPay to the group's account",
    ),
    error(
        "promptpay.phone",
        "“{value}” เป็นเบอร์บ้าน รับเงินพร้อมเพย์ไม่ได้",
        "“{value}” is the number of a house: PromptPay cannot pay to it",
        "พิมพ์เบอร์มือถือ 10 หลักที่ผูกพร้อมเพย์กับบัญชีของกลุ่ม",
        "type the mobile number of 10 digits that is linked to the group's account",
    ),
    error(
        "promptpay.e-wallet",
        "“{value}” ไม่ใช่หมายเลขอีวอลเล็ต ซึ่งมี 15 หลัก",
        "“{value}” is not the number of an e-wallet, which has 15 digits",
        "คัดลอก 15 หลักจากแอปของอีวอลเล็ต ถ้าเป็นเบอร์มือถือให้ใส่ในช่อง phone",
        "copy the 15 digits from the wallet's app; a mobile number belongs in phone",
    ),
    error(
        "promptpay.number",
        "promptpay: มีหมายเลข {count} ช่อง ต้องมีช่องเดียว ลูกค้าจะได้ไม่โอนผิดบัญชี",
        "promptpay: has {count} numbers and must have exactly one, or customers might pay into the wrong account",
        "เก็บไว้ช่องเดียว: phone, e_wallet หรือ tax_id",
        "keep one of phone, e_wallet or tax_id",
    ),
    warning(
        "promptpay.consent",
        "ชื่อบัญชีพร้อมเพย์ {name} เป็นชื่อคน และยังไม่มีบันทึกความยินยอม จึงไม่แสดงพร้อมเพย์",
        "the PromptPay account {name} is a person's and no consent is recorded, so PromptPay is not shown",
        "ใช้บัญชีของกลุ่มดีกว่า ถ้าเจ้าของบัญชียินยอมแล้ว ใส่ consent: วันที่ยินยอม ใต้ promptpay:",
        "an account of the group is better; if the owner has agreed, add consent: with the date under promptpay:",
    ),
)
