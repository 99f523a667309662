"""What a summary will say, before a word of it is written: sentences, their groups, paragraphs."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from summarize.article import Article, Sentence
from summarize.checks.figures import compare_known
from summarize.drafting.choosing import choose
from summarize.drafting.composing.extent import Limits
from summarize.drafting.composing.groups import Group, Languages
from summarize.drafting.composing.joining import balanced, opened
from summarize.drafting.source import Source
from summarize.figures import Figure, Mode
from summarize.language.english import count_words
from summarize.report import DOUBTFUL, SummarySentence, TranslatedSentence, Translation

CONFIDENCES = (*(n / 100 for n in range(85, 30, -5)), DOUBTFUL)
"""How probably a sentence says nothing untrue, of one that a summary is made of: as sure ones as
make its length. What is doubtful is not told for the sake of that."""
LIKELY = 0.5
"""What is enough of a sentence with a key figure, and of the first one: that it is more likely than
not. The weightiest key figure is told in any case."""
_SCORES = (-0.12, -0.18, -0.25, -0.35, -0.5, -10.0)
"""The same for a model whose confidence nobody has measured: mean log probabilities. By eye, on
205 sentences of the test articles: above -0.12 one in twenty translations was wrong somewhere,
from there to -0.18 one in four, below it every second."""
_OF_KEY_FIGURES = -0.5
"""What of these is enough for a sentence with a key figure, which was checked as the others were
not, and for the first sentence: without it the reader does not know what the rest is about."""
_LETTERS_A_WORD = 6
"""Where characters are counted, a sentence costs one word for so many."""


def plan(
    source: Source,
    translation: Translation,
    bounds: Limits,
    *,
    words: int,
) -> tuple[Group, ...]:
    """The groups of sentences that the summary is made of, in reading order.

    `words` is the length that their translations may have together.
    """
    article, figures, translated = source.article, source.figures, translation.sentences
    keys = {k.figure.identity for k in source.keys}
    chosen = _chosen(source, translated, words, bounds)
    paragraph_of = {s.id: n for n, p in enumerate(article.body) for s in p.sentences}
    groups = _grouped(chosen, article, paragraph_of, bounds)
    paragraphs = _paragraphs([paragraph_of[g[0].id] for g in groups], bounds.paragraphs)
    told: set[object] = set()
    result: list[Group] = []
    for group, paragraph in zip(groups, paragraphs, strict=True):
        key: list[Figure] = []
        for s in group:
            for f in figures.get(s.id, ()):
                name = f.identity
                if name in keys and name not in told:
                    told.add(name)
                    key.append(f)
        context = context_of(group[0].id, source, translated)
        sentences = with_both_marks([translated[s.id] for s in group])
        result.append(Group(sentences, tuple(key), paragraph, context))
    return tuple(result)


def again(
    source: Source,
    translation: Translation,
    languages: Languages,
    summary: Sequence[SummarySentence],
    stale: Collection[int],
) -> tuple[Group, ...]:
    """The groups that an earlier summary stands on, a sentence each.

    The key figures of a sentence that is made anew are those that none before it says.
    """
    translated, order = translation.sentences, list(translation.sentences)
    keys = {k.figure.identity for k in source.keys}
    told: set[object] = set()
    groups: list[Group] = []
    for n, sentence in enumerate(summary):
        ids = sorted(sentence.sources, key=order.index)
        figures = {f.identity: f for i in ids for f in source.figures.get(i, ())}
        wanted = {name: f for name, f in figures.items() if name in keys - told}
        told |= wanted.keys() if n in stale else figures_said(sentence, source.article, languages)
        groups.append(
            Group(
                with_both_marks([translated[i] for i in ids]),
                tuple(wanted.values()) if n in stale else (),
                sentence.paragraph,
                context_of(ids[0], source, translated),
            )
        )
    return tuple(groups)


def figures_said(sentence: SummarySentence, article: Article, languages: Languages) -> set[object]:
    """The figures of its sources that a sentence of a summary says, by `Figure.identity`."""
    comparison = compare_known(
        " ".join(article.sentence(i).text for i in sentence.sources),
        sentence.text,
        languages.source_of(sentence.sources),
        languages.target,
        Mode.SUMMARY,
    )
    kept = comparison.kept if comparison is not None else ()
    return {match.source.identity for match in kept}


def with_both_marks(sentences: Sequence[TranslatedSentence]) -> tuple[TranslatedSentence, ...]:
    """Sentences of one group, with the other half of a quotation mark that it lacks."""
    texts = balanced([s.text for s in sentences])
    return tuple(
        s if s.text == text else replace(s, text=text)
        for s, text in zip(sentences, texts, strict=True)
    )


def context_of(
    sentence_id: str,
    source: Source,
    translated: Mapping[str, TranslatedSentence],
) -> tuple[TranslatedSentence, ...]:
    """The translation of the sentence before this one in its paragraph, if there is one.

    None of a sentence that must not be printed, that no check confirmed or that is doubtful: from
    the context a name comes into the summary.
    """
    for paragraph in source.article.body:
        for before, sentence in pairwise(paragraph.sentences):
            if sentence.id == sentence_id and before.id in translated:
                found = translated[before.id]
                barred = before.id in source.unprintable or found.flags or found.is_doubtful
                return () if barred else (found,)
    return ()


def _chosen(
    source: Source,
    translated: Mapping[str, TranslatedSentence],
    words: int,
    bounds: Limits,
) -> tuple[Sentence, ...]:
    """What matters, from verified sentences if there are any; never nothing at all.

    Of those, from the ones that most probably say nothing untrue, and from those with a key figure
    that are likely; less will do, but nothing doubtful, if they do not make `bounds.least` words.
    The weightiest key figure is told in any case.

    A report whose every sentence is flagged is summarised from flagged ones, which stay flagged.
    """
    article = source.article
    lengths = {i: count_words(s.text) for i, s in translated.items()}
    costs = lengths
    if bounds.characters is not None:
        costs = {i: -(-(len(s.text) + 1) // _LETTERS_A_WORD) for i, s in translated.items()}
        words = min(
            words, round(words / max(1, bounds.most) * bounds.characters) // _LETTERS_A_WORD
        )

    def choice(avoid: Collection[str]) -> tuple[Sentence, ...]:
        return choose(
            source,
            words=words,
            lengths=costs,
            avoid=avoid,
            sentences=bounds.sentences,
            figures_first=bounds.characters is not None,
        )

    untold = {s.id for s in article.sentences} - translated.keys()
    told_first = {i for key in source.keys for i in key.sentences} | {article.sentences[0].id}
    sure, levels, enough = _sureness(translated)
    needed = _indispensable(source, translated) if levels is CONFIDENCES else set()
    saying = set(source.keys[0].sentences) if needed else set()
    chosen: tuple[Sentence, ...] = ()
    for level in levels:
        avoid = untold | {
            i
            for i, s in translated.items()
            if s.flags or sure[i] < (min(level, enough) if i in told_first else level)
        }
        chosen = choice(avoid)
        if needed and not any(s.id in saying for s in chosen):
            chosen = choice(avoid - needed)
        # Printed by itself a sentence may lose its *In addition*.
        if sum(count_words(opened(translated[s.id].text)) for s in chosen) >= bounds.least:
            return chosen
    flagged = {i for i, s in translated.items() if s.flags}
    chosen = chosen or choice(untold | flagged) or choice(untold)
    if chosen:
        return chosen
    barred = source.unprintable | untold
    free = [s for s in article.sentences if s.id not in barred]
    verified = [s for s in free if not translated[s.id].flags]
    return tuple((verified or free)[:1])


def _indispensable(source: Source, translated: Mapping[str, TranslatedSentence]) -> set[str]:
    """The sentences of the body, by id, that say the weightiest key figure, and those that they
    point back to. Title and crossheads are none of the summary."""
    if not source.keys:
        return set()
    told = {s.id for s in source.article.sentences if s.id in translated}
    saying = {i for i in source.keys[0].sentences if i in told and not translated[i].flags}
    before = {source.antecedents[i] for i in saying if i in source.antecedents}
    return saying | {i for i in before if i in told and not translated[i].flags}


def _sureness(
    translated: Mapping[str, TranslatedSentence],
) -> tuple[dict[str, float], tuple[float, ...], float]:
    """How sure each sentence is, by id, the levels that are asked for, and what is enough of a
    sentence with a key figure: all of it confidence, or, where nobody has measured that, score."""
    if all(s.confidence is None for s in translated.values()):
        return {i: s.score for i, s in translated.items()}, _SCORES, _OF_KEY_FIGURES
    known = {i: _alone(s) if s.confidence is None else s.confidence for i, s in translated.items()}
    return known, CONFIDENCES, LIKELY


def _alone(sentence: TranslatedSentence) -> float:
    """How sure a sentence without a confidence is beside others that have one: one that a person
    wrote, or that needed no translation, is; of another the mean probability of a token says it."""
    return 1.0 if sentence.edited or not sentence.score else math.exp(sentence.score)


def _grouped(
    chosen: Sequence[Sentence],
    article: Article,
    paragraph_of: Mapping[str, int],
    bounds: Limits,
) -> list[list[Sentence]]:
    """Neighbours go together, two at the most; if sentences are limited, any two of a paragraph."""
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
        # From the end: the lead stays by itself as long as it can.
        for at in range(len(groups) - 1, 0, -1):
            first, second = groups[at - 1], groups[at]
            alike = paragraph_of[first[0].id] == paragraph_of[second[0].id]
            if alike and len(first) == len(second) == 1:
                groups[at - 1 : at + 1] = [first + second]
                break
        else:
            break
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
