"""The local runner: takes reports from the queue, makes them, writes them, enters them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

from summarize.article import Article
from summarize.batch import beginnings, outputs, queue, results, runs
from summarize.batch.answers import Stopped, StoredMemory
from summarize.batch.database import StateError, transaction
from summarize.batch.listening import Listener, ReportEvent
from summarize.batch.making import (
    Done,
    EngineError,
    Failed,
    Loader,
    Order,
    Untried,
    failed,
    outcomes,
    read,
    too_large,
)
from summarize.batch.queue import Claim
from summarize.batch.runs import Run
from summarize.errors import ModelError
from summarize.models.loading import Models
from summarize.models.remembering import RememberingTranslator, RememberingWriter

TOGETHER = 64
"""Reports, and bytes of text, that go through the model together: some 250 sentences, which is
four full batches of the engine. It bounds the memory, and what Ctrl-C leaves unfinished."""
BYTES_TOGETHER = 32_000


class LocalRunner:
    """One process with one model in memory.

    `failures` counts the reports that it set aside, `without` the languages that no installed
    model can do, with the reason; their reports stay in the queue. `together` is how many reports
    go through the model together at most.
    """

    def __init__(
        self,
        folder: Path,
        connection: sqlite3.Connection,
        run: Run,
        order: Order,
        load: Loader,
        listener: Listener,
        stopping: Callable[[], bool],
        together: int = TOGETHER,
    ) -> None:
        self._folder, self._connection, self._run = folder, connection, run
        self._order, self._load = order, load
        self._together = together
        self._listener, self._stopping = listener, stopping
        self._language: str | None = None
        self._models: Models | None = None
        self.failures = 0
        self.without: dict[str, ModelError] = {}

    def drain(self) -> None:
        """Work until nothing is left to take, or the run shall end.

        Raises StateError if outputs cannot be written, sqlite3.Error if the state cannot, and
        EngineError if the model fails at everything.
        """
        while not self._stopping():
            runs.recover(self._folder, self._connection, self._run)
            claims = queue.claim(
                self._connection,
                self._run,
                most=self._together,
                most_bytes=BYTES_TOGETHER,
                prefer=self._language,
                without=self.without,
            )
            if not claims:
                self._forget_all()
                return
            self._work(claims)

    def _work(self, claims: Sequence[Claim]) -> None:
        articles = self._read(claims)
        languages = {claim.id: article.language for claim, article in articles}
        if any(claim.language != languages[claim.id] for claim, _ in articles):
            queue.set_language(self._connection, languages)
        if not articles:
            return
        present = set(languages.values())
        language = self._language if self._language in present else articles[0][1].language
        assert language is not None
        others = [document for document, other in languages.items() if other != language]
        queue.release(self._connection, self._run, others)
        own = [(claim, article) for claim, article in articles if article.language == language]
        models = self._models_for(language)
        if models is None:
            queue.release(self._connection, self._run, [claim.id for claim, _ in own])
            return
        self._make(own, models)

    def _read(self, claims: Sequence[Claim]) -> list[tuple[Claim, Article]]:
        articles: list[tuple[Claim, Article]] = []
        for claim in claims:
            data = queue.content(self._connection, claim.id)
            if data is None:
                self._fail(claim, too_large(claim.file_name))
                continue
            try:
                articles.append((claim, read(data, claim.file_name, self._order.source)))
            except Exception as error:
                self._fail(claim, failed(error))
        return articles

    def _models_for(self, language: str) -> Models | None:
        """The models for a language, loaded unless they are; None if there are none."""
        if language == self._language and self._models is not None:
            return self._models
        self._models = self._language = None  # two at a time may be more than the machine holds
        try:
            self._models = self._load(self._order.model, language, self._order.target)
        except ModelError as error:
            self.without[language] = error
            self._listener.warn(str(error))
            return None
        self._language = language
        identity = self._models.identity
        runs.add_model(self._connection, self._run, language, identity)
        self._listener.note(f"{language} → {self._order.target}: model {identity.name}")
        return self._models

    def _make(self, work: Sequence[tuple[Claim, Article]], models: Models) -> None:
        memory = StoredMemory(self._connection, models.identity, self._stopping)
        made = outcomes(
            [(claim.name, article) for claim, article in work],
            RememberingTranslator(models.translator, memory),
            RememberingWriter(models.writer, memory),
            models,
            self._order,
            self._listener,
        )
        open_ = [claim for claim, _ in work]
        try:
            for outcome in made:
                if isinstance(outcome, Untried):
                    raise EngineError(outcome.message)  # what is open goes back into the queue
                claim = open_.pop(0)
                if isinstance(outcome, Failed):
                    self._fail(claim, outcome)
                else:
                    self._finish(claim, outcome)
        except Stopped:
            queue.release(self._connection, self._run, [claim.id for claim in open_])
            return
        memory.forget()

    def _finish(self, claim: Claim, done: Done) -> None:
        finish(self._folder, self._connection, self._run, claim, done, self._listener)

    def _fail(self, claim: Claim, why: Failed) -> None:
        self.failures += fail(self._connection, self._run, claim, why, self._listener)

    def _forget_all(self) -> None:
        """Answers for reports that were then set aside, say, are of no use any more."""
        with transaction(self._connection):
            if queue.is_drained(self._connection):
                self._connection.execute("DELETE FROM answers")


def finish(
    folder: Path,
    connection: sqlite3.Connection,
    run: Run,
    claim: Claim,
    done: Done,
    listener: Listener,
) -> None:
    """Write a report's files, then enter it; killed in between, it is simply made again.

    What had been made of its beginning is then taken away.

    Raises StateError if the files cannot be written, sqlite3.Error if the state cannot.
    """
    stale = results.stale_files(connection, claim.id, done.files)
    try:
        outputs.write(folder, done.files, stale)
    except OSError as error:
        raise StateError(f"{folder}: cannot be written ({error.strerror}).") from error
    withdrawn = results.finish(connection, run, claim.id, done.entry, done.files)
    listener.report(
        ReportEvent(
            claim.name,
            claim.file_name,
            claim.sha256,
            "flagged" if done.entry.flagged else "done",
            sentences=done.entry.document["sentences"],
            flags=done.entry.document["flags"],
            figures=len(done.entry.figures),
            outputs=tuple(file.path for file in done.files),
        )
    )
    if withdrawn:
        beginnings.clear(folder, connection)
        listener.note(f"{claim.file_name}: what had been made of its beginning is taken away")


def fail(
    connection: sqlite3.Connection, run: Run, claim: Claim, why: Failed, listener: Listener
) -> bool:
    """Enter a failed attempt; whether it was the last. Raises sqlite3.Error."""
    state = queue.fail(connection, run, claim.id, why.error, why.message, why.traceback)
    if state == "waiting":
        return False
    message = why.message
    if state != "failed":
        message += " (It was to be done again; what was made before stands.)"
    listener.report(ReportEvent(claim.name, claim.file_name, claim.sha256, "failed", error=message))
    return True
