"""Which number format the weights run in: chosen by what the processor has, at run time."""

from __future__ import annotations

import os

import torch

from summarize.errors import ModelError

VARIABLE = "SUMMARIZE_DTYPE"
_BY_NAME = {
    "bfloat16": torch.bfloat16,
    "float16": torch.float16,
    "float32": torch.float32,
}


def has_fast_bfloat16() -> bool:
    """Whether matrix products in bfloat16 have instructions of their own (AMX or AVX-512 BF16).

    Elsewhere bfloat16 is emulated, and several times slower than float32.
    """
    capabilities = torch.cpu.get_capabilities()
    return bool(capabilities.get("amx_bf16") or capabilities.get("avx512_bf16"))


def choose_dtype(kind: str = "cpu") -> torch.dtype:
    """On the processor bfloat16 where it is fast, else float32; on an accelerator bfloat16 where
    it has it, else float16. `SUMMARIZE_DTYPE` overrides.

    Raises ModelError if the variable holds anything but "bfloat16", "float16" or "float32".
    """
    wish = os.environ.get(VARIABLE)
    if wish:
        if wish not in _BY_NAME:
            raise ModelError(f"{VARIABLE} is {wish!r}: set it to {' or '.join(_BY_NAME)}")
        if kind == "cpu" and wish == "float16":
            raise ModelError(f"{VARIABLE} is float16, which is for accelerators: take bfloat16")
        return _BY_NAME[wish]
    if kind == "cpu":
        return torch.bfloat16 if has_fast_bfloat16() else torch.float32
    if kind == "cuda" and torch.cuda.is_bf16_supported():
        return torch.bfloat16
    return torch.float16
