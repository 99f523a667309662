"""What a check found: a code, where it stands on either side, and what its message names."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from summarize.checks.codes import MESSAGES, WARNINGS, Code, Severity


@dataclass(frozen=True, slots=True)
class Span:
    """A part of a text, in characters: `text[start:end]`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Finding:
    """One objection to a text that stands for another.

    `details` are the words that the message names, in its order. `source_span` is a part of the
    source (of several source sentences: of all of them, joined by a space), `target_span` one of
    the text that was checked; None where the objection is to no part of it, or the text is no
    longer the one that was checked.
    """

    code: Code
    details: tuple[str, ...] = ()
    source_span: Span | None = None
    target_span: Span | None = None

    @property
    def severity(self) -> Severity:
        """How grave it is: the same for all findings of a code."""
        return Severity.WARNING if self.code in WARNINGS else Severity.ERROR

    @property
    def message(self) -> str:
        """What an editor is told, in English."""
        return MESSAGES[self.code].format(*self.details)

    def __str__(self) -> str:
        return self.message

    def moved(self) -> Finding:
        """The same finding of a text that has been changed since: where it stands is not known."""
        return replace(self, target_span=None)


def messages(findings: Iterable[Finding]) -> tuple[str, ...]:
    """What an editor is told of each of them."""
    return tuple(finding.message for finding in findings)


def each_once(*findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings in their order; of those that an editor would be told in the same words, one."""
    found: dict[str, Finding] = {}
    for group in findings:
        for finding in group:
            found.setdefault(finding.message, finding)
    return tuple(found.values())
