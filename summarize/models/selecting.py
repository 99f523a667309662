"""Which models a run works with: one name for all, or one to translate and one to write.

NAME                    a registry name, `owner/name` of a repository, or a folder
auto, fast, best        the installed model that did best in its trial (`ranking`)
TRANSLATOR + WRITER     two names; `none` as the second leaves every sentence as translated
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from summarize.errors import ModelError
from summarize.language import is_same, primary
from summarize.models.atomic_files import sha256_of
from summarize.models.naming import AUTO, NONE, PLUS, TASTES
from summarize.models.ranking import Choice, best_translator, best_writer
from summarize.models.registry import ModelSpec
from summarize.models.store import Store
from summarize.models.unlisted import in_folder


@dataclass(frozen=True, slots=True)
class Located:
    """A model and where it is; `folder` is looked up, and checked, when it is loaded.

    `why` says why it was taken: that it was named, or what it proved; `weakness` what it proved to
    do badly, if it was taken for want of a better one.
    """

    spec: ModelSpec
    sha256: str
    folder: Callable[[], Path]
    why: str = "named"
    weakness: str = ""


@dataclass(frozen=True, slots=True)
class Selection:
    """What translates and what writes. None where nothing does, or nothing has to."""

    translator: Located | None
    writer: Located | None


def select(store: Store, name: str | None, source: str, target: str) -> Selection:
    """The models for a pair of languages, without loading any.

    What the model named cannot do, the best one installed does; where there is none to write, the
    summary is made of translated sentences. Raises ModelError if one is unknown, not installed or
    cannot do the pair, or nothing can translate it.
    """
    first, _, second = (name or AUTO).partition(PLUS)
    taste = first if first in TASTES else AUTO
    same = is_same(source, target)
    translator: Located | None = None
    writer: Located | None = None
    if first not in (*TASTES, NONE):
        found = _found(store, first)
        if "translate" in found.spec.tasks:
            if not same and not found.spec.can(source, target, "translate"):
                raise ModelError(f"{first} cannot translate from {source!r} into {target!r}")
            translator = found
        if "summarize" in found.spec.tasks and not second:
            writer = _fitting_writer(found, target)
    if translator is None and not same:
        translator = _chosen(store, best_translator(store, source, target, taste))
    if second not in ("", NONE, *TASTES):
        writer = _fitting_writer(_found(store, second), target)
        if "summarize" not in writer.spec.tasks:
            raise ModelError(f"{second} cannot write summaries")
    elif second != NONE and writer is None:
        writer = _some_writer(store, translator, target)
    return Selection(None if same else translator, writer)


def _fitting_writer(found: Located, target: str) -> Located:
    spec = found.spec
    if spec.is_dedicated and spec.languages and primary(target) not in spec.languages:
        raise ModelError(f"{spec.name} cannot write summaries in {target!r}")
    return found


def _some_writer(store: Store, translator: Located | None, target: str) -> Located | None:
    """The one that proved best; the translator itself if none was tried, and it can."""
    choice = best_writer(store, target)
    if choice is not None:
        return _chosen(store, choice)
    able = translator is not None and translator.spec.can(target, target, "summarize")
    return translator if able else None


def _chosen(store: Store, choice: Choice) -> Located:
    found = _installed(store, choice.spec)
    return Located(found.spec, found.sha256, found.folder, choice.why, choice.weakness)


def _found(store: Store, name: str) -> Located:
    """A model by its name or path. Raises ModelError if there is none, or it is not installed."""
    folder = Path(name).expanduser()
    only_packed = any(folder.glob("*.gguf")) and not any(folder.glob("*.safetensors"))
    if only_packed or _is_gguf(folder):
        raise ModelError(
            f"{name} is not run as it is: `summarize models pull owner/name --source {name}` "
            "unpacks a GGUF, once, and `--model owner/name` then runs it"
        )
    if folder.is_dir():
        spec = in_folder(folder)
        return Located(spec, _hash_of(folder), lambda: folder)
    return _installed(store, store.find(name))


def _installed(store: Store, spec: ModelSpec) -> Located:
    _, sha256 = store.identity(spec)
    return Located(spec, sha256, lambda: store.weights_dir(spec))


def _is_gguf(path: Path) -> bool:
    return path.suffix == ".gguf" and path.is_file()


def _hash_of(folder: Path) -> str:
    """The sha256 of a folder's weights. Raises ModelError if it has none that may run."""
    found = sorted(folder.glob("*.safetensors"))
    if not found:
        raise ModelError(
            f"{folder} holds no safetensors: `summarize models pull owner/name --source {folder}` "
            "converts what it holds, once, and installs it"
        )
    if len(found) == 1:
        return sha256_of(found[0])
    return hashlib.sha256("".join(map(sha256_of, found)).encode()).hexdigest()
