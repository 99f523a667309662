"""French."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from summarize.figures.figure import Exactness, Kind
from summarize.figures.language import Fixed, Language

_UNITS = ("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
          "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix - sept", "dix - huit",
          "dix - neuf")  # fmt: skip
_TENS = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante",
         70: "septante", 80: "quatre - vingt", 90: "nonante"}  # fmt: skip
_ORDINAL_STEMS = {
    2: "deuxième", 3: "troisième", 4: "quatrième", 5: "cinquième", 6: "sixième", 7: "septième",
    8: "huitième", 9: "neuvième", 10: "dixième", 11: "onzième", 12: "douzième", 13: "treizième",
    14: "quatorzième", 15: "quinzième", 16: "seizième", 17: "dix - septième",
    18: "dix - huitième", 19: "dix - neuvième", 20: "vingtième", 30: "trentième",
    40: "quarantième", 50: "cinquantième", 60: "soixantième", 70: "soixante - dixième",
    80: "quatre - vingtième", 90: "quatre - vingt - dixième", 100: "centième", 1000: "millième",
}  # fmt: skip


def _below_hundred() -> dict[str, int]:
    """Every number up to 99 as a phrase, as it is written with hyphens, without and since 1990."""
    phrases: dict[str, int] = {}
    for value, words in _said():
        phrases[words] = phrases[words.replace(" - ", " ")] = value
        phrases[words.replace(" et ", " - et - ")] = value
    return phrases


def _said() -> Iterator[tuple[int, str]]:
    """Every number up to 99 in words: in French of France, of Belgium and of Switzerland."""
    yield from enumerate(_UNITS)
    for ten, word in _TENS.items():
        et = " - " if ten == 80 else " et "
        yield from _numbers_from(ten, word, et)
        yield ten + 1, f"{word}{et}une"
    yield 80, "quatre - vingts"
    for unit in range(10, 20):
        yield 60 + unit, f"soixante{' et ' if unit == 11 else ' - '}{_UNITS[unit]}"
        yield 80 + unit, f"quatre - vingt - {_UNITS[unit]}"
    yield from _numbers_from(80, "huitante", " et ")
    yield from _numbers_from(80, "octante", " et ")


def _numbers_from(ten: int, word: str, et: str) -> Iterator[tuple[int, str]]:
    """A ten and the nine numbers behind it; `et` joins the first of them."""
    yield ten, word
    yield ten + 1, f"{word}{et}{_UNITS[1]}"
    for unit in range(2, 10):
        yield ten + unit, f"{word} - {_UNITS[unit]}"


_CARDINALS = _below_hundred() | {"une": 1, "cent": 100, "cents": 100, "mille": 1000}

_SCALES = {
    "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7,
    "million": 10**6, "millions": 10**6, "milliard": 10**9, "milliards": 10**9, "md": 10**9,
    "mds": 10**9, "mrd": 10**9, "mio": 10**6, "m": 10**6, "billion": 10**12, "billions": 10**12,
    "billiard": 10**15, "trillion": 10**18, "trillions": 10**18,
}  # fmt: skip

_ORDINALS = {"premier": 1, "première": 1, "premiers": 1, "premières": 1, "second": 2, "seconde": 2,
             "unième": 1}  # fmt: skip
for _n, _word in _ORDINAL_STEMS.items():
    _ORDINALS[_word] = _ORDINALS[_word + "s"] = _n

_FRACTIONS = {"tiers": 3, "quart": 4, "quarts": 4, "cinquième": 5, "cinquièmes": 5, "sixième": 6,
              "sixièmes": 6, "septième": 7, "septièmes": 7, "huitième": 8, "huitièmes": 8,
              "dixième": 10, "dixièmes": 10, "centième": 100}  # fmt: skip

_DOZENS = {"dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
           "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000}  # fmt: skip
"""Not "quarantaine": that is a quarantine, too."""

_FIXED: dict[str, Fixed] = {
    "quinzaine de jours": Fixed(Kind.DURATION, 2, "week"),
    "la moitié": Fixed(Kind.FRACTION, Fraction(1, 2)),
    "moitié": Fixed(Kind.FRACTION, Fraction(1, 2)),
    "de moitié": Fixed(Kind.MULTIPLE, Fraction(1, 2)),
    "moitié moins": Fixed(Kind.MULTIPLE, Fraction(1, 2)),
    "le double": Fixed(Kind.MULTIPLE, 2),
    "au double": Fixed(Kind.MULTIPLE, 2),
    "du double": Fixed(Kind.MULTIPLE, 2),
    "le triple": Fixed(Kind.MULTIPLE, 3),
    "du triple": Fixed(Kind.MULTIPLE, 3),
    "le quadruple": Fixed(Kind.MULTIPLE, 4),
    "une fois et demie": Fixed(Kind.MULTIPLE, Fraction(3, 2)),
    "une fois et demi": Fixed(Kind.MULTIPLE, Fraction(3, 2)),
    "un quart de million": Fixed(Kind.COUNT, 250_000),
    "un demi - million": Fixed(Kind.COUNT, 500_000),
    "demi - million": Fixed(Kind.COUNT, 500_000),
    "un demi - milliard": Fixed(Kind.COUNT, 5 * 10**8),
    "trois quarts de million": Fixed(Kind.COUNT, 750_000),
    "demi - heure": Fixed(Kind.DURATION, 30, "minute"),
    "demi - siècle": Fixed(Kind.DURATION, 50, "year"),
    "demi - journée": Fixed(Kind.DURATION, 12, "hour"),
    "semestre": Fixed(Kind.DURATION, 6, "month"),
    "un quart d'heure": Fixed(Kind.DURATION, 15, "minute"),
    "quart d'heure": Fixed(Kind.DURATION, 15, "minute"),
    "trois quarts d'heure": Fixed(Kind.DURATION, 45, "minute"),
    "minuit et demi": Fixed(Kind.TIME, "00:30"),
    "minuit et demie": Fixed(Kind.TIME, "00:30"),
    "midi et demi": Fixed(Kind.TIME, "12:30"),
    "midi et demie": Fixed(Kind.TIME, "12:30"),
    "minuit et quart": Fixed(Kind.TIME, "00:15"),
    "midi et quart": Fixed(Kind.TIME, "12:15"),
    "minuit moins le quart": Fixed(Kind.TIME, "23:45"),
    "midi moins le quart": Fixed(Kind.TIME, "11:45"),
    "minuit": Fixed(Kind.TIME, "00:00"),
    "à midi": Fixed(Kind.TIME, "12:00"),
    "vers midi": Fixed(Kind.TIME, "12:00"),
    "avant midi": Fixed(Kind.TIME, "12:00"),
    "dès midi": Fixed(Kind.TIME, "12:00"),
    "jusqu'à midi": Fixed(Kind.TIME, "12:00"),
    # These words also mean a quarantine and a fortnight, but not with "de" behind them.
    "une quarantaine de": Fixed(Kind.COUNT, 40),
    "une quinzaine de jours": Fixed(Kind.DURATION, 2, "week"),
}
for _word, _n in _DOZENS.items():
    _article = "un" if _word == "millier" else "une"
    for _scale, _factor in (("milliers", 1000), ("millions", 10**6), ("milliards", 10**9)):
        _FIXED[f"{_article} {_word} de {_scale}"] = Fixed(Kind.COUNT, _n * _factor)
for _stem, _n in (("doubl", 2), ("tripl", 3), ("quadrupl", 4), ("quintupl", 5), ("sextupl", 6),
                  ("décupl", 10), ("centupl", 100)):  # fmt: skip
    for _ending in ("er", "é", "ée", "és", "ées", "ait", "a", "èrent", "ant", "ement", "era"):
        _FIXED[_stem + _ending] = Fixed(Kind.MULTIPLE, _n)
for _word, _below in _FRACTIONS.items():
    for _article in ("un", "le", "du", "au"):
        if not _word.endswith("s") or _word == "tiers":
            _FIXED[f"{_article} {_word}"] = Fixed(Kind.FRACTION, Fraction(1, _below))
    for _n in range(2, min(_below, 10)):
        if _word.endswith("s"):
            _FIXED[f"{_UNITS[_n]} {_word}"] = Fixed(Kind.FRACTION, Fraction(_n, _below))
            _FIXED[f"les {_UNITS[_n]} {_word}"] = Fixed(Kind.FRACTION, Fraction(_n, _below))
# "le cinquième" is an ordinal more often than a fraction.
for _word in _FRACTIONS:
    if _word.endswith("ième"):
        for _article in ("le", "au", "du"):
            del _FIXED[f"{_article} {_word}"]

for _word, _ten in (("vingtaine", 20), ("trentaine", 30), ("quarantaine", 40),
                    ("cinquantaine", 50), ("soixantaine", 60)):  # fmt: skip
    _FIXED[f"la {_word}"] = Fixed(Kind.VAGUE, f"{_ten}s")
    _FIXED[f"la {_word} de"] = _FIXED[f"la {_word} d'"] = Fixed(Kind.COUNT, _ten)

_IMPLIED: dict[str, Fixed] = {
    "double": Fixed(Kind.MULTIPLE, 2),
    "doubles": Fixed(Kind.MULTIPLE, 2), "demi": Fixed(Kind.FRACTION, Fraction(1, 2)),
    "demie": Fixed(Kind.FRACTION, Fraction(1, 2)), "paire": Fixed(Kind.COUNT, 2),
    "duo": Fixed(Kind.COUNT, 2), "trio": Fixed(Kind.COUNT, 3), "jumeaux": Fixed(Kind.COUNT, 2),
    "jumelles": Fixed(Kind.COUNT, 2), "autre": Fixed(Kind.ORDINAL, 2),
    "décennie": Fixed(Kind.DURATION, 10, "year"), "siècle": Fixed(Kind.DURATION, 100, "year"),
    "décennies": Fixed(Kind.VAGUE, "tens", "year"),
    "siècles": Fixed(Kind.VAGUE, "hundreds", "year"), "année": Fixed(Kind.DURATION, 12, "month"),
    "an": Fixed(Kind.DURATION, 12, "month"), "semaine": Fixed(Kind.DURATION, 7, "day"),
    "trimestre": Fixed(Kind.DURATION, 3, "month"), "heure": Fixed(Kind.DURATION, 60, "minute"),
    "aucun": Fixed(Kind.COUNT, 0), "aucune": Fixed(Kind.COUNT, 0),
    "midi": Fixed(Kind.TIME, "12:00"),
}  # fmt: skip

_UNITS_OF = {
    "ans": "year", "an": "year", "années": "year", "année": "year", "mois": "month",
    "jours": "day", "jour": "day", "journées": "day", "semaines": "week", "semaine": "week",
    "heures": "hour", "heure": "hour", "h": "hour", "minutes": "minute", "secondes": "second",
    "siècles": "century", "décennies": "decade", "saisons": "season", "millénaires": "millennium",
    "centièmes": "cs", "centièmes de seconde": "cs", "nuits": "night",
    "trimestres": "quarter", "min": "minute", "sec": "second",
    "mètres": "m", "kilomètres": "km", "kilomètre": "km", "centimètres": "cm",
    "millimètres": "mm", "kilos": "kg", "kilo": "kg", "kilogrammes": "kg", "grammes": "g",
    "tonnes": "t", "litres": "l", "hectares": "ha", "barils": "bbl", "milles": "mi",
    "miles": "mi", "pieds": "ft", "pouces": "in", "livres": "lb", "degrés": "°", "degré": "°",
    "km/heure": "km/h", "kilomètres à l'heure": "km/h", "kilomètres heure": "km/h",
    "kilomètres - heure": "km/h", "km à l'heure": "km/h", "km / h": "km/h",
    "mètres carrés": "m2", "kilomètres carrés": "km2", "mètres cubes": "m3",
    "chevaux": "hp", "octets": "B", "mo": "MB", "go": "GB", "° c": "°C",
}  # fmt: skip
_MONEY = {
        "bitcoin": "BTC", "bitcoins": "BTC", "btc": "BTC",
    "euro": "EUR", "euros": "EUR", "dollar": "USD", "dollars": "USD", "dollars us": "USD",
    "livre sterling": "GBP", "livres sterling": "GBP", "yen": "JPY", "yens": "JPY",
    "franc suisse": "CHF", "francs suisses": "CHF", "francs": "CHF", "roubles": "RUB",
    "yuans": "CNY", "roupies": "INR", "centime": "cent", "centimes": "cent", "cents": "cent",
    "dollars américains": "USD", "dollars canadiens": "CAD", "dollars australiens": "AUD",
}  # fmt: skip


def _partitive(phrases: dict[str, str]) -> dict[str, str]:
    """Also behind "de": deux millions *de dollars*, trois millions *d'euros*."""
    more = {
        f"d'{phrase}" if phrase[0] in "aeéèiouhy" else f"de {phrase}": unit
        for phrase, unit in phrases.items()
        if phrase.split()[0].endswith(("s", "x"))
    }
    return phrases | more


