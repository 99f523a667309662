"""Sentence pairs → rows of one fixed shape.

Every example starts with the same words (system message, start of the user's turn). A row holds
them once, followed by several examples, each of which sees the prefix and itself only and counts
its positions from the prefix's end: to the model each example stands alone, but the prefix is
computed once a row instead of once an example. Rows all have one length, so oneDNN prepares its
kernels once and memory does not creep.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import torch
from torch import Tensor


@dataclass(frozen=True, slots=True)
class Example:
    """The tokens after the shared prefix: the rest of the prompt, then the answer."""

    prompt: tuple[int, ...]
    answer: tuple[int, ...]

    def __len__(self) -> int:
        return len(self.prompt) + len(self.answer)


@dataclass(frozen=True, slots=True)
class Task:
    """Examples whose prompts begin alike: with `prefix`."""

    prefix: tuple[int, ...]
    examples: list[Example]


@dataclass(frozen=True, slots=True)
class Row:
    """Examples of one task that share one row, by their places in that task's data."""

    indices: tuple[int, ...]
    task: int = 0


def pack(
    lengths: Sequence[int], order: Iterable[int], prefix: int, width: int, task: int = 0
) -> list[Row]:
    """Fill rows of `width` with examples, in `order`, looking back over a few open rows.

    First fit over at most eight open rows keeps the order nearly as given and wastes little.
    Raises ValueError for an example that fits in no row.
    """
    room = width - prefix
    open_rows: list[tuple[int, list[int]]] = []
    done: list[Row] = []
    for index in order:
        length = lengths[index]
        if length > room:
            raise ValueError(f"example {index} has {length} tokens, a row has room for {room}")
        for place, (free, members) in enumerate(open_rows):
            if length <= free:
                members.append(index)
                open_rows[place] = (free - length, members)
                break
        else:
            open_rows.append((room - length, [index]))
        if len(open_rows) > 8:
            fullest = min(range(len(open_rows)), key=lambda i: open_rows[i][0])
            done.append(Row(tuple(open_rows.pop(fullest)[1]), task))
    done.extend(Row(tuple(members), task) for _, members in open_rows)
    return done


@dataclass(frozen=True, slots=True)
class Batch:
    """Rows as tensors: tokens, positions, an additive mask, and where the loss is.

    `places` are indices into the flattened hidden states whose next token is part of an answer;
    `labels` are those next tokens; `lengths` says how many of them each example has.
    """

    tokens: Tensor
    positions: Tensor
    mask: Tensor
    places: Tensor
    labels: Tensor
    lengths: tuple[int, ...]

    @property
    def examples(self) -> int:
        """How many examples the rows hold."""
        return len(self.lengths)

    def to(self, device: torch.device | str) -> Batch:
        """The same rows on another device."""
        return replace(
            self,
            tokens=self.tokens.to(device),
            positions=self.positions.to(device),
            mask=self.mask.to(device),
            places=self.places.to(device),
            labels=self.labels.to(device),
        )


def collate(
    rows: Sequence[Row],
    examples: Sequence[Example],
    prefix: Sequence[int],
    width: int,
    pad: int,
    dtype: torch.dtype,
) -> Batch:
    """Lay rows out as one batch of shape (len(rows), width)."""
    tokens = torch.full((len(rows), width), pad, dtype=torch.long)
    positions = torch.zeros((len(rows), width), dtype=torch.long)
    group = torch.full((len(rows), width), -1, dtype=torch.long)
    places: list[int] = []
    labels: list[int] = []
    n = len(prefix)
    for r, row in enumerate(rows):
        tokens[r, :n] = torch.tensor(prefix)
        positions[r, :n] = torch.arange(n)
        group[r, :n] = 0
        at = n
        for number, index in enumerate(row.indices, start=1):
            example = examples[index]
            end = at + len(example)
            tokens[r, at:end] = torch.tensor(example.prompt + example.answer)
            positions[r, at:end] = torch.arange(n, n + len(example))
            group[r, at:end] = number
            first = at + len(example.prompt) - 1
            places.extend(range(r * width + first, r * width + end - 1))
            labels.extend(example.answer)
            at = end
    own = group[:, :, None] == group[:, None, :]
    shared = (group == 0)[:, None, :]
    causal = torch.ones((width, width), dtype=torch.bool).tril()
    seen = (own | shared) & causal
    mask = torch.zeros(seen.shape, dtype=dtype).masked_fill_(~seen, torch.finfo(dtype).min)
    return Batch(
        tokens,
        positions,
        mask[:, None],
        torch.tensor(places),
        torch.tensor(labels),
        tuple(len(examples[index].answer) for row in rows for index in row.indices),
    )
