"""What a translator's slip makes of a sentence that is right: a name, a denial, a direction wrong.

Errors in figures are made by `summarize.evaluation.mutation`. Each slip changes one thing of an
English sentence so that it says something else, and reads like a sentence.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from summarize.evaluation.opposed import DAYS, OPPOSED, exchangeable
from summarize.language.english import english_stem
from summarize.language.lexicon import renderings
from summarize.language.ordinary import is_ordinary


class Slip(StrEnum):
    """What was made wrong."""

    NAME_SWAPPED = "name of another sentence"
    NAME_DROPPED = "name dropped"
    CAPITALS_SWAPPED = "capitals of ordinary words swapped"
    CAPITALS_DROPPED = "capitals of ordinary words dropped"
    ABBREVIATION = "abbreviation changed"
    DENIAL_LOST = "denial lost"
    DENIAL_ADDED = "denial added"
    TURNED = "comparison turned"
    PLAN_TOLD = "plan or possibility told as a fact"
    DOUBT_ADDED = "fact told as a plan or possibility"
    OPPOSITE = "opposite"
    DAY = "day or month changed"
    CUT = "second half missing"
    LOOP = "phrase repeated"
    UNTRANSLATED = "left in Dutch"
    WORD_UNTRANSLATED = "word left in Dutch"
    QUESTION = "question stated"
    ADDED = "heavy word added"


@dataclass(frozen=True, slots=True)
class Wrong:
    """A sentence with one thing wrong."""

    kind: Slip
    text: str


_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}(?:[- ][A-Z][a-z]{2,}){0,2}\b(?!['’-])")
"""Words with a capital within a sentence."""
_NO_NAMES = frozenset(
    "January February March April May June July August September October November December Monday"
    " Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter English Dutch French"
    " German Spanish Internet President Minister King Queen Prime God Earth Moon Sun".split()
)
_ABBREVIATION = re.compile(r"\b[A-Z]{3,5}\b")
_AUXILIARIES = "is|are|was|were|has|have|had|will|would|can|could|should|must|may"
_DENIALS = (
    (
        re.compile(rf"\b({_AUXILIARIES}) not\b"),
        r"\1",
    ),
    (re.compile(r"\b(?:did|does|do) not (\w+)"), r"\1"),
    (re.compile(r"\b(is|are|was|were|has|have|had|would|could|should)n['’]t\b"), r"\1"),
    (re.compile(r"\b(?:did|does|do)n['’]t (\w+)"), r"\1"),
    (re.compile(r"\bcannot\b"), "can"),
    (re.compile(r"\bnever\b"), "always"),
    (re.compile(r"\bno longer\b"), "still"),
    (re.compile(r"\bno (?=[a-z]{3,})(?!one|matter|doubt|less|more|fewer)"), "some "),
    (re.compile(r"\bnobody\b"), "everybody"),
    (re.compile(r"\bnothing\b"), "everything"),
)
_STATEMENT = ((re.compile(rf"\b({_AUXILIARIES})\b(?! not\b|n['’]t)"), r"\1 not"),)
"""A sentence that denies nothing says the opposite with *not* behind its auxiliary."""
_FACTS = (
    (re.compile(r"\b(?:would|could|might|may|must|should|will) be\b"), "is"),
    (re.compile(r"\b(?:would|could|might|may|must|should|will) have\b(?! to)"), "has"),
    (re.compile(r"\b(?:is|are|was|were) expected to be\b"), "is"),
    (
        re.compile(
            r"\b(?:wants|plans|intends|hopes|threatens|has|seeks|needs) to (?!be\b|have\b)([a-z]+)"
        ),
        r"\1s",
    ),
    (re.compile(r"\b(?:want|plan|intend|hope|threaten|have|seek|wish|need) to ([a-z]+)"), r"\1"),
    (
        re.compile(
            r"\b(?:could|might|may|must|should|will) (?!not\b|also\b|only\b|be\b|have\b)([a-z]+)"
        ),
        r"\1",
    ),
    (re.compile(r"\b(?:probably|possibly|perhaps|maybe|allegedly|reportedly|likely) "), ""),
)
"""What is planned, bidden or possible, as if it were so."""
_DOUBTS = (
    (re.compile(r"\b(?:is|are|was|were) (?!not\b|likely\b|expected\b|to\b|supposed\b)"), "may be "),
    (re.compile(r"\b(?:has|have|had) (?!not\b|to\b)"), "may have "),
)
_DENYING = re.compile(r"\b(?:not|no|never|none|nobody|nothing|nor|neither|cannot)\b|n['’]t\b", re.I)
_TURNS = (
    ("more than", "less than"), ("less than", "more than"), ("fewer than", "more than"),
    ("more", "less"), ("fewer", "more"), ("less", "more"), ("higher", "lower"), ("lower", "higher"),
    ("larger", "smaller"), ("smaller", "larger"), ("greater", "smaller"), ("longer", "shorter"),
    ("increased", "decreased"), ("decreased", "increased"), ("increase", "decrease"),
    ("decrease", "increase"), ("rose", "fell"), ("fell", "rose"), ("rising", "falling"),
    ("grew", "shrank"), ("growing", "shrinking"), ("growth", "decline"), ("dropped", "rose"),
    ("declined", "rose"), ("risen", "fallen"), ("fallen", "risen"), ("increasing", "decreasing"),
)  # fmt: skip
_TURNING = re.compile(rf"\b(?:{'|'.join(one for one, _ in _TURNS)})\b")
_OTHER = dict(_TURNS)
_NOT_TURNED = re.compile(
    r"\bmore or less\b|"
    r"\b(?:[Nn]o|not|any|once|even|what['’]s|the|some|further|one|much|never|little)"
    r" (?:more|less|longer)\b|\b(?:more|less) and \w+\b|\bmore (?:or|importantly|specifically)\b"
    r"|\d (?:more|less|fewer|longer)\b"
    r"|\b(?:one|two|three|four|five|six|twelve) (?:more|less|fewer)\b|\bor (?:more|less|fewer)\b"
    r"|\blonger (?!than)"
    r"|\b(?:rose|fell|rising|dropped|declined|risen|fallen|grew)\b(?! (?:\w+ ){0,3}[€$£]?\d)"
)
"""Where the word compares nothing, or things and not amounts rise and fall."""
_SMALL = re.compile(r"(?<![\w'’-])[a-zà-ÿ]{5,}(?![\w'’-])")
"""Words of five letters and more, written small."""
_FIRM = 0.5
"""How firmly the lexicon must know an English word as that which stands for a Dutch one."""
_HEAVY = (
    (re.compile(r"\b(men|man|woman|women|people|person)\b"), r"suspected \1"),
    (re.compile(r"\b(number|amount|rate|cost|price)\b"), r"average \1"),
    (re.compile(r"\b(said|says)\b"), r"\1 in court"),
)


def slips(sentence: str, source: str, others: Sequence[str], rng: random.Random) -> Iterator[Wrong]:
    """Every slip that can be made of an English sentence, one of each kind.

    `others` are names of other sentences. The same arguments give the same slips.
    """
    yield from _names(sentence, others, rng)
    yield from _replaced(Slip.DENIAL_LOST, sentence, _DENIALS)
    if not _DENYING.search(sentence):
        yield from _replaced(Slip.DENIAL_ADDED, sentence, _STATEMENT)
    turned = list(_TURNING.finditer(_NOT_TURNED.sub(lambda m: "·" * len(m[0]), sentence)))
    if turned:
        match = rng.choice(turned)
        word = _OTHER[match[0]]
        yield Wrong(Slip.TURNED, sentence[: match.start()] + word + sentence[match.end() :])
    yield from _replaced(Slip.PLAN_TOLD, sentence, _FACTS)
    yield from _replaced(Slip.DOUBT_ADDED, sentence, _DOUBTS)
    yield from _exchanged(Slip.OPPOSITE, sentence, OPPOSED, rng)
    yield from _exchanged(Slip.DAY, sentence, DAYS, rng)
    yield from _replaced(Slip.ADDED, sentence, _HEAVY)
    yield from _left(sentence, source, rng)
    yield from _form(sentence, source)


def names(sentence: str) -> list[str]:
    """The names within an English sentence, as far as capitals tell."""
    return [m[0] for m in _NAME.finditer(sentence) if not _NO_NAMES & set(m[0].split())]


def _is_plain(name: str) -> bool:
    """Whether all words of a name are ordinary ones: *Council*, *House of Representatives*."""
    return all(is_ordinary(word, "en") for word in re.split(r"[ -]", name))


def _names(sentence: str, others: Sequence[str], rng: random.Random) -> Iterator[Wrong]:
    own = names(sentence)
    if own:
        name = rng.choice(own)
        foreign = [o for o in others if o not in sentence and name not in o and not _is_plain(o)]
        swapped, dropped = (
            (Slip.CAPITALS_SWAPPED, Slip.CAPITALS_DROPPED)
            if _is_plain(name)
            else (Slip.NAME_SWAPPED, Slip.NAME_DROPPED)
        )
        if foreign:
            yield Wrong(swapped, sentence.replace(name, rng.choice(foreign), 1))
        without = re.sub(
            rf",? (?:(?:in|of|from|at|by|and|for|to|with) )?{re.escape(name)}\b",
            "",
            sentence,
            count=1,
        )
        if without != sentence and sentence.count(name) == 1:
            yield Wrong(dropped, without)
    if short := _ABBREVIATION.search(sentence):
        letters = list(short[0])
        at = rng.randrange(len(letters))
        letters[at] = rng.choice([c for c in "BCDFGHKLMNPRSTV" if c != letters[at]])
        yield Wrong(Slip.ABBREVIATION, sentence.replace(short[0], "".join(letters)))


def _exchanged(
    kind: Slip, sentence: str, others: Mapping[str, Sequence[str]], rng: random.Random
) -> Iterator[Wrong]:
    """One word of the sentence with another of its kind in its place."""
    found = list(exchangeable(others).finditer(sentence))
    if found:
        match = rng.choice(found)
        word = rng.choice(others[match[0]])
        yield Wrong(kind, sentence[: match.start()] + word + sentence[match.end() :])


def _replaced(
    kind: Slip, sentence: str, rules: Sequence[tuple[re.Pattern[str], str]]
) -> Iterator[Wrong]:
    for pattern, instead in rules:
        text = pattern.sub(instead, sentence, count=1)
        if text != sentence:
            yield Wrong(kind, text)
            return


def _left(sentence: str, source: str, rng: random.Random) -> Iterator[Wrong]:
    """A Dutch word of the source in the place of the English one that surely stands for it."""
    there = {english_stem(w): w for w in _SMALL.findall(sentence)}
    found = [
        (there[stem], word)
        for word in _SMALL.findall(source)
        for stem, score in renderings(word, "nl").items()
        if score >= _FIRM and stem in there and there[stem] != word
    ]
    if found:
        english, dutch = rng.choice(found)
        yield Wrong(Slip.WORD_UNTRANSLATED, re.sub(rf"\b{english}\b", dutch, sentence, count=1))


def _form(sentence: str, source: str) -> Iterator[Wrong]:
    words = sentence.split()
    if len(words) > 14:
        yield Wrong(Slip.CUT, " ".join(words[: len(words) // 4]) + ".")
    if len(words) > 5:
        yield Wrong(Slip.LOOP, " ".join([*words[:5], *(words[3:5] * 4), *words[5:]]))
    if len(source.split()) > 6:
        yield Wrong(Slip.UNTRANSLATED, source)
    if sentence.endswith("?"):
        yield Wrong(Slip.QUESTION, sentence[:-1] + ".")
