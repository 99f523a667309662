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
_CARDINALS |= {"één": 1, "eén": 1, "éen": 1, "honderd": 100, "duizend": 1000}

_SCALES = {
    "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7,
    "miljoen": 10**6, "mln": 10**6, "mio": 10**6, "miljard": 10**9, "mld": 10**9, "mrd": 10**9,
    "biljoen": 10**12, "biljard": 10**15, "triljoen": 10**18,
}  # fmt: skip

_FIXED: dict[str, Fixed] = {
    "de helft": Fixed(Kind.FRACTION, Fraction(1, 2)),
    "helft": Fixed(Kind.FRACTION, Fraction(1, 2)),
    "half zo": Fixed(Kind.MULTIPLE, Fraction(1, 2)),
    "half zoveel": Fixed(Kind.MULTIPLE, Fraction(1, 2)),
    "half zo veel": Fixed(Kind.MULTIPLE, Fraction(1, 2)),
    "tweederdemeerderheid": Fixed(Kind.FRACTION, Fraction(2, 3)),
    "driekwartmeerderheid": Fixed(Kind.FRACTION, Fraction(3, 4)),
    "halfuur": Fixed(Kind.DURATION, 30, "minute"),
    "halfjaar": Fixed(Kind.DURATION, 6, "month"),
    "om de dag": Fixed(Kind.DURATION, 2, "day"),
    "om de week": Fixed(Kind.DURATION, 2, "week"),
    "om de maand": Fixed(Kind.DURATION, 2, "month"),
    "om het jaar": Fixed(Kind.DURATION, 2, "year"),
    "om de andere dag": Fixed(Kind.DURATION, 2, "day"),
    "om de andere week": Fixed(Kind.DURATION, 2, "week"),
    "een kwartier": Fixed(Kind.DURATION, 15, "minute"),
    "kwartier": Fixed(Kind.DURATION, 15, "minute"),
    "drie kwartier": Fixed(Kind.DURATION, 45, "minute"),
    "driekwartier": Fixed(Kind.DURATION, 45, "minute"),
    "vijf kwartier": Fixed(Kind.DURATION, 75, "minute"),
    "halfuurtje": Fixed(Kind.DURATION, 30, "minute", Exactness.ABOUT),
    "kwartiertje": Fixed(Kind.DURATION, 15, "minute", Exactness.ABOUT),
    "een kwartiertje": Fixed(Kind.DURATION, 15, "minute", Exactness.ABOUT),
    "kwarteeuw": Fixed(Kind.DURATION, 25, "year"),
    "een kwarteeuw": Fixed(Kind.DURATION, 25, "year"),
    "tientje": Fixed(Kind.MONEY, 10, "EUR"), "een tientje": Fixed(Kind.MONEY, 10, "EUR"),
    "driekwart": Fixed(Kind.FRACTION, Fraction(3, 4)),
    "drie kwart": Fixed(Kind.FRACTION, Fraction(3, 4)),
    "een kwart": Fixed(Kind.FRACTION, Fraction(1, 4)),
    "kwart": Fixed(Kind.FRACTION, Fraction(1, 4)),
    "eenderde": Fixed(Kind.FRACTION, Fraction(1, 3)),
    "middaguur": Fixed(Kind.TIME, "12:00"),
    "middernacht": Fixed(Kind.TIME, "00:00"),
    "kwart over middernacht": Fixed(Kind.TIME, "00:15"),
    "kwart voor middernacht": Fixed(Kind.TIME, "23:45"),
    "half een ' s nachts": Fixed(Kind.TIME, "00:30"),
    "dubbel zo": Fixed(Kind.MULTIPLE, 2),
    "dubbel zoveel": Fixed(Kind.MULTIPLE, 2),
    "dubbel zo veel": Fixed(Kind.MULTIPLE, 2),
    "het dubbele": Fixed(Kind.MULTIPLE, 2),
    "dubbele van": Fixed(Kind.MULTIPLE, 2),
    "het driedubbele": Fixed(Kind.MULTIPLE, 3),
    "dozijnen": Fixed(Kind.VAGUE, "tens"),
    "voor het eerst": Fixed(Kind.ORDINAL, 1),
    "eerst": Fixed(Kind.ORDINAL, 1),
    "allereerst": Fixed(Kind.ORDINAL, 1),
    "allereerste": Fixed(Kind.ORDINAL, 1),
    "woi": Fixed(Kind.ORDINAL, 1),
    "wo1": Fixed(Kind.ORDINAL, 1),
    "woii": Fixed(Kind.ORDINAL, 2),
    "wo 2": Fixed(Kind.ORDINAL, 2),
    "wo2": Fixed(Kind.ORDINAL, 2),
    "twintigers": Fixed(Kind.VAGUE, "20s"), "twintiger": Fixed(Kind.VAGUE, "20s"),
    "dertigers": Fixed(Kind.VAGUE, "30s"), "dertiger": Fixed(Kind.VAGUE, "30s"),
    "veertigers": Fixed(Kind.VAGUE, "40s"), "veertiger": Fixed(Kind.VAGUE, "40s"),
    "vijftigers": Fixed(Kind.VAGUE, "50s"), "vijftiger": Fixed(Kind.VAGUE, "50s"),
    "zestigers": Fixed(Kind.VAGUE, "60s"), "zestiger": Fixed(Kind.VAGUE, "60s"),
    "zeventigers": Fixed(Kind.VAGUE, "70s"), "zeventiger": Fixed(Kind.VAGUE, "70s"),
    "tachtigers": Fixed(Kind.VAGUE, "80s"), "tachtiger": Fixed(Kind.VAGUE, "80s"),
    "negentigers": Fixed(Kind.VAGUE, "90s"), "negentiger": Fixed(Kind.VAGUE, "90s"),
}  # fmt: skip
for _word in ("verdubbel", "verdubbelen", "verdubbelt", "verdubbeld", "verdubbelde", "verdubbelden",
              "verdubbeling", "verdubbelend"):  # fmt: skip
    _FIXED[_word] = Fixed(Kind.MULTIPLE, 2)
