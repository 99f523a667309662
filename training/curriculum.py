"""The order of a long run: the pairs that teach most come first, so that it may stop at any time.

Stages follow one another; within a stage, coverage decides (`coverage.py`). Text of earlier runs is
strewn in evenly, so that nothing is forgotten. Where a run has room for public text, that comes
first of all, with the written pairs among it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

from training.config import Config
from training.corpora import (
    CORRECTED,
    WRITTEN,
    SentencePair,
    read_corpus,
    read_corrections,
    read_news,
    read_written,
)
from training.coverage import choose

Count = Callable[[SentencePair], int]


def strew(
    new: Sequence[SentencePair], old: Iterator[SentencePair], share: float, tokens: Count
) -> list[SentencePair]:
    """`new` in its order, with `old` among it so that `share` of all tokens are of old text."""
    mixed: list[SentencePair] = []
    seen_new, seen_old = 0, 0
    for pair in new:
        mixed.append(pair)
        seen_new += tokens(pair)
        while seen_old < share * (seen_new + seen_old):
            remembered = next(old, None)
            if remembered is None:
                break
            mixed.append(remembered)
            seen_old += tokens(remembered)
    return mixed


def public(config: Config, tokens: Count) -> list[SentencePair]:
    """The public texts that the configuration names, what teaches most of each."""
    pairs: list[SentencePair] = []
    for name, budget in config.corpus_tokens.items():
        found = list(read_corpus(name, config.parallel, config.seed))
        pairs += choose(found, tokens, budget, lambda _: True)
    return pairs


def build(config: Config, tokens: Count) -> list[SentencePair]:
    """The pairs of all stages in their order, worth about `config.tokens` at the most."""
    rng = random.Random(config.seed)
    new = [pair for path in config.corrections for pair in read_corrections(path)]
    named = {name for stage in config.stages for name in stage}
    for stage in config.stages:
        pairs = [p for name in stage for p in read_news(name, but=named)]
        new += choose(pairs, tokens, sum(map(tokens, pairs)) + 1, lambda _: True)
    first = public(config, tokens) + new if config.corpus_tokens else new
    if config.corpus_tokens:
        rng.shuffle(first)
    all_of_it = first + new * (config.stage_repeats - 1)
    old = [p for name in WRITTEN for p in read_written(name)]
    rng.shuffle(old)
    mixed = strew(all_of_it, iter(old), config.old_share, tokens)
    if not config.skip_pairs:
        return mixed
    turned = mixed[config.skip_pairs :] + mixed[: config.skip_pairs]
    return sorted(turned, key=lambda pair: pair.source != CORRECTED)
