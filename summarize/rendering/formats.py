"""The forms that a run's reports can be written in."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from summarize.report import Report


class Format(StrEnum):
    """A form of output, named as `--format` names it."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"
    HTML = "html"
    """A page for each report: `render` takes one, and always shows its translation."""

    @property
    def is_whole(self) -> bool:
        """Whether it has the full translation in any case: edits and marks are made on it."""
        return self in (Format.JSON, Format.HTML)

    @property
    def suffix(self) -> str:
        """What the name of a file in this form ends with."""
        return {
            Format.TEXT: ".txt",
            Format.MARKDOWN: ".md",
            Format.JSON: ".json",
            Format.HTML: ".html",
        }[self]


def render(
    reports: Sequence[Report],
    form: Format,
    *,
    translation: bool = False,
    notice: bool = True,
    width: int = 80,
    colour: bool = False,
) -> str:
    """The reports in this form, in the order given, as one document that ends with a newline.

    `translation` adds each article's full translation, which JSON and HTML have in any case;
    `notice` the line that says that a machine made it (JSON always names the model). `width` and
    `colour` (ANSI sequences) are for text only. The result can always be encoded as UTF-8.

    Raises ValueError if HTML is asked for of more than one report.
    """
    # Imported here because a run needs one of them, and the terminal's needs rich.
    if form is Format.JSON:
        from summarize.rendering import json

        document = json.render(reports)
    elif form is Format.HTML:
        from summarize.rendering import html

        (report,) = reports
        document = html.render(report, notice=notice)
    elif form is Format.MARKDOWN:
        from summarize.rendering import markdown

        document = markdown.render(reports, translation=translation, notice=notice)
    else:
        from summarize.rendering import text

        document = text.render(
            reports, translation=translation, notice=notice, width=width, colour=colour
        )
    # A file's name may hold bytes that are no UTF-8; Python keeps them as lone surrogates.
    return document.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
