"""What the commands say besides the faults of the content, in Thai and in English."""

SENTENCES: dict[str, tuple[str, str]] = {
    "built": ("สร้างเว็บแล้ว {pages} หน้า รูป {photos} รูป ใน {seconds} วินาที: {output}",
              "built {pages} pages and {photos} photos in {seconds} s: {output}"),
    "counts": ("ข้อผิดพลาด {errors} คำเตือน {warnings}",
               "errors: {errors}, warnings: {warnings}"),
    "not-published": ("ยังไม่เผยแพร่ เว็บเดิมยังอยู่ครบ แก้ข้อผิดพลาดแล้วสั่งใหม่",
                      "nothing was published and the old site stays: mend the errors and try again"),
    "look-at-photos": ("ดูรูป", "looking at photos"),
    "build-groups": ("สร้างหน้าของกลุ่ม", "building groups"),
    "make-pictures": ("ย่อรูป", "making pictures"),
    "serving": ("ดูตัวอย่างเว็บที่ {url} (กด Ctrl+C เพื่อเลิก)",
                "preview at {url} (press Ctrl+C to stop)"),
    "rebuilt": ("สร้างใหม่แล้วใน {seconds} วินาที", "built again in {seconds} s"),
    "locked": ("มีคำสั่งอื่นกำลังสร้างเว็บนี้อยู่ รอให้เสร็จแล้วสั่งใหม่",
               "another build of this site is at work: wait until it ends and try again"),
    "output.not-a-folder": ("{path} เป็นไฟล์ ไม่ใช่โฟลเดอร์ เลือกชื่ออื่นให้ --output",
                            "{path} is a file and not a folder: choose another --output"),
    "output.holds-source": ("{path} มีไฟล์ต้นฉบับอยู่ข้างใน เลือก --output อื่น เช่น public",
                            "{path} holds the source files: choose another --output, such as public"),
    "output.in-source": ("{path} อยู่ในโฟลเดอร์ต้นฉบับ เลือก --output อื่น เช่น public",
                         "{path} lies among the source files: choose another --output, such as public"),
    "output.foreign-file": ("{path} ไม่ใช่ไฟล์ที่โปรแกรมนี้สร้าง จึงไม่เขียนทับ ย้ายไฟล์นี้ออก หรือเลือก --output อื่น",
                            "{path} is no file of this program: move it away, or choose another --output"),
    "disk.full": ("ดิสก์เต็ม เว็บเดิมยังอยู่ครบ ลบไฟล์ที่ไม่ใช้แล้วสั่งใหม่",
                  "the disk is full; the old site stays: make room and try again"),
    "disk.permission": ("ไม่มีสิทธิ์อ่านหรือเขียน {path} ตรวจสิทธิ์ของไฟล์และโฟลเดอร์แล้วสั่งใหม่",
                        "no permission to read or write {path}: mend the permissions and try again"),
    "disk.other": ("เครื่องทำงานไม่สำเร็จ ({reason} {path}) ลองสั่งใหม่อีกครั้ง",
                   "the machine failed ({reason} {path}): try again"),
    "port.in-use": ("มีโปรแกรมอื่นใช้พอร์ตนี้อยู่ ลองเช่น --port 8001",
                    "another program uses this port: try for example --port 8001"),
    "theme.template": ("{path}:{line}: แม่แบบอ่านไม่ได้: {reason}",
                       "{path}:{line}: this template cannot be read: {reason}"),
    "workers.died": ("โปรแกรมย่อยถูกปิดกลางคัน หน่วยความจำอาจไม่พอ ลองสั่งใหม่ด้วย --jobs 1",
                     "a worker process was killed, perhaps for lack of memory: try --jobs 1"),
}  # fmt: skip


def say(key: str, lang: str, **values: object) -> str:
    """The sentence *key* in *lang*, its braces filled."""
    th, en = SENTENCES[key]
    return " ".join((en if lang == "en" else th).format(**values).split())
