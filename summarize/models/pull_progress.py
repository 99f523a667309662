"""What a long piece of work says while it goes on; showing it is the caller's business."""

from __future__ import annotations

from typing import Protocol


class PullProgress(Protocol):
    """Told what is being done, and how far it is."""

    def begin(self, what: str, total: int | None = None) -> None:
        """A step begins; `total` is its size in bytes, None when nobody can know."""

    def advance(self, size: int) -> None:
        """So many bytes more of the step are done (fewer, if `size` is negative: begun again)."""

    def end(self) -> None:
        """The step is over, well or badly."""

    def note(self, text: str) -> None:
        """One sentence that the user may want to read."""


class Unwatched:
    """Says nothing."""

    def begin(self, what: str, total: int | None = None) -> None:
        """Nothing."""

    def advance(self, size: int) -> None:
        """Nothing."""

    def end(self) -> None:
        """Nothing."""

    def note(self, text: str) -> None:
        """Nothing."""
