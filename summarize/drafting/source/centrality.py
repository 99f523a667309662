"""How central each sentence is to its text: LexRank over shortened words.

G. Erkan and D. Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text
Summarization" (JAIR 22, 2004), the continuous variant. Words are cut to their first five letters,
which serves the inflecting and compounding languages of Europe about as well as a stemmer (P.
McNamee, C. Nicholas and J. Mayfield, "Addressing Morphological Variation in Alphabetic
Languages", SIGIR 2009) and needs no data for any of them.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

import numpy as np

from summarize.language import vocabulary

Vector = Mapping[str, float]

_WORD = re.compile(r"[^\W\d_]{2,}")
_LETTERS = 5
_DAMPING = 0.85
_ROUNDS = 60
_GRAPH = 400
"""Sentences that the graph is made of at most: the ones nearest to the text as a whole."""


def shortened_words(text: str, language: str) -> Counter[str]:
    """The content words of a text, shortened, with how often each stands in it."""
    stopwords = vocabulary(language).stopwords
    words = (match[0].lower() for match in _WORD.finditer(text))
    return Counter(word[:_LETTERS] for word in words if word not in stopwords)


def vectors(texts: Sequence[str], language: str) -> list[Vector]:
    """A TF-IDF vector of length one for each text; empty if it has no content word."""
    counts = [shortened_words(text, language) for text in texts]
    holding = Counter(stem for count in counts for stem in count)
    found: list[Vector] = []
    for count in counts:
        weighted = {
            stem: tf * math.log(1 + len(texts) / holding[stem]) for stem, tf in count.items()
        }
        norm = math.sqrt(sum(weight * weight for weight in weighted.values()))
        found.append({stem: weight / norm for stem, weight in weighted.items()} if norm else {})
    return found


def similarity(one: Vector, other: Vector) -> float:
    """The cosine between two vectors of length one."""
    if len(one) > len(other):
        one, other = other, one
    return sum(weight * other[stem] for stem, weight in one.items() if stem in other)


def lexrank(sentences: Sequence[Vector]) -> list[float]:
    """The centrality of each sentence, the highest being 1.

    Memory and time stay flat for long texts: the graph holds the `_GRAPH` sentences nearest to
    the centroid, and the others are ranked by that nearness, below the graph's average.
    """
    if not sentences:
        return []
    centroid: defaultdict[str, float] = defaultdict(float)
    for vector in sentences:
        for stem, weight in vector.items():
            centroid[stem] += weight
    norm = math.sqrt(sum(weight * weight for weight in centroid.values())) or 1.0
    middle = {stem: weight / norm for stem, weight in centroid.items()}
    nearness = [similarity(vector, middle) for vector in sentences]
    inner = sorted(range(len(sentences)), key=lambda i: (-nearness[i], i))[:_GRAPH]
    graph = [sentences[i] for i in inner]
    # Sentences without a content word are alike by 0, an integer: the type must be said.
    alike = [[similarity(one, other) for other in graph] for one in graph]
    ranks = _power(np.array(alike, dtype=np.float64))
    average = float(ranks.mean())
    nearest = max(nearness) or 1.0
    found = [0.5 * average * near / nearest for near in nearness]
    for position, i in enumerate(inner):
        found[i] = float(ranks[position])
    highest = max(found) or 1.0
    return [rank / highest for rank in found]


def _power(
    similarities: np.ndarray[tuple[int, int], np.dtype[np.float64]],
) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    """The stationary distribution of a random walk along similarities."""
    size = len(similarities)
    totals = similarities.sum(axis=1, keepdims=True)
    walk = np.divide(
        similarities, totals, out=np.full_like(similarities, 1 / size), where=totals > 0
    )
    ranks = np.full(size, 1 / size)
    for _ in range(_ROUNDS):
        ranks = (1 - _DAMPING) / size + _DAMPING * (ranks @ walk)
    return ranks
