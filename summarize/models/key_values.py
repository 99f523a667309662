"""The keys and values of the rows that are being decoded: rows come, rows go, columns are added.

`transformers` copies a layer's whole cache for every token that is added, and knows no way to put
the rows of two caches together; here a layer has room to grow, and rows are joined left-padded.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from copy import deepcopy

import torch
from torch import Tensor
from transformers import DynamicCache, PretrainedConfig
from transformers.cache_utils import DynamicLayer

_ROOM = 32
"""Columns that a layer gets in advance whenever it has to be copied."""


class GrowingLayer(DynamicLayer):  # type: ignore[no-untyped-call]
    """Keys and values in a buffer with room for the next tokens."""

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._room: tuple[Tensor, Tensor] | None = None

    def update(
        self, key_states: Tensor, value_states: Tensor, *args: object, **kwargs: object
    ) -> tuple[Tensor, Tensor]:
        """Add columns; all keys and values so far."""
        held, added = self.get_seq_length(), key_states.shape[-2]
        if not held:
            super().update(key_states, value_states)
            return self.states()
        if self._room is None or held + added > self._room[0].shape[-2]:
            keys, values = self.states()
            self._room = _roomy(keys, added), _roomy(values, added)
        for buffer, states in zip(self._room, (key_states, value_states), strict=True):
            buffer[:, :, held : held + added] = states
        self.keys, self.values = (buffer[:, :, : held + added] for buffer in self._room)
        return self.states()

    def states(self) -> tuple[Tensor, Tensor]:
        """Keys and values, of which there must be some."""
        assert self.keys is not None, "nothing was computed yet"
        assert self.values is not None
        return self.keys, self.values

    def batch_repeat_interleave(self, repeats: int) -> None:
        """Every row so many times."""
        super().batch_repeat_interleave(repeats)
        self._room = None

    def batch_select_indices(self, indices: Tensor) -> None:
        """Keep these rows."""
        super().batch_select_indices(indices)
        self._room = None

    def shorten(self, columns: int) -> None:
        """Without the last so many columns."""
        keys, values = self.states()
        self.keys, self.values = keys[:, :, :-columns], values[:, :, :-columns]

    def replace(self, keys: Tensor, values: Tensor) -> None:
        """Hold these instead."""
        self.keys, self.values, self._room = keys, values, None


def _roomy(states: Tensor, added: int) -> Tensor:
    """A copy with room for `added` columns and some more."""
    rows, heads, columns, size = states.shape
    buffer = states.new_empty((rows, heads, columns + added + _ROOM, size))
    buffer[:, :, :columns] = states
    return buffer


class KeyValues:
    """The cache of a batch of rows, for `past_key_values`, and the mask of what is no padding."""

    def __init__(self, config: PretrainedConfig) -> None:
        self.cache = DynamicCache(config=config)
        self.cache.layers = [
            GrowingLayer() if type(layer) is DynamicLayer else layer for layer in self.cache.layers
        ]
        self.mask = torch.ones((1, 0), dtype=torch.long)

    @property
    def window(self) -> float:
        """How many columns back the least far-sighted layer sees; infinite if all see everything.

        Where it is finite (Gemma), padding between two tokens takes one out of the other's sight,
        and rows of another width cannot be added.
        """
        return min(
            math.inf
            if type(layer) is GrowingLayer
            else float(getattr(layer, "sliding_window", None) or 0)
            for layer in self.cache.layers
        )

    @property
    def width(self) -> int:
        """Columns, padding included."""
        return self.mask.shape[1]

    def copies(self, rows: int) -> KeyValues:
        """Its one row, so many times; this one stays as it is."""
        new = deepcopy(self)
        new.repeat(rows)
        return new

    def repeat(self, times: int) -> None:
        """Every row so many times, one beside the other."""
        if times > 1:
            self.cache.batch_repeat_interleave(times)
            self.mask = self.mask.repeat_interleave(times, 0)

    def add_columns(self, mask: Tensor) -> None:
        """Say of the columns that the next pass adds what is no padding."""
        self.mask = torch.cat([self.mask, mask], dim=1)

    def forget(self, added: int, kept: Sequence[int]) -> None:
        """Of the last `added` columns each row keeps the first so many; the others are padding.

        What is padding in all rows at the end is taken out. Not for layers with a window.
        """
        held = torch.arange(added)[None] < torch.tensor(kept)[:, None]
        self.mask[:, -added:] *= held
        unused = added - max(kept)
        if unused:
            self.mask = self.mask[:, :-unused]
            for layer in self._layers():
                layer.shorten(unused)

    def select(self, rows: list[int]) -> None:
        """Keep these rows, and none of the first columns that are padding in all of them."""
        self.mask = self.mask[rows]
        self.cache.batch_select_indices(torch.tensor(rows))
        unused = int(self.mask.any(0).long().argmax())
        if unused and self.window == math.inf:
            self.mask = self.mask[:, unused:]
            for layer in self._layers():
                keys, values = layer.states()
                layer.replace(keys[:, :, unused:], values[:, :, unused:])

    def join(self, others: Sequence[KeyValues]) -> None:
        """Put the rows of the others behind these; the narrower ones are padded on the left."""
        if not others:
            return
        parts = (self, *others)
        width = max(part.width for part in parts)
        self.mask = torch.cat([_padded(part.mask, width, 1) for part in parts])
        for layers in zip(*(part._layers() for part in parts), strict=True):
            states = zip(*(layer.states() for layer in layers), strict=True)
            keys, values = (torch.cat([_padded(s, width, 2) for s in same]) for same in states)
            layers[0].replace(keys, values)

    def _layers(self) -> list[GrowingLayer]:
        return [layer for layer in self.cache.layers if isinstance(layer, GrowingLayer)]


def _padded(states: Tensor, width: int, dim: int) -> Tensor:
    """Zeros in front, to this many columns."""
    missing = width - states.shape[dim]
    if not missing:
        return states
    shape = [*states.shape[:dim], missing, *states.shape[dim + 1 :]]
    return torch.cat([states.new_zeros(shape), states], dim=dim)
