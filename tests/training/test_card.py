"""The run on a graphics card, on a processor with a tiny model: both stages, and what travels."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from tests.training.test_packing_and_training import (
    PAIRS,
    Letters,
    config_for,
    tiny_model,
    trainer_in,
)
from training import card, lora
from training.formats import Format
from training.packing import Example, Task
from training.train import tasks_of

ROOT = Path(__file__).parents[2]


class Speller(Letters):
    """Letters, and back."""

    def batch_decode(self, rows: Any, **_: Any) -> list[str]:
        return ["".join(chr(97 + int(t) % 26) for t in row if t > 1) for row in rows]


def data(config: Any) -> card.CardData:
    tasks, held_out = tasks_of(config, Format(Letters()), PAIRS * 2)
    return card.CardData(tuple(tasks), held_out, tuple((n, PAIRS[n].en) for n in range(12)))


def test_what_travels_comes_out_as_it_went_in_and_repeats_cost_nothing(tmp_path: Path) -> None:
    once = data(config_for(tmp_path))
    card.save(once, tmp_path / "a")
    assert card.load(tmp_path / "a") == once
    task = once.tasks[0]
    often = replace(once, tasks=(Task(task.prefix, task.examples * 3),))
    card.save(often, tmp_path / "b")
    assert card.load(tmp_path / "b") == often
    assert (tmp_path / "b").stat().st_size < 1.5 * (tmp_path / "a").stat().st_size


@pytest.mark.slow
def test_both_stages_run_and_a_second_start_has_nothing_left_to_do(tmp_path: Path) -> None:
    config = config_for(
        tmp_path, name="card", tokens=4000, warmup_tokens=500, finish_tokens=1000, workers=1,
        rows_together=2, minutes=0.0, device="cpu",
    )  # fmt: skip

    def go() -> int:
        found = data(config)
        card.save(found, tmp_path / "examples")
        return card.train(config, tiny_model, Speller(), card.load(tmp_path / "examples"))

    short = card.after
    try:
        card.after = lambda c, a: replace(
            short(c, a), tokens=900, finish_tokens=400, warmup_tokens=100, held_out=2
        )
        assert go() == 0
        first = (tmp_path / "card-preferences" / "checkpoint.pt").read_bytes()
        assert go() == 0
    finally:
        card.after = short
    log = (tmp_path / "card-preferences" / "log.jsonl").read_text("utf-8")
    assert log.count('"done": true') == 2
    state = torch.load(tmp_path / "card-preferences" / "checkpoint.pt", weights_only=True)
    assert state["progress"]["tokens"] >= 900
    assert first
    assert (tmp_path / "card-preferences" / "adapter" / "adapter_model.safetensors").exists()


def test_rows_that_go_through_together_teach_the_same_as_one_by_one(tmp_path: Path) -> None:
    alone = trainer_in(tmp_path, rows_per_step=4, workers=1)
    together = trainer_in(tmp_path, rows_per_step=4, workers=1, rows_together=4)
    assert alone.step() == pytest.approx(together.step(), rel=1e-5)
    for name, matrix in lora.adapter_state(alone.model).items():
        torch.testing.assert_close(
            lora.adapter_state(together.model)[name], matrix, rtol=1e-3, atol=1e-4
        )


def test_a_bigger_rank_says_the_same_before_it_learns(tmp_path: Path) -> None:
    small = trainer_in(tmp_path)
    for _ in range(3):
        small.step()
    lora.save_adapter(small.model, tmp_path / "adapter", 4, 8.0, "base", torch.float32)
    big = trainer_in(tmp_path, rank=8, alpha=16.0, init_adapter=tmp_path / "adapter")
    assert big.validate() == pytest.approx(small.validate(), rel=1e-5)
    grown = lora.adapter_state(big.model)
    assert all(m[4:].abs().sum() > 0 for name, m in grown.items() if ".lora_A." in name)


def test_the_adapter_is_where_the_model_is() -> None:
    model = tiny_model().to("meta")
    assert {p.device.type for p in lora.add_adapter(model, 4, 8.0)} == {"meta"}


def test_what_is_there_comes_back_when_the_run_breaks_off(tmp_path: Path) -> None:
    home, out = tmp_path / "card", tmp_path / "out"
    (home / "runs" / "nl-en-card" / "adapter").mkdir(parents=True)
    (home / "runs" / "nl-en-card" / "log.jsonl").write_text("{}\n")
    (home / "ready").touch()
    out.mkdir()
    (out / "old.part-00").touch()
    broken = run_script("run", out, CARD=str(home), PYTHON="false")
    assert broken.returncode != 0
    assert sorted(p.name for p in out.iterdir()) == ["SHA256SUMS", "nl-en-card.tar.part-00"]
    assert run_script("join", out, tmp_path / "here").returncode == 0


def test_training_on_a_card_needs_torch_alone_until_a_model_is_loaded() -> None:
    code = (
        "import sys, training.card\n"
        "print(sorted({m.partition('.')[0] for m in sys.modules} & "
        "{'lingua', 'babel', 'simplemma', 'click', 'summarize', 'langcodes', 'transformers'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.strip() == "[]", done.stderr


def run_script(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    script = ROOT / "training" / "device.sh"
    return subprocess.run(
        ["bash", script, *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
    )


def test_pieces_are_put_together_and_a_changed_one_is_refused(tmp_path: Path) -> None:
    pieces, whole = tmp_path / "pieces", tmp_path / "whole"
    pieces.mkdir()
    (pieces / "adapter.tar.part-00").write_bytes(b"ab")
    (pieces / "adapter.tar.part-01").write_bytes(b"cd")
    sums = subprocess.run(["sha256sum"], input=b"abcd", capture_output=True, check=True).stdout
    (pieces / "SHA256SUMS").write_bytes(sums.replace(b"-", b"adapter.tar"))
    assert run_script("join", pieces, whole).returncode == 0
    assert (whole / "adapter.tar").read_bytes() == b"abcd"
    (pieces / "adapter.tar.part-01").write_bytes(b"ce")
    assert run_script("join", pieces, whole).returncode != 0
    (pieces / "adapter.tar.part-00").unlink()
    said = run_script("join", pieces, whole)
    assert said.returncode == 2
    assert "adapter.tar: its pieces are not in" in said.stderr


def test_pieces_that_come_in_several_calls_are_kept(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).write_text(name)
        assert run_script("take", tmp_path / name, CARD=str(tmp_path / "card")).returncode == 0
    assert sorted(p.name for p in (tmp_path / "card" / "pieces").iterdir()) == ["a", "b"]


def test_an_example_holds_what_it_held(tmp_path: Path) -> None:
    odd = Example((5,), (6, 7))
    empty = card.CardData((Task((1,), [odd, odd]),), Task((1,), []), ())
    card.save(empty, tmp_path / "x")
    assert card.load(tmp_path / "x") == empty
