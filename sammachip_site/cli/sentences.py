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
    "source.no-site": ("ไม่มีไฟล์ site.yaml ใน {path} ไปที่โฟลเดอร์ที่มีไฟล์นี้แล้วสั่งใหม่ หรือบอกที่อยู่ด้วย --source",
                       "there is no site.yaml in {path}: go to the folder that has it, or name it with --source"),
    "output.not-a-folder": ("{path} เป็นไฟล์ ไม่ใช่โฟลเดอร์ เลือกชื่ออื่นให้ --output",
                            "{path} is a file and not a folder: choose another --output"),
    "output.holds-source": ("{path} มีไฟล์ต้นฉบับอยู่ข้างใน เลือก --output อื่น เช่น public",
                            "{path} holds the source files: choose another --output, such as public"),
    "output.in-source": ("{path} อยู่ในโฟลเดอร์ต้นฉบับ เลือก --output อื่น เช่น public",
                         "{path} lies among the source files: choose another --output, such as public"),
    "output.in-cache": ("{path} อยู่ใน .cache ซึ่งลบทิ้งได้ทุกเมื่อ เลือก --output อื่น เช่น public",
                        "{path} lies in .cache, which anybody may delete: choose another --output, such as public"),
    "output.foreign-files": ("""ใน {path} มี {count} ไฟล์ที่ไม่มีบันทึกว่าโปรแกรมนี้สร้าง จึงไม่เขียนทับ
                                ถ้าไม่มีอะไรที่ต้องเก็บ ให้ลบโฟลเดอร์ {path} แล้วสั่งใหม่
                                ถ้ามี ให้ย้ายไฟล์เหล่านี้ออก หรือเลือก --output อื่น: {files}""",
                             """{path} holds {count} files that are not recorded as made by this program.
                                If nothing must be kept, delete the folder {path} and try again;
                                if not, move these files away, or choose another --output: {files}"""),
    "output.record": ("""บันทึก {path}/.sammachip.json เสียหาย จึงไม่รู้ว่าไฟล์ใดโปรแกรมนี้สร้าง และไม่แตะต้องเลย
                         ถ้าไม่มีอะไรที่ต้องเก็บ ให้ลบโฟลเดอร์ {path} แล้วสั่งใหม่ ถ้ามี ให้เลือก --output อื่น""",
                      """The record {path}/.sammachip.json is damaged: which files this program made is not known, and
                         none is touched. If nothing must be kept, delete the folder {path} and try again;
                         if not, choose another --output"""),
    "disk.full": ("ดิสก์เต็ม เว็บเดิมยังอยู่ครบ ลบไฟล์ที่ไม่ใช้แล้วสั่งใหม่",
                  "the disk is full; the old site stays: make room and try again"),
    "disk.permission": ("ไม่มีสิทธิ์อ่านหรือเขียน {path} ตรวจสิทธิ์ของที่นี่และของโฟลเดอร์ที่อยู่เหนือขึ้นไป แล้วสั่งใหม่",
                        "no permission to read or write {path}: mend it there, or in the folder above, and try again"),
    "disk.read-only": ("{path} อยู่ในที่ที่อ่านได้อย่างเดียว เลือก --output ที่เขียนได้ หรือคัดลอกทั้งโฟลเดอร์ไปที่ที่เขียนได้",
                       "{path} can only be read: choose another --output, or copy the site to where you may write"),
    "disk.gone": ("ไม่พบ {path} อาจมีคนย้ายหรือลบระหว่างทำงาน ตรวจดูแล้วสั่งใหม่",
                  "{path} is not there, perhaps moved or deleted just now: look for it and try again"),
    "disk.file-for-folder": ("มีไฟล์อยู่ตรงที่ต้องเป็นโฟลเดอร์: {path} ย้ายหรือเปลี่ยนชื่อไฟล์นั้นแล้วสั่งใหม่",
                             "a file stands where a folder must be: {path}: move or rename it and try again"),
    "disk.folder-for-file": ("มีโฟลเดอร์อยู่ตรงที่ต้องเป็นไฟล์: {path} ย้ายหรือเปลี่ยนชื่อโฟลเดอร์นั้นแล้วสั่งใหม่",
                             "a folder stands where a file must be: {path}: move or rename it and try again"),
    "disk.name-too-long": ("ชื่อยาวเกินไป: {path} ตั้งชื่อไฟล์หรือโฟลเดอร์ให้สั้นลงแล้วสั่งใหม่",
                           "this name is too long: {path}: shorten it or those of its folders and try again"),
    "disk.other": ("เครื่องทำงานไม่สำเร็จ ({reason} {path}) ลองสั่งใหม่อีกครั้ง",
                   "the machine failed ({reason} {path}): try again"),
    "port.in-use": ("มีโปรแกรมอื่นใช้พอร์ตนี้อยู่ ลองเช่น --port 8001",
                    "another program uses this port: try for example --port 8001"),
    "port.forbidden": ("พอร์ตต่ำกว่า 1024 สงวนไว้สำหรับผู้ดูแลเครื่อง ลองเช่น --port 8000",
                       "ports below 1024 are kept for the administrator: try for example --port 8000"),
    "theme.template": ("{path}:{line}: แม่แบบอ่านไม่ได้: {reason}",
                       "{path}:{line}: this template cannot be read: {reason}"),
    "theme.drawing": ("{path}:{line}: แม่แบบนี้ใช้ไม่สำเร็จ แก้บรรทัดนี้ของแม่แบบ: {reason}",
                      "{path}:{line}: this template failed, mend this line of it: {reason}"),
    "program.bug": ("โปรแกรมมีข้อบกพร่อง ย้อนไฟล์ที่เพิ่งแก้ แล้วส่งข้อความนี้ให้ผู้พัฒนา: {bug}",
                    "the program has a fault of its own: undo the last edit and send its makers this: {bug}"),
    "workers.died": ("โปรแกรมย่อยถูกปิดกลางคัน หน่วยความจำอาจไม่พอ ลองสั่งใหม่ด้วย --jobs 1",
                     "a worker process was killed, perhaps for lack of memory: try --jobs 1"),
}  # fmt: skip


def say(key: str, lang: str, **values: object) -> str:
    """The sentence *key* in *lang*, its braces filled."""
    th, en = SENTENCES[key]
    return " ".join((en if lang == "en" else th).format(**values).split())
