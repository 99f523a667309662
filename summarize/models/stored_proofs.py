"""The proofs in a store: which weights they are of, reading them, keeping them."""

from __future__ import annotations

import hashlib
from pathlib import Path

from summarize.errors import ModelError
from summarize.models import proof
from summarize.models.proof import Proof
from summarize.models.registry import ModelSpec
from summarize.models.store import Store


def fingerprint(store: Store, spec: ModelSpec) -> str:
    """What names the weights that would run, adapters and all.

    Raises ModelError if the model is one of a repository and is not installed.
    """
    _, sha256 = store.identity(spec)
    parts = [sha256, *(adapter.sha256 for adapter in spec.adapters)]
    return hashlib.sha256("".join(parts).encode()).hexdigest()[:16]


def proof_of(store: Store, spec: ModelSpec) -> Proof | None:
    """What is known of this model: measured here, and of what was not, measured by this project.

    Nothing if it is not installed, was tried on other texts than today's, or its weights have
    changed since.
    """
    try:
        weights = fingerprint(store, spec)
    except ModelError:
        return None
    ours = proof.shipped().get(weights)
    found = proof.read(_path(store, spec))
    if found is None or found.weights != weights or found.probe != proof.current_probe():
        return ours
    return found.over(ours) if ours is not None else found


def keep(store: Store, spec: ModelSpec, result: Proof) -> None:
    """Keep what was proved with the model. Raises ModelError if the store cannot be written."""
    try:
        store.folder(spec).mkdir(parents=True, exist_ok=True)
        proof.write(_path(store, spec), result)
    except OSError as error:
        raise ModelError(
            f"what {spec.name} proved cannot be kept in {store.home} ({error.strerror or error}): "
            "point SUMMARIZE_HOME at a folder that can be written"
        ) from error


def _path(store: Store, spec: ModelSpec) -> Path:
    return store.folder(spec) / "proof.json"
