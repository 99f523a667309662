"""From a model's name to engines that answer. torch is imported here, and only when called."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.errors import ModelError
from summarize.identity import ModelIdentity
from summarize.models.assembling import LateWriter, assembled, identity_name, seq2seq
from summarize.models.engine import Translator, Writer
from summarize.models.families import Family
from summarize.models.registry import Adapter, ModelSpec
from summarize.models.selecting import Located, is_plain, select
from summarize.models.store import Store

if TYPE_CHECKING:
    from summarize.models.chat import ChatEngine
    from summarize.models.seq2seq import Seq2SeqEngine


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
    if not is_plain(store, name):
        return _load_selected(store, name, source, target)
    spec = choose(store, name, source, target)
    if spec.repository is not None:
        return _load_selected(store, spec.name, source, target)
    fitting = spec.adapter(source, target) if adapted else None
    folder = store.weights_dir(spec)
    _, sha256 = store.identity(spec)
    engine = _engine(folder, fitting)
    label = None if fitting is None else f"{fitting.name} {fitting.version}"
    return Models(engine, engine, ModelIdentity(spec.name, sha256, label))


def _load_selected(store: Store, name: str | None, source: str, target: str) -> Models:
    """The engines of models other than the one that does it all; a writer loads when asked."""
    chosen = select(store, name, source, target)
    one, other = chosen.translator, chosen.writer
    translator = None if one is None else _load_one(one, source, target)
    writer: Writer | None = None
    if other is not None:
        both = one is not None and other.spec == one.spec and translator is not None
        writer = translator if both else LateWriter(lambda: _load_one(other, source, target))
    label = identity_name(one, other)
    sha256 = next((located.sha256 for located in (one, other) if located is not None), "")
    fitting = None if one is None else one.spec.adapter(source, target)
    adapter = None if fitting is None else f"{fitting.name} {fitting.version}"
    return Models(*assembled(translator, writer), ModelIdentity(label, sha256, adapter))


def _load_one(located: Located, source: str, target: str) -> ChatEngine | Seq2SeqEngine:
    spec, folder = located.spec, located.folder()
    if spec.is_dedicated:
        return seq2seq(folder, Family(spec.family or "marian"))
    return _engine(folder, spec.adapter(source, target))


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
