"""The Ray runner: the same stages on many machines or processes, one model in each worker.

This process keeps the queue and writes everything; the workers read the reports, from the path
where they were found, and make them. So what one process promises holds for a cluster too: a
report is done when it is entered here, and a worker that dies takes nothing with it.
"""

from __future__ import annotations

import logging
import os
import pickle
import sqlite3
import threading
from collections.abc import Iterator
from queue import Empty, Queue
from typing import TYPE_CHECKING, Any

from summarize.batch import parquet, queue, runs
from summarize.batch.making import (
    EngineError,
    Failed,
    Loader,
    Order,
    Untried,
    too_large,
)
from summarize.batch.queue import Claim, LanguageChoice
from summarize.batch.ray_worker import Elsewhere, NoModel, Outcome, RayWorker
from summarize.batch.session import Session
from summarize.batch.worker_pool import WorkerPool
from summarize.errors import ModelError, SummarizeError
from summarize.reading import LARGEST

if TYPE_CHECKING:
    pass

TOGETHER = 16
"""Reports that a worker puts through its model together, and whose results come back together."""
BLOCKS_EACH = 16
"""Times TOGETHER, the reports that each worker gets in a round. Workers, and their models, live as
long as a round, and wait at its end for the slowest; but all of it counts as running."""
_TICK = 0.5
"""Seconds between two looks at whether the run shall end."""
FRUITLESS_ROUNDS = 3
"""After this many rounds in a row that failed and finished nothing, the run gives up."""


_Block = list[dict[str, Any]]


