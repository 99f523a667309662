"""The keys and values of the rows that are being decoded: rows come, rows go, tokens are added.

Every row begins in the first column, so that a token's column is its position, whatever is beside
it; what lies behind a row's last token is never looked at. The width that is computed is a multiple
of `STEP`. So a row's numbers are the same to the last bit in any company: how a sum over columns is
split depends on where they stand and, where a kernel has a rest, on how many there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy

import torch
from torch import Tensor
from transformers import DynamicCache, PretrainedConfig
from transformers.cache_utils import DynamicLayer

STEP = 32
"""Columns by which the width grows."""

Masks = Tensor | dict[str, Tensor]
"""For a forward pass: one mask, or one for each type of layer."""


class GrowingLayer(DynamicLayer):  # type: ignore[no-untyped-call]
    """Keys and values in a buffer with room for the next tokens; `places` says where they go."""

    def __init__(self, places: Places) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.places = places

    def update(
        self, key_states: Tensor, value_states: Tensor, *args: object, **kwargs: object
    ) -> tuple[Tensor, Tensor]:
        """Put a token's states where it stands; all keys and values of the width computed."""
        columns, width = self.places.columns, self.places.width
        if self.keys is None:
            self.keys, self.values = _roomy(key_states, width, 0), _roomy(value_states, width, 0)
        elif self.keys.shape[2] < width:
            self.replace(*(_roomy(s, width + STEP) for s in self.states()))
        rows = torch.arange(columns.shape[0], device=columns.device)[:, None]
        for buffer, states in zip(self.states(), (key_states, value_states), strict=True):
            buffer[rows, :, columns] = states.transpose(1, 2)
        return self.keys[:, :, :width], self.states()[1][:, :, :width]

    def states(self) -> tuple[Tensor, Tensor]:
        """Keys and values, of which there must be some."""
        assert self.keys is not None, "nothing was computed yet"
        assert self.values is not None
        return self.keys, self.values

    def replace(self, keys: Tensor, values: Tensor) -> None:
        """Hold these instead."""
        self.keys, self.values = keys, values


class Places:
    """Where the tokens of a forward pass go, shared by all layers: rows × tokens."""

    def __init__(self) -> None:
        self.columns = torch.zeros((1, 0), dtype=torch.long)
        self.width = 0


def _roomy(states: Tensor, columns: int, held: int | None = None) -> Tensor:
    """So many columns, zero where none of these states is: what is masked must still be a number.

    `held` of the states are kept, by default all.
    """
    rows, heads, _, size = states.shape
    buffer = states.new_zeros((rows, heads, columns, size))
    kept = states if held is None else states[:, :, :held]
    buffer[:, :, : kept.shape[2]] = kept
    return buffer


def _empty(states: Tensor, rows: int) -> Tensor:
    """Nothing, for so many rows of states like these."""
    return states.new_zeros((rows, *states.shape[1:]))


class KeyValues:
    """The cache of a batch of rows, for `past_key_values`, and how far each row is filled."""

    def __init__(self, config: PretrainedConfig) -> None:
        self._places = Places()
        self.cache = DynamicCache(config=config)
        self.cache.layers = [GrowingLayer(self._places) for _ in self.cache.layers]
        self._types = frozenset(getattr(config, "layer_types", None) or ())
        self._window: int | None = getattr(config, "sliding_window", None)
        self._adds = getattr(config, "_attn_implementation", None) == "eager"
        self.filled: list[int] = [0]

    @property
    def width(self) -> int:
        """Columns of the row that is filled farthest."""
        return max(self.filled)

    def place(self, columns: Tensor, dtype: torch.dtype, width: int) -> Masks:
        """Say where the next pass's tokens go, rows × tokens, and how many columns that makes; the
        masks for that pass."""
        self._places.columns = columns
        self._places.width = -(-width // STEP) * STEP
        at = torch.arange(self._places.width, device=columns.device)
        seen = at <= columns[:, :, None]
        near = seen if self._window is None else seen & (at > columns[:, :, None] - self._window)
        if not self._types:
            return self._mask(near, dtype)
        every = {"full_attention": seen, "sliding_attention": near}
        return {name: self._mask(every[name], dtype) for name in self._types}

    def _mask(self, seen: Tensor, dtype: torch.dtype) -> Tensor:
        mask = seen[:, None]
        if not self._adds:
            return mask
        # What transformers computes step by step adds the mask to the scores.
        least = torch.finfo(dtype).min
        return torch.zeros(mask.shape, dtype=dtype, device=mask.device).masked_fill(~mask, least)

    def copies(self, rows: int) -> KeyValues:
        """Its one row, so many times; this one stays as it is."""
        new = deepcopy(self)
        new.repeat(rows)
        return new

    def repeat(self, times: int) -> None:
        """Every row so many times, one beside the other."""
        if times > 1:
            self.filled = [n for n in self.filled for _ in range(times)]
            for layer in self._computed():
                layer.replace(*(s.repeat_interleave(times, 0) for s in layer.states()))

    def select(self, rows: list[int]) -> None:
        """Keep these rows, in this order."""
        self.filled = [self.filled[n] for n in rows]
        for layer in self._computed():
            keys, values = layer.states()
            at = torch.tensor(rows, device=keys.device)
            layer.replace(keys[at, :, : self.width], values[at, :, : self.width])

    def join(self, others: Sequence[KeyValues]) -> None:
        """Put the rows of the others behind these."""
        if not others:
            return
        parts = (self, *others)
        width = max(part.width for part in parts)
        columns = -(-width // STEP) * STEP + STEP
        for layers in zip(*(part._layers() for part in parts), strict=True):
            some = next((layer.states() for layer in layers if layer.keys is not None), None)
            if some is None:
                break
            keys, values = some
            held = [
                # Of rows of one token nothing was computed yet.
                (_empty(keys, len(part.filled)), _empty(values, len(part.filled)))
                if layer.keys is None
                else layer.states()
                for part, layer in zip(parts, layers, strict=True)
            ]
            layers[0].replace(
                torch.cat([_roomy(k, columns, width) for k, _ in held]),
                torch.cat([_roomy(v, columns, width) for _, v in held]),
            )
        self.filled = [n for part in parts for n in part.filled]

    def _layers(self) -> list[GrowingLayer]:
        return [layer for layer in self.cache.layers if isinstance(layer, GrowingLayer)]

    def _computed(self) -> list[GrowingLayer]:
        return [layer for layer in self._layers() if layer.keys is not None]
