"""A report that is open at a desk, and what may be said against a change of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from summarize.desk.texts import SHARED, Json, entries
from summarize.editing import EditedReport
from summarize.errors import SummarizeError
from summarize.report import Report


class NotThereError(SummarizeError):
    """A report, or a text of it, that is not there."""


class ConflictError(SummarizeError):
    """A text that is no longer what the person saw: somebody else has changed it.

    `text` is what stands there now.
    """

    def __init__(self, message: str, text: str) -> None:
        super().__init__(message)
        self.text = text


@dataclass(slots=True)
class Paper:
    """A finished report: its JSON by length, as it now stands."""

    id: int
    name: str
    wholes: dict[str, Json]
    drafts: dict[str, EditedReport]
    hashes: dict[str, str]
    """Of the files, as they were last read or written."""
    whole_reports: dict[str, Report] = field(default_factory=dict)
    """Checked whole, with their ledgers, as of the last time that they were."""
    unsettled: bool = False

    def entry(self, length: str, place: str) -> Json:
        """The JSON of a text. Raises NotThereError."""
        for whole in self.wholes.values() if length == SHARED else [self.whole(length)]:
            for where, entry in entries(whole):
                if where == place:
                    return entry
        raise NotThereError(f"There is no text at {place}.")

    def whole(self, length: str) -> Json:
        """The JSON of a length. Raises NotThereError."""
        if length not in self.wholes:
            raise NotThereError("There is no summary of this length.")
        return self.wholes[length]
