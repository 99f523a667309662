"""The parts of a report as plain text: what each is, and where it stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarize.article import Role
from summarize.reading.document import BlockRole

SURE = frozenset({BlockRole.TITLE, BlockRole.LEAD})
"""What a format marks as this is the report's own, whatever it looks like."""


@dataclass(slots=True)
class Part:
    """One paragraph to be: what it is, and where its text stands."""

    role: Role
    spans: list[tuple[int, int]]


@dataclass(slots=True)
class Parts:
    """A report taken apart. `furniture` is where the characters stand that are in no part."""

    parts: list[Part] = field(default_factory=list)
    furniture: list[tuple[int, int]] = field(default_factory=list)
    date: str | None = None
    publisher: str | None = None
