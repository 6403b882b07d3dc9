"""Rules for products, their marks and the photos that content names."""

from sammachip_site.domain.rules.rule import error, warning

RULES = (
    error(
        "product.gtin",
        "“{value}” ไม่ใช่เลขบาร์โค้ด 13 หลัก",
        "“{value}” is not a 13-digit bar code number",
        "พิมพ์เลขใต้บาร์โค้ดให้ครบทุกตัว ตัวสุดท้ายใช้ตรวจตัวอื่น",
        "type every digit under the bar code: the last one checks the others",
    ),
    error(
        "product.food-serial",
        "“{value}” ไม่ใช่เลขสารบบอาหาร",
        "“{value}” is not a food serial number",
        "พิมพ์เลข 13 หลักในกรอบ อย. เช่น 30-2-01234-6-0001",
        "type the 13 digits in the FDA frame, for example 30-2-01234-6-0001",
    ),
    error(
        "product.otop-stars",
        "“{value}” ไม่ใช่จำนวนดาว OTOP",
        "“{value}” is not a number of OTOP stars",
        "พิมพ์ 1 ถึง 5",
        "type 1 to 5",
    ),
    error(
        "product.same-name",
        "“{name}” ขนาดเดียวกันมีอยู่แล้วใน {path} ลูกค้าจะเห็นสินค้าเดียวกันสองครั้ง",
        "“{name}” of this size is already in {path}: customers would see one product twice",
        "เก็บไว้ไฟล์เดียว แล้วลบอีกไฟล์ ถ้าเป็นคนละอย่าง แก้ name: หรือ net_content: ให้เห็นว่าต่างกัน",
        "keep one of the files and delete the other; if they are two products, say so in name: or net_content:",
    ),
    error(
        "product.price",
        "“{name}” ราคา 0 บาท ขายโดยไม่บอกราคาไม่ได้ (ประกาศ กกร. ฉบับที่ 70 พ.ศ. 2563)",
        "“{name}” costs 0 baht: nothing may be offered without its price "
        "(Central Committee on Prices, Notification 70, B.E. 2563)",
        "ใส่ราคาขายจริงต่อหน่วย เช่น 35",
        "type the real price of one unit, for example 35",
    ),
    error(
        "product.no-price",
        "ไม่มี {key}: ขายทางเว็บต้องบอกราคา หน่วย และขนาดหรือน้ำหนัก (ประกาศ กกร. ฉบับที่ 70 พ.ศ. 2563) สินค้านี้จึงยังไม่ขึ้นขาย",
        "{key} is missing: whoever sells on the web states price, unit and size or weight "
        "(Central Committee on Prices, Notification 70, B.E. 2563); the product is not offered",
        "เพิ่ม {example}",
        "add {example_en}",
    ),
    error(
        "product.price-hidden",
        "“{value}” ไม่ใช่ราคา ให้ลูกค้าถามราคาเองไม่ได้ (ประกาศ กกร. ฉบับที่ 70 พ.ศ. 2563)",
        "“{value}” is not a price, and customers may not be made to ask for it "
        "(Central Committee on Prices, Notification 70, B.E. 2563)",
        "ใส่ราคาขายจริงต่อหน่วย เช่น 35 ถ้าราคาเปลี่ยนบ่อย ใส่ราคาวันนี้แล้วแก้เมื่อเปลี่ยน",
        "type the real price of one unit, for example 35; if it often changes, type today's and change it then",
    ),
    warning(
        "product.claim",
        "“{name}” ใช้คำว่า “{phrase}” กฎหมายห้ามโฆษณาอาหารเกินจริง หรือต้องได้รับอนุญาตก่อน "
        "(พ.ร.บ. อาหาร พ.ศ. 2522 มาตรา 40 และ 41 ประกาศ อย. เรื่องหลักเกณฑ์การโฆษณาอาหาร พ.ศ. 2564)",
        "“{name}” says “{phrase}”: the law forbids such words about food, or permits them first "
        "(Food Act B.E. 2522, sections 40 and 41; FDA notification on food advertising, B.E. 2564)",
        "ตัดคำนี้ออก บอกรสและวิธีทำแทน ถ้าได้ใบอนุญาตโฆษณาแล้ว ใส่ claim_permit: ฆอ. เลขที่/ปี",
        "take it out and tell taste and making instead; with a permit to advertise add claim_permit: number/year",
    ),
    error(
        "product.claim-permit",
        "“{value}” ไม่ใช่เลขที่ใบอนุญาตโฆษณาอาหาร",
        "“{value}” is not the number of a permit to advertise food",
        "พิมพ์เลขที่และปีตามใบอนุญาต เช่น ฆอ. 123/2569",
        "type number and year as on the permit, for example ฆอ. 123/2569",
    ),
    error(
        "product.price-step-quantity",
        "ราคาชุดของ “{name}” บอกจำนวน {quantity} ต้องตั้งแต่ 2 ขึ้นไป",
        "a set price of “{name}” is for {quantity}; it must be for 2 or more",
        "พิมพ์จำนวนต่อชุด เช่น quantity: 3",
        "type how many make the set, for example quantity: 3",
    ),
    warning(
        "product.price-step-dearer",
        "“{name}” {quantity} หน่วย ราคา {price} บาท แพงกว่าซื้อทีละหน่วย ({singly} บาท)",
        "{quantity} of “{name}” for {price} baht is dearer than one by one ({singly} baht)",
        "price ของชุดคือราคารวมทั้งชุด ตรวจตัวเลขอีกครั้ง",
        "the price of a step is for all of them together: check the figure",
    ),
    warning(
        "product.below-cost",
        "“{name}” ต้นทุน {cost} บาท สูงกว่าราคาขาย {price} บาท",
        "“{name}” costs {cost} baht to make and sells for {price} baht",
        "ตรวจ unit_cost กับ price ถ้าขายขาดทุนจริง คุยกันในที่ประชุมกลุ่ม",
        "check unit_cost and price; if it does sell at a loss, take it to the group's meeting",
    ),
    error(
        "product.ingredient-percent",
        "ส่วนประกอบของ “{name}” รวม {total}% เกิน 100%",
        "the ingredients of “{name}” come to {total}%, more than 100%",
        "แก้ percent ของส่วนประกอบ รวมแล้วต้องไม่เกิน 100",
        "correct the percent of the ingredients: 100 at most together",
    ),
    warning(
        "product.food-label",
        "“{name}” เป็นของกิน แต่ยังไม่ได้บอก {fields}",
        "“{name}” is eaten or drunk, and does not say: {fields}",
        "ใส่ ingredients (ส่วนประกอบ) allergens (สารก่อภูมิแพ้ ถ้าไม่มีพิมพ์ ไม่มี) และ keeps (เก็บได้นานเท่าไร) ตามฉลาก",
        "add ingredients, allergens (type ไม่มี when there are none) and keeps, as on the label",
    ),
    error(
        "product.mark-otop",
        "ดาว OTOP ของ “{name}” ต้องมีทั้งจำนวนดาวและปีที่คัดสรร",
        "the OTOP mark of “{name}” needs both its stars and the year of selection",
        "ใส่ stars: 1 ถึง 5 และ year: ปี พ.ศ. ในใบรับรอง",
        "add stars: 1 to 5, and year: the Buddhist Era year of the certificate",
    ),
    error(
        "product.mark-colour",
        "เครื่องหมายผลิตภัณฑ์ OTOP ของ “{name}” ไม่ได้บอกสี",
        "the OTOP product mark of “{name}” does not say its colour",
        "ใส่ colour: gold (ทอง) silver (เงิน) red (แดง) หรือ blue (น้ำเงิน) ตามใบรับรอง ดาว OTOP เป็นคนละอย่าง ใช้ kind: otop",
        "add colour: gold, silver, red or blue, as on the certificate; stars are another thing, kind: otop",
    ),
    error(
        "product.mark-number",
        "เครื่องหมาย {mark} ของ “{name}” ไม่มีเลข",
        "the {mark_en} mark of “{name}” has no number",
        "ใส่ {field}: ตามใบรับรอง ถ้ายังไม่ได้รับให้ลบเครื่องหมายนี้ออก",
        "add {field}: as on the certificate, or take the mark out until it is granted",
    ),
    warning(
        "product.mark-expired",
        "{mark} ของ “{name}” หมดอายุแล้วเมื่อ {date} จึงไม่แสดงบนเว็บ",
        "the {mark_en} mark of “{name}” expired on {date_en} and is not shown",
        "ต่ออายุแล้วแก้ expires หรือลบเครื่องหมายนี้ออก",
        "renew it and change expires, or take the mark out",
    ),
    error(
        "product.mark-year",
        "{mark} ของ “{name}” ได้ปี {year} ซึ่งยังมาไม่ถึง",
        "the {mark_en} mark of “{name}” is of {year}, a year that has not come",
        "พิมพ์ปี พ.ศ. ที่ได้รับ เช่น 2569",
        "type the Buddhist Era year in which it was given, for example 2569",
    ),
    warning(
        "product.mark-province",
        "เลขสารบบอาหาร {serial} ขึ้นต้นด้วย {found} แต่กลุ่มอยู่จังหวัดรหัส {expected}",
        "the food serial {serial} begins with {found}, but the group's province is {expected}",
        "ตรวจเลขกับฉลาก ถ้าจ้างโรงงานจังหวัดอื่นผลิตก็ปล่อยไว้ได้",
        "check it against the label; leave it if a factory of another province makes it",
    ),
    warning(
        "product.no-photo",
        "“{name}” ยังไม่มีภาพ",
        "“{name}” has no photo",
        "ถ่ายภาพสินค้าในที่สว่าง วางไว้ในโฟลเดอร์เดียวกัน แล้วใส่ใน photos:",
        "take a photo in good light, put it into the same folder and name it under photos:",
    ),
    warning(
        "product.raw-material",
        "“{name}” ยังไม่บอกว่าวัตถุดิบมาจากไหน",
        "“{name}” does not say where its raw material comes from",
        "ใส่ raw_material_origin: และร้อยละที่ได้จากในหมู่บ้าน raw_material_local:",
        "add raw_material_origin:, and the percentage that is local as raw_material_local:",
    ),
    warning(
        "product.shop-photo",
        "รูปแรกของ “{name}” แสดงได้ {width} × {height} จุด Google และ Facebook รับตั้งแต่ 500 × 500 จุด "
        "สินค้านี้จึงไม่อยู่ในรายการที่ส่งให้",
        "the first photo of “{name}” shows {width} × {height} pixels, and Google and Facebook take 500 × 500 or more: "
        "this product is not in their lists",
        "ถ่ายใหม่ให้ด้านสั้นยาว 500 จุดขึ้นไป หรือสลับรูปที่ใหญ่พอขึ้นเป็นรูปแรก",
        "take one with 500 pixels or more on its shorter side, or put a photo that is large enough first",
    ),
    error(
        "photo.missing",
        "ไม่มีภาพ “{file}”",
        "there is no photo “{file}”",
        "วางภาพไว้ที่ {expected} หรือพิมพ์ชื่อภาพที่มีอยู่: {suggestions}",
        "put the photo at {expected}, or type the name of one that is there: {suggestions}",
    ),
    error(
        "photo.letter-case",
        "ภาพ “{file}” กับไฟล์ “{found}” ใช้ตัวพิมพ์เล็กใหญ่ไม่ตรงกัน",
        "“{file}” and the file “{found}” differ in capital and small letters",
        "พิมพ์ {found} ให้ตรงทุกตัว",
        "type {found}, letter by letter",
    ),
    error(
        "photo.not-a-photo",
        "“{file}” ไม่ใช่ไฟล์ภาพ",
        "“{file}” is not a photo",
        "ใช้ภาพ .jpg .png .webp หรือ .avif",
        "use a .jpg, .png, .webp or .avif photo",
    ),
)
