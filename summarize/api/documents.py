"""Reports as documents: text, Markdown, JSON, a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

from summarize.rendering.check_json import printable as printable
from summarize.rendering.formats import Format as Format
from summarize.rendering.formats import render as render_form
from summarize.report import Report

FormName: TypeAlias = Literal["text", "markdown", "json", "html"]


def render(
    reports: Report | Sequence[Report],
    form: FormName | Format = "text",
    *,
    translation: bool = False,
    notice: bool = True,
    width: int = 80,
    colour: bool = False,
) -> str:
    """A report, or several, as one document, which ends with a newline.

    "json" follows the schema that ships with the package; it and "html", a page for one report,
    have the translation in any case: make their reports with `translation=True`. Elsewhere
    `translation` adds it. `notice` is the line that says that a machine made it. `width`, in
    characters, and `colour`, for a terminal, are for "text".

    Raises ValueError for another form, for no reports, and for several as "html".
    """
    several = [reports] if isinstance(reports, Report) else list(reports)
    if not several:
        raise ValueError("no reports")
    return render_form(
        several,
        Format(form),
        translation=translation,
        notice=notice,
        width=width,
        colour=colour,
    )


def index(pages: Iterable[tuple[str, Report]]) -> str:
    """A page that leads to those of these reports, each given with its file's name."""
    from summarize.rendering import html

    return html.index(list(pages))
