"""What a batch tells whoever started it. It never prints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class ReportEvent:
    """A report that has come to an end, for now: "done", "flagged" or "failed"."""

    name: str
    file_name: str
    sha256: str
    state: str
    sentences: int = 0
    flags: int = 0
    figures: int = 0
    outputs: tuple[str, ...] = ()
    error: str | None = None


class Listener(Protocol):
    """Told of each report as it ends, of the sentences on the way, and of what a user must know."""

    def report(self, event: ReportEvent) -> None:
        """A report has come to an end."""

    def update(self, stage: str, done: int, total: int) -> None:
        """As `Progress.update`: where the batch of sentences under way is."""

    def note(self, text: str) -> None:
        """Something worth knowing."""

    def warn(self, text: str) -> None:
        """Something is wrong that needs a person."""
