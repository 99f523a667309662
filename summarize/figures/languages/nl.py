"""Dutch."""

from __future__ import annotations

from fractions import Fraction

from summarize.figures.figure import Exactness, Kind
from summarize.figures.language import Fixed, Language

_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_UNITS = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
          "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien",
          "negentien")  # fmt: skip
_ORDINALS = ("eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste",
             "negende", "tiende", "elfde", "twaalfde", "dertiende", "veertiende", "vijftiende",
             "zestiende", "zeventiende", "achttiende", "negentiende")  # fmt: skip

_CARDINALS = {word: value for value, word in enumerate(_UNITS)}
_CARDINALS |= {word: 10 * value for value, word in enumerate(_TENS, 2)}
_CARDINALS |= {"één": 1, "éen": 1, "honderd": 100, "duizend": 1000, "dertienhonderd": 1300}

_SCALES = {
    "miljoen": 10**6, "mln": 10**6, "mio": 10**6, "miljard": 10**9, "mld": 10**9, "mrd": 10**9,
    "biljoen": 10**12, "biljard": 10**15, "triljoen": 10**18,
}  # fmt: skip

_FRACTIONS = {
    "derde": 3, "vierde": 4, "kwart": 4, "vijfde": 5, "zesde": 6, "zevende": 7, "achtste": 8,
    "negende": 9, "tiende": 10, "twaalfde": 12, "honderdste": 100, "duizendste": 1000,
}  # fmt: skip

_FIXED: dict[str, Fixed] = {
    "de helft": Fixed(Kind.FRACTION, Fraction(1, 2)),
    "helft": Fixed(Kind.FRACTION, Fraction(1, 2)),
    "half zo": Fixed(Kind.MULTIPLE, Fraction(1, 2)),
    "half zoveel": Fixed(Kind.MULTIPLE, Fraction(1, 2)),
    "half jaar": Fixed(Kind.DURATION, 6, "month"),
    "halve eeuw": Fixed(Kind.DURATION, 50, "year"),
    "half uur": Fixed(Kind.DURATION, 30, "minute"),
    "halfuur": Fixed(Kind.DURATION, 30, "minute"),
    "kwartier": Fixed(Kind.DURATION, 15, "minute"),
    "drie kwartier": Fixed(Kind.DURATION, 45, "minute"),
    "driekwart": Fixed(Kind.FRACTION, Fraction(3, 4)),
    "drie kwart": Fixed(Kind.FRACTION, Fraction(3, 4)),
    "een kwart": Fixed(Kind.FRACTION, Fraction(1, 4)),
    "kwart": Fixed(Kind.FRACTION, Fraction(1, 4)),
    "middernacht": Fixed(Kind.TIME, "00:00"),
    "dubbel zo": Fixed(Kind.MULTIPLE, 2),
    "dubbel zoveel": Fixed(Kind.MULTIPLE, 2),
    "het dubbele": Fixed(Kind.MULTIPLE, 2),
    "dubbele van": Fixed(Kind.MULTIPLE, 2),
    "anderhalf keer": Fixed(Kind.MULTIPLE, Fraction(3, 2)),
}
for _word in ("verdubbel", "verdubbelen", "verdubbelt", "verdubbeld", "verdubbelde", "verdubbelden",
              "verdubbeling", "verdubbelend"):  # fmt: skip
    _FIXED[_word] = Fixed(Kind.MULTIPLE, 2)
for _word in ("halveer", "halveert", "halveren", "gehalveerd", "gehalveerde", "halveerde",
              "halveerden", "halvering"):  # fmt: skip
    _FIXED[_word] = Fixed(Kind.MULTIPLE, Fraction(1, 2))
for _word, _n in (("derde", 3), ("vierde", 4), ("vijfde", 5), ("zesde", 6), ("tiende", 10)):
    _FIXED[f"een {_word} van"] = Fixed(Kind.FRACTION, Fraction(1, _n))
for _word, _n in (("derde", 3), ("vijfde", 5), ("tiende", 10)):
    _FIXED[f"twee{_word}"] = Fixed(Kind.FRACTION, Fraction(2, _n))

