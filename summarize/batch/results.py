"""A finished report, entered whole: outputs, figures with their fate, flags, text to search."""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from summarize.batch import half_written
from summarize.batch.database import StateError, now, transaction
from summarize.batch.outputs import Rendered
from summarize.batch.runs import Run
from summarize.checks.finding import messages
from summarize.figures import Figure, Range, Sign
from summarize.rendering.check_json import value_string
from summarize.report import Invented, Report, TranslatedSentence


@dataclass(frozen=True, slots=True)
class StateEntry:
    """Rows of a report for the tables of the state, made where the report is, entered elsewhere.

    Plain values only: they travel between the machines of a cluster.
    """

    document: dict[str, Any]
    """Columns of `documents`."""
    text: dict[str, str]
    """Columns of `texts`."""
    outputs: list[dict[str, Any]]
    """Columns of `outputs`; `flags`, `invented` and `says` (places in `figures`) beside them."""
    figures: list[dict[str, Any]]
    flags: list[dict[str, Any]]

    @property
    def flagged(self) -> bool:
        """Whether a check could not confirm something."""
        return bool(self.document["flags"])


def entry(reports: Sequence[Report]) -> StateEntry:
    """What is entered of a report, of which `reports` are the lengths."""
    first = reports[0]
    article = first.article
    translated = first.translation.sentences
    flags = {flag.message for report in reports for flag in report.flags}
    return StateEntry(
        document={
            "language": article.language,
            "title": article.title,
            "date": article.date,
            "publisher": article.publisher,
            "sentences": len(article.sentences),
            "flags": len(flags),
        },
        text={
            "title": "\n".join(_titles(reports)),
            "summary": "\n\n".join(_summary(report) for report in reports),
            "translation": "\n".join(sentence.text for sentence in translated.values()),
        },
        outputs=[
            {
                "length": report.length.value if report.length is not None else "",
                "headline": report.headline.text if report.headline is not None else None,
                "summary": _summary(report),
                "flags": list(_written_flags(report)),
                "invented": [
                    _invented(item, translated)
                    for item in report.invented
                    if item.where not in translated
                ],
                "says": [n for n, e in enumerate(report.ledger) if e.in_summary],
            }
            for report in reports
        ],
        figures=[
            {
                "fate": item.fate.value,
                **_figure(item.figure),
                "target": item.target,
                "place": item.sentence,
                **_sentences(translated.get(item.sentence)),
            }
            for item in first.ledger
        ]
        + [_invented(i, translated) for i in first.invented if i.where in translated],
        flags=[
            {"place": sentence.id, "text": sentence.text, "reason": reason}
            for sentence in translated.values()
            for reason in messages(sentence.flags)
        ],
    )


def _titles(reports: Sequence[Report]) -> list[str]:
    titles = [reports[0].article.title or ""]
    titles += [r.headline.text for r in reports if r.headline is not None]
    return list(dict.fromkeys(title for title in titles if title))


def _summary(report: Report) -> str:
    paragraphs: dict[int, list[str]] = {}
    for sentence in report.summary:
        paragraphs.setdefault(sentence.paragraph, []).append(sentence.text)
    return "\n".join(" ".join(texts) for texts in paragraphs.values())


def _written_flags(report: Report) -> Iterator[dict[str, Any]]:
    if report.headline is not None:
        for reason in messages(report.headline.flags):
            yield {"place": "headline", "text": report.headline.text, "reason": reason}
    for number, sentence in enumerate(report.summary):
        for reason in messages(sentence.flags):
            yield {"place": f"summary:{number}", "text": sentence.text, "reason": reason}


def _invented(item: Invented, translated: Mapping[str, TranslatedSentence]) -> dict[str, Any]:
    return {
        "fate": "invented",
        **_figure(item.figure),
        "target": item.figure.text,
        "place": item.where,
        **_sentences(translated.get(item.where)),
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "kind": figure.kind.value,
        "value": value_string(figure.value),
        "number": _number(figure),
        "unit": figure.unit,
        "exactness": figure.exactness.value,
        "sign": figure.sign.value if figure.sign is not Sign.NONE else None,
        "rate": figure.rate,
        "role": figure.role,
        "direction": figure.direction,
        "part": figure.part,
        "stage": figure.stage,
        "text": figure.text,
    }


def _number(figure: Figure) -> float | None:
    """The value as SQLite can compare it; None for a range, or beyond what a float holds."""
    if isinstance(figure.value, Range):
        return None
    try:
        number = float(figure.value)
    except (OverflowError, ValueError):
        return None
    return number if math.isfinite(number) else None


def _sentences(sentence: TranslatedSentence | None) -> dict[str, str | None]:
    return {
        "source_sentence": sentence.source if sentence is not None else None,
        "target_sentence": sentence.text if sentence is not None else None,
    }


