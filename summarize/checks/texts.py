"""Whole texts that somebody else wrote, held against each other: line by line where they have as
many lines, else as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from summarize.checks.basis import Basis, Check
from summarize.checks.finding import Finding, Span


def find_in_texts(checks: Sequence[Check], text: str, basis: Basis) -> Iterator[Finding]:
    """What these checks object to in a text, and where it stands in both texts."""
    sources, targets = list(_lines(basis.source)), list(_lines(text))
    if len(sources) != len(targets) or len(sources) < 2:
        sources, targets = [(0, basis.source)], [(0, text)]
    for (source_at, source), (target_at, target) in zip(sources, targets, strict=True):
        own = replace(basis, sources=(source,))
        for check in checks:
            for finding in check.find(target, own):
                yield replace(
                    finding,
                    source_span=_shifted(finding.source_span, source_at),
                    target_span=_shifted(finding.target_span, target_at),
                )


def _lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that hold anything, and where each begins."""
    at = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            yield at, line.rstrip("\r\n")
        at += len(line)


def _shifted(span: Span | None, by: int) -> Span | None:
    return None if span is None else Span(span.start + by, span.end + by)
