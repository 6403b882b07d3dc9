"""Rules for questions and objections: what they are about is there, an answer has its day, and nothing disappears."""

from sammachip_site.domain.rules.rule import error

RULES = (
    error(
        "question.future",
        "คำถามวันที่ {date} ยังมาไม่ถึง",
        "the question of {date_en} is still to come",
        "แก้วันที่ในชื่อไฟล์ให้เป็นวันที่ถาม",
        "let the file's name begin with the day on which it was asked",
    ),
    error(
        "question.date",
        "วันที่ {date} อยู่ก่อนวันที่ถาม {asked} หรือยังมาไม่ถึง",
        "{date_en} is before the day of the question, {asked_en}, or still to come",
        "แก้วันที่ตรงนี้ หรือวันที่ในชื่อไฟล์",
        "correct this day, or the one in the file's name",
    ),
    error(
        "question.no-answer",
        "มีวันที่ตอบ แต่ไม่มีคำตอบ",
        "there is a day of the answer, and no answer",
        "เขียนคำตอบใต้หัวข้อ ## คำตอบ ท้ายไฟล์ ถ้ายังไม่ตอบ ลบ answered",
        "write it below the heading ## คำตอบ, or take out answered",
    ),
    error(
        "question.no-answer-date",
        "มีคำตอบ แต่ไม่บอกว่าตอบวันไหน",
        "there is an answer, and no day on which it was given",
        "เพิ่ม answered: และวันที่ตอบ เช่น answered: {today}",
        "add answered: and the day, for example answered: {today_en}",
    ),
    error(
        "question.year",
        "ถามเรื่องปี {year} แต่กลุ่มไม่มีบัญชีปีนั้น",
        "it is about the year {year}, and the group has no such year",
        "ปีที่มีคือ {years}",
        "there are these years: {years}",
    ),
    error(
        "question.ref-year",
        "บอกเลขที่เอกสาร {ref} แต่ไม่บอกว่าสมุดปีไหน",
        "it names the document {ref}, and not of which year",
        "เพิ่ม year: ปี พ.ศ. ของสมุดใน about",
        "add year: to about, the Buddhist Era year of the cash book",
    ),
    error(
        "question.ref",
        "ไม่มีเอกสาร {ref} ในสมุดบัญชีปี {year}",
        "the cash book of {year} has no document {ref}",
        "พิมพ์เลขที่เอกสารตามสมุด ใกล้เคียง: {suggestions}",
        "type the document's number as the book has it; the nearest: {suggestions}",
    ),
    error(
        "question.private",
        "มีชื่อคนหรือเบอร์โทร “{value}” ในคำถามหรือคำตอบ",
        "a person or a telephone number stands in the question or its answer: “{value}”",
        "เอาออก หรือใช้ตำแหน่งแทน ใครก็เปิดหน้านี้ดูได้",
        "take it out, or name the post instead: everybody can read this page",
    ),
    error(
        "question.lost",
        "คำถามที่เผยแพร่แล้วหายไป ไม่มีไฟล์นี้",
        "a question that was published is gone: there is no such file",
        "เอาไฟล์เดิมกลับมาจากประวัติไฟล์ ถ้าผู้ถามขอถอน ให้ใส่ withdrawn: {{date: …, reason: …}} คำถามจะยังอยู่",
        "take it back from its history; if it was withdrawn, write withdrawn: {{date: …, reason: …}}, and it stays",
    ),
    error(
        "question.changed",
        "ถ้อยคำของคำถามที่เผยแพร่แล้วถูกแก้ โดยไม่บอกเหตุผล",
        "the words of a published question were changed, and no reason is given",
        "เอาถ้อยคำเดิมกลับมา หรือเพิ่มหนึ่งรายการใต้ edits: วันที่แก้ และเหตุผล ส่วนคำตอบแก้ได้",
        "put the words back, or add an item to edits: with its date and reason; answers may be changed",
    ),
)
