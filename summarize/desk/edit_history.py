"""What was done to a report's texts: entered, taken back, told. A log that only grows.

To take something back is an action too, so that nothing that anybody did is lost.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from summarize.desk.store import DeskStore
from summarize.desk.texts import TextChange


class ActionKind(StrEnum):
    """What an action is."""

    EDIT = "edit"
    """Somebody typed."""
    WORDING = "wording"
    """Somebody chose another wording that the model offered."""
    REWRITE = "rewrite"
    """The model wrote again what stood on an edited sentence."""
    TERM = "term"
    """The model translated again with a term of the desk's glossary."""
    RESTORE = "restore"
    """An earlier text was brought back."""
    OUTSIDE = "outside"
    """The file was changed elsewhere."""
    UNDO = "undo"
    REDO = "redo"


_TURNS = (ActionKind.UNDO, ActionKind.REDO)


@dataclass(frozen=True, slots=True)
class ToldChange:
    """A change of a text, as its history tells it."""

    action: int
    kind: str
    who: str
    at: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class NewAction:
    """What somebody does to a report's texts.

    `stay` names a stay in a field, `of_action` the action that this one takes back.
    """

    kind: ActionKind
    changes: Sequence[TextChange]
    who: str
    stay: str | None = None
    of_action: int | None = None


def enter(connection: sqlite3.Connection, document: int, new: NewAction, at: str) -> int:
    """Enter an action, within a transaction; its id. Savings of one stay in a field are one."""
    stay, changes = new.stay, new.changes
    if stay is not None and len(changes) == 1:
        last = connection.execute(
            "SELECT id, stay FROM desk_actions WHERE document_id = ? ORDER BY id DESC LIMIT 1",
            (document,),
        ).fetchone()
        if last is not None and last["stay"] == stay:
            _go_on(connection, last["id"], changes[0], at)
            return int(last["id"])
    action = connection.execute(
        "INSERT INTO desk_actions (document_id, kind, of_action, stay, who, at)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        (document, new.kind, new.of_action, stay, new.who, at),
    ).lastrowid
    assert action is not None
    connection.executemany(
        "INSERT INTO desk_changes (action_id, length, place, before, after) VALUES (?, ?, ?, ?, ?)",
        [(action, c.length, c.place, _json(c.before), _json(c.after)) for c in changes],
    )
    return action


def _go_on(connection: sqlite3.Connection, action: int, change: TextChange, at: str) -> None:
    connection.execute(
        "INSERT INTO desk_changes (action_id, length, place, before, after)"
        " VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (action_id, length, place) DO UPDATE SET after = excluded.after",
        (action, change.length, change.place, _json(change.before), _json(change.after)),
    )
    connection.execute("UPDATE desk_actions SET at = ? WHERE id = ?", (at, action))
    # What of it the files hold already, they no longer hold whole.
    connection.execute(
        "UPDATE desk_settled SET action_id = ? - 1 WHERE action_id >= ?"
        " AND document_id = (SELECT document_id FROM desk_actions WHERE id = ?)",
        (action, action, action),
    )


def changes(store: DeskStore, action: int) -> list[TextChange]:
    """The changes of an action."""
    rows = store.rows(
        "SELECT length, place, before, after FROM desk_changes WHERE action_id = ?", (action,)
    )
    return [_change(row) for row in rows]


def pending(store: DeskStore, document: int) -> list[TextChange]:
    """The changes that the report's files do not hold yet, in their order."""
    rows = store.rows(
        "SELECT c.length, c.place, c.before, c.after FROM desk_changes AS c"
        " JOIN desk_actions AS a ON a.id = c.action_id WHERE a.document_id = :id AND a.id >"
        " coalesce((SELECT action_id FROM desk_settled WHERE document_id = :id), 0)"
        " ORDER BY a.id",
        {"id": document},
    )
    return [_change(row) for row in rows]


def unsettled(store: DeskStore) -> list[int]:
    """The reports whose files do not hold everything that was done to them."""
    rows = store.rows(
        "SELECT a.document_id AS id FROM desk_actions AS a JOIN documents AS d"
        " ON d.id = a.document_id AND d.state IN ('done', 'flagged')"
        " LEFT JOIN desk_settled AS s ON s.document_id = a.document_id"
        " GROUP BY a.document_id HAVING max(a.id) > coalesce(max(s.action_id), 0)"
    )
    return [row["id"] for row in rows]


def last(store: DeskStore, document: int) -> int:
    """The latest action; 0 if there is none."""
    row = store.row(
        "SELECT coalesce(max(id), 0) AS id FROM desk_actions WHERE document_id = ?", (document,)
    )
    return int(row["id"]) if row is not None else 0


def stacks(store: DeskStore, document: int) -> tuple[list[int], list[int]]:
    """The actions that can be taken back, and those that can be done again; the next one last."""
    done: list[int] = []
    undone: list[int] = []
    for row in store.rows(
        "SELECT id, kind, of_action FROM desk_actions WHERE document_id = ? ORDER BY id",
        (document,),
    ):
        if row["kind"] == ActionKind.UNDO and row["of_action"] in done:
            done.remove(row["of_action"])
            undone.append(row["of_action"])
        elif row["kind"] == ActionKind.REDO and row["of_action"] in undone:
            undone.remove(row["of_action"])
            done.append(row["of_action"])
        elif row["kind"] == ActionKind.OUTSIDE:
            done, undone = [], []
        elif row["kind"] not in _TURNS:
            done.append(row["id"])
            undone.clear()
    return done, undone


def history(store: DeskStore, document: int, length: str, place: str) -> list[ToldChange]:
    """What happened to a text, the latest first."""
    rows = store.rows(
        "SELECT a.id, a.kind, a.who, a.at, c.before, c.after FROM desk_changes AS c"
        " JOIN desk_actions AS a ON a.id = c.action_id"
        " WHERE a.document_id = ? AND c.length = ? AND c.place = ? ORDER BY a.id DESC",
        (document, length, place),
    )
    return [
        ToldChange(
            row["id"],
            row["kind"],
            row["who"],
            row["at"],
            json.loads(row["before"])["text"],
            json.loads(row["after"])["text"],
        )
        for row in rows
    ]


_KNOWN = ("flags", "confidence", "other")


def known(store: DeskStore, document: int, length: str, place: str, text: str) -> dict[str, Any]:
    """What was known of this text when it stood in this place: flags, how sure its maker was, and
    its other wording. Nothing if it never did.

    Its maker may have known of something that nobody finds again, such as that it was cut off.
    """
    rows = store.rows(
        "SELECT c.before, c.after FROM desk_changes AS c"
        " JOIN desk_actions AS a ON a.id = c.action_id"
        " WHERE a.document_id = ? AND c.length = ? AND c.place = ? ORDER BY a.id DESC",
        (document, length, place),
    )
    found: dict[str, Any] = {}
    for row in rows:
        for entry in (json.loads(row["after"]), json.loads(row["before"])):
            if entry.get("text") == text:
                found = {k: entry[k] for k in _KNOWN if k in entry} | found
    return found


def _change(row: sqlite3.Row) -> TextChange:
    return TextChange(
        row["length"], row["place"], json.loads(row["before"]), json.loads(row["after"])
    )


def _json(entry: object) -> str:
    # SQLite holds UTF-8; a lone surrogate is none, and is kept as its escape.
    text = json.dumps(entry, ensure_ascii=False, sort_keys=True)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(entry, sort_keys=True)
    return text
