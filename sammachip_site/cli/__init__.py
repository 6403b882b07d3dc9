"""Words in, words out: what people type, what they read, and with which code a command ends."""

import click

from sammachip_site import __version__
from sammachip_site.cli.build import build_command
from sammachip_site.cli.check import check_command
from sammachip_site.cli.close import close_command
from sammachip_site.cli.serve import serve_command
from sammachip_site.cli.slips import slips_command
from sammachip_site.cli.usage import ThaiGroup
from sammachip_site.cli.verify import verify_command


@click.group(cls=ThaiGroup, context_settings={"help_option_names": ["-h", "--help"], "auto_envvar_prefix": "SAMMACHIP"})
@click.version_option(__version__, prog_name="sammachip")
def main() -> None:
    """สร้างเว็บของกลุ่มสัมมาชีพจากโฟลเดอร์ไฟล์ธรรมดา · Build village groups' sites from a folder of plain files.

    Exit codes: 0 done, 1 the content has errors or figures do not agree, 2 wrong usage, 3 the machine failed.
    """


main.add_command(build_command)
main.add_command(check_command)
main.add_command(serve_command)
main.add_command(close_command)
main.add_command(slips_command)
main.add_command(verify_command)
