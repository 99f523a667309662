"""German."""

from __future__ import annotations

from fractions import Fraction

from summarize.figures.figure import Exactness, Kind
from summarize.figures.language import Fixed, Language

_UNITS = ("null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn",
          "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn",
          "neunzehn")  # fmt: skip
_TENS = ("zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")
_ONE = frozenset({"ein", "eine", "einen", "einem", "einer", "eines"})
_ADJECTIVE = ("e", "en", "er", "es", "em")
"""Endings of an adjective."""


def _inflected(stem: str) -> tuple[str, ...]:
    """A verb without its ending, as finite, participle and noun: verdoppel-t, -te, -ung."""
    endings = ("n", "t", "te", "ten", "tes", "ter", "tem", "nd", "ung", "ungen")
    return tuple(stem + ending for ending in endings)


_CARDINALS = {word: value for value, word in enumerate(_UNITS)}
_CARDINALS |= {word: 10 * value for value, word in enumerate(_TENS, 2)}
_CARDINALS |= dict.fromkeys(_ONE, 1)
_CARDINALS |= {"eins": 1, "zwo": 2, "dreissig": 30, "hundert": 100, "tausend": 1000}

_CARDINALS |= {"zweien": 2, "dreien": 3, "vieren": 4, "fünfen": 5, "sechsen": 6}

_SCALES = {
    "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7,
    "million": 10**6, "millionen": 10**6, "mio": 10**6, "mill": 10**6,
    "milliarde": 10**9, "milliarden": 10**9, "mrd": 10**9,
    "billion": 10**12, "billionen": 10**12, "billiarde": 10**15, "billiarden": 10**15,
    "trillion": 10**18, "trillionen": 10**18,
}  # fmt: skip

_ORDINALS: dict[str, int] = {}
for _stem, _n in (
    ("erst", 1), ("zweit", 2), ("dritt", 3), ("viert", 4), ("fünft", 5), ("sechst", 6),
    ("siebt", 7), ("siebent", 7), ("acht", 8), ("neunt", 9), ("zehnt", 10), ("elft", 11),
    ("zwölft", 12), ("dreizehnt", 13), ("vierzehnt", 14), ("fünfzehnt", 15), ("sechzehnt", 16),
    ("siebzehnt", 17), ("achtzehnt", 18), ("neunzehnt", 19), ("hundertst", 100),
    ("tausendst", 1000), *((ten + "st", 10 * n) for n, ten in enumerate(_TENS, 2)),
):  # fmt: skip
    for _ending in _ADJECTIVE:
        _ORDINALS[_stem + _ending] = _n

_DENOMINATORS = {
    "drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "siebtel": 7, "achtel": 8,
    "neuntel": 9, "zehntel": 10, "zwölftel": 12, "zwanzigstel": 20, "hundertstel": 100,
    "tausendstel": 1000,
}  # fmt: skip

