"""What the tests of the store share: a model of random bytes, and progress that remembers."""

from __future__ import annotations

from pathlib import Path

from summarize.models.store import Store
from tests.models.supply import some_bytes

DATA = some_bytes(3_000_000)


class Heard:
    """Progress that remembers what it was told."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.notes: list[str] = []
        self.sizes: list[int] = []

    def begin(self, what: str, total: int | None = None) -> None:
        self.begun.append(what)

    def advance(self, size: int) -> None:
        self.sizes.append(size)

    def end(self) -> None:
        pass

    def note(self, text: str) -> None:
        self.notes.append(text)


def pretend_to_convert(source: Path, target: Path, *, tie_embeddings: bool) -> None:
    partial = target.with_name(target.name + ".partial")
    partial.mkdir()
    (partial / "model.safetensors").write_bytes(source.read_bytes()[::-1])
    (partial / "config.json").write_text("{}")
    partial.rename(target)


def model(home: Store) -> Path:
    return home.home / "models" / "tiny"
