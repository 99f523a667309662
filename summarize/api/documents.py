"""Reports as documents: text, Markdown, JSON, a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from summarize.report import Report


def render(
    reports: Report | Sequence[Report],
    form: Literal["text", "markdown", "json", "html"] = "text",
    *,
    translation: bool = False,
    notice: bool = True,
    width: int = 80,
) -> str:
    """A report, or several, as one document, which ends with a newline.

    "json" follows the schema that ships with the package (`summarize/rendering/`); it and "html",
    a page for one report, always have the translation: make their reports with
    `translation=True`. `notice` is the line that says that a machine made it. `width`, in
    characters, is for "text".

    Raises ValueError for another form, for no reports, and for several as "html".
    """
    from summarize.rendering import formats
    from summarize.report import Report

    several = [reports] if isinstance(reports, Report) else list(reports)
    if not several:
        raise ValueError("no reports")
    return formats.render(
        several, formats.Format(form), translation=translation, notice=notice, width=width
    )
