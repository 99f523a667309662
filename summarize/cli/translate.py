"""`summarize translate`: reports translated and checked, or a file line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from summarize.cli import common
from summarize.cli.job import CommandJob, carry_out
from summarize.cli.option_values import Inputs, OutputWords, Verbosity, gathered, wanted
from summarize.cli.param_types import FILE

if TYPE_CHECKING:
    from summarize.api.summarizer import Summarizer
    from summarize.article import Article
    from summarize.cli.option_values import Wanted
    from summarize.report import Report


@click.command()
@click.argument("files", nargs=-1, type=FILE)
@click.option(
    "--lines",
    metavar="FILE",
    type=FILE,
    help="Translate each line of FILE by itself; one line out for each line in.",
)
@common.language_options
@common.split_option
@common.translation_options
@common.output_options
@common.verbosity_options
@wanted
@gathered(inputs=Inputs, output=OutputWords, verbosity=Verbosity)
@click.pass_context
def translate(
    ctx: click.Context,
    inputs: Inputs,
    lines: str | None,
    wanted: Wanted,
    output: OutputWords,
    verbosity: Verbosity,
) -> None:
    """Translate reports, or the lines of a file, without summarising them.

    FILES are reports of any kind, or web addresses; "-" reads standard input. Every figure of the
    translation is checked against its sentence.

    With --lines, FILE is UTF-8 text, or "-" for standard input, and nothing in it is taken for a
    headline or a page's furniture. What cannot be confirmed is noted on standard error with its
    line's number.
    """
    notes = verbosity.notes()
    job = CommandJob.of(inputs, wanted, output, verbosity, translation=True)
    if lines is not None:
        from summarize.cli.translate_lines import translate_lines

        if inputs.files:
            raise click.UsageError("Give either FILES or --lines FILE, not both.")
        if output.form != "text":
            raise click.UsageError("--lines writes a line of text for each line: no --format.")
        ctx.exit(translate_lines(lines, job, notes))
    if not inputs.files:
        raise click.UsageError("Give FILES, or --lines FILE.")

    def work(summarizer: Summarizer, articles: list[Article]) -> list[Report]:
        return summarizer.translate(articles)

    ctx.exit(carry_out(job, notes, work))
