"""The models behind a summarizer: loaded when first needed, kept for one pair of languages."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from summarize.model_identity import ModelIdentity

if TYPE_CHECKING:
    from summarize.models.engine import Candidate, Step, TranslationRequest, WritingRequest
    from summarize.models.loading import Models

AUTO = "auto"
_log = logging.getLogger(__name__)


class Engine(Protocol):
    """A model of your own. Every answer is checked as any other model's is.

    Its attribute `name`, if there is one, stands in the reports.
    """

    def translate(
        self,
        requests: Sequence[TranslationRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        """For each request, in the order given, its candidates, best first; one will do."""

    def write(
        self,
        requests: Sequence[WritingRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        """For each request, in the order given, its candidates, best first; one will do."""


def combined(model: str | None, translator: str | None, summarizer: str | None) -> str | None:
    """One name for what translates and what writes; see `summarize.models.naming.combined`."""
    from summarize.models import naming

    return naming.combined(model, translator, summarizer)


class Engines:
    """Models by the language they translate from; those of one language at a time.

    Two at a time may be more than the memory holds.
    """

    def __init__(self, model: str | Engine | None, device: str, to: str) -> None:
        self.model, self.device, self.to = model, device, to
        self._source: str | None = None
        self._models: Models | None = None

    def get(self, source: str) -> Models:
        """The models for a source language. Raises ModelError if none is installed."""
        if self._models is None or self._source != source:
            self.clear()
            self._models = self._load(source)
            self._source = source
        return self._models

    def clear(self) -> None:
        """Let go of what is loaded."""
        self._models = None

    def _load(self, source: str) -> Models:
        if self.model is not None and not isinstance(self.model, str):
            from summarize.models.loading import Models

            name = str(getattr(self.model, "name", type(self.model).__name__))
            return Models(self.model, self.model, ModelIdentity(name, ""))
        return load(self.model, source, self.to, self.device)


def load(name: str | None, source: str, target: str, device: str) -> Models:
    """The models of this name for a pair of languages. Raises ModelError."""
    from summarize.models import loading

    _log.info("loading a model for %s into %s", source, target)
    if device == AUTO:  # what stands for it in tests need not know of devices
        return loading.load(name, source, target)
    return loading.load(name, source, target, device=device)
