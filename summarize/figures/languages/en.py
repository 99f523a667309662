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
    "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7,
    "million": 10**6, "m": 10**6, "mln": 10**6, "mn": 10**6, "billion": 10**9, "bn": 10**9,
    "b": 10**9, "trillion": 10**12, "tn": 10**12, "trn": 10**12, "quadrillion": 10**15,
    "quintillion": 10**18,
}  # fmt: skip

_HALF = Fixed(Kind.FRACTION, Fraction(1, 2))
_FIXED: dict[str, Fixed] = {
    "half of": _HALF, "half the": _HALF, "half a": _HALF, "half its": _HALF, "half their": _HALF,
    "half his": _HALF, "half her": _HALF, "half our": _HALF, "half those": _HALF, "one half": _HALF,
    "one - half": _HALF, "half that": _HALF,
    "half were": _HALF, "half are": _HALF,
    "tenner": Fixed(Kind.MONEY, 10, "EUR"), "a tenner": Fixed(Kind.MONEY, 10, "EUR"),
    "half a century": Fixed(Kind.DURATION, 50, "year"),
    "quarter century": Fixed(Kind.DURATION, 25, "year"),
    "a quarter century": Fixed(Kind.DURATION, 25, "year"),
    "quarter of a century": Fixed(Kind.DURATION, 25, "year"),
    "a quarter of a century": Fixed(Kind.DURATION, 25, "year"),
    **dict.fromkeys(("a dozen and a half", "dozen and a half"), Fixed(Kind.COUNT, 18)),
    "three quarters of a year": Fixed(Kind.DURATION, 9, "month"),
    "estimated quarter": Fixed(Kind.FRACTION, Fraction(1, 4)),
    **dict.fromkeys(("cut in half", "cuts in half", "cutting in half"),
                    Fixed(Kind.MULTIPLE, Fraction(1, 2))),
    "a year and a half": Fixed(Kind.DURATION, 18, "month"),
    "an hour and a half": Fixed(Kind.DURATION, 90, "minute"),
    "a day and a half": Fixed(Kind.DURATION, 36, "hour"),
    "a month and a half": Fixed(Kind.DURATION, Fraction(3, 2), "month"),
    "a week and a half": Fixed(Kind.DURATION, Fraction(3, 2), "week"),
    "a minute and a half": Fixed(Kind.DURATION, 90, "second"),
    "a century and a half": Fixed(Kind.DURATION, 150, "year"),
    "a decade and a half": Fixed(Kind.DURATION, 15, "year"),
    "half as": Fixed(Kind.MULTIPLE, Fraction(1, 2)),
    "half as many": Fixed(Kind.MULTIPLE, Fraction(1, 2)),
    "half as much": Fixed(Kind.MULTIPLE, Fraction(1, 2)),
    "a quarter": Fixed(Kind.FRACTION, Fraction(1, 4)),
    "one quarter": Fixed(Kind.FRACTION, Fraction(1, 4)),
    "quarter of an hour": Fixed(Kind.DURATION, 15, "minute"),
    "a quarter of an hour": Fixed(Kind.DURATION, 15, "minute"),
    "three quarters of an hour": Fixed(Kind.DURATION, 45, "minute"),
    "three - quarters of an hour": Fixed(Kind.DURATION, 45, "minute"),
    "an hour and a quarter": Fixed(Kind.DURATION, 75, "minute"),
    "noon": Fixed(Kind.TIME, "12:00"),
    "midday": Fixed(Kind.TIME, "12:00"),
    "midnight": Fixed(Kind.TIME, "00:00"),
    "half past midnight": Fixed(Kind.TIME, "00:30"), "half past noon": Fixed(Kind.TIME, "12:30"),
    "quarter past midnight": Fixed(Kind.TIME, "00:15"),
    "a quarter past midnight": Fixed(Kind.TIME, "00:15"),
    "quarter to midnight": Fixed(Kind.TIME, "23:45"),
    "a quarter to midnight": Fixed(Kind.TIME, "23:45"),
    "quarter to noon": Fixed(Kind.TIME, "11:45"), "quarter past noon": Fixed(Kind.TIME, "12:15"),
    "twice": Fixed(Kind.MULTIPLE, 2, "times"),
    "thrice": Fixed(Kind.MULTIPLE, 3, "times"),
    "double the": Fixed(Kind.MULTIPLE, 2),
    "double that": Fixed(Kind.MULTIPLE, 2),
    "double what": Fixed(Kind.MULTIPLE, 2),
    "triple the": Fixed(Kind.MULTIPLE, 3),
    "triple that": Fixed(Kind.MULTIPLE, 3),
    "wwi": Fixed(Kind.ORDINAL, 1), "ww1": Fixed(Kind.ORDINAL, 1),
    "wwii": Fixed(Kind.ORDINAL, 2), "ww2": Fixed(Kind.ORDINAL, 2),
    "scores of": Fixed(Kind.VAGUE, "tens"),
}  # fmt: skip
for _word, _ten in (("twenties", 20), ("thirties", 30), ("forties", 40), ("fifties", 50),
                    ("sixties", 60), ("seventies", 70), ("eighties", 80),
                    ("nineties", 90)):  # fmt: skip
    for _whose in ("his", "her", "their", "my", "your", "our"):
        for _part in ("", "early ", "mid - ", "late "):
            _FIXED[f"{_whose} {_part}{_word}"] = Fixed(Kind.VAGUE, f"{_ten}s")
            _FIXED[f"{_whose} {_part}{_ten}s"] = Fixed(Kind.VAGUE, f"{_ten}s")
    for _end in ("something", "somethings", " - something", " - somethings"):
        _FIXED[f"{_word[:-3]}y{_end}"] = Fixed(Kind.VAGUE, f"{_ten}s")
