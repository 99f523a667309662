"""A worker of the Ray runner: reads reports where they lie and makes them, with one model.

It runs in a process of Ray's, perhaps on another machine, and writes nothing: `ray_runner` enters
what comes back.
"""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from summarize.article import Article
from summarize.batch import inbox
from summarize.batch.making import Done, Failed, Loader, Order, Untried, failed, outcomes, read
from summarize.errors import ModelError
from summarize.model_identity import ModelIdentity
from summarize.models.loading import Models
from summarize.progress import Silent

if TYPE_CHECKING:
    from pyarrow import Table


@dataclass(frozen=True, slots=True)
class Made:
    """A report that went through, and the model that made it."""

    done: Done
    model: ModelIdentity


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A report that is not where it was found, or not what it was."""


@dataclass(frozen=True, slots=True)
class NoModel:
    """A report in a language that no model of the worker's machine can do."""

    language: str
    message: str


Outcome = Made | Failed | Untried | Elsewhere | NoModel


class RayWorker:
    """An actor of Ray's: makes reports with one model, which it loads when it gets the first."""

    def __init__(self, order: Order, load: Loader) -> None:
        self._order, self._load = order, load
        self._language: str | None = None
        self._models: Models | None = None

    def __call__(self, table: Table) -> Table:
        """The outcome of each report of a table, pickled, by its id."""
        import pyarrow as pa

        rows = table.to_pylist()
        found = {row["id"]: outcome for row, outcome in self._outcomes(rows)}
        return pa.table(
            {
                "id": pa.array(list(found), pa.int64()),
                "outcome": pa.array([pickle.dumps(o) for o in found.values()], pa.binary()),
            }
        )

    def _outcomes(self, rows: list[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], Outcome]]:
        by_language: dict[str, list[tuple[dict[str, Any], Article]]] = {}
        for row in rows:
            data = row["data"]
            if data is None:
                data = inbox.read_exactly(row["path"], row["sha256"])
            if data is None:
                yield row, Elsewhere()
                continue
            try:
                article = read(data, row["file_name"], self._order.source)
            except Exception as error:
                yield row, failed(error)
            else:
                by_language.setdefault(article.language, []).append((row, article))
        # The language of the model that is in memory first.
        for language in sorted(by_language, key=lambda one: (one != self._language, one)):
            yield from self._made(language, by_language[language])

    def _made(
        self, language: str, work: list[tuple[dict[str, Any], Article]]
    ) -> Iterator[tuple[dict[str, Any], Outcome]]:
        try:
            models = self._models_for(language)
        except ModelError as error:
            for row, _ in work:
                yield row, NoModel(language, str(error))
            return
        made = outcomes(
            [(row["name"], article) for row, article in work],
            models.translator,
            models.writer,
            models,
            self._order,
            Silent(),
        )
        for (row, _), outcome in zip(work, made, strict=True):
            yield row, Made(outcome, models.identity) if isinstance(outcome, Done) else outcome

    def _models_for(self, language: str) -> Models:
        if self._models is None or language != self._language:
            self._models = None  # two at a time may be more than the machine holds
            self._models = self._load(self._order.model, language, self._order.target)
            self._language = language
        return self._models
