"""`summarize newsletter`: a blurb for each report, as mail, Markdown or text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

import click

from summarize.cli import common, exit_codes
from summarize.cli.job import CommandJob, counted
from summarize.cli.param_types import FILE
from summarize.errors import InputError

if TYPE_CHECKING:
    from summarize.api.newsletters import Issue
    from summarize.api.summarizer import Summarizer
    from summarize.article import Article
    from summarize.cli.common import Wanted
    from summarize.cli.notes import Notes
    from summarize.report import Report

FORMS = ("html", "markdown", "text", "eml")
SUFFIXES = {"html": "html", "markdown": "md", "text": "txt", "eml": "eml"}
GROUPS = ("date", "publisher", "none")
"""As `newsletter.GroupBy`."""


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
@common.wanted
@click.pass_context
def newsletter(
    ctx: click.Context,
    files: tuple[str, ...],
    title: str | None,
    intro: str | None,
    wanted: Wanted,
    split: bool,
    group_by: str,
    only_verified: bool,
    template: str,
    show_template: bool,
    form: str,
    output: str | None,
    mail_from: str | None,
    mail_to: tuple[str, ...],
    subject: str | None,
    strict: bool,
    quiet: bool,
    verbose: bool,
) -> None:
    """Make a newsletter of reports, ready for mail, Markdown or text.

    It has a headline, one or two sentences and a key figure of each. FILES are reports as text, or
    JSON that --format json wrote and that may have been edited: what was edited is checked again,
    and what stands on it made anew (see summarize refresh). A report that is flagged gets a visible
    mark. Nothing is ever sent.
    """
    from summarize.api.newsletters import (
        Envelope,
        Form,
        Frame,
        GroupBy,
        check,
        issue,
        template_source,
    )
    from summarize.api.sources import check_language
    from summarize.cli.gathering import gather, nothing_left
    from summarize.cli.output import result_path, write_result
    from summarize.cli.stdout import write_stdout

    part = Form.HTML if form == "eml" else Form(form)
    if show_template:
        write_stdout(template_source(template, part)[0])
        return
    if not files:
        raise click.UsageError("Give FILES, or --show-template.")
    if form != "eml" and (mail_from or mail_to or subject):
        raise click.UsageError("--mail-from, --mail-to and --subject are for --format eml.")
    check(template, part)  # before an hour's work is done for nothing
    Envelope(mail_from, mail_to, subject).headers()
    notes = common.make_notes(quiet, verbose)
    language = check_language(wanted.target)
    path = result_path(output, f"newsletter.{SUFFIXES[form]}", files)
    job = CommandJob(files, wanted, form, output, strict, translation=False, split=split)

    def work(summarizer: Summarizer, articles: list[Article]) -> list[Report]:
        return summarizer.summarize(articles, length="blurb")

    reports, code = gather(job, notes, work)
    reports, flagged = _chosen(reports, only_verified, notes)
    nothing_left(reports, code, "Nothing is left to print; no newsletter is written.")
    if reports:
        made = issue(reports, Frame(language, title, intro, GroupBy(group_by)))
        text = _text(made, form, template, mail_from, mail_to, subject)
        write_result(path, text)
    ctx.exit(code or exit_codes.of_flags(flagged, strict=strict))


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


def _text(
    made: Issue,
    form: str,
    template: str,
    mail_from: str | None,
    mail_to: Sequence[str],
    subject: str | None,
) -> str:
    from summarize.api.newsletters import Envelope, Form, message, render

    if form != "eml":
        return render(made, Form(form), template)
    envelope = Envelope(mail_from, mail_to, subject)
    return message(made, envelope, datetime.now().astimezone(), template).decode("ascii")
