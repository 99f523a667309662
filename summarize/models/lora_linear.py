"""Linear layers for inference: weights packed once, an adapter beside them that can be switched.

torch hands bfloat16 products to oneDNN, which wants the weights in a blocked layout and, given a
plain matrix, lays them out anew for every product. Packing them once makes a step of 64 rows 1.7
times as fast on two cores with AMX (`benchmarks/`). The adapter (LoRA, Hu et al. 2021,
arXiv:2106.09685) is not merged into the weights: unmerged it costs two thin products, loses
nothing to rounding, and the same weights serve with and without it.
"""

from __future__ import annotations

import ctypes
import mmap
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import torch
from torch import Tensor, nn

_ROWS = 64
"""The number of rows for which the layout is chosen: a full batch, one new token each."""


class InferenceLinear(nn.Module):
    """y = x Wᵀ + b, plus scale · (x Aᵀ) Bᵀ where an adapter is there and switched on."""

    _weight: Tensor
    _bias: Tensor | None
    _down: Tensor | None
    _up: Tensor | None

    def __init__(self, linear: nn.Linear, *, on_processor: bool = True) -> None:
        super().__init__()
        weight = linear.weight.detach()
        self.in_features, self.out_features = linear.in_features, linear.out_features
        self.is_packed = (
            on_processor and weight.dtype is torch.bfloat16 and torch.backends.mkldnn.is_available()  # type: ignore[no-untyped-call]
        )
        if self.is_packed:  # no buffer: a packed weight cannot be moved
            self._weight = torch.ops.mkldnn._reorder_linear_weight(weight, _ROWS)
            self._bias = None if linear.bias is None else linear.bias.detach()
        else:
            self.register_buffer("_weight", weight, persistent=False)
            bias = None if linear.bias is None else linear.bias.detach()
            self.register_buffer("_bias", bias, persistent=False)
        self.register_buffer("_down", None, persistent=False)
        self.register_buffer("_up", None, persistent=False)
        self.adapted = False

    def set_adapter(self, down: Tensor, up: Tensor, scale: float) -> None:
        """Put `down` (rank × in) and `up` (out × rank) beside the weights, switched off."""
        dtype = torch.bfloat16 if self.is_packed else self._weight.dtype
        self._down, self._up = down.to(dtype), (up.float() * scale).to(dtype)

    @property
    def has_adapter(self) -> bool:
        """Whether there is an adapter to switch on."""
        return self._down is not None

    def forward(self, x: Tensor) -> Tensor:
        """Rows of `in_features` to rows of `out_features`."""
        # On the processor a bfloat16 product of one row is summed in another order than one of
        # several (measured with AVX-512 BF16, packed and plain; from two rows on they are alike, if
        # both are there and not one seen twice), and would differ in its last bits: the sentence
        # that is the last to be done would now and then be told in other words.
        on_processor = x.dtype is torch.bfloat16 and x.device.type == "cpu"
        alone = on_processor and x.numel() == self.in_features
        several = torch.cat([x, x]) if alone else x
        if self.is_packed:
            y: Tensor = torch.ops.mkldnn._linear_pointwise(
                several, self._weight, self._bias, "none", [], ""
            )
        else:
            y = nn.functional.linear(several, self._weight, self._bias)
        if self.adapted and self._down is not None and self._up is not None:
            y = y + nn.functional.linear(nn.functional.linear(several, self._down), self._up)
        return y[:1] if alone else y


def pack(model: nn.Module, *, on_processor: bool = True) -> None:
    """Replace every linear layer of `model`, in place; the plain weights are freed one by one.

    A model that will be moved elsewhere (`on_processor` False) keeps its weights as they are.
    """
    for module in list(model.modules()):
        for name, child in list(module.named_children()):
            if isinstance(child, nn.Linear):
                packed = InferenceLinear(child, on_processor=on_processor)
                if packed.is_packed:
                    _release(child.weight)
                setattr(module, name, packed)


def _release(weight: Tensor) -> None:
    """Give back the memory of a weight that is mapped from its file and was just copied.

    Without this the file's pages count as the process's until all of it is unmapped, and the peak
    is twice the model. The pages are clean: whoever still reads them gets them from the file.
    """
    if sys.platform != "linux":
        return
    start = -(-weight.data_ptr() // mmap.PAGESIZE) * mmap.PAGESIZE
    end = (weight.data_ptr() + weight.nbytes) // mmap.PAGESIZE * mmap.PAGESIZE
    if end > start and _is_mapped_file(start):
        ctypes.CDLL(None).madvise(
            ctypes.c_void_p(start), ctypes.c_size_t(end - start), mmap.MADV_DONTNEED
        )


def _is_mapped_file(address: int) -> bool:
    """Whether this address lies in a mapped file: anonymous memory would lose what is in it."""
    with Path("/proc/self/maps").open(encoding="utf-8") as maps:
        for line in maps:
            span, _, _, _, inode, *_ = line.split(maxsplit=5)
            low, high = (int(x, 16) for x in span.split("-"))
            if low <= address < high:
                return inode != "0"
    return False


def add_adapter(model: nn.Module, weights: Mapping[str, Tensor], scale: float) -> int:
    """Put a LoRA adapter, as peft stores it, beside the layers it names. Returns how many.

    Raises ValueError if the adapter names a layer that the model does not have, or fits none.
    """
    layers = {n: m for n, m in model.named_modules() if isinstance(m, InferenceLinear)}
    count = 0
    for key, down in weights.items():
        if not key.endswith(".lora_A.weight"):
            continue
        stem = key.removesuffix(".lora_A.weight")
        name = stem.removeprefix("base_model.model.")
        up = weights.get(f"{stem}.lora_B.weight")
        layer = layers.get(name)
        if up is None or layer is None:
            raise ValueError(f"the adapter's layer {name} has no counterpart in the model")
        if down.shape[1] != layer.in_features or up.shape[0] != layer.out_features:
            raise ValueError(f"the adapter's layer {name} has another shape than the model's")
        layer.set_adapter(down, up, scale)
        count += 1
    if not count:
        raise ValueError("the adapter holds no LoRA weights")
    return count


@contextmanager
def adapter(model: nn.Module, on: bool) -> Iterator[None]:
    """Switch the model's adapter on or off within a block; without an adapter, nothing changes."""
    layers = [m for m in model.modules() if isinstance(m, InferenceLinear)]
    before = [layer.adapted for layer in layers]
    for layer in layers:
        layer.adapted = on and layer.has_adapter
    try:
        yield
    finally:
        for layer, adapted in zip(layers, before, strict=True):
            layer.adapted = adapted
