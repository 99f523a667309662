"""Reports as plain text for a terminal, a pipe or a file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rich.cells import cell_len, chop_cells
from rich.style import Style

from summarize.article import Role
from summarize.rendering import view
from summarize.report import Report

NARROWEST = 40
"""Columns below which a terminal has to wrap by itself: the figures need two columns."""
BOLD = Style(bold=True)
DIM = Style(dim=True)
BAD = Style(color="red", bold=True)
SIGN_STYLES = {"·": DIM, "✓": Style(color="green"), "✗": BAD, "!": BAD, "+": BAD}
_MARK = re.compile(r"\[!\d+\]")


def render(
    reports: Sequence[Report],
    *,
    translation: bool = False,
    notice: bool = True,
    width: int = 80,
    colour: bool = False,
) -> str:
    """The reports, one below the other, in lines of at most `width` cells.

    `colour` adds ANSI sequences; nothing is said by colour alone.
    """
    page = _Page(max(width, NARROWEST), colour)
    for number, report in enumerate(reports):
        if number:
            page.lines += ["", page.styled("═" * page.width, DIM), ""]
        _report(page, report, translation, notice)
    return "\n".join(page.lines) + "\n"


def _report(page: _Page, report: Report, translation: bool, notice: bool) -> None:
    marks = view.marks(report)
    heading = view.heading(report)
    if heading:
        flags = report.headline.flags if report.headline is not None else ()
        page.paragraph(view.marked(heading, flags, marks), style=BOLD)
    page.paragraph(view.byline(report), style=DIM)

    for sentences in view.summary_paragraphs(report):
        page.gap()
        page.paragraph(" ".join(view.marked(s.text, s.flags, marks) for s in sentences))
    if translation:
        _translation(page, report, marks)
    _figures(page, report)
    _flagged(page, report)
    _standing(page, report)
    if notice:
        page.gap()
        page.paragraph(view.notice(report), style=DIM)


def _translation(page: _Page, report: Report, marks: view.Marks) -> None:
    if report.summary:
        page.section("Translation")
    for paragraph in report.translation.paragraphs:
        if view.is_heading(paragraph, report):
            continue
        text = " ".join(view.marked(s.text, s.flags, marks) for s in paragraph.sentences)
        page.gap()
        if paragraph.role in (Role.TITLE, Role.CROSSHEAD):
            page.paragraph(f"— {text} —", style=BOLD)
        elif paragraph.role is Role.PULL_QUOTE:
            page.paragraph(text, first="    ")
        else:
            page.paragraph(text)


def _figures(page: _Page, report: Report) -> None:
    page.section(f"Figures: {view.figure_counts(report)}")
    rows = view.figure_lines(report)
    column = max((cell_len(fate) for fate, _, _ in rows), default=0)
    for fate, source, target in rows:
        first = page.styled(fate, SIGN_STYLES[fate[0]]) + " " * (column - cell_len(fate) + 2)
        page.paragraph(f"{source} → {target}", first=first, following=" " * (column + 2))


def _flagged(page: _Page, report: Report) -> None:
    items = view.flagged(report)
    if not items:
        return
    page.section("Flagged: check these before you print them")
    for number, item in enumerate(items):
        if number:
            page.gap()
        mark = f"[!{item.number}] "
        indent = " " * len(mark)
        page.paragraph(f"{item.place}: {item.text}", first=mark, following=indent)
        for label, texts in (("why: ", item.reasons), ("source: ", item.sources)):
            for text in texts:
                page.paragraph(text, first=indent + label, following=indent + " " * len(label))


def _standing(page: _Page, report: Report) -> None:
    rows = view.standing(report)
    if not rows:
        return
    page.section("What the summary's sentences stand on")
    column = max(cell_len(source) for _, source, _ in rows)
    before = 0
    for number, source, text in rows:
        label = f"{number:>2}" if number != before else "  "
        first = f"{label}  {source}" + " " * (column - cell_len(source) + 2)
        page.paragraph(text, first=first, following=" " * cell_len(first))
        before = number


class _Page:
    """Lines of at most `width` cells, in colour or not."""

    def __init__(self, width: int, colour: bool) -> None:
        self.width = width
        self.colour = colour
        self.lines: list[str] = []

    def styled(self, text: str, style: Style) -> str:
        return style.render(text) if self.colour else text

    def gap(self) -> None:
        self.lines.append("")

    def section(self, title: str) -> None:
        rule = "─" * max(self.width - cell_len(title) - 4, 0)
        self.gap()
        self.paragraph(f"── {title} {rule}".rstrip(), style=DIM)

    def paragraph(
        self,
        text: str,
        *,
        first: str = "",
        following: str | None = None,
        style: Style | None = None,
    ) -> None:
        """Break a text into lines; one begins with `first`, the others with `following`."""
        indent = first if following is None else following
        for number, line in enumerate(_wrap(text, self.width - cell_len(indent))):
            if style is not None:
                line = self.styled(line, style)
            elif self.colour:
                line = _MARK.sub(lambda mark: BAD.render(mark[0]), line)
            self.lines.append((indent if number else first) + line)


def _wrap(text: str, width: int) -> Iterator[str]:
    """A text's lines of at most `width` cells: broken at spaces, in a word only where it must be.

    Not `textwrap`, which counts characters and not cells; not rich's own wrapping, which breaks
    at no-break spaces, and so inside "2 205".
    """
    line = ""
    for word in text.split(" "):
        if line and cell_len(line) + 1 + cell_len(word) <= width:
            line += " " + word
            continue
        if line:
            yield line
        *whole, line = chop_cells(word, width) or [""]
        yield from whole
    if line:
        yield line
