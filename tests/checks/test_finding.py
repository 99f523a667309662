"""Codes and messages: every code can be said, and says what it was given."""

from __future__ import annotations

import pytest

from summarize.checks.codes import MESSAGES, Code, Severity
from summarize.checks.finding import Finding, Span, each_once


@pytest.mark.parametrize("code", list(Code))
def test_every_code_has_a_message_that_names_its_details(code: Code) -> None:
    places = MESSAGES[code].count("{}")
    details = tuple(f"word {n}" for n in range(places))
    message = Finding(code, details).message
    assert "{" not in message
    assert all(detail in message for detail in details)


def test_a_finding_is_told_once_wherever_it_stands() -> None:
    one = Finding(Code.FIGURE_MISSING, ("412",), Span(0, 3))
    again = Finding(Code.FIGURE_MISSING, ("412",), Span(10, 13))
    other = Finding(Code.FIGURE_MISSING, ("13",))
    assert each_once([one, other], [again]) == (one, other)
    assert str(one) == "figure missing: “412”"
    assert one.severity is Severity.ERROR
    assert Finding(Code.FIGURES_UNCHECKED).severity is Severity.WARNING
