"""Sentences in which exactly one figure is wrong, to measure how many a check finds.

The errors are those that translators and summarisers make: a digit, a factor of ten or of a
thousand, *miljard* for "million", percent for percentage points, "tripled" for *verdubbeld*, a
figure left out, put in, swapped with another one, or taken from another sentence. After the idea
of mutation testing (DeMillo, Lipton & Sayward 1978): a check is as good as the errors it finds.

A mutation never means the same as the sentence it was made of, and reads like a sentence.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from summarize.evaluation.numerals import (
    ORDINALS,
    SMALL,
    TENS,
    Numeral,
    Shape,
    numerals,
    ordinal_suffix,
)
from summarize.evaluation.omission import without
from summarize.evaluation.slips import SLIPS, MutationKind
from summarize.figures import Figure, Kind
from summarize.figures.units import UNITS


@dataclass(frozen=True, slots=True)
class Mutation:
    """A sentence with one figure made wrong: `before` became `after` (one of them may be "")."""

    kind: MutationKind
    text: str
    before: str
    after: str


Edit = tuple[MutationKind, int, int, str]
"""Replace `sentence[start:end]` by a string."""
_Span = tuple[int, int]


def mutate(
    sentence: str, figures: Sequence[Figure], others: Sequence[Figure] = (), seed: int = 0
) -> Iterator[Mutation]:
    """Every mutation of an English sentence that makes sense, one of each kind for each figure.

    `figures` are those that `figures.find` finds in it, and `others` those of other sentences.
    The same arguments give the same mutations.
    """
    rng = random.Random(f"{seed}:{sentence}")
    spotted = numerals(sentence)
    seen = {_same(sentence), sentence}
    for edits in (
        _digits(spotted, sentence, rng),
        _number_words(spotted, rng),
        _larger(spotted, figures),
        _slips(sentence, rng),
        _percent(sentence),
        _signs(sentence, figures),
        _bare(sentence, figures),
        _decades(sentence),
        _malformed(sentence),
        _dropped(sentence, figures, spotted),
        _added(sentence, figures, spotted, rng),
        _exchanged(figures, others, rng),
    ):
        for kind, start, end, after in edits:
            text = _tidy(sentence[:start] + after + sentence[end:])
            same = text if kind is MutationKind.SIGN else _same(text)
            if same not in seen:
                seen.add(same)
                yield Mutation(kind, text, sentence[start:end], after)
    for mutation in _swapped(sentence, figures, spotted):
        if _same(mutation.text) not in seen:
            seen.add(_same(mutation.text))
            yield mutation


def _same(text: str) -> str:
    """What two texts have in common that differ in spacing, case or separators only."""
    return re.sub(r"(?<=\d),(?=\d{3})|[\s\-–]+", "", text).lower()


def _tidy(text: str) -> str:
    text = re.sub(r"[ \t]{2,}", " ", text)
    text = re.sub(r"\( | \)|\(\)", lambda match: match[0].replace(" ", "").replace("()", ""), text)
    text = re.sub(r" +([.,;:!?])(?=\s|$)", r"\1", text).lstrip(" ,")
    return text[:1].upper() + text[1:]


def _digits(spotted: Sequence[Numeral], sentence: str, rng: random.Random) -> Iterator[Edit]:
    """Another digit in place of one; never a leading zero, never a different count of digits."""
    for numeral in spotted:
        if numeral.shape is not Shape.DIGITS:
            continue
        places = [
            place for place, char in enumerate(numeral.text) if char.isascii() and char.isdigit()
        ]
        if not places:
            continue
        place = rng.choice(places)
        old = numeral.text[place]
        leading = place == 0 and len(numeral.text) > 1 and old != "0"
        digit = rng.choice([d for d in "0123456789" if d != old and not (leading and d == "0")])
        text = numeral.text[:place] + digit + numeral.text[place + 1 :]
        end = numeral.end
        suffix = re.match(r"(?:st|nd|rd|th)\b", sentence[end:])
        if suffix and text.isdecimal():
            if int(text) == 0:
                continue
            text, end = text + ordinal_suffix(int(text)), end + 2
        yield MutationKind.DIGIT, numeral.start, end, text


def _number_words(spotted: Sequence[Numeral], rng: random.Random) -> Iterator[Edit]:
    for numeral in spotted:
        if numeral.shape is Shape.WORD:
            after = _other_word(numeral.text.lower(), rng)
        elif numeral.shape is Shape.ORDINAL_WORD:
            after = rng.choice([word for word in ORDINALS[2:10] if word != numeral.text.lower()])
        else:
            continue
        yield MutationKind.WORD, numeral.start, numeral.end, _cased(after, numeral.text)


def _other_word(word: str, rng: random.Random) -> str:
    if "-" in word:
        tens, unit = word.split("-")
        return f"{tens}-{rng.choice([one for one in SMALL[1:10] if one != unit])}"
    if word in TENS[1:]:
        return rng.choice([ten for ten in TENS[1:] if ten != word])
    near = SMALL[2:10] if SMALL.index(word) < 10 else SMALL[10:]
    return rng.choice([small for small in near if small != word])


def _cased(word: str, like: str) -> str:
    return word[:1].upper() + word[1:] if like[:1].isupper() else word


CONVERTED = Fraction(1, 20)
"""Part by which a quantity may differ from the same one in another unit, as writers round."""

UNSCALED = frozenset({Kind.YEAR, Kind.DECADE, Kind.DATE, Kind.TIME, Kind.SCORE, Kind.TOKEN})
"""Kinds of which nobody writes ten times as much."""


def _larger(spotted: Sequence[Numeral], figures: Sequence[Figure]) -> Iterator[Edit]:
    for numeral in spotted:
        kinds = {f.kind for f in figures if f.start < numeral.end and numeral.start < f.end}
        if numeral.glued or numeral.calendar or kinds & UNSCALED:
            continue
        for kind, factor in ((MutationKind.TEN, 10), (MutationKind.THOUSAND, 1000)):
            if factor == 1000 and numeral.scaled:
                continue  # that is `MutationKind.SCALE`
            after = _times(numeral, factor)
            if after is not None:
                yield kind, numeral.start, numeral.end, _cased(after, numeral.text)


def _times(numeral: Numeral, factor: int) -> str | None:
    """The numeral times ten or a thousand, written in the same way, if it can be."""
    if numeral.shape is Shape.DIGITS:
        if not re.fullmatch(r"[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?|[1-9]\d*(?:\.\d+)?", numeral.text):
            return None
        value = (Decimal(numeral.text.replace(",", "")) * factor).normalize()
        return f"{value:,f}"
    word = numeral.text.lower()
    if numeral.shape is not Shape.WORD:
        return None
    if factor == 1000:
        return f"{word} thousand"
    if word in SMALL[2:10]:
        return TENS[SMALL.index(word) - 1]
    if word in TENS[1:]:
        return f"{SMALL[TENS.index(word) + 1]} hundred"
    return "one hundred" if word == "ten" else None


def _slips(sentence: str, rng: random.Random) -> Iterator[Edit]:
    for kind, pattern, alternatives in SLIPS:
        for match in pattern.finditer(sentence):
            after = rng.choice(alternatives)
            if kind is MutationKind.SCALE and match[0].lower().endswith("s"):
                after += "s"
            yield kind, match.start(), match.end(), _cased(after, match[0])


def _signs(sentence: str, figures: Sequence[Figure]) -> Iterator[Edit]:
    """A minus lost, and one put before degrees and percentages."""
    for match in re.finditer(r"(?<![\w\d])[-−–](?=\d)", sentence):
        yield MutationKind.SIGN, match.start(), match.end(), ""
    for figure in figures:
        signed = figure.kind in (Kind.PERCENT, Kind.MEASURE) and figure.unit in (None, "°C", "°")
        place = re.search(r"\d", figure.text)
        if signed and place and "-" not in figure.text and "minus" not in figure.text:
            start = figure.start + place.start()
            if sentence[start - 1 : start] in ("", " "):
                yield MutationKind.SIGN, start, start, "-"


def _bare(sentence: str, figures: Sequence[Figure]) -> Iterator[Edit]:
    """A unit behind a bare count, and the unit of a quantity left out."""
    for figure in figures:
        if not re.match(r"[.,;]|$", sentence[figure.end :]):
            continue
        if figure.kind is Kind.COUNT and figure.unit is None and figure.text.isdigit():
            yield MutationKind.BARE, figure.end, figure.end, " kilometres"
        if figure.kind is Kind.DURATION and re.match(r"\d+ \w+$", figure.text):
            end = figure.start + figure.text.index(" ")
            yield MutationKind.BARE, end, figure.end, ""


def _decades(sentence: str) -> Iterator[Edit]:
    for match in re.finditer(r"(?<=\bin )the (\d{3}0)s\b", sentence, re.I):
        yield MutationKind.DECADE, match.start(), match.end(), match[1]


def _malformed(sentence: str) -> Iterator[Edit]:
    for match in re.finditer(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,.]*\d)", sentence):
        yield MutationKind.MALFORMED, match.end() - 1, match.end(), ""
        yield MutationKind.MALFORMED, match.end(), match.end(), " thousand"


_PERCENT = re.compile(r"(?<=\d)(\s?%|[\s-]per ?cent)(?!\w)")
_POINTS = re.compile(r"(?<=\d)[\s-]percentage[\s-]points?\b")


def _percent(sentence: str) -> Iterator[Edit]:
    for match in _PERCENT.finditer(sentence):
        adjective = re.search(r"\b(?:[Aa]n?|[Tt]he)\s+[\d.,]+$", sentence[: match.start()])
        after = " percentage point" if adjective else " percentage points"
        yield MutationKind.PERCENT, match.start(), match.end(), after
    for match in _POINTS.finditer(sentence):
        yield MutationKind.PERCENT, match.start(), match.end(), " percent"


def _dropped(
    sentence: str, figures: Sequence[Figure], spotted: Sequence[Numeral]
) -> Iterator[Edit]:
    """Each figure left out, unless the sentence says it a second time, in another unit perhaps.

    Nor "one" and what is made with it ("one day"): other languages have an article there. For
    "first" there is a kind of its own, because translators add and drop it more freely than others.
    """
    for figure in figures:
        if any(other is not figure and _same_quantity(figure, other) for other in figures):
            continue
        in_words = figure.value == 1 and not any(char.isdigit() for char in figure.text)
        if in_words and figure.kind is not Kind.ORDINAL:
            continue
        omission = without(sentence, figure)
        if omission is not None:
            kind = MutationKind.DROPPED_FIRST if in_words else MutationKind.DROPPED
            yield kind, *omission
    for numeral in spotted:  # what `find` is blind for
        known = any(f.start < numeral.end and numeral.start < f.end for f in figures)
        if known or numeral.glued or sentence.count(numeral.text) > 1:
            continue
        if _NOUN.match(sentence, numeral.end):
            yield MutationKind.DROPPED, numeral.start, numeral.end + 1, ""


def _same_quantity(first: Figure, second: Figure) -> bool:
    """Whether two figures say the same, or nearly: 200 pounds (90 kg)."""
    if first.kind is not second.kind:
        return False
    if first.value == second.value:
        return True
    sizes = []
    dimensions = set()
    for figure in (first, second):
        unit = UNITS.get(figure.unit or "")
        if unit is None or not isinstance(figure.value, Decimal | Fraction):
            return False
        dimensions.add(unit.dimension)
        sizes.append(abs(Fraction(figure.value) * unit.factor + unit.offset))
    if len(dimensions) > 1:
        return False
    return max(sizes) - min(sizes) <= max(sizes) * CONVERTED


_NOUN = re.compile(r" (?!per ?cent|hundred|thousand|(?:m|b|tr)illion|times)[a-z]{4,}")


_PLURAL = re.compile(
    r"\b(?:the|these|those|many|some|his|her|their|its|other) (?=[a-z]{3,}(?<![sui])s\b)"
)


def _added(
    sentence: str, figures: Sequence[Figure], spotted: Sequence[Numeral], rng: random.Random
) -> Iterator[Edit]:
    """A figure at the end of the sentence, and one before a noun in the plural."""
    taken = {numeral.text for numeral in spotted} | {str(figure.value) for figure in figures}
    # Not round: a figure that is nowhere, and follows from nothing.
    small = next(n for n in iter(lambda: str(rng.randint(13, 89)), "") if n not in taken)
    large = next(n for n in iter(lambda: str(rng.randint(131, 979)), "") if n not in taken)
    year = next(n for n in iter(lambda: str(rng.randint(1951, 2018)), "") if n not in taken)
    phrase = rng.choice(
        (f" in {year}", f", {small} percent in all", f" after {small} days", f", {large} in total")
    )
    end = re.search(r"[.!?]?[\"'”’)\]]*\s*$", sentence)
    if end is not None and re.search(r"\w[\"'”’)\]]*$", sentence[: end.start()]):
        yield MutationKind.ADDED, end.start(), end.start(), phrase
    nouns = list(_PLURAL.finditer(sentence))
    if nouns:
        place = rng.choice(nouns).end()
        yield MutationKind.ADDED, place, place, f"{small} "


def _exchanged(
    figures: Sequence[Figure], others: Sequence[Figure], rng: random.Random
) -> Iterator[Edit]:
    """A figure of another sentence, of the same kind and written in the same way."""
    for figure in figures:
        fitting = [
            other
            for other in others
            if other.kind is figure.kind
            and _manner(other) == _manner(figure)
            and not any(_same_quantity(other, own) for own in figures)
            and _digits_of(other) != _digits_of(figure)
        ]
        if fitting:
            after = _cased(rng.choice(fitting).text, figure.text)
            yield MutationKind.EXCHANGED, figure.start, figure.end, after


def _manner(figure: Figure) -> tuple[object, ...]:
    """What two figures must share for one to stand where the other stood."""
    text = figure.text
    return (
        any(char.isdigit() for char in text),
        bool(re.search(r"\d(?:st|nd|rd|th)\b", text)),
        text.count("-"),
        text.isupper(),
        bool(re.search(r"[^\W\d]", text)),
        text.split(" ")[0] in ("a", "an", "the"),
    )


def _digits_of(figure: Figure) -> str:
    """What is left if two names differ in their letters only: Il-76, Il-76s."""
    return "".join(filter(str.isdigit, figure.text)) or figure.text.lower()


LISTED = re.compile(r"(?:[\d\s.,/&\-–]|\b(?:and|or|to)\b)*")
"""Between two items of a list or a range, where the order may mean nothing."""


def _swapped(
    sentence: str, figures: Sequence[Figure], spotted: Sequence[Numeral]
) -> Iterator[Mutation]:
    """Two figures of one kind that changed places, each pair once."""
    pairs: list[tuple[_Span, _Span]] = []
    for index, first in enumerate(figures):
        for second in figures[index + 1 :]:
            same_unit = first.unit == second.unit or first.kind is Kind.COUNT
            if first.kind is second.kind and same_unit and first.value != second.value:
                pairs.append(((first.start, first.end), (second.start, second.end)))
    free = [n for n in spotted if n.shape is Shape.DIGITS and not n.glued and not n.calendar]
    for left, right in pairwise(free):
        pairs.append(((left.start, left.end), (right.start, right.end)))
    seen: set[str] = set()
    for (start, end), (other_start, other_end) in pairs:
        # "3 km and 5 km" is a list of figures, though not of numerals.
        whole_end = max([f.end for f in figures if f.start <= start < f.end], default=end)
        whole_start = min(
            [f.start for f in figures if f.start < other_end <= f.end], default=other_start
        )
        if whole_end > whole_start or LISTED.fullmatch(sentence, whole_end, whole_start):
            continue
        between = sentence[end:other_start]
        first_text, second_text = sentence[start:end], sentence[other_start:other_end]
        if _same(first_text) == _same(second_text):
            continue
        text = _tidy(sentence[:start] + second_text + between + first_text + sentence[other_end:])
        if text not in seen:
            seen.add(text)
            change = f"{first_text} … {second_text}", f"{second_text} … {first_text}"
            yield Mutation(MutationKind.SWAPPED, text, *change)
