"""The reports in `texts.toml`, and what a reader must find of one in any format."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

MARK = re.compile(r"\[(\d)\]")
MONTHS = (
    "januari februari maart april mei juni juli augustus september oktober november december"
).split()


@dataclass(frozen=True)
class Report:
    """A report as it was written. `parts` are pairs of a role and a text with [1] for notes."""

    title: str
    date: str
    author: str
    lead: str
    parts: list[tuple[str, str]]
    notes: list[str]
    table_title: str
    table: list[list[str]]

    @property
    def dutch_date(self) -> str:
        year, month, day = self.date.split("-")
        return f"{int(day)} {MONTHS[int(month) - 1]} {year}"


@dataclass
class Truth:
    """What is in a document. `text` is in reading order; `optional` may be found or not."""

    file: str
    kind: str
    half: str
    title: str
    date: str
    text: list[str]
    optional: list[str] = field(default_factory=list)
    cells: list[dict[str, Any]] = field(default_factory=list)


def reports() -> list[Report]:
    data = tomllib.loads(Path(__file__).with_name("texts.toml").read_text(encoding="utf-8"))
    found = []
    for entry in data["report"]:
        parts = [_part(line) for line in entry.pop("text").strip().splitlines()]
        found.append(Report(parts=parts, **entry))
    return found


def _part(line: str) -> tuple[str, str]:
    for mark, role in (("# ", "heading"), ("- ", "item"), ("> ", "quote")):
        if line.startswith(mark):
            return role, line.removeprefix(mark)
    return "paragraph", line


def truth(
    file: str,
    kind: str,
    half: str,
    report: Report,
    *,
    table: bool = True,
    notes: bool = True,
    optional: tuple[str, ...] = (),
) -> Truth:
    """What a document that holds all of a report must be read as."""
    text = [report.title, report.lead]
    text += [MARK.sub("", part) for _, part in report.parts]
    cells = []
    if table:
        heads, *rows = report.table
        text += heads[1:]
        for row in rows:
            text += row
            cells += [
                {"row": row[0], "column": head, "text": cell}
                for head, cell in zip(heads[1:], row[1:], strict=True)
            ]
        optional = (*optional, heads[0], report.table_title)
    if notes:
        text += report.notes
    byline = (report.author, "Door", report.dutch_date, report.date, "1")
    return Truth(file, kind, half, report.title, report.date, text, [*optional, *byline], cells)
