"""Rows of one shape, examples that do not see each other, runs that go on where they stopped."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from summarize.checks import HEADLINE, SUMMARY, Basis, run
from summarize.models.prompts import GLOSSES, translation_messages, writing_messages
from tests.examples import examples
from training import lora
from training.config import Config
from training.corpora import SentencePair
from training.evaluate import merge
from training.formats import Format, WritingFormat
from training.packing import Example, Task, collate, pack
from training.train import tasks_of
from training.trainer import Trainer, learning_rate, row_loss
from training.writing import read_writing

transformers = pytest.importorskip("transformers")


class Letters:
    """A tokenizer whose tokens are characters."""

    eos_token_id = 1
    pad_token_id = 0

    def apply_chat_template(self, messages: list[dict[str, str]], **_: Any) -> str:
        return "".join(f"<{m['role'][0]}>{m['content']}</>" for m in messages) + "<a>"

    def __call__(self, text: str, **_: Any) -> dict[str, list[int]]:
        return {"input_ids": [2 + ord(c) % 90 for c in text]}


def tiny_model() -> Any:
    torch.manual_seed(0)
    config = transformers.Qwen2Config(
        vocab_size=96, hidden_size=32, intermediate_size=48, num_hidden_layers=2,
        num_attention_heads=4, num_key_value_heads=2, max_position_embeddings=512,
        tie_word_embeddings=False, attn_implementation="sdpa",
    )  # fmt: skip
    return transformers.Qwen2ForCausalLM(config)


def config_for(directory: Path, **changes: Any) -> Config:
    values: dict[str, Any] = {
        "name": "test", "seed": 7, "runs": directory, "parallel": directory, "corpus_tokens": {},
        "join_share": 0.0, "generated": 0, "handwritten_repeats": 0, "held_out": 4, "rank": 4,
        "alpha": 8.0, "learning_rate": 1e-2, "warmup": 0.0, "clip": 1.0, "minutes": 60.0,
        "row_width": 192, "rows_per_step": 2, "workers": 2, "checkpoint_minutes": 1.0,
        "memory_gb": 100.0,
    }  # fmt: skip
    return Config(**{**values, **changes})


PAIRS = [
    SentencePair(f"zin {a}{b} is kort", f"sentence {a}{b}", "t") for a in "abcdef" for b in "uvwxyz"
]


def trainer_of(
    config: Config, pairs: list[SentencePair] = PAIRS, writing: Task | None = None
) -> Trainer:
    tasks, held_out = tasks_of(config, Format(Letters()), pairs, writing)
    return Trainer(config, tiny_model(), tasks, held_out, 0)


def trainer_in(directory: Path, **changes: Any) -> Trainer:
    return trainer_of(config_for(directory, **changes))


@given(st.lists(st.integers(1, 90), max_size=80), st.integers(100, 300))
def test_rows_hold_every_example_once_and_never_overflow(lengths: list[int], width: int) -> None:
    rows = pack(lengths, range(len(lengths)), 10, width)
    assert sorted(i for row in rows for i in row.indices) == list(range(len(lengths)))
    assert all(10 + sum(lengths[i] for i in row.indices) <= width for row in rows)


def test_an_example_too_long_for_a_row_is_an_error() -> None:
    with pytest.raises(ValueError, match="has room for"):
        pack([95], [0], 10, 100)


@examples(20)
@given(st.integers(0, 10_000))
def test_every_batch_has_the_one_shape(seed: int) -> None:
    rng = random.Random(seed)
    examples = [Example((5,) * rng.randint(1, 20), (6,) * rng.randint(1, 20)) for _ in range(12)]
    for row in pack([len(e) for e in examples], range(12), 3, 64):
        batch = collate([row], examples, (1, 2, 3), 64, 0, torch.float32)
        assert batch.tokens.shape == batch.positions.shape == (1, 64)
        assert batch.mask.shape == (1, 1, 64, 64)
        assert len(batch.labels) == sum(len(examples[i].answer) for i in row.indices)


def test_a_packed_example_is_to_the_model_as_if_alone() -> None:
    model = tiny_model()
    lora.add_adapter(model, 4, 8.0)
    form = Format(Letters())
    examples = [form.example(p.nl, p.en) for p in PAIRS[:5]]
    row = pack([len(e) for e in examples], range(5), len(form.prefix), 480)[0]
    packed = row_loss(model, collate([row], examples, form.prefix, 480, 0, torch.float32))
    alone = 0.0
    for pair, example in zip(PAIRS, examples, strict=False):
        text = Letters().apply_chat_template(translation_messages(pair.nl, "nl", "en"))
        ids = [*Letters()(text)["input_ids"], *example.answer]
        labels = torch.tensor([[-100] * (len(ids) - len(example.answer)) + list(example.answer)])
        loss = model(input_ids=torch.tensor([ids]), labels=labels).loss
        alone += loss.item() * len(example.answer)
    assert packed.item() == pytest.approx(alone, rel=1e-4)


def test_the_gradient_is_that_of_the_plain_formula() -> None:
    torch.manual_seed(1)
    base = torch.nn.Linear(6, 5)
    layer = lora.LoraLinear(base, 2, 4.0)
    torch.nn.init.normal_(layer.lora_B)
    x = torch.randn(3, 4, 6, requires_grad=True)
    plain = base(x) + 2.0 * (x @ layer.lora_A.t()) @ layer.lora_B.t()
    wanted = torch.autograd.grad(plain.square().sum(), [x, layer.lora_A, layer.lora_B])
    got = torch.autograd.grad(layer(x).square().sum(), [x, layer.lora_A, layer.lora_B])
    for a, b in zip(got, wanted, strict=True):
        torch.testing.assert_close(a, b, rtol=1e-4, atol=1e-4)


def test_an_adapter_changes_nothing_before_it_is_trained() -> None:
    model = tiny_model()
    tokens = torch.arange(2, 30)[None]
    before = model(input_ids=tokens).logits
    lora.add_adapter(model, 4, 8.0)
    torch.testing.assert_close(model(input_ids=tokens).logits, before)


def test_training_learns(tmp_path: Path) -> None:
    trainer = trainer_in(tmp_path)
    before = trainer.validate()
    for _ in range(15):
        trainer.step()
    assert trainer.validate() < before - 0.2


def test_a_resumed_run_goes_on_as_if_never_stopped(tmp_path: Path) -> None:
    through = trainer_in(tmp_path / "a")
    stopped = trainer_in(tmp_path / "b")
    # the rate depends on the clock, so the clock is told what to say
    for trainer in (through, stopped):
        for _ in range(3):
            trainer.step()
            trainer.progress.seconds = trainer.progress.step * 60.0
    stopped.save("base")
    resumed = trainer_in(tmp_path / "b")
    assert resumed.resume()
    assert resumed.progress == through.progress
    for trainer in (through, resumed):
        for _ in range(12):  # into the second epoch
            trainer.step()
            trainer.progress.seconds = trainer.progress.step * 60.0
    assert resumed.progress == through.progress
    assert through.progress.epoch > 0
    a, b = lora.adapter_state(through.model), lora.adapter_state(resumed.model)
    assert a.keys() == b.keys()
    for name in a:
        torch.testing.assert_close(a[name], b[name], rtol=0, atol=0)


def test_a_run_without_a_checkpoint_begins_at_the_beginning(tmp_path: Path) -> None:
    assert not trainer_in(tmp_path).resume()


def test_the_rate_falls_to_zero_when_the_time_is_up(tmp_path: Path) -> None:
    config = config_for(tmp_path, warmup=0.1)
    rates = [learning_rate(config, minute * 60.0) for minute in range(61)]
    assert max(rates) == pytest.approx(config.learning_rate)
    assert rates[0] < rates[3] < rates[6]
    assert rates[60] == 0.0
    assert learning_rate(config, 1e9) == 0.0


def test_training_goes_on_from_a_shipped_adapter(tmp_path: Path) -> None:
    first = trainer_in(tmp_path)
    first.step()
    first.save("base")
    second = trainer_in(tmp_path / "next", init_adapter=tmp_path / "test" / "adapter")
    shipped = lora.adapter_state(first.model, torch.bfloat16)
    for name, matrix in lora.adapter_state(second.model, torch.bfloat16).items():
        torch.testing.assert_close(matrix, shipped[name])


def test_peft_reads_what_is_saved(tmp_path: Path) -> None:
    peft = pytest.importorskip("peft")
    trainer = trainer_in(tmp_path)
    for _ in range(4):
        trainer.step()
    lora.save_adapter(trainer.model, tmp_path / "adapter", 4, 8.0, "base", torch.float32)
    tokens = torch.arange(2, 40)[None]
    loaded = peft.PeftModel.from_pretrained(tiny_model(), tmp_path / "adapter")
    torch.testing.assert_close(
        loaded(input_ids=tokens).logits,
        trainer.model(input_ids=tokens).logits,
        rtol=1e-3,
        atol=1e-4,
    )


def test_the_merged_weights_say_what_the_adapter_says(tmp_path: Path) -> None:
    trainer = trainer_in(tmp_path)
    for _ in range(4):
        trainer.step()
    lora.save_adapter(trainer.model, tmp_path / "adapter", 4, 8.0, "base", torch.float32)
    merged = tiny_model()
    tokens = torch.arange(2, 40)[None]
    before = merged(input_ids=tokens).logits
    merge(merged, tmp_path / "adapter")
    after = merged(input_ids=tokens).logits
    assert not torch.allclose(before, after, atol=1e-2)
    torch.testing.assert_close(after, trainer.model(input_ids=tokens).logits, rtol=1e-3, atol=1e-4)


def test_a_writing_example_is_what_the_product_asks() -> None:
    form = WritingFormat(Letters())
    for one in read_writing()[:20]:
        example = form.example(one.request, one.answer)
        asked = Letters().apply_chat_template(writing_messages(one.request))
        assert [*form.prefix, *example.prompt] == Letters()(asked)["input_ids"]
        assert example.answer == (*Letters()(one.answer)["input_ids"], Letters.eos_token_id)


def test_every_written_example_passes_the_checks_that_it_is_to_teach() -> None:
    examples = read_writing()
    assert len(examples) > 300
    for one in examples:
        context = one.request.sentences[: one.context]
        sources = one.request.sentences[one.context :]
        checks = HEADLINE if one.request.headline else SUMMARY
        found = run(checks, one.answer, Basis(sources, sources, "en", "en", context))
        assert not found, (one.answer, found)


def test_both_tasks_are_trained_on(tmp_path: Path) -> None:
    form = WritingFormat(Letters())
    short = [e for e in read_writing() if len(" ".join(e.request.sentences)) < 90][:6]
    examples = [form.example(e.request, e.answer) for e in short]
    config = config_for(tmp_path, row_width=1200)
    writing = Task(form.prefix, examples)
    trainer = trainer_of(config, writing=writing)
    seen = {row.task for _ in range(8) for row in trainer.rows.take(trainer.progress)}
    assert seen == {0, 1}


def test_a_glossed_example_asks_what_the_product_asks() -> None:
    tokenizer = Letters()
    text = "Hij werd veroordeeld voor omkoping."
    example = Format(tokenizer, glosses=True).example(text, "He was convicted of bribery.")
    prompt = tokenizer.apply_chat_template(translation_messages(text, "nl", "en", glosses=True))
    form = Format(tokenizer, glosses=True)
    assert "{bribery}" in prompt
    assert [*form.prefix, *example.prompt] == tokenizer(prompt)["input_ids"]


def test_an_adapter_says_that_it_was_trained_on_glosses(tmp_path: Path) -> None:
    assert lora.GLOSSES == GLOSSES
    model = tiny_model()
    lora.add_adapter(model, 4, 8.0)
    lora.save_adapter(model, tmp_path, 4, 8.0, "base", torch.float32, glosses=True)
    assert json.loads((tmp_path / "adapter_config.json").read_text("utf-8"))[GLOSSES] is True
