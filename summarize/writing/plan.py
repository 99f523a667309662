"""What a summary will say, before a word of it is written: sentences, their groups, paragraphs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from summarize.article import Article, Sentence
from summarize.figures import Figure
from summarize.report import LedgerEntry, Length, TranslatedSentence, Translation
from summarize.selection import KeyFigure, choose, key_figures, unprintable
from summarize.writing.composing import Group
from summarize.writing.words import count_words


@dataclass(frozen=True, slots=True)
class Limits:
    """How long a summary may be, in the target language. Words as an editor counts them."""

    least: int
    most: int
    sentences: int | None
    paragraphs: int


LIMITS = {
    Length.SHORT: Limits(least=40, most=80, sentences=3, paragraphs=1),
    Length.LONG: Limits(least=150, most=250, sentences=None, paragraphs=4),
}
SHARE = 2 / 3
"""The most that a summary may have of the length of the whole translation."""
TINY = 60
"""Words: a text no longer than this is summarised by being translated."""

CONFIDENCE = (-0.25, -0.35, -0.5, -10.0)
"""Mean log probabilities. By eye, on the seed articles' 61 sentences: below -0.45 more than half
of the translations were wrong somewhere, above -0.25 one in four."""


def limits(length: Length, translation: Translation) -> Limits:
    """The limits for this article: a short one allows less than the length asked for."""
    asked = LIMITS[length]
    whole = sum(count_words(s.text) for s in translation.sentences.values())
    most = min(asked.most, whole if whole <= TINY else int(SHARE * whole))
    return Limits(min(asked.least, most // 2), most, asked.sentences, asked.paragraphs)


def plan(
    article: Article,
    translation: Translation,
    ledger: Sequence[LedgerEntry],
    bounds: Limits,
    *,
    words: int,
) -> tuple[Group, ...]:
    """The groups of sentences that the summary is made of, in reading order.

    `words` is the length that their translations may have together.
    """
    figures: dict[str, list[Figure]] = {}
    for entry in ledger:
        figures.setdefault(entry.sentence, []).append(entry.figure)
    translated = translation.sentences
    found = key_figures(article, figures)
    keys = {(k.figure.kind, k.figure.value) for k in found}
    chosen = _chosen(article, figures, translated, found, words, bounds.least)
    paragraph_of = {s.id: n for n, p in enumerate(article.body) for s in p.sentences}
    groups = _grouped(chosen, article, paragraph_of, bounds)
    paragraphs = _paragraphs([paragraph_of[g[0].id] for g in groups], bounds.paragraphs)
    order = [s.id for s in article.sentences]
    told: set[object] = set()
    result: list[Group] = []
    for group, paragraph in zip(groups, paragraphs, strict=True):
        key: list[Figure] = []
        for s in group:
            for f in figures.get(s.id, ()):
                name = (f.kind, f.value)
                if name in keys and name not in told:
                    told.add(name)
                    key.append(f)
        before = order.index(group[0].id) - 1
        context = (translated[order[before]],) if before >= 0 else ()
        result.append(Group(tuple(translated[s.id] for s in group), tuple(key), paragraph, context))
    return tuple(result)


def _chosen(
    article: Article,
    figures: Mapping[str, Sequence[Figure]],
    translated: Mapping[str, TranslatedSentence],
    keys: Sequence[KeyFigure],
    words: int,
    least: int,
) -> tuple[Sentence, ...]:
    """What matters, from verified sentences if there are any; never nothing at all.

    Of those, from the ones that the model translated with most confidence; less will do if they
    do not make `least` words.

    A report whose every sentence is flagged is summarised from flagged ones, which stay flagged.
    """
    lengths = {i: count_words(s.text) for i, s in translated.items()}
    chosen: tuple[Sentence, ...] = ()
    for confidence in CONFIDENCE:
        avoid = {i for i, s in translated.items() if s.flags or s.confidence < confidence}
        chosen = choose(article, figures, words=words, lengths=lengths, avoid=avoid, keys=keys)
        if sum(lengths[s.id] for s in chosen) >= least:
            return chosen
    if chosen:
        return chosen
    chosen = choose(article, figures, words=words, lengths=lengths, keys=keys)
    if chosen:
        return chosen
    barred = unprintable(article)
    return tuple(s for s in article.sentences if s.id not in barred)[:1]


def _grouped(
    chosen: Sequence[Sentence],
    article: Article,
    paragraph_of: Mapping[str, int],
    bounds: Limits,
) -> list[list[Sentence]]:
    """Neighbours of one paragraph go together, two at the most; more if sentences are limited."""
    order = {s.id: n for n, s in enumerate(article.sentences)}
    groups: list[list[Sentence]] = []
    for sentence in chosen:
        last = groups[-1] if groups else None
        near = (
            last is not None
            and len(last) < 2
            and order[sentence.id] == order[last[-1].id] + 1
            and paragraph_of[sentence.id] == paragraph_of[last[-1].id]
        )
        if near and last is not None:
            last.append(sentence)
        else:
            groups.append([sentence])
    most = bounds.sentences
    while most is not None and len(groups) > most:
        # The shortest two neighbours become one: the lead stays by itself as long as it can.
        sizes = [len(a) + len(b) for a, b in pairwise(groups[1:])]
        at = 1 + sizes.index(min(sizes)) if sizes else 0
        groups[at : at + 2] = [groups[at] + groups[at + 1]]
    return groups


def _paragraphs(source: Sequence[int], most: int) -> list[int]:
    """A paragraph number for each group: the source's breaks, as evenly as `most` allows."""
    if most <= 1 or len(source) <= 2:
        return [0] * len(source)
    count = min(most, max(2, round(len(source) / 2.5)), len(set(source)))
    breaks = [i for i in range(1, len(source)) if source[i] != source[i - 1]]
    wanted = [round(len(source) * k / count) for k in range(1, count)]
    cuts: set[int] = set()
    for position in wanted:
        free = [b for b in breaks if b not in cuts]
        if free:
            cuts.add(min(free, key=lambda b: abs(b - position)))
    return [sum(1 for c in cuts if c <= i) for i in range(len(source))]
