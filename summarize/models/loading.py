"""From a model's name to engines that answer. torch is imported here, and only when called."""

from __future__ import annotations

import functools
import logging
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.model_identity import ModelIdentity
from summarize.models import devices
from summarize.models.assembling import LateWriter, assembled, identity_name, seq2seq
from summarize.models.engine import Translator, Writer
from summarize.models.families import Family
from summarize.models.registry import Adapter
from summarize.models.selecting import Located, select
from summarize.models.store import Store

if TYPE_CHECKING:
    from summarize.models.chat import ChatEngine
    from summarize.models.seq2seq import Seq2SeqEngine


_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Models:
    """What a run works with, and what it has to say of it."""

    translator: Translator
    writer: Writer
    identity: ModelIdentity


def load(
    name: str | None,
    source: str,
    target: str,
    *,
    adapted: bool = True,
    device: str = devices.AUTO,
) -> Models:
    """The engines for one pair of languages; by default those of the installed models that did
    best when they were tried (`ranking`).

    `adapted=False` leaves the adapter for this pair out, for measuring what it brings. `device` is
    "auto", "cpu", "cuda", "cuda:1", "mps" …

    Raises ModelError if a model is unknown, not installed, or cannot do this pair, or the machine
    has no such device.
    """
    chosen = select(Store.open(), name, source, target)
    place = devices.choose(device)
    one, other = chosen.translator, chosen.writer
    if one is not None and one.weakness:
        _log.warning(
            "no sound translator from %s into %s is installed: %s makes do (when it was tried, %s),"
            " and every figure that it loses is flagged; `summarize models recommend --from %s --to"
            " %s` names others",
            *(source, target, one.spec.name, one.weakness, source, target),
        )
    load_one = functools.partial(
        _load_one, source=source, target=target, adapted=adapted, place=place
    )
    translator = None if one is None else load_one(one)
    writer: Writer | None = None
    if other is not None:
        both = one is not None and other.spec == one.spec and translator is not None
        writer = translator if both else LateWriter(lambda: load_one(other))
    where = str(place) if translator is None else translator.where
    return Models(
        *assembled(translator, writer), _identity(one, other, source, target, adapted, where)
    )


def _identity(
    one: Located | None,
    other: Located | None,
    source: str,
    target: str,
    adapted: bool,
    where: str,
) -> ModelIdentity:
    """What a report says of the models that made it."""
    there = [located for located in (one, other) if located is not None]
    fitting = there[0].spec.adapter(source, target) if there and adapted else None
    return ModelIdentity(
        identity_name(one, other),
        there[0].sha256 if there else "",
        None if fitting is None else f"{fitting.name} {fitting.version}",
        " + ".join(dict.fromkeys(located.why for located in there)),
        where,
    )


def _load_one(
    located: Located, *, source: str, target: str, adapted: bool, place: devices.DevicePlace
) -> ChatEngine | Seq2SeqEngine:
    spec, folder = located.spec, located.folder()
    if spec.is_dedicated:
        return seq2seq(folder, Family(spec.family or "marian"), place)
    return _engine(folder, spec.adapter(source, target) if adapted else None, place)


def _engine(folder: Path, fitting: Adapter | None, place: devices.DevicePlace) -> ChatEngine:
    from summarize.models.chat import ChatEngine

    if fitting is None:
        return ChatEngine(folder, place=place)
    return ChatEngine(
        folder,
        adapter_folder=fitting.location.parent,
        adapter_pairs=frozenset({(fitting.source, fitting.target)}),
        adapter_writes=frozenset(fitting.writes),
        place=place,
    )
