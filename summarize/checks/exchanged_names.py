"""Two places of a sentence that have changed places: from where to where."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from summarize.checks.codes import Code
from summarize.checks.finding import Finding, Span
from summarize.checks.name_renderings import places
from summarize.language.gazetteer import listed_in
from summarize.language.letters import folded
from summarize.language.names import Name, names_in
from summarize.language.peoples import in_english

_FROM_TO = {
    "nl": (r"(?:van|vanuit|uit)", r"(?:naar|tot)"),
    "de": (r"(?:von|aus)", r"(?:nach|bis)"),
    "fr": (r"(?:de|d|depuis)", r"(?:a|vers|jusqu'a)"),
    "es": (r"(?:de|desde)", r"(?:a|hasta)"),
}
"""What stands before the place that is left, and before the one that is gone to; folded."""
_START = re.compile(r"(?<!\w)\S")
_NEAR = 60
"""Characters beside a name that are looked at."""
_LETTERS = 2
"""The first letters of words by which their places are kept."""


def exchanged(source: str, target: str, language: str) -> Iterator[Finding]:
    """The first of two names of `source` that have changed places in `target`, which is English.

    Who did it to whom is not looked at: *Bakker succeeded Jansen* is *Jansen werd opgevolgd door
    Bakker*.
    """
    if language not in _FROM_TO:
        return
    here = [n for n in names_in(source, language) if not n.address]
    ways = [pair for pair in pairwise(here) if _is_way(*pair, source, language)]
    if not ways:
        return
    there = folded(target)
    starts = _starts(there)
    for one, other in ways:
        first, second = (_places(name, language, there, starts) for name in (one, other))
        if len(first) == len(second) == 1 and _is_turned(first[0], second[0], there):
            yield Finding(Code.NAME_MISPLACED, (one.text,), Span(one.start, one.end))
            return


def _starts(there: str) -> Mapping[str, Sequence[int]]:
    """Where words of a text begin, by their first letters."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for match in _START.finditer(there):
        found[there[match.start() : match.start() + _LETTERS]].append(match.start())
    return found


def _places(
    name: Name, language: str, there: str, starts: Mapping[str, Sequence[int]]
) -> list[int]:
    """Where a name stands in an English text, folded: whole, by its last word, or in English."""
    word = name.words[-1].text
    forms = {folded(name.text), folded(word), *in_english(word, language)}
    for entry in (e for place in listed_in(name.text) for e in place.entries):
        forms.update(map(folded, (*entry.english, *entry.names)))
    forms.update(folded(e) for e in places().get(folded(name.text), ()))
    return sorted(
        {
            at
            for form in forms
            for at in starts.get(form[:_LETTERS], ())
            if there.startswith(form, at)
        }
    )


def _is_way(one: Name, other: Name, source: str, language: str) -> bool:
    """*van Luik naar Maastricht*."""
    leaving, going = _FROM_TO[language]
    if other.start - one.end > _NEAR:
        return False
    before = source[max(0, one.start - _NEAR) : one.start]
    return bool(
        re.search(rf"\b{leaving}\s(?:\w+\s)?$", folded(before))
        and re.fullmatch(
            rf"\s(?:\w+\s){{0,2}}{going}\s(?:\w+\s)?", folded(source[one.end : other.start])
        )
    )


def _is_turned(first: int, second: int, there: str) -> bool:
    """*from Maastricht to Liège*."""
    to, start = (there[max(0, at - _NEAR) : at] for at in (first, second))
    return bool(re.search(r"\bto\s(?:the\s)?$", to) and re.search(r"\bfrom\s(?:the\s)?$", start))
