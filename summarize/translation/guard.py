"""Never worse than nothing: what makes a translation unfit whatever it says, for any model.

These are the failures that users of small translators report most: empty output, an end cut off,
the source handed back, a loop, an answer many times as long as the question; a village taken for a
country, a fall to more, a denial lost.
"""

from __future__ import annotations

import re
from collections import Counter

from summarize.language import is_same, vocabulary
from summarize.models.engine import Candidate
from summarize.translation.additions import additions
from summarize.translation.countries import invented_countries
from summarize.translation.direction import contradictions, turned
from summarize.translation.negation import lost_denial

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_LOOP = 12
"""Words: how long a phrase may be that counts as repeated in a loop."""


def _words(text: str) -> list[str]:
    return [w.lower() for w in _WORD.findall(text)]


def is_loop(text: str) -> bool:
    """Whether a word or phrase stands four times in a row, or a longer one three times."""
    words = text.lower().split()
    for size in range(1, _LONGEST_LOOP + 1):
        times = 4 if size <= 2 else 3
        run = 0
        for i in range(size, len(words)):
            run = run + 1 if words[i] == words[i - size] else 0
            if run >= size * (times - 1):
                return True
    return False


def is_in(text: str, language: str, other: str, least: int = 2) -> bool:
    """Whether `text` reads as `language` rather than as `other`, by their commonest words.

    True if nothing can be told: for a language without a list, or a text with less than `least`
    words that speak against it.
    """
    here, there = (vocabulary(code).commonest for code in (language, other))
    if not here or not there or here == there:
        return True
    counts = Counter(_words(text))
    mine = sum(counts[w] for w in here - there)
    theirs = sum(counts[w] for w in there - here)
    return theirs <= mine or theirs < least


def asks(text: str) -> bool:
    """Whether a sentence ends as a question."""
    return text.rstrip(" \t\r\n\"'”’»)").endswith("?")


def _reads_more_as(text: str, language: str, other: str) -> bool:
    """Whether a sentence of a report already is in the target language: a quotation, say."""
    return is_in(text, language, other) and not is_in(text, other, language, least=1)


def problems(source: str, candidate: Candidate, source_lang: str, target_lang: str) -> list[str]:
    """Why this candidate may not stand for `source`; an empty list if nothing speaks against it."""
    text = candidate.text.strip()
    if not text:
        return ["the translation is empty"]
    found: list[str] = []
    if not candidate.finished:
        found.append("the translation is cut off")
    if is_loop(text) and not is_loop(source):
        found.append("the translation repeats itself")
    if len(text) > 2.5 * len(source) + 40:
        found.append("the translation is far longer than the source")
    if len(source) > 60 and len(text) < 0.35 * len(source):
        found.append("the translation is far shorter than the source")
    if text.count("\n") > source.count("\n"):
        found.append("the translation has lines that the source does not have")
    different = not is_same(source_lang, target_lang)
    if different:
        same = text.casefold() == source.strip().casefold()
        if (
            same
            and len(_words(source)) > 3
            and not _reads_more_as(source, target_lang, source_lang)
        ):
            found.append("the translation is the source itself")
        elif not is_in(text, target_lang, source_lang):
            found.append("the translation is not in the target language")
        if asks(source) and "?" not in text:
            found.append("the question is no question any more")
        if figure := turned(source, text, source_lang, target_lang):
            found.append(f"what changed by {figure}, or to it, is told the other way")
        for phrase in contradictions(text, target_lang):
            if phrase not in source:
                found.append(f"the translation contradicts itself: “{phrase}”")
        for name in invented_countries(source, text, source_lang, target_lang):
            found.append(f"the translation names a country that the source does not: {name}")
        for word in additions(source, text, source_lang, target_lang):
            found.append(f"the translation says “{word}”, and the source does not")
        if denial := lost_denial(source, text, source_lang, target_lang):
            found.append(f"the translation has nothing that says “{denial}”")
    return found
