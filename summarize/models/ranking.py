"""Which of the installed models to take for a pair of languages: the one that proved best here.

Never by the order of a list, and never one that has not been tried, or failed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from summarize.errors import ModelError
from summarize.models.naming import BEST, FAST
from summarize.models.proof import ENOUGH, Proof, Trial
from summarize.models.registry import ModelSpec
from summarize.models.store import Store
from summarize.models.stored_proofs import proof_of

_LITTLE = 3.0
"""Quality that `fast` gives away for speed, no more."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A model, and why it was taken; `weakness` is what it did badly, where no better one is."""

    spec: ModelSpec
    why: str
    weakness: str = ""


def best_translator(store: Store, source: str, target: str, taste: str) -> Choice:
    """The installed model to translate with. Raises ModelError, with what to do, if there is none.

    A makeshift, one that lost too many figures to be a sound one, is taken where nothing else is.
    `taste`: "auto" wants half a sentence a second; "best" wants quality alone; "fast" the fastest
    of those that are hardly worse than what "auto" takes.
    """
    able = [s for s in store.all_installed() if s.can(source, target, "translate")]
    if not able:
        raise ModelError(_nothing(store, source, target, "translate"))
    tried = [(s, p) for s in able if (p := proof_of(store, s)) is not None]
    ranked = [(s, t) for s, p in tried if (t := p.translation(source, target)) is not None]
    passed = [(s, t) for s, t in ranked if t.passed]
    if passed:
        sound = [(s, t) for s, t in passed if not t.weakness]
        spec, trial = _chosen(sound or passed, taste)
        return Choice(spec, _reason(spec, trial, passed), trial.weakness)
    if not ranked and (elsewhere := _proved_elsewhere(tried)):
        # For languages that the probe does not speak, what a model proved in others must do.
        spec = max(elsewhere, key=lambda found: found[1])[0]
        return Choice(spec, f"not tried from {source} into {target}")
    raise ModelError(_none_passed(able, ranked, f"from {source!r} into {target!r}"))


def best_writer(store: Store, language: str, taste: str = "auto") -> Choice | None:
    """The installed model to write with; None where none is there that has passed."""
    able = [s for s in store.all_installed() if s.can(language, language, "summarize")]
    tried = [(s, p) for s in able if (p := proof_of(store, s)) is not None]
    ranked = [(s, t) for s, p in tried if (t := p.writing(language)) is not None]
    passed = [(s, t) for s, t in ranked if t.passed]
    if passed:
        spec, trial = _chosen(passed, taste)
        return Choice(spec, _reason(spec, trial, passed))
    if not ranked and (elsewhere := _written_elsewhere(tried)):
        spec = max(elsewhere, key=lambda found: found[1])[0]
        return Choice(spec, f"not tried in {language}")
    return None


def untried(store: Store, source: str, target: str) -> list[ModelSpec]:
    """The installed models that could translate this and have not shown how well."""
    able = [s for s in store.all_installed() if s.can(source, target, "translate")]
    return [
        s for s in able if (p := proof_of(store, s)) is None or not p.translation(source, target)
    ]


def _chosen(passed: Sequence[tuple[ModelSpec, Trial]], taste: str) -> tuple[ModelSpec, Trial]:
    """The best, of those that are quick enough if any is; a speed that is not known will do."""
    if taste == BEST:
        return max(passed, key=_quality)
    quick = [(s, t) for s, t in passed if not t.speed or t.speed >= ENOUGH]
    best = max(quick, key=_quality) if quick else max(passed, key=lambda found: found[1].speed)
    if taste != FAST:
        return best
    near = [(s, t) for s, t in passed if t.quality >= best[1].quality - _LITTLE]
    return max(near, key=lambda found: (found[1].speed, *_quality(found)))


def _quality(found: tuple[ModelSpec, Trial]) -> tuple[float, float, str]:
    spec, trial = found
    return trial.quality, trial.speed, spec.name


def _reason(spec: ModelSpec, trial: Trial, passed: Iterable[tuple[ModelSpec, Trial]]) -> str:
    others = [f"{s.name} {t.quality:.1f}" for s, t in passed if s.name != spec.name]
    beside = f"; {', '.join(others)}" if others else ""
    weakness = f", a makeshift: {trial.weakness}" if trial.weakness else ""
    return f"probe {trial.quality:.1f}{weakness}{beside}"


def _proved_elsewhere(tried: Iterable[tuple[ModelSpec, Proof]]) -> list[tuple[ModelSpec, float]]:
    good = [(s, [t.quality for t in p.translates.values() if t.passed]) for s, p in tried]
    return [(s, sum(q) / len(q)) for s, q in good if q]


def _written_elsewhere(tried: Iterable[tuple[ModelSpec, Proof]]) -> list[tuple[ModelSpec, float]]:
    good = [(s, [t.quality for t in p.writes.values() if t.passed]) for s, p in tried]
    return [(s, sum(q) / len(q)) for s, q in good if q]


def _nothing(store: Store, source: str, target: str, task: str) -> str:
    known = store.registry.for_job(source, target, task)
    if not known:
        return f"no model here can {task} from {source!r} into {target!r}"
    return (
        f"no model that can {task} from {source!r} into {target!r} is installed: "
        f"run `summarize models pull {known[0].name}`"
    )


def _none_passed(
    able: Sequence[ModelSpec], ranked: Sequence[tuple[ModelSpec, Trial]], what: str
) -> str:
    failed = {s.name: "; ".join(t.faults) for s, t in ranked}
    first = able[0].name
    if first in failed:
        return (
            f"{first} is installed and failed its trial {what} ({failed[first]}): install another "
            f"model, or name it with --model {first} to use it all the same"
        )
    return (
        f"{first} is installed and was never tried {what}: run `summarize models probe {first}`, "
        f"or name it with --model {first}"
    )