LANGUAGE = Language(
    code="fr",
    cardinals=_CARDINALS,
    scales=_SCALES,
    ordinals=_ORDINALS,
    ordinal_marks=frozenset({"er", "re", "ère", "e", "ème", "eme", "è", "nd", "nde", "ers", "es",
                             "èmes"}),
    point_words=frozenset("virgule".split()),
    joiners=frozenset({"et"}),
    spaced_tens=True,
    articles=frozenset({"un", "une"}),
    half_words=frozenset({"demi", "demie"}),
    pronouns=frozenset({"un", "une"}),
    vague={
        "dizaines": "tens", "douzaines": "tens", "centaines": "hundreds", "milliers": "thousands",
        "dizaines de milliers": "tens of thousands",
        "centaines de milliers": "hundreds of thousands",
        "milliers et des milliers": "thousands", "millions": "millions",
        "dizaines de millions": "tens of millions",
        "centaines de millions": "hundreds of millions", "milliards": "billions",
        "dizaines de milliards": "tens of billions",
        "centaines de milliards": "hundreds of billions", "billions": "trillions",
    },
    few=frozenset({"quelques", "plusieurs"}),
    dozens=_DOZENS,
    rough=frozenset(_DOZENS) - {"douzaine"} | {"quarantaine"},
    minus=frozenset({"moins"}),
    percent=frozenset({"pour cent", "pourcent", "p . cent", "p . c"}),
    points=frozenset({"point de pourcentage", "points de pourcentage", "point de %",
                      "points de %"}),
    permille=frozenset({"pour mille"}),
    units=_partitive(_UNITS_OF),
    money=_partitive(_MONEY) | {"de $": "USD", "de €": "EUR", "d' €": "EUR"},
    fixed=_FIXED,
    implied=_IMPLIED,
    implied_prefixes={"corona": Fixed(Kind.TOKEN, "COVID-19")},
    idioms={
        **{f"{word} {name}": Fixed(Kind.ORDINAL, n)
           for word in ("classe de", "classes de", "élève de", "élèves de")
           for n, name in ((6, "sixième"), (5, "cinquième"), (4, "quatrième"), (3, "troisième"))},
        "entre quatre yeux": Fixed(Kind.COUNT, 4), "aux quatre coins": Fixed(Kind.COUNT, 4),
        "tout neuf": Fixed(Kind.COUNT, 9), "flambant neuf": Fixed(Kind.COUNT, 9),
        **{f"{done} à neuf": Fixed(Kind.COUNT, 9)
           for done in ("remis", "remise", "remises", "refait", "refaite", "rénové", "rénovée",
                        "remettre", "remet")}, "quoi de neuf": Fixed(Kind.COUNT, 9),
        "de seconde main": Fixed(Kind.ORDINAL, 2), "en premier lieu": Fixed(Kind.ORDINAL, 1),
        "en second lieu": Fixed(Kind.ORDINAL, 2), "dans un premier temps": Fixed(Kind.ORDINAL, 1),
        "dans un second temps": Fixed(Kind.ORDINAL, 2),
    },
    templates=(
        ("minuit {n}", Kind.TIME, "past midnight"),
        ("minuit moins {n}", Kind.TIME, "to midnight"),
        ("midi {n}", Kind.TIME, "past noon"),
        ("midi moins {n}", Kind.TIME, "to noon"),
        ("minuit et {n}", Kind.TIME, "past midnight"),
        ("midi et {n}", Kind.TIME, "past noon"),
        ("{n} sur {m}", Kind.FRACTION, "ratio"),
        ("{n} {w} sur {m}", Kind.FRACTION, "ratio"),
        ("{n} fois plus", Kind.MULTIPLE, "times"),
        ("{n} fois moins", Kind.MULTIPLE, "inverse"),
        ("{n} fois", Kind.MULTIPLE, "times"),
        ("multiplié par {n}", Kind.MULTIPLE, ""),
        ("multipliée par {n}", Kind.MULTIPLE, ""),
        ("multipliés par {n}", Kind.MULTIPLE, ""),
        ("multipliées par {n}", Kind.MULTIPLE, ""),
        ("multiplier par {n}", Kind.MULTIPLE, ""),
        ("facteur {n}", Kind.MULTIPLE, ""),
        ("divisé par {n}", Kind.MULTIPLE, "inverse"),
        ("divisée par {n}", Kind.MULTIPLE, "inverse"),
        ("divisés par {n}", Kind.MULTIPLE, "inverse"),
        ("divisées par {n}", Kind.MULTIPLE, "inverse"),
        *((f"{verb} {{n}} ans", Kind.AGE, "year")
          for verb in ("a", "ont", "avait", "avaient", "aura", "ayant")),
        ("il y a {n} ans", Kind.DURATION, "year"),
        ("il y avait {n} ans", Kind.DURATION, "year"),
        ("âgé de {n} ans", Kind.AGE, "year"),
        ("âgée de {n} ans", Kind.AGE, "year"),
        ("âgés de {n} ans", Kind.AGE, "year"),
        ("âgées de {n} ans", Kind.AGE, "year"),
        ("à l'âge de {n} ans", Kind.AGE, "year"),
        ("{n} heures {m}", Kind.TIME, "clock"),
        ("{n} heure {m}", Kind.TIME, "clock"),
        ("{n} h {m}", Kind.TIME, "clock"),
        ("à {n} heures et demie", Kind.TIME, "half past"),
        ("vers {n} heures et demie", Kind.TIME, "half past"),
        ("{n} heures et quart", Kind.TIME, "quarter past"),
        ("à {n} heure et quart", Kind.TIME, "quarter past"),
        ("{n} h et quart", Kind.TIME, "quarter past"),
        ("{n} heures moins {m}", Kind.TIME, "minus"),
        ("{n} heure moins {m}", Kind.TIME, "minus"),
        ("{n} heure moins le quart", Kind.TIME, "quarter to"),
        ("{n} heure du matin", Kind.TIME, "am"),
        ("{n} h du matin", Kind.TIME, "am"),
        ("{n} h de l'après - midi", Kind.TIME, "pm"),
        ("{n} h du soir", Kind.TIME, "pm"),
        ("{n} heure de l'après - midi", Kind.TIME, "pm"),
        ("à {n} heure et demie", Kind.TIME, "half past"),
        ("{n} heures moins le quart", Kind.TIME, "quarter to"),
        ("{n} heures du matin", Kind.TIME, "am"),
        ("{n} heures de l'après - midi", Kind.TIME, "pm"),
        ("{n} heures du soir", Kind.TIME, "pm"),
    ),
    before={
        "plus de": Exactness.MORE_THAN, "un peu plus de": Exactness.MORE_THAN,
        "plus d'": Exactness.MORE_THAN, "au - dessus de": Exactness.MORE_THAN,
        "au - delà de": Exactness.MORE_THAN,
        "un peu plus d'": Exactness.MORE_THAN, "moins d'": Exactness.LESS_THAN,
        "un peu moins d'": Exactness.LESS_THAN, "près d'": Exactness.LESS_THAN,
        "autour d'": Exactness.ABOUT, "pas moins d'": Exactness.AT_LEAST,
        "pas plus d'": Exactness.AT_MOST,
        "près de": Exactness.LESS_THAN, "presque": Exactness.LESS_THAN,
        "moins de": Exactness.LESS_THAN, "un peu moins de": Exactness.LESS_THAN,
        "à peine": Exactness.LESS_THAN,
        "environ": Exactness.ABOUT, "quelque": Exactness.ABOUT, "à peu près": Exactness.ABOUT,
        "autour de": Exactness.ABOUT, "approximativement": Exactness.ABOUT,
        "aux alentours de": Exactness.ABOUT, "de l'ordre de": Exactness.ABOUT,
        "vers": Exactness.ABOUT, "estimé à": Exactness.ABOUT, "estimés à": Exactness.ABOUT,
        "au moins": Exactness.AT_LEAST, "au minimum": Exactness.AT_LEAST,
        "pas moins de": Exactness.AT_LEAST, "au bas mot": Exactness.AT_LEAST,
        "au plus": Exactness.AT_MOST, "au maximum": Exactness.AT_MOST,
        "jusqu'à": Exactness.AT_MOST, "tout au plus": Exactness.AT_MOST,
        "pas plus de": Exactness.AT_MOST,
    },
    after={"ou plus": Exactness.AT_LEAST, "ou moins": Exactness.AT_MOST,
           "au moins": Exactness.AT_LEAST, "environ": Exactness.ABOUT,
           "au maximum": Exactness.AT_MOST, "+": Exactness.AT_LEAST},
    range_words=frozenset({"à"}),
    range_open={"entre": frozenset({"et"}), "de": frozenset({"à"})},
    change_words=frozenset("à".split()),
    contrast_words=frozenset("contre".split()),
    ratio_words=frozenset({("sur",), ("sur", "les")}),
    score_joiners=frozenset({"à"}),
    score_words=frozenset(
        "perdu perd gagné gagne emporté emporte emportée battu bat victoire défaite score "
        "match incliné".split()
    ),
    list_words=frozenset({"et", "ou", "à"}),
    months={"janv": 1, "févr": 2, "juil": 7, "sept": 9, "fevrier": 2, "aout": 8, "decembre": 12},
    date_before=frozenset("le du au dès depuis avant après et".split()),
    date_sure=frozenset("du au".split()),
    year_before=frozenset({"en", "depuis", "dès", "début", "fin", "année", "printemps", "été",
                           "automne", "hiver"}),
    clock_before=frozenset({"à", "vers", "dès", "avant", "après", "depuis", "entre"}),
    clock_from=frozenset({"de", "entre"}),
    hour_before=frozenset({"avant", "dès", "jusqu'à"}),
    clock_sure=frozenset("à vers dès".split()),
    clock_after=frozenset({"h", "heures", "utc", "gmt"}),
    hour_words=frozenset({"heures", "heure", "h"}),
    decade_words=frozenset({"années"}),
    century_words=frozenset({"siècle", "siècles"}),
    insertions=frozenset({"bis", "ter", "quater"}),
    name_prefixes=frozenset({"mi", "pré", "post"}),
    roman_before=frozenset({"guerre", "mondiale", "chapitre", "tome", "article", "titre"}),
    function_words=frozenset(
        "le la les l' un une des du de d' qu' s' n' c' j' m' t' jusqu' et ou à au aux en dans sur "
        "sous par pour avec sans chez vers ce cet cette ces son sa ses leur leurs notre nos votre "
        "vos mon ma mes il elle ils elles on nous vous je tu que qui dont où est sont était "
        "étaient a ont avait avaient sera seront être avoir été ne pas plus moins très aussi mais "
        "car si comme entre depuis après avant pendant contre selon soit".split()
    ),
    conjunctions=frozenset(
        "et mais tandis alors quoique parce qui dont quand lorsque après".split()
    ),
    definite_articles=frozenset("le la les l'".split()),
    plurals=("s", "x"),
)  # fmt: skip
