"""From a model's name to engines that answer. torch is imported here, and only when called."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.errors import ModelError
from summarize.identity import ModelIdentity
from summarize.models.engine import Translator, Writer
from summarize.models.registry import Adapter, ModelSpec
from summarize.models.store import Store

if TYPE_CHECKING:
    from summarize.models.chat import ChatEngine


@dataclass(frozen=True, slots=True)
class Models:
    """What a run works with, and what it has to say of it."""

    translator: Translator
    writer: Writer
    identity: ModelIdentity


def load(name: str | None, source: str, target: str, *, adapted: bool = True) -> Models:
    """The engines for one pair of languages; by default the best installed model that can do it.

    `adapted=False` leaves the adapter for this pair out, for measuring what it brings.

    Raises ModelError if the model is unknown, not installed, or cannot do this pair.
    """
    store = Store.open()
    spec = choose(store, name, source, target)
    fitting = spec.adapter(source, target) if adapted else None
    folder = store.weights_dir(spec)
    _, sha256 = store.identity(spec)
    engine = _engine(folder, fitting)
    label = None if fitting is None else f"{fitting.name} {fitting.version}"
    return Models(engine, engine, ModelIdentity(spec.name, sha256, label))


def choose(store: Store, name: str | None, source: str, target: str) -> ModelSpec:
    """The model that a run would take, without loading it. Raises ModelError as `load` does."""
    if name is None:
        return store.best(source, target, "translate")
    spec = store.registry.find(name)
    if not spec.can(source, target, "translate"):
        raise ModelError(f"{spec.name} cannot translate from {source!r} into {target!r}")
    return spec


def _engine(folder: Path, fitting: Adapter | None) -> ChatEngine:
    from summarize.models.chat import ChatEngine

    if fitting is None:
        return ChatEngine(folder)
    return ChatEngine(
        folder,
        adapter_folder=fitting.location.parent,
        adapter_pairs=frozenset({(fitting.source, fitting.target)}),
        adapter_writes=frozenset(fitting.writes),
    )