for _word, _ten in (("sexagenarian", 60), ("septuagenarian", 70), ("octogenarian", 80),
                    ("nonagenarian", 90)):  # fmt: skip
    _FIXED[_word] = _FIXED[_word + "s"] = Fixed(Kind.VAGUE, f"{_ten}s")
for _stem, _n in (("double", 2), ("triple", 3), ("treble", 3), ("quadruple", 4), ("quintuple", 5),
                  ("sextuple", 6)):  # fmt: skip
    _FIXED[_stem + "d"] = Fixed(Kind.MULTIPLE, _n)
    _FIXED[_stem[:-1] + "ing"] = Fixed(Kind.MULTIPLE, _n)
    _FIXED[_stem + "s"] = Fixed(Kind.MULTIPLE, _n)
    _FIXED["to " + _stem] = Fixed(Kind.MULTIPLE, _n)
for _word in ("halve", "halved", "halving"):
    _FIXED[_word] = Fixed(Kind.MULTIPLE, Fraction(1, 2))
for _word, _n in (("third", 3), ("quarter", 4), ("fourth", 4), ("fifth", 5), ("sixth", 6),
                  ("seventh", 7), ("eighth", 8), ("ninth", 9), ("tenth", 10)):  # fmt: skip
    for _top, _m in (("two", 2), ("three", 3), ("four", 4), ("five", 5), ("six", 6),
                     ("seven", 7), ("eight", 8), ("nine", 9)):  # fmt: skip
        if _m < _n and (_word != "quarter" or _m == 3):  # two quarters are half a year
            _FIXED[f"{_top} {_word}s"] = Fixed(Kind.FRACTION, Fraction(_m, _n))
            _FIXED[f"{_top} - {_word}s"] = Fixed(Kind.FRACTION, Fraction(_m, _n))
    if _word != "quarter":  # open to a quarter past four
        _FIXED[f"by a {_word}"] = _FIXED[f"to a {_word}"] = Fixed(Kind.FRACTION, Fraction(1, _n))
    for _than in ("more", "less", "fewer", "higher", "lower", "larger", "smaller", "longer"):
        _FIXED[f"a {_word} {_than}"] = Fixed(Kind.FRACTION, Fraction(1, _n))
    _FIXED[f"a {_word} of"] = Fixed(Kind.FRACTION, Fraction(1, _n))
    _FIXED[f"one {_word}"] = Fixed(Kind.FRACTION, Fraction(1, _n))
    _FIXED[f"one - {_word}"] = Fixed(Kind.FRACTION, Fraction(1, _n))

