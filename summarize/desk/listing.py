"""The list of reports: filtered, searched, sorted, a page at a time."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from summarize.batch.search import query
from summarize.desk.approval import DECISION
from summarize.desk.store import DeskStore
from summarize.rendering.view import clean

PAGE = 60
MOST = 600
"""Rows that are shown at once, however many were asked for."""


class State(StrEnum):
    """What a report is, for those who look for something to do."""

    WAITING = "waiting"
    RUNNING = "running"
    FLAGGED = "flagged"
    DONE = "done"
    RETURNED = "returned"
    CHANGED = "changed"
    APPROVED = "approved"
    FAILED = "failed"


LABELS = {
    State.WAITING: "Waiting",
    State.RUNNING: "In progress",
    State.FLAGGED: "Flagged",
    State.DONE: "Done",
    State.RETURNED: "Sent back",
    State.CHANGED: "Changed since approval",
    State.APPROVED: "Approved",
    State.FAILED: "Failed",
}
SORTS = {
    "newest": ("Newest first", "d.id DESC"),
    "flags": ("Most flags first", "flags DESC, d.id DESC"),
    "date": ("Date of the report", "d.date DESC, d.id DESC"),
    "publisher": ("Publisher", "coalesce(d.publisher, '~') COLLATE NOCASE, d.id DESC"),
    "headline": ("Headline", "coalesce(headline, d.file_name) COLLATE NOCASE, d.id DESC"),
}
_SHOWN = f"""
SELECT d.id, d.file_name, d.title, d.date, d.publisher, d.language, d.queued, d.sentences, d.state,
    d.deaths, {DECISION} AS decision,
    (SELECT headline FROM outputs WHERE document_id = d.id ORDER BY id LIMIT 1) AS headline,
    (SELECT count(*) FROM flags WHERE document_id = d.id) AS flags
FROM documents AS d WHERE d.state <> 'withdrawn'
"""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for."""

    words: str = ""
    state: State | None = None
    sort: str = "newest"
    shown: int = PAGE


@dataclass(frozen=True, slots=True)
class Row:
    """A report in the list. `day` is a heading that stands before it, if one does."""

    id: int
    headline: str
    file_name: str
    publisher: str
    date: str
    language: str
    state: State
    flags: int
    why: str
    """Why it failed."""
    day: str = ""


@dataclass(frozen=True, slots=True)
class FoundRows:
    """Some rows, and how many there are in all."""

    rows: list[Row]
    total: int


def counts(store: DeskStore) -> dict[State, int]:
    """How many reports there are of each state."""
    found = dict.fromkeys(State, 0)
    for row in store.rows(
        f"SELECT state, decision, count(*) AS n FROM (SELECT d.state, {DECISION} AS decision"
        " FROM documents AS d WHERE d.state <> 'withdrawn') GROUP BY state, decision"
    ):
        found[_state(row["state"], row["decision"])] += row["n"]
    return found


def find(store: DeskStore, asked: Asked, today: date) -> FoundRows:
    """The reports that are asked for."""
    where, values = _where(asked)
    order = SORTS.get(asked.sort, SORTS["newest"])[1]
    shown = max(1, min(asked.shown, MOST))
    total = _total(store, where, values)
    rows = store.rows(
        f"SELECT * FROM ({_SHOWN}) AS d {where} ORDER BY {order} LIMIT :shown",
        values | {"shown": shown},
    )
    by_day = asked.sort == "newest" and not asked.words
    found: list[Row] = []
    last = ""
    for one in rows:
        day = day_words(one["queued"], today) if by_day else ""
        found.append(_row(store, one, day if day != last else ""))
        last = day
    return FoundRows(found, total)


def row(store: DeskStore, document: int) -> Row | None:
    """One report as the list shows it."""
    found = store.row(f"SELECT * FROM ({_SHOWN}) WHERE id = ?", (document,))
    return None if found is None else _row(store, found, "")


def _row(store: DeskStore, row: sqlite3.Row, day: str) -> Row:
    state = _state(row["state"], row["decision"])
    return Row(
        row["id"],
        clean(row["headline"] or row["title"] or row["file_name"]),
        clean(row["file_name"]),
        clean(row["publisher"] or ""),
        clean(row["date"] or ""),
        row["language"] or "",
        state,
        row["flags"],
        _why(store, row["id"]) if state is State.FAILED else "",
        day,
    )


def day_words(at: str, today: date) -> str:
    """The day of a time of the state, as one says it here and now."""
    day = datetime.fromisoformat(at).astimezone().date()
    if day == today:
        return "Today"
    if day == today - timedelta(days=1):
        return "Yesterday"
    return f"{day:%A} {day.day} {day:%B}" + (f" {day.year}" if day.year != today.year else "")


def _state(state: str, decision: str | None) -> State:
    finished = state in (State.DONE, State.FLAGGED)
    return State(decision) if decision is not None and finished else State(state)


def _total(store: DeskStore, where: str, values: dict[str, object]) -> int:
    if not where:
        sql = "SELECT count(*) AS n FROM documents WHERE state <> 'withdrawn'"
    else:
        sql = (
            f"SELECT count(*) AS n FROM (SELECT d.id, d.state, d.file_name, {DECISION} AS decision"
            f" FROM documents AS d WHERE d.state <> 'withdrawn') AS d {where}"
        )
    found = store.row(sql, values)
    return int(found["n"]) if found is not None else 0


def _where(asked: Asked) -> tuple[str, dict[str, object]]:
    parts: list[str] = []
    values: dict[str, object] = {}
    if asked.state in (State.DONE, State.FLAGGED):
        parts.append("d.state = :state AND d.decision IS NULL")
        values["state"] = asked.state
    elif asked.state in (State.APPROVED, State.RETURNED, State.CHANGED):
        parts.append("d.decision = :state AND d.state IN ('done', 'flagged')")
        values["state"] = asked.state
    elif asked.state is not None:
        parts.append("d.state = :state")
        values["state"] = asked.state
    if asked.words.strip():
        # What is being typed has not come to its end: its last word is the beginning of one.
        words = asked.words.split()
        matched = query([*words[:-1], words[-1].rstrip("*") + "*"])
        named = "d.file_name LIKE :like ESCAPE '\\'"
        values["like"] = "%" + _escaped(" ".join(words)) + "%"
        if matched:
            named = f"(d.id IN (SELECT rowid FROM search WHERE search MATCH :match) OR {named})"
            values["match"] = matched
        parts.append(named)
    return ("WHERE " + " AND ".join(parts) if parts else ""), values


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _why(store: DeskStore, document: int) -> str:
    found = store.row(
        "SELECT message FROM failures WHERE document_id = ? ORDER BY id DESC LIMIT 1", (document,)
    )
    return clean(found["message"]) if found is not None else ""