_SUFFIXES: dict[str, Fixed] = {}
for _stem, _meaning in {
    "jarig": Fixed(Kind.AGE, unit="year"),
    "maands": Fixed(Kind.DURATION, unit="month"),
    "weeks": Fixed(Kind.DURATION, unit="week"),
    "daags": Fixed(Kind.DURATION, unit="day"),
    "urig": Fixed(Kind.DURATION, unit="hour"),
    "uurs": Fixed(Kind.DURATION, unit="hour"),
    "voudig": Fixed(Kind.MULTIPLE),
    "delig": Fixed(Kind.COUNT),
    "koppig": Fixed(Kind.COUNT),
    "wielig": Fixed(Kind.COUNT),
    "talig": Fixed(Kind.COUNT),
    "zijdig": Fixed(Kind.COUNT),
    "ledig": Fixed(Kind.COUNT),
    "baans": Fixed(Kind.COUNT),
    "sterren": Fixed(Kind.COUNT),
}.items():
    for _ending in ("", "e", "en", "er", "ers"):
        _SUFFIXES[_stem + _ending] = _meaning
_SUFFIXES |= {
    "voud": Fixed(Kind.MULTIPLE),
    "maal": Fixed(Kind.MULTIPLE),
    "tal": Fixed(Kind.COUNT),
    "plus": Fixed(Kind.AGE, unit="year"),
    "plusser": Fixed(Kind.AGE, unit="year"),
    "plussers": Fixed(Kind.AGE, unit="year"),
}

