"""Where models run. No card is needed: one is made up."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from summarize.errors import ModelError
from summarize.models import devices
from summarize.models.precision import VARIABLE, choose_dtype


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
