"""English."""

from __future__ import annotations

from fractions import Fraction

from summarize.figures.figure import Exactness, Kind
from summarize.figures.language import Fixed, Language

_UNITS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
          "eighteen", "nineteen")  # fmt: skip
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
             "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
             "seventeenth", "eighteenth", "nineteenth")  # fmt: skip

_CARDINALS = {word: value for value, word in enumerate(_UNITS)}
_CARDINALS |= {word: 10 * value for value, word in enumerate(_TENS, 2)}
_CARDINALS |= {"hundred": 100, "thousand": 1000}

_SCALES = {
    "million": 10**6, "m": 10**6, "mln": 10**6, "mn": 10**6, "billion": 10**9, "bn": 10**9,
    "b": 10**9, "trillion": 10**12, "tn": 10**12, "trn": 10**12, "quadrillion": 10**15,
    "quintillion": 10**18,
}  # fmt: skip

_FIXED: dict[str, Fixed] = {
    "half": Fixed(Kind.FRACTION, Fraction(1, 2)),
    "one half": Fixed(Kind.FRACTION, Fraction(1, 2)),
    "halves": Fixed(Kind.FRACTION, Fraction(1, 2)),
    "half as": Fixed(Kind.MULTIPLE, Fraction(1, 2)),
    "half a year": Fixed(Kind.DURATION, 6, "month"),
    "half an hour": Fixed(Kind.DURATION, 30, "minute"),
    "half hour": Fixed(Kind.DURATION, 30, "minute"),
    "half a century": Fixed(Kind.DURATION, 50, "year"),
    "half a decade": Fixed(Kind.DURATION, 5, "year"),
    "a quarter": Fixed(Kind.FRACTION, Fraction(1, 4)),
    "one quarter": Fixed(Kind.FRACTION, Fraction(1, 4)),
    "quarter of an hour": Fixed(Kind.DURATION, 15, "minute"),
    "a third": Fixed(Kind.FRACTION, Fraction(1, 3)),
    "noon": Fixed(Kind.TIME, "12:00"),
    "midday": Fixed(Kind.TIME, "12:00"),
    "midnight": Fixed(Kind.TIME, "00:00"),
    "twice": Fixed(Kind.MULTIPLE, 2),
    "thrice": Fixed(Kind.MULTIPLE, 3),
    "double the": Fixed(Kind.MULTIPLE, 2),
    "double that": Fixed(Kind.MULTIPLE, 2),
    "double what": Fixed(Kind.MULTIPLE, 2),
}
for _stem, _n in (("double", 2), ("triple", 3), ("treble", 3), ("quadruple", 4), ("quintuple", 5),
                  ("sextuple", 6)):  # fmt: skip
    _FIXED[_stem + "d"] = Fixed(Kind.MULTIPLE, _n)
    _FIXED[_stem[:-1] + "ing"] = Fixed(Kind.MULTIPLE, _n)
    _FIXED[_stem + "s"] = Fixed(Kind.MULTIPLE, _n)
    _FIXED["to " + _stem] = Fixed(Kind.MULTIPLE, _n)
for _word in ("halved", "halving"):
    _FIXED[_word] = Fixed(Kind.MULTIPLE, Fraction(1, 2))
for _word, _n in (("third", 3), ("quarter", 4), ("fifth", 5), ("sixth", 6), ("seventh", 7),
                  ("eighth", 8), ("ninth", 9), ("tenth", 10)):  # fmt: skip
    for _top, _m in (("two", 2), ("three", 3), ("four", 4), ("five", 5), ("seven", 7)):
        if _m < _n:
            _FIXED[f"{_top} {_word}s"] = Fixed(Kind.FRACTION, Fraction(_m, _n))
            _FIXED[f"{_top} - {_word}s"] = Fixed(Kind.FRACTION, Fraction(_m, _n))
    _FIXED[f"a {_word} of"] = Fixed(Kind.FRACTION, Fraction(1, _n))
    _FIXED[f"one {_word}"] = Fixed(Kind.FRACTION, Fraction(1, _n))
    _FIXED[f"one - {_word}"] = Fixed(Kind.FRACTION, Fraction(1, _n))

