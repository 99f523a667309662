"""Sentences in, checked sentences out: greedy, then a repair, then candidates, then a flag.

The repair comes before the candidates: it costs an eighth, and mostly the model does what it is
told once it is told what it must say. Of 46 sentences that lacked a term after a repair by
name and eight candidates, 27 have it where it is put into the sentence. Where something else is
wrong after the candidates, the model is told once more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from summarize.drafting.translating.checking import (
    Checked,
    Pair,
    check,
    denied,
    lost_names,
    wrong_figures,
)
from summarize.drafting.translating.glossary import Term
from summarize.drafting.translating.manner import Quality
from summarize.drafting.translating.minimum_bayes_risk import agreement
from summarize.drafting.translating.repair_hints import denial_hint, hint, name_hint
from summarize.models.engine import TranslationRequest, Translator
from summarize.progress import Progress

CANDIDATES = 8
_UNSURE = -0.25
"""Mean log probability of a token below which candidates pay (`benchmarks/translation.md`)."""
_UNCERTAIN = (0.2, 0.65)
"""Confidence between which they do, where there is one: what is surer is seldom put right by
another draw, and what is less sure is wrong in all of them (`benchmarks/confidence.md`)."""
_AGREEMENT_WEIGHT = 2.0
"""How much a candidate's agreement with the others (0 to 1) counts beside its likelihood."""


def translate_sentences(
    sentences: Sequence[str],
    translator: Translator,
    pair: Pair,
    progress: Progress,
    quality: Quality = Quality.STANDARD,
) -> list[Checked]:
    """The checked translation of every sentence, in the order given.

    A sentence that stands several times is translated once. Whatever could not be confirmed
    carries its flags; nothing is dropped. Blank sentences come back as they are.
    """
    tries = Tries(sentences, translator, pair, progress, quality)
    tries.again(sentences)
    return [tries.best(s) for s in sentences]


class Tries:
    """Sentences of one pair of languages, each translated once, and again where that is asked for.

    Second tries take as long as the first ones: what nobody will read needs none.
    """

    def __init__(
        self,
        sentences: Sequence[str],
        translator: Translator,
        pair: Pair,
        progress: Progress,
        quality: Quality = Quality.STANDARD,
    ) -> None:
        self._translator, self._pair, self._progress = translator, pair, progress
        distinct = list(dict.fromkeys(s for s in sentences if s.strip()))
        found = _greedy(distinct, translator, pair, progress)
        self._first = dict(zip(distinct, found, strict=True))
        self._best = dict(self._first)
        self._tried: dict[str, _Wrong] = {}
        high = quality is Quality.HIGH
        self._unsure = {s for s in distinct if high and _is_unsure(self._best[s])}
        self._doubtful = self._unsure.union(s for s in distinct if any(self._best[s].faults))
        self._open = set(self._doubtful)

    def first(self, sentence: str) -> Checked:
        """The first translation; a blank sentence is its own."""
        return self._first.get(sentence) or Checked(sentence, 0.0, (), None, ())

    def best(self, sentence: str) -> Checked:
        """The best translation so far; a blank sentence is its own."""
        return self._best.get(sentence) or Checked(sentence, 0.0, (), None, ())

    def is_doubtful(self, sentence: str) -> bool:
        """Whether the first translation is not good enough."""
        return sentence in self._doubtful

    def again(self, sentences: Iterable[str]) -> None:
        """Try the doubtful ones of these once more, until each is right or cannot be put right."""
        opened = list(dict.fromkeys(s for s in sentences if s in self._open))
        self._open -= set(opened)
        self._repair([s for s in opened if any(self._best[s].faults)])
        self._choose([s for s in opened if s in self._unsure or self._best[s].failed])
        self._repair([s for s in opened if self._best[s].failed])

    def _repair(self, failing: Sequence[str]) -> None:
        """One more try for each that has something wrong which was not told before."""
        best, tried = self._best, self._tried
        wrong = {s: tried.get(s, _Wrong()).joined(_wrong(s, best[s], self._pair)) for s in failing}
        asked = {s: w for s, w in wrong.items() if w != tried.get(s, _Wrong())}
        tried.update(asked)
        for s, new in _repaired(asked, best, self._translator, self._pair, self._progress).items():
            best[s] = new if new.faults < best[s].faults else best[s]

    def _choose(self, sentences: Sequence[str]) -> None:
        """The best of several candidates for each."""
        if not sentences:
            return
        before = [self._best[s] for s in sentences]
        found = _candidates(sentences, before, self._translator, self._pair, self._progress)
        for s, old, new in zip(sentences, before, found, strict=True):
            self._best[s] = _better(old, new)


def _better(old: Checked, new: Checked) -> Checked:
    """Of a translation and a drawn one: the one with fewer faults, else the surer one."""
    if new.faults != old.faults:
        return new if new.faults < old.faults else old
    if new.confidence is None or old.confidence is None:
        # Drawn tokens are less likely ones; it is no less sure for being agreed upon.
        return replace(new, score=max(new.score, old.score))
    if new.confidence >= old.confidence:
        return new
    is_another = new.text != old.text and not any(new.faults)
    return replace(old, other=new.text) if is_another else old