for _ending in ("", "en", "t", "d", "de", "den", "ing"):
    _FIXED["verdriedubbel" + _ending] = Fixed(Kind.MULTIPLE, 3)
for _hour, _word in enumerate(_UNITS[1:13], 1):
    _FIXED["half" + _word] = Fixed(Kind.TIME, f"{(_hour - 2) % 12 + 1:02d}:30", "12h")
for _word in ("halveer", "halveert", "halveren", "gehalveerd", "gehalveerde", "halveerde",
              "halveerden", "halvering"):  # fmt: skip
    _FIXED[_word] = Fixed(Kind.MULTIPLE, Fraction(1, 2))
for _word, _decade in (("twintiger", 1920), ("dertiger", 1930), ("veertiger", 1940),
                       ("vijftiger", 1950), ("zestiger", 1960), ("zeventiger", 1970),
                       ("tachtiger", 1980), ("negentiger", 1990)):  # fmt: skip
    _FIXED[f"{_word} jaren"] = Fixed(Kind.DECADE, str(_decade))
for _n, (_one, _two) in {2: ("twintig", "20s"), 3: ("dertig", "30s"), 4: ("veertig", "40s"),
                         5: ("vijftig", "50s"), 6: ("zestig", "60s"), 7: ("zeventig", "70s"),
                         8: ("tachtig", "80s"), 9: ("negentig", "90s")}.items():  # fmt: skip
    _FIXED[f"van in de {_one}"] = Fixed(Kind.VAGUE, _two)
    _FIXED[f"in de {_one} ."] = Fixed(Kind.VAGUE, _two)
    _FIXED[f"in de {_one} ,"] = Fixed(Kind.VAGUE, _two)
for _word, _n in (("derde", 3), ("vierde", 4), ("vijfde", 5), ("zesde", 6), ("zevende", 7),
                  ("achtste", 8), ("tiende", 10), ("honderdste", 100)):  # fmt: skip
    _FIXED[f"een {_word} van de"] = Fixed(Kind.FRACTION, Fraction(1, _n))
    for _one in (f"één {_word}", f"een - {_word}", f"één - {_word}"):
        _FIXED[_one] = Fixed(Kind.FRACTION, Fraction(1, _n))
    for _than in ("meer", "minder", "hoger", "lager", "gedaald", "gestegen", "toegenomen",
                  "afgenomen", "groter", "kleiner", "duurder", "goedkoper"):  # fmt: skip
        _FIXED[f"een {_word} {_than}"] = Fixed(Kind.FRACTION, Fraction(1, _n))
    _FIXED[f"een {_word} van"] = _FIXED[f"een {_word} deel"] = Fixed(Kind.FRACTION, Fraction(1, _n))
    for _top, _m in (("twee", 2), ("drie", 3), ("vier", 4), ("vijf", 5), ("zes", 6),
                     ("zeven", 7), ("acht", 8), ("negen", 9)):  # fmt: skip
        if _m < _n:
            if _word not in ("tiende", "honderdste"):  # vijftiende is the fifteenth
                _FIXED[f"{_top}{_word}"] = Fixed(Kind.FRACTION, Fraction(_m, _n))
            _FIXED[f"{_top} {_word}"] = Fixed(Kind.FRACTION, Fraction(_m, _n))
            _FIXED[f"{_top} {_word}n"] = Fixed(Kind.FRACTION, Fraction(_m, _n))

