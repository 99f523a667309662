"""A comparison of figures as a text for a person to read.

The words are those of `summarize.figures`: kept, missing, changed, invented, warning. Each has a
sign too, so that nothing depends on colour.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from summarize.checks import Finding, Severity
from summarize.checks.figures import of_comparison
from summarize.checks.finding import messages
from summarize.figures import Comparison, Figure, Mode
from summarize.rendering.check_json import CheckedText, printable


class FigureVerdict(StrEnum):
    """What became of a figure."""

    KEPT = "kept"
    MISSING = "missing"
    CHANGED = "changed"
    INVENTED = "invented"
    WARNING = "warning"


SIGNS = {
    FigureVerdict.KEPT: "=",
    FigureVerdict.MISSING: "-",
    FigureVerdict.CHANGED: "!",
    FigureVerdict.INVENTED: "+",
    FigureVerdict.WARNING: "~",
}
STYLES = {
    FigureVerdict.KEPT: "green",
    FigureVerdict.MISSING: "yellow",
    FigureVerdict.CHANGED: "bold red",
    FigureVerdict.INVENTED: "bold red",
    FigureVerdict.WARNING: "cyan",
}


LISTED = 1_000
"""Rows a person is shown. Who wants more of them than these reads the JSON, which has all."""


_HARM = {
    FigureVerdict.CHANGED: 0,
    FigureVerdict.INVENTED: 0,
    FigureVerdict.MISSING: 1,
    FigureVerdict.WARNING: 2,
    FigureVerdict.KEPT: 3,
}
"""Which rows are shown first when there are too many. What is missing is no fault of a summary."""


class VerdictRow(NamedTuple):
    """One line of the table: what became of which figure, and why."""

    fate: FigureVerdict
    source: Figure | None
    target: Figure | None
    reason: str


def checked_report(result: CheckedText, source: str) -> RenderableType:
    """What was found in one text: its figures, what other checks object to, and the verdicts."""
    others = _others(result)
    parts: list[RenderableType] = []
    if result.comparison is not None:
        parts.append(text_report(result.comparison, source))
    if others:
        parts += [Text(), objections(others)]
    if others or result.comparison is None:
        parts.append(checks_verdict(others))
    return Group(*parts)


def text_report(comparison: Comparison, source: str) -> RenderableType:
    """The source with its figures marked, the table, and the verdict in one line."""
    parts: list[RenderableType] = []
    if source.strip():
        parts += [marked_source(comparison, source), Text()]
    rows = table_rows(comparison)
    listed = worst(rows, LISTED)
    if listed:
        parts += [table(listed, comparison.mode), Text()]
    if len(listed) < len(rows):
        parts += [unlisted(len(rows) - len(listed), "json"), Text()]
    parts.append(verdict(comparison))
    return Group(*parts)


def pair_report(result: CheckedText, source: str, line: int) -> RenderableType:
    """What `--pairs` prints for a line that is not ok: the figures without those that were kept,
    and what other checks object to."""
    head = Text(f"line {line}: ", style="bold")
    comparison = result.comparison
    parts: list[RenderableType] = []
    if comparison is None:
        head += Text(printable(source))
    else:
        head += marked_source(comparison, source)
        rows = [row for row in table_rows(comparison) if row.fate is not FigureVerdict.KEPT]
        listed = worst(rows, LISTED)
        left = len(rows) - len(listed)
        if listed:
            parts.append(table(listed, comparison.mode))
        parts += [unlisted(left, "jsonl")] if left else []
    others = _others(result)
    return Group(head, *parts, *([objections(others)] if others else []), Text())


def _others(result: CheckedText) -> list[Finding]:
    """What is found beside the figures: those have a table."""
    of_figures = frozenset(messages(of_comparison(result.comparison))) if result.comparison else ()
    return [f for f in result.findings if f.message not in of_figures]


def marked_source(comparison: Comparison, source: str) -> Text:
    """The source text, each figure between brackets that begin with the sign of its fate."""
    fates: dict[tuple[int, int], FigureVerdict] = {}
    for match in comparison.kept:
        fates.setdefault((match.source.start, match.source.end), FigureVerdict.KEPT)
    for warning in comparison.warnings:
        if warning.source is not None:
            fates[warning.source.start, warning.source.end] = FigureVerdict.WARNING
    for figure in comparison.missing:
        fates[figure.start, figure.end] = FigureVerdict.MISSING
    for change in comparison.changed:
        fates[change.source.start, change.source.end] = FigureVerdict.CHANGED

    parts: list[str | tuple[str, str]] = []
    done = 0
    for (start, end), fate in sorted(fates.items()):
        if start < done:  # inside a figure that is marked already
            continue
        parts.append(printable(source[done:start]))
        mark = f"[{SIGNS[fate]} {printable(source[start:end])}]"
        # Colours for thousands of figures take longer than finding them; the signs say as much.
        parts.append((mark, STYLES[fate]) if len(fates) <= LISTED else mark)
        done = end
    parts.append(printable(source[done:]).rstrip())
    if len(fates) > LISTED:
        parts = ["".join(part for part in parts if isinstance(part, str))]
    return Text.assemble(*parts, no_wrap=False, overflow="fold")


def table_rows(comparison: Comparison) -> list[VerdictRow]:
    """What became of each figure: in the order of the source, the invented ones last.

    A warning on a kept pair takes the place of that pair's own row.
    """
    warned = {
        (_span(warning.source), _span(warning.target))
        for warning in comparison.warnings
        if warning.source and warning.target
    }
    rows = [
        VerdictRow(FigureVerdict.KEPT, match.source, match.target, "")
        for match in comparison.kept
        if (_span(match.source), _span(match.target)) not in warned
    ]
    rows += [VerdictRow(FigureVerdict.MISSING, figure, None, "") for figure in comparison.missing]
    rows += [
        VerdictRow(FigureVerdict.CHANGED, c.source, c.target, c.reason) for c in comparison.changed
    ]
    rows += [VerdictRow(FigureVerdict.INVENTED, None, figure, "") for figure in comparison.invented]
    rows += [
        VerdictRow(FigureVerdict.WARNING, w.source, w.target, w.reason) for w in comparison.warnings
    ]
    return sorted(rows, key=_reading_order)


def worst(rows: Sequence[VerdictRow], limit: int) -> Sequence[VerdictRow]:
    """At most `limit` of the rows, in their order: faults first, then warnings, then the rest."""
    if len(rows) <= limit:
        return rows
    chosen = sorted(range(len(rows)), key=lambda i: (_HARM[rows[i].fate], i))[:limit]
    return [rows[i] for i in sorted(chosen)]


def unlisted(count: int, form: str) -> Text:
    """What is said of the rows that are not shown; `form` is the format that shows them."""
    return Text(f"… and {count:,} more: --format {form} lists every figure.", style="bold")


def _span(figure: Figure | None) -> tuple[int, int] | None:
    return (figure.start, figure.end) if figure else None


def _reading_order(row: VerdictRow) -> tuple[bool, int, int]:
    source, target = row.source, row.target
    return source is None, source.start if source else 0, target.start if target else 0


def table(rows: Iterable[VerdictRow], mode: Mode) -> Table:
    """The rows with sign and word, the source's text, the target's text, and the reason."""
    result = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    result.add_column("", no_wrap=True)
    for heading in ("source", "target", "reason"):
        result.add_column(heading, overflow="fold")
    for row in rows:
        result.add_row(
            Text(f"{SIGNS[row.fate]} {_word(row.fate, mode)}", style=STYLES[row.fate]),
            Text(_cell(row.source)),
            Text(_cell(row.target)),
            Text(printable(row.reason)),
        )
    return result


def _word(fate: FigureVerdict, mode: Mode) -> str:
    """What is missing from a translation is left out of a summary, and no fault there."""
    return "left out" if fate is FigureVerdict.MISSING and mode is Mode.SUMMARY else fate.value


def _cell(figure: Figure | None) -> str:
    return " ".join(printable(figure.text).split()) if figure else ""


def verdict(comparison: Comparison) -> Text:
    """One line that says ok or not ok, and counts."""
    counts = [
        (len(comparison.kept), "kept"),
        (len(comparison.missing), _word(FigureVerdict.MISSING, comparison.mode)),
        (len(comparison.changed), "changed"),
        (len(comparison.invented), "invented"),
        (len(comparison.warnings), "warning" if len(comparison.warnings) == 1 else "warnings"),
    ]
    word = "ok" if comparison.ok else "not ok"
    said = ", ".join(f"{count} {name}" for count, name in counts if count) or "no figures"
    return Text(f"{word}: {said}", style="bold green" if comparison.ok else "bold red")


def objections(findings: Sequence[Finding]) -> RenderableType:
    """What other checks than that of figures found, a line each."""
    lines = [
        Text(
            f"{'!' if f.severity is Severity.ERROR else '~'} {printable(f.message)} ({f.code})",
            style="bold red" if f.severity is Severity.ERROR else "cyan",
        )
        for f in findings[:LISTED]
    ]
    return Group(*lines)


def checks_verdict(findings: Sequence[Finding]) -> Text:
    """One line that says whether other checks than that of figures found an error, and counts."""
    errors = sum(f.severity is Severity.ERROR for f in findings)
    said = f"{errors} {'error' if errors == 1 else 'errors'} of other checks"
    return Text(f"not ok: {said}" if errors else "ok", style="bold red" if errors else "bold green")


def pairs_verdict(checked: int, failed: int) -> Text:
    """The last line of `--pairs`: how many pairs there were, and how many are not ok."""
    pairs = "1 pair" if checked == 1 else f"{checked} pairs"
    if failed == 0:
        return Text(f"{pairs}: ok", style="bold green")
    return Text(f"{pairs}: {failed} not ok", style="bold red")