_FIXED: dict[str, Fixed] = {
    "die hälfte": Fixed(Kind.FRACTION, Fraction(1, 2)),
    "hälfte": Fixed(Kind.FRACTION, Fraction(1, 2)),
    "dreiviertel": Fixed(Kind.FRACTION, Fraction(3, 4)),
    "halb so": Fixed(Kind.MULTIPLE, Fraction(1, 2)),
    "halb so viel": Fixed(Kind.MULTIPLE, Fraction(1, 2)),
    "halb so viele": Fixed(Kind.MULTIPLE, Fraction(1, 2)),
    "doppelt so": Fixed(Kind.MULTIPLE, 2),
    "doppelt so viel": Fixed(Kind.MULTIPLE, 2),
    "doppelt so viele": Fixed(Kind.MULTIPLE, 2),
    "das doppelte": Fixed(Kind.MULTIPLE, 2),
    "aufs doppelte": Fixed(Kind.MULTIPLE, 2),
    "auf das doppelte": Fixed(Kind.MULTIPLE, 2),
    "zweifach": Fixed(Kind.MULTIPLE, 2),
    "zweidrittelmehrheit": Fixed(Kind.FRACTION, Fraction(2, 3)),
    "dreiviertelmehrheit": Fixed(Kind.FRACTION, Fraction(3, 4)),
    "viertelmillion": Fixed(Kind.COUNT, 250_000),
    "eine viertelmillion": Fixed(Kind.COUNT, 250_000),
    "einer viertelmillion": Fixed(Kind.COUNT, 250_000),
    "dreiviertelmillion": Fixed(Kind.COUNT, 750_000),
    "halbe stunde": Fixed(Kind.DURATION, 30, "minute"),
    "halben stunde": Fixed(Kind.DURATION, 30, "minute"),
    "viertelstunde": Fixed(Kind.DURATION, 15, "minute"),
    "dreiviertelstunde": Fixed(Kind.DURATION, 45, "minute"),
    "halbes jahr": Fixed(Kind.DURATION, 6, "month"),
    "halben jahr": Fixed(Kind.DURATION, 6, "month"),
    "halben jahres": Fixed(Kind.DURATION, 6, "month"),
    "halbes jahrhundert": Fixed(Kind.DURATION, 50, "year"),
    "halben jahrhundert": Fixed(Kind.DURATION, 50, "year"),
    "mitternacht": Fixed(Kind.TIME, "00:00"),
    "viertel nach mitternacht": Fixed(Kind.TIME, "00:15"),
    "viertel vor mitternacht": Fixed(Kind.TIME, "23:45"),
    "12 uhr mittags": Fixed(Kind.TIME, "12:00"),
    "zwölf uhr mittags": Fixed(Kind.TIME, "12:00"),
}
for _word in (*_inflected("verdoppel"), "verdopple", "verdopplung", "verdopplungen"):
    _FIXED[_word] = Fixed(Kind.MULTIPLE, 2)
for _word in (*_inflected("halbier"), "halbieren", "halbierung"):
    _FIXED[_word] = Fixed(Kind.MULTIPLE, Fraction(1, 2))
for _word, _below in _DENOMINATORS.items():
    _FIXED[f"ein {_word}"] = Fixed(Kind.FRACTION, Fraction(1, _below))
    _FIXED[f"einem {_word}"] = Fixed(Kind.FRACTION, Fraction(1, _below))
    _FIXED[f"eines {_word}s"] = Fixed(Kind.FRACTION, Fraction(1, _below))
    for _n in range(2, min(_below, 12)):
        _FIXED[f"{_UNITS[_n]} {_word}"] = Fixed(Kind.FRACTION, Fraction(_n, _below))
        _FIXED[f"{_UNITS[_n]} {_word}n"] = Fixed(Kind.FRACTION, Fraction(_n, _below))
# "jeder Dritte" is one in three.
for _stem, _n in (("zweit", 2), ("dritt", 3), ("viert", 4), ("fünft", 5), ("sechst", 6),
                  ("siebt", 7), ("acht", 8), ("neunt", 9), ("zehnt", 10), ("zwanzigst", 20),
                  ("hundertst", 100)):  # fmt: skip
    for _every in ("jeder", "jede", "jedes"):
        _FIXED[f"{_every} {_stem}e"] = Fixed(Kind.FRACTION, Fraction(1, _n))
    for _every in ("jeden", "jedem", "jeder"):
        _FIXED[f"{_every} {_stem}en"] = Fixed(Kind.FRACTION, Fraction(1, _n))

for _n, _word in enumerate(_TENS, 2):
    for _part in ("mitt", "end", "anfang"):
        for _ending in ("er", "ern", "erin", "erinnen"):
            _FIXED[_part + _word + _ending] = Fixed(Kind.VAGUE, f"{10 * _n}s")

