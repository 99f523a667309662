"""Approved, or sent back: said of a report as it then stood. What changes afterwards says so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from summarize.batch.database import now
from summarize.desk.store import DeskStore

FINGERPRINT = (
    "coalesce((SELECT group_concat(sha256, ' ') FROM (SELECT f.sha256 FROM output_files AS f"
    " JOIN outputs AS o ON o.id = f.output_id WHERE o.document_id = d.id AND f.format = 'json'"
    " ORDER BY f.path)), '')"
)
"""SQL for what tells a report `d` as it stands from any other state of it."""
DECISION = (
    "(SELECT CASE WHEN x.decision = 'approved' AND x.fingerprint <> " + FINGERPRINT + " THEN"
    " 'changed' WHEN x.decision = 'reopened' THEN NULL ELSE x.decision END"
    " FROM desk_decisions AS x WHERE x.id ="
    " (SELECT max(id) FROM desk_decisions WHERE document_id = d.id))"
)
"""SQL for what was decided of a report `d`: "approved", "returned", "changed" since it was
approved, or null."""


class Decision(StrEnum):
    """What somebody decided of a report."""

    APPROVED = "approved"
    RETURNED = "returned"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision, and whether the report is still what it was said of."""

    decision: Decision
    note: str
    who: str
    at: str
    holds: bool


def decide(store: DeskStore, document: int, decision: Decision, note: str, who: str) -> None:
    """Enter a decision of a report, whose files are settled."""
    with store.writing() as connection:
        connection.execute(
            "INSERT INTO desk_decisions (document_id, decision, note, fingerprint, who, at)"
            f" SELECT d.id, ?, ?, {FINGERPRINT}, ?, ? FROM documents AS d WHERE d.id = ?",
            (decision, note, who, now(), document),
        )


def decided(store: DeskStore, document: int) -> list[Decided]:
    """Every decision of a report, the latest first."""
    rows = store.rows(
        f"SELECT x.*, x.fingerprint = {FINGERPRINT} AS holds FROM desk_decisions AS x"
        " JOIN documents AS d ON d.id = x.document_id WHERE d.id = ? ORDER BY x.id DESC",
        (document,),
    )
    return [
        Decided(Decision(r["decision"]), r["note"], r["who"], r["at"], bool(r["holds"]))
        for r in rows
    ]
