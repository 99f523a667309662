"""Low-rank adapters (LoRA, Hu et al. 2021) on frozen bf16 weights, for processors without a GPU.

peft's own layers cast, copy and add out of place; on a CPU each of those is a pass over memory.
Here one autograd function does forward and backward with in-place additions. What is written
to disk is peft's format, so `peft.PeftModel.from_pretrained` reads it.
"""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn import functional

from training.int8 import Int8Weight

GLOSSES = "summarize_glosses"
"""As in `summarize.models.prompts`, which a machine with a card need not have."""

TARGETS = ("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj")
OUTLIERS = ("down_proj",)
"""Layers whose activations int8 does not fit."""
_PREFIX = "base_model.model."


class _LowRankLinear(torch.autograd.Function):
    """y = x Wᵀ + b + s (x Aᵀ) Bᵀ, with gradients for x, A and B and none for W and b."""

    @staticmethod
    def forward(
        ctx: Any,
        x: Tensor,
        weight: Tensor | Int8Weight,
        bias: Tensor | None,
        a: Tensor,
        b: Tensor,
        scale: float,
    ) -> Tensor:
        flat = x.reshape(-1, x.shape[-1])
        a16, b16 = a.to(x.dtype), (b * scale).to(x.dtype)
        low = flat @ a16.t()
        if isinstance(weight, Int8Weight):
            y = weight.forward(flat)
            if bias is not None:
                y.add_(bias)
        else:
            y = functional.linear(flat, weight, bias)
        y.addmm_(low, b16.t())
        ctx.save_for_backward(flat, low, a16, b16)
        ctx.weight = weight  # frozen: autograd has nothing to watch in it
        ctx.scale, ctx.shape, ctx.need_x = scale, x.shape, ctx.needs_input_grad[0]
        return y.view(*x.shape[:-1], y.shape[-1])

    @staticmethod
    def backward(ctx: Any, *grads: Tensor) -> tuple[Tensor | None, ...]:
        flat, low, a16, b16 = ctx.saved_tensors
        weight = ctx.weight
        grad = grads[0].reshape(-1, grads[0].shape[-1])
        grad_low = grad @ b16
        grad_b = (grad.t() @ low).float().mul_(ctx.scale)
        grad_a = (grad_low.t() @ flat).float()
        grad_x = None
        if ctx.need_x:
            grad_x = weight.backward(grad) if isinstance(weight, Int8Weight) else grad @ weight
            grad_x.addmm_(grad_low, a16)
            grad_x = grad_x.view(ctx.shape)
        return grad_x, None, None, grad_a, grad_b, None


class LoraLinear(nn.Module):
    """A frozen linear layer with a trainable low-rank addition (fp32), zero at the start.

    With `int8` the frozen weight is rounded to int8 (`training/int8.py`).
    """

    weight: Tensor | Int8Weight

    def __init__(
        self,
        base: nn.Linear,
        rank: int,
        alpha: float,
        *,
        int8: bool = False,
        exact_forward: bool = False,
    ) -> None:
        super().__init__()
        frozen = base.weight.requires_grad_(False)
        self.weight = Int8Weight(frozen, exact_forward=exact_forward) if int8 else frozen
        self.bias = None if base.bias is None else base.bias.requires_grad_(False)
        self.scale = alpha / rank
        self.lora_A = nn.Parameter(torch.empty(rank, base.in_features, device=frozen.device))
        self.lora_B = nn.Parameter(torch.zeros(base.out_features, rank, device=frozen.device))
        nn.init.kaiming_uniform_(self.lora_A, a=math.sqrt(5))

    def forward(self, x: Tensor) -> Tensor:
        y: Tensor = _LowRankLinear.apply(  # type: ignore[no-untyped-call]
            x, self.weight, self.bias, self.lora_A, self.lora_B, self.scale
        )
        return y


def add_adapter(
    model: nn.Module, rank: int, alpha: float, *, int8: bool = False
) -> list[nn.Parameter]:
    """Freeze `model`, put an adapter on each layer of `TARGETS`; return what is to be trained."""
    model.requires_grad_(False)
    for module in list(model.modules()):
        for name, child in list(module.named_children()):
            if name in TARGETS and isinstance(child, nn.Linear):
                setattr(
                    module,
                    name,
                    LoraLinear(child, rank, alpha, int8=int8, exact_forward=name in OUTLIERS),
                )
    return [p for p in model.parameters() if p.requires_grad]


def adapter_state(model: nn.Module, dtype: torch.dtype = torch.float32) -> dict[str, Tensor]:
    """The adapter's matrices by peft's names."""
    state = {}
    for name, parameter in model.named_parameters():
        if name.endswith((".lora_A", ".lora_B")):
            state[f"{_PREFIX}{name}.weight"] = parameter.detach().to(dtype).contiguous()
    return state


def load_adapter_state(model: nn.Module, state: dict[str, Tensor]) -> None:
    """Put matrices named as peft does into the model's adapter. Raises KeyError if one lacks."""
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            if name.endswith((".lora_A", ".lora_B")):
                parameter.copy_(state[f"{_PREFIX}{name}.weight"])


def save_adapter(
    model: nn.Module,
    directory: Path,
    rank: int,
    alpha: float,
    base: str,
    dtype: torch.dtype,
    glosses: bool = False,
) -> None:
    """Write `adapter_model.safetensors` and `adapter_config.json` as peft reads them.

    `glosses` says that the adapter was trained on glossed sentences, and is to be asked with them.
    """
    directory.mkdir(parents=True, exist_ok=True)
    save_file(adapter_state(model, dtype), directory / "adapter_model.safetensors")
    config: dict[str, Any] = {
        "peft_type": "LORA",
        "task_type": "CAUSAL_LM",
        "base_model_name_or_path": base,
        "r": rank,
        "lora_alpha": alpha,
        "lora_dropout": 0.0,
        "bias": "none",
        "fan_in_fan_out": False,
        "target_modules": sorted(TARGETS),
        "inference_mode": True,
    }
    if glosses:
        config[GLOSSES] = True
    text = json.dumps(config, indent=2) + "\n"
    (directory / "adapter_config.json").write_text(text, encoding="utf-8")


def load_adapter(model: nn.Module, directory: Path) -> None:
    """Read a saved adapter into a model that `add_adapter` has prepared.

    Its rank may be smaller than the model's: the rest of B is zero then and the rest of A as it
    was drawn, so that the model says the same and has room to learn. alpha / rank must be equal.
    """
    saved = load_file(directory / "adapter_model.safetensors")
    state = {name: matrix.clone() for name, matrix in adapter_state(model).items()}
    for name, matrix in saved.items():
        if ".lora_A." in name:
            state[name][: matrix.shape[0]] = matrix
        else:
            state[name].zero_()[:, : matrix.shape[1]] = matrix
    load_adapter_state(model, state)
