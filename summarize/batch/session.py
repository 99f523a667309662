"""A process at work on a batch folder, and how what it makes of a report is entered."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from summarize.batch import half_written, outputs, queue, results
from summarize.batch.database import StateError
from summarize.batch.listening import Listener, ReportEvent
from summarize.batch.making import Done, Failed
from summarize.batch.queue import Claim
from summarize.batch.runs import Run


@dataclass(frozen=True, slots=True)
class Session:
    """The folder, its state as this process has it open, and the run that it is entered as.

    `listener` is told what happens; `stopping` says whether the run shall end.
    """

    folder: Path
    connection: sqlite3.Connection
    run: Run
    listener: Listener
    stopping: Callable[[], bool]

    def finish(self, claim: Claim, done: Done) -> None:
        """Write a report's files, then enter it; killed in between, it is simply made again.

        What had been made of its beginning is then taken away.

        Raises StateError if the files cannot be written, sqlite3.Error if the state cannot.
        """
        stale = results.stale_files(self.connection, claim.id, done.files)
        try:
            outputs.write(self.folder, done.files, stale)
        except OSError as error:
            raise StateError(f"{self.folder}: cannot be written ({error.strerror}).") from error
        withdrawn = results.finish(self.connection, self.run, claim.id, done.entry, done.files)
        self.listener.report(
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
            half_written.clear(self.folder, self.connection)
            self.listener.note(
                f"{claim.file_name}: what had been made of its beginning is taken away"
            )

    def fail(self, claim: Claim, why: Failed) -> bool:
        """Enter a failed attempt; whether it was the last. Raises sqlite3.Error."""
        state = queue.fail(
            self.connection, self.run, claim.id, why.error, why.message, why.traceback
        )
        if state == "waiting":
            return False
        message = why.message
        if state != "failed":
            message += " (It was to be done again; what was made before stands.)"
        self.listener.report(
            ReportEvent(claim.name, claim.file_name, claim.sha256, "failed", error=message)
        )
        return True