_IMPLIED: dict[str, Fixed] = {
    "both": Fixed(Kind.COUNT, 2), "couple": Fixed(Kind.COUNT, 2), "pair": Fixed(Kind.COUNT, 2),
    "duo": Fixed(Kind.COUNT, 2), "twin": Fixed(Kind.COUNT, 2), "twins": Fixed(Kind.COUNT, 2),
    "dual": Fixed(Kind.COUNT, 2),
    "two": Fixed(Kind.COUNT, 2), "each other": Fixed(Kind.COUNT, 2), "trio": Fixed(Kind.COUNT, 3),
    "triad": Fixed(Kind.COUNT, 3), "triple": Fixed(Kind.MULTIPLE, 3),
    "triplets": Fixed(Kind.COUNT, 3), "quartet": Fixed(Kind.COUNT, 4),
    "double": Fixed(Kind.MULTIPLE, 2), "half": Fixed(Kind.FRACTION, Fraction(1, 2)),
    "semi": Fixed(Kind.FRACTION, Fraction(1, 2)), "no": Fixed(Kind.COUNT, 0),
    "another": Fixed(Kind.ORDINAL, 2), "other": Fixed(Kind.ORDINAL, 2),
    "runoff": Fixed(Kind.ORDINAL, 2), "run - off": Fixed(Kind.ORDINAL, 2),
    "latter": Fixed(Kind.ORDINAL, 2), "runner - up": Fixed(Kind.ORDINAL, 2),
    "decade": Fixed(Kind.DURATION, 10, "year"), "century": Fixed(Kind.DURATION, 100, "year"),
    "centuries": Fixed(Kind.VAGUE, "hundreds", "year"),
    "decades": Fixed(Kind.VAGUE, "tens", "year"), "fortnight": Fixed(Kind.DURATION, 2, "week"),
    "year": Fixed(Kind.DURATION, 12, "month"), "week": Fixed(Kind.DURATION, 7, "day"),
    "the quarter": Fixed(Kind.FRACTION, Fraction(1, 4)),
    "quarter": Fixed(Kind.DURATION, 3, "month"), "hour": Fixed(Kind.DURATION, 60, "minute"),
    "minute": Fixed(Kind.DURATION, 60, "second"), "day": Fixed(Kind.DURATION, 24, "hour"),
    "teenage": Fixed(Kind.VAGUE, "10s"), "quarterly": Fixed(Kind.DURATION, 3, "month"),
    "biannual": Fixed(Kind.DURATION, 6, "month"), "one": Fixed(Kind.COUNT, 1),
    "every other day": Fixed(Kind.DURATION, 2, "day"),
    "every other week": Fixed(Kind.DURATION, 2, "week"),
    "every other month": Fixed(Kind.DURATION, 2, "month"),
    "every other year": Fixed(Kind.DURATION, 2, "year"),
    "biweekly": Fixed(Kind.DURATION, 2, "week"), "fortnightly": Fixed(Kind.DURATION, 2, "week"),
    "hundred": Fixed(Kind.COUNT, 100), "thousand": Fixed(Kind.COUNT, 1000),
    "million": Fixed(Kind.COUNT, 10**6), "billion": Fixed(Kind.COUNT, 10**9),
    "dozen": Fixed(Kind.COUNT, 12), "third": Fixed(Kind.ORDINAL, 3),
    "to double": Fixed(Kind.MULTIPLE, 2),
    **dict.fromkeys(("half of the year", "half of this year", "half of last year", "half - year",
                     "half of that year", "half of next year"), Fixed(Kind.DURATION, 6, "month")),
    "centenary": Fixed(Kind.AGE, 100, "year"),
    "centenarian": Fixed(Kind.AGE, 100, "year"), "centenarians": Fixed(Kind.AGE, 100, "year"),
}  # fmt: skip

