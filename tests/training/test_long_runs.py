"""Data in stages, a rate that stays up until somebody ends the run, frozen weights in int8."""

from __future__ import annotations

from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
import torch

from tests.training.test_packing_and_training import config_for, trainer_of
from training import lora
from training.config import read_config
from training.corpora import SentencePair, read_news
from training.curriculum import build, strew
from training.int8 import Int8Weight
from training.packing import Row
from training.rows import Progress, interleave
from training.trainer import is_over, rate_now
from training.writing import read_all_writing, read_writing

LONG = Path(__file__).parents[2] / "training" / "config-6.toml"


def long_config(directory: Path, **changes: Any) -> Any:
    settings = {"stages": (("*",),), "tokens": 9000, "warmup_tokens": 1000, "finish_tokens": 3000}
    return config_for(directory, **{"minutes": 0.0, **settings, **changes})


def test_the_rate_stays_up_and_falls_to_zero_over_the_last_tokens(tmp_path: Path) -> None:
    config = long_config(tmp_path)
    rates = [rate_now(config, Progress(tokens=t)) for t in range(0, 10_000, 500)]
    assert rates[0] < rates[1] < rates[2] == config.learning_rate
    assert set(rates[2:13]) == {config.learning_rate}
    assert rates[13] > rates[15] > rates[17] > rates[18] == rates[19] == 0.0
    assert [is_over(config, Progress(tokens=t)) for t in (8999, 9000)] == [False, True]


def test_a_long_run_can_be_finished_early_and_still_goes_on(tmp_path: Path) -> None:
    long = trainer_of(long_config(tmp_path))
    for _ in range(3):
        long.step()
    long.save("base")
    stopped_at = long.progress.tokens

    end = trainer_of(long_config(tmp_path))
    end.finish(1500)
    assert end.resume()
    assert rate_now(end.config, end.progress) == end.config.learning_rate
    while not is_over(end.config, end.progress):
        end.step()
    end.save("base")
    assert stopped_at + 1500 <= end.progress.tokens < stopped_at + 2500
    assert rate_now(end.config, end.progress) == 0.0

    again = trainer_of(long_config(tmp_path))
    assert again.resume()
    assert again.progress.tokens == stopped_at
    assert not is_over(again.config, again.progress)


def test_staged_rows_keep_their_order_but_for_a_window(tmp_path: Path) -> None:
    pairs = [SentencePair(f"zin {i} is er", f"sentence {i}", "t") for i in range(400)]
    trainer = trainer_of(long_config(tmp_path), pairs)
    rows = trainer.rows._epoch_rows(0)
    places = [min(row.indices) for row in rows]
    assert places != sorted(places)
    assert sum(max(places[:48]) < place for place in places[48:]) > 0.9 * len(places[48:])
    assert sorted(i for row in rows for i in row.indices) == list(range(396))  # four are held out


def test_the_second_task_comes_evenly_however_few_examples_it_has() -> None:
    first = [Row((i,), 0) for i in range(90)]
    second = [Row((i,), 1) for i in range(4)]
    mixed = interleave(first, second, 0.1)
    assert [r for r in mixed if r.task == 0] == first
    assert len(mixed) - len(first) == pytest.approx(10, abs=1)
    assert sum(r.task for r in mixed[:50]) == pytest.approx(5, abs=1)
    assert interleave(first, [], 0.1) == first


def test_old_text_is_strewn_in_as_its_share_of_tokens() -> None:
    new = [SentencePair("nieuw", "new", "n")] * 80
    old = iter([SentencePair("oud", "old", "o")] * 80)
    mixed = strew(new, old, 0.2, lambda _: 10)
    assert len(mixed) == 100
    assert sum(p.source == "o" for p in mixed[:50]) == 10
    assert len(strew(new, islice(old, 3), 0.2, lambda _: 10)) == 83


def test_every_file_of_the_long_run_comes_once_and_the_first_stage_first() -> None:
    config = read_config(LONG)
    named = {name for stage in config.stages for name in stage}
    assert len(read_news("*")) > 32_000
    assert len(read_news("*", but=named)) == len(read_news("*")) - sum(
        len(read_news(name)) for name in named - {"*"}
    )
    short = replace(config, stages=(("idioms-verbs",), ("long-sentences",)), old_share=0.0)
    pairs = build(short, lambda p: len(p.nl.split()))
    assert [p.source for p in pairs] == ["idioms-verbs"] * 1000 + ["long-sentences"] * 553


def test_no_pair_of_the_long_run_is_in_flores_or_the_seeds() -> None:
    """What was written was checked against FLORES by its makers; the seeds are checked here."""
    seeds = " ".join(p.read_text(encoding="utf-8") for p in Path("seeds").glob("*.txt"))
    words = seeds.lower().split()
    held = {tuple(words[i : i + 7]) for i in range(len(words) - 7)}
    for pair in read_news("*"):
        said = pair.nl.lower().split()
        assert not held.intersection(tuple(said[i : i + 7]) for i in range(len(said) - 7)), pair.nl


def test_all_examples_of_writing_are_read() -> None:
    examples = read_all_writing()
    assert len(examples) > 1500
    assert examples[-1] == read_writing()[-1]


@pytest.mark.parametrize("exact", [False, True])
def test_products_in_int8_are_those_of_the_weights_up_to_rounding(exact: bool) -> None:
    torch.manual_seed(0)
    weight = (torch.randn(48, 64) * torch.rand(48, 1)).bfloat16()
    rounded = Int8Weight(weight, exact_forward=exact)
    x, grad = torch.randn(32, 64).bfloat16(), torch.randn(32, 48).bfloat16()
    for got, wanted in (
        (rounded.forward(x), x.float() @ weight.float().t()),
        (rounded.backward(grad), grad.float() @ weight.float()),
    ):
        assert (got.float() - wanted).norm() < 0.02 * wanted.norm()


def test_an_adapter_learns_on_int8_weights(tmp_path: Path) -> None:
    torch.manual_seed(0)
    base = torch.nn.Linear(32, 32).bfloat16()
    layer = lora.LoraLinear(base, 4, 8.0, int8=True)
    x = torch.randn(64, 32).bfloat16()
    wanted = base(x) + (x @ torch.randn(32, 4).bfloat16()) @ torch.randn(4, 32).bfloat16() * 0.1
    optimizer = torch.optim.Adam([layer.lora_A, layer.lora_B], lr=0.02)
    losses = []
    for _ in range(80):
        loss = (layer(x) - wanted).float().square().mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    assert losses[-1] < 0.2 * losses[0]


def test_runs_are_kept_where_the_environment_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SUMMARIZE_RUNS", str(tmp_path))
    assert read_config(LONG).run == tmp_path / "nl-en-6"
