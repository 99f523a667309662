"""The program in this process, with a translator that remembers: for measuring, not for users.

Measuring several lengths of many articles would translate each of them anew for every length, and
once more after every change to the writing stage. What the model answered is kept in a file, by
model, adapter, request and number of candidates.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from summarize.errors import SummarizeError
from summarize.models import loading
from summarize.models.engine import Candidate, Step, TranslationRequest, Translator
from summarize.models.loading import Models

_LOADING = threading.Lock()


@dataclass(slots=True)
class Remembering:
    """A `Translator` that asks another one only what it was not asked before."""

    translator: Translator
    identity: str
    file: Path
    _known: dict[str, Any] | None = None

    def translate(
        self,
        requests: Sequence[TranslationRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        """See `Translator.translate`."""
        keys = [self._key("translate", candidates, asdict(r)) for r in requests]
        new = [n for n, key in enumerate(keys) if key not in self._answers]
        if step is not None:
            step(len(requests) - len(new))
        if new:
            found = self.translator.translate(
                [requests[n] for n in new], candidates=candidates, step=step
            )
            self._keep(
                {
                    keys[n]: [[c.text, c.finished, c.score] for c in group]
                    for n, group in zip(new, found, strict=True)
                }
            )
        return [[Candidate(*c) for c in self._answers[key]] for key in keys]

    def likelihood(
        self, requests: Sequence[TranslationRequest], answers: Sequence[str]
    ) -> list[float]:
        """See `Translator.likelihood`."""
        keys = [
            self._key("likelihood", answer, asdict(r))
            for r, answer in zip(requests, answers, strict=True)
        ]
        new = [n for n, key in enumerate(keys) if key not in self._answers]
        if new:
            found = self.translator.likelihood(
                [requests[n] for n in new], [answers[n] for n in new]
            )
            self._keep({keys[n]: value for n, value in zip(new, found, strict=True)})
        return [float(self._answers[key]) for key in keys]

    def _key(self, *parts: object) -> str:
        text = json.dumps([self.identity, *parts], sort_keys=True, ensure_ascii=False)
        return sha256(text.encode()).hexdigest()[:24]

    @property
    def _answers(self) -> dict[str, Any]:
        if self._known is None:
            lines = self.file.read_text("utf-8").splitlines() if self.file.exists() else []
            self._known = dict(json.loads(line) for line in lines)
        return self._known

    def _keep(self, found: Mapping[str, Any]) -> None:
        self._answers.update(found)
        self.file.parent.mkdir(parents=True, exist_ok=True)
        with self.file.open("a", encoding="utf-8") as lines:
            lines.writelines(json.dumps(item, ensure_ascii=False) + "\n" for item in found.items())


def remembering(file: Path) -> Callable[[Sequence[str]], str]:
    """A function that runs the program with arguments, as `run_program` does, in this process.

    Models are loaded once for each pair of languages. The function raises SummarizeError if the
    program fails.
    """
    loaded: dict[tuple[str | None, str, str], Models] = {}
    load = loading.load

    def load_once(name: str | None, source: str, target: str) -> Models:
        key = (name, source, target)
        if key not in loaded:
            models = load(name, source, target)
            identity = f"{models.identity.sha256} {models.identity.adapter}"
            translator = Remembering(models.translator, identity, file)
            loaded[key] = Models(translator, models.writer, models.identity)
        return loaded[key]

    def run(arguments: Sequence[str]) -> str:
        from summarize.cli import cli

        with _LOADING:
            loading.load = load_once  # type: ignore[assignment]
            try:
                result = CliRunner().invoke(cli, list(arguments), prog_name="summarize")
            finally:
                loading.load = load
        if result.exit_code:
            lines = result.stderr.strip().splitlines() or ["no reason given"]
            raise SummarizeError(f"summarize ended with {result.exit_code}: {lines[-1]}")
        return result.stdout

    return run
