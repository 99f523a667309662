"""`summarize review`: a page beside the source for each report, opened in a browser."""

from __future__ import annotations

import tempfile
import webbrowser
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from summarize.cli import common, exit_codes
from summarize.cli.job import CommandJob, note_flags
from summarize.cli.option_values import Inputs, OutputWords, Verbosity, gathered, wanted
from summarize.cli.param_types import FILE
from summarize.cli.run import LENGTHS

if TYPE_CHECKING:
    from summarize.api.summarizer import Summarizer
    from summarize.article import Article
    from summarize.cli.option_values import Wanted
    from summarize.report import Report


_PAGES = {".html", ".htm", ".xhtml"}


@dataclass(frozen=True, slots=True)
class PageWords:
    """What the pages shall be like, and where they go."""

    length: str
    output: str | None
    no_browser: bool


@click.command()
@click.argument("files", nargs=-1, required=True, type=FILE)
@common.language_options
@common.split_option
@click.option(
    "--length",
    type=click.Choice(LENGTHS),
    default="short",
    show_default=True,
    help="Length of the summary.",
)
@common.translation_options
@common.model_options
@click.option(
    "-o",
    "--output",
    metavar="PATH",
    type=FILE,
    help="Write to a file, or to a folder that gets one file per report."
    "  [default: a new temporary folder]",
)
@click.option("--no-browser", is_flag=True, help="Only write the page and print where it is.")
@common.verbosity_options
@wanted
@gathered(inputs=Inputs, pages=PageWords, verbosity=Verbosity)
@click.pass_context
def review(
    ctx: click.Context, inputs: Inputs, wanted: Wanted, pages: PageWords, verbosity: Verbosity
) -> None:
    """Open a page for each report: source and translation side by side.

    Every figure is marked, and leads to its counterparts. FILES are reports as text, or JSON that
    --format json wrote; "-" reads standard input. The pages' place is printed; they
    ask nobody for anything.
    """
    from summarize.api.documents import Format
    from summarize.cli.gathering import gather, nothing_left
    from summarize.cli.output import plan
    from summarize.cli.stdout import write_stdout

    notes = verbosity.notes()
    output = OutputWords("html", pages.output, notice=True)
    job = CommandJob.of(inputs, wanted, output, verbosity, translation=True)
    if pages.output is not None:
        # Before an hour's work is done for nothing.
        plan(pages.output, inputs.files, Format.HTML, wanted.glossary)

    def work(summarizer: Summarizer, articles: list[Article]) -> list[Report]:
        chosen: Any = pages.length
        return summarizer.summarize(articles, length=chosen, translation=True)

    reports, code = gather(job, notes, work)
    nothing_left(reports, code, "There is nothing to review.")
    if not reports:
        ctx.exit(code)
    names = [_file_name(report.article.name) for report in reports]
    place = pages.output or f"{tempfile.mkdtemp(prefix='summarize-review-')}/"
    destination = plan(place, names, Format.HTML)
    destination.prepare()
    numbered = dict(enumerate(reports))
    destination.write(numbered, translation=True)
    page = (destination.index or destination.paths[0]).absolute()
    flagged = note_flags(reports, notes)
    write_stdout(f"{page}\n")
    if not pages.no_browser and not webbrowser.open(page.as_uri()):
        notes.note("No browser could be opened; open the page yourself.")
    ctx.exit(code or exit_codes.of_flags(flagged, strict=verbosity.strict))


def _file_name(name: str) -> str:
    """A report's name as one that a file may have: JSON can say anything.

    A web page's review has a name of its own, since the page may lie in the same folder.
    """
    safe = "".join(c if c.isprintable() else "_" for c in Path(name).name)[:200]
    if Path(safe).suffix.lower() in _PAGES:
        return f"{Path(safe).stem}-review.html"
    return safe or "report"