_IMPLIED: dict[str, Fixed] = {
    "beide": Fixed(Kind.COUNT, 2), "beiden": Fixed(Kind.COUNT, 2), "beider": Fixed(Kind.COUNT, 2),
    "beides": Fixed(Kind.COUNT, 2), "paar": Fixed(Kind.COUNT, 2), "duo": Fixed(Kind.COUNT, 2),
    "zwillinge": Fixed(Kind.COUNT, 2), "trio": Fixed(Kind.COUNT, 3),
    "drillinge": Fixed(Kind.COUNT, 3), "doppelt": Fixed(Kind.MULTIPLE, 2),
    "doppelte": Fixed(Kind.MULTIPLE, 2), "doppelten": Fixed(Kind.MULTIPLE, 2),
    "halb": Fixed(Kind.FRACTION, Fraction(1, 2)), "halbe": Fixed(Kind.FRACTION, Fraction(1, 2)),
    "halben": Fixed(Kind.FRACTION, Fraction(1, 2)), "kein": Fixed(Kind.COUNT, 0),
    "keine": Fixed(Kind.COUNT, 0), "keinen": Fixed(Kind.COUNT, 0),
    "andere": Fixed(Kind.ORDINAL, 2), "anderen": Fixed(Kind.ORDINAL, 2),
    "jahrzehnt": Fixed(Kind.DURATION, 10, "year"), "jahrzehnte": Fixed(Kind.VAGUE, "tens", "year"),
    "jahrzehnten": Fixed(Kind.VAGUE, "tens", "year"),
    "jahrhundert": Fixed(Kind.DURATION, 100, "year"),
    "jahrhunderte": Fixed(Kind.VAGUE, "hundreds", "year"),
    "jahr": Fixed(Kind.DURATION, 12, "month"), "woche": Fixed(Kind.DURATION, 7, "day"),
    "quartal": Fixed(Kind.DURATION, 3, "month"), "halbjahr": Fixed(Kind.DURATION, 6, "month"),
    "stunde": Fixed(Kind.DURATION, 60, "minute"), "minute": Fixed(Kind.DURATION, 60, "second"),
    "mittag": Fixed(Kind.TIME, "12:00"), "mittags": Fixed(Kind.TIME, "12:00"),
}  # fmt: skip

_SUFFIXES: dict[str, Fixed] = {}
for _stem, _meaning in {
    "jährig": Fixed(Kind.AGE, unit="year"),
    "monatig": Fixed(Kind.DURATION, unit="month"),
    "wöchig": Fixed(Kind.DURATION, unit="week"),
    "tägig": Fixed(Kind.DURATION, unit="day"),
    "stündig": Fixed(Kind.DURATION, unit="hour"),
    "minütig": Fixed(Kind.DURATION, unit="minute"),
    "sekündig": Fixed(Kind.DURATION, unit="second"),
    "jährlich": Fixed(Kind.DURATION, unit="year"),
    "wöchentlich": Fixed(Kind.DURATION, unit="week"),
    "prozentig": Fixed(Kind.PERCENT),
    "fach": Fixed(Kind.MULTIPLE),
    "malig": Fixed(Kind.MULTIPLE),
    "köpfig": Fixed(Kind.COUNT),
    "teilig": Fixed(Kind.COUNT),
    "stellig": Fixed(Kind.COUNT),
    "seitig": Fixed(Kind.COUNT),
    "stöckig": Fixed(Kind.COUNT),
    "spurig": Fixed(Kind.COUNT),
    "sprachig": Fixed(Kind.COUNT),
}.items():
    for _ending in ("", *_ADJECTIVE):
        _SUFFIXES[_stem + _ending] = _meaning
_SUFFIXES["mal"] = Fixed(Kind.MULTIPLE, unit="times")

_DECADES: dict[str, int] = {}
for _n, _word in enumerate(_TENS, 2):
    for _ending in ("er", "ern", "erjahre", "erjahren"):
        _DECADES[_word + _ending] = 1900 + 10 * _n

