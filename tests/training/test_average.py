"""The mean of adapters."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import torch
from click.testing import CliRunner
from safetensors.torch import load_file, save_file

from training.average import SETTINGS, WEIGHTS, main, mean


def folder(path: Path, value: float, rank: int = 2) -> Path:
    path.mkdir()
    save_file({"a": torch.full((rank, 3), value, dtype=torch.bfloat16)}, path / WEIGHTS)
    (path / SETTINGS).write_text(json.dumps({"r": rank}), encoding="utf-8")
    return path


def test_the_mean_of_two_folders_is_a_folder_of_the_same_kind(tmp_path: Path) -> None:
    one, other = folder(tmp_path / "one", 1.0), folder(tmp_path / "other", 2.0)
    done = CliRunner().invoke(main, [str(one), str(other), "--out", str(tmp_path / "mean")])
    assert done.exit_code == 0, done.output
    found = load_file(tmp_path / "mean" / WEIGHTS)["a"]
    assert found.dtype is torch.bfloat16
    assert torch.equal(found.float(), torch.full((2, 3), 1.5))
    assert (tmp_path / "mean" / SETTINGS).read_bytes() == (one / SETTINGS).read_bytes()


def test_adapters_of_different_settings_have_no_mean(tmp_path: Path) -> None:
    one, other = folder(tmp_path / "one", 1.0), folder(tmp_path / "other", 2.0, rank=4)
    done = CliRunner().invoke(main, [str(one), str(other), "--out", str(tmp_path / "mean")])
    assert done.exit_code == 2
    assert not (tmp_path / "mean").exists()


def test_tensors_that_do_not_fit_have_no_mean() -> None:
    with pytest.raises(ValueError, match="no adapters"):
        mean([])
    with pytest.raises(ValueError, match="same tensors"):
        mean([{"a": torch.ones(2)}, {"a": torch.ones(3)}])