_IMPLIED: dict[str, Fixed] = {
    "helft van dit jaar": Fixed(Kind.DURATION, 6, "month"),
    "helft van het jaar": Fixed(Kind.DURATION, 6, "month"),
    "helft van vorig jaar": Fixed(Kind.DURATION, 6, "month"),
    "zowel": Fixed(Kind.COUNT, 2), "beide": Fixed(Kind.COUNT, 2), "beiden": Fixed(Kind.COUNT, 2),
    "allebei": Fixed(Kind.COUNT, 2),
    "duo": Fixed(Kind.COUNT, 2), "stel": Fixed(Kind.COUNT, 2), "paar": Fixed(Kind.COUNT, 2),
    "koppel": Fixed(Kind.COUNT, 2), "tweeling": Fixed(Kind.COUNT, 2), "trio": Fixed(Kind.COUNT, 3),
    "drietal": Fixed(Kind.COUNT, 3), "drieling": Fixed(Kind.COUNT, 3),
    "tweeën": Fixed(Kind.COUNT, 2), "dubbel": Fixed(Kind.MULTIPLE, 2),
    "dubbele": Fixed(Kind.MULTIPLE, 2), "half": Fixed(Kind.FRACTION, Fraction(1, 2)),
    "halve": Fixed(Kind.FRACTION, Fraction(1, 2)), "geen": Fixed(Kind.COUNT, 0),
    "ander": Fixed(Kind.ORDINAL, 2), "andere": Fixed(Kind.ORDINAL, 2),
    "nog een": Fixed(Kind.ORDINAL, 2),
    "decennium": Fixed(Kind.DURATION, 10, "year"), "eeuw": Fixed(Kind.DURATION, 100, "year"),
    "eeuwen": Fixed(Kind.VAGUE, "hundreds", "year"),
    "decennia": Fixed(Kind.VAGUE, "tens", "year"), "etmaal": Fixed(Kind.DURATION, 24, "hour"),
    "jaar": Fixed(Kind.DURATION, 12, "month"), "week": Fixed(Kind.DURATION, 7, "day"),
    "kwartaal": Fixed(Kind.DURATION, 3, "month"), "uur": Fixed(Kind.DURATION, 60, "minute"),
    "minuut": Fixed(Kind.DURATION, 60, "second"), "tiener": Fixed(Kind.VAGUE, "10s"),
    "middags": Fixed(Kind.TIME, "12:00"), "middag": Fixed(Kind.TIME, "12:00"),
    "drieën": Fixed(Kind.COUNT, 3), "vieren": Fixed(Kind.COUNT, 4), "vijven": Fixed(Kind.COUNT, 5),
    "zessen": Fixed(Kind.COUNT, 6), "zevenen": Fixed(Kind.COUNT, 7),
    "achten": Fixed(Kind.COUNT, 8), "negenen": Fixed(Kind.COUNT, 9),
    "tienen": Fixed(Kind.COUNT, 10), "elven": Fixed(Kind.COUNT, 11),
    "twaalven": Fixed(Kind.COUNT, 12),
    "halfje": Fixed(Kind.FRACTION, Fraction(1, 2)),
    "een ton": Fixed(Kind.COUNT, 100_000),
    "dubbelslag": Fixed(Kind.COUNT, 2), "drieluik": Fixed(Kind.COUNT, 3),
    "achtuurjournaal": Fixed(Kind.COUNT, 8), "samsam": Fixed(Kind.TOKEN, "50/50"),
    "tweejaarlijks": Fixed(Kind.DURATION, 2, "year"),
    "een": Fixed(Kind.COUNT, 1), "derden": Fixed(Kind.ORDINAL, 3),
    "miljoen": Fixed(Kind.COUNT, 10**6), "miljard": Fixed(Kind.COUNT, 10**9),
    "klavertjevier": Fixed(Kind.COUNT, 4), "dozijn": Fixed(Kind.COUNT, 12),
}  # fmt: skip

