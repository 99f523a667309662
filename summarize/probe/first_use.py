"""Setting up a machine: the model that does everything, and the best translator that can be had.

A small model made for one pair of languages translates better than a general one of twenty times
its size. Where the hub answers, the one for each language wanted is fetched and tried, and from
then on it translates if it did better; where it does not, one sentence says how to bring it along.
Only this asks the network, and only when a user sets up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from summarize.errors import ModelError
from summarize.models import offline, ranking, stored_proofs
from summarize.models.atomic_files import human_size
from summarize.models.channels import hub
from summarize.models.channels.arrival import ChannelError
from summarize.models.naming import AUTO
from summarize.models.pull_progress import PullProgress
from summarize.models.registry import ModelSpec
from summarize.models.store import Store
from summarize.probe.proving import TARGET, prove

DEFAULT = "default"
TRANSLATORS = "opus-mt-{source}-{target}"
"""The family that has a small translator for nearly every pair."""
ANSWER_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class FirstUse:
    """What a machine is set up with for a language: what translates, and why."""

    language: str
    model: str
    why: str


def set_up(store: Store, languages: Sequence[str], progress: PullProgress) -> list[FirstUse]:
    """Install and try the default model, and a better translator for each language if there is one.

    Raises ModelError if the default cannot be had; without a translator it goes on, and says so.
    """
    default = store.registry.find(DEFAULT)
    store.pull(default, progress)
    if (known := stored_proofs.proof_of(store, default)) is None or not known.tried:
        prove(store, default, progress)
    missing: list[str] = []
    for language in languages:
        spec = store.find(TRANSLATORS.format(source=language, target=TARGET))
        if not _is_there(store, spec, progress, missing):
            continue
        if stored_proofs.proof_of(store, spec) is None:
            prove(store, spec, progress)
    if missing:
        progress.note(_how_to_carry(store, missing))
    return [_outcome(store, language) for language in languages]


def _is_there(store: Store, spec: ModelSpec, progress: PullProgress, missing: list[str]) -> bool:
    """Whether the translator is installed now: it was, or the hub had it."""
    if store.is_installed(spec):
        return True
    assert spec.repository is not None
    try:
        if reason := offline.hub():
            raise ChannelError(reason)
        if not missing:  # a hub that did not answer once is not waited for again
            hub.answers(spec.repository, ANSWER_SECONDS)
            store.pull(spec, progress)
            return True
    except ChannelError:
        pass
    except ModelError as error:
        progress.note(f"{spec.name} could not be installed: {error}")
    missing.append(spec.name)
    return False


def _outcome(store: Store, language: str) -> FirstUse:
    choice = ranking.best_translator(store, language, TARGET, AUTO)
    return FirstUse(language, choice.spec.name, choice.why)


def _how_to_carry(store: Store, names: Sequence[str]) -> str:
    specs = [store.find(name) for name in names]
    size = human_size(max(spec.download for spec in specs))
    every = " and ".join(names)
    one = names[0]
    return (
        f"no hub was asked or none answered, so the default model translates; {every} (about "
        f"{size} each, made for translating) would do it faster and with fewer errors: run "
        f"`summarize models pull {one}` where there is a network, `summarize models export {one} "
        f"STICK` there, and `summarize models pull {one} --source STICK/{one}` here"
    )
