"""`summarize newsletter`: a blurb for each report, as mail, Markdown or text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from summarize.cli import common, exit_codes
from summarize.cli.job import CommandJob, counted
from summarize.cli.option_values import Inputs, OutputWords, Verbosity, gathered, wanted
from summarize.cli.param_types import FILE
from summarize.errors import InputError

if TYPE_CHECKING:
    from summarize.api.newsletters import Envelope, Form
    from summarize.api.summarizer import Summarizer
    from summarize.article import Article
    from summarize.cli.notes import Notes
    from summarize.cli.option_values import Wanted
    from summarize.report import Report

FORMS = ("html", "markdown", "text", "eml")
SUFFIXES = {"html": "html", "markdown": "md", "text": "txt", "eml": "eml"}
GROUPS = ("date", "publisher", "none")
"""As `newsletter.GroupBy`."""


@dataclass(frozen=True, slots=True)
class LetterWords:
    """What the newsletter shall be like, and where it goes."""

    title: str | None
    intro: str | None
    group_by: str
    only_verified: bool
    template: str
    show_template: bool
    form: str
    output: str | None
    mail_from: str | None
    mail_to: tuple[str, ...]
    subject: str | None

    @property
    def part(self) -> Form:
        """The form that the template makes: of a mail its HTML."""
        from summarize.api.newsletters import Form

        return Form.HTML if self.form == "eml" else Form(self.form)

    @property
    def envelope(self) -> Envelope:
        """Who sends a mail to whom, and about what."""
        from summarize.api.newsletters import Envelope

        return Envelope(self.mail_from, self.mail_to, self.subject)

    def check(self) -> None:
        """Before an hour's work is done for nothing.

        Raises UsageError, and SummarizeError for a template or an address that is none.
        """
        from summarize.api.newsletters import check

        typed = any(map(common.is_typed, ("mail_from", "mail_to", "subject")))
        if self.form != "eml" and typed:  # what is only set is for the mails
            raise click.UsageError("--mail-from, --mail-to and --subject are for --format eml.")
        check(self.template, self.part)
        self.envelope.headers()

    def text(self, reports: Sequence[Report], language: str) -> str:
        """The newsletter of these reports."""
        from summarize.api.newsletters import Frame, GroupBy, issue, message, render

        made = issue(reports, Frame(language, self.title, self.intro, GroupBy(self.group_by)))
        if self.form != "eml":
            return render(made, self.part, self.template)
        now = datetime.now().astimezone()
        return message(made, self.envelope, now, self.template).decode("ascii")


@click.command()
@click.argument("files", nargs=-1, type=FILE)
@click.option("--title", metavar="TEXT", help="What stands above it.  [default: Reports in brief]")
@click.option("--intro", metavar="TEXT", help="A paragraph before the first blurb.")
@common.language_options
@common.split_option
@click.option(
    "--group-by",
    type=click.Choice(GROUPS),
    default="none",
    show_default=True,
    help="What reports stand together by; none keeps the order of FILES.",
)
@click.option("--only-verified", is_flag=True, help="Leave out what is flagged, and say so.")
@click.option(
    "--template",
    metavar="NAME|PATH",
    type=FILE,
    default="default",
    show_default=True,
    help="A template that ships, or your own file; of a mail it makes the HTML.",
)
@click.option("--show-template", is_flag=True, help="Print the template, to copy and change.")
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMS),
    default="html",
    show_default=True,
    help="html is made for mail; eml is a whole message with that and a text part.",
)
@common.result_option
@click.option("--mail-from", metavar="ADDRESS", help="Sender of an eml.")
@click.option(
    "--mail-to", metavar="ADDRESS", multiple=True, help="Recipient of an eml; repeatable."
)
@click.option("--subject", metavar="TEXT", help="Subject of an eml.  [default: the title]")
@common.model_options
@common.translation_options
@common.verbosity_options
@wanted
@gathered(inputs=Inputs, letter=LetterWords, verbosity=Verbosity)
@click.pass_context
def newsletter(
    ctx: click.Context, inputs: Inputs, wanted: Wanted, letter: LetterWords, verbosity: Verbosity
) -> None:
    """Make a newsletter of reports, ready for mail, Markdown or text.

    It has a headline, one or two sentences and a key figure of each. FILES are reports as text, or
    JSON that --format json wrote and that may have been edited: what was edited is checked again,
    and what stands on it made anew (see summarize refresh). A report that is flagged gets a visible
    mark. Nothing is ever sent.
    """
    from summarize.api.newsletters import template_source
    from summarize.api.sources import check_language
    from summarize.cli.gathering import gather, nothing_left
    from summarize.cli.output import result_path, write_result
    from summarize.cli.stdout import write_stdout

    if letter.show_template:
        write_stdout(template_source(letter.template, letter.part)[0])
        return
    if not inputs.files:
        raise click.UsageError("Give FILES, or --show-template.")
    letter.check()
    notes = verbosity.notes()
    language = check_language(wanted.target)
    read = (*inputs.files, *wanted.glossary)
    if Path(letter.template).is_file():  # else the name of one that ships
        read = (*read, letter.template)
    path = result_path(letter.output, f"newsletter.{SUFFIXES[letter.form]}", read)
    output = OutputWords(letter.form, letter.output, notice=True)
    job = CommandJob.of(inputs, wanted, output, verbosity, translation=False)

    def work(summarizer: Summarizer, articles: list[Article]) -> list[Report]:
        return summarizer.summarize(articles, length="blurb")

    reports, code = gather(job, notes, work)
    reports, flagged = _chosen(reports, letter.only_verified, notes)
    nothing_left(reports, code, "Nothing is left to print; no newsletter is written.")
    if reports:
        write_result(path, letter.text(reports, language))
    ctx.exit(code or exit_codes.of_flags(flagged, strict=verbosity.strict))


def _chosen(
    reports: Sequence[Report], only_verified: bool, notes: Notes
) -> tuple[list[Report], bool]:
    """The reports to print, and whether one of them is flagged."""
    from summarize.api.newsletters import flags, is_printable

    chosen: list[Report] = []
    flagged = False
    for report in reports:
        name, found = report.article.name, flags(report)
        if not is_printable(report):
            notes.failure(InputError(f"{name}: has no summary; it is left out."))
        elif found and only_verified:
            notes.failure(
                InputError(f"{name}: left out; {counted(len(found), 'flag')}: {found[0]}")
            )
        else:
            chosen.append(report)
            if found:
                flagged = True
                notes.note(f"{name}: {counted(len(found), 'flag')}, marked in the draft")
    return chosen, flagged
