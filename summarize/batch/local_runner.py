"""The local runner: takes reports from the queue, makes them, writes them, enters them."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.article import Article
from summarize.batch import queue, runs
from summarize.batch.database import transaction
from summarize.batch.making import (
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
from summarize.batch.queue import Claim, LanguageChoice
from summarize.batch.remembered_answers import Stopped, StoredMemory
from summarize.batch.session import Session
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
        session: Session,
        order: Order,
        load: Loader,
        together: int = TOGETHER,
    ) -> None:
        self._session, self._order, self._load = session, order, load
        self._connection, self._run = session.connection, session.run
        self._together = together
        self._language: str | None = None
        self._models: Models | None = None
        self.failures = 0
        self.without: dict[str, ModelError] = {}

    def drain(self) -> None:
        """Work until nothing is left to take, or the run shall end.

        Raises StateError if outputs cannot be written, sqlite3.Error if the state cannot, and
        EngineError if the model fails at everything.
        """
        while not self._session.stopping():
            runs.recover(self._session.folder, self._connection, self._run)
            claims = queue.claim(
                self._connection,
                self._run,
                most=self._together,
                most_bytes=BYTES_TOGETHER,
                languages=LanguageChoice(self._language, self.without),
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
            self._session.listener.warn(str(error))
            return None
        self._language = language
        identity = self._models.identity
        runs.add_model(self._connection, self._run, language, identity)
        self._session.listener.note(f"{language} → {self._order.target}: model {identity.name}")
        return self._models

    def _make(self, work: Sequence[tuple[Claim, Article]], models: Models) -> None:
        memory = StoredMemory(self._connection, models.identity, self._session.stopping)
        made = outcomes(
            [(claim.name, article) for claim, article in work],
            RememberingTranslator(models.translator, memory),
            RememberingWriter(models.writer, memory),
            models,
            self._order,
            self._session.listener,
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
                    self._session.finish(claim, outcome)
        except Stopped:
            queue.release(self._connection, self._run, [claim.id for claim in open_])
            return
        memory.forget()

    def _fail(self, claim: Claim, why: Failed) -> None:
        self.failures += self._session.fail(claim, why)

    def _forget_all(self) -> None:
        """Answers for reports that were then set aside, say, are of no use any more."""
        with transaction(self._connection):
            if queue.is_drained(self._connection):
                self._connection.execute("DELETE FROM answers")
