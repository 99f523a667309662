"""JSON that was written before, and perhaps edited: checked again, made anew where due."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from summarize import editing
from summarize.api.engines import AUTO
from summarize.api.options import Progress, ToldProgress
from summarize.editing import EditedReport as EditedReport
from summarize.editing import Refreshed as Refreshed
from summarize.editing import is_document as is_document
from summarize.editing import load as load

if TYPE_CHECKING:
    from summarize.models.engine import Writer

Waiting = Callable[[str], AbstractContextManager[None]]
"""While the context lasts, what is named is being done."""


def refresh(
    drafts: Sequence[EditedReport],
    *,
    model: str | None = None,
    device: str = AUTO,
    progress: Progress | None = None,
    waiting: Waiting | None = None,
) -> list[Refreshed]:
    """Check drafts again and make anew what stands on an edited sentence, in the order given.

    A model is loaded only if something is to be written: `model`, or that which the report names.
    Raises ModelError.
    """

    def load_writer(name: str, source: str, target: str) -> Writer:
        from summarize.api.engines import load as load_models

        with (waiting or _unseen)(f"loading a model for {source} → {target}"):
            return load_models(model or name, source, target, device).writer

    return editing.refresh(drafts, load_writer, ToldProgress(progress))


def _unseen(what: str) -> AbstractContextManager[None]:
    return nullcontext()
