"""What somebody typed wrong: a sentence in Thai before the English ones of Click."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Any

import click

from sammachip_site.cli.faults import echo


class ThaiGroup(click.Group):
    """A group of commands whose wrong usage is told in Thai too."""

    def make_context(self, *arguments: Any, **settings: Any) -> click.Context:
        """As Click does."""
        with _told_in_thai():
            return super().make_context(*arguments, **settings)

    def invoke(self, ctx: click.Context) -> Any:
        """As Click does."""
        with _told_in_thai():
            return super().invoke(ctx)


class WrongUsage(click.UsageError):
    """What is wrong with a command's words, in both languages."""

    def __init__(self, error: click.UsageError) -> None:
        super().__init__(error.message, error.ctx)
        self._error = error

    def show(self, file: IO[Any] | None = None) -> None:
        """The sentence in Thai, then all that Click says."""
        echo(_in_thai(self._error))
        self._error.show(file)


@contextmanager
def _told_in_thai() -> Iterator[None]:
    try:
        yield
    except click.exceptions.NoArgsIsHelpError:  # nothing is wrong: it shows the help
        raise
    except click.UsageError as error:
        raise WrongUsage(error) from None


def _in_thai(error: click.UsageError) -> str:
    match error:
        case click.exceptions.NoSuchCommand():
            return f"ไม่มีคำสั่ง {error.command_name}{_similar(error.possibilities)}"
        case click.NoSuchOption():
            return f"ไม่มีตัวเลือก {error.option_name}{_similar(error.possibilities)}"
        case click.BadOptionUsage():
            return f"ตัวเลือก {error.option_name} ขาดค่าที่ต้องพิมพ์ต่อท้าย หรือมีค่าทั้งที่ไม่รับค่า"
        case click.BadParameter(param=click.Option() as option):
            return f"ค่าของ {option.opts[0]} ใช้ไม่ได้{_expected(option.type)}"
        case _:
            return "พิมพ์คำสั่งไม่ถูก"


def _similar(names: list[str] | None) -> str:
    return f" หมายถึง {' หรือ '.join(names)} ใช่ไหม" if names else ""


def _expected(kind: object) -> str:
    """What may be typed for a value of *kind*."""
    match kind:
        case click.Choice(choices=choices):
            return f" พิมพ์ได้เฉพาะ {' หรือ '.join(choices)}"
        case click.IntRange(min=least, max=None):
            return f" พิมพ์จำนวนเต็มตั้งแต่ {least} ขึ้นไป"
        case click.IntRange(min=least, max=most):
            return f" พิมพ์จำนวนเต็มตั้งแต่ {least} ถึง {most}"
        case click.Path():
            return " ไม่มีโฟลเดอร์นี้"
        case _:
            return ""
