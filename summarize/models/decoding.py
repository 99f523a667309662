"""Batched decoding for decoder-only models: a row leaves when it is done, and another comes in.

A step costs little more for a hundred rows than for one, since it is bound by reading the weights:
so as many rows as may be run together, and free places are filled again. Where few rows are left,
the places go to tokens that are guessed (`drafting.py`). Prompts are taken in the order of their
length, the longest first, and computed in small groups of about equal length: a group's activations
stay in the processor's cache, and hardly any padding is computed.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor
from transformers import PreTrainedModel

from summarize.models.drafting import guess
from summarize.models.key_values import KeyValues
from summarize.models.sampling import Sampling, pick, seed_of

MAX_ROWS = 128
MAX_CACHE_TOKENS = 32_768
"""Rows times length: what keys and values may grow to (28 kB a token of the default model), without
the room for the next few tokens."""

PREFILL_TOKENS = 1024
"""Rows times length of the prompts that are computed at once: what a layer makes of a token takes
70 kB, and a few tens of MB stay in the processor's cache."""

STEP_TOKENS = 24
"""Rows times tokens of a step with guessed tokens: it takes up to twice as long as one of a row."""

MAX_GUESSED = 10
"""Tokens that are guessed for a row at once: longer guesses seldom hold to their end."""

_REFILL = 0.75
"""Rows that are done leave once no more than this share is left, and others come once no more than
this share of the last filling is left: both copy the cache."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """Token ids to continue, by one token at least and by `max_new_tokens` at most.

    `like` is a text that the answer is likely to repeat in part. It makes it come sooner, and
    up to rounding changes nothing in it.
    """

    ids: tuple[int, ...]
    max_new_tokens: int
    like: tuple[int, ...] = ()


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
            seed_of(p.ids, n, sampling) if n else None for p in prompts for n in range(candidates)
        ]
        self._shared = _common_prefix(prompts)
        self._window = KeyValues(model.config).window
        self._prefix: KeyValues | None = None
        self._held: KeyValues | None = None
        self._last: dict[int, int] = {}
        self._reach: dict[int, int] = {}
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
        """Compute these prompts, put their rows behind the others, and choose a token for each."""
        self._leave()
        parts = [] if self._held is None else [self._held]
        for group in self._groups(indices):
            held, logits = self._prefill([self._prompts[i] for i in group])
            held.repeat(self._candidates)
            parts.append(held)
            new = [i * self._candidates + n for i in group for n in range(self._candidates)]
            self.rows += new
            self.alive.update(new)
            self._take(new, logits.repeat_interleave(self._candidates, 0), [[]] * len(new))
        self._held = parts[0]
        self._held.join(parts[1:])
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
        """At least one token more for every row; those that are done leave sooner or later."""
        if len(self.alive) <= _REFILL * len(self.rows):
            self._leave()
        if not self.rows or self._held is None:
            return
        guesses = self._guesses(self._held.width)
        wide = 1 + max(map(len, guesses))
        ids = torch.full((len(self.rows), wide), self._pad, dtype=torch.long)
        mask = torch.zeros_like(ids)
        for place, (row, guessed) in enumerate(zip(self.rows, guesses, strict=True)):
            ids[place, : 1 + len(guessed)] = torch.tensor([self._last[row], *guessed])
            mask[place, : 1 + len(guessed)] = 1
        self._held.add_columns(mask)
        at = torch.tensor([self._position(row) for row in self.rows])[:, None] + torch.arange(wide)
        logits = self._forward(ids, at, self._held, wide)
        taken = self._take(self.rows, logits, guesses)
        if wide > 1:
            self._held.forget(wide, taken)

    def _guesses(self, width: int) -> list[list[int]]:
        """What probably comes next in every row, as far as there is room for more than one token.

        What is guessed wrong leaves a gap in the cache, which a sliding window does not allow.
        """
        none: list[list[int]] = [[] for _ in self.rows]
        left = max((self._left(row) for row in self.alive), default=0)
        most = min(
            MAX_GUESSED,
            STEP_TOKENS // len(self.rows) - 1,
            MAX_CACHE_TOKENS // len(self.rows) - width - left,
        )
        if most < 1 or self._window < math.inf:
            return none
        return [
            guess(
                self._prompts[row // self._candidates].like,
                self.completions[row].ids,
                min(most, self._left(row) - 1, self._reach.get(row, most)),
            )
            if row in self.alive
            else []
            for row in self.rows
        ]

    def _take(
        self, rows: Sequence[int], logits: Tensor, guesses: Sequence[Sequence[int]]
    ) -> list[int]:
        """Choose tokens for these rows; for each, of how many computed columns the answer is made.

        `logits` are rows × columns × vocabulary: after a row's last token, and after each that was
        guessed. As long as the guess is what is chosen, the next column counts too.
        """
        places = [(n, c) for n, guessed in enumerate(guesses) for c in range(1 + len(guessed))]
        seen = logits[[n for n, _ in places], [c for _, c in places]]
        noise = [(self._seeds[rows[n]], len(self.completions[rows[n]].ids) + c) for n, c in places]
        tokens, log_probabilities = pick(seen, self._sampling, noise)
        taken: list[int] = []
        first = 0
        for row, guessed in zip(rows, guesses, strict=True):
            count = 0
            for count, expected in enumerate([*guessed, None], start=1):
                if row not in self.alive:
                    break
                token = tokens[first + count - 1]
                self._add(row, token, log_probabilities[first + count - 1])
                if token != expected:
                    break
            taken.append(count)
            first += 1 + len(guessed)
            if guessed:  # where guesses fail, shorter ones are cheaper
                self._reach[row] = 2 * count - 1
        return taken

    def _add(self, row: int, token: int, log_probability: float) -> None:
        completion = self.completions[row]
        completion.log_probability += log_probability
        self._last[row] = token
        if token in self._end:
            completion.finished = True
            self.alive.discard(row)
            return
        completion.ids.append(token)
        if self._left(row) <= 0:
            self.alive.discard(row)

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

    def _forward(self, ids: Tensor, positions: Tensor, held: KeyValues, last: int = 1) -> Tensor:
        """The logits after the last so many of these tokens: rows × columns × vocabulary."""
        logits: Tensor = self._model(
            input_ids=ids,
            attention_mask=held.mask,
            position_ids=positions,
            past_key_values=held.cache,
            use_cache=True,
            logits_to_keep=last,
        ).logits
        return logits


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
