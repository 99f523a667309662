"""`summarize batch`: every new report of a folder once; `summarize batch status`: how far it is."""

from __future__ import annotations

import json
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any

import click
from click.shell_completion import CompletionItem

from summarize.cli import common, exit_codes
from summarize.cli.option_values import gathered, wanted
from summarize.cli.param_types import FILE
from summarize.errors import InputError

if TYPE_CHECKING:
    from summarize.api.batches import Job, Outcome, Status
    from summarize.cli.batch_log import Log
    from summarize.cli.notes import Notes
    from summarize.cli.option_values import Wanted

DEFAULT = " run"
"""The command that is called when none is named: no inbox is called this."""


class BatchGroup(click.Group):
    """A group that takes INBOX… for its own unless its first word is a command's name."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the default command first unless a command, or --help, is there."""
        if args and args[0] not in self.commands and args[0] not in ctx.help_option_names:
            args = [DEFAULT, *args]
        return super().parse_args(ctx, args)

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """Its commands, its own options, and inboxes."""
        default = self.commands[DEFAULT]
        found = super().shell_complete(ctx, incomplete)
        found = [item for item in found if item.value != DEFAULT]
        if incomplete.startswith("-"):
            return found + default.shell_complete(click.Context(default, parent=ctx), incomplete)
        # First: click's script for bash forgets what stands before it.
        return [CompletionItem(incomplete, type="file"), *found]

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Both ways to call it."""
        formatter.write_usage(ctx.command_path, "[OPTIONS] INBOX... --out DIR")
        formatter.write_usage(ctx.command_path, "status --out DIR", prefix=" " * len("Usage: "))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The default command's options, then the other command."""
        common.write_options(ctx, formatter, self.commands[DEFAULT])
        with formatter.section("Commands"):
            formatter.write_dl([("status", self.commands["status"].get_short_help_str())])


@click.group(
    cls=BatchGroup,
    epilog="Exit codes: 0 done; 2 reports were set aside or could not be read, or DIR cannot be "
    "written; 3 no model for some of the reports, which stay in the queue; 130 interrupted; 143 "
    "asked to end (SIGTERM), which it does in the same order.",
)
def batch() -> None:
    """Summarise every new report of a folder once, whatever happens meanwhile.

    INBOX is a folder, a file, a feed (feed:https://…, RSS or Atom, each item once), or what fsspec
    can list (s3://bucket/folder). A report is known by
    its content: under two names it is done once, and changed it is done again. DIR gets the
    results (DIR/reports) and the state (DIR/state.sqlite); the next start goes on where this one
    was, however it ended. Without INBOX, what is queued already is done.
    """


@dataclass(frozen=True, slots=True)
class BatchWords:
    """What is asked of a batch, beside its inboxes and how reports are made."""

    out: str
    patterns: tuple[str, ...]
    lengths: tuple[str, ...]
    watch: bool
    retry_failed: bool
    redo: bool
    engine: str
    workers: int | None


@batch.command(DEFAULT, cls=common.UnnamedCommand, hidden=True)
@click.argument("inboxes", nargs=-1, metavar="INBOX...", type=FILE)
@click.option(
    "-o",
    "--output",
    "--out",
    "out",
    metavar="DIR",
    type=FILE,
    required=True,
    help="Folder of results and state; made if it is not there.",
)
@click.option(
    "--pattern",
    "patterns",
    metavar="GLOB",
    multiple=True,
    default=("*.txt",),
    show_default=True,
    help="Names of the files to take; may be given several times.",
)
@common.lengths_option("short")
@click.option("--watch", is_flag=True, help="Go on, and take up new files as they come.")
@click.option("--retry-failed", is_flag=True, help="Try again what was set aside.")
@click.option("--redo", is_flag=True, help="Do again what is done, with this model and options.")
@click.option(
    "--engine",
    type=click.Choice(["local", "ray"]),
    default="local",
    show_default=True,
    help="ray: many machines or processes; needs summarize[ray].",
)
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    help="Models at work with --engine ray.  [default: as many as the cluster has room for]",
)
@common.language_options
@common.translation_options
@common.model_options
@click.option(
    "--log-format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="json: a line of JSON for every report on standard error.",
)
@common.noted
@wanted
@gathered(asked=BatchWords)
@click.pass_context
def run(
    ctx: click.Context,
    inboxes: tuple[str, ...],
    asked: BatchWords,
    wanted: Wanted,
    log_format: str,
    notes: Notes,
) -> None:
    """Summarise every new report of a folder once."""
    _check_usage(inboxes, watch=asked.watch, redo=asked.redo)
    from summarize.api.batches import BatchEngine, Job
    from summarize.cli.batch_log import make_log

    job = Job(
        folder=Path(asked.out),
        inboxes=inboxes,
        order=wanted.order(asked.lengths),
        patterns=asked.patterns,
        watch=asked.watch,
        retry_failed=asked.retry_failed,
        redo=asked.redo,
        engine=BatchEngine(asked.engine),
        workers=asked.workers,
    )
    with make_log(log_format, notes, folder=job.folder) as log:
        ctx.exit(_carry_out(job, log, wanted.device))


