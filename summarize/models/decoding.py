"""Batched decoding for decoder-only models: a row leaves when it is done, and another comes in.

A step costs little more for a hundred rows than for one, since it is bound by reading the weights:
so as many rows as may be run together, and free places are filled again. Prompts are taken in the
order of their length, the longest first, and computed in small groups of about equal length: a
group's activations stay in the processor's cache, and hardly any padding is computed.
"""

from __future__ import annotations

import hashlib
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor
from transformers import PreTrainedModel

from summarize.models.key_values import KeyValues

MAX_ROWS = 128
MAX_CACHE_TOKENS = 32_768
"""Rows times length: what keys and values may grow to (28 kB a token of the default model), without
the room for the next few tokens."""

PREFILL_TOKENS = 1024
"""Rows times length of the prompts that are computed at once: what a layer makes of a token takes
70 kB, and a few tens of MB stay in the processor's cache."""

_REFILL = 0.75
"""Rows that are done leave once no more than this share is left, and others come once no more than
this share of the last filling is left: both copy the cache."""


@dataclass(frozen=True, slots=True)
class Sampling:
    """How candidates are drawn: Gumbel noise over the `top_k` likeliest tokens."""

    temperature: float = 0.7
    top_k: int = 20
    seed: int = 20200601


@dataclass(frozen=True, slots=True)
class Prompt:
    """Token ids to continue, by one token at least and by `max_new_tokens` at most."""

    ids: tuple[int, ...]
    max_new_tokens: int


@dataclass(slots=True)
class Completion:
    """What a model added. `finished` is False if it was cut off at `max_new_tokens`."""

    ids: list[int] = field(default_factory=list)
    finished: bool = False
    log_probability: float = 0.0
    """Natural logarithm, summed over the tokens, of the untempered distribution."""


def longest_first(prompts: Sequence[Prompt]) -> list[int]:
    """Indices of the prompts: what memory is needed shows at the beginning, not at the end."""
    return sorted(range(len(prompts)), key=lambda i: (-len(prompts[i].ids), prompts[i].ids))


