"""Which sentences of a long report a summary may stand on, before any of it is translated.

A short summary of a report of twenty pages needs no translation of twenty pages. What matters is
told from the source: its figures, its words, its order.
"""

from __future__ import annotations

from heapq import nlargest
from itertools import pairwise

from summarize.drafting.choosing.choice import choose
from summarize.drafting.source.source import Source

SPARE = 3
"""How many times the words of the summary are kept: some translations will not pass the checks. Of
the summaries of the twenty test articles none keeps a key figure less than with five times."""
_KEYS, _PLACES = 20, 4
"""So many of the heaviest key figures are kept wherever they are said, up to so many places each.
"""


def shortlist(source: Source, *, words: int) -> frozenset[str] | None:
    """The ids of the sentences that a summary of `words` words may be made of; None for all.

    The title is among them, the first sentence, what the key figures are said in, and before each
    sentence the one that it follows in its paragraph, which may say who "he" is.
    """
    article, room = source.article, SPARE * words
    if sum(len(s.text.split()) for s in article.sentences) <= room:
        return None
    found = {s.id for s in choose(source, words=room)}
    for key in nlargest(_KEYS, source.keys, key=lambda k: k.weight):
        found.update(key.sentences[:_PLACES])
    found.add(article.sentences[0].id)
    barred = source.unprintable  # the first that may be printed is what a headline is made of
    found.update([s.id for s in article.sentences if s.id not in barred][:1])
    for paragraph in article.body:
        for before, sentence in pairwise(paragraph.sentences):
            if sentence.id in found and before.id not in found:
                found.add(before.id)
    if article.title_sentence is not None:
        found.add(article.title_sentence.id)
    kept = sum(len(s.text.split()) for s in article.sentences if s.id in found)
    return frozenset(found) if kept > 2 * words else None
