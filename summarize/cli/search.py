"""`summarize search`: which reports of a batch have these words."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarize.cli import common, exit_codes
from summarize.cli.option_values import ResultWords, gathered

if TYPE_CHECKING:
    from summarize.api.batches import Hit
    from summarize.cli.notes import Notes


@click.command()
@click.argument("words", nargs=-1, required=True)
@common.batch_option
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@click.option(
    "--most",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    help="How many reports to list.",
)
@common.result_option
@common.noted
@gathered(result=ResultWords)
@click.pass_context
def search(
    ctx: click.Context,
    words: tuple[str, ...],
    out: str,
    most: int,
    result: ResultWords,
    notes: Notes,
) -> None:
    """Find finished reports by words of their titles, summaries and translations.

    All WORDS must be there. English words are found in all their forms; a word in quotes with
    blanks in it is a phrase, and "crim*" finds what begins so.

    Exit status: 0 if something was found, 1 if nothing was.
    """
    from summarize.api.batches import STATE, found
    from summarize.cli.job import counted
    from summarize.cli.output import result_path, write_result

    name = f"search.{'json' if result.form == 'json' else 'txt'}"
    path = result_path(result.output, name, [str(Path(out) / STATE)])
    hits = found(Path(out), words, most)
    if result.form == "json":
        text = json.dumps([_plain(hit) for hit in hits], ensure_ascii=False, indent=2) + "\n"
    else:
        bold = path is None and sys.stdout is not None and sys.stdout.isatty()
        text = "\n".join(_lines(hit, Path(out), bold=bold) for hit in hits)
    write_result(path, text)
    notes.detail(f"{counted(len(hits), 'report')} found in {out}")
    ctx.exit(exit_codes.DONE if hits else exit_codes.NOTHING_FOUND)


def _plain(hit: Hit) -> dict[str, object]:
    return asdict(hit) | {"excerpt": _marked(hit.excerpt, "", "")}


def _lines(hit: Hit, folder: Path, *, bold: bool) -> str:
    from summarize.api.documents import printable

    head = " · ".join(part for part in (hit.date, hit.publisher, hit.file_name) if part)
    state = " [flagged]" if hit.state == "flagged" else ""
    title = printable(hit.headline or hit.title or hit.name)
    shown = click.style(title, bold=True) if bold else title
    excerpt = _marked(printable(hit.excerpt), *(("\x1b[1m", "\x1b[0m") if bold else ("", "")))
    paths = "".join(f"  {folder / path}\n" for path in hit.outputs)
    return f"{shown}{state}\n  {printable(head)}\n  {excerpt}\n{paths}"


def _marked(excerpt: str, before: str, after: str) -> str:
    from summarize.api.batches import AFTER, BEFORE

    return excerpt.replace(BEFORE, before).replace(AFTER, after)
