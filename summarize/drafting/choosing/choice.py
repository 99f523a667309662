"""Which sentences a summary is made of: as many as fit, the key figures first, nothing twice."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from summarize.article import Sentence
from summarize.drafting.choosing.ranking import rank
from summarize.drafting.source.centrality import Vector, similarity, vectors
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
    paragraph: dict[str, int]
    most: int | None
    """The most sentences that may be printed; two of one paragraph may be joined into one."""
    left: int
    chosen: set[str] = field(default_factory=set)
    told: set[int] = field(default_factory=set)
    told_values: set[tuple[Kind, object]] = field(default_factory=set)
    links: list[tuple[str, str]] = field(default_factory=list)
    """Chosen sentences between which none may come: the second points back to the first."""

    def unit(self, sentence_id: str) -> list[str]:
        """A sentence with those before it that it needs and that are not chosen yet."""
        found = [sentence_id]
        while len(found) <= _CHAIN:
            before = self.before.get(found[0])
            if before is None or before in self.chosen or before not in self.score:
                break
            if self.stand_in(before, found[0]) is not None:
                break
            if found[0] not in self.needs and self.cost[before] > self.cost[found[0]]:
                break  # a name for its pronoun is not worth so much
            found.insert(0, before)
        return found

    def stand_in(self, antecedent: str, sentence_id: str) -> str | None:
        """The chosen sentence that would come right before this one and says what the antecedent
        says: *… 2.205 dossiers, tegenover 1.501 …* for *… 2.205 nieuwe dossiers …*"""
        earlier = [i for i in self.chosen if self.order[i] < self.order[sentence_id]]
        if not earlier or not self.values[antecedent]:
            return None
        last = max(earlier, key=lambda i: self.order[i])
        alike = similarity(self.vectors[antecedent], self.vectors[last]) >= _SAME_FIGURES
        return last if alike and self.values[antecedent] <= self.values[last] else None

    def fits(self, sentence_id: str) -> list[str] | None:
        """What is taken if this sentence is: with its antecedents, without those it can spare."""
        unit = self.unit(sentence_id)
        while sum(self.cost[i] for i in unit) > self.left or not self.is_led_up_to(unit[0]):
            if len(unit) == 1 or self.before[unit[1]] != unit[0] or unit[1] in self.needs:
                return None
            unit = unit[1:]
        if not self.has_room(unit):
            return None
        return None if any(self.parts_a_link(i) for i in unit) else unit

    def is_led_up_to(self, sentence_id: str) -> bool:
        """Whether what a sentence cannot do without is chosen, or said by one that is."""
        before = self.before.get(sentence_id)
        if sentence_id not in self.needs or before in self.chosen:
            return True
        return (
            before is not None
            and before in self.score
            and self.stand_in(before, sentence_id) is not None
        )

    def parts_a_link(self, sentence_id: str) -> bool:
        """Whether a sentence would come between two that must stand together."""
        at = self.order[sentence_id]
        return any(self.order[a] < at < self.order[b] for a, b in self.links)

    def has_room(self, unit: Sequence[str]) -> bool:
        """Whether the chosen sentences can still be printed as no more than `most`."""
        if self.most is None:
            return True
        found: Counter[int] = Counter(self.paragraph[i] for i in self.chosen.union(unit))
        return sum((count + 1) // 2 for count in found.values()) <= self.most

    def take(self, unit: Sequence[str]) -> None:
        """Chooses these sentences."""
        before = self.before.get(unit[0])
        if before is not None and before in self.score and before not in self.chosen:
            instead = self.stand_in(before, unit[0])
            if instead is not None:
                self.links.append((instead, unit[0]))
        for i in unit:
            self.chosen.add(i)
            self.left -= self.cost[i]
            self.told |= self.carried[i]
            self.told_values |= self.values[i]

    def drop(self, sentence_id: str, instead: str, pointing: str | None) -> None:
        """Takes a sentence back: another says it, and what points to it points to that one."""
        self.chosen.remove(sentence_id)
        self.left += self.cost[sentence_id]
        if pointing is not None:
            self.links.append((instead, pointing))

    def repeats(self, sentence_id: str) -> bool:
        """Whether a sentence says again what is chosen already."""
        if self.carried[sentence_id] - self.told:
            return False
        values = self.values[sentence_id]
        if self.carried[sentence_id] and values <= self.told_values:
            return True  # its key figures, and it has no others, are told
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
) -> _Choosing:
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


def _prune(state: _Choosing) -> None:
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
