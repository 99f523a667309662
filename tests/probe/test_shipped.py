"""What the package says that its model proves is of these weights and these texts."""

from __future__ import annotations

import hashlib

from summarize.models import proof
from summarize.models.registry_file import registry
from summarize.probe.proving import pairs_of, writes_of
from summarize.probe.texts import digest, texts


def test_the_default_model_was_tried_with_its_adapter_on_todays_probe() -> None:
    """After a change of weights, adapter or texts: `make prove`."""
    spec = registry().find("default")
    parts = [spec.sha256, *(adapter.sha256 for adapter in spec.adapters)]
    weights = hashlib.sha256("".join(parts).encode()).hexdigest()[:16]
    found = proof.shipped()[weights]
    assert found.probe == digest() == proof.current_probe()
    assert {tuple(key.split("-")) for key in found.translates} == set(pairs_of(spec))
    assert set(found.writes) == set(writes_of(spec))
    assert [key for key, trial in found.translates.items() if trial.weakness] == ["de-en"]
    for trial in found.translates.values():
        assert trial.passed, trial.faults
        assert trial.sentences == len(texts().all)


def test_it_says_nothing_of_speed_which_is_each_machines_own() -> None:
    for found in proof.shipped().values():
        assert not found.tried
        assert all(t.speed == 0 for t in found.translates.values())
