"""Number expressions as Dutch–English pairs: one function for each slot that a template may name.

Each takes the random generator and returns (Dutch, English). Values are drawn log-uniformly, so
that small and huge ones are equally frequent and none can be learnt by heart.
"""

from __future__ import annotations

import math
import random
from collections.abc import Callable

from num2words import num2words

Pair = tuple[str, str]
Slot = Callable[[random.Random], Pair]

_SCALES = [
    ("miljoen", "million", 8),
    ("miljard", "billion", 6),
    ("biljoen", "trillion", 5),
    ("biljard", "quadrillion", 1),
    ("mln", "million", 1),
    ("mld", "billion", 1),
]
_ABOUT = [
    ("ruim", "more than"),
    ("ruim", "over"),
    ("ruim", "just over"),
    ("bijna", "nearly"),
    ("bijna", "almost"),
    ("zo'n", "about"),
    ("zo'n", "some"),
    ("circa", "about"),
    ("ongeveer", "about"),
    ("naar schatting", "an estimated"),
    ("meer dan", "more than"),
    ("minder dan", "less than"),
    ("minstens", "at least"),
    ("ten minste", "at least"),
    ("zeker", "at least"),
    ("hooguit", "at most"),
    ("maximaal", "at most"),
    ("krap", "just under"),
    ("slechts", "only"),
    ("maar liefst", "no less than"),
    ("rond de", "around"),
]


def digits_nl(value: int | str) -> str:
    """1234567 → 1.234.567 (four digits get a point as well)."""
    return f"{int(value):,}".replace(",", ".")


def digits_en(value: int | str) -> str:
    """1234567 → 1,234,567."""
    return f"{int(value):,}"


def decimal(rng: random.Random, low: float, high: float, places: int = 1) -> Pair:
    """A decimal number: comma in Dutch, point in English."""
    text = f"{rng.uniform(low, high):.{places}f}"
    return text.replace(".", ","), text


def log_uniform(rng: random.Random, low: int, high: int) -> int:
    """A whole number whose logarithm is uniform."""
    return round(math.exp(rng.uniform(math.log(low), math.log(high))))


def count(rng: random.Random) -> Pair:
    """A plain count in digits, from 13 up to nearly ten million."""
    value = log_uniform(rng, 13, 9_900_000)
    if rng.random() < 0.35 and value > 1000:
        value = round(value, -len(str(value)) + 2)
    return digits_nl(value), digits_en(value)


def hundreds(rng: random.Random) -> Pair:
    """A count between 13 and 9,999."""
    value = log_uniform(rng, 13, 9_999)
    return digits_nl(value), digits_en(value)


def small(rng: random.Random) -> Pair:
    """Two to twenty, in words."""
    value = rng.randint(2, 12) if rng.random() < 0.8 else rng.randint(13, 20)
    return num2words(value, lang="nl"), num2words(value, lang="en")


def digit(rng: random.Random) -> Pair:
    """Thirteen to ninety-nine, in digits."""
    text = str(rng.randint(13, 99))
    return text, text


def words(rng: random.Random) -> Pair:
    """A long number word: tweeëntwintigduizend, driehonderdvijftig."""
    kind = rng.randrange(4)
    if kind == 0:
        value = rng.randint(21, 99)
    elif kind == 1:
        value = rng.randint(2, 99) * 1000
    elif kind == 2:
        value = rng.choice([150, 200, 250, 300, 350, 400, 450, 500, 600, 700, 750, 800, 900])
    else:
        value = rng.randint(12, 99) * 100
        en = f"{num2words(value // 100, lang='en')} hundred"
        if value % 1000 == 0:
            en = num2words(value, lang="en")
        nl = f"{num2words(value // 100, lang='nl')}honderd"
        return (num2words(value, lang="nl") if value % 1000 == 0 else nl), en
    return num2words(value, lang="nl").replace(" ", ""), num2words(value, lang="en")


def scale(rng: random.Random) -> Pair:
    """A number with miljoen, miljard, biljoen (trillion!) or biljard (quadrillion)."""
    return _scaled(rng, _SCALES)


def millions(rng: random.Random) -> Pair:
    """A number in the millions, now and then billions: what may be said of people and things."""
    return _scaled(rng, _SCALES[:2] if rng.random() < 0.15 else _SCALES[:1] * 9 + _SCALES[4:5])


