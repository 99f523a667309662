"""The newsletter that is being put together: its reports in their order, title, introduction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarize.batch.database import now
from summarize.desk.approval import DECISION
from summarize.desk.paper import ConflictError
from summarize.desk.papers import Papers
from summarize.desk.store import DeskStore
from summarize.errors import InputError
from summarize.newsletter import Frame, GroupBy, is_printable
from summarize.rendering.view import clean
from summarize.report import Report

BLURB = "blurb"
MOST = 100


@dataclass(frozen=True, slots=True)
class Pick:
    """A report that is in the newsletter, or could be."""

    id: int
    headline: str
    publisher: str
    date: str
    changed: bool
    """Whether it was changed since it was approved."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The newsletter as it is planned."""

    id: int
    at: str
    """When it was last changed: what tells it from any other state of it."""
    title: str
    intro: str
    group_by: GroupBy
    picked: list[Pick]
    others: list[Pick]
    """Approved reports that are not in it, the latest first."""


def plan(store: DeskStore) -> Plan:
    """The newsletter that is under way; a new one if there is none."""
    row = store.row("SELECT * FROM desk_issues ORDER BY id DESC LIMIT 1")
    if row is None:
        begin(store)
        row = store.row("SELECT * FROM desk_issues ORDER BY id DESC LIMIT 1")
        assert row is not None
    select = (
        f"SELECT d.id, d.file_name, d.title, d.publisher, d.date, {DECISION} AS decision,"
        " (SELECT headline FROM outputs WHERE document_id = d.id ORDER BY length <> 'blurb', id"
        " LIMIT 1) AS headline FROM documents AS d"
    )
    picked = store.rows(
        f"{select} JOIN desk_issue_reports AS i ON i.document_id = d.id AND i.issue_id = ?"
        " WHERE d.state IN ('done', 'flagged') ORDER BY i.position",
        (row["id"],),
    )
    others = store.rows(
        f"SELECT * FROM ({select} WHERE d.state IN ('done', 'flagged')"
        " AND d.id IN (SELECT document_id FROM desk_decisions)"
        " AND d.id NOT IN (SELECT document_id FROM desk_issue_reports WHERE issue_id = ?))"
        " WHERE decision IN ('approved', 'changed') ORDER BY id DESC LIMIT ?",
        (row["id"], MOST),
    )

    def picks(rows: Sequence[object]) -> list[Pick]:
        return [
            Pick(
                r["id"],  # type: ignore[index]
                clean(r["headline"] or r["title"] or r["file_name"]),  # type: ignore[index]
                clean(r["publisher"] or ""),  # type: ignore[index]
                clean(r["date"] or ""),  # type: ignore[index]
                r["decision"] != "approved",  # type: ignore[index]
            )
            for r in rows
        ]

    return Plan(
        row["id"],
        row["at"],
        row["title"],
        row["intro"],
        GroupBy(row["group_by"]),
        picks(picked),
        picks(others),
    )


def begin(store: DeskStore) -> None:
    """A new newsletter, with nothing in it."""
    with store.writing() as connection:
        connection.execute(
            "INSERT INTO desk_issues (title, intro, group_by, at) VALUES ('', '', ?, ?)",
            (GroupBy.NONE, now()),
        )


@dataclass(frozen=True, slots=True)
class IssueTexts:
    """The newsletter as its page has it."""

    title: str
    intro: str
    group_by: str
    reports: Sequence[int]


def save(
    store: DeskStore,
    issue: int,
    before: str,
    letter: IssueTexts,
) -> None:
    """Keep the newsletter as it now is.

    Raises InputError if that is none, ConflictError if it was changed after `before`, or another
    was begun.
    """
    reports = letter.reports
    if letter.group_by not in list(GroupBy):
        raise InputError("Reports stand together by nothing, date or publisher.")
    if len(set(reports)) != len(reports) or len(reports) > MOST:
        raise InputError(f"A newsletter has up to {MOST} reports, each once.")
    with store.writing() as connection:
        changed = connection.execute(
            "UPDATE desk_issues SET title = ?, intro = ?, group_by = ?, at = ?"
            " WHERE id = ? AND at = ? AND id = (SELECT max(id) FROM desk_issues)",
            (letter.title, letter.intro, letter.group_by, now(), issue, before),
        ).rowcount
        if changed != 1:
            raise ConflictError(
                "The newsletter was changed elsewhere meanwhile; load this page again.", ""
            )
        connection.execute("DELETE FROM desk_issue_reports WHERE issue_id = ?", (issue,))
        connection.executemany(
            "INSERT INTO desk_issue_reports (issue_id, document_id, position)"
            " SELECT ?, id, ? FROM documents WHERE id = ?",
            [(issue, place, report) for place, report in enumerate(reports)],
        )


def reports(papers: Papers, found: Plan) -> list[Report]:
    """The reports of the newsletter, each with its blurb if it has one."""
    made: list[Report] = []
    for pick in found.picked:
        lengths = papers.open(pick.id).drafts
        report = papers.report(pick.id, BLURB if BLURB in lengths else next(iter(lengths)))
        if is_printable(report):
            made.append(report)
    return made


def frame(found: Plan, language: str) -> Frame:
    """What is said beside the reports."""
    return Frame(language, found.title or None, found.intro or None, found.group_by)