_SUFFIXES: dict[str, Fixed] = {}
for _stem, _meaning in {
    "jarig": Fixed(Kind.AGE, unit="year"),
    "maands": Fixed(Kind.DURATION, unit="month"),
    "weeks": Fixed(Kind.DURATION, unit="week"),
    "daags": Fixed(Kind.DURATION, unit="day"),
    "urig": Fixed(Kind.DURATION, unit="hour"),
    "uurs": Fixed(Kind.DURATION, unit="hour"),
    "jaarlijks": Fixed(Kind.DURATION, unit="year"),
    "wekelijks": Fixed(Kind.DURATION, unit="week"),
    "voudig": Fixed(Kind.MULTIPLE, unit="times"),
    "dimensionaal": Fixed(Kind.COUNT),
    "dimensional": Fixed(Kind.COUNT),
    "cijferig": Fixed(Kind.COUNT),
    "lettergrepig": Fixed(Kind.COUNT),
    "richtings": Fixed(Kind.COUNT),
    "persoons": Fixed(Kind.COUNT),
    "polig": Fixed(Kind.COUNT),
    "armig": Fixed(Kind.COUNT),
    "benig": Fixed(Kind.COUNT),
    "tonner": Fixed(Kind.MEASURE, unit="t"),
    "delig": Fixed(Kind.COUNT),
    "koppig": Fixed(Kind.COUNT),
    "wielig": Fixed(Kind.COUNT),
    "zijdig": Fixed(Kind.COUNT),
    "ledig": Fixed(Kind.COUNT),
    "baans": Fixed(Kind.COUNT),
    "sterren": Fixed(Kind.COUNT),
}.items():
    for _ending in ("", "e", "en", "er", "ers"):
        _SUFFIXES[_stem + _ending] = _meaning
_SUFFIXES |= {
    **{f"malig{end}": Fixed(Kind.MULTIPLE, unit="times") for end in ("", "e", "en")},
    "voud": Fixed(Kind.MULTIPLE),
    "maal": Fixed(Kind.MULTIPLE, unit="times"),
    "tal": Fixed(Kind.COUNT, exactness=Exactness.ABOUT),
    **dict.fromkeys(
        ("plus", "plusser", "plussers"), Fixed(Kind.AGE, unit="year", exactness=Exactness.AT_LEAST)
    ),
    **dict.fromkeys(
        ("min", "minner", "minners"), Fixed(Kind.AGE, unit="year", exactness=Exactness.LESS_THAN)
    ),
}

_DEEMS = Fixed(Kind.TOKEN, "acht")
"""*De rechter acht bewezen*: a verb, no number, and it explains none."""

