"""The program in this process, with a model that remembers: for measuring, not for users.

Measuring several lengths of many articles would translate each of them anew for every length, and
write all of it once more after every change to a check. What the model answered is kept in a file,
by model, adapter, request and number of candidates.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from click.testing import CliRunner

from summarize.errors import SummarizeError
from summarize.model_identity import ModelIdentity
from summarize.models import loading
from summarize.models.loading import Models
from summarize.models.remembering import RememberingTranslator, RememberingWriter

_LOADING = threading.Lock()


class FileMemory:
    """A `models.remembering.Memory` in a file of JSON lines."""

    def __init__(self, file: Path, identity: ModelIdentity) -> None:
        self.identity = identity
        self._file = file
        lines = file.read_text("utf-8").splitlines() if file.exists() else []
        self._known: dict[str, Any] = dict(json.loads(line) for line in lines)

    def recalled(self, keys: Sequence[str]) -> dict[str, Any]:
        """See `Memory.recalled`."""
        return {key: self._known[key] for key in keys if key in self._known}

    def keep(self, answers: Mapping[str, Any]) -> None:
        """See `Memory.keep`."""
        self._known.update(answers)
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with self._file.open("a", encoding="utf-8") as lines:
            lines.writelines(
                json.dumps(item, ensure_ascii=False) + "\n" for item in answers.items()
            )

    def check(self) -> None:
        """Nothing ends a measurement between two batches."""


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
            memory = FileMemory(file, models.identity)
            translator = RememberingTranslator(models.translator, memory)
            writer = RememberingWriter(models.writer, memory)
            loaded[key] = Models(translator, writer, models.identity)
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
