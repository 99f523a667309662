"""`summarize FILES...`: headline, summary and figures of each report. The default command."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

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

LENGTHS = ("short", "long", "blurb")
"""As `api.options.LENGTHS`, which would bring all of a report with it into `--help`."""
STYLES = ("auto", "extractive", "abstractive")
"""As `api.options.Style`."""


class DefaultCommand(common.UnnamedCommand):
    """A command whose help is that of its group."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the group's help, which has this command's options."""
        if ctx.parent is not None:
            ctx.parent.command.format_help(ctx.parent, formatter)
        else:
            super().format_help(ctx, formatter)


@dataclass(frozen=True, slots=True)
class SummaryWords:
    """What the summaries shall be like."""

    length: str | None
    sentences: int | None
    words: int | None
    style: str
    translation: bool


@click.command(cls=DefaultCommand, hidden=True)
@click.argument("files", nargs=-1, required=True, type=FILE)
@common.language_options
@common.split_option
@click.option(
    "--length",
    type=click.Choice(LENGTHS),
    help="short: 2-3 sentences; long: 150-250 words; blurb: for a newsletter.  [default: short]",
)
@click.option(
    "--sentences", type=click.IntRange(1, 100), metavar="N", help="At most so many sentences."
)
@click.option("--words", type=click.IntRange(10, 5000), metavar="N", help="At most so many words.")
@click.option(
    "--style",
    type=click.Choice(STYLES),
    default="auto",
    show_default=True,
    help="Whether the model may write sentences: auto does, where they pass the checks.",
)
@click.option("--translation", is_flag=True, help="Add the full checked translation.")
@common.translation_options
@common.output_options
@common.verbosity_options
@wanted
@gathered(inputs=Inputs, summary=SummaryWords, output=OutputWords, verbosity=Verbosity)
@click.pass_context
def run(
    ctx: click.Context,
    inputs: Inputs,
    wanted: Wanted,
    summary: SummaryWords,
    output: OutputWords,
    verbosity: Verbosity,
) -> None:
    """Summarise reports."""
    own = summary.sentences is not None or summary.words is not None
    if summary.length is not None and own and common.is_typed("length"):
        raise click.UsageError("--length cannot be used together with --sentences or --words.")
    notes = verbosity.notes()
    job = CommandJob.of(inputs, wanted, output, verbosity, translation=summary.translation)

    def work(summarizer: Summarizer, articles: list[Article]) -> list[Report]:
        from summarize.api.documents import Format

        options: Any = {"length": summary.length or "short", "style": summary.style}
        options |= {"sentences": summary.sentences, "words": summary.words}
        whole = summary.translation or Format(output.form).is_whole
        made: list[Report] = summarizer.summarize(articles, translation=whole, **options)
        return made

    ctx.exit(carry_out(job, notes, work))
