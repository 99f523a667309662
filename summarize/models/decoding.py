"""Batched decoding for decoder-only models: many prompts at once, each row leaving when done.

A step costs about the same for one row as for sixty-four, since it is bound by reading the
weights; so prompts are sorted by length and run in large batches, and a row that has ended is
taken out of the cache.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import torch
from torch import Tensor
from transformers import DynamicCache, PreTrainedModel

MAX_ROWS = 64
MAX_CACHE_TOKENS = 32_768
"""Rows times length of one batch: what its keys and values may grow to (28 kB a token here)."""

MAX_SCORED_TOKENS = 8_192
"""Rows times length of one pass that only scores: what a layer makes of a token takes 70 kB."""

_COMPACT = 0.75
"""Rows that are done leave the cache, which copies it, once no more than this share is left."""


@dataclass(frozen=True, slots=True)
class Sampling:
    """How candidates are drawn: Gumbel noise over the `top_k` likeliest tokens."""

    temperature: float = 0.7
    top_k: int = 20
    seed: int = 20200601


@dataclass(frozen=True, slots=True)
class Prompt:
    """Token ids to continue, by at most `max_new_tokens`."""

    ids: tuple[int, ...]
    max_new_tokens: int


@dataclass(slots=True)
class Completion:
    """What a model added. `finished` is False if it was cut off at `max_new_tokens`."""

    ids: list[int] = field(default_factory=list)
    finished: bool = False
    log_probability: float = 0.0
    """Natural logarithm, summed over the tokens, of the untempered distribution."""


def batches(
    prompts: Sequence[Prompt], rows_each: int, most_tokens: int = MAX_CACHE_TOKENS
) -> list[list[int]]:
    """Indices of the prompts, longest first, in batches of at most so many rows and tokens.

    Longest first: what memory is needed shows in the first batch, not in the last.
    """
    order = sorted(range(len(prompts)), key=lambda i: (-len(prompts[i].ids), prompts[i].ids))
    result: list[list[int]] = []
    current: list[int] = []
    longest = 0
    for index in order:
        size = len(prompts[index].ids) + prompts[index].max_new_tokens
        rows = (len(current) + 1) * rows_each
        if current and (rows > MAX_ROWS or rows * max(longest, size) > most_tokens):
            result.append(current)
            current, longest = [], 0
        current.append(index)
        longest = max(longest, size)
    if current:
        result.append(current)
    return result


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
    the candidate's number and the position only, never on what else is in the batch.
    """
    results: list[list[Completion]] = [[] for _ in prompts]
    for batch in batches(prompts, candidates):
        chosen = [prompts[i] for i in batch]
        completions = _generate_batch(model, chosen, end, pad, sampling, candidates)
        for position, index in enumerate(batch):
            results[index] = completions[position * candidates : (position + 1) * candidates]
        if step is not None:
            step(len(batch))
    return results


def _generate_batch(
    model: PreTrainedModel,
    prompts: Sequence[Prompt],
    end: frozenset[int],
    pad: int,
    sampling: Sampling | None,
    candidates: int,
) -> list[Completion]:
    cache = DynamicCache(config=model.config)
    with torch.inference_mode():
        logits, mask = _prefill(model, prompts, pad, cache)
        if candidates > 1:
            cache.batch_repeat_interleave(candidates)
            logits = logits.repeat_interleave(candidates, 0)
            mask = mask.repeat_interleave(candidates, 0)
        completions = [Completion() for _ in range(len(prompts) * candidates)]
        budgets = [p.max_new_tokens for p in prompts for _ in range(candidates)]
        lengths = [len(p.ids) for p in prompts for _ in range(candidates)]
        # The first candidate is the greedy one, the others are drawn.
        seeds = [_seed(p, n, sampling) if n else None for p in prompts for n in range(candidates)]
        rows = list(range(len(completions)))
        alive = set(rows)
        while True:
            tokens, log_probabilities = _pick(logits, sampling, rows, completions, seeds)
            for row, index in enumerate(rows):
                if index not in alive:
                    continue
                completion = completions[index]
                completion.log_probability += log_probabilities[row]
                if tokens[row] in end:
                    completion.finished = True
                    alive.discard(index)
                    continue
                completion.ids.append(tokens[row])
                if len(completion.ids) >= budgets[index]:
                    alive.discard(index)
            if not alive:
                return completions
            if len(alive) <= _COMPACT * len(rows):
                keep = [row for row, index in enumerate(rows) if index in alive]
                cache.batch_select_indices(torch.tensor(keep))
                mask = mask[keep]
                tokens = [tokens[row] for row in keep]
                rows = [rows[row] for row in keep]
            mask = torch.cat([mask, mask.new_ones((len(rows), 1))], dim=1)
            at = [[lengths[i] + len(completions[i].ids) - 1] for i in rows]
            column = torch.tensor(tokens).unsqueeze(1)
            logits = _forward(model, column, mask, torch.tensor(at), cache)


