"""What happens where a card's memory runs out. No card is needed: one is made up."""

from __future__ import annotations

import logging
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from summarize.errors import ModelError
from summarize.models import card_memory, chat, decoding_limits
from summarize.models.assembling import seq2seq
from summarize.models.card_memory import Told, limits_of
from summarize.models.chat import ChatEngine
from summarize.models.decoding_limits import DecodingLimits
from summarize.models.devices import DevicePlace
from summarize.models.engine import TranslationRequest
from summarize.models.families import kind_of
from summarize.models.seq2seq import Seq2SeqEngine
from summarize.models.transformer_runner import TransformerRunner
from summarize.probe.texts import texts
from tests.models.tiny_chat import PAIRS

MARIAN = Path(__file__).parents[1] / "probe" / "marian"
"""A real encoder-decoder model, which knows the sentences of the probe."""


@given(st.integers(0, 1 << 40), st.integers(1, 1 << 22))
def test_what_goes_together_on_a_card_has_room_in_half_of_its_memory(free: int, token: int) -> None:
    limits: DecodingLimits | None = DecodingLimits.of_card(free, token)
    assert limits is not None
    assert limits.cache_tokens * token <= max(free // 2, 1024 * token)
    rows = []
    while limits is not None:
        rows.append(limits.rows)
        limits = limits.halved()
    assert rows[-1] == 1
    assert rows == sorted(rows, reverse=True)
    assert len(set(rows)) == len(rows)


def test_a_card_is_asked_for_what_is_free(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(card_memory, "free_memory", lambda device: 64 << 30)
    config = SimpleNamespace(
        num_attention_heads=12, num_key_value_heads=2, hidden_size=1536, num_hidden_layers=28
    )
    limits = limits_of(SimpleNamespace(config=config), DevicePlace("cuda:0", "bfloat16"))
    assert limits.rows == decoding_limits.CARD_ROWS
    assert limits.cache_tokens == (32 << 30) // (2 * 28 * 2 * 128 * 2)
    assert limits_of(SimpleNamespace(config=config), DevicePlace()) == DecodingLimits.of_processor()


def requests() -> list[TranslationRequest]:
    return [TranslationRequest(source, "nl", "en") for source, _ in PAIRS[:7]]


def test_where_memory_runs_out_half_as_many_go_together_and_the_answers_stay(
    taught: dict[str, Path], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    engine = ChatEngine(taught["qwen2"], place=DevicePlace())
    expected = engine.translate(requests())
    generate, seen = chat.generate, []

    def full(*arguments: Any, **options: Any) -> Any:
        limits = options["limits"]
        seen.append(limits.rows)
        options["step"](3)  # some were done
        if limits.rows > 4:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return generate(*arguments, **options | {"step": None})

    monkeypatch.setattr(chat, "generate", full)
    told: list[int] = []
    with caplog.at_level(logging.WARNING):
        found = engine.translate(requests(), step=told.append)
    for answers, before in zip(found, expected, strict=True):
        assert [a.text for a in answers] == [b.text for b in before]
        # a product of fewer rows may round otherwise
        assert [a.score for a in answers] == pytest.approx([b.score for b in before], abs=1e-3)
    assert seen[-1] == 4
    assert seen[0] == decoding_limits.MAX_ROWS
    assert sum(told) == 3, "what is done again is not told again"
    assert "from now on 4 sentences at a time" in caplog.text


def test_a_card_that_holds_not_even_one_sentence_is_said_to(
    taught: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = ChatEngine(taught["qwen2"], place=DevicePlace())

    def full(*_: Any, **__: Any) -> Any:
        raise torch.OutOfMemoryError("CUDA out of memory")

    monkeypatch.setattr(chat, "generate", full)
    with pytest.raises(ModelError, match="--device cpu"):
        engine.translate(requests())


def test_a_model_too_large_for_the_card_runs_on_the_processor(
    taught: dict[str, Path], monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    loaded = ChatEngine._loaded

    def too_large(self: ChatEngine, place: DevicePlace) -> Any:
        if not place.is_processor:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return loaded(self, place)

    monkeypatch.setattr(ChatEngine, "_loaded", too_large)
    with caplog.at_level(logging.WARNING):
        engine = ChatEngine(taught["qwen2"], place=DevicePlace("cuda:0", "bfloat16"))
    assert "runs on the processor" in caplog.text
    assert [g[0].text for g in engine.translate(requests())] == [t for _, t in PAIRS[:7]]


def test_what_was_told_once_is_not_told_again() -> None:
    told: list[int] = []
    teller = Told(told.append)
    first = teller.again()
    assert first is not None
    first(2)
    first(1)
    second = teller.again()
    assert second is not None
    second(2)
    second(2)
    assert told == [2, 1, 1]
    assert Told(None).again() is None


@pytest.fixture
def exact(monkeypatch: pytest.MonkeyPatch) -> None:
    """Float32: small models have small margins."""
    monkeypatch.setenv("SUMMARIZE_DTYPE", "float32")


def marian() -> tuple[Seq2SeqEngine, list[TranslationRequest], list[str]]:
    """That model, what it is asked, and what it says to that."""
    engine = seq2seq(MARIAN, kind_of(MARIAN).family)
    asked = [TranslationRequest(one.texts["nl"], "nl", "en") for one in texts().all[:7]]
    return engine, asked, [group[0].text for group in engine.translate(asked)]


@pytest.mark.usefixtures("exact")
def test_an_encoder_decoder_model_goes_on_with_half_as_many_after_those_that_are_done(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    engine, asked, expected = marian()
    generate, seen = TransformerRunner._generate, []

    def full(self: TransformerRunner, tasks: Any, *rest: Any) -> Any:
        seen.append(len(tasks))
        if len(tasks) > 3:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return generate(self, tasks, *rest)

    monkeypatch.setattr(TransformerRunner, "_generate", full)
    told: list[int] = []
    with caplog.at_level(logging.WARNING):
        found = engine.translate(asked, step=told.append)
    assert [group[0].text for group in found] == expected
    assert "from now on 3 sentences at a time" in caplog.text
    assert sum(told) == 7
    assert sum(n for n in seen if n <= 3) == 7, "nothing is done twice"


@pytest.mark.usefixtures("exact")
def test_an_encoder_decoder_model_leaves_a_card_that_holds_not_even_one_sentence(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    engine, asked, expected = marian()
    generate, leave = TransformerRunner._generate, TransformerRunner._to_processor
    left: list[TransformerRunner] = []

    def full(self: TransformerRunner, tasks: Any, *rest: Any) -> Any:
        if not left:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return generate(self, tasks, *rest)

    def to_processor(self: TransformerRunner) -> None:
        left.append(self)
        leave(self)

    monkeypatch.setattr(TransformerRunner, "_generate", full)
    monkeypatch.setattr(TransformerRunner, "_to_processor", to_processor)
    with caplog.at_level(logging.WARNING):
        found = engine.translate(asked)
    assert [group[0].text for group in found] == expected
    assert len(left) == 1
    assert "runs on the processor" in caplog.text


@pytest.mark.usefixtures("exact")
def test_an_encoder_decoder_model_too_large_for_the_card_runs_on_the_processor(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    loaded = TransformerRunner._loaded

    def too_large(self: TransformerRunner, place: DevicePlace) -> Any:
        if not place.is_processor:
            raise torch.OutOfMemoryError("CUDA out of memory")
        return loaded(self, place)

    monkeypatch.setattr(TransformerRunner, "_loaded", too_large)
    runner = TransformerRunner(MARIAN, DevicePlace("cuda:0", "bfloat16"))
    assert runner.where == "cpu float32"
