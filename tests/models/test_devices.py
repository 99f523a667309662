"""Where models run, and what happens where memory runs out. No card is needed: one is made up."""

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
from summarize.models import chat, decoding_limits, devices
from summarize.models.chat import ChatEngine, Told, limits_of
from summarize.models.decoding_limits import DecodingLimits
from summarize.models.devices import DevicePlace
from summarize.models.engine import TranslationRequest
from summarize.models.precision import VARIABLE, choose_dtype
from tests.models.tiny_chat import PAIRS


@pytest.fixture
def two_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 2)
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda: True)


@pytest.fixture
def no_card(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
    monkeypatch.setattr(torch.backends.mps, "is_available", lambda: False)


@pytest.mark.usefixtures("two_cards")
@pytest.mark.parametrize(
    ("wish", "device"),
    [("auto", "cuda:0"), ("cuda", "cuda:0"), ("CUDA:1", "cuda:1"), ("cpu", "cpu"), ("", "cuda:0")],
)
def test_a_wish_is_a_device(wish: str, device: str) -> None:
    place = devices.choose(wish)
    assert place.device == device
    assert place.is_processor == (device == "cpu")
    if device != "cpu":
        assert str(place) == f"{device} bfloat16"


@pytest.mark.usefixtures("no_card")
@pytest.mark.parametrize("wish", ["cuda", "cuda:1", "mps", "tpu", "cpu:1", "mps:0", "cuda:x"])
def test_what_is_not_there_is_refused_and_says_what_to_do(wish: str) -> None:
    with pytest.raises(ModelError, match=r"--device cpu|there is auto, cpu"):
        devices.choose(wish)


@pytest.mark.usefixtures("no_card")
def test_without_a_card_auto_is_the_processor() -> None:
    assert devices.choose("auto").is_processor
    assert devices.names() == []


def test_half_precision_on_a_card_is_what_it_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr(torch.cuda, "is_bf16_supported", lambda: False)
    assert choose_dtype("cuda") is torch.float16
    assert choose_dtype("mps") is torch.float16
    monkeypatch.setenv(VARIABLE, "float16")
    with pytest.raises(ModelError, match="bfloat16"):
        choose_dtype("cpu")


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
    monkeypatch.setattr(devices, "free_memory", lambda device: 64 << 30)
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


def test_a_model_without_weights_takes_the_same_way(taught: dict[str, Path]) -> None:
    """On the `meta` device shapes are computed and nothing else: what is made goes there too."""
    from transformers import AutoConfig, AutoModelForCausalLM

    from summarize.models.key_values import KeyValues

    with torch.device("meta"):
        config = AutoConfig.from_pretrained(taught["qwen2"])
        model = AutoModelForCausalLM.from_config(config)
    held = KeyValues(model.config)
    columns = torch.arange(5, device="meta").expand(3, 5)
    held.filled = [0, 0, 0]
    masks = held.place(columns, torch.float32, width=5)
    out = model(
        input_ids=torch.zeros((3, 5), dtype=torch.long, device="meta"),
        attention_mask=masks,
        position_ids=columns,
        past_key_values=held.cache,
        use_cache=True,
    )
    assert out.logits.device.type == "meta"
    assert out.logits.shape[:2] == (3, 5)


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