def _prefill(
    model: PreTrainedModel, prompts: Sequence[Prompt], pad: int, cache: DynamicCache
) -> tuple[Tensor, Tensor]:
    """Put the prompts into the cache; the logits after each, and the mask of what is no padding.

    What all prompts begin with, the instruction, is computed once and shared.
    """
    shared = _common_prefix(prompts)
    rest = [p.ids[shared:] for p in prompts]
    if shared:
        head = torch.tensor([prompts[0].ids[:shared]])
        _forward(model, head, torch.ones_like(head), torch.arange(shared)[None], cache)
        cache.batch_repeat_interleave(len(prompts))
    width = max(map(len, rest))
    ids = torch.full((len(prompts), width), pad, dtype=torch.long)
    mask = torch.zeros((len(prompts), shared + width), dtype=torch.long)
    mask[:, :shared] = 1
    for row, tail in enumerate(rest):
        ids[row, width - len(tail) :] = torch.tensor(tail)
        mask[row, shared + width - len(tail) :] = 1
    positions = (mask.cumsum(-1) - 1).clamp(min=0)[:, shared:]
    return _forward(model, ids, mask, positions, cache), mask


def _common_prefix(prompts: Sequence[Prompt]) -> int:
    """How many tokens all prompts share at the start, leaving each at least one of its own."""
    first, last = min(p.ids for p in prompts), max(p.ids for p in prompts)
    limit = min(len(p.ids) for p in prompts) - 1
    shared = 0
    while shared < limit and first[shared] == last[shared]:
        shared += 1
    return shared


def _forward(
    model: PreTrainedModel, ids: Tensor, mask: Tensor, positions: Tensor, cache: DynamicCache
) -> Tensor:
    output = model(
        input_ids=ids,
        attention_mask=mask,
        position_ids=positions,
        past_key_values=cache,
        use_cache=True,
        logits_to_keep=1,
    )
    logits: Tensor = output.logits[:, -1]
    return logits.float()


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


def score(
    model: PreTrainedModel,
    prompts: Sequence[Prompt],
    answers: Sequence[Sequence[int]],
    *,
    pad: int,
) -> list[float]:
    """The mean natural log probability of a token of each answer, given its prompt.

    One forward pass over prompt and answer, no decoding. An empty answer scores minus infinity.
    """
    whole = [Prompt(p.ids + tuple(answer), 0) for p, answer in zip(prompts, answers, strict=True)]
    results = [float("-inf")] * len(whole)
    cap = getattr(model.config, "final_logit_softcapping", None)  # Gemma 2 has one
    for batch in batches(whole, 1, MAX_SCORED_TOKENS):
        width = max(len(whole[i].ids) for i in batch)
        ids = torch.full((len(batch), width), pad, dtype=torch.long)
        mask = torch.zeros((len(batch), width), dtype=torch.long)
        for row, index in enumerate(batch):
            ids[row, : len(whole[index].ids)] = torch.tensor(whole[index].ids)
            mask[row, : len(whole[index].ids)] = 1
        with torch.inference_mode():
            hidden = model.model(input_ids=ids, attention_mask=mask).last_hidden_state
            for row, index in enumerate(batch):
                answer = list(answers[index])
                if not answer:
                    continue
                start = len(prompts[index].ids)
                states = hidden[row, start - 1 : start - 1 + len(answer)]
                # Only where the answer stands: the vocabulary is large, the batch is not.
                logits = model.lm_head(states).float()
                if cap:
                    logits = cap * torch.tanh(logits / cap)
                chosen = logits.gather(-1, torch.tensor(answer).unsqueeze(-1)).squeeze(-1)
                results[index] = float((chosen - logits.logsumexp(-1)).mean())
    return results
