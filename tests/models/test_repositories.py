"""Repositories are pulled from a hub, a folder or a tar, whole and verified, or refused by name.

The models are real ones of the library's own classes, small and with random weights; the hub is a
web server on this machine, asked by huggingface_hub itself.
"""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from summarize.errors import ModelError
from summarize.models import atomic_files, ct2_conversion
from summarize.models.exporting import export
from summarize.models.registry_file import registry
from summarize.models.store import Store
from tests.models import tiny_seq2seq as tiny
from tests.models.hub_server import COMMIT, Repositories, serving
from tests.models.tiny_texts import edit

NAME = "opus-mt-nl-en"
REPOSITORY = "Helsinki-NLP/opus-mt-nl-en"
WEIGHTS = "model.safetensors"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    torch.manual_seed(0)
    folder = tmp_path_factory.mktemp("made") / "marian"
    tiny.marian(folder)
    return folder


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    """The files of a small Marian model, to be spoilt."""
    copy = tmp_path / "brought"
    copy.mkdir()
    for path in made.iterdir():
        (copy / path.name).write_bytes(path.read_bytes())
    return copy


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    # What CTranslate2 makes of a model has tests of its own.
    monkeypatch.setattr(ct2_conversion, "is_available", lambda: False)
    return Store(tmp_path / "home", registry())


@pytest.fixture
def hub(folder: Path) -> Iterator[Repositories]:
    with serving(Repositories({REPOSITORY: folder, "somebody/their-own": folder})) as hub:
        yield hub


def pulled(hub: Repositories, home: Path, name: str = NAME) -> tuple[int, str]:
    """`summarize models pull NAME` in a process of its own, with this hub; exit code and errors."""
    code = (
        "from summarize.models import ct2_conversion; ct2_conversion.is_available = lambda: False\n"
        "from summarize.cli import main; main()"
    )
    inherited = {k: v for k, v in os.environ.items() if not k.startswith("HF_")}
    done = subprocess.run(
        [sys.executable, "-c", code, "models", "pull", name, "--no-trial"],
        env=inherited | {"HF_ENDPOINT": hub.url, "SUMMARIZE_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    return done.returncode, done.stderr


# A folder, a tar


def test_a_folder_is_installed_verified_and_knows_its_revision_is_unknown(
    store: Store, folder: Path
) -> None:
    spec = store.find(NAME)
    assert store.find(REPOSITORY) == spec
    weights = store.pull(spec, source=folder)
    assert (weights / WEIGHTS).read_bytes() == (folder / WEIGHTS).read_bytes()
    assert store.is_installed(spec)
    assert store.verify(spec) == []
    assert store.weights_dir(spec) == weights
    manifest = store.manifest(spec)
    assert (manifest["origin"], manifest["revision"]) == ("local", "")
    assert store.identity(spec)[1] == manifest["weights"][WEIGHTS]["sha256"]


def test_a_tar_is_as_good_as_the_folder_in_it(store: Store, folder: Path, tmp_path: Path) -> None:
    archive = tmp_path / "brought.tar.gz"
    with tarfile.open(archive, "w:gz") as tar:
        tar.add(folder, arcname="opus-mt-nl-en")
    assert (store.pull(store.find(NAME), source=archive) / WEIGHTS).is_file()


def test_a_tar_that_reaches_out_of_its_folder_is_refused(store: Store, tmp_path: Path) -> None:
    archive = tmp_path / "brought.tar"
    with tarfile.open(archive, "w") as tar:
        info = tarfile.TarInfo("../../config.json")
        tar.addfile(info)
    with pytest.raises(ModelError, match=r"brought\.tar"):
        store.pull(store.find(NAME), source=archive)


def test_what_is_exported_is_pulled_elsewhere_with_its_revision(
    store: Store, folder: Path, tmp_path: Path
) -> None:
    spec = store.find(NAME)
    store.pull(spec, source=folder)
    sent = export(store, spec, tmp_path / "stick")
    other = Store(tmp_path / "other", registry())
    other.pull(spec, source=sent)
    assert other.verify(spec) == []
    assert other.identity(spec) == store.identity(spec)
    weights = sent / WEIGHTS
    weights.write_bytes(weights.read_bytes()[:-1] + b"x")
    third = Store(tmp_path / "third", registry())
    with pytest.raises(ModelError, match=r"model\.safetensors of .* other bytes"):
        third.pull(spec, source=sent)
    (sent / "vocab.json").unlink()
    with pytest.raises(ModelError, match=r"vocab\.json is missing"):
        third.pull(spec, source=sent)


def test_what_is_removed_is_gone(store: Store, folder: Path) -> None:
    spec = store.find(NAME)
    store.pull(spec, source=folder)
    assert store.remove(spec) > 100_000
    assert not store.is_installed(spec)
    with pytest.raises(ModelError, match="nothing to remove"):
        store.remove(spec)


# What is refused


def test_another_kind_of_model_than_the_name_says_is_refused(store: Store, folder: Path) -> None:
    with pytest.raises(ModelError, match="should hold a bart model and holds a marian model"):
        store.pull(store.find("bart-large-cnn"), source=folder)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"architectures": ["BertForMaskedLM"]}, "cannot run here"),
        ({"architectures": ["OwnModel"], "auto_map": {"AutoModel": "own.OwnModel"}}, "never run"),
        ({"architectures": ["Qwen2ForCausalLM"]}, "without a chat template"),
    ],
)
def test_a_kind_that_cannot_run_here_is_refused_before_its_weights_travel(
    store: Store, folder: Path, change: dict[str, object], message: str
) -> None:
    edit(folder / "config.json", lambda c: c | change)
    with pytest.raises(ModelError, match=message):
        store.pull(store.find(NAME), source=folder)
    assert not list(store.home.rglob("*.safetensors"))