def _is_unsure(checked: Checked) -> bool:
    if checked.confidence is not None:
        least, most = _UNCERTAIN
        return least <= checked.confidence < most
    return checked.score < _UNSURE or checked.score == 0.0  # which a model has that does not tell


class _Steps:
    """Counts finished requests for a progress bar."""

    def __init__(self, progress: Progress, stage: str, total: int) -> None:
        self._progress, self._stage, self._total, self._done = progress, stage, total, 0
        progress.update(stage, 0, total)

    def __call__(self, count: int) -> None:
        self._done += count
        self._progress.update(self._stage, self._done, self._total)


def _greedy(
    sentences: Sequence[str], translator: Translator, pair: Pair, progress: Progress
) -> list[Checked]:
    if not sentences:
        return []
    step = _Steps(progress, "translating", len(sentences))
    requests = [TranslationRequest(s, pair.source, pair.target) for s in sentences]
    answers = translator.translate(requests, step=step)
    return [check(s, a[0], pair) for s, a in zip(sentences, answers, strict=True)]


def _candidates(
    sentences: Sequence[str],
    before: Sequence[Checked],
    translator: Translator,
    pair: Pair,
    progress: Progress,
) -> list[Checked]:
    """The best of several candidates: the least wrong with it, and of those the surest; where
    nobody has measured how sure a model is, the one that is likely and like the others.

    How likely the source is, given the candidate, is not asked: reading all candidates once more
    took twice as long as drawing them, for no gain (`benchmarks/translation.md`).
    """
    step = _Steps(progress, "trying again", len(sentences))
    requests = [
        TranslationRequest(s, pair.source, pair.target, draft=b.text)
        for s, b in zip(sentences, before, strict=True)
    ]
    groups = translator.translate(requests, candidates=CANDIDATES, step=step)
    return [
        _best([check(s, candidate, pair) for candidate in group] or [old])
        for s, old, group in zip(sentences, before, groups, strict=True)
    ]


def _best(candidates: Sequence[Checked]) -> Checked:
    fewest = min(c.faults for c in candidates)
    rivals = list({c.text: c for c in candidates if c.faults == fewest}.values())
    values = _values(rivals)
    order = sorted(range(len(rivals)), key=lambda n: -values[n])
    best, *others = (rivals[n] for n in order)
    return replace(best, other=others[0].text) if others and not any(fewest) else best


def _values(rivals: Sequence[Checked]) -> list[float]:
    """What orders candidates with which as much is wrong: their confidence, or else likelihood and
    agreement. Of graded lines with a measured confidence agreement made the choice worse."""
    sure = [c.confidence for c in rivals if c.confidence is not None]
    if len(sure) == len(rivals):
        return sure
    agreed = agreement([c.text for c in rivals])
    return [c.score + _AGREEMENT_WEIGHT * a for c, a in zip(rivals, agreed, strict=True)]


@dataclass(frozen=True, slots=True)
class _Wrong:
    """What a translation gets wrong, as the target language has it, and the terms that it lacks."""

    named: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()

    def joined(self, other: _Wrong) -> _Wrong:
        return _Wrong(
            tuple(dict.fromkeys((*self.named, *other.named))),
            tuple(dict.fromkeys((*self.terms, *other.terms))),
        )


def _wrong(sentence: str, checked: Checked, pair: Pair) -> _Wrong:
    figures = [h for h in map(hint, wrong_figures(checked)) if h]
    terms = [term.preferred for term in checked.missing_terms]
    denial = denied(checked.unfit)
    names = [name_hint(name, pair.source) for name in lost_names(checked.unfit)]
    named = (*figures, *terms, *([denial_hint(denial)] if denial else []), *filter(None, names))
    return _Wrong(named, checked.missing_terms)


def _repaired(
    asked: Mapping[str, _Wrong],
    before: Mapping[str, Checked],
    translator: Translator,
    pair: Pair,
    progress: Progress,
) -> dict[str, Checked]:
    """Every sentence once more, with what it has to say named to the model.

    Terms that it lacked are put into the sentence as well, in the target language (as Dinu et al.
    2019, doi:10.18653/v1/P19-1294, put them beside the source's): *Niet de vaccinated kinderen*.
    """
    if not asked:
        return {}
    step = _Steps(progress, "repairing", len(asked))
    requests = [
        TranslationRequest(
            _with_terms(s, wrong.terms), pair.source, pair.target, wrong.named, before[s].text
        )
        for s, wrong in asked.items()
    ]
    answers = translator.translate(requests, step=step)
    return {s: check(s, a[0], pair) for s, a in zip(asked, answers, strict=True)}


def _with_terms(sentence: str, terms: Sequence[Term]) -> str:
    for term in terms:
        sentence = term.put_into(sentence)
    return sentence
