"""``python -m sammachip_site.cli``."""

from sammachip_site.cli import main

main(prog_name="sammachip")