def test_a_truncated_safetensors_file_is_named(store: Store, folder: Path) -> None:
    data = (folder / WEIGHTS).read_bytes()
    (folder / WEIGHTS).write_bytes(data[: len(data) // 2])
    with pytest.raises(ModelError, match=r"model\.safetensors is damaged or cut off"):
        store.pull(store.find(NAME), source=folder)


@pytest.mark.parametrize("victim", ["model.safetensors", "config.json", "vocab.json"])
@pytest.mark.parametrize("how", ["changed", "cut"])
def test_a_file_tampered_with_after_the_pull_is_refused_by_name(
    store: Store, folder: Path, victim: str, how: str
) -> None:
    spec = store.find(NAME)
    path = store.pull(spec, source=folder) / victim
    data = path.read_bytes()
    path.write_bytes(data[:-1] if how == "cut" else data[:-1] + bytes([data[-1] ^ 1]))
    with pytest.raises(ModelError, match=rf"{victim}.* (bytes|sha256)"):
        store.weights_dir(spec)
    store.verify(spec)
    store.pull(spec, source=folder)
    assert store.weights_dir(spec)


def test_too_little_disk_is_said_before_the_weights_are_taken(
    store: Store, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(atomic_files, "free_space", lambda _: 1000)
    with pytest.raises(ModelError, match=r"needs .* of disk, and .* has only 1 kB free"):
        store.pull(store.find(NAME), source=folder)
    assert not list(store.home.rglob("*.safetensors"))


def test_a_folder_without_weights_is_refused(store: Store, folder: Path) -> None:
    (folder / WEIGHTS).unlink()
    with pytest.raises(ModelError, match="no weights that can be used"):
        store.pull(store.find(NAME), source=folder)


# Pickles


def pickled(folder: Path) -> dict[str, torch.Tensor]:
    """Put a pickle in the place of the safetensors, as most of these repositories have it."""
    from safetensors.torch import load_file

    state = load_file(folder / WEIGHTS)
    torch.save(state, folder / "pytorch_model.bin")
    (folder / WEIGHTS).unlink()
    return state


def test_a_pickle_becomes_safetensors_with_the_same_tensors(store: Store, folder: Path) -> None:
    from safetensors.torch import load_file

    state = pickled(folder)
    weights = store.pull(store.find(NAME), source=folder)
    converted = load_file(weights / WEIGHTS)
    for name, tensor in state.items():
        assert torch.equal(converted[name], tensor), name
    assert not list(store.home.rglob("*.bin"))
    assert (folder / "pytorch_model.bin").is_file(), "what was brought is not ours to delete"
    before = json.loads((folder / "generation_config.json").read_text())
    assert json.loads((weights / "generation_config.json").read_text()) == before


class Mark:
    """Leaves a mark when it is unpickled without restrictions."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[str, str]]:
        return open, (str(self.path), "w")


def test_a_pickle_that_is_a_program_is_refused_unrun_and_deleted(
    store: Store, folder: Path, tmp_path: Path
) -> None:
    state: dict[str, object] = dict(pickled(folder))
    torch.save({**state, "extra": Mark(tmp_path / "ran")}, folder / "pytorch_model.bin")
    (tmp_path / "ran").unlink(missing_ok=True)
    with pytest.raises(ModelError, match=r"pytorch_model\.bin was refused.*more than tensors"):
        store.pull(store.find(NAME), source=folder)
    assert not (tmp_path / "ran").exists()
    assert not list(store.home.rglob("*.bin"))
    assert not store.is_installed(store.find(NAME))


def test_a_pickle_of_something_else_a_cut_one_and_one_that_lacks_tensors(
    store: Store, folder: Path
) -> None:
    state = pickled(folder)
    path = folder / "pytorch_model.bin"
    whole = path.read_bytes()
    lacking = {k: v for k, v in state.items() if "fc1.weight" not in k}
    torch.save(lacking, path)
    with pytest.raises(ModelError, match=r"lacks tensors of its model: .*fc1\.weight"):
        store.pull(store.find(NAME), source=folder)
    path.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ModelError, match="damaged or cut off"):
        store.pull(store.find(NAME), source=folder)
    path.write_bytes(pickle.dumps([1, 2]))
    with pytest.raises(ModelError, match=r"pytorch_model\.bin was refused"):
        store.pull(store.find(NAME), source=folder)


# The hub


def test_a_pull_by_name_from_the_hub_records_the_revision(hub: Repositories, store: Store) -> None:
    code, said = pulled(hub, store.home)
    assert code == 0, said
    spec = store.find(NAME)
    assert store.verify(spec) == []
    manifest = store.manifest(spec)
    assert (manifest["repository"], manifest["revision"]) == (REPOSITORY, COMMIT)
    assert all(len(f["sha256"]) == 64 for f in manifest["published"].values())
    assert not any("README" in path for _, path, _ in hub.requests)


def test_a_repository_that_nobody_described_is_known_by_its_files(
    hub: Repositories, store: Store
) -> None:
    code, said = pulled(hub, store.home, "somebody/their-own")
    assert code == 0, said
    (spec,) = store.others()
    assert (spec.name, spec.family, spec.pairs) == ("somebody/their-own", "marian", (("nl", "en"),))
    assert spec in store.all_installed()


def test_a_cut_connection_is_resumed(hub: Repositories, store: Store) -> None:
    hub.cut[WEIGHTS] = 100_000
    code, said = pulled(hub, store.home)
    assert code == 0, said
    assert len(hub.gets(WEIGHTS)) > 1
    assert store.verify(store.find(NAME)) == []


@pytest.mark.parametrize("victim", ["model.safetensors", "vocab.json"])
def test_other_bytes_than_the_hub_says_are_refused_by_name(
    hub: Repositories, store: Store, folder: Path, victim: str
) -> None:
    data = (folder / victim).read_bytes()
    hub.lies[victim] = data[:-1] + bytes([data[-1] ^ 1])
    code, said = pulled(hub, store.home)
    assert code == 3
    assert victim in said
    assert "other bytes" in said
    assert not store.is_installed(store.find(NAME))


def test_what_is_not_there_and_what_is_gated_is_said(
    hub: Repositories, store: Store, folder: Path
) -> None:
    code, said = pulled(hub, store.home, "opus-mt-de-en")
    assert code == 3
    assert "there is no such model" in said
    hub.gated.add(REPOSITORY)
    code, said = pulled(hub, store.home)
    assert code == 3
    assert "terms accepted" in said
