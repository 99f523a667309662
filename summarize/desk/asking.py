"""What people ask of the model, answered: in the worker's process."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from summarize.desk import terms
from summarize.desk.jobs import DeskJob, Work
from summarize.desk.texts import HEADLINE, SUMMARY, entries, own, parsed
from summarize.drafting.translating import Manner
from summarize.editing import SENTENCE, EditedReport, refresh
from summarize.editing.wordings import translations, with_terms, written
from summarize.errors import InputError
from summarize.models.engine import Writer
from summarize.models.loading import Models
from summarize.progress import Progress
from summarize.rendering.digests import digest
from summarize.rendering.findings import as_objects
from summarize.rendering.json import document
from summarize.report import Report

Load = Callable[[str, str], Models]
"""The models for a source and a target language. Raises ModelError."""


def carry_out(
    folder: Path, connection: sqlite3.Connection, job: DeskJob, load: Load, progress: Progress
) -> Any:
    """The answer to a job, as JSON can hold it. Raises SummarizeError if there is none."""
    drafts = _drafts(folder, connection, job.document)
    if job.work is Work.REWRITE:
        return _rewritten(drafts, job.asked["places"], load, progress)
    report = drafts[job.asked.get("length") or next(iter(drafts))].report
    models = load(report.article.language, report.target_language)
    manner = Manner(terms=terms.terms(connection))
    if job.work is Work.TERM:
        found = with_terms(report, job.asked["sentences"], models.translator, manner, progress)
        return {
            i: {"text": one.text, "made": digest(one.text), "flags": as_objects(one.flags)}
            for i, one in found.items()
        }
    place = job.asked["place"]
    if place.startswith(SENTENCE):
        wordings = translations(report, place, models.translator, manner)
    else:
        wordings = written(report, place, models.writer)
    return [{"text": w.text, "reasons": list(w.reasons)} for w in wordings]


def _rewritten(
    drafts: dict[str, EditedReport],
    places: dict[str, Sequence[str]],
    load: Load,
    progress: Progress,
) -> dict[str, dict[str, Any]]:
    """The entries of these places, made anew; what a person had written there is given up."""
    wanted = {length: found for length, found in places.items() if length in drafts}

    def load_writer(model: str, source: str, target: str) -> Writer:
        return load(source, target).writer

    done = refresh(
        [
            EditedReport(_given_up(drafts[length].report, found), frozenset(found))
            for length, found in wanted.items()
        ],
        load_writer,
        progress,
    )
    answer: dict[str, dict[str, Any]] = {}
    for (length, found), one in zip(wanted.items(), done, strict=True):
        made = dict(entries(document([one.report])))
        answer[length] = {place: own(made[place]) for place in found if place in made}
    return answer


def _given_up(report: Report, places: Sequence[str]) -> Report:
    headline = report.headline
    if headline is not None and HEADLINE in places:
        headline = replace(headline, edited=False)
    summary = tuple(
        replace(sentence, edited=False) if f"{SUMMARY}{n}" in places else sentence
        for n, sentence in enumerate(report.summary)
    )
    return replace(report, headline=headline, summary=summary)


def _drafts(folder: Path, connection: sqlite3.Connection, document: int) -> dict[str, EditedReport]:
    rows = connection.execute(
        "SELECT o.length, f.path FROM outputs AS o JOIN output_files AS f ON f.output_id = o.id"
        " WHERE o.document_id = ? AND f.format = 'json' ORDER BY o.id",
        (document,),
    ).fetchall()
    if not rows:
        raise InputError("This report is not finished, or not there.")
    try:
        return {r["length"]: parsed((folder / r["path"]).read_bytes(), r["path"])[1] for r in rows}
    except OSError as error:
        raise InputError(f"The report's file cannot be read ({error.strerror}).") from None
