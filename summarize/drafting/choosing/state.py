"""A choice of sentences while it is made: what is taken, what that says, what room is left."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from summarize.article import Sentence
from summarize.drafting.source.centrality import Vector, similarity
from summarize.figures import Kind

KEY = 0.12
"""What a unit of a key figure's weight is worth, in rank."""
_SAME = 0.55
"""Cosine from which a sentence without a new figure says what another has said."""
_SAME_FIGURES = 0.25
"""Cosine from which a sentence with the same figures does."""
_CHAIN = 2
"""Sentences that are taken along, at most, so that another can be understood."""


@dataclass(slots=True)
class Choosing:
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
        keys = KEY * sum(weight / 2**n for n, weight in enumerate(weights))
        words = sum(self.cost[i] for i in unit)
        return float(self.score[unit[-1]] + keys) / math.sqrt(max(12, words))