@batch.command()
@common.batch_option
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@common.result_option
@common.noted
def status(out: str, form: str, output: str | None, notes: Notes) -> None:
    """How many reports wait, are done, flagged or failed; the speed, and the time left."""
    from summarize.api.batches import STATE, status_of
    from summarize.cli.output import result_path, write_result

    name = f"status.{'json' if form == 'json' else 'txt'}"
    path = result_path(output, name, [str(Path(out) / STATE)])
    found = status_of(Path(out))
    if form == "json":
        text = json.dumps(_status_object(found), indent=2) + "\n"
    else:
        text = "".join(f"{name:<22}{value}\n" for name, value in _status_lines(found))
    write_result(path, text)
    notes.detail(f"as it stands in {out}")


def _check_usage(inboxes: tuple[str, ...], *, watch: bool, redo: bool) -> None:
    from summarize.api.batches import is_feed, is_remote

    if not inboxes and (watch or redo):
        raise click.UsageError("--watch and --redo need an INBOX.")
    folders = [one for one in inboxes if not is_feed(one)]
    if watch and any(is_remote(one) or not Path(one).is_dir() for one in folders):
        raise click.UsageError("--watch is for folders and feeds.")
    for one in folders:
        if not is_remote(one) and not Path(one).exists():
            raise InputError(f"{one} does not exist.")


def _carry_out(job: Job, log: Log, device: str) -> int:
    from summarize.api.batches import carry_out

    with _stopped_by_signals(log) as caught:
        outcome = carry_out(job, log, lambda: bool(caught), device)
        log.end(outcome, interrupted=bool(caught))
    if caught:
        return exit_codes.of_signal(caught[0])
    return _exit_code(outcome)


def _exit_code(outcome: Outcome) -> int:
    if outcome.without:
        return exit_codes.NO_MODEL
    return exit_codes.UNUSABLE if outcome.failures or outcome.unreadable else exit_codes.DONE


@contextmanager
def _stopped_by_signals(log: Log) -> Iterator[list[int]]:
    """The signals that ask for an end. The first is waited upon, the second ends the process."""
    caught: list[int] = []

    def stop(number: int, frame: FrameType | None) -> None:
        if caught:
            raise KeyboardInterrupt
        caught.append(number)
        log.stopping()

    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield caught
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _status_object(found: Status) -> dict[str, Any]:
    return {
        "waiting": found.waiting,
        "running": found.running,
        "done": found.done,
        "flagged": found.flagged,
        "failed": found.failed,
        "runners": found.runners,
        "reports_per_hour": found.reports_per_hour,
        "sentences_per_second": found.sentences_per_second,
        "seconds_left": found.seconds_left,
    }


def _status_lines(found: Status) -> list[tuple[str, str]]:
    from summarize.cli.batch_log import duration

    lines = [
        ("waiting", str(found.waiting)),
        ("running", str(found.running)),
        ("done", f"{found.done} (all verified)"),
        ("flagged", f"{found.flagged} (done, with flags)"),
        ("failed", f"{found.failed} (set aside)"),
        ("processes at work", str(found.runners)),
    ]
    if found.reports_per_hour is not None:
        lines.append(("reports an hour", f"{found.reports_per_hour:g}"))
        lines.append(("sentences a second", f"{found.sentences_per_second or 0:g}"))
    if found.seconds_left:
        lines.append(("time left", duration(found.seconds_left)))
    return lines
