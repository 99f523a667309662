"""The models behind a summarizer: loaded when first needed, kept for one pair of languages."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from summarize.identity import ModelIdentity

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
        from summarize.models import loading

        if self.model is not None and not isinstance(self.model, str):
            name = str(getattr(self.model, "name", type(self.model).__name__))
            return loading.Models(self.model, self.model, ModelIdentity(name, ""))
        _log.info("loading a model for %s into %s", source, self.to)
        return loading.load(self.model, source, self.to)
