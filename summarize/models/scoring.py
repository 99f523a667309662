"""How likely a model finds a given answer: one pass over prompt and answer, no decoding."""

from __future__ import annotations

from collections.abc import Sequence

import torch
from transformers import PreTrainedModel

from summarize.models.decoding import Prompt, longest_first

MAX_TOKENS = 4096
"""Rows times length of one pass: what a layer makes of a token takes 70 kB."""


def batches(prompts: Sequence[Prompt], most_tokens: int) -> list[list[int]]:
    """Indices of the prompts, longest first, in batches of at most so many tokens with padding."""
    result: list[list[int]] = []
    for index in longest_first(prompts):
        if result and (len(result[-1]) + 1) * len(prompts[result[-1][0]].ids) <= most_tokens:
            result[-1].append(index)
        else:
            result.append([index])
    return result


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
    for batch in batches(whole, MAX_TOKENS):
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
