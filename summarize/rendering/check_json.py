"""A comparison of figures as JSON: one object for two files, one a line for pairs."""

from __future__ import annotations

import json
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from summarize.checks import Finding, Severity
from summarize.figures import Comparison, Figure, Range, Value
from summarize.rendering.findings import as_objects


@dataclass(frozen=True, slots=True)
class CheckedText:
    """What the chosen checks found in one text; `comparison` is None if figures were not chosen."""

    comparison: Comparison | None
    findings: tuple[Finding, ...]

    @property
    def ok(self) -> bool:
        """Whether there is no error."""
        errors = any(f.severity is Severity.ERROR for f in self.findings)
        return not errors and (self.comparison is None or self.comparison.ok)


PLAIN_DIGITS = 60
"""A Decimal with a larger exponent than this keeps its E notation, which is bounded in length."""


def value_string(value: Value) -> str:
    """A value as a string that `Decimal` or `Fraction` reads; a range as "12..15"."""
    if isinstance(value, Range):
        return f"{value_string(value.low)}..{value_string(value.high)}"
    if isinstance(value, Decimal) and value.is_finite() and abs(value.adjusted()) < PLAIN_DIGITS:
        return format(value, "f")
    return str(value)


def figure_object(figure: Figure) -> dict[str, Any]:
    """A figure as JSON writes it. `start` and `end` count characters (code points)."""
    return {
        "text": figure.text,
        "value": value_string(figure.value),
        "kind": figure.kind.value,
        "unit": figure.unit,
        "exactness": figure.exactness.value,
        "sign": figure.sign.value,
        "rate": figure.rate,
        "role": figure.role,
        "direction": figure.direction,
        "part": figure.part,
        "stage": figure.stage,
        "start": figure.start,
        "end": figure.end,
    }


def comparison_object(comparison: Comparison) -> dict[str, Any]:
    """A comparison as JSON writes it.

    `kept` and `missing` list figures of the source, `invented` and `changed` figures of the
    target. A kept figure has `target`, the figure that says the same; a changed one has `source`,
    the figure it probably came from, `code` and `reason`; so has a warning, with `source` and
    `target`. The codes are those of `summarize.figures.FigureCode`.
    """
    return {
        "ok": comparison.ok,
        "kept": [
            {**figure_object(match.source), "target": figure_object(match.target)}
            for match in comparison.kept
        ],
        "missing": [figure_object(figure) for figure in comparison.missing],
        "invented": [figure_object(figure) for figure in comparison.invented],
        "changed": [
            {
                **figure_object(change.target),
                "source": figure_object(change.source),
                "code": change.code.value,
                "reason": change.reason,
            }
            for change in comparison.changed
        ],
        "warnings": [
            {
                "code": warning.code.value,
                "reason": warning.reason,
                "source": figure_object(warning.source) if warning.source else None,
                "target": figure_object(warning.target) if warning.target else None,
            }
            for warning in comparison.warnings
        ],
    }


def json_line(result: CheckedText, line: int) -> str:
    """One object of `--format jsonl`, without the newline, for the pair on this line."""
    return json.dumps({"line": line, **checked_object(result)}, ensure_ascii=False)


def json_document(result: CheckedText, about: dict[str, str]) -> str:
    """The object of `--format json`: `about` (file names, languages, version) comes first."""
    return json.dumps({**about, **checked_object(result)}, ensure_ascii=False, indent=2)


def checked_object(result: CheckedText) -> dict[str, Any]:
    """What was found as JSON writes it: the figures, if they were to be checked, and the findings
    of all checks, those of figures among them. `ok` is that of all."""
    figures = {} if result.comparison is None else comparison_object(result.comparison)
    return {**figures, "ok": result.ok, "findings": as_objects(result.findings)}


def printable(text: str) -> str:
    """The text without characters that steer a terminal; a text may come from anywhere."""
    if text.isprintable():
        return text
    return "".join(
        "\N{REPLACEMENT CHARACTER}"
        if unicodedata.category(char) in ("Cc", "Cs") and char not in "\n\t"
        else char
        for char in text.replace("\r\n", "\n")
    )
