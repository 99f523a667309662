"""What editors corrected, as pairs that a translator can learn from."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from summarize.desk.texts import parsed
from summarize.errors import InputError
from summarize.language import primary

NAME = "desk"
"""What the pairs' `source` says."""


def corrections(
    folder: Path, connection: sqlite3.Connection, source: str, target: str
) -> Iterator[tuple[str, str]]:
    """Source sentences and their translations that a person wrote, as they now stand; each once.

    What is flagged is left out: it may be right, but nobody should learn it from here.
    """
    seen: set[tuple[str, str]] = set()
    rows = connection.execute(
        "SELECT min(f.path) AS path FROM desk_actions AS a JOIN outputs AS o"
        " ON o.document_id = a.document_id JOIN output_files AS f ON f.output_id = o.id"
        " WHERE f.format = 'json' GROUP BY a.document_id ORDER BY a.document_id"
    ).fetchall()
    for row in rows:
        try:
            report = parsed((folder / row["path"]).read_bytes(), row["path"])[1].report
        except (OSError, InputError):
            continue
        languages = (primary(report.article.language), primary(report.target_language))
        if languages != (primary(source), primary(target)):
            continue
        for sentence in report.translation.sentences.values():
            pair = (" ".join(sentence.source.split()), " ".join(sentence.text.split()))
            if sentence.edited and not sentence.flags and all(pair) and pair not in seen:
                seen.add(pair)
                yield pair


def lines(pairs: Iterable[tuple[str, str]], source: str, target: str) -> str:
    """The pairs as JSON lines, as `training.corpora.SentencePair` has them."""
    return "".join(
        json.dumps(
            {primary(source): one, primary(target): other, "source": NAME}, ensure_ascii=False
        )
        + "\n"
        for one, other in pairs
    )
