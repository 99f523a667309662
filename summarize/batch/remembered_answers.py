"""What the model has answered is kept until the reports that it answered for are done.

A run that ends in the middle of a report, by Ctrl-C or by kill -9, loses no more than the batch of
sentences under way. Between two of these batches the run can be stopped.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from summarize.batch.database import transaction
from summarize.model_identity import ModelIdentity


class Stopped(Exception):  # noqa: N818 - no error, a wish
    """The run shall end; what was answered is kept."""


class StoredMemory:
    """A `models.remembering.Memory` in the `answers` table; `stopping` is asked before batches."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        identity: ModelIdentity,
        stopping: Callable[[], bool] = lambda: False,
    ) -> None:
        self.identity = identity
        self._connection, self._stopping = connection, stopping
        self._used: set[str] = set()

    def forget(self) -> None:
        """Drop the answers used since the last call: the reports they belong to are done."""
        with transaction(self._connection):
            self._connection.executemany(
                "DELETE FROM answers WHERE key = ?", [(key,) for key in self._used]
            )
        self._used.clear()

    def recalled(self, keys: Sequence[str]) -> dict[str, Any]:
        """See `Memory.recalled`."""
        self._used.update(keys)
        found: dict[str, Any] = {}
        for key in keys:
            row = self._connection.execute(
                "SELECT answer FROM answers WHERE key = ?", (key,)
            ).fetchone()
            if row is not None:
                found[key] = json.loads(row["answer"])
        return found

    def keep(self, answers: Mapping[str, Any]) -> None:
        """See `Memory.keep`."""
        with transaction(self._connection):
            self._connection.executemany(
                "INSERT OR REPLACE INTO answers (key, answer) VALUES (?, ?)",
                [(key, json.dumps(answer)) for key, answer in answers.items()],
            )

    def check(self) -> None:
        """Raises Stopped if the run shall end."""
        if self._stopping():
            raise Stopped
