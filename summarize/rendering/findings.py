"""Findings as JSON has them, and back: the code says what it is, the message says it to people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from summarize.checks.codes import Code
from summarize.checks.finding import Finding, Span


def as_objects(findings: Sequence[Finding]) -> list[dict[str, Any]]:
    """The findings as what JSON can hold, in their order."""
    return [_object(finding) for finding in findings]


def _object(finding: Finding) -> dict[str, Any]:
    made: dict[str, Any] = {
        "code": finding.code.value,
        "severity": finding.severity.value,
        "message": finding.message,
        "details": list(finding.details),
    }
    for name, span in (("in_source", finding.source_span), ("in_text", finding.target_span)):
        if span is not None:
            made[name] = [span.start, span.end]
    return made


def from_objects(made: Sequence[Mapping[str, Any]]) -> tuple[Finding, ...]:
    """The findings that `as_objects` wrote; one of an unknown code by its message alone."""
    return tuple(_finding(one) for one in made)


def _finding(made: Mapping[str, Any]) -> Finding:
    try:
        found = Finding(Code(made["code"]), tuple(made["details"]))
        _ = found.message
    except (ValueError, IndexError):
        return Finding(Code.IN_WORDS, (made["message"],))
    return Finding(found.code, found.details, _span(made, "in_source"), _span(made, "in_text"))


def _span(made: Mapping[str, Any], name: str) -> Span | None:
    return Span(*made[name]) if name in made else None


def in_words(message: str) -> dict[str, Any]:
    """What a document of schema 2 says in words alone."""
    return _object(Finding(Code.IN_WORDS, (message,)))