def stale_files(
    connection: sqlite3.Connection, document: int, made: Sequence[Rendered]
) -> list[str]:
    """Paths of the report's earlier outputs that these do not replace."""
    rows = connection.execute(
        "SELECT path FROM output_files JOIN outputs ON id = output_id WHERE document_id = ?",
        (document,),
    )
    kept = {item.path for item in made}
    return [row["path"] for row in rows if row["path"] not in kept]


def finish(
    connection: sqlite3.Connection,
    run: Run,
    document: int,
    result: StateEntry,
    made: Sequence[Rendered],
) -> int:
    """Enter a report whose files are written; how many beginnings of it this has withdrawn.

    Raises StateError if it is not this run's.
    """
    with transaction(connection):
        changed = connection.execute(
            "UPDATE documents SET attempts = 0, deaths = 0, finished = ?"
            " WHERE id = ? AND run_id = ? AND state = 'running'",
            (now(), document, run.id),
        ).rowcount
        if changed != 1:
            raise StateError(f"Report {document} is no longer under way in run {run.id}.")
        _replace(connection, run.id, document, result, made)
        return half_written.withdraw(connection, document)


def revise(
    connection: sqlite3.Connection, document: int, result: StateEntry, made: Sequence[Rendered]
) -> None:
    """Enter a finished report anew whose files a person's changes have replaced.

    Within a transaction. Raises StateError if the report is not finished (any more).
    """
    row = connection.execute(
        "SELECT max(run_id) AS run FROM outputs WHERE document_id ="
        " (SELECT id FROM documents WHERE id = ? AND state IN ('done', 'flagged'))",
        (document,),
    ).fetchone()
    if row["run"] is None:
        raise StateError(f"Report {document} is being made; it cannot be changed now.")
    # What was read of the report is not in its JSON whole: that number stays.
    about = {k: v for k, v in result.document.items() if k != "sentences"}
    _replace(connection, row["run"], document, replace(result, document=about), made)


def _replace(
    connection: sqlite3.Connection,
    run: int,
    document: int,
    result: StateEntry,
    made: Sequence[Rendered],
) -> None:
    """All rows of a finished report, in place of those that there are."""
    about = {k: v for k, v in result.document.items() if k != "flags"}
    connection.execute(
        f"UPDATE documents SET state = ?, {', '.join(f'{name} = ?' for name in about)}"
        " WHERE id = ?",
        ("flagged" if result.flagged else "done", *map(_text, about.values()), document),
    )
    # A Parquet part that has the report as it was is to be written anew.
    connection.execute(
        "INSERT OR IGNORE INTO stale_parts (part)"
        " SELECT part FROM documents WHERE id = ? AND part IS NOT NULL",
        (document,),
    )
    connection.execute("UPDATE documents SET part = NULL WHERE id = ?", (document,))
    for table in ("outputs", "figures", "flags", "texts"):
        connection.execute(f"DELETE FROM {table} WHERE document_id = ?", (document,))
    _insert(connection, "texts", {"document_id": document} | result.text)
    figures = [
        _insert(connection, "figures", {"document_id": document} | figure)
        for figure in result.figures
    ]
    for flag in result.flags:
        _insert(connection, "flags", {"document_id": document} | flag)
    for output in result.outputs:
        _enter_output(connection, run, document, output, figures, made)


def _enter_output(
    connection: sqlite3.Connection,
    run: int,
    document: int,
    output: Mapping[str, Any],
    figures: Sequence[int],
    made: Sequence[Rendered],
) -> None:
    own = {name: output[name] for name in ("length", "headline", "summary")}
    output_id = _insert(connection, "outputs", {"document_id": document, "run_id": run} | own)
    of = {"document_id": document, "output_id": output_id}
    for flag in output["flags"]:
        _insert(connection, "flags", of | flag)
    for figure in output["invented"]:
        _insert(connection, "figures", of | figure)
    for place in output["says"]:
        said = {"figure_id": figures[place], "output_id": output_id}
        _insert(connection, "summary_figures", said)
    for item in made:
        if item.length.value == output["length"]:
            file = {"format": item.form.value, "path": item.path, "sha256": item.sha256}
            _insert(connection, "output_files", {"output_id": output_id} | file)


def _insert(connection: sqlite3.Connection, table: str, row: Mapping[str, Any]) -> int:
    """Insert a row, given by column; its id. The names are this module's own, never the user's."""
    cursor = connection.execute(
        f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})",
        tuple(map(_text, row.values())),
    )
    return cursor.lastrowid or 0


def _text(value: Any) -> Any:
    """SQLite holds UTF-8; a lone surrogate, which a model or a file may bring, is none."""
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return value
