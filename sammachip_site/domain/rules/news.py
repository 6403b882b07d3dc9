"""Rules for news."""

from sammachip_site.domain.rules.rule import error

RULES = (
    error(
        "news.future",
        "ข่าววันที่ {date} ยังมาไม่ถึง",
        "the news of {date_en} is still to come",
        "แก้วันที่ในชื่อไฟล์เป็นวันที่ประกาศ หรือใส่ draft: yes ไว้จนถึงวันนั้น",
        "let the file's name begin with the day it is told, or write draft: yes until then",
    ),
)
