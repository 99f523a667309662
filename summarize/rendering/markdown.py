"""Reports as CommonMark. Whatever an article says is text in it, never markup."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from summarize.article import Role
from summarize.rendering import view
from summarize.report import Report

# What can begin markup anywhere in a line; "|" and "~" are GitHub's tables and strikethrough.
_ANYWHERE = re.compile(r"[\\`*_{}\[\]<>#&|~]")
# What begins a list, a rule or an underlined heading at the start of a line.
_AT_START = re.compile(r"^(?=[-+=])|^(\d+)(?=[.)](?:\s|$))")


def render(reports: Sequence[Report], *, translation: bool = False, notice: bool = True) -> str:
    """The reports, one below the other, each paragraph on one line."""
    return "\n\n---\n\n".join("\n\n".join(_report(r, translation, notice)) for r in reports) + "\n"


def escape(text: str) -> str:
    """A text as one line that CommonMark renders as that text and nothing else."""
    line = _ANYWHERE.sub(r"\\\g<0>", view.clean(text))
    return _AT_START.sub(lambda start: f"{start[1] or ''}\\", line)


def _report(report: Report, translation: bool, notice: bool) -> Iterator[str]:
    marks = view.marks(report)
    heading = view.heading(report)
    if heading:
        flags = report.headline.flags if report.headline is not None else ()
        yield f"# {escape(view.marked(heading, flags, marks))}"
    yield f"*{escape(view.byline(report))}*"
    for sentences in view.summary_paragraphs(report):
        yield escape(" ".join(view.marked(s.text, s.flags, marks) for s in sentences))
    if translation:
        yield from _translation(report, marks)
    yield f"## Figures: {view.figure_counts(report)}"
    lines = view.figure_lines(report)
    if lines:
        yield "\n".join(
            f"- {fate}: {escape(source)} → {escape(target)}" for fate, source, target in lines
        )
    yield from _flagged(report)
    rows = view.standing(report)
    if rows:
        yield "## What the summary's sentences stand on"
        yield "\n".join(
            f"- {number} ({escape(source)}): {escape(text)}" for number, source, text in rows
        )
    if notice:
        yield f"*{escape(view.notice(report))}*"


def _translation(report: Report, marks: view.Marks) -> Iterator[str]:
    if report.summary:
        yield "## Translation"
    for paragraph in report.translation.paragraphs:
        if view.is_heading(paragraph, report):
            continue
        text = escape(" ".join(view.marked(s.text, s.flags, marks) for s in paragraph.sentences))
        if paragraph.role in (Role.TITLE, Role.CROSSHEAD):
            yield f"### {text}"
        elif paragraph.role is Role.PULL_QUOTE:
            yield f"> {text}"
        else:
            yield text


def _flagged(report: Report) -> Iterator[str]:
    items = view.flagged(report)
    if not items:
        return
    yield "## Flagged: check these before you print them"
    for item in items:
        lines = [f"**\\[!{item.number}\\] {escape(item.place)}:** {escape(item.text)}", ""]
        lines += [f"- why: {escape(reason)}" for reason in item.reasons]
        lines += [f"- source: {escape(source)}" for source in item.sources]
        yield "\n".join(lines)
