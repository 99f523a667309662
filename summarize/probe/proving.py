"""A model is tried, and what it proved is kept with it."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarize.language import is_same
from summarize.models import proof, stored_proofs
from summarize.models.proof import Proof, Trial, pair_key
from summarize.models.pull_progress import PullProgress, Unwatched
from summarize.models.registry import ModelSpec
from summarize.models.store import Store
from summarize.probe import trying
from summarize.probe.texts import LANGUAGES, digest, texts
from summarize.probe.trying import Tried, Wish

TARGET = "en"
SECONDS = 600.0
"""What a trial takes at most, about: a slow model is tried on fewer sentences."""
_FEW = 16


@dataclass(frozen=True, slots=True)
class Terms:
    """On what a model is tried, and how long that may take."""

    device: str = "auto"
    seconds: float = SECONDS


def pairs_of(spec: ModelSpec) -> tuple[tuple[str, str], ...]:
    """The pairs to try a model in: into English, or where it cannot do that, all that it can."""
    able = [
        (source, target)
        for source in LANGUAGES
        for target in LANGUAGES
        if not is_same(source, target) and spec.can(source, target, "translate")
    ]
    return tuple([pair for pair in able if pair[1] == TARGET] or able)


def writes_of(spec: ModelSpec) -> tuple[str, ...]:
    """The languages to try a model's writing in: English, or where it cannot, all that it can."""
    able = [language for language in LANGUAGES if spec.can(language, language, "summarize")]
    return (TARGET,) if TARGET in able else tuple(able)


def prove(
    store: Store,
    spec: ModelSpec,
    progress: PullProgress | None = None,
    *,
    pairs: Sequence[tuple[str, str]] | None = None,
    terms: Terms | None = None,
    anew: bool = False,
) -> Proof:
    """Try an installed model, keep what it proved, and return all that is known of it now.

    Of weights that this project has measured only the speed is tried, unless `anew`. `pairs` are
    those to try, by default `pairs_of` the model. A model that cannot be run has proved that.
    Raises ModelError if it is not installed, or the store cannot be written.
    """
    progress, terms = progress or Unwatched(), terms or Terms()
    weights = stored_proofs.fingerprint(store, spec)
    ours = None if anew or pairs is not None else proof.shipped().get(weights)
    wanted = tuple(pairs) if pairs is not None else pairs_of(spec)
    writes = () if pairs is not None or ours is not None else writes_of(spec)
    if ours is not None:
        wish = Wish(wanted[:1], (), _FEW, terms.seconds, terms.device)
    else:
        wish = Wish(wanted, writes, 0, terms.seconds, terms.device)
    if not wish.pairs and not wish.writes:
        return Proof(weights, digest())  # a model for languages that the probe does not speak
    progress.begin(f"trying {spec.name} on {_FEW if ours else len(texts().all)} sentences")
    try:
        tried = trying.run(spec.name, store.home, wish, lambda step: None)
    finally:
        progress.end()
    found = Proof(
        weights,
        digest(),
        tried.translates,
        tried.writes,
        tried.memory,
        tried.machine or trying.machine(),
        tried.device,
        datetime.date.today().isoformat(),
    )
    if tried.failure:
        found = _with_failure(found, wish, tried)
    elif ours is not None:
        found = _with_speed(found, ours)
    stored_proofs.keep(store, spec, _added(found, proof.read(store.folder(spec) / "proof.json")))
    return stored_proofs.proof_of(store, spec) or found


def _with_speed(found: Proof, ours: Proof) -> Proof:
    """The quality that is known, at the speed that was measured now."""
    speed = max((t.speed for t in found.translates.values()), default=0.0)
    translates = {k: replace(t, speed=speed) for k, t in ours.translates.items()}
    return replace(found, translates=translates, writes=ours.writes)


def _with_failure(found: Proof, wish: Wish, tried: Tried) -> Proof:
    """What was not reached has failed, for the reason that the process ended."""
    none = Trial(0.0, faults=(f"it could not be run: {tried.failure}",))
    translates = {pair_key(*pair): none for pair in wish.pairs} | dict(found.translates)
    writes = dict.fromkeys(wish.writes, none) | dict(found.writes)
    return replace(found, translates=translates, writes=writes)


def _added(found: Proof, before: Proof | None) -> Proof:
    """With what the same weights proved before and were not asked now."""
    if before is None or (before.weights, before.probe) != (found.weights, found.probe):
        return found
    return replace(
        found,
        translates={**before.translates, **found.translates},
        writes={**before.writes, **found.writes},
        memory=max(found.memory, before.memory),
    )