def _scaled(rng: random.Random, scales: list[tuple[str, str, int]]) -> Pair:
    nl, en, _ = rng.choices(scales, [s[2] for s in scales])[0]
    kind = rng.randrange(8)
    if nl in ("mln", "mld") or kind < 3:
        a, b = decimal(rng, 1.1, 99.9) if rng.random() < 0.6 else decimal(rng, 1.1, 9.9, 2)
    elif kind < 5:
        a = b = str(log_uniform(rng, 2, 990))
    elif kind == 5:
        a, b = small(rng)
    elif kind == 6:
        a, b = rng.choice(
            [("anderhalf", "one and a half"), ("tweeënhalf", "two and a half"),
             ("drieënhalf", "three and a half"), ("vierenhalf", "four and a half"),
             ("vijfenhalf", "five and a half")]
        )  # fmt: skip
    else:
        return rng.choice(
            [(f"een half {nl}", f"half a {en}"), (f"een {nl}", f"one {en}"),
             (f"een kwart {nl}", f"a quarter of a {en}")]
        )  # fmt: skip
    return f"{a} {nl}", f"{b} {en}"


def thousand(rng: random.Random) -> Pair:
    """Digits with duizend: 12 duizend, anderhalf duizend."""
    n = str(rng.randint(2, 980))
    return f"{n}.000", f"{n},000"


def quantity(rng: random.Random) -> Pair:
    """Any count, often with an approximation in front."""
    kind: Slot = rng.choices(
        [count, hundreds, small, words, millions, thousand], [4, 3, 2, 2, 4, 2]
    )[0]
    nl, en = kind(rng)
    if rng.random() < 0.45:
        about_nl, about_en = rng.choice(_ABOUT)
        if about_nl == "minder dan" or (about_nl == "maar liefst" and rng.random() < 0.5):
            about_en = {"less than": "fewer than", "no less than": "as many as"}[about_en]
        if en.startswith("half a") and about_nl == "naar schatting":
            about_en = "an estimated"
        return f"{about_nl} {nl}", f"{about_en} {en}"
    return nl, en


def large(rng: random.Random) -> Pair:
    """A count in the millions or more, in any spelling."""
    nl, en = millions(rng)
    if rng.random() < 0.4:
        about_nl, about_en = rng.choice(_ABOUT)
        return f"{about_nl} {nl}", f"{about_en} {en}"
    return nl, en


def percent(rng: random.Random) -> Pair:
    """A percentage, whole, decimal, in words, or with an approximation."""
    kind = rng.randrange(10)
    if kind < 4:
        a = b = str(rng.randint(2, 99))
    elif kind < 7:
        a, b = decimal(rng, 0.2, 99)
    elif kind == 7:
        a, b = small(rng)
    elif kind == 8:
        a, b = rng.choice([("anderhalf", "one and a half"), ("tweeënhalf", "two and a half")])
    else:
        a = b = str(rng.randrange(110, 900, 10))
    nl, en = f"{a} procent", f"{b} percent"
    if kind < 4 and rng.random() < 0.2:
        nl, en = f"{a}%", f"{b}%"
    if rng.random() < 0.3:
        about_nl, about_en = rng.choice(_ABOUT[:16])
        nl, en = f"{about_nl} {nl}", f"{about_en} {en}"
    return nl, en


def plain_percent(rng: random.Random) -> Pair:
    """A percentage with nothing in front."""
    a, b = decimal(rng, 0.2, 99) if rng.random() < 0.4 else (str(rng.randint(2, 99)),) * 2
    return f"{a} procent", f"{b} percent"


def points(rng: random.Random) -> Pair:
    """Percentage points."""
    a, b = decimal(rng, 0.2, 12) if rng.random() < 0.5 else small(rng)
    return f"{a} {rng.choice(['procentpunt', 'procentpunten'])}", f"{b} percentage points"


def permille(rng: random.Random) -> Pair:
    """A blood alcohol level or a rate in promille."""
    a, b = decimal(rng, 0.3, 3.2)
    return f"{a} promille", f"{b} per mille"


def percent_range(rng: random.Random) -> Pair:
    """A range of percentages."""
    low = rng.randint(2, 60)
    high = low + rng.randint(2, 25)
    return rng.choice(
        [(f"{low} tot {high} procent", f"{low} to {high} percent"),
         (f"tussen de {low} en {high} procent", f"between {low} and {high} percent")]
    )  # fmt: skip


