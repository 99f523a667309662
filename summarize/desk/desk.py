"""A desk: its state, the reports that are open, its worker, and what is told to its pages."""

from __future__ import annotations

import sqlite3
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from summarize.batch import database
from summarize.batch.database import StateError
from summarize.desk import jobs
from summarize.desk.edit_history import ActionKind
from summarize.desk.events import Broker
from summarize.desk.jobs import DeskJob, Work
from summarize.desk.papers import Papers
from summarize.desk.store import DeskStore
from summarize.desk.supervisor import Supervisor
from summarize.desk.texts import SHARED, Json
from summarize.desk.worker import Setting
from summarize.editing import SENTENCE, check_one
from summarize.errors import SummarizeError

SETTLING = 0.8
"""Seconds after the last change of a report before its files follow."""
AGAIN = 5.0
"""Seconds after which files that could not be written are tried again."""
_TICK = 0.2
_LOOK = 0.5
"""Seconds between two looks at whether another process has written the state."""
AWAY = 45.0
"""Seconds after which a page that says nothing counts as closed."""


class Desk:
    """Everything that the pages work on. `start` begins its threads and its worker."""

    def __init__(self, setting: Setting, me: str) -> None:
        self.setting, self.me = setting, me
        self.inbox = Path(setting.inbox)
        self.broker = Broker()
        self.store = DeskStore(setting.folder)
        self.papers = Papers(self.store, self._told_of_paper)
        self.supervisor = Supervisor(setting, self._told_by_worker)
        self.progress: dict[int, tuple[str, int, int]] = {}
        self._here: dict[int, dict[str, tuple[str, float]]] = {}
        self._due: dict[int, float] = {}
        self._lock = threading.Lock()
        self._ending = threading.Event()
        self._threads = [
            threading.Thread(target=self._settle_due, name="settling", daemon=True),
            threading.Thread(target=self._look, name="looking", daemon=True),
            threading.Thread(target=self._warm, name="warming", daemon=True),
        ]

    def start(self) -> None:
        """Take up what was left, and begin. Raises StateError if the folder cannot be written."""
        try:
            self.inbox.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StateError(
                f"{self.inbox}: cannot be made a folder for reports ({error.strerror});"
                " name another with --inbox."
            ) from error
        self.papers.settle_all()
        for row in self.store.rows("SELECT id FROM desk_jobs WHERE state IN ('done', 'failed')"):
            self._take_answer(row["id"])
        for thread in self._threads:
            thread.start()
        self.supervisor.start()

    def end(self) -> None:
        """Write what is not written, end the worker, let go of the folder."""
        self._ending.set()
        self.broker.close()
        self.supervisor.end()
        for thread in self._threads:
            if thread.is_alive():
                thread.join()
        self.papers.settle_all()
        self.store.close()

    # What a person asks of the model.

    def ask(self, document: int, work: Work, asked: Json, who: str) -> int:
        """Have the model do something with a report as it now stands; the job's id."""
        self.papers.settle(document)
        job = jobs.ask(self.store, document, work, asked, who)
        self.supervisor.wake()
        self.broker.tell("job", id=job, report=document, state="waiting", work=work)
        return job

    def _take_answer(self, number: int) -> None:
        """Put what the model made into the report; other wordings wait for a person to choose."""
        job = jobs.find(self.store.reader, number)
        if job is None:
            return
        message = job.message
        if job.state == "done" and job.work is not Work.WORDINGS:
            try:
                self._apply(job)
            except SummarizeError as error:
                message = str(error)
        if job.state in ("done", "failed") and job.work is not Work.WORDINGS:
            with self.store.writing() as connection:
                connection.execute("DELETE FROM desk_jobs WHERE id = ?", (number,))
        state = "failed" if message else job.state
        self.broker.tell(
            "job", id=number, report=job.document, state=state, work=job.work, message=message
        )

    def _apply(self, job: DeskJob) -> None:
        before = job.asked.get("before", {})
        if job.work is Work.TERM:
            wanted = [
                (SHARED, f"{SENTENCE}{sentence}", entry, before.get(sentence))
                for sentence, entry in job.answer.items()
                if entry["text"] != before.get(sentence)
            ]
            kind = ActionKind.TERM
        else:
            wanted = [
                (length, place, entry, before.get(f"{length}/{place}"))
                for length, found in job.answer.items()
                for place, entry in found.items()
            ]
            kind = ActionKind.REWRITE
        if wanted:
            self.papers.change(job.document, kind, wanted, job.who)

    # Who else is at a report.

    def here(self, document: int, tab: str, who: str) -> list[str]:
        """A page shows this report; who has it open elsewhere."""
        now = time.monotonic()
        with self._lock:
            tabs = self._here.setdefault(document, {})
            new = tab not in tabs
            tabs[tab] = (who, now)
            for other in [t for t, (_, seen) in tabs.items() if now - seen > AWAY]:
                del tabs[other]
            others = [name for t, (name, _) in tabs.items() if t != tab]
        if new:
            self.broker.tell("here", report=document)
        return others

    def gone(self, document: int, tab: str) -> None:
        """A page shows this report no more."""
        with self._lock:
            gone = self._here.get(document, {}).pop(tab, None)
        if gone is not None:
            self.broker.tell("here", report=document)

    # The threads.

    def _told_of_paper(self, document: int, what: str) -> None:
        if what == "changed":
            with self._lock:
                self._due[document] = time.monotonic() + SETTLING
        self.broker.tell(what, report=document)

    def _settle_due(self) -> None:
        while not self._ending.wait(_TICK):
            now = time.monotonic()
            with self._lock:
                due = [document for document, at in self._due.items() if at <= now]
                for document in due:
                    del self._due[document]
            for document in due:
                try:
                    self.papers.settle(document)
                except Exception as error:  # no report keeps the files of others from following
                    with self._lock:
                        self._due.setdefault(document, now + AGAIN)
                    why = str(error) if isinstance(error, SummarizeError) else repr(error)
                    self.broker.tell("trouble", report=document, message=why)

    def _warm(self) -> None:
        """Check a report before anybody waits for it: words and names are loaded by the first."""
        newest = "SELECT max(id) AS id FROM documents WHERE state IN ('done', 'flagged')"
        while not self._ending.wait(_TICK):
            with suppress(SummarizeError, OSError, sqlite3.Error):
                row = self.store.row(newest)
                if row is None or row["id"] is None:
                    continue
                report = next(iter(self.papers.open(row["id"]).drafts.values())).report
                for sentence in list(report.translation.sentences.values())[:1]:
                    check_one(report, f"{SENTENCE}{sentence.id}", sentence.text)
            return

    def _look(self) -> None:
        """Tell the pages when the state has changed, whoever changed it."""
        connection = database.connect(self.store.folder)
        before: object = None
        try:
            while not self._ending.wait(_LOOK):
                with suppress(sqlite3.Error):
                    now = tuple(connection.execute("PRAGMA data_version").fetchone())
                    if before is not None and now != before:
                        self.broker.tell("list")
                    before = now
        finally:
            connection.close()

    def _told_by_worker(self, news: tuple[Any, ...]) -> None:
        kind = news[0]
        if kind == "progress":
            _, documents, stage, done, total = news
            for document in documents:
                self.progress[document] = (stage, done, total)
            self.broker.tell("progress", reports=documents, stage=stage, done=done, total=total)
        elif kind == "report":
            self.broker.tell("list")
        elif kind == "job":
            _, number, document, state = news
            if state == "ended":
                self._take_answer(number)
            else:
                self.broker.tell("job", id=number, report=document, state=state)
        else:
            state = self.supervisor.state
            self.broker.tell(
                "worker", state=state.state, detail=state.detail, warning=state.warning
            )
