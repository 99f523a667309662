"""How long work tells whoever started it how far it is. Stages never print."""

from __future__ import annotations

from typing import Protocol


class Progress(Protocol):
    """Told of each stage's steps; a command draws a bar from it, a test counts."""

    def update(self, stage: str, done: int, total: int) -> None:
        """`done` of `total` units of `stage` are finished."""


class Silent:
    """Progress that nobody watches."""

    def update(self, stage: str, done: int, total: int) -> None:
        """Say nothing."""
