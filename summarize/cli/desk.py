"""`summarize desk`: a local page where reports are read, corrected, approved and put together."""

from __future__ import annotations

import getpass
import re
import webbrowser
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarize.cli import common
from summarize.cli.option_values import gathered, wanted
from summarize.cli.param_types import FILE
from summarize.cli.stdout import write_stdout

if TYPE_CHECKING:
    from collections.abc import Callable

    from summarize.cli.notes import Notes
    from summarize.cli.option_values import Wanted

DEFAULT = " run"
"""The command that is called when none is named."""
SHORTEST = 16
"""Characters of a token that the user chooses."""


class DeskGroup(click.Group):
    """A group that serves unless its first word is a command's name."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command first unless a command, or --help, is there."""
        first = args[0] if args else ""
        if first not in self.commands and first not in ctx.help_option_names:
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Both ways to call it."""
        formatter.write_usage(ctx.command_path, "[OPTIONS]")
        formatter.write_usage(
            ctx.command_path, "export-corrections [OPTIONS]", prefix=" " * len("Usage: ")
        )

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The default command's options, then the other command."""
        name = "export-corrections"
        common.write_options(ctx, formatter, self.commands[DEFAULT])
        with formatter.section("Commands"):
            formatter.write_dl([(name, self.commands[name].get_short_help_str(90))])


@click.group(cls=DeskGroup)
def desk() -> None:
    """Open a page where reports are read, corrected, approved and put together.

    The desk works on the folder of `summarize batch`: what is done there is here, and the other way
    round, also at the same time. It answers this machine only, at the address that it prints.
    Ctrl-C ends it; nothing is lost by it.
    """


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """Where the desk keeps its state and takes reports from, and what it makes of them."""

    out: str
    inbox: str
    lengths: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AddressWords:
    """Where the desk answers, and what opens it."""

    host: str
    port: int
    token: str | None

    def check(self) -> None:
        """Raises UsageError if it would be no address, or open to everybody."""
        from summarize.api import desk as served

        if served.is_everywhere(self.host):
            raise click.UsageError(
                "--host needs the address or the name that other machines have for this one, such"
                " as 192.168.1.20."
            )
        if not served.is_loopback(self.host) and not self.token:
            raise click.UsageError(
                "--host with an address that other machines reach needs --token, which they must"
                " give."
            )
        if self.token is None or re.fullmatch(rf"[A-Za-z0-9_.~-]{{{SHORTEST},}}", self.token):
            return
        raise click.UsageError(
            f"--token needs {SHORTEST} or more characters, each a letter from A to Z, a digit or"
            " one of “_.~-”: it is what guards the desk."
        )


@desk.command(DEFAULT, cls=common.UnnamedCommand, hidden=True)
@click.option(
    "-o",
    "--output",
    "--out",
    "out",
    metavar="DIR",
    type=FILE,
    default="reports",
    show_default=True,
    help="Folder of results and state, as for summarize batch.",
)
@click.option(
    "--inbox",
    metavar="DIR",
    type=FILE,
    default="inbox",
    show_default=True,
    help="Folder of reports; new ones in it are taken up.",
)
@common.lengths_option("short,blurb")
@click.option("--port", type=click.IntRange(0, 65535), default=8765, show_default=True)
@click.option(
    "--host",
    metavar="ADDRESS",
    default="127.0.0.1",
    show_default=True,
    help="Address to answer at; one that other machines reach needs --token.",
)
@click.option(
    "--token", metavar="SECRET", help="What opens the desk.  [default: a new one each time]"
)
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@common.language_options
@common.translation_options
@common.model_options
@common.noted
@wanted
@gathered(place=PlaceWords, address=AddressWords)
def serve(
    place: PlaceWords, address: AddressWords, no_browser: bool, wanted: Wanted, notes: Notes
) -> None:
    """Serve the desk until it is interrupted."""
    from summarize.api import desk as served

    address.check()

    def ready(shown: str, once: Callable[[], str]) -> None:
        write_stdout(f"The desk is open: {shown}\n")
        if not no_browser and not webbrowser.open(once()):
            notes.note("No browser could be opened; open the address yourself.")

    served.serve(
        served.DeskPlace(Path(place.out), Path(place.inbox), name=_me()),
        wanted.order(place.lengths),
        served.DeskAddress(address.host, address.port, address.token),
        device=wanted.device,
        ready=ready,
    )


@desk.command("export-corrections")
@click.option(
    "--out",
    metavar="DIR",
    type=FILE,
    default="reports",
    show_default=True,
    help="Folder of the desk.",
)
@common.result_option
@click.option(
    "--from", "source", metavar="CODE", default="nl", show_default=True, help="Source language."
)
@click.option(
    "--to",
    "--lang",
    "target",
    metavar="CODE",
    default="en",
    show_default=True,
    help="Target language.",
)
@common.noted
def export_corrections(
    out: str, output: str | None, source: str, target: str, notes: Notes
) -> None:
    """Write the translations that editors corrected, as JSON lines to train on.

    A line is {"nl": source, "en": correction, "source": "desk"}, as the training reads it: only
    sentences that a person wrote and that no check flags.
    """
    from summarize.api.batches import STATE
    from summarize.api.desk import corrections_text
    from summarize.cli.job import counted
    from summarize.cli.output import result_path, write_result

    path = result_path(output, "corrections.jsonl", [str(Path(out) / STATE)])
    text = corrections_text(Path(out), source, target)
    write_result(path, text)
    notes.detail(f"{counted(len(text.splitlines()), 'correction')} of {out}")


def _me() -> str:
    """What the user of this machine is called."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # nobody by this number
        return "editor"
