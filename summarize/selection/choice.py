"""Which sentences a summary is made of: as many as fit, the key figures first, nothing twice."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from summarize.article import Article, Sentence
from summarize.figures import Figure, Kind
from summarize.selection.centrality import Vector, similarity, vectors
from summarize.selection.context import antecedents, is_introduction, is_item, points_back
from summarize.selection.key_figures import KeyFigure, key_figures
from summarize.selection.quotations import fragments, unprintable
from summarize.selection.ranking import rank_with

_HEAVY = 1.5
"""Weight from which a key figure is told before anything else is considered."""
_KEY = 0.12
"""What a unit of a key figure's weight is worth, in rank."""
_SAME = 0.55
"""Cosine from which a sentence without a new figure says what another has said."""
_SAME_FIGURES = 0.25
"""Cosine from which a sentence with the same figures does."""
_CHAIN = 2
"""Sentences that are taken along, at most, so that another can be understood."""
_CONSIDERED = 400

_SHORT_SUMMARY = 100
"""Words up to which a summary is a short one, of two or three sentences."""
_ENOUGH_OF_SHORT = 0.65
_ENOUGH_OF_LONG = 0.95
"""Share of the words after which nothing is added for its own sake."""
_SHARE_OF_FIGURES = 0.7
"""Share of a long summary in which key figures come before anything else."""

_UNTOLD = frozenset({Kind.YEAR, Kind.DECADE, Kind.DATE, Kind.ORDINAL, Kind.TIME, Kind.TOKEN})


@dataclass(slots=True)
class _Choosing:
    """The state of one choice."""

    order: dict[str, int]
    sentences: Sequence[Sentence]
    cost: dict[str, int]
    score: dict[str, float]
    carried: dict[str, set[int]]
    """The key figures that each sentence says, as indexes."""
    values: dict[str, set[tuple[Kind, object]]]
    weights: list[float]
    vectors: dict[str, Vector]
    before: dict[str, str]
    needs: set[str]
    """Sentences that mean nothing without the one before."""
    least: float
    """The weight from which a key figure makes a sentence worth more."""
    announcing: set[str]
    """Sentences that are only taken for the sake of another."""
    left: int
    chosen: set[str]
    told: set[int]
    told_values: set[tuple[Kind, object]]

    def unit(self, sentence_id: str) -> list[str]:
        """A sentence with those before it that it needs and that are not chosen yet."""
        found = [sentence_id]
        while len(found) <= _CHAIN:
            before = self.before.get(found[0])
            if before is None or before in self.chosen or before not in self.score:
                break
            found.insert(0, before)
        return found

    def fits(self, sentence_id: str) -> list[str] | None:
        """What is taken if this sentence is: with its antecedents, without those it can spare."""
        unit = self.unit(sentence_id)
        while sum(self.cost[i] for i in unit) > self.left:
            if len(unit) == 1 or self.before[unit[1]] != unit[0] or unit[1] in self.needs:
                return None
            unit = unit[1:]
        first = unit[0]
        if first in self.needs and self.before.get(first) not in self.chosen:
            return None
        return unit

    def take(self, unit: Sequence[str]) -> None:
        """Chooses these sentences."""
        for i in unit:
            self.chosen.add(i)
            self.left -= self.cost[i]
            self.told |= self.carried[i]
            self.told_values |= self.values[i]

    def repeats(self, sentence_id: str) -> bool:
        """Whether a sentence says again what is chosen already."""
        if self.carried[sentence_id] - self.told:
            return False
        values = self.values[sentence_id]
        limit = _SAME_FIGURES if values and values <= self.told_values else _SAME
        own = self.vectors[sentence_id]
        return any(similarity(own, self.vectors[i]) >= limit for i in self.chosen)

    def gain(self, unit: Sequence[str]) -> float:
        """What a unit adds: rank, and key figures not told yet, for the words that it costs."""
        new = {key for i in unit for key in self.carried[i]} - self.told
        weights = sorted((w for k in new if (w := self.weights[k]) >= self.least), reverse=True)
        keys = _KEY * sum(weight / 2**n for n, weight in enumerate(weights))
        words = sum(self.cost[i] for i in unit)
        return float(self.score[unit[-1]] + keys) / math.sqrt(max(12, words))


def choose(
    article: Article,
    figures: Mapping[str, Sequence[Figure]],
    *,
    words: int,
    lengths: Mapping[str, int] | None = None,
    avoid: Collection[str] = frozenset(),
    keys: Sequence[KeyFigure] | None = None,
) -> tuple[Sentence, ...]:
    """The sentences that a summary of at most `words` words should stand on, in reading order.

    `figures` are those found in each sentence, `lengths` the words that each sentence takes in
    the summary (by default, as many as in the source), `keys` the key figures if they are known.
    Sentences in `avoid` are not chosen, nor those that must not be printed. First comes the news
    (the lead's first sentence), then the heaviest key figures, then what else matters most. A
    sentence that points back brings the one it points to, or stays out.

    Empty only if no printable sentence fits.
    """
    if keys is None:
        keys = key_figures(article, figures)
    state = _start(article, figures, words, lengths, avoid, keys)
    _take_news(state)
    _take_heavy(state, keys)
    _fill(state, words)
    return tuple(s for s in state.sentences if s.id in state.chosen)


def _start(
    article: Article,
    figures: Mapping[str, Sequence[Figure]],
    words: int,
    lengths: Mapping[str, int] | None,
    avoid: Collection[str],
    keys: Sequence[KeyFigure],
) -> _Choosing:
    barred = unprintable(article) | set(avoid)
    score = {i: value for i, value in rank_with(article, keys).items() if i not in barred}
    carried: dict[str, set[int]] = {i: set() for i in score}
    for number, key in enumerate(keys):
        for i in key.sentences:
            if i in carried:
                carried[i].add(number)
    spoken = fragments(article)
    for i in spoken & score.keys():
        if not carried[i]:
            del score[i]  # speech without a speaker; only a figure is worth that
    sentences = [s for s in article.sentences if s.id in score]
    made = vectors([s.text for s in sentences], article.language)
    before = antecedents(article)
    return _Choosing(
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
        before=before,
        needs={
            s.id
            for s in sentences
            if s.id in before and (points_back(s.text, article.language) or is_item(s.text))
        },
        announcing={s.id for s in sentences if is_introduction(s.text)},
        least=0.0 if words > _SHORT_SUMMARY else _HEAVY,
        left=words,
        chosen=set(),
        told=set(),
        told_values=set(),
    )


def _take_news(state: _Choosing) -> None:
    """The first sentence that fits and needs no other."""
    for sentence in state.sentences[:5]:
        unit = state.fits(sentence.id)
        if unit:
            state.take(unit)
            return


def _take_heavy(state: _Choosing, keys: Sequence[KeyFigure]) -> None:
    for number, key in enumerate(keys):
        if key.weight < _HEAVY or number in state.told:
            continue
        units = [state.fits(i) for i in key.sentences if i in state.score]
        best = max((unit for unit in units if unit), key=state.gain, default=None)
        if best:
            state.take(best)


def _fill(state: _Choosing, words: int) -> None:
    """Takes what adds most for its words: other key figures first, then what else matters.

    A short summary is not padded. A long one tells the other key figures before anything else,
    in as much of it as leaves room for what is no figure.
    """
    candidates = sorted(
        (i for i in state.score if i not in state.chosen),
        key=lambda i: (
            -state.score[i] - _KEY * sum(state.weights[k] for k in state.carried[i]),
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