class RayRunner:
    """Hands the queue to a cluster in rounds, and enters what comes back.

    Raises SummarizeError when made if `summarize[ray]` is not installed, and EngineError, after a
    round, if the model of a worker fails at everything.
    """

    def __init__(
        self,
        session: Session,
        order: Order,
        load: Loader,
        workers: int | None,
        *,
        cards: bool = True,
    ) -> None:
        # A thread that outlives the cluster, at the end of the process, shall not start another.
        os.environ.setdefault("RAY_ENABLE_AUTO_CONNECT", "0")
        try:
            import ray
        except ImportError:
            raise SummarizeError(
                "--engine ray needs Ray: install summarize with the extra [ray]."
            ) from None
        self._ray: Any = ray
        self._session, self._order, self._load = session, order, load
        self._connection, self._run = session.connection, session.run
        self._workers, self._cards = workers, cards
        self._parquet = parquet.ParquetParts(session.folder, session.connection)
        self._models: set[str] = set()
        self._broken: str | None = None
        self._inline: set[int] = set()
        self.failures = 0
        self.without: dict[str, ModelError] = {}

    def drain(self) -> None:
        """Work until nothing is left to take, or the run shall end."""
        fruitless = 0
        while not self._session.stopping():
            runs.recover(self._session.folder, self._connection, self._run)
            if not queue.any_waits(self._connection):
                break  # Ray takes half a minute to start
            claims = queue.claim(
                self._connection,
                self._run,
                most=self._pool().workers * BLOCKS_EACH * TOGETHER,
                most_bytes=1 << 62,
                languages=LanguageChoice(None, self.without),
                alone=False,  # the worker makes one by one what fails together
            )
            if not claims:
                break
            entered, error = self._round(claims)
            if self._broken is not None:
                raise EngineError(self._broken)
            fruitless = 0 if entered else fruitless + 1
            if error is not None and fruitless >= FRUITLESS_ROUNDS:
                raise SummarizeError(f"The cluster fails: {error}") from error
        self._parquet.write()

    def _round(self, claims: list[Claim]) -> tuple[int, Exception | None]:
        """How many reports came to an end, and the error with which the cluster gave up."""
        open_ = {claim.id: claim for claim in claims}
        entered = 0
        for large in [claim for claim in claims if claim.size > LARGEST]:
            claims.remove(large)
            entered += self._enter(open_.pop(large.id), too_large(large.file_name))
        if not claims:
            return entered, None
        error: Exception | None = None
        try:
            for block in self._as_they_come(self._results(claims)):
                for row in block:
                    claim = open_.get(row["id"])
                    if claim is not None:  # a worker that died after it had answered is asked again
                        entered += self._enter(claim, pickle.loads(row["outcome"]))
                        del open_[claim.id]
        except (SummarizeError, sqlite3.Error):
            raise
        except Exception as found:
            # Ray's own errors, which differ from version to version: what is open is tried again.
            self._session.listener.warn(f"The cluster failed ({type(found).__name__}); going on.")
            error = found
        queue.release(self._connection, self._run, list(open_))
        return entered, error

    def _pool(self) -> WorkerPool:
        """The workers that there are to be in the cluster, which is joined."""
        try:
            self._join()
        except Exception as error:  # Ray's own errors, which differ from version to version
            raise SummarizeError(f"The cluster cannot be joined ({error}).") from error
        resources = self._ray.cluster_resources()
        return WorkerPool.of(resources, self._workers, cards=self._cards)

    def _results(self, claims: list[Claim]) -> Iterator[_Block]:
        """What the workers answer, as it comes back: some TOGETHER reports at a time.

        What it needs of the state is read at once: another thread may take the answers.
        """
        data = self._ray.data
        pool = self._pool()
        blocks = -(-len(claims) // TOGETHER)
        rows = [self._row(claim) for claim in claims]
        # Ray starts a worker that died again, and asks it again, by its own default.
        made = data.from_items(rows, override_num_blocks=blocks).map_batches(
            RayWorker,
            fn_constructor_args=(self._order, self._load),
            batch_size=TOGETHER,
            batch_format="pyarrow",
            compute=data.ActorPoolStrategy(size=min(pool.workers, blocks)),
            num_cpus=pool.cpus,
            # Ray lets a worker see its own card alone, which is then the first there is.
            num_gpus=pool.cards or None,
        )
        tables = made.iter_batches(batch_size=None, batch_format="pyarrow")
        return (table.to_pylist() for table in tables)

    def _as_they_come(self, blocks: Iterator[_Block]) -> Iterator[_Block]:
        """The blocks; once the run shall end, those that have come back, waiting for no other.

        A block is minutes of work, and Ray does not say when it will be back.
        """
        arrived: Queue[_Block | Exception | None] = Queue(maxsize=4)

        def fetch() -> None:
            try:
                for block in blocks:
                    arrived.put(block)
            except Exception as error:
                arrived.put(error)
            else:
                arrived.put(None)

        threading.Thread(target=fetch, name="blocks", daemon=True).start()
        while True:
            stopping = self._session.stopping()
            try:
                found = arrived.get(block=not stopping, timeout=_TICK)
            except Empty:
                if stopping:
                    return
                continue
            if found is None:
                return
            if isinstance(found, Exception):
                raise found
            yield found

    def _join(self) -> None:
        """Join the cluster that RAY_ADDRESS names, or start one on this machine."""
        ray = self._ray
        if not ray.is_initialized():
            # By default Ray's workers give way to everything else on the machine.
            os.environ.setdefault("RAY_worker_niceness", "0")
            ray.init(log_to_driver=False, logging_level="error")
        context = ray.data.DataContext.get_current()
        context.enable_progress_bars = False
        for name in ("ray.data", "ray"):
            logging.getLogger(name).setLevel(logging.ERROR)

    def _row(self, claim: Claim) -> dict[str, Any]:
        """What a worker is told of a report: where it lies, or the bytes if it is not there."""
        paths = queue.paths(self._connection, claim.id)
        inline = claim.id in self._inline or not paths
        data = queue.content(self._connection, claim.id) if inline else None
        return {
            "id": claim.id,
            "name": claim.name,
            "file_name": claim.file_name,
            "sha256": claim.sha256,
            "path": "" if inline else paths[0],
            "data": data,
        }

    def _enter(self, claim: Claim, outcome: Outcome) -> bool:
        """Enter what became of a report; whether that is the end of it."""
        if isinstance(outcome, Elsewhere):
            self._inline.add(claim.id)
            queue.release(self._connection, self._run, [claim.id])
            return True  # it goes on: with its bytes, in the next round
        if isinstance(outcome, Untried):
            self._broken = outcome.message
            queue.release(self._connection, self._run, [claim.id])
            return True
        if isinstance(outcome, NoModel):
            queue.set_language(self._connection, {claim.id: outcome.language})
            queue.release(self._connection, self._run, [claim.id])
            if outcome.language not in self.without:
                self.without[outcome.language] = ModelError(outcome.message)
                self._session.listener.warn(outcome.message)
            return True
        if isinstance(outcome, Failed):
            self.failures += self._session.fail(claim, outcome)
            return True
        language, identity = outcome.done.entry.document["language"], outcome.model
        if language not in self._models:
            self._models.add(language)
            runs.add_model(self._connection, self._run, language, identity)
        self._session.finish(claim, outcome.done)
        self._parquet.due()
        return True