def generate(
    model: PreTrainedModel,
    prompts: Sequence[Prompt],
    *,
    end: frozenset[int],
    pad: int,
    sampling: Sampling | None = None,
    candidates: int = 1,
    step: Callable[[int], None] | None = None,
) -> list[list[Completion]]:
    """Continue every prompt `candidates` times, greedily the first time, then as `sampling` says.

    Returns the completions in the prompts' order. A drawn token depends on the seed, the prompt,
    the candidate's number and the position only, never on what else is in the batch. `step` is
    told how many more prompts are done.
    """
    decoder = _Decoder(model, prompts, end, pad, sampling, candidates)
    waiting = longest_first(prompts)
    done = 0
    with torch.inference_mode():
        while waiting or decoder.rows:
            if count := decoder.room(waiting):
                decoder.admit(waiting[:count])
                waiting = waiting[count:]
            decoder.step()
            now = len(prompts) - len(waiting) - len({row // candidates for row in decoder.alive})
            if step is not None and now > done:
                step(now - done)
            done = now
    return [decoder.completions[i * candidates : (i + 1) * candidates] for i in range(len(prompts))]


class _Decoder:
    """The rows that are being continued.

    A row is known by the index of its completion: prompt times `candidates` plus the candidate's
    number. `rows` are those in the cache, in its order, and `alive` those that are not done.
    """

    def __init__(
        self,
        model: PreTrainedModel,
        prompts: Sequence[Prompt],
        end: frozenset[int],
        pad: int,
        sampling: Sampling | None,
        candidates: int,
    ) -> None:
        self._model, self._prompts, self._end, self._pad = model, prompts, end, pad
        self._sampling, self._candidates = sampling, candidates
        self.completions = [Completion() for _ in range(len(prompts) * candidates)]
        self.rows: list[int] = []
        self.alive: set[int] = set()
        # The first candidate is the greedy one, the others are drawn.
        self._seeds = [
            _seed(p, n, sampling) if n else None for p in prompts for n in range(candidates)
        ]
        self._shared = _common_prefix(prompts)
        self._window = KeyValues(model.config).window
        self._prefix: KeyValues | None = None
        self._held: KeyValues | None = None
        self._logits = torch.empty(0)
        self._most = 0

    def _left(self, row: int) -> int:
        """How many tokens this row may still get."""
        budget = self._prompts[row // self._candidates].max_new_tokens
        return budget - len(self.completions[row].ids)

    def room(self, waiting: Sequence[int]) -> int:
        """How many of the waiting prompts to take in now, from the first on."""
        rows = len(self.alive)
        if rows and not (self._window == math.inf and rows <= _REFILL * self._most):
            return 0
        width = self._held.width if self._held is not None and rows else 0
        left = max((self._left(row) for row in self.alive), default=0)
        count = 0
        for index in waiting:
            prompt = self._prompts[index]
            rows += self._candidates
            width, left = max(width, len(prompt.ids)), max(left, prompt.max_new_tokens)
            too_much = rows > MAX_ROWS or rows * (width + left) > MAX_CACHE_TOKENS
            uneven = len(prompt.ids) < width and width + left > self._window
            if (too_much or uneven) and (count or self.rows):
                break
            count += 1
        return count

    def admit(self, indices: Sequence[int]) -> None:
        """Compute these prompts and put their rows behind the others."""
        self._leave()
        parts = [(self._held, self._logits)] if self._held is not None else []
        for group in self._groups(indices):
            held, logits = self._prefill([self._prompts[i] for i in group])
            held.repeat(self._candidates)
            parts.append((held, logits.repeat_interleave(self._candidates, 0)))
            new = [i * self._candidates + n for i in group for n in range(self._candidates)]
            self.rows += new
            self.alive.update(new)
        self._held = parts[0][0]
        self._held.join([held for held, _ in parts[1:]])
        self._logits = torch.cat([logits for _, logits in parts])
        self._most = len(self.rows)

    def _groups(self, indices: Sequence[int]) -> list[list[int]]:
        """Prompts that are computed together: neighbours in length, the first being the longest."""
        if self._window < math.inf:
            return [list(indices)]
        groups: list[list[int]] = []
        for index in indices:
            width = len(self._prompts[groups[-1][0]].ids) - self._shared if groups else 0
            if groups and (len(groups[-1]) + 1) * width <= PREFILL_TOKENS:
                groups[-1].append(index)
            else:
                groups.append([index])
        return groups

    def step(self) -> None:
        """One token more for every row; those that are done leave sooner or later."""
        tokens, log_probabilities = _pick(
            self._logits, self._sampling, self.rows, self.completions, self._seeds
        )
        for row, token, log_probability in zip(self.rows, tokens, log_probabilities, strict=True):
            if row not in self.alive:
                continue
            completion = self.completions[row]
            completion.log_probability += log_probability
            if token in self._end:
                completion.finished = True
                self.alive.discard(row)
                continue
            completion.ids.append(token)
            if self._left(row) <= 0:
                self.alive.discard(row)
        last = dict(zip(self.rows, tokens, strict=True))
        if len(self.alive) <= _REFILL * len(self.rows):
            self._leave()
        if not self.rows or self._held is None:
            return
        self._held.add_columns(torch.ones((len(self.rows), 1), dtype=torch.long))
        column = torch.tensor([[last[row]] for row in self.rows])
        at = [[self._position(row)] for row in self.rows]
        self._logits = self._forward(column, torch.tensor(at), self._held)

    def _position(self, row: int) -> int:
        """Where the token stands that was added last."""
        prompt = self._prompts[row // self._candidates]
        return len(prompt.ids) + len(self.completions[row].ids) - 1

    def _leave(self) -> None:
        """Take the rows that are done out of the cache."""
        keep = [place for place, row in enumerate(self.rows) if row in self.alive]
        if len(keep) == len(self.rows):
            return
        self.rows = [self.rows[place] for place in keep]
        if self.rows and self._held is not None:
            self._held.select(keep)
            self._logits = self._logits[keep]
        else:
            self._held = None

    def _prefill(self, prompts: Sequence[Prompt]) -> tuple[KeyValues, Tensor]:
        """Keys and values of the prompts, and the logits after each.

        What all prompts begin with, the instruction, is computed once and shared.
        """
        if self._prefix is None:
            self._prefix = KeyValues(self._model.config)
            if self._shared:
                head = torch.tensor([prompts[0].ids[: self._shared]])
                self._prefix.add_columns(torch.ones_like(head))
                self._forward(head, torch.arange(self._shared)[None], self._prefix)
        held = self._prefix.copies(len(prompts))
        rest = [p.ids[self._shared :] for p in prompts]
        width = max(map(len, rest))
        ids = torch.full((len(prompts), width), self._pad, dtype=torch.long)
        mask = torch.zeros_like(ids)
        for row, tail in enumerate(rest):
            ids[row, width - len(tail) :] = torch.tensor(tail)
            mask[row, width - len(tail) :] = 1
        held.add_columns(mask)
        positions = (held.mask.cumsum(-1) - 1).clamp(min=0)[:, self._shared :]
        return held, self._forward(ids, positions, held)

    def _forward(self, ids: Tensor, positions: Tensor, held: KeyValues) -> Tensor:
        output = self._model(
            input_ids=ids,
            attention_mask=held.mask,
            position_ids=positions,
            past_key_values=held.cache,
            use_cache=True,
            logits_to_keep=1,
        )
        logits: Tensor = output.logits[:, -1]
        return logits.float()


def _common_prefix(prompts: Sequence[Prompt]) -> int:
    """How many tokens all prompts share at the start, leaving each at least one of its own."""
    if not prompts:
        return 0
    first, last = min(p.ids for p in prompts), max(p.ids for p in prompts)
    limit = min(len(p.ids) for p in prompts) - 1
    shared = 0
    while shared < limit and first[shared] == last[shared]:
        shared += 1
    return shared


def _seed(prompt: Prompt, candidate: int, sampling: Sampling | None) -> int:
    text = f"{0 if sampling is None else sampling.seed}:{candidate}:{prompt.ids}"
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:6], "big")


def _pick(
    logits: Tensor,
    sampling: Sampling | None,
    rows: Sequence[int],
    completions: Sequence[Completion],
    seeds: Sequence[int | None],
) -> tuple[list[int], list[float]]:
    """A token for each row, and its log probability."""
    if sampling is None:
        top, token = logits.max(-1)
        return token.tolist(), (top - logits.logsumexp(-1)).tolist()
    top, token = logits.topk(sampling.top_k, dim=-1)
    noise = torch.zeros_like(top)
    for row, index in enumerate(rows):
        seed = seeds[index]
        if seed is None:
            continue
        generator = torch.Generator().manual_seed(seed + len(completions[index].ids))
        uniform = torch.rand(sampling.top_k, generator=generator).clamp(min=1e-9)
        noise[row] = -torch.log(-torch.log(uniform))
    choice = (top / sampling.temperature + noise).argmax(-1, keepdim=True)
    chosen = top.gather(-1, choice).squeeze(-1)
    log_probability = chosen - logits.logsumexp(-1)
    return token.gather(-1, choice).squeeze(-1).tolist(), log_probability.tolist()
