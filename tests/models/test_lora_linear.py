"""Packed layers and the switchable adapter compute what plain torch and peft compute."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from peft import LoraConfig, get_peft_model
from safetensors.torch import load_file
from torch import nn
from transformers import Qwen2Config, Qwen2ForCausalLM

from summarize.models.lora_linear import InferenceLinear, adapter, add_adapter, pack
from summarize.models.precision import has_fast_bfloat16

TINY = Qwen2Config(
    vocab_size=97,
    hidden_size=32,
    intermediate_size=64,
    num_hidden_layers=2,
    num_attention_heads=4,
    num_key_value_heads=2,
    max_position_embeddings=128,
)


def tiny_model(dtype: torch.dtype = torch.float32) -> Qwen2ForCausalLM:
    torch.manual_seed(7)
    return Qwen2ForCausalLM(TINY).to(dtype).eval().requires_grad_(False)


@pytest.mark.parametrize("dtype", [torch.float32, torch.bfloat16])
@pytest.mark.parametrize("bias", [True, False])
def test_a_packed_layer_is_the_layer(dtype: torch.dtype, bias: bool) -> None:
    torch.manual_seed(1)
    plain = nn.Linear(48, 80, bias=bias).to(dtype)
    x = torch.randn(5, 3, 48, dtype=dtype)
    with torch.inference_mode():
        expected = plain(x)
        found = InferenceLinear(plain)(x)
    torch.testing.assert_close(found, expected, rtol=2e-2, atol=2e-2)


@pytest.mark.skipif(not has_fast_bfloat16(), reason="this processor runs the weights in float32")
def test_a_row_alone_is_the_row_in_company_to_the_last_bit() -> None:
    torch.manual_seed(5)
    layer = InferenceLinear(nn.Linear(1536, 256).to(torch.bfloat16))
    layer.set_adapter(torch.randn(16, 1536), torch.randn(256, 16), 0.25)
    layer.adapted = True
    rows = torch.randn(600, 1, 1536)
    rows = (
        rows * (1 + 8 * (torch.rand(rows.shape) < 0.01))
    ).bfloat16()  # a few large, as real ones
    with torch.inference_mode():
        together = torch.cat([layer(rows[n : n + 6]) for n in range(0, len(rows), 6)])
        alone = torch.cat([layer(row[None]) for row in rows])
    assert torch.equal(alone, together)


def test_packing_leaves_no_plain_layer() -> None:
    model = tiny_model()
    pack(model)
    assert not [m for m in model.modules() if isinstance(m, nn.Linear)]
    assert isinstance(model.lm_head, InferenceLinear)


def test_the_adapter_does_what_peft_does_and_can_be_switched_off(tmp_path: Path) -> None:
    torch.manual_seed(3)
    reference = get_peft_model(
        tiny_model(),
        LoraConfig(r=4, lora_alpha=8, target_modules="all-linear", init_lora_weights=False),
    )
    reference.save_pretrained(tmp_path)
    ids = torch.randint(0, TINY.vocab_size, (2, 9))
    with torch.inference_mode():
        expected = reference(input_ids=ids).logits
        bare = tiny_model()(input_ids=ids).logits
    model = tiny_model()
    pack(model)
    count = add_adapter(model, load_file(tmp_path / "adapter_model.safetensors"), 8 / 4)
    assert count == 2 * 7
    with torch.inference_mode(), adapter(model, on=True):
        torch.testing.assert_close(model(input_ids=ids).logits, expected, rtol=1e-4, atol=1e-4)
    with torch.inference_mode():
        torch.testing.assert_close(model(input_ids=ids).logits, bare, rtol=1e-4, atol=1e-4)


def test_an_adapter_for_another_model_is_refused() -> None:
    model = tiny_model()
    pack(model)
    stem = "base_model.model.model.layers.0.self_attn.q_proj"
    wrong = {
        f"{stem}.lora_A.weight": torch.zeros(4, 99),
        f"{stem}.lora_B.weight": torch.zeros(32, 4),
    }
    with pytest.raises(ValueError, match="another shape"):
        add_adapter(model, wrong, 1.0)
    with pytest.raises(ValueError, match="no LoRA weights"):
        add_adapter(model, {}, 1.0)
