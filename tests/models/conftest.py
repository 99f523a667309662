"""Small models of every family, made once for all the tests that ask for them; and stores."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from summarize.models import installing
from summarize.models.registry_file import parse_registry
from summarize.models.store import Store
from tests.models import tiny_chat, tiny_seq2seq
from tests.models.stores import DATA, pretend_to_convert
from tests.models.supply import FILE, registry_text


class Taught(dict[str, Path]):
    """Folders of models that know thirty pairs by heart, each taught when it is first asked for."""

    def __init__(self, root: Path) -> None:
        super().__init__()
        self._root = root

    def __missing__(self, name: str) -> Path:
        torch.manual_seed(0)
        folder = self._root / name
        if name in tiny_chat.FAMILIES:
            loss = tiny_chat.learn(folder, tiny_chat.FAMILIES[name](folder))
        else:
            loss = tiny_seq2seq.taught(folder, name)
        assert loss < 0.1, f"{name} has not learnt its sentences: {loss}"
        self[name] = folder
        return folder


@pytest.fixture(scope="session")
def families(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """An encoder-decoder model with random weights of every family."""
    torch.manual_seed(0)
    root = tmp_path_factory.mktemp("families")
    for name, make in tiny_seq2seq.FAMILIES.items():
        make(root / name)
    return {name: root / name for name in tiny_seq2seq.FAMILIES}


@pytest.fixture(scope="session")
def taught(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A model of any family, by its name, that has learnt its sentences by heart."""
    return Taught(tmp_path_factory.mktemp("taught"))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "brought" / FILE
    path.parent.mkdir()
    path.write_bytes(DATA)
    return path


@pytest.fixture
def tiny(tmp_path: Path) -> Store:
    return Store(tmp_path / "home", parse_registry(registry_text(DATA)))


@pytest.fixture
def unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """A store whose model is converted, by something that takes no time."""
    monkeypatch.setattr(installing, "convert", pretend_to_convert)
    return Store(tmp_path / "home", parse_registry(registry_text(DATA, conversion=True)))
