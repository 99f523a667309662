"""The program's own engine as the others run: greedy, one candidate, no adapter, no checks."""

from __future__ import annotations

from benchmarks.engines import Answers, Run, Work
from summarize.models.engine import TranslationRequest
from summarize.models.loading import load as load_models


def load(work: Work) -> Run:
    """The default model without its adapter; all sentences in one call."""
    translator = load_models(None, work.source, work.target, adapted=False).translator

    def run() -> Answers:
        requests = [TranslationRequest(text, work.source, work.target) for text in work.texts]
        found = translator.translate(requests)
        return Answers(texts=[answers[0].text for answers in found])

    return run
