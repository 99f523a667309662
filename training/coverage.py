"""Choose the pairs that teach most a token: new words and word pairs first, common ones last."""

from __future__ import annotations

import heapq
import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from training.corpora import SentencePair

_WORD = re.compile(r"[^\W\d_]+")


def _features(text: str) -> list[str]:
    words = [w.lower() for w in _WORD.findall(text)]
    return [*set(words), *{f"{a} {b}" for a, b in pairwise(words)}]


def choose(
    pairs: Sequence[SentencePair],
    tokens: Callable[[SentencePair], int],
    budget: int,
    keep: Callable[[SentencePair], bool],
) -> list[SentencePair]:
    """Pairs worth `budget` tokens by lazy greedy coverage (submodular; Minoux 1978).

    A word or word pair is worth the logarithm of how rare it is (those seen once, mostly typos
    and names, half), and half as much each time it has been chosen before. A pair's gain is
    divided by its tokens plus a constant, so that longer sentences win over fragments. `keep`
    is asked only of pairs about to be chosen.
    """
    features = [_features(p.nl) for p in pairs]
    frequency = Counter(f for fs in features for f in fs)
    total = math.log(len(pairs) + 1)
    worth = {
        f: (total - math.log(n)) * (0.5 if n == 1 else 1.0) * (0.4 if " " in f else 1.0)
        for f, n in frequency.items()
    }
    chosen_count: Counter[str] = Counter()
    cost = [tokens(p) for p in pairs]

    def gain(i: int) -> float:
        value = sum(worth[f] * 0.5 ** chosen_count[f] for f in features[i])
        return value / (cost[i] + 25)

    heap = [(-gain(i), i) for i in range(len(pairs))]
    heapq.heapify(heap)
    chosen: list[SentencePair] = []
    used = 0
    while heap and used < budget:
        _, i = heapq.heappop(heap)
        now = gain(i)
        if heap and now < -heap[0][0] - 1e-12:
            heapq.heappush(heap, (-now, i))
            continue
        if not keep(pairs[i]):
            continue
        chosen.append(pairs[i])
        used += cost[i]
        chosen_count.update(features[i])
    return chosen