def count_range(rng: random.Random) -> Pair:
    """A range of counts: 300 tot 400, tussen de 2.000 en 2.500."""
    low = rng.randint(2, 90) * rng.choice([1, 10, 100, 1000])
    high = low + max(1, round(low * rng.uniform(0.1, 0.9)))
    if low >= 1000:
        high = round(high, -2)
    a, b = (digits_nl(low), digits_nl(high)), (digits_en(low), digits_en(high))
    return rng.choice(
        [(f"{a[0]} tot {a[1]}", f"{b[0]} to {b[1]}"),
         (f"tussen de {a[0]} en {a[1]}", f"between {b[0]} and {b[1]}")]
    )  # fmt: skip


def vague(rng: random.Random) -> Pair:
    """Tientallen, honderden …: never a figure."""
    return rng.choice(
        [("tientallen", "dozens of"), ("honderden", "hundreds of"), ("duizenden", "thousands of"),
         ("tienduizenden", "tens of thousands of"), ("miljoenen", "millions of"),
         ("honderdduizenden", "hundreds of thousands of"), ("enkele tientallen", "a few dozen"),
         ("enkele honderden", "a few hundred"), ("vele duizenden", "many thousands of"),
         ("miljarden", "billions of")]
    )  # fmt: skip


_TENS = "tien twintig dertig veertig vijftig zestig zeventig tachtig negentig".split()


def decade(rng: random.Random) -> Pair:
    """De jaren 60, begin jaren negentig."""
    ten = rng.randint(2, 9)
    nl = f"{ten}0" if rng.random() < 0.5 else _TENS[ten - 1]
    en = f"19{ten}0s"
    return rng.choice(
        [(f"de jaren {nl}", f"the {en}"), (f"de jaren {nl}", f"the {en}"),
         (f"het begin van de jaren {nl}", f"the early {en}"),
         (f"het eind van de jaren {nl}", f"the late {en}")]
    )  # fmt: skip


def share(rng: random.Random) -> Pair:
    """A fraction of something, with "van de" to follow."""
    return rng.choice(
        [("een kwart", "a quarter"), ("een derde", "a third"), ("twee derde", "two thirds"),
         ("tweederde", "two-thirds"), ("driekwart", "three quarters"), ("de helft", "half"),
         ("een vijfde", "a fifth"), ("vier vijfde", "four fifths"), ("een tiende", "a tenth"),
         ("ruim de helft", "more than half"), ("bijna de helft", "nearly half"),
         ("ruim een derde", "more than a third"), ("bijna een kwart", "nearly a quarter"),
         ("een achtste", "an eighth"), ("drie vijfde", "three fifths"), ("een zesde", "a sixth"),
         ("minder dan een derde", "less than a third"), ("zo'n driekwart", "about three quarters"),
         ("meer dan twee derde", "more than two thirds"), ("een honderdste", "one hundredth")]
    )  # fmt: skip


def one_in(rng: random.Random) -> Pair:
    """Een op de drie, vier op de tien, negen van de tien."""
    total = rng.choice([3, 4, 5, 6, 7, 8, 10, 12, 20, 100])
    part = 1 if total < 5 or rng.random() < 0.6 else rng.randint(2, total - 1)
    nl = [num2words(n, lang="nl") for n in (part, total)]
    en = [num2words(n, lang="en") for n in (part, total)]
    nl[0] = "een" if part == 1 else nl[0]
    if total > 12:
        nl, en = [str(part), str(total)], [str(part), str(total)]
        if part == 1:
            nl[0], en[0] = "een", "one"
    if total == 100:
        nl[1], en[1] = ("honderd", "a hundred") if part == 1 else ("100", "100")
    about = rng.choice([("", "")] * 4 + [("ruim ", "more than "), ("bijna ", "nearly ")])
    if part > 1 and rng.random() < 0.4:
        return f"{about[0]}{nl[0]} van de {nl[1]}", f"{about[1]}{en[0]} out of {en[1]}"
    return f"{about[0]}{nl[0]} op de {nl[1]}", f"{about[1]}{en[0]} in {en[1]}"


NUMBER_SLOTS: dict[str, Slot] = {
    "count": count,
    "hundreds": hundreds,
    "small": small,
    "digit": digit,
    "words": words,
    "scale": scale,
    "qty": quantity,
    "large": large,
    "pct": percent,
    "plainpct": plain_percent,
    "points": points,
    "permille": permille,
    "pctrange": percent_range,
    "range": count_range,
    "vague": vague,
    "decade": decade,
    "share": share,
    "onein": one_in,
}
