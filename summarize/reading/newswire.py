"""A report as plain text → its parts: title, lead, body, crossheads, pull quotes, and the rest."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.reading.clearing import Clearing
from summarize.reading.lines import Line, lines_of
from summarize.reading.parts import Parts
from summarize.reading.roles import roles_of


def take_apart(text: str, language: str, lines: Sequence[Line] | None = None) -> Parts:
    """The parts of unwrapped, normalised `text`. `language` decides how its dates are read.

    `lines` are its lines, by default all there are. `parts` is empty if the text is nothing but
    furniture.
    """
    result = Parts()
    lines = Clearing(text, language, result).clear(lines_of(text) if lines is None else lines)
    if lines:
        result.parts = roles_of(text, lines)
    return result