LANGUAGE = Language(
    code="de",
    cardinals=_CARDINALS,
    scales=_SCALES,
    ordinals=_ORDINALS,
    ordinal_marks=frozenset({".", "te", "ten", "ter", "ste", "sten", "ster", "stes", "stem"}),
    point_words=frozenset("komma".split()),
    joiners=frozenset({"und"}),
    joined=True,
    articles=_ONE,
    halves={form + "einhalb": Fraction(2 * n + 1, 2) for n, form in enumerate(_UNITS) if n}
    | {"anderthalb": Fraction(3, 2), "anderthalbe": Fraction(3, 2), "eineinhalb": Fraction(3, 2)},
    half_words=frozenset({"halb", "halbe", "halben", "halber", "halbes"}),
    pronouns=_ONE,
    vague={
        "dutzende": "tens", "dutzenden": "tens", "dutzender": "tens",
        "hunderte": "hundreds", "hunderten": "hundreds", "hunderter": "hundreds",
        "tausende": "thousands", "tausenden": "thousands", "tausender": "thousands",
        "zehntausende": "tens of thousands", "zehntausenden": "tens of thousands",
        "hunderttausende": "hundreds of thousands", "hunderttausenden": "hundreds of thousands",
        "millionen": "millions", "milliarden": "billions", "billionen": "trillions",
    },
    few=frozenset({"einige", "einigen", "mehrere", "mehreren", "wenige", "wenigen"}),
    dozens={"dutzend": 12},
    minus=frozenset({"minus"}),
    percent=frozenset({"prozent"}),
    points=frozenset({"prozentpunkt", "prozentpunkte", "prozentpunkten"}),
    permille=frozenset({"promille"}),
    units={
        "jahren": "year", "jahres": "year", "monaten": "month", "tagen": "day", "stunde": "hour",
        "jahrzehnten": "decade", "jahrhunderten": "century", "quartalen": "quarter",
        "hundertstel": "cs",
        "hundertstelsekunden": "cs", "nächte": "night",
        "nächten": "night", "metern": "m", "kilometern": "km",
        "zentimetern": "cm", "millimetern": "mm", "litern": "l", "tonnen": "t", "kilo": "kg",
        "quadratmetern": "m2", "quadratkilometern": "km2", "kubikmetern": "m3",
        "stundenkilometer": "km/h", "stundenkilometern": "km/h", "km/std": "km/h",
        "km / h": "km/h", "zentner": "zentner", "std": "hour", "min": "minute",
        "sek": "second", "jahrtausend": "millennium", "jahrtausende": "millennium",
        "seemeilen": "nmi", "megabyte": "MB", "ps": "hp", "grad": "°", "° c": "°C",
    },
    money={
        "bitcoin": "BTC", "bitcoins": "BTC", "btc": "BTC",
        "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "us - dollar": "USD",
        "pfund": "GBP", "pfund sterling": "GBP", "yen": "JPY", "franken": "CHF", "fr": "CHF",
        "rubel": "RUB", "yuan": "CNY", "kronen": "SEK", "zloty": "PLN", "cent": "cent",
        "cents": "cent", "eurocent": "cent",
        **{f"{where}{ending} {dollar}": unit
           for where, unit in (("kanadische", "CAD"), ("australische", "AUD"))
           for ending in ("", "n", "r") for dollar in ("dollar", "dollars")},
    },
    demonyms=frozenset({"amerikanische", "amerikanischen", "amerikanischer", "britische",
                        "britischen", "schweizer"}),
    suffixes=_SUFFIXES,
    multiple_prefixes=frozenset({"ver"}),
    multiple_endings=("tes", "ter", "ten", "tem", "te", "ung", "en", "t", "e"),
    fixed=_FIXED,
    implied=_IMPLIED,
    implied_prefixes={"corona": Fixed(Kind.TOKEN, "COVID-19")},
    idioms={
        "unter vier augen": Fixed(Kind.COUNT, 4), "in acht": Fixed(Kind.COUNT, 8),
        "außer acht": Fixed(Kind.COUNT, 8), "acht geben": Fixed(Kind.COUNT, 8),
        "gab acht": Fixed(Kind.COUNT, 8), "gibt acht": Fixed(Kind.COUNT, 8),
        "aus erster hand": Fixed(Kind.ORDINAL, 1), "aus zweiter hand": Fixed(Kind.ORDINAL, 2),
        "in erster linie": Fixed(Kind.ORDINAL, 1), "zum einen": Fixed(Kind.COUNT, 1),
        "fürs erste": Fixed(Kind.ORDINAL, 1), "in zweiter linie": Fixed(Kind.ORDINAL, 2),
    },
    templates=(
        ("{n} nach mitternacht", Kind.TIME, "past midnight"),
        ("{n} vor mitternacht", Kind.TIME, "to midnight"),
        ("{n} minuten nach mitternacht", Kind.TIME, "past midnight"),
        ("{n} minuten vor mitternacht", Kind.TIME, "to midnight"),
        ("{n} minute nach mitternacht", Kind.TIME, "past midnight"),
        ("{n} minute vor mitternacht", Kind.TIME, "to midnight"),
        ("{n} von {m}", Kind.FRACTION, "ratio"),
        ("{n} von je {m}", Kind.FRACTION, "ratio"),
        ("{n} {w} von {m}", Kind.FRACTION, "ratio of several"),
        ("{n} mal so", Kind.MULTIPLE, "times"),
        ("{n} mal so viel", Kind.MULTIPLE, "times"),
        ("{n} mal so viele", Kind.MULTIPLE, "times"),
        ("{n} mal", Kind.MULTIPLE, "times"),
        ("{n} - mal", Kind.MULTIPLE, "times"),
        ("{n} - fach", Kind.MULTIPLE, ""),
        ("um das {n} - fache", Kind.MULTIPLE, ""),
        ("das {n} - fache", Kind.MULTIPLE, ""),
        ("halb {n}", Kind.TIME, "half to"),
        ("{n} vor {m}", Kind.TIME, "sure to"),
        ("{n} nach {m}", Kind.TIME, "sure past"),
        ("{n} minuten vor {m}", Kind.TIME, "sure to"),
        ("{n} minuten nach {m}", Kind.TIME, "sure past"),
        ("{n} vor halb {m}", Kind.TIME, "to half"),
        ("{n} nach halb {m}", Kind.TIME, "past half"),
        ("viertel {n}", Kind.TIME, "fifteen to"),
        ("viertel nach {n}", Kind.TIME, "quarter past"),
        ("viertel vor {n}", Kind.TIME, "quarter to"),
        ("dreiviertel {n}", Kind.TIME, "quarter to"),
        ("{n} uhr", Kind.TIME, "hour"),
        ("{n} uhr {m}", Kind.TIME, "clock"),
        ("{n} uhr morgens", Kind.TIME, "am"),
        ("{n} uhr nachts", Kind.TIME, "am"),
        ("{n} uhr früh", Kind.TIME, "am"),
        ("{n} uhr nachmittags", Kind.TIME, "pm"),
        ("{n} uhr abends", Kind.TIME, "pm"),
        ("{n} uhr vormittags", Kind.TIME, "am"),
        ("{n} uhr mittags", Kind.TIME, "pm"),
        ("{n} uhr am morgen", Kind.TIME, "am"),
        ("{n} uhr am nachmittag", Kind.TIME, "pm"),
        ("{n} uhr am abend", Kind.TIME, "pm"),
        ("{n} uhr in der nacht", Kind.TIME, "am"),
        ("{n} uhr in der früh", Kind.TIME, "am"),
        ("{n} jahre alt", Kind.AGE, "year"),
        ("{n} jahre alte", Kind.AGE, "year"),
        ("{n} jahre alten", Kind.AGE, "year"),
        ("{n} jahre alter", Kind.AGE, "year"),
        ("{n} jahre altes", Kind.AGE, "year"),
        ("{n} jahren alt", Kind.AGE, "year"),
        ("über - {n} - jährige", Kind.AGE, "over"), ("über - {n} - jährigen", Kind.AGE, "over"),
        ("unter - {n} - jährige", Kind.AGE, "under"), ("unter - {n} - jährigen", Kind.AGE, "under"),
        ("über {n} - jährige", Kind.AGE, "over"), ("über {n} - jährigen", Kind.AGE, "over"),
        ("unter {n} - jährige", Kind.AGE, "under"), ("unter {n} - jährigen", Kind.AGE, "under"),
        ("im alter von {n}", Kind.AGE, "year"),
        ("im alter von {n} jahren", Kind.AGE, "year"),
    ),
    before={
        "mehr als": Exactness.MORE_THAN, "über": Exactness.MORE_THAN, "gut": Exactness.MORE_THAN,
        "etwas mehr als": Exactness.MORE_THAN, "etwas über": Exactness.MORE_THAN,
        "knapp": Exactness.LESS_THAN, "fast": Exactness.LESS_THAN, "beinahe": Exactness.LESS_THAN,
        "nahezu": Exactness.LESS_THAN, "weniger als": Exactness.LESS_THAN,
        "unter": Exactness.LESS_THAN, "nicht einmal": Exactness.LESS_THAN,
        "etwa": Exactness.ABOUT, "rund": Exactness.ABOUT, "ungefähr": Exactness.ABOUT,
        "circa": Exactness.ABOUT, "zirka": Exactness.ABOUT, "ca .": Exactness.ABOUT,
        "ca": Exactness.ABOUT, "um die": Exactness.ABOUT, "schätzungsweise": Exactness.ABOUT,
        "an die": Exactness.ABOUT, "gegen": Exactness.ABOUT, "geschätzt": Exactness.ABOUT,
        "mindestens": Exactness.AT_LEAST, "wenigstens": Exactness.AT_LEAST,
        "zumindest": Exactness.AT_LEAST, "nicht weniger als": Exactness.AT_LEAST,
        "höchstens": Exactness.AT_MOST, "maximal": Exactness.AT_MOST, "bis zu": Exactness.AT_MOST,
        "nicht mehr als": Exactness.AT_MOST,
    },
    after={"oder mehr": Exactness.AT_LEAST, "oder weniger": Exactness.AT_MOST,
           "+": Exactness.AT_LEAST},
    range_words=frozenset({"bis"}),
    range_open={"zwischen": frozenset({"und"}), "von": frozenset({"bis"})},
    change_words=frozenset("auf".split()),
    contrast_words=frozenset("gegen gegenüber".split()),
    ratio_words=frozenset({("der",), ("von",), ("von", "den"), ("von", "je")}),
    score_joiners=frozenset({"zu"}),
    score_words=frozenset(
        "verlor verloren verliert gewann gewannen gewonnen gewinnt sieg niederlage "
        "unentschieden stand endstand endete besiegte schlug schlugen".split()
    ),
    list_words=frozenset({"und", "oder", "auf"}),
    months={"jänner": 1, "feber": 2, "sept": 9},
    date_before=frozenset("am vom bis zum ab seit vor nach den dem und".split()),
    date_sure=frozenset("am vom seit den dem".split()),
    year_before=frozenset({"jahr", "jahre", "jahres", "seit", "ab", "anfang", "ende", "mitte",
                           "sommer", "herbst", "winter", "frühjahr", "frühling", "vor", "nach"}),
    clock_before=frozenset({"um", "gegen", "ab", "bis", "seit", "vor", "nach"}),
    clock_sure=frozenset("um gegen".split()),
    clock_after=frozenset({"uhr", "utc", "mez"}),
    hour_words=frozenset({"uhr"}),
    decade_marks=frozenset({"er", "ern"}),
    decade_nouns=frozenset({"jahre", "jahren"}),
    decades=_DECADES,
    century_words=frozenset({"jahrhundert", "jahrhunderts", "jahrhunderte", "jh"}),
    name_prefixes=frozenset({"mitte", "anfang", "ende", "prä", "post", "rund"}),
    roman_before=frozenset({"weltkrieg", "kapitel", "band", "teil", "artikel"}),
    function_words=frozenset(
        "der die das den dem des ein eine einen einem einer eines und oder von in im an am auf zu "
        "zum zur für mit bei beim aus nach vor über unter durch um bis als wie dass ist sind war "
        "waren wird werden wurde wurden worden hat haben hatte hatten auch nicht noch nur schon "
        "sich er sie es wir ihr ich sein seine ihre ihren mehr weniger pro je so wo was wer alle "
        "gegen seit während zwischen damit aber denn dann dort hier".split()
    ),
    conjunctions=frozenset("und aber während obwohl weil nachdem wobei als wenn sondern".split()),
    definite_articles=frozenset("der die das den dem".split()),
    plurals=("en", "n", "er", "e", "s"),
)  # fmt: skip
