"""`summarize refresh`: JSON that was edited, checked again, and made anew where due."""

from __future__ import annotations

from pathlib import Path

import click

from summarize.cli import common, exit_codes
from summarize.cli.job import Failures
from summarize.cli.option_values import Verbosity, gathered
from summarize.cli.param_types import FILE, MODEL
from summarize.errors import InputError


@click.command()
@click.argument("files", nargs=-1, required=True, type=FILE)
@click.option(
    "--model",
    metavar="NAME",
    type=MODEL,
    help="Model that writes what is made anew.  [default: the one that the report names]",
)
@common.device_option
@common.verbosity_options
@gathered(verbosity=Verbosity)
@click.pass_context
def refresh(
    ctx: click.Context,
    files: tuple[str, ...],
    model: str | None,
    device: str,
    verbosity: Verbosity,
) -> None:
    """Check edited JSON again, and make anew what stands on an edited sentence.

    FILES were written by --format json and then edited: translations, headlines, sentences of a
    summary. What was edited stays and is checked against its source; what the program wrote from
    an edited sentence is written again, unless it was edited too. The files are replaced, each in
    one step. A model is loaded only if something is to be written.
    """
    from summarize.api.documents import render
    from summarize.cli.gathering import refreshed, sort_files, told
    from summarize.cli.output import check_writable, write_file

    notes = verbosity.notes()
    failures = Failures(notes)
    if common.STDIN in files:
        raise click.UsageError("refresh changes files; standard input is none.")
    for file in files:
        if Path(file).exists():
            check_writable(Path(file))
    documents = sort_files(files, failures)
    for _, file in documents.texts:
        failures.add(InputError(f"{file}: is not JSON that summarize wrote, or cannot be read."))
    flagged = False
    for place, found in refreshed(documents.drafts, model, notes, failures, device).items():
        path = Path(files[place])
        text = render([one.report for one in found], "json")
        if _now(path) != documents.read[place]:
            failures.add(
                InputError(f"{path}: changed meanwhile, and was left as it is; run again.")
            )
            continue
        if documents.read[place] != text.encode("utf-8"):
            write_file(path, text)
        for one in found:
            flagged = flagged or not one.report.ok
            notes.note(f"{files[place]}: {told(one)}")
    ctx.exit(failures.code or exit_codes.of_flags(flagged, strict=verbosity.strict))


def _now(path: Path) -> bytes | None:
    """What the file holds now; None if it is gone."""
    try:
        return path.read_bytes()
    except OSError:
        return None
