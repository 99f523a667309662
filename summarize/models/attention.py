"""Attention for decoding: the heads that share keys and values are computed together.

Where several heads look at one head's keys and values (grouped-query attention, Ainslie et al.
2023, arXiv:2305.13245), transformers copies these for each of them as soon as more than one token
is computed. Here their queries are put behind one another instead: nothing is copied, and a step of
one token and one of many go the same way, so that a token's numbers are the same in both.
"""

from __future__ import annotations

from typing import Any

from torch import Tensor, nn
from transformers import AttentionInterface

NAME = "summarize_grouped"


def grouped(
    module: nn.Module,
    query: Tensor,
    key: Tensor,
    value: Tensor,
    attention_mask: Tensor | None,
    scaling: float | None = None,
    **_: Any,
) -> tuple[Tensor, None]:
    """Rows × heads × tokens × size in, rows × tokens × heads × size out; the mask is boolean."""
    rows, heads, tokens, size = query.shape
    shared = heads // key.shape[1]
    mask = attention_mask
    if shared > 1:
        query = query.reshape(rows, key.shape[1], shared * tokens, size)
        if mask is not None:
            mask = mask.repeat(1, 1, shared, 1)
    found = nn.functional.scaled_dot_product_attention(
        query, key, value, attn_mask=mask, scale=scaling
    )
    return found.reshape(rows, heads, tokens, -1).transpose(1, 2).contiguous(), None


def use_grouped(model: Any) -> None:
    """Let the model compute attention in this way, if it is one that can (Gemma 2 cannot)."""
    if model.config._attn_implementation == "sdpa":
        AttentionInterface.register(NAME, grouped)
        model.set_attn_implementation(NAME)
