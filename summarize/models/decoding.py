"""Batched decoding for decoder-only models: a row leaves when it is done, and another comes in.

A step costs little more for a hundred rows than for one, since it is bound by reading the weights:
so as many rows as may be run together, and free places are filled again. Where few rows are left,
the places go to tokens that are guessed (`prompt_lookup.py`). Prompts are taken in the order of
their length, the longest first, and computed in small groups of about equal length: a group's
activations stay in the processor's cache, and hardly any padding is computed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor
from transformers import PreTrainedModel

from summarize.models.decoding_limits import DecodingLimits
from summarize.models.key_values import KeyValues
from summarize.models.prompt_lookup import guess
from summarize.models.sampling import Sampling, pick, seed_of

MAX_GUESSED = 10
"""Tokens that are guessed for a row at once: longer guesses seldom hold to their end."""

_REFILL = 0.75
"""Rows that are done leave once no more than this share is left, and others come once no more than
this share of the last filling is left: both copy the cache."""


@dataclass(frozen=True, slots=True)
class Continuation:
    """How every prompt is continued: `candidates` times, the first time greedily, then as
    `sampling` says, until one of the tokens in `end`. `pad` fills what is no token."""

    end: frozenset[int]
    pad: int
    candidates: int = 1
    sampling: Sampling | None = None


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
    how: Continuation,
    *,
    step: Callable[[int], None] | None = None,
    limits: DecodingLimits | None = None,
) -> list[list[Completion]]:
    """Continue every prompt. Returns each one's completions, in the prompts' order.

    A drawn token depends on the seed, the prompt, the candidate's number and the position only,
    never on what else is in the batch. `step` is told how many more prompts are done. `limits`
    bounds what is computed at a time; it changes no answer.
    """
    decoder = _Decoder(model, prompts, how, limits or DecodingLimits.of_processor())
    candidates = how.candidates
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
        how: Continuation,
        limits: DecodingLimits,
    ) -> None:
        self._limits = limits
        self._model, self._prompts, self._how = model, prompts, how
        self._candidates = candidates = how.candidates
        self.completions = [Completion() for _ in range(len(prompts) * candidates)]
        self.rows: list[int] = []
        self.alive: set[int] = set()
        # The first candidate is the greedy one, the others are drawn.
        self._seeds = [
            seed_of(p.ids, n, how.sampling) if n else None
            for p in prompts
            for n in range(candidates)
        ]
        self._shared = _common_prefix(prompts)
        self._device = next(model.parameters()).device
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
        if rows > _REFILL * self._most:
            return 0
        width = self._held.width if self._held is not None and rows else 0
        left = max((self._left(row) for row in self.alive), default=0)
        count = 0
        for index in waiting:
            prompt = self._prompts[index]
            rows += self._candidates
            width, left = max(width, len(prompt.ids)), max(left, prompt.max_new_tokens)
            too_much = rows > self._limits.rows or rows * (width + left) > self._limits.cache_tokens
            if too_much and (count or self.rows):
                break
            count += 1
        return count

    def admit(self, indices: Sequence[int]) -> None:
        """Compute these prompts but for their last tokens, and put their rows behind the others.

        The last token of a prompt is computed with the next step, as any that was chosen.
        """
        self._leave()
        parts = [] if self._held is None else [self._held]
        for group in self._groups(indices):
            held = self._prefill([self._prompts[i] for i in group])
            held.repeat(self._candidates)
            parts.append(held)
            new = [i * self._candidates + n for i in group for n in range(self._candidates)]
            self.rows += new
            self.alive.update(new)
            self._last |= {row: self._prompts[row // self._candidates].ids[-1] for row in new}
        self._held = parts[0]
        self._held.join(parts[1:])
        self._most = len(self.rows)

    def _groups(self, indices: Sequence[int]) -> list[list[int]]:
        """Prompts that are computed together: neighbours in length, the first being the longest."""
        groups: list[list[int]] = []
        for index in indices:
            width = len(self._prompts[groups[-1][0]].ids) - self._shared if groups else 0
            if groups and (len(groups[-1]) + 1) * width <= self._limits.prefill_tokens:
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
        ids = torch.full((len(self.rows), wide), self._how.pad, dtype=torch.long)
        for place, (row, guessed) in enumerate(zip(self.rows, guesses, strict=True)):
            ids[place, : 1 + len(guessed)] = torch.tensor([self._last[row], *guessed])
        logits = self._forward(ids, self._held)
        taken = self._take(self.rows, logits, guesses)
        self._held.filled = [n + t for n, t in zip(self._held.filled, taken, strict=True)]

    def _guesses(self, width: int) -> list[list[int]]:
        """What probably comes next in every row, if there is room for more than one token."""
        none: list[list[int]] = [[] for _ in self.rows]
        left = max((self._left(row) for row in self.alive), default=0)
        most = min(
            MAX_GUESSED,
            self._limits.step_tokens // len(self.rows) - 1,
            self._limits.cache_tokens // len(self.rows) - width - left,
        )
        if most < 1:
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
        tokens, log_probabilities = pick(seen, self._how.sampling, noise)
        taken: list[int] = []
        first = 0
        for row, guessed in zip(rows, guesses, strict=True):
            count = 0
            for count, expected in enumerate([*guessed, None], start=1):
                if row not in self.alive:
                    count -= 1
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
        if token in self._how.end:
            completion.finished = True
            self.alive.discard(row)
            return
        completion.ids.append(token)
        if self._left(row) <= 0:
            self.alive.discard(row)

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

    def _prefill(self, prompts: Sequence[Prompt]) -> KeyValues:
        """Keys and values of the prompts without their last tokens.

        What all prompts begin with, the instruction, is computed once and shared.
        """
        if self._prefix is None:
            self._prefix = KeyValues(self._model.config)
            if self._shared:
                self._compute(torch.tensor([prompts[0].ids[: self._shared]]), self._prefix)
                self._prefix.filled = [self._shared]
        held = self._prefix.copies(len(prompts))
        rest = [p.ids[self._shared : -1] for p in prompts]
        width = max(map(len, rest))
        if width:
            ids = torch.full((len(prompts), width), self._how.pad, dtype=torch.long)
            for row, tail in enumerate(rest):
                ids[row, : len(tail)] = torch.tensor(tail)
            self._compute(ids, held)
        held.filled = [len(p.ids) - 1 for p in prompts]
        return held

    def _compute(self, ids: Tensor, held: KeyValues) -> None:
        """Put these tokens' keys and values into the cache."""
        self._model.base_model(**self._inputs(ids, held))

    def _forward(self, ids: Tensor, held: KeyValues) -> Tensor:
        """The logits after each of these tokens: rows × columns × vocabulary."""
        logits: Tensor = self._model(**self._inputs(ids, held), logits_to_keep=ids.shape[1]).logits
        return logits

    def _inputs(self, ids: Tensor, held: KeyValues) -> dict[str, Any]:
        """Every row's tokens stand behind what it is filled with, and see what is before them."""
        begin = torch.tensor(held.filled, device=self._device)[:, None]
        columns = begin + torch.arange(ids.shape[1], device=self._device)
        return {
            "input_ids": ids.to(self._device),
            "attention_mask": held.place(columns, self._model.dtype, held.width + ids.shape[1]),
            "position_ids": columns,
            "past_key_values": held.cache,
            "use_cache": True,
        }


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
