"""Which finished reports have a term in their source that their translation does not render."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from summarize.desk.store import DeskStore
from summarize.desk.terms import Taught
from summarize.desk.texts import parsed
from summarize.errors import InputError
from summarize.language import primary

_NEWEST = 2000
"""Reports that are looked through, the newest first."""


@dataclass(frozen=True, slots=True)
class Lacking:
    """A report, and its translated sentences that lack the term, as (id, source, translation)."""

    document: int
    headline: str
    sentences: tuple[tuple[str, str, str], ...]
    """Those that the model made: they can be made again."""
    written: tuple[tuple[str, str, str], ...]
    """Those that a person wrote: they stay as they are."""


@dataclass(frozen=True, slots=True)
class Search:
    """What was found, the newest report first, and whether that is all there is."""

    reports: list[Lacking]
    whole: bool


def lacking(store: DeskStore, taught: Taught, most: int = 50) -> Search:
    """The newest reports whose translation lacks the term, at most so many."""
    found: list[Lacking] = []
    beginning = taught.source.rstrip("*").split("*")[0].casefold()
    candidates = _candidates(store, taught)
    for row in candidates:
        path = store.folder / row["path"]
        try:
            data = path.read_bytes()
        except OSError:
            continue
        # Most files need not be parsed: the term's beginning is not in them at all.
        if beginning not in data.decode("utf-8", "replace").casefold():
            continue
        try:
            _, draft = parsed(data, path.name)
        except InputError:
            continue
        report = draft.report
        if primary(report.target_language) != taught.target_language:
            continue
        without = [
            s
            for s in report.translation.sentences.values()
            if taught.term.is_in(s.source) and not taught.term.is_kept(s.text)
        ]
        if without:
            if len(found) == most:
                return Search(found, False)
            made, written = (
                tuple((s.id, s.source, s.text) for s in without if s.edited is edited)
                for edited in (False, True)
            )
            found.append(Lacking(row["id"], row["headline"] or row["name"], made, written))
    return Search(found, len(candidates) < _NEWEST)


def _candidates(store: DeskStore, taught: Taught) -> list[sqlite3.Row]:
    return store.rows(
        "SELECT d.id, d.name, o.headline, min(f.path) AS path FROM documents AS d"
        " JOIN outputs AS o ON o.document_id = d.id JOIN output_files AS f ON f.output_id = o.id"
        " WHERE d.state IN ('done', 'flagged') AND f.format = 'json'"
        " AND (d.language = :language OR d.language LIKE :language || '-%')"
        " GROUP BY d.id ORDER BY d.finished DESC LIMIT :most",
        {"language": taught.source_language, "most": _NEWEST},
    )
