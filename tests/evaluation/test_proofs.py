"""`make prove` writes down what it has after each trial, and goes on where it was stopped."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from summarize.evaluation import proofs
from summarize.models import proof
from summarize.models.proof import Kept, Trial
from summarize.probe.texts import digest
from summarize.probe.trying import Tried, Wish


def test_what_was_stopped_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Wish] = []
    broken = True

    def run(name: str, home: Path, wish: Wish, told: Callable[[str], None]) -> Tried:
        asked.append(wish)
        if broken and wish.pairs == (("de", "en"),):
            return Tried({}, {}, failure="killed")
        trial = Trial(50.5, Kept(3, 4), sentences=52, speed=2.0, faults=("it's slow",))
        pairs = {"-".join(pair): trial for pair in wish.pairs}
        return Tried(pairs, dict.fromkeys(wish.writes, trial), machine="a machine", device="cpu")

    target = tmp_path / "proofs.toml"
    target.write_text('# A head.\n\n[[proof]]\nweights = "other"\nprobe = "old"\n', "utf-8")
    monkeypatch.setattr(proofs, "TARGET", target)
    monkeypatch.setattr(proofs, "run", run)
    monkeypatch.setattr(proofs.stored_proofs, "fingerprint", lambda store, spec: "w" * 16)
    assert CliRunner().invoke(proofs.main).exit_code == 1
    assert [wish.pairs or wish.writes for wish in asked] == [
        ("en",),
        (("nl", "en"),),
        (("de", "en"),),
    ]

    broken = False
    asked.clear()
    assert CliRunner().invoke(proofs.main).exit_code == 0
    assert [wish.pairs for wish in asked] == [(("de", "en"),), (("fr", "en"),), (("es", "en"),)]
    text = target.read_text("utf-8")
    assert text.startswith("# A head.\n\n[[proof]]\n")
    (table,) = tomllib.loads(text)["proof"]
    found = proof.parsed(table)
    assert (found.weights, found.probe) == ("w" * 16, digest())
    assert list(found.translates) == ["nl-en", "de-en", "fr-en", "es-en"]
    assert found.writes["en"] == Trial(50.5, Kept(3, 4), sentences=52, faults=("it's slow",))
