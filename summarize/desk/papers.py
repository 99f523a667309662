"""The reports that are open at a desk: what is done to their texts is kept at once.

An action is entered in the state, in one transaction, before anybody is told that it is saved. The
files follow (`settle`), some time after; if the desk ends in between, they do at its next start.
"""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from summarize.batch import outputs, results
from summarize.batch.database import StateError, now
from summarize.desk import edit_history
from summarize.desk.edit_history import ActionKind, NewAction
from summarize.desk.paper import ConflictError, NotThereError, Paper
from summarize.desk.store import DeskStore
from summarize.desk.texts import (
    SHARED,
    Json,
    TextChange,
    checked,
    differences,
    drafted,
    own,
    parsed,
    replaced,
    serialised,
)
from summarize.editing import SENTENCE
from summarize.errors import SummarizeError
from summarize.rendering.formats import Format
from summarize.rendering.plain import plain
from summarize.report import Report

_OPEN = 64
"""Reports that are kept in memory."""


class Papers:
    """Opens reports, changes their texts, writes their files.

    `told` is called after each change with the report's id and what happened ("changed",
    "settled").
    """

    def __init__(self, store: DeskStore, told: Callable[[int, str], None]) -> None:
        self._store, self._told = store, told
        self._open: OrderedDict[int, Paper] = OrderedDict()
        self._opening = threading.Lock()
        self._locks: defaultdict[int, threading.RLock] = defaultdict(threading.RLock)

    @contextmanager
    def _at(self, document: int) -> Iterator[None]:
        """Nobody else is at this report: there is one Paper of it, and its files are that Paper's.

        It is taken before the store's writer, never after.
        """
        with self._opening:
            lock = self._locks[document]
        with lock:
            yield

    def open(self, document: int) -> Paper:
        """The report, as its files and what is not yet in them have it. Raises NotThereError."""
        with self._at(document):
            rows = self._store.rows(
                "SELECT d.name, o.length, f.path, f.sha256 FROM documents AS d"
                " JOIN outputs AS o ON o.document_id = d.id"
                " JOIN output_files AS f ON f.output_id = o.id"
                " WHERE d.id = ? AND f.format = 'json' ORDER BY o.id",
                (document,),
            )
            if not rows:
                raise NotThereError("This report is not finished, or not there.")
            with self._opening:
                paper = self._open.get(document)
            files: dict[str, bytes] = {}
            for row in rows:
                try:
                    files[row["length"]] = (self._store.folder / row["path"]).read_bytes()
                except OSError as error:
                    raise NotThereError(
                        f"{row['path']}: cannot be read ({error.strerror})."
                    ) from None
            hashes = {length: _hash(data) for length, data in files.items()}
            if paper is None or paper.hashes != hashes:
                paper = self._read(document, rows[0]["name"], files, hashes)
                entered = {row["length"]: row["sha256"] for row in rows}
                if entered != hashes and not paper.unsettled:
                    self._take_in(paper)
            self._keep(paper)
            return paper

    def _keep(self, paper: Paper) -> None:
        with self._opening:
            self._open[paper.id] = paper
            self._open.move_to_end(paper.id)
            for other in [p for p in self._open.values() if not p.unsettled]:
                if len(self._open) <= _OPEN:
                    break
                if other is not paper:
                    del self._open[other.id]

    def _read(
        self, document: int, name: str, files: dict[str, bytes], hashes: dict[str, str]
    ) -> Paper:
        found = {length: parsed(data, name) for length, data in files.items()}
        paper = Paper(
            document,
            name,
            {length: whole for length, (whole, _) in found.items()},
            {length: draft for length, (_, draft) in found.items()},
            hashes,
        )
        pending = edit_history.pending(self._store, document)
        if pending:
            paper.unsettled = True
            for change in pending:
                self._put(paper, [change] if _fits(paper, change) else [])
        return paper

    def _take_in(self, paper: Paper) -> None:
        """A file that was changed elsewhere (by hand, by `summarize refresh`) is entered."""
        with self._store.writing() as connection:
            action = edit_history.enter(
                connection, paper.id, NewAction(ActionKind.OUTSIDE, (), ""), now()
            )
        self._put(paper, differences(paper.wholes))
        paper.unsettled = True
        self.settle(paper.id, paper, upto=action)

    def change(
        self,
        document: int,
        kind: ActionKind,
        changes: Sequence[tuple[str, str, Json, str | None]],
        who: str,
        *,
        stay: str | None = None,
        of_action: int | None = None,
    ) -> Paper:
        """Change texts, each given by length, place, new entry, and the text it is to replace.

        Raises ConflictError if another text stands there, NotThereError, and StateError if the
        report is being made again.
        """
        with self._at(document):
            paper = self.open(document)
            with self._store.writing() as connection:
                state = connection.execute(
                    "SELECT state FROM documents WHERE id = ?", (document,)
                ).fetchone()
                if state is None or state["state"] not in ("done", "flagged"):
                    raise StateError("This report is being made again; it cannot be changed now.")
                made: list[TextChange] = []
                for length, place, after, before in changes:
                    entry = paper.entry(length, place)
                    if before is not None and _shown(entry["text"]) != _shown(before):
                        raise ConflictError("The text was changed meanwhile.", entry["text"])
                    known = own(entry)
                    if "made" in after:  # how sure the program was of another text of its own
                        known.pop("confidence", None)
                        known.pop("other", None)
                    new = {**known, **after}
                    if "flags" not in after and new["text"] != entry["text"]:
                        # What was found of one text is not true of the next.
                        new |= {"flags": []} | edit_history.known(
                            self._store, document, length, place, new["text"]
                        )
                    made.append(TextChange(length, place, own(entry), new))
                action = NewAction(kind, made, who, stay, of_action)
                edit_history.enter(connection, document, action, now())
                self._put(paper, made)
                paper.unsettled = True
        self._told(document, "changed")
        return paper

    @contextmanager
    def as_seen(self, document: int, texts: Sequence[tuple[str, str, str]]) -> Iterator[None]:
        """Within, the report is settled, has these texts that somebody saw, and nobody changes it.

        Each is given by length, place and text. Raises ConflictError if another stands there,
        NotThereError, StateError.
        """
        with self._at(document):
            self.settle(document)
            paper = self.open(document)
            for length, place, text in texts:
                now_there = paper.entry(length, place)["text"]
                if _shown(now_there) != _shown(text):
                    raise ConflictError(
                        "The report was changed meanwhile. Look at it again, and decide then.",
                        now_there,
                    )
            yield

    def undo(self, document: int, who: str) -> Paper:
        """Take back the last action. Raises NotThereError if there is none, ConflictError."""
        return self._turn(document, who, ActionKind.UNDO)

    def redo(self, document: int, who: str) -> Paper:
        """Do again what was taken back last. Raises NotThereError if there is none."""
        return self._turn(document, who, ActionKind.REDO)

    def _turn(self, document: int, who: str, kind: ActionKind) -> Paper:
        with self._at(document):
            done, undone = edit_history.stacks(self._store, document)
            stack = done if kind is ActionKind.UNDO else undone
            if not stack:
                raise NotThereError("There is nothing to take back.")
            found = edit_history.changes(self._store, stack[-1])
            if kind is ActionKind.UNDO:
                found = [change.reversed for change in found]
            wanted = [(c.length, c.place, c.after, c.before["text"]) for c in found]
            return self.change(document, kind, wanted, who, of_action=stack[-1])

    def _put(self, paper: Paper, changes: Sequence[TextChange]) -> None:
        for length in paper.wholes:
            own_changes = [c for c in changes if c.length in (SHARED, length)]
            if own_changes:
                paper.wholes[length] = replaced(paper.wholes[length], own_changes)
                paper.drafts[length] = drafted(paper.wholes[length], paper.name)

    def report(self, document: int, length: str) -> Report:
        """One length, settled, with its ledger. Raises NotThereError, StateError."""
        with self._at(document):
            self.settle(document)
            paper = self.open(document)
            if length not in paper.whole_reports:
                done = checked({length: paper.whole(length)}, paper.name)
                paper.whole_reports[length] = done[length][1]
            return paper.whole_reports[length]

    def settle(self, document: int, paper: Paper | None = None, upto: int | None = None) -> None:
        """Check the report whole, write its files, enter it. Does nothing if that is done.

        Raises StateError if files cannot be written or the report is being made again.
        """
        with self._at(document):
            paper = paper or self.open(document)
            if not paper.unsettled:
                return
            last = upto or edit_history.last(self._store, document)
            done = checked(paper.wholes, paper.name)
            reports = [report for _, report in done.values()]
            data = {length: serialised(whole) for length, (whole, _) in done.items()}
            made = [
                replace(one, data=data[one.length.value]) if one.form is Format.JSON else one
                for one in outputs.rendered(paper.name, reports)
            ]
            try:
                outputs.write(self._store.folder, made, ())
            except OSError as error:
                raise StateError(f"The files cannot be written ({error.strerror}).") from error
            with self._store.writing() as connection:
                results.revise(connection, document, results.entry(reports), made)
                connection.execute(
                    "INSERT OR REPLACE INTO desk_settled (document_id, action_id) VALUES (?, ?)",
                    (document, last),
                )
            paper.wholes = {length: whole for length, (whole, _) in done.items()}
            paper.drafts = {n: drafted(whole, paper.name) for n, whole in paper.wholes.items()}
            paper.whole_reports = {length: report for length, (_, report) in done.items()}
            paper.hashes = {length: _hash(one) for length, one in data.items()}
            paper.unsettled = False
        self._told(document, "settled")

    def settle_all(self) -> list[tuple[int, SummarizeError]]:
        """Settle whatever is not, as at a start; what could not be, and why."""
        failed: list[tuple[int, SummarizeError]] = []
        for document in edit_history.unsettled(self._store):
            try:
                self.settle(document)
            except SummarizeError as error:
                failed.append((document, error))
        return failed


def _fits(paper: Paper, change: TextChange) -> bool:
    """Whether a change that was not written to the files can still be made to them."""
    try:
        now_there: Any = paper.entry(change.length, change.place)["text"]
    except NotThereError:
        return False
    return now_there in (change.before["text"], change.after["text"])


def _shown(text: str) -> str:
    """A text as a page shows it, and gets it back."""
    return " ".join(str(plain(text)).split())


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def shared(place: str, length: str) -> str:
    """The length that a change of this place is entered under."""
    return SHARED if place.startswith(SENTENCE) else length