LANGUAGE = Language(
    code="en",
    cardinals=_CARDINALS,
    scales=_SCALES,
    ordinals={word: value for value, word in enumerate(_ORDINALS, 1)}
    | {word[:-1] + "ieth": 10 * value for value, word in enumerate(_TENS, 2)}
    | {"hundredth": 100, "thousandth": 1000},
    ordinal_marks=frozenset({"st", "nd", "rd", "th"}),
    determiners=frozenset(
        "the a his her their its my our your this that every each as for".split()
    ),
    first_like=("first", "initial", "origin", "earl", "begin", "began", "begun", "start", "debut",
                "prim", "maiden", "inaug", "open", "new", "lead", "premier", "pioneer", "onset",
                "once", "one", "prelim", "found", "launch", "ground", "basic", "former", "top",
                "best", "1st", "main", "elementary", "never", "ever", "before"),
    point_words=frozenset("point".split()),
    joiners=frozenset({"and", ","}),
    spaced_tens=True,
    articles=frozenset({"a", "an"}),
    half_words=frozenset({"half"}),
    quarter_words=frozenset({"quarter"}),
    pronouns=frozenset({"one"}),
    pronoun_units=True,
    vague={
        "tens": "tens", "dozens": "tens", "hundreds": "hundreds", "thousands": "thousands",
        **dict.fromkeys(("a few dozen", "few dozen", "several dozen", "a couple of dozen"), "tens"),
        "tens of thousands": "tens of thousands", "dozens of thousands": "tens of thousands",
        "hundreds of thousands": "hundreds of thousands",
        "thousands and thousands": "thousands", "thousands upon thousands": "thousands",
        "millions": "millions", "tens of millions": "tens of millions",
        "hundreds of millions": "hundreds of millions", "billions": "billions",
        "tens of billions": "tens of billions", "hundreds of billions": "hundreds of billions",
        "trillions": "trillions", "quadrillions": "quadrillions",
    },
    few=frozenset({"few", "several", "couple"}),
    dozens={"dozen": 12},
    minus=frozenset({"minus"}),
    percent=frozenset({"percent", "per cent", "pct", "pc"}),
    points=frozenset({"percentage point", "percentage points", "percent points", "percent point",
                      "percentage - point", "percentage - points", "pp", "pps"}),
    permille=frozenset({"per mille", "per mil", "permille"}),
    units={
        "metre": "m", "metres": "m", "kilometre": "km", "kilometres": "km", "centimetre": "cm",
        "centimetres": "cm", "millimetre": "mm", "millimetres": "mm", "litre": "l", "litres": "l",
        "square metres": "m2", "square metre": "m2", "square kilometres": "km2",
        "square kilometre": "km2", "cubic metres": "m3", "cubic metre": "m3",
        "kilometers an hour": "km/h", "kilometres per hour": "km/h", "kilometres an hour": "km/h",
        "km per hour": "km/h", "km an hour": "km/h", "miles an hour": "mph",
        "miles per second": "mi/s", "miles/hour": "mph", "kilometres per second": "km/s",
        "kilometers per second": "km/s", "metric tonnes": "t", "tonne": "t", "tonnes": "t",
        "ton": "t", "tons": "t", "kilo": "kg", "kilos": "kg", "kilogrammes": "kg",
        "grammes": "g", "barrels": "bbl", "inch": "in", "season": "season", "seasons": "season",
        "millennia": "millennium", "millennium": "millennium", "hr": "hour", "hrs": "hour",
        "min": "minute", "mins": "minute", "secs": "second", "sec": "second", "yrs": "year",
        "yr": "year", "karat": "ct", "karats": "ct",
        "hundredths of a second": "cs", "hundredths": "cs",
        "light - year": "ly", "light - years": "ly", "light years": "ly",
        "square - metre": "m2", "square - meter": "m2",
        "degrees c": "°C", "degrees f": "°F", "sq. mi": "mi2", "sq. km": "km2",
    },
    money={
        "bitcoin": "BTC", "bitcoins": "BTC", "btc": "BTC",
        "dollar": "USD", "dollars": "USD", "us dollars": "USD", "pounds sterling": "GBP",
        "yen": "JPY", "francs": "CHF", "franc": "CHF",
        "canadian dollars": "CAD", "canadian dollar": "CAD", "australian dollars": "AUD",
        "australian dollar": "AUD", "rubles": "RUB", "roubles": "RUB", "cent": "cent",
        "cents": "cent", "euro cents": "cent", "yuan": "CNY", "rupees": "INR",
    },
    demonyms=frozenset({"american", "us", "u . s ."}),
    suffixes={"fold": Fixed(Kind.MULTIPLE)},
    fixed=_FIXED,
    implied=_IMPLIED,
    implied_prefixes={"corona": Fixed(Kind.TOKEN, "COVID-19")},
    idioms={
        "eleventh hour": Fixed(Kind.ORDINAL, 11), "own two feet": Fixed(Kind.COUNT, 2),
        "on second thought": Fixed(Kind.ORDINAL, 2), "thanks a million": Fixed(Kind.COUNT, 10**6),
        "front nine": Fixed(Kind.COUNT, 9), "back nine": Fixed(Kind.COUNT, 9),
        "one - on - one": Fixed(Kind.COUNT, 1), "one on one": Fixed(Kind.COUNT, 1),
        "one - to - one": Fixed(Kind.COUNT, 1), "cloud nine": Fixed(Kind.COUNT, 9),
        "at sixes and sevens": Fixed(Kind.COUNT, 6), "first aid": Fixed(Kind.ORDINAL, 1),
        "second - hand": Fixed(Kind.ORDINAL, 2), "second hand": Fixed(Kind.ORDINAL, 2),
        "second - class": Fixed(Kind.ORDINAL, 2), "second class": Fixed(Kind.ORDINAL, 2),
        "second - rate": Fixed(Kind.ORDINAL, 2), "split second": Fixed(Kind.ORDINAL, 2),
        "third world": Fixed(Kind.ORDINAL, 3), "third - world": Fixed(Kind.ORDINAL, 3),
        "third - degree": Fixed(Kind.ORDINAL, 3), "second - degree": Fixed(Kind.ORDINAL, 2),
        "six - pack": Fixed(Kind.COUNT, 6), "four - leaf": Fixed(Kind.COUNT, 4),
        **dict.fromkeys(("second opinion", "second opinions", "second cousin", "second cousins",
                         "second chance", "second chances", "every second counts"),
                        Fixed(Kind.ORDINAL, 2)),
        "double - decker": Fixed(Kind.MULTIPLE, 2),
        "double - deckers": Fixed(Kind.MULTIPLE, 2), "a thing or two": Fixed(Kind.COUNT, 2),
        "april fools": Fixed(Kind.DATE, "--04-01"), "three - four time": Fixed(Kind.FRACTION, 3),
        "third party": Fixed(Kind.ORDINAL, 3), "third parties": Fixed(Kind.ORDINAL, 3),
        "third - party": Fixed(Kind.ORDINAL, 3), "second thoughts": Fixed(Kind.ORDINAL, 2),
    },
    moments=frozenset({"second"}),
    moment_before=frozenset({"a", "any", "every", "each", "per", "last", "this", "split", "one",
                             "i", "just"}),
    templates=(
        ("{n} past midnight", Kind.TIME, "past midnight"),
        ("{n} to midnight", Kind.TIME, "to midnight"),
        ("{n} minutes past midnight", Kind.TIME, "past midnight"),
        ("{n} minutes after midnight", Kind.TIME, "past midnight"),
        ("{n} minutes to midnight", Kind.TIME, "to midnight"),
        ("{n} minutes before midnight", Kind.TIME, "to midnight"),
        ("{n} minute past midnight", Kind.TIME, "past midnight"),
        ("{n} minute after midnight", Kind.TIME, "past midnight"),
        ("{n} minute to midnight", Kind.TIME, "to midnight"),
        ("{n} minute before midnight", Kind.TIME, "to midnight"),
        ("{n} past noon", Kind.TIME, "past noon"),
        ("{n} to noon", Kind.TIME, "to noon"),
        ("{n} minutes past noon", Kind.TIME, "past noon"),
        ("{n} minutes after noon", Kind.TIME, "past noon"),
        ("{n} minutes to noon", Kind.TIME, "to noon"),
        ("{n} minutes before noon", Kind.TIME, "to noon"),
        ("{n} minute past noon", Kind.TIME, "past noon"),
        ("{n} minute after noon", Kind.TIME, "past noon"),
        ("{n} minute to noon", Kind.TIME, "to noon"),
        ("{n} minute before noon", Kind.TIME, "to noon"),
        ("{n} past midday", Kind.TIME, "past noon"),
        ("{n} to midday", Kind.TIME, "to noon"),
        ("{n} minutes past midday", Kind.TIME, "past noon"),
        ("{n} minutes after midday", Kind.TIME, "past noon"),
        ("{n} minutes to midday", Kind.TIME, "to noon"),
        ("{n} minutes before midday", Kind.TIME, "to noon"),
        ("{n} minute past midday", Kind.TIME, "past noon"),
        ("{n} minute after midday", Kind.TIME, "past noon"),
        ("{n} minute to midday", Kind.TIME, "to noon"),
        ("{n} minute before midday", Kind.TIME, "to noon"),
        ("{n} midnight", Kind.TIME, "am"),
        ("{n} o'clock at night", Kind.TIME, "am"),
        ("{n} in {m}", Kind.FRACTION, "ratio"),
        ("one {w} in {n}", Kind.FRACTION, "share"),
        ("one {w} in every {n}", Kind.FRACTION, "share"),
        ("one {w} out of {n}", Kind.FRACTION, "share"),
        ("one {w} out of every {n}", Kind.FRACTION, "share"),
        ("{n} in every {m}", Kind.FRACTION, "ratio"),
        ("{n} for every {m}", Kind.FRACTION, "ratio"),
        ("{n} out of {m}", Kind.FRACTION, "ratio"),
        ("{n} of every {m}", Kind.FRACTION, "ratio"),
        ("{n} out of every {m}", Kind.FRACTION, "ratio"),
        ("{n} times as {w}", Kind.MULTIPLE, "times"),
        ("{n} times", Kind.MULTIPLE, "times"),
        ("{n} - time", Kind.MULTIPLE, "times"),
        ("factor of {n}", Kind.MULTIPLE, ""),
        ("{n} - fold", Kind.MULTIPLE, ""),
        ("half past {n}", Kind.TIME, "half past"),
        ("half - past {n}", Kind.TIME, "half past"),
        ("a quarter past {n}", Kind.TIME, "quarter past"),
        ("a quarter to {n}", Kind.TIME, "quarter to"),
        ("{n} to {m} o'clock", Kind.TIME, "to"),
        ("{n} - thirty", Kind.TIME, "thirty"),
        ("{n} thirty", Kind.TIME, "thirty"),
        ("{n} - fifteen", Kind.TIME, "fifteen"),
        ("{n} fifteen", Kind.TIME, "fifteen"),
        ("{n} - forty - five", Kind.TIME, "forty-five"),
        ("{n} forty - five", Kind.TIME, "forty-five"),
        ("over - {n} s", Kind.AGE, "over"),
        ("under - {n} s", Kind.AGE, "under"),
        ("over {n} s", Kind.AGE, "over"),
        ("under {n} s", Kind.AGE, "under"),
        ("the over - {n} s", Kind.AGE, "over"),
        ("under - {n}", Kind.AGE, "under"),
        ("over - {n}", Kind.AGE, "over"),
        ("{n} s and over", Kind.AGE, "from"),
        ("{n} - plus", Kind.AGE, "from"),
        ("quarter past {n}", Kind.TIME, "quarter past"),
        ("quarter to {n}", Kind.TIME, "quarter to"),
        ("{n} minutes past {m}", Kind.TIME, "past"),
        ("{n} minutes to {m}", Kind.TIME, "to"),
        ("{n} minutes before {m}", Kind.TIME, "sure to"),
        ("{n} minutes after {m}", Kind.TIME, "sure past"),
        ("{n} to {m}", Kind.TIME, "sure to"),
        ("{n} past {m}", Kind.TIME, "past"),
        ("{n} - year - old", Kind.AGE, "year"),
        ("{n} - year - olds", Kind.AGE, "year"),
        ("{n} - year old", Kind.AGE, "year"),
        ("{n} - year olds", Kind.AGE, "year"),
        ("{n} year - old", Kind.AGE, "year"),
        ("{n} year - olds", Kind.AGE, "year"),
        ("{n} year old", Kind.AGE, "year"),
        ("{n} year olds", Kind.AGE, "year"),
        ("{n} years old", Kind.AGE, "year"),
        ("{n} years - old", Kind.AGE, "year"),
        ("{n} years of age", Kind.AGE, "year"),
        ("aged {n}", Kind.AGE, "year"),
        ("aged {n} to {m}", Kind.AGE, "year"),
        ("aged {n} - {m}", Kind.AGE, "year"),
        ("aged {n} – {m}", Kind.AGE, "year"),
        ("aged between {n} and {m}", Kind.AGE, "year"),
        ("ages {n} to {m}", Kind.AGE, "year"),
        ("ages of {n} and {m}", Kind.AGE, "year"),
        ("age {n}", Kind.AGE, "year"),
        ("age of {n}", Kind.AGE, "year"),
        ("ages of {n}", Kind.AGE, "year"),
        ("{n} o'clock", Kind.TIME, "hour"),
        ("{n} o'clock in the morning", Kind.TIME, "am"),
        ("{n} o'clock in the afternoon", Kind.TIME, "pm"),
        ("{n} o'clock in the evening", Kind.TIME, "pm"),
        ("{n} in the morning", Kind.TIME, "am"),
        ("{n} in the afternoon", Kind.TIME, "pm"),
        ("{n} in the evening", Kind.TIME, "pm"),
        ("{n} at night", Kind.TIME, "pm"),
        ("{n} noon", Kind.TIME, "pm"),
    ),
    before={
        "more than": Exactness.MORE_THAN, "over": Exactness.MORE_THAN,
        "above": Exactness.MORE_THAN, "in excess of": Exactness.MORE_THAN,
        "just over": Exactness.MORE_THAN, "slightly over": Exactness.MORE_THAN,
        "well over": Exactness.MORE_THAN, "slightly more than": Exactness.MORE_THAN,
        "just more than": Exactness.MORE_THAN, "upwards of": Exactness.MORE_THAN,
        "greater than": Exactness.MORE_THAN, "as many as": Exactness.AT_MOST,
        "as much as": Exactness.AT_MOST, "as high as": Exactness.AT_MOST,
        "nearly": Exactness.LESS_THAN, "almost": Exactness.LESS_THAN,
        "less than": Exactness.LESS_THAN, "fewer than": Exactness.LESS_THAN,
        "under": Exactness.LESS_THAN, "below": Exactness.LESS_THAN,
        "just under": Exactness.LESS_THAN, "close to": Exactness.LESS_THAN,
        "just below": Exactness.LESS_THAN, "just short of": Exactness.LESS_THAN,
        "about": Exactness.ABOUT, "about a": Exactness.ABOUT, "around": Exactness.ABOUT,
        "roughly": Exactness.ABOUT, "approximately": Exactness.ABOUT, "some": Exactness.ABOUT,
        "circa": Exactness.ABOUT, "c.": Exactness.ABOUT, "ca.": Exactness.ABOUT,
        "an estimated": Exactness.ABOUT, "estimated": Exactness.ABOUT, "~": Exactness.ABOUT,
        "or so": Exactness.ABOUT,
        "at least": Exactness.AT_LEAST, "no fewer than": Exactness.AT_LEAST,
        "no less than": Exactness.AT_LEAST, "a minimum of": Exactness.AT_LEAST,
        "not less than": Exactness.AT_LEAST, "no smaller than": Exactness.AT_LEAST,
        "at most": Exactness.AT_MOST, "up to": Exactness.AT_MOST,
        "no more than": Exactness.AT_MOST, "a maximum of": Exactness.AT_MOST,
        "not more than": Exactness.AT_MOST,
    },
    after={"or more": Exactness.AT_LEAST, "or less": Exactness.AT_MOST,
           "or fewer": Exactness.AT_MOST, "+": Exactness.AT_LEAST, "or so": Exactness.ABOUT,
           "plus": Exactness.AT_LEAST},
    range_words=frozenset({"to", "through"}),
    range_open={"between": frozenset({"and"}), "between the": frozenset({"and"})},
    change_words=frozenset("to".split()),
    contrast_words=frozenset("against versus".split()),
    ratio_words=frozenset({
        ("of",), ("out", "of"), ("out", "of", "every"), ("of", "every"), ("in", "every"),
        ("out", "of", "the"),
    }),
    score_joiners=frozenset({"to"}),
    score_words=frozenset(
        "lost lose loses loss win wins won beat beats beaten defeat defeated victory draw "
        "drew score led ended".split()
    ),
    list_words=frozenset({"and", "or", "to"}),
    months={"sept": 9},
    month_words=frozenset({"may", "march", "mar", "sun", "sat"}),
    date_order="mdy",
    date_before=frozenset("on from to until through since before after by of and till".split()),
    date_sure=frozenset("on since until till".split()),
    year_before=frozenset({"in", "since", "until", "till", "by", "year", "during", "early", "late",
                           "spring", "summer", "autumn", "fall", "winter"}),
    clock_before=frozenset({"at", "around", "by", "until", "till", "before", "after", "from",
                            "about", "since"}),
    clock_from=frozenset({"from", "between"}),
    clock_marks=frozenset({"o'clock"}),
    clock_sure=frozenset("at around by until till".split()),
    clock_after=frozenset({"utc", "gmt", "hours", "local", "est", "cet"}),
    decades={"twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950,
             "sixties": 1960, "seventies": 1970, "eighties": 1980, "nineties": 1990},
    century_words=frozenset({"century", "centuries"}),
    insertions=frozenset({"bis", "ter", "quater"}),
    name_prefixes=frozenset({"mid", "pre", "post", "late", "early", "some", "to", "non", "over",
                             "under"}),
    roman_before=frozenset({"war", "chapter", "part", "article", "title", "book", "volume"}),
    function_words=frozenset(
        "the a an and or of in on at to for with by from as than that this these those is are was "
        "were be been has have had not also per after since before between under over about "
        "during it its he she they we you his her their our which who whom what when where so "
        "more less fewer but if".split()
    ),
    conjunctions=frozenset(
        "and but while whereas although though because which who after when as".split()
    ),
    countries={"uk": "GB", "u.k.": "GB", "britain": "GB", "great britain": "GB", "england": "GB",
               "us": "US", "u.s.": "US", "america": "US", "usa": "US", "czech republic": "CZ"},
    generic=frozenset(
        "number numbers figure figures total totals amount amounts rate rates level levels case "
        "cases rise rises rose rising risen increase increases increased increasing growth grew "
        "grown drop drops dropped fall falls fell fallen decline declined decrease decreased "
        "jump jumped surge surged climb climbed went reach reached percent higher lower high "
        "normal usual year years month months week weeks last same period compared comparison "
        "with against versus previous earlier later almost nearly only just even still times "
        "many much fewer than another additional extra around roughly according said says "
        "report reported there some into which while handled recorded received registered "
        "counted showed shows first during between among including overall average annual "
        "annually people every each such more most less have been were that this they from".split()
    ),
    definite=frozenset({"the", "these", "those", "all", "its", "their", "his", "her"}),
    definite_articles=frozenset("the".split()),
    plurals=("s", "men", "people", "children", "police"),
)  # fmt: skip
