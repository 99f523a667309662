"""The models of this machine: what the command line needs to list, fetch, try and compare them.

store = Store.open()
spec = store.find("opus-mt-nl-en")
store.pull(spec)                # bytes
print(prove(store, spec))       # what it can do: see `Proof`
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from summarize.models.atomic_files import human_size
from summarize.models.exporting import export
from summarize.models.measurements import measurements
from summarize.models.proof import Proof, Trial
from summarize.models.pull_progress import PullProgress, Unwatched
from summarize.models.ranking import untried
from summarize.models.recommending import Machine, Recommendation, recommended
from summarize.models.registry import ModelSpec
from summarize.models.store import Store
from summarize.models.stored_proofs import proof_of
from summarize.probe.first_use import FirstUse, set_up
from summarize.probe.proving import Terms, pairs_of, prove

__all__ = [
    "FirstUse",
    "Machine",
    "ModelSpec",
    "Proof",
    "PullProgress",
    "Recommendation",
    "Store",
    "StoredTrial",
    "Terms",
    "Trial",
    "Unwatched",
    "compared",
    "export",
    "human_size",
    "measurements",
    "pairs_of",
    "proof_of",
    "prove",
    "pull",
    "recommended",
    "set_up",
    "untried",
]


@dataclass(frozen=True, slots=True)
class StoredTrial:
    """A model and what it proved; None if it was never tried."""

    spec: ModelSpec
    proof: Proof | None


def pull(
    store: Store,
    spec: ModelSpec,
    progress: PullProgress,
    *,
    channel: str | None = None,
    source: Path | None = None,
) -> Path:
    """Fetch, verify and convert a model, and try it if these weights never were; their folder.

    Raises ModelError.
    """
    folder = store.pull(spec, progress, channel=channel, source=source)
    known = proof_of(store, spec)
    if known is None or not known.tried:
        prove(store, spec, progress)
    return folder


def compared(store: Store, names: Sequence[str]) -> list[StoredTrial]:
    """What these models proved, each once, in the order given.

    Raises ModelError if one is unknown.
    """
    specs = {spec.name: spec for spec in map(store.find, names)}.values()
    return [StoredTrial(spec, proof_of(store, spec)) for spec in specs]