LANGUAGE = Language(
    code="nl",
    cardinals=_CARDINALS,
    scales=_SCALES,
    ordinals={word: value for value, word in enumerate(_ORDINALS, 1)}
    | {word + "ste": 10 * value for value, word in enumerate(_TENS, 2)}
    | {"honderdste": 100, "duizendste": 1000},
    ordinal_marks=frozenset({"e", "de", "ste", "ᵉ"}),
    joiners=frozenset({"en"}),
    joined=True,
    articles=frozenset({"een", "één", "'n"}),
    halves={"anderhalf": Fraction(3, 2), "anderhalve": Fraction(3, 2)},
    half_words=frozenset({"half", "halve"}),
    pronouns=frozenset({"een"}),
    vague={
        "tientallen": "tens", "honderden": "hundreds", "duizenden": "thousands",
        "tienduizenden": "tens of thousands", "honderdduizenden": "hundreds of thousands",
        "miljoenen": "millions", "miljarden": "billions", "biljoenen": "trillions",
    },
    dozens={"dozijn": 12},
    percent=frozenset({"procent", "percent", "pct"}),
    points=frozenset({"procentpunt", "procentpunten", "percentpunt", "procentpuntje"}),
    permille=frozenset({"promille"}),
    units={
        "jaren": "year", "jaartjes": "year", "uren": "hour", "uur": "hour", "dag": "day",
        "dagen": "day", "eeuw": "century", "eeuwen": "century", "minuutje": "minute",
        "mijlen": "mi", "meters": "m", "kilometers": "km", "liters": "l", "hectaren": "ha",
        "graden": "°", "graad": "°", "pond": "lb", "ton": "t", "kilo": "kg", "kilo's": "kg",
        "ons": "oz", "vaten": "bbl", "gallons": "gal", "mijl per uur": "mph",
        "mijl / uur": "mph", "mijl per seconde": "mi/s", "km per uur": "km/h",
        "kilometer per seconde": "km/s", "km per seconde": "km/s", "acre": "acre",
        "vierkante mijlen": "mi2", "kubieke meters": "m3", "millennia": "millennium",
        "millennium": "millennium", "seizoenen": "season", "etmaal": "day",
        "graden celsius": "°C", "graden fahrenheit": "°F", "° c": "°C", "° f": "°F",
    },
    money={
        "euro": "EUR", "euro's": "EUR", "dollar": "USD", "dollars": "USD", "pond sterling": "GBP",
        "yen": "JPY", "frank": "CHF", "roebel": "RUB", "cent": "cent", "eurocent": "cent",
    },
    demonyms=frozenset({"amerikaanse", "australische", "canadese", "britse", "hongkongse"}),
    suffixes=_SUFFIXES,
    fixed=_FIXED,
    templates=(
        ("{n} op de {m}", Kind.FRACTION, "ratio"),
        ("{n} op {m}", Kind.FRACTION, "ratio"),
        ("{n} op de tien", Kind.FRACTION, "ratio"),
        ("op {n} na", Kind.ORDINAL, "next"),
        ("{n} keer zo", Kind.MULTIPLE, ""),
        ("{n} keer zoveel", Kind.MULTIPLE, ""),
        ("{n} keer", Kind.MULTIPLE, ""),
        ("{n} maal", Kind.MULTIPLE, ""),
        ("half {n}", Kind.TIME, "half to"),
        ("kwart over {n}", Kind.TIME, "quarter past"),
        ("kwart voor {n}", Kind.TIME, "quarter to"),
        ("{n} jaar oud", Kind.AGE, "year"),
        ("{n} - jaar oud", Kind.AGE, "year"),
        ("{n} - jaar oude", Kind.AGE, "year"),
        ("{n} jaar oude", Kind.AGE, "year"),
        ("{n} uur 's ochtends", Kind.TIME, "am"),
        ("{n} uur 's morgens", Kind.TIME, "am"),
        ("{n} uur 's middags", Kind.TIME, "pm"),
        ("{n} uur 's avonds", Kind.TIME, "pm"),
        ("{n} uur 's nachts", Kind.TIME, "am"),
    ),
    before={
        "ruim": Exactness.MORE_THAN, "meer dan": Exactness.MORE_THAN, "dik": Exactness.MORE_THAN,
        "boven de": Exactness.MORE_THAN, "boven": Exactness.MORE_THAN,
        "iets meer dan": Exactness.MORE_THAN,
        "bijna": Exactness.LESS_THAN, "minder dan": Exactness.LESS_THAN,
        "een kleine": Exactness.LESS_THAN, "krap": Exactness.LESS_THAN,
        "onder de": Exactness.LESS_THAN, "nog geen": Exactness.LESS_THAN,
        "ongeveer": Exactness.ABOUT, "circa": Exactness.ABOUT, "ca .": Exactness.ABOUT,
        "zo'n": Exactness.ABOUT, "rond": Exactness.ABOUT, "rond de": Exactness.ABOUT,
        "naar schatting": Exactness.ABOUT, "om en nabij": Exactness.ABOUT,
        "een stuk of": Exactness.ABOUT, "pakweg": Exactness.ABOUT, "plusminus": Exactness.ABOUT,
        "minstens": Exactness.AT_LEAST, "minimaal": Exactness.AT_LEAST,
        "ten minste": Exactness.AT_LEAST, "tenminste": Exactness.AT_LEAST,
        "op zijn minst": Exactness.AT_LEAST,
        "maximaal": Exactness.AT_MOST, "hooguit": Exactness.AT_MOST,
        "hoogstens": Exactness.AT_MOST, "ten hoogste": Exactness.AT_MOST,
    },
    after={"of meer": Exactness.AT_LEAST, "of minder": Exactness.AT_MOST,
           "+": Exactness.AT_LEAST},
    range_words=frozenset({"tot", "à", "t/m"}),
    range_open={"tussen": frozenset({"en"}), "tussen de": frozenset({"en"})},
    list_words=frozenset({"en", "of", "naar", "tot"}),
    year_before=frozenset({"in", "sinds", "uit", "van", "jaar", "tot", "vanaf", "na", "voor",
                           "rond", "begin", "eind", "medio", "seizoen", "tijdens", "op"}),
    decade_words=frozenset({"jaren"}),
    eras={"v . chr": "BCE", "voor christus": "BCE", "n . chr": "CE", "na christus": "CE"},
    function_words=frozenset(
        "de het een en of van in op te voor met aan door over uit bij naar tot als dan dat die dit "
        "deze er is zijn was waren werd werden wordt worden heeft hebben had hadden ook niet om "
        "maar nog al per na sinds tegen tussen onder boven rond ten ter tijdens volgens zich hij "
        "zij ze we wij ik je u hun haar hem ons zo meer minder toen waarvan waar wat wie".split()
    ),
    plurals=("en", "s", "'s"),
    name_prefixes=frozenset({"midden", "begin", "eind", "pre", "post"}),
)  # fmt: skip
