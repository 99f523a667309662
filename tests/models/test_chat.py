"""A chat model behind the protocols: prompts, limits, the adapter, in either number format."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch
from peft import LoraConfig, get_peft_model
from tokenizers import Tokenizer, models, pre_tokenizers
from transformers import PreTrainedTokenizerFast, Qwen2Config, Qwen2ForCausalLM

from summarize.models import chat
from summarize.models.chat import ChatEngine
from summarize.models.decoding import Prompt, generate
from summarize.models.engine import TranslationRequest, WritingRequest
from summarize.models.precision import VARIABLE

WORDS = (
    "het aantal meldingen steeg met 45 procent de politie zegt the number of reports rose".split()
)
TEMPLATE = (
    "{% for m in messages %}<|im_start|> {{ m.role }} {{ m.content }} <|im_end|> {% endfor %}"
    "<|im_start|> assistant"
)
REQUESTS = [
    TranslationRequest("het aantal meldingen steeg", "nl", "en"),
    TranslationRequest("de politie zegt het", "nl", "en"),
    TranslationRequest("45 procent", "nl", "en"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A tiny Qwen2 with a chat template, saved as the store keeps the real one, and an adapter."""
    place = tmp_path_factory.mktemp("tiny")
    special = ["<unk>", "<|endoftext|>", "<|im_start|>", "<|im_end|>"]
    vocabulary = {w: i for i, w in enumerate([*special, "assistant", *WORDS])}
    plain = Tokenizer(models.WordLevel(vocabulary, unk_token="<unk>"))
    plain.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    tokenizer = PreTrainedTokenizerFast(
        tokenizer_object=plain,
        unk_token="<unk>",
        eos_token="<|im_end|>",
        pad_token="<|endoftext|>",
        additional_special_tokens=special[2:],
    )
    tokenizer.chat_template = TEMPLATE
    tokenizer.save_pretrained(place)
    torch.manual_seed(11)
    config = Qwen2Config(
        vocab_size=len(vocabulary),
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        max_position_embeddings=512,
        eos_token_id=3,
        pad_token_id=1,
    )
    model = Qwen2ForCausalLM(config)
    model.generation_config.eos_token_id = 3
    model.save_pretrained(place)
    tuned = get_peft_model(
        model, LoraConfig(r=4, lora_alpha=64, target_modules="all-linear", init_lora_weights=False)
    )
    tuned.save_pretrained(place / "adapter")
    assert json.loads((place / "adapter" / "adapter_config.json").read_text())["r"] == 4
    return place


@pytest.fixture(params=["float32", "bfloat16"])
def engine(
    request: pytest.FixtureRequest, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> ChatEngine:
    monkeypatch.setenv(VARIABLE, request.param)
    return ChatEngine(
        folder, adapter_folder=folder / "adapter", adapter_pairs=frozenset({("nl", "en")})
    )


def test_an_answer_for_each_request_in_their_order(engine: ChatEngine) -> None:
    steps: list[int] = []
    together = engine.translate(REQUESTS, step=steps.append)
    assert [len(group) for group in together] == [1, 1, 1]
    assert sum(steps) == len(REQUESTS)
    assert engine.translate(REQUESTS) == together


def test_an_earlier_try_is_what_the_answer_is_like(
    engine: ChatEngine, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[int, ...]] = []

    def watched(model: Any, prompts: Sequence[Prompt], *how: Any, **settings: Any) -> object:
        seen.extend(p.like for p in prompts)
        return generate(model, prompts, *how, **settings)

    monkeypatch.setattr(chat, "generate", watched)
    plain = engine.translate(REQUESTS[:1])
    again = engine.translate([replace(REQUESTS[0], draft="the number rose")])
    assert (seen[0], again) == ((), plain)
    engine.write([WritingRequest(("the number", "of reports"), "en", 8)])
    words = [
        tuple(engine._tokenizer(t).input_ids) for t in ("the number rose", "the number of reports")
    ]
    assert seen[1:] == words


def test_candidates_differ_and_the_likeliest_comes_first(engine: ChatEngine) -> None:
    for group in engine.translate(REQUESTS, candidates=5):
        assert 1 <= len(group) <= 5
        assert len({c.text for c in group}) == len(group)
        assert [c.score for c in group] == sorted((c.score for c in group), reverse=True)


def test_what_hits_its_limit_says_so(engine: ChatEngine) -> None:
    limit = 2 * 4 + 24
    for group in engine.translate(REQUESTS[:1]):
        finished = group[0].finished
        assert finished or len(group[0].text.split()) <= limit


def test_the_adapter_is_for_its_pair_and_for_translating_only(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "float32")
    bare = ChatEngine(folder)
    adapted = ChatEngine(
        folder, adapter_folder=folder / "adapter", adapter_pairs=frozenset({("nl", "en")})
    )
    other = [TranslationRequest("the number of reports", "en", "nl")]
    writing = [WritingRequest(("the number of reports rose",), "en", 8)]
    assert adapted.translate(REQUESTS) != bare.translate(REQUESTS)
    assert adapted.translate(other) == bare.translate(other)
    assert adapted.write(writing) == bare.write(writing)
    assert adapted.translate(REQUESTS) != bare.translate(REQUESTS), "on again after it was off"


def test_an_adapter_that_was_trained_to_write_writes(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "float32")
    bare = ChatEngine(folder)
    adapted = ChatEngine(
        folder, adapter_folder=folder / "adapter", adapter_writes=frozenset({"en"})
    )
    english = [WritingRequest(("the number of reports rose",), "en-GB", 8)]
    dutch = [WritingRequest(("het aantal meldingen steeg",), "nl", 8)]
    assert adapted.write(english) != bare.write(english)
    assert adapted.write(dutch) == bare.write(dutch)


def test_a_conversation_is_answered_without_the_adapter(engine: ChatEngine, folder: Path) -> None:
    asked = [[{"role": "user", "content": "the number of reports"}]]
    assert engine.chat(asked, 6) == ChatEngine(folder).chat(asked, 6)


def test_a_regions_code_is_its_languages(engine: ChatEngine) -> None:
    regional = [TranslationRequest(r.text, "nl-BE", "en-GB") for r in REQUESTS]
    assert engine.translate(regional) == engine.translate(REQUESTS)
