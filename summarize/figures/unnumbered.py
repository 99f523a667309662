"""Lengths of time that no number tells: *een uur*, "for hours", *dagenlang*, "a month".

They are no figures, since an article says them. But an hour that becomes hours, or a week that
becomes a month, is another statement. Only what clearly became something else is told: a length
of the source that the target does not have, beside one of the target that the source does not have.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from summarize.figures.figure import Exactness, Figure, Kind
from summarize.figures.finder import Reading
from summarize.figures.lexer import Type

MANY = "several"
"""The value of a length of time of which a text only says that it is more than one."""


@dataclass(frozen=True, slots=True)
class UnnumberedSpan:
    """One length of time: `many` is True for hours, False for an hour."""

    unit: str
    many: bool
    start: int
    end: int

    def figure(self, text: str) -> Figure:
        """As a figure, to be shown."""
        value = MANY if self.many else "1"
        kind = Kind.VAGUE if self.many else Kind.DURATION
        return Figure(text[self.start : self.end], value, kind, self.unit, Exactness.EXACT,
                      self.start, self.end)  # fmt: skip


def unnumbered_spans(reading: Reading) -> list[UnnumberedSpan]:
    """The lengths of time of a text that stand in no figure."""
    return list(_found(reading))


def _found(reading: Reading) -> Iterator[UnnumberedSpan]:
    words = reading.language.wording
    spans, many, tokens = words.wording.spans, words.wording.many_spans, reading.tokens
    starts = [figure.start for figure in reading.figures]
    for k, token in enumerate(tokens):
        if token.type is not Type.WORD:
            continue
        low = token.low
        if low in spans:
            if not k or tokens[k - 1].low not in words.one or _rated(reading, k - 1):
                continue
            if not _inside(reading, starts, token.start):
                yield UnnumberedSpan(spans[low], False, tokens[k - 1].start, token.end)
        elif low in many and not _inside(reading, starts, token.start):
            plural = low in words.plural_spans
            behind = tokens[k + 1].low if k + 1 < len(tokens) else ""
            before = tokens[k - 1].low if k else ""
            if not plural or before in words.long or behind in _LONG:
                yield UnnumberedSpan(many[low], True, token.start, token.end)


_LONG = frozenset({"lang", "long", "durant", "largos"})
"""Behind a plural of time: uren *lang*."""


def _inside(reading: Reading, starts: list[int], place: int) -> bool:
    """Whether a figure covers a place in the text."""
    i = bisect_right(starts, place) - 1
    return i >= 0 and reading.figures[i].end > place


def _rated(reading: Reading, k: int) -> bool:
    """Whether the article at token `k` makes a rate: twice *a* week, 300 euros *a* month."""
    words = reading.language.wording
    if words.rates.at(reading.tokens, k) is None:
        return False
    start = reading.tokens[k].start
    return any(
        figure.rate is not None and figure.end <= start <= figure.end + 60
        for figure in reading.figures
    )


def changed(before: Reading, after: Reading) -> list[tuple[UnnumberedSpan, UnnumberedSpan]]:
    """The lengths of time that became others."""
    target = unnumbered_spans(after)
    if not target:
        return []
    source = unnumbered_spans(before)
    lost = _without(source, target, after)
    new = _without(target, source, before)
    return list(zip(lost, new, strict=False)) if lost and new else []


def _without(
    spans_: list[UnnumberedSpan], others: list[UnnumberedSpan], other: Reading
) -> list[UnnumberedSpan]:
    """The lengths of one text that the other does not tell in any way."""
    told = {(span.unit, span.many) for span in others}
    units = {span.unit for span in others}
    mentions = other.language.wording.mentions
    named = {mentions[token.low] for token in other.tokens if token.low in mentions}
    numbered = {
        figure.unit for figure in other.figures if figure.kind in (Kind.DURATION, Kind.VAGUE)
    }
    return [
        span
        for span in spans_
        if (span.unit, span.many) not in told
        and (span.unit in units or span.unit not in named)
        and span.unit not in numbered
    ]


_OF_TIME = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "quarter",
                      "year", "season"})  # fmt: skip


def rarer(before: Reading, after: Reading) -> list[tuple[Figure, Figure]]:
    """What happens *once* a week in the source and *monthly* in the target, which has no number."""
    said = {figure.rate for figure in after.figures}
    found: list[tuple[Figure, Figure]] = []
    for figure in before.figures:
        often = figure.kind is Kind.MULTIPLE and figure.unit == "times" and figure.value == 1
        if not often or figure.rate not in _OF_TIME or figure.rate in said:
            continue
        other = _other_rate(after, figure.rate)
        if other is not None:
            found.append((figure, other))
    return found


def _other_rate(reading: Reading, unit: str) -> Figure | None:
    """The first rate of time of a text as a figure; None if one of them is per `unit`."""
    first: Figure | None = None
    words = reading.language.wording
    for k, token in enumerate(reading.tokens):
        if words.mentions.get(token.low) == unit:
            return None
        found = words.rates.at(reading.tokens, k)
        if found is None or found[1][0] not in _OF_TIME or first is not None:
            continue
        end = reading.tokens[found[0] - 1].end
        first = Figure(reading.text[token.start : end], "1", Kind.VAGUE, found[1][0],
                       Exactness.EXACT, token.start, end)  # fmt: skip
    return first


def several(before: Reading, after: Reading) -> Figure | None:
    """A word like *several* in the target where the source has no such word, and no vague number.

    It stands for *one* then (een dode, "several dead"), or was put in.
    """
    strict, loose = after.language.wording.unnumbered, before.language.wording.several
    named = after.language.wording.named_several
    word = next(
        (
            token
            for token, following in zip_longest(after.tokens, after.tokens[1:])
            if token.low in strict and (following is None or following.low not in named)
        ),
        None,
    )
    if word is None or any(token.low in loose for token in before.tokens):
        return None
    if any(figure.start <= word.start < figure.end for figure in after.figures):
        return None
    if any(figure.kind is Kind.VAGUE for figure in before.figures):
        return None
    return Figure(word.text, MANY, Kind.VAGUE, None, Exactness.EXACT, word.start, word.end)
