"""Setting up a machine: the best translator that can be had, asked of a hub on this machine.

The translator is real (`tiny_marian.py` made it), is fetched by huggingface_hub itself, and is
tried in a process of its own, as a user's would be.
"""

from __future__ import annotations

import contextlib
import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from summarize.models import installing, proof, ranking, stored_proofs
from summarize.models.proof import Kept, Proof, Trial
from summarize.models.registry import ModelSpec
from summarize.models.registry_file import registry
from summarize.models.store import Store
from summarize.probe import first_use
from tests.models.hub_server import Repositories, serving

MARIAN = Path(__file__).with_name("marian")
REPOSITORY = "Helsinki-NLP/opus-mt-nl-en"
NAME = "opus-mt-nl-en"

SET_UP = """
import sys
from pathlib import Path
from summarize.models import ct2_conversion, store as stores
ct2_conversion.is_available = lambda: False
pull, whole = stores.Store.pull, stores.Store.is_installed
stores.Store.pull = lambda self, spec, *a, **k: (
    Path() if "default" in spec.aliases else pull(self, spec, *a, **k))
stores.Store.is_installed = lambda self, spec: "default" in spec.aliases or whole(self, spec)
from summarize.cli import main
main()
"""
"""The command, on a machine that has the default model already."""


@pytest.fixture
def hub() -> Iterator[Repositories]:
    with serving(Repositories({REPOSITORY: MARIAN})) as hub:
        yield hub


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A store in which the default has been tried, and came to 60."""
    store = Store(tmp_path / "home", registry())
    spec = store.registry.find("default")
    trial = Trial(40.0, Kept(8, 10), sentences=52, speed=1.0)
    found = Proof(
        stored_proofs.fingerprint(store, spec),
        proof.current_probe(),
        {"nl-en": trial, "de-en": trial},
        {"en": trial},
        tried="2026-11-29",
    )
    stored_proofs.keep(store, spec, found)
    return store.home


def models(home: Path, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    inherited = {
        k: v for k, v in os.environ.items() if not k.startswith("HF_") and k != "SUMMARIZE_OFFLINE"
    }
    return subprocess.run(
        [sys.executable, "-c", SET_UP, "models", *arguments],
        env=inherited | {"SUMMARIZE_HOME": str(home)} | env,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def spec_of(home: Path) -> tuple[Store, ModelSpec]:
    store = Store(home, registry())
    return store, store.find(NAME)


@pytest.mark.slow
def test_where_the_hub_answers_the_translator_is_fetched_tried_and_taken(
    hub: Repositories, home: Path
) -> None:
    hub.cut["model.safetensors"] = 100_000  # and what breaks off is gone on with
    done = models(home, "pull", HF_ENDPOINT=hub.url)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"nl: {NAME} translates (probe ")
    assert len(hub.gets("model.safetensors")) == 2
    store, spec = spec_of(home)
    found = stored_proofs.proof_of(store, spec)
    assert found is not None
    trial = found.translates["nl-en"]
    assert trial.passed, trial.faults
    assert trial.sentences == 52
    assert trial.chrf > 90
    assert trial.speed > 0
    assert found.memory > 1 << 20
    asked = len(hub.requests)

    again = models(home, "pull", HF_ENDPOINT=hub.url)
    assert again.stdout == done.stdout
    assert len(hub.requests) == asked, "what is installed is not asked for again"

    listed = models(home, "list", SUMMARIZE_OFFLINE="1").stdout
    row = next(line for line in listed.splitlines() if line.startswith(NAME + "\t"))
    assert f"nl-en {trial.quality:.1f}" in row
    table = models(home, "compare", NAME, "default", SUMMARIZE_OFFLINE="1").stdout
    pairs = [line.split("\t") for line in table.splitlines()]
    assert [row[1] for row in pairs if row[0] == "nl-en"] == [NAME, registry().models[0].name]


@pytest.mark.parametrize("variable", ["SUMMARIZE_OFFLINE", "HF_HUB_OFFLINE", "--offline"])
def test_nobody_is_asked_where_nobody_may_be(hub: Repositories, home: Path, variable: str) -> None:
    options = [variable] if variable.startswith("-") else []
    env = {} if options else {variable: "1"}
    done = models(home, "pull", *options, HF_ENDPOINT=hub.url, **env)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"nl: {registry().models[0].name} translates")
    (said,) = [line for line in done.stderr.splitlines() if NAME in line]
    assert "--source STICK/" in said
    assert hub.requests == []


def test_a_hub_that_hangs_is_asked_once_and_not_for_long(home: Path) -> None:
    assert first_use.ANSWER_SECONDS == 2
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}"
        done = models(home, "pull", "--for", "nl", "--for", "de", HF_ENDPOINT=address)
        silent.settimeout(1)
        calls = 0
        with contextlib.suppress(TimeoutError):
            while True:
                silent.accept()
                calls += 1
    assert done.returncode == 0, done.stderr
    assert "opus-mt-nl-en and opus-mt-de-en" in done.stderr
    assert calls == 1, "one that did not answer is not waited for again"


def test_other_bytes_than_the_hub_promises_are_refused_and_the_default_stays(
    hub: Repositories, home: Path
) -> None:
    true = (MARIAN / "model.safetensors").read_bytes()
    hub.lies["model.safetensors"] = true[:-1] + bytes([true[-1] ^ 1])
    done = models(home, "pull", HF_ENDPOINT=hub.url)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"nl: {registry().models[0].name} translates")
    assert f"{NAME} could not be installed" in done.stderr
    store, spec = spec_of(home)
    assert not store.is_installed(spec)


@pytest.mark.slow
def test_a_model_that_fails_stays_installed_is_not_taken_and_says_why(
    hub: Repositories, home: Path, tmp_path: Path
) -> None:
    """The same weights with a vocabulary turned round: words that mean nothing."""
    spoilt = tmp_path / "spoilt"
    spoilt.mkdir()
    for path in MARIAN.iterdir():
        (spoilt / path.name).write_bytes(path.read_bytes())
    names = json.loads((spoilt / "vocab.json").read_text("utf-8"))
    kept = {"</s>", "<unk>", "<pad>"}
    words = [name for name in names if name not in kept]
    turned = dict(zip(words, [names[w] for w in reversed(words)], strict=True))
    (spoilt / "vocab.json").write_text(json.dumps(names | turned), "utf-8")
    hub.folders[REPOSITORY] = spoilt
    done = models(home, "pull", HF_ENDPOINT=hub.url)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"nl: {registry().models[0].name} translates")
    store, spec = spec_of(home)
    assert store.is_installed(spec)
    found = stored_proofs.proof_of(store, spec)
    assert found is not None
    assert not found.translates["nl-en"].passed
    listed = models(home, "list", SUMMARIZE_OFFLINE="1").stdout
    row = next(line for line in listed.splitlines() if line.startswith(NAME + "\t"))
    assert "failed (" in row


@pytest.mark.slow
def test_a_model_that_cannot_be_run_has_proved_that(home: Path, tmp_path: Path) -> None:
    store, spec = spec_of(home)
    store.pull(spec, source=MARIAN)
    weights = store.folder(spec) / "weights"
    broken = json.loads((weights / "config.json").read_text("utf-8"))
    (weights / "config.json").write_text(json.dumps(broken | {"d_model": "large"}), "utf-8")
    installing.record(store.shelf(spec), store.manifest(spec))
    done = models(home, "probe", NAME)
    assert "failed: it could not be run" in done.stdout
    assert ranking.best_translator(
        replace_store(store), "nl", "en", "auto"
    ).spec == registry().find("default")


def replace_store(store: Store) -> Store:
    """The store with the default taken for installed."""

    class Shelf(Store):
        def is_installed(self, spec: ModelSpec) -> bool:
            return "default" in spec.aliases or super().is_installed(spec)

    return Shelf(store.home, replace(store.registry))