LANGUAGE = Language(
    code="en",
    cardinals=_CARDINALS,
    scales=_SCALES,
    ordinals={word: value for value, word in enumerate(_ORDINALS, 1)}
    | {word[:-1] + "ieth": 10 * value for value, word in enumerate(_TENS, 2)}
    | {"hundredth": 100, "thousandth": 1000},
    ordinal_marks=frozenset({"st", "nd", "rd", "th"}),
    joiners=frozenset({"and"}),
    articles=frozenset({"a"}),
    half_words=frozenset({"half"}),
    pronouns=frozenset({"one"}),
    vague={
        "tens": "tens", "dozens": "tens", "scores": "tens", "hundreds": "hundreds",
        "thousands": "thousands", "tens of thousands": "tens of thousands",
        "hundreds of thousands": "hundreds of thousands", "millions": "millions",
        "billions": "billions", "trillions": "trillions",
    },
    dozens={"dozen": 12},
    percent=frozenset({"percent", "per cent", "pct"}),
    points=frozenset({"percentage point", "percentage points", "percent points", "percent point",
                      "percentage - point", "percentage - points"}),
    permille=frozenset({"per mille", "per mil", "per thousand"}),
    units={
        "metre": "m", "metres": "m", "kilometre": "km", "kilometres": "km", "centimetre": "cm",
        "centimetres": "cm", "millimetre": "mm", "millimetres": "mm", "litre": "l", "litres": "l",
        "square metres": "m2", "square metre": "m2", "square kilometres": "km2",
        "square kilometre": "km2", "cubic metres": "m3", "cubic metre": "m3",
        "kilometers an hour": "km/h", "kilometres per hour": "km/h", "kilometres an hour": "km/h",
        "miles an hour": "mph", "miles per second": "mi/s", "miles / hour": "mph",
        "kilometres per second": "km/s", "kilometers per second": "km/s", "metric tonnes": "t",
        "tonne": "t", "tonnes": "t", "ton": "t", "tons": "t", "kilo": "kg", "kilos": "kg",
        "kilogrammes": "kg", "grammes": "g", "barrels": "bbl", "inch": "in",
        "season": "season", "seasons": "season", "millennia": "millennium",
        "millennium": "millennium", "hr": "hour", "hrs": "hour", "min": "minute",
        "mins": "minute", "secs": "second", "yrs": "year", "yr": "year",
        "degrees c": "°C", "degrees f": "°F", "fortnight": "week",
    },
    money={
        "dollar": "USD", "dollars": "USD", "us dollars": "USD", "pounds sterling": "GBP",
        "yen": "JPY", "francs": "CHF", "rubles": "RUB", "roubles": "RUB", "cent": "cent",
        "cents": "cent",
    },
    demonyms=frozenset({"american", "us", "canadian", "australian", "british"}),
    suffixes={"fold": Fixed(Kind.MULTIPLE)},
    fixed=_FIXED,
    templates=(
        ("{n} in {m}", Kind.FRACTION, "ratio"),
        ("{n} in every {m}", Kind.FRACTION, "ratio"),
        ("{n} out of {m}", Kind.FRACTION, "ratio"),
        ("{n} out of every {m}", Kind.FRACTION, "ratio"),
        ("{n} times", Kind.MULTIPLE, ""),
        ("{n} - fold", Kind.MULTIPLE, ""),
        ("half past {n}", Kind.TIME, "half past"),
        ("quarter past {n}", Kind.TIME, "quarter past"),
        ("quarter to {n}", Kind.TIME, "quarter to"),
        ("{n} - year - old", Kind.AGE, "year"),
        ("{n} - year - olds", Kind.AGE, "year"),
        ("{n} - year old", Kind.AGE, "year"),
        ("{n} year old", Kind.AGE, "year"),
        ("{n} year olds", Kind.AGE, "year"),
        ("{n} years old", Kind.AGE, "year"),
        ("{n} years of age", Kind.AGE, "year"),
        ("aged {n}", Kind.AGE, "year"),
        ("age {n}", Kind.AGE, "year"),
        ("age of {n}", Kind.AGE, "year"),
        ("{n} am", Kind.TIME, "am"),
        ("{n} a . m", Kind.TIME, "am"),
        ("{n} pm", Kind.TIME, "pm"),
        ("{n} p . m", Kind.TIME, "pm"),
        ("{n} o'clock", Kind.TIME, ""),
        ("{n} noon", Kind.TIME, "pm"),
    ),
    before={
        "more than": Exactness.MORE_THAN, "over": Exactness.MORE_THAN,
        "above": Exactness.MORE_THAN, "in excess of": Exactness.MORE_THAN,
        "just over": Exactness.MORE_THAN, "well over": Exactness.MORE_THAN,
        "upwards of": Exactness.MORE_THAN,
        "nearly": Exactness.LESS_THAN, "almost": Exactness.LESS_THAN,
        "less than": Exactness.LESS_THAN, "fewer than": Exactness.LESS_THAN,
        "under": Exactness.LESS_THAN, "below": Exactness.LESS_THAN,
        "just under": Exactness.LESS_THAN, "close to": Exactness.LESS_THAN,
        "about": Exactness.ABOUT, "around": Exactness.ABOUT, "roughly": Exactness.ABOUT,
        "approximately": Exactness.ABOUT, "some": Exactness.ABOUT, "circa": Exactness.ABOUT,
        "an estimated": Exactness.ABOUT, "estimated": Exactness.ABOUT,
        "at least": Exactness.AT_LEAST, "no fewer than": Exactness.AT_LEAST,
        "no less than": Exactness.AT_LEAST, "a minimum of": Exactness.AT_LEAST,
        "at most": Exactness.AT_MOST, "up to": Exactness.AT_MOST,
        "no more than": Exactness.AT_MOST, "a maximum of": Exactness.AT_MOST,
    },
    after={"or more": Exactness.AT_LEAST, "or less": Exactness.AT_MOST,
           "or fewer": Exactness.AT_MOST, "+": Exactness.AT_LEAST},
    range_words=frozenset({"to", "through"}),
    range_open={"between": frozenset({"and"})},
    list_words=frozenset({"and", "or", "to"}),
    month_capital=True,
    date_order="mdy",
    year_before=frozenset({"in", "since", "from", "of", "until", "till", "by", "to", "before",
                           "after", "around", "early", "late", "year", "during", "mid"}),
    eras={"b . c": "BCE", "bc": "BCE", "bce": "BCE", "b . c . e": "BCE", "ad": "CE", "ce": "CE"},
    function_words=frozenset(
        "the a an and or of in on at to for with by from as than that this these those is are was "
        "were be been has have had not also per after since before between under over about "
        "during it its he she they we you his her their our which who whom what when where so "
        "more less fewer but if".split()
    ),
    plurals=("s", "men", "people", "children", "police"),
    name_prefixes=frozenset({"mid", "pre", "post", "late", "early", "some"}),
)  # fmt: skip
