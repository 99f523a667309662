"""The desk's glossary: word pairs that editors taught it. They hold for every report from then on.

It also lies as a file in the folder, in the form that `--glossary` takes, for the command line.
"""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from pathlib import Path

from summarize.batch.database import now
from summarize.desk.store import DeskStore
from summarize.drafting.translating import Term
from summarize.errors import InputError
from summarize.language import primary

FILE = "glossary.{source}-{target}.tsv"
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Taught:
    """A pair of the glossary."""

    id: int
    source_language: str
    target_language: str
    source: str
    target: str
    who: str
    at: str

    @property
    def term(self) -> Term:
        """As `translation` knows it."""
        said = [t.strip() for t in self.target.split("|") if t.strip()]
        # Who says "helpline" says "helplines", too.
        return Term(self.source, (*said, *(f"{t}*" for t in said if not t.endswith("*"))))


def teach(
    store: DeskStore, source_language: str, target_language: str, source: str, target: str, who: str
) -> Taught:
    """Enter a pair, or change the one of this source term. Raises InputError if it is none."""
    words = [" ".join(text.split()) for text in (source, target)]
    for text in words:
        if not any(c.isalpha() for c in text) or len(text) > _LONGEST or "#" in text[:1]:
            raise InputError(
                f"A term is a few words, of at most {_LONGEST} characters, in both languages."
            )
    pair = (primary(source_language), primary(target_language))
    with store.writing() as connection:
        connection.execute(
            "INSERT INTO desk_terms (source_language, target_language, source, target, who, at)"
            " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (source_language, target_language, source)"
            " DO UPDATE SET target = excluded.target, who = excluded.who, at = excluded.at",
            (*pair, *words, who, now()),
        )
        found = _taught(connection)
        _write_file(store.folder, found, *pair)
    wanted = (*pair, words[0])
    return next(t for t in found if (t.source_language, t.target_language, t.source) == wanted)


def forget(store: DeskStore, term: int) -> None:
    """Take a pair out of the glossary."""
    with store.writing() as connection:
        row = connection.execute(
            "DELETE FROM desk_terms WHERE id = ? RETURNING source_language, target_language",
            (term,),
        ).fetchone()
        if row is not None:
            found = _taught(connection)
            _write_file(store.folder, found, row["source_language"], row["target_language"])


def taught(store: DeskStore) -> list[Taught]:
    """The glossary, by languages and terms."""
    return _taught(store.reader)


def terms(connection: sqlite3.Connection) -> tuple[Term, ...]:
    """The glossary as a `Manner` takes it.

    Terms of other languages do no harm: a term counts where the source sentence has it.
    """
    return tuple(one.term for one in _taught(connection))


def _taught(connection: sqlite3.Connection) -> list[Taught]:
    rows = connection.execute(
        "SELECT id, source_language, target_language, source, target, who, at FROM desk_terms"
        " ORDER BY source_language, target_language, source"
    )
    return [Taught(*row) for row in rows]


def _write_file(folder: Path, glossary: list[Taught], source: str, target: str) -> None:
    path = folder / FILE.format(source=source, target=target)
    lines = [
        f"{one.source}\t{one.target}\n"
        for one in glossary
        if (one.source_language, one.target_language) == (source, target)
    ]
    aside = path.with_name(f".{path.name}.new")
    aside.write_text("".join(lines), encoding="utf-8")
    aside.replace(path)
