"""`summarize FILES...`: headline, summary and figures of each report. The default command."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from summarize.cli import common
from summarize.cli.job import Job, carry_out

if TYPE_CHECKING:
    from summarize.article import Article
    from summarize.models.loading import Models
    from summarize.progress import Progress
    from summarize.report import Report

LENGTHS = ("short", "long", "blurb")
"""As `report.Length`, which would bring all of a report with it into `--help`."""
STYLES = ("auto", "extractive", "abstractive")
"""As `writing.Style`."""


class DefaultCommand(common.UnnamedCommand):
    """A command whose help is that of its group."""

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the group's help, which has this command's options."""
        if ctx.parent is not None:
            ctx.parent.command.format_help(ctx.parent, formatter)
        else:
            super().format_help(ctx, formatter)


@click.command(cls=DefaultCommand, hidden=True)
@click.argument("files", nargs=-1, required=True)
@common.language_options
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
@click.pass_context
def run(
    ctx: click.Context,
    files: tuple[str, ...],
    target: str,
    source: str | None,
    length: str | None,
    sentences: int | None,
    words: int | None,
    style: str,
    translation: bool,
    quality: str,
    glossary: str | None,
    form: str,
    output: str | None,
    model: str | None,
    notice: bool,
    strict: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Summarise reports."""
    if length is not None and (sentences is not None or words is not None):
        raise click.UsageError("--length cannot be used together with --sentences or --words.")
    notes = common.make_notes(quiet, verbose)
    manner = common.make_manner(quality, glossary)
    job = Job(
        files=files,
        target=target,
        source=source,
        form=form,
        output=output,
        model=model,
        strict=strict,
        translation=translation,
        notice=notice,
    )

    def work(
        articles: Sequence[Article], models: Models, language: str, progress: Progress
    ) -> list[Report]:
        from summarize.pipeline import Options, summarise
        from summarize.rendering.formats import Format
        from summarize.report import Length
        from summarize.writing import Extent, Style

        own = sentences is not None or words is not None
        extent = Extent.custom(sentences, words) if own else Extent(Length(length or "short"))
        whole = translation or Format(form).is_whole
        options = Options(language, extent, Style(style), whole, manner)
        return summarise(
            articles, models.translator, models.writer, models.identity, options, progress
        )

    ctx.exit(carry_out(job, notes, work))
