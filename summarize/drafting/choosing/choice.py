"""Which sentences a summary is made of: as many as fit, the key figures first, nothing twice."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from summarize.article import Sentence
from summarize.drafting.choosing.ranking import rank
from summarize.drafting.choosing.state import KEY, Choosing
from summarize.drafting.source.centrality import vectors
from summarize.drafting.source.key_figures import KeyFigure
from summarize.drafting.source.source import Source
from summarize.figures import Kind
from summarize.language.pointing_back import (
    is_introduction,
    is_item,
    is_of_somebody,
    points_back,
)

_NAME = re.compile(r"(?<=\w\s)[A-ZÀ-Þ]\w")
_HEAVY = 1.5
"""Weight from which a key figure is told before anything else is considered."""
_CONSIDERED = 400

_SHORT_SUMMARY = 100
"""Words up to which a summary is a short one, of two or three sentences."""
_ENOUGH_OF_SHORT = 0.65
_ENOUGH_OF_LONG = 0.95
"""Share of the words after which nothing is added for its own sake."""
_SHARE_OF_FIGURES = 0.7
"""Share of a long summary in which key figures come before anything else."""

_UNTOLD = frozenset({Kind.YEAR, Kind.DECADE, Kind.DATE, Kind.ORDINAL, Kind.TIME, Kind.TOKEN})


def choose(
    source: Source,
    *,
    words: int,
    lengths: Mapping[str, int] | None = None,
    avoid: Collection[str] = frozenset(),
    sentences: int | None = None,
    figures_first: bool = False,
) -> tuple[Sentence, ...]:
    """The sentences that a summary of at most `words` words should stand on, in reading order.

    `lengths` are the words that each sentence takes in the summary (by default, as many as in the
    source). Sentences in `avoid` are not chosen, nor those that must not be printed. First comes
    the news (the lead's first sentence; with `figures_first` after the heaviest key figures), then
    the heaviest key figures, then what else matters most. A sentence that points back brings the
    one it points to, or stays out. With `sentences`, no more are chosen than can be printed as so
    many, where two of one paragraph may be joined.

    Empty only if no printable sentence fits.
    """
    state = _start(source, words, lengths, avoid, sentences)
    if not figures_first:
        _take_news(state)
    _take_heavy(state, source.keys)
    if figures_first:
        _take_news(state)
    _prune(state)
    _fill(state, words)
    return tuple(s for s in state.sentences if s.id in state.chosen)


def _start(
    source: Source,
    words: int,
    lengths: Mapping[str, int] | None,
    avoid: Collection[str],
    most: int | None,
) -> Choosing:
    article, figures, keys = source.article, source.figures, source.keys
    unsaid = source.unprintable
    barred = unsaid | set(avoid)
    score = {i: value for i, value in rank(source).items() if i not in barred}
    carried: dict[str, set[int]] = {i: set() for i in score}
    for number, key in enumerate(keys):
        for i in key.sentences:
            if i in carried:
                carried[i].add(number)
    spoken = source.fragments
    for i in spoken & score.keys():
        if not carried[i]:
            del score[i]  # speech without a speaker; only a figure is worth that
    sentences = [s for s in article.sentences if s.id in score]
    made = vectors([s.text for s in sentences], article.language)
    before = source.antecedents
    nameless = {s.id: s.id in barred and _NAME.search(s.text) is None for s in article.sentences}
    return Choosing(
        order={s.id: n for n, s in enumerate(sentences)},
        sentences=sentences,
        cost={s.id: (lengths or {}).get(s.id) or len(s.text.split()) for s in sentences},
        score=score,
        carried=carried,
        values={
            s.id: {(f.kind, f.value) for f in figures.get(s.id, ()) if f.kind not in _UNTOLD}
            for s in sentences
        },
        weights=[key.weight for key in keys],
        vectors={s.id: vector for s, vector in zip(sentences, made, strict=True)},
        before=dict(before),
        needs={
            s.id
            for s in sentences
            if s.id in before
            and (
                points_back(s.text, article.language)
                or is_item(s.text)
                # Of somebody whom no summary names, *she* would be nobody; *they*, too, of whom
                # only a sentence tells that is avoided and has no name that could stand for them.
                or (
                    (before[s.id] in unsaid or nameless[before[s.id]])
                    and is_of_somebody(s.text, article.language)
                )
            )
        },
        announcing={s.id for s in sentences if is_introduction(s.text)},
        least=0.0 if words > _SHORT_SUMMARY else _HEAVY,
        paragraph={s.id: n for n, p in enumerate(article.body) for s in p.sentences},
        most=most,
        left=words,
    )


def _take_news(state: Choosing) -> None:
    """The first sentence that fits and needs no other."""
    for sentence in state.sentences[:5]:
        unit = state.fits(sentence.id)
        if unit:
            state.take(unit)
            return


def _take_heavy(state: Choosing, keys: Sequence[KeyFigure]) -> None:
    for number, key in enumerate(keys):
        if key.weight < _HEAVY or number in state.told:
            continue
        units = [state.fits(i) for i in key.sentences if i in state.score]
        best = max((unit for unit in units if unit), key=state.gain, default=None)
        if best:
            state.take(best)


def _prune(state: Choosing) -> None:
    """Takes back what was only taken to be pointed at, where another chosen sentence says it too.

    *… 2.205 dossiers, tegenover 1.501 in 2019. [… 2.205 nieuwe dossiers …] Dat is 47 procent meer.*
    """
    for one in sorted(state.chosen, key=lambda i: state.order[i]):
        others = state.chosen - {one}
        if not state.values[one] or state.carried[one] - set().union(
            *(state.carried[i] for i in others)
        ):
            continue
        pointing = [i for i in others if state.before.get(i) == one]
        following = pointing[0] if pointing else None
        state.chosen.discard(one)
        instead = state.stand_in(one, following or one)
        state.chosen.add(one)
        if instead is not None and len(pointing) < 2:
            state.drop(one, instead, following)


def _fill(state: Choosing, words: int) -> None:
    """Takes what adds most for its words: other key figures first, then what else matters.

    A short summary is not padded. A long one tells the other key figures before anything else,
    in as much of it as leaves room for what is no figure.
    """
    candidates = sorted(
        (i for i in state.score if i not in state.chosen),
        key=lambda i: (
            -state.score[i] - KEY * sum(state.weights[k] for k in state.carried[i]),
            state.order[i],
        ),
    )[:_CONSIDERED]
    long = words > _SHORT_SUMMARY
    enough = words * (1 - (_ENOUGH_OF_LONG if long else _ENOUGH_OF_SHORT))
    for_figures = words * (1 - _SHARE_OF_FIGURES) if long else words
    while True:
        units = [
            unit
            for i in candidates
            if i not in state.chosen
            and state.score[i] > 0
            and i not in state.announcing
            and not state.repeats(i)
            and (unit := state.fits(i))
        ]
        telling = [unit for unit in units if any(state.carried[i] - state.told for i in unit)]
        if telling and long and state.left > for_figures:
            units = telling
        elif state.left < enough:
            units = telling if long else []
        if not units:
            return
        state.take(max(units, key=lambda unit: (state.gain(unit), -state.order[unit[-1]])))
