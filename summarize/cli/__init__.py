"""The command line: click commands and options, and nothing else.

`summarize FILES...` is the default command; subcommands stand beside it. Each command's module is
imported when it is called, and what it needs when it runs, so that `--help` answers at once.
"""

from __future__ import annotations

import io
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

import click
from click.shell_completion import CompletionItem
from click_default_group import DefaultGroup

from summarize.cli import exit_codes
from summarize.cli.common import failure_line, write_options
from summarize.errors import SummarizeError
from summarize.version import __version__

DEFAULT = "run"
SUBCOMMANDS = {
    "translate": "Translate reports, or the lines of a file, without summarising them.",
    "review": "Open a page for each report: source and translation side by side.",
    "newsletter": "Make a newsletter of reports, ready for mail, Markdown or text.",
    "refresh": "Check edited JSON again, and make anew what stands on an edited sentence.",
    "check": "Check TARGET against SOURCE, or many pairs of texts: figures, names, denials and"
    " the rest.",
    "batch": "Summarise every new report of a folder once, whatever happens meanwhile.",
    "desk": "Open a page where reports are read, corrected, approved and put together.",
    "search": "Find finished reports by words of their titles, summaries and translations.",
    "models": "List, fetch, try and verify the models that do the work.",
    "config": "Show the settings, and where each comes from.",
    "completion": "Print what completes commands, options and file names in bash, zsh or fish.",
    "doctor": "Say what this machine has for the work, and what would help.",
}
"""The subcommands, each `summarize.cli.NAME.NAME`, and the first line of their help."""

WORDS = "summarize.words"
"""Where a context keeps the words of the command line, the command's name first."""


class Failure(click.ClickException):
    """A SummarizeError on its way out: one line on standard error, and its exit code."""

    def __init__(self, error: SummarizeError) -> None:
        super().__init__(str(error))
        self.exit_code = exit_codes.of_error(error)  # type: ignore[misc]  # read from the instance

    def show(self, file: Any = None) -> None:
        """Print the line."""
        click.echo(failure_line(self.message), file=file, err=file is None)


class Commands(DefaultGroup):  # type: ignore[misc]  # click-default-group has no types
    """A group with a default command, whose other commands are imported when they are called."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command's name first unless a command, or the group's option, is there.

        DefaultGroup itself would take a leading "--" for its own, and a "--help" after options.
        """
        own = {name for option in self.get_params(ctx) for name in option.opts}
        if args and args[0] not in own and args[0] not in self.list_commands(ctx):
            args = [DEFAULT, *args]
        ctx.meta[WORDS] = list(args)
        if args and not ctx.resilient_parsing:
            self._set(ctx, args[0])
        parsed: list[str] = super().parse_args(ctx, args)
        return parsed

    def _set(self, ctx: click.Context, name: str) -> None:
        """Put what is set for this command, and for the default one, before its own defaults."""
        from summarize.cli.settings import default_map, settings

        try:
            found = settings() if name in self.list_commands(ctx) else []
            said = {
                command: default_map(given, command, found)
                for command in ({name, DEFAULT} if found else ())
                if (given := self.get_command(ctx, command)) is not None
            }
        except SummarizeError as error:
            raise Failure(error) from error
        ctx.default_map = said or None

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Every command's name."""
        return [DEFAULT, *SUBCOMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name, imported now if it was not."""
        if cmd_name in self.list_commands(ctx) and cmd_name not in self.commands:
            module = import_module(f"{__name__}.{cmd_name}")
            self.add_command(getattr(module, cmd_name), cmd_name)
        command: click.Command | None = super().get_command(ctx, cmd_name)
        return command

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a user's mistake becomes one line, a reader that went away none."""
        try:
            return self._invoke(ctx)
        except BrokenPipeError:
            # click itself would end with 1, which says here that something is flagged.
            _let_reader_go()
            ctx.exit(exit_codes.BROKEN_PIPE)
        except SummarizeError as error:
            raise Failure(error) from error

    def _invoke(self, ctx: click.Context) -> Any:
        """Run the command, or read a file that has its name: if there is one, and the other words
        are none for the command but do for files."""
        words = ctx.meta[WORDS]
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            name = words[0] if words else DEFAULT
            if name not in SUBCOMMANDS or not Path(name).is_file():
                raise
            default = self.get_command(ctx, DEFAULT)
            assert default is not None
            try:
                with default.make_context(DEFAULT, list(words), parent=ctx) as below:
                    return default.invoke(below)
            except click.UsageError:
                raise error from None

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Commands, the default command's options, and files."""
        found: list[CompletionItem] = super().shell_complete(ctx, incomplete)
        default = self.get_command(ctx, DEFAULT)
        if incomplete.startswith("-") and default is not None:
            return found + default.shell_complete(click.Context(default, parent=ctx), incomplete)
        # First: click's script for bash forgets what stands before it.
        return [CompletionItem(incomplete, type="file"), *found]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Both ways to call the program."""
        formatter.write_usage(ctx.command_path, "[OPTIONS] FILES...")
        formatter.write_usage(ctx.command_path, "COMMAND [ARGS]...", prefix=" " * len("Usage: "))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The default command's options as though they were the group's, then the commands."""
        default = self.get_command(ctx, DEFAULT)
        assert default is not None
        write_options(ctx, formatter, default)
        with formatter.section("Commands"):
            formatter.write_dl(list(SUBCOMMANDS.items()))


@click.group(
    cls=Commands,
    default=DEFAULT,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 done; 1 done, but something is flagged and --strict was given; 2 wrong "
    "usage, unreadable input, or a language that is not supported; 3 no model that can do it.",
)
@click.version_option(__version__, prog_name="summarize", message="%(prog)s %(version)s")
def cli() -> None:
    """Summarise reports in another language, with every figure checked against its source.

    FILES are reports: text, web pages, PDF, Word, mails, feeds; or web addresses; "-" reads
    standard input. The result goes to standard output, progress and notes to standard error.
    """


def main() -> NoReturn:
    """Run the command line and end the process with its exit code.

    No traceback for a user's mistake, an interrupt, or a reader that went away.
    """
    _write_utf8()
    try:
        result = cli.main(prog_name="summarize", standalone_mode=False)
        code = result if isinstance(result, int) else exit_codes.DONE
        if sys.stdout is not None:
            sys.stdout.flush()
    except click.exceptions.Abort:
        code = exit_codes.INTERRUPTED
    except click.ClickException as error:
        error.show()
        code = error.exit_code
    except BrokenPipeError:
        _let_reader_go()
        code = exit_codes.BROKEN_PIPE
    except OSError as error:
        # Looked at where nobody expected it to fail: a name that is too long, a full disk.
        if sys.stdout is not None and error.filename is None:
            _let_reader_go()
        what = error.filename or "The system says"
        click.echo(failure_line(f"{what}: {error.strerror or error}."), err=True)
        code = exit_codes.UNUSABLE
    sys.exit(code)


def _let_reader_go() -> None:
    """Nothing more is written: the interpreter would flush standard output again as it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write_utf8() -> None:
    """Write UTF-8 with plain line feeds, whatever the locale and the platform would have."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")