LANGUAGE = Language(
    code="nl",
    cardinals=_CARDINALS,
    scales=_SCALES,
    ordinals={word: value for value, word in enumerate(_ORDINALS, 1)}
    | {word + "ste": 10 * value for value, word in enumerate(_TENS, 2)}
    | {"honderdste": 100, "duizendste": 1000},
    ordinal_marks=frozenset({"e", "de", "ste", "ᵉ"}),
    first_like=("eerst", "begin", "begon", "aanvank", "oorspronk", "vroeg", "start", "debu", "prim",
                "nieuw", "opening", "één", "ooit", "nooit", "basis", "hoofd", "grond"),
    point_words=frozenset("komma punt".split()),
    joiners=frozenset({"en"}),
    joined=True,
    articles=frozenset({"een", "één", "eén"}),
    halves={"anderhalf": Fraction(3, 2), "anderhalve": Fraction(3, 2)},
    half_words=frozenset({"half", "halve"}),
    quarter_words=frozenset({"kwart"}),
    pronouns=frozenset({"een"}),
    vague={
        "tientallen": "tens", "honderden": "hundreds", "duizenden": "thousands",
        "tienduizenden": "tens of thousands", "honderdduizenden": "hundreds of thousands",
        "tientallen duizenden": "tens of thousands",
        "honderden duizenden": "hundreds of thousands", "duizenden en duizenden": "thousands",
        "miljoenen": "millions", "tientallen miljoenen": "tens of millions",
        "honderden miljoenen": "hundreds of millions", "miljarden": "billions",
        "tientallen miljarden": "tens of billions",
        "honderden miljarden": "hundreds of billions", "biljoenen": "trillions",
        "biljarden": "quadrillions", "triljoenen": "quintillions",
    },
    few=frozenset({"paar", "enkele", "enige"}),
    dozens={"dozijn": 12},
    determined=frozenset({"vierde"}),
    determiners=frozenset("de het een zijn haar hun mijn ons onze elke elk ieder iedere als ten "
                          "tot derde vijfde dit dat deze die op , voor".split()),
    minus=frozenset({"min", "minus"}),
    percent=frozenset({"procent", "percent", "percenten", "pct"}),
    points=frozenset({"procentpunt", "procentpunten", "percentpunt", "percentpunten",
                      "procentpuntje", "procent - punt"}),
    permille=frozenset({"promille"}),
    units={
        "jaren": "year", "jaartjes": "year", "uren": "hour", "uur": "hour", "dag": "day",
        "dagen": "day", "eeuw": "century", "eeuwen": "century", "minuutje": "minute",
        "seconden": "second", "sec": "second", "min": "minute",
        "mijlen": "mi", "meters": "m", "kilometers": "km", "liters": "l", "hectaren": "ha",
        "hectares": "ha", "graden": "°", "graad": "°", "pond": "pond", "ton": "t",
        "tonnetje": "t", "mille": "mille", "kilo": "kg",
        "kilo's": "kg", "ons": "ons",
        "etmaal": "day", "etmalen": "day",
        "honderdsten": "cs", "honderdste seconde": "cs",
        "lichtjaren": "ly", "karaats": "ct", "bunder": "ha", "ampère": "A",
        "vaten": "bbl", "gallon": "gal", "gallons": "gal",
        "mijl per uur": "mph", "mijl/uur": "mph", "mijl per seconde": "mi/s",
        "km per uur": "km/h", "kilometer per seconde": "km/s", "km per seconde": "km/s",
        "vierkante mijlen": "mi2", "kubieke meters": "m3", "kuub": "m3",
        "millennia": "millennium", "millennium": "millennium", "seizoenen": "season",
        "acre": "acre", "voet": "ft",
    },
    money={
        "bitcoin": "BTC", "bitcoins": "BTC", "btc": "BTC",
        "euro": "EUR", "euro's": "EUR", "dollar": "USD", "dollars": "USD", "pond sterling": "GBP",
        "yen": "JPY", "frank": "CHF", "roebel": "RUB", "cent": "cent", "eurocent": "cent",
        "dollarcent": "cent", "dollarcenten": "cent", "centen": "cent",
        "eurocenten": "cent",
        "britse ponden": "GBP", "yuan": "CNY", "roepies": "INR", "roepie": "INR",
    },
    demonyms=frozenset({"amerikaanse", "us"}),
    money_or_weight={"ton": 100_000, "tonnetje": 100_000, "mille": 1000},
    suffixes=_SUFFIXES,
    multiple_prefixes=frozenset({"ver"}),
    multiple_endings=("ingen", "ende", "ing", "den", "de", "en", "d", "t"),
    fixed=_FIXED,
    implied=_IMPLIED,
    implied_prefixes={
        "corona": Fixed(Kind.TOKEN, "COVID-19"), "tweederangs": Fixed(Kind.ORDINAL, 2),
        "tweedeklas": Fixed(Kind.ORDINAL, 2), "tweedegraads": Fixed(Kind.ORDINAL, 2),
        "tweedelijns": Fixed(Kind.ORDINAL, 2), "tweedejaars": Fixed(Kind.ORDINAL, 2),
        "tweedehands": Fixed(Kind.ORDINAL, 2), "derdewereld": Fixed(Kind.ORDINAL, 3),
        "derdegraads": Fixed(Kind.ORDINAL, 3), "derdejaars": Fixed(Kind.ORDINAL, 3),
        "derdeklas": Fixed(Kind.ORDINAL, 3), "vierdeklas": Fixed(Kind.ORDINAL, 4),
        "vijfdeklas": Fixed(Kind.ORDINAL, 5), "zesdeklas": Fixed(Kind.ORDINAL, 6),
        "dubbelspel": Fixed(Kind.MULTIPLE, 2), "miljoenen": Fixed(Kind.VAGUE, "millions"),
    },
    idioms={
        "in het honderd": Fixed(Kind.COUNT, 100), "elftal": Fixed(Kind.COUNT, 11),
        "elftallen": Fixed(Kind.COUNT, 11), "duizendtallen": Fixed(Kind.COUNT, 1000),
        "tientallig": Fixed(Kind.COUNT, 10), "honderdtallen": Fixed(Kind.COUNT, 100),
        "in zeven haasten": Fixed(Kind.COUNT, 7), "twaalf ambachten": Fixed(Kind.COUNT, 12),
        "van de eerste de beste": Fixed(Kind.ORDINAL, 1), "een op een": Fixed(Kind.COUNT, 1),
        "één op één": Fixed(Kind.COUNT, 1), "nul op het rekest": Fixed(Kind.COUNT, 0),
        "twee druppels water": Fixed(Kind.COUNT, 2), "te elfder ure": Fixed(Kind.ORDINAL, 11),
        "twee vingers in de neus": Fixed(Kind.COUNT, 2),
        "in de eerste plaats": Fixed(Kind.ORDINAL, 1),
        "eerste en tweede kamer": Fixed(Kind.ORDINAL, 2),
        "met twee maten": Fixed(Kind.COUNT, 2), "vier wijd": Fixed(Kind.COUNT, 4),
        **{f"{who} acht {word}": _DEEMS
           for who in ("de kamer", "de rechtbank", "de rechter", "het hof", "de minister",
                       "de officier", "de regering", "het kabinet", "de raad")
           for word in ("niet", "geen", "zichzelf")},
        **{f"{word} acht": _DEEMS
           for word in ("nodig", "noodzakelijk", "wenselijk", "mogelijk", "onmogelijk", "haalbaar",
                        "belangrijk", "geschikt", "waarschijnlijk", "raadzaam", "zinvol",
                        "aannemelijk", "bewezen")},
        **{f"acht {word}": _DEEMS
           for word in ("een", "ondenkbaar", "onwaarschijnlijk", "waarschijnlijk", "mogelijk",
                        "onmogelijk", "noodzakelijk", "wenselijk", "onverantwoord", "kansrijk",
                        "hij", "zij", "ze")},
        **{f"tweede kamer{word}": Fixed(Kind.ORDINAL, 2)
           for word in ("verkiezingen", "lid", "leden", "fractie", "fracties", "voorzitter")},
        "op nummer één": Fixed(Kind.COUNT, 1), "hoge drie": Fixed(Kind.COUNT, 3),
        "onder vier ogen": Fixed(Kind.COUNT, 4), "in acht": Fixed(Kind.COUNT, 8),
        **{f"acht {word}": Fixed(Kind.COUNT, 8)
           for word in ("bewezen", "het", "de", "dat", "dit", "zich", "hem", "haar")},
        "twee linkerhanden": Fixed(Kind.COUNT, 2), "geef acht": Fixed(Kind.COUNT, 8),
        "op één na alle": Fixed(Kind.COUNT, 1), "op een na alle": Fixed(Kind.COUNT, 1),
        "eenvoudig": Fixed(Kind.COUNT, 1), "eenvoudige": Fixed(Kind.COUNT, 1),
        "eenvoudiger": Fixed(Kind.COUNT, 1), "eenvoudigste": Fixed(Kind.COUNT, 1),
        "eenvoud": Fixed(Kind.COUNT, 1), "eenmaal": Fixed(Kind.COUNT, 1),
        "eerste kerstdag": Fixed(Kind.ORDINAL, 1), "tweede kerstdag": Fixed(Kind.ORDINAL, 2),
        "eerste paasdag": Fixed(Kind.ORDINAL, 1), "tweede paasdag": Fixed(Kind.ORDINAL, 2),
        "eerste pinksterdag": Fixed(Kind.ORDINAL, 1), "tweede pinksterdag": Fixed(Kind.ORDINAL, 2),
        "eerste hulp": Fixed(Kind.ORDINAL, 1), "eerste rij": Fixed(Kind.ORDINAL, 1),
        "eerste gezicht": Fixed(Kind.ORDINAL, 1), "eerste minister": Fixed(Kind.ORDINAL, 1),
        "eerste instantie": Fixed(Kind.ORDINAL, 1), "eerste kamer": Fixed(Kind.ORDINAL, 1),
        "tweede kamer": Fixed(Kind.ORDINAL, 2), "tweede natuur": Fixed(Kind.ORDINAL, 2),
        "derde wereld": Fixed(Kind.ORDINAL, 3), "derde partij": Fixed(Kind.ORDINAL, 3),
        "derde partijen": Fixed(Kind.ORDINAL, 3),
        "een van beide": Fixed(Kind.COUNT, 2),
        "een van de twee": Fixed(Kind.COUNT, 2),
    },
    templates=(
        ("{n} over middernacht", Kind.TIME, "past midnight"),
        ("{n} voor middernacht", Kind.TIME, "to midnight"),
        ("{n} minuten over middernacht", Kind.TIME, "past midnight"),
        ("{n} minuten voor middernacht", Kind.TIME, "to midnight"),
        ("{n} minuut over middernacht", Kind.TIME, "past midnight"),
        ("{n} minuut voor middernacht", Kind.TIME, "to midnight"),
        ("{n} op de {m}", Kind.FRACTION, "ratio"),
        ("{n} op {m}", Kind.FRACTION, "ratio"),
        ("{n} op elke {m}", Kind.FRACTION, "ratio"),
        ("{n} op het {m}", Kind.FRACTION, "ratio"),
        ("{n} van elke {m}", Kind.FRACTION, "ratio"),
        ("op {n} na {w}", Kind.ORDINAL, "next"),
        ("op {n} na de {w}", Kind.ORDINAL, "next"), ("op {n} na het {w}", Kind.ORDINAL, "next"),
        ("{n} keer zo {w}", Kind.MULTIPLE, "times"),
        ("{n} keer zoveel", Kind.MULTIPLE, "times"),
        ("{n} keer", Kind.MULTIPLE, "times"),
        ("{n} maal", Kind.MULTIPLE, "times"),
        ("factor {n}", Kind.MULTIPLE, ""),
        ("een uur of {n}", Kind.DURATION, "about hour"),
        ("een dag of {n}", Kind.DURATION, "about day"),
        ("een week of {n}", Kind.DURATION, "about week"),
        ("een maand of {n}", Kind.DURATION, "about month"),
        ("een jaar of {n}", Kind.DURATION, "about year"),
        ("een minuut of {n}", Kind.DURATION, "about minute"),
        ("een seconde of {n}", Kind.DURATION, "about second"),
        ("een kilometer of {n}", Kind.MEASURE, "about km"),
        ("een meter of {n}", Kind.MEASURE, "about m"),
        ("een centimeter of {n}", Kind.MEASURE, "about cm"),
        ("een kilo of {n}", Kind.MEASURE, "about kg"),
        ("een graad of {n}", Kind.MEASURE, "about °"),
        ("een euro of {n}", Kind.MONEY, "about EUR"),
        ("een procent of {n}", Kind.PERCENT, "about"),
        ("een keer of {n}", Kind.MULTIPLE, "about times"),
        ("een paar of {n}", Kind.COUNT, "about paar"),
        ("een man of {n}", Kind.COUNT, "about man"),
        ("{n} jaar oud", Kind.AGE, "year"),
        ("{n} jaar oude", Kind.AGE, "year"),
        ("{n} - jaar oud", Kind.AGE, "year"),
        ("{n} - jaar oude", Kind.AGE, "year"),
        ("half {n}", Kind.TIME, "half to"),
        ("kwart over {n}", Kind.TIME, "quarter past"),
        ("kwart voor {n}", Kind.TIME, "quarter to"),
        ("{n} over half {m}", Kind.TIME, "past half"),
        ("{n} voor half {m}", Kind.TIME, "to half"),
        ("{n} uur ' s ochtends", Kind.TIME, "am"),
        ("{n} uur ' s morgens", Kind.TIME, "am"),
        ("{n} uur ' s middags", Kind.TIME, "pm"),
        ("{n} uur ' s avonds", Kind.TIME, "pm"),
        ("{n} uur ' s nachts", Kind.TIME, "am"),
        ("{n} uur {m}", Kind.TIME, "clock"),
        ("{n} minuten voor {m}", Kind.TIME, "sure to"),
        ("{n} minuten over {m}", Kind.TIME, "sure past"),
        ("{n} uur kwart", Kind.TIME, "fifteen"),
        ("{n} over {m}", Kind.TIME, "past"),
        ("{n} voor {m}", Kind.TIME, "to"),
        ("{n} uur in de namiddag", Kind.TIME, "pm"),
        ("{n} uur in de voormiddag", Kind.TIME, "am"),
        ("{n} uur in de ochtend", Kind.TIME, "am"),
        ("{n} uur in de middag", Kind.TIME, "pm"),
    ),
    before={
        "ruim": Exactness.MORE_THAN, "meer dan": Exactness.MORE_THAN, "dik": Exactness.MORE_THAN,
        "meer dan de": Exactness.MORE_THAN, "boven de": Exactness.MORE_THAN,
        "naar eerste schatting": Exactness.ABOUT,
        "boven": Exactness.MORE_THAN, "beneden": Exactness.LESS_THAN,
        "zowat": Exactness.ABOUT, "iets meer dan": Exactness.MORE_THAN,
        "net iets meer dan": Exactness.MORE_THAN, "een goede": Exactness.MORE_THAN,
        "over de": Exactness.MORE_THAN,
        "bijna": Exactness.LESS_THAN, "minder dan": Exactness.LESS_THAN,
        "een kleine": Exactness.LESS_THAN, "krap": Exactness.LESS_THAN,
        "net geen": Exactness.LESS_THAN, "onder de": Exactness.LESS_THAN,
        "nog geen": Exactness.LESS_THAN, "iets minder dan": Exactness.LESS_THAN,
        "tegen de": Exactness.LESS_THAN,
        "ongeveer": Exactness.ABOUT, "ongeveer de": Exactness.ABOUT, "circa": Exactness.ABOUT,
        "ca.": Exactness.ABOUT, "ca": Exactness.ABOUT,
        "zo'n": Exactness.ABOUT, "rond": Exactness.ABOUT,
        "rond de": Exactness.ABOUT, "naar schatting": Exactness.ABOUT, "±": Exactness.ABOUT,
        "om en nabij": Exactness.ABOUT, "om en nabij de": Exactness.ABOUT, "~": Exactness.ABOUT,
        "een stuk of": Exactness.ABOUT, "pakweg": Exactness.ABOUT, "plusminus": Exactness.ABOUT,
        "nagenoeg": Exactness.LESS_THAN, "vrijwel": Exactness.LESS_THAN,
        "omstreeks": Exactness.ABOUT, "geschat": Exactness.ABOUT, "geschatte": Exactness.ABOUT,
        "minstens": Exactness.AT_LEAST, "minimaal": Exactness.AT_LEAST,
        "ten minste": Exactness.AT_LEAST, "tenminste": Exactness.AT_LEAST,
        "op zijn minst": Exactness.AT_LEAST, "zeker": Exactness.AT_LEAST,
        "vanaf": Exactness.AT_LEAST, "niet minder dan": Exactness.AT_LEAST,
        "maximaal": Exactness.AT_MOST, "hooguit": Exactness.AT_MOST,
        "hoogstens": Exactness.AT_MOST, "ten hoogste": Exactness.AT_MOST,
        "niet meer dan": Exactness.AT_MOST, "tot wel": Exactness.AT_MOST,
        "tot maximaal": Exactness.AT_MOST, "tot maar liefst": Exactness.AT_MOST,
        "kan oplopen tot": Exactness.AT_MOST, "kunnen oplopen tot": Exactness.AT_MOST,
        "kon oplopen tot": Exactness.AT_MOST, "konden oplopen tot": Exactness.AT_MOST,
        "oplopend tot": Exactness.AT_MOST,
        "boete tot": Exactness.AT_MOST, "boetes tot": Exactness.AT_MOST,
    },
    after={"of meer": Exactness.AT_LEAST, "of minder": Exactness.AT_MOST,
           "+": Exactness.AT_LEAST},
    range_words=frozenset({"tot", "à", "t/m", "met"}),
    range_open={"tussen": frozenset({"en"}), "tussen de": frozenset({"en"})},
    change_words=frozenset("naar".split()),
    contrast_words=frozenset("tegen tegenover".split()),
    ratio_words=frozenset({
        ("van", "de"), ("van",), ("op", "de"), ("op",), ("van", "elke"), ("van", "alle"),
    }),
    score_joiners=frozenset({"tegen"}),
    score_words=frozenset(
        "rust verloor verloren verliest verlies won wonnen wint gewonnen winst nederlaag zege "
        "overwinning gelijkspel stand tussenstand eindstand ruststand eindigde versloeg "
        "versloegen klopte kloppen".split()
    ),
    list_words=frozenset({"en", "of", "naar", "tot"}),
    months={"sept": 9, "febr": 2},
    date_before=frozenset("op van vanaf tot met t/m sinds voor na per uiterlijk en om".split()),
    date_sure=frozenset("op per t/m sinds uiterlijk".split()),
    year_before=frozenset({"in", "sinds", "uit", "jaar", "vanaf", "begin", "eind", "medio",
                           "seizoen", "najaar", "voorjaar", "zomer", "winter", "lente", "herfst"}),
    clock_before=frozenset({"om", "rond", "omstreeks", "vanaf", "tot", "tegen", "na", "voor",
                            "sinds", "tussen"}),
    clock_until=frozenset({"tot"}),
    hour_before=frozenset({"vóór", "naar", "klokslag"}),
    clock_from=frozenset({"van", "tussen"}),
    clock_sure=frozenset("om rond omstreeks klokslag".split()),
    clock_after=frozenset({"uur", "u", "utc", "gmt", "cet", "lokale", "plaatselijke"}),
    hour_words=frozenset({"uur", "u"}),
    decade_words=frozenset({"jaren"}),
    century_words=frozenset({"eeuw", "eeuws", "eeuwse"}),
    insertions=frozenset({"bis", "quater"}),
    name_prefixes=frozenset({"midden", "begin", "eind", "pre", "post", "tot", "medio"}),
    roman_before=frozenset({"hoofdstuk", "deel", "artikel", "titel", "boek",
                            "wereldoorlog", "oorlog", "wo"}),
    function_words=frozenset(
        "de het een en of van in op te voor met aan door over uit bij naar tot als dan dat die dit "
        "deze er is zijn was waren werd werden wordt worden heeft hebben had hadden ook niet om "
        "maar nog al per na sinds tegen tussen onder boven rond ten ter tijdens volgens zich hij "
        "zij ze we wij ik je u hun haar hem ons zo meer minder toen waarvan waar wat wie".split()
    ),
    conjunctions=frozenset(
        "en maar terwijl hoewel omdat doordat die dat waarvan waarbij toen als nadat".split()
    ),
    countries={"vk": "GB", "groot-brittannië": "GB", "engeland": "GB", "vs": "US", "amerika": "US",
               "tsjechië": "CZ"},
    generic=frozenset(
        "aantal aantallen cijfer cijfers totaal geval gevallen stijging steeg stegen gestegen "
        "toename toegenomen groei groeide daling daalde daalden gedaald afname afgenomen hoger "
        "lager hoog laag normaal jaar jaren maand maanden week weken vorig zelfde periode "
        "vergeleken tegenover bijna slechts alleen nog volgens meer minder extra gemiddeld "
        "jaarlijks mensen ruim ongeveer keer maal procent".split()
    ),
    definite=frozenset({"de", "het", "deze", "die", "alle", "dezelfde"}),
    definite_articles=frozenset("de het".split()),
    plurals=("en", "s", "'s"),
)  # fmt: skip
