"""Spanish."""

from __future__ import annotations

from fractions import Fraction

from summarize.figures.figure import Exactness, Kind
from summarize.figures.language import Fixed, Language

_UNITS = ("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez",
          "once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho",
          "diecinueve", "veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro",
          "veinticinco", "veintiséis", "veintisiete", "veintiocho", "veintinueve")  # fmt: skip
_TENS = {30: "treinta", 40: "cuarenta", 50: "cincuenta", 60: "sesenta", 70: "setenta",
         80: "ochenta", 90: "noventa"}  # fmt: skip
_HUNDREDS = {200: "doscient", 300: "trescient", 400: "cuatrocient", 500: "quinient",
             600: "seiscient", 700: "setecient", 800: "ochocient", 900: "novecient"}  # fmt: skip
_ONE = frozenset({"un", "uno", "una"})

_CARDINALS = {word: value for value, word in enumerate(_UNITS)}
_CARDINALS |= {"un": 1, "una": 1, "veintiún": 21, "veintiun": 21, "veintiuna": 21,
               "dieciseis": 16, "veintidos": 22, "veintitres": 23, "veintiseis": 26, "cien": 100,
               "ciento": 100, "mil": 1000}  # fmt: skip
for _ten, _word in _TENS.items():
    _CARDINALS[_word] = _ten
    for _unit in (*_UNITS[1:10], "un", "una"):
        _CARDINALS[f"{_word} y {_unit}"] = _ten + _CARDINALS[_unit]
for _hundred, _stem in _HUNDREDS.items():
    _CARDINALS[_stem + "os"] = _CARDINALS[_stem + "as"] = _hundred

_SCALES = {
    "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7,
    "millón": 10**6, "millon": 10**6, "millones": 10**6, "millardo": 10**9, "millardos": 10**9,
    "billón": 10**12, "billon": 10**12, "billones": 10**12, "trillón": 10**18,
    "trillones": 10**18, "m": 10**6, "mill": 10**6,
}  # fmt: skip

_ORDINALS: dict[str, int] = {"primer": 1, "tercer": 3}
for _stem, _n in (
    ("primer", 1), ("segund", 2), ("tercer", 3), ("cuart", 4), ("quint", 5), ("sext", 6),
    ("séptim", 7), ("octav", 8), ("noven", 9), ("décim", 10), ("undécim", 11),
    ("decimoprimer", 11), ("duodécim", 12), ("decimosegund", 12), ("decimotercer", 13),
    ("decimocuart", 14), ("decimoquint", 15), ("decimosext", 16), ("decimoséptim", 17),
    ("decimoctav", 18), ("decimonoven", 19), ("vigésim", 20), ("trigésim", 30),
    ("cuadragésim", 40), ("quincuagésim", 50), ("centésim", 100), ("milésim", 1000),
):  # fmt: skip
    for _ending in ("o", "a", "os", "as"):
        _ORDINALS[_stem + _ending] = _n

_FRACTIONS = {"tercio": 3, "cuarto": 4, "quinto": 5, "sexto": 6, "séptimo": 7, "octavo": 8,
              "noveno": 9, "décimo": 10}  # fmt: skip
_PARTS = {"tercera": 3, "cuarta": 4, "quinta": 5, "sexta": 6, "séptima": 7, "octava": 8,
          "novena": 9, "décima": 10, "centésima": 100}  # fmt: skip

_DOZENS = {"decena": 10, "docena": 12, "quincena": 15, "veintena": 20, "treintena": 30,
           "cincuentena": 50, "centena": 100, "centenar": 100, "millar": 1000}  # fmt: skip

_FIXED: dict[str, Fixed] = {
    "la mitad": Fixed(Kind.FRACTION, Fraction(1, 2)),
    "mitad": Fixed(Kind.FRACTION, Fraction(1, 2)),
    "a la mitad": Fixed(Kind.MULTIPLE, Fraction(1, 2)),
    "el doble": Fixed(Kind.MULTIPLE, 2),
    "al doble": Fixed(Kind.MULTIPLE, 2),
    "del doble": Fixed(Kind.MULTIPLE, 2),
    "una vez y media": Fixed(Kind.MULTIPLE, Fraction(3, 2)),
    "el triple": Fixed(Kind.MULTIPLE, 3),
    "del triple": Fixed(Kind.MULTIPLE, 3),
    "el cuádruple": Fixed(Kind.MULTIPLE, 4),
    "el quíntuple": Fixed(Kind.MULTIPLE, 5),
    "un cuarto de millón": Fixed(Kind.COUNT, 250_000),
    "medio millón": Fixed(Kind.COUNT, 500_000),
    "tres cuartos de millón": Fixed(Kind.COUNT, 750_000),
    "media hora": Fixed(Kind.DURATION, 30, "minute"),
    "medio año": Fixed(Kind.DURATION, 6, "month"),
    "medio siglo": Fixed(Kind.DURATION, 50, "year"),
    "cuarto de hora": Fixed(Kind.DURATION, 15, "minute"),
    "un cuarto de hora": Fixed(Kind.DURATION, 15, "minute"),
    "tres cuartos de hora": Fixed(Kind.DURATION, 45, "minute"),
    "mediodía": Fixed(Kind.TIME, "12:00"),
    "medianoche": Fixed(Kind.TIME, "00:00"),
}
for _part in ("principios", "finales", "mediados", "década"):
    for _ten, _word in {20: "veinte", **_TENS}.items():
        _FIXED[f"{_part} de los {_word}"] = Fixed(Kind.DECADE, str(1900 + _ten))
for _word, _n in _DOZENS.items():
    _article = "un" if _word in ("centenar", "millar") else "una"
    for _scale, _factor in (("miles", 1000), ("millones", 10**6)):
        _FIXED[f"{_article} {_word} de {_scale}"] = Fixed(Kind.COUNT, _n * _factor)
for _stem, _n in (("duplic", 2), ("triplic", 3), ("cuadruplic", 4), ("quintuplic", 5),
                  ("decuplic", 10)):  # fmt: skip
    for _ending in ("ó", "ado", "ada", "ados", "adas", "ar", "arse", "aron", "a", "an", "ando",
                    "aba", "aban", "ación", "ará", "arán", "aría"):  # fmt: skip
        _FIXED[_stem + _ending] = Fixed(Kind.MULTIPLE, _n)
for _word, _below in _FRACTIONS.items():
    _FIXED[f"un {_word}"] = Fixed(Kind.FRACTION, Fraction(1, _below))
    for _n in range(2, _below):
        _FIXED[f"{_UNITS[_n]} {_word}s"] = Fixed(Kind.FRACTION, Fraction(_n, _below))
for _word, _below in _PARTS.items():
    for _article in ("la", "una"):
        _FIXED[f"{_article} {_word} parte"] = Fixed(Kind.FRACTION, Fraction(1, _below))
    for _n in range(2, min(_below, 10)):
        _FIXED[f"{_UNITS[_n]} {_word}s partes"] = Fixed(Kind.FRACTION, Fraction(_n, _below))

for _unit, _name in (("año", "year"), ("mes", "month"), ("día", "day"), ("siglo", "century")):
    _FIXED[f"el {_unit} y medio"] = Fixed(Kind.DURATION, Fraction(3, 2), _name)
for _unit, _name in (("hora", "hour"), ("semana", "week"), ("década", "decade")):
    _FIXED[f"la {_unit} y media"] = Fixed(Kind.DURATION, Fraction(3, 2), _name)

for _ten, _word in _TENS.items():
    for _rest in ("pocos", "tantos", "muchos", "pico"):
        _FIXED[f"{_word} y {_rest}"] = Fixed(Kind.VAGUE, f"{_ten}s")
        _FIXED[f"{_word} y {_rest} años"] = Fixed(Kind.VAGUE, f"{_ten}s")
for _ten, _stem in ((20, "veinteañer"), (30, "treintañer"), (40, "cuarentañer")):
    for _ending in ("o", "a", "os", "as"):
        _FIXED[_stem + _ending] = Fixed(Kind.VAGUE, f"{_ten}s")
for _ten, _stem in ((40, "cuarent"), (50, "cincuent"), (60, "sesent")):
    for _ending in ("ón", "ona", "ones", "onas"):
        _FIXED[_stem + _ending] = Fixed(Kind.VAGUE, f"{_ten}s")

for _top, _m in (("dos", 2), ("tres", 3), ("cuatro", 4), ("cinco", 5), ("seis", 6), ("siete", 7),
                 ("ocho", 8), ("nueve", 9)):  # fmt: skip
    _FIXED[f"{_top} décimas"] = Fixed(Kind.FRACTION, Fraction(_m, 10))

_IMPLIED: dict[str, Fixed] = {
    "ambos": Fixed(Kind.COUNT, 2), "ambas": Fixed(Kind.COUNT, 2), "par": Fixed(Kind.COUNT, 2),
    "pareja": Fixed(Kind.COUNT, 2), "dúo": Fixed(Kind.COUNT, 2), "trío": Fixed(Kind.COUNT, 3),
    "gemelos": Fixed(Kind.COUNT, 2), "gemelas": Fixed(Kind.COUNT, 2),
    "doble": Fixed(Kind.MULTIPLE, 2), "dobles": Fixed(Kind.MULTIPLE, 2),
    "medio": Fixed(Kind.FRACTION, Fraction(1, 2)), "media": Fixed(Kind.FRACTION, Fraction(1, 2)),
    "ningún": Fixed(Kind.COUNT, 0), "ninguna": Fixed(Kind.COUNT, 0),
    "otro": Fixed(Kind.ORDINAL, 2), "otra": Fixed(Kind.ORDINAL, 2),
    "década": Fixed(Kind.DURATION, 10, "year"), "décadas": Fixed(Kind.VAGUE, "tens", "year"),
    "siglo": Fixed(Kind.DURATION, 100, "year"), "siglos": Fixed(Kind.VAGUE, "hundreds", "year"),
    "año": Fixed(Kind.DURATION, 12, "month"), "semana": Fixed(Kind.DURATION, 7, "day"),
    "trimestre": Fixed(Kind.DURATION, 3, "month"), "semestre": Fixed(Kind.DURATION, 6, "month"),
    "hora": Fixed(Kind.DURATION, 60, "minute"), "minuto": Fixed(Kind.DURATION, 60, "second"),
    "quincena": Fixed(Kind.DURATION, 15, "day"),
}  # fmt: skip

_UNITS_OF = {
    "años": "year", "año": "year", "meses": "month", "mes": "month", "días": "day", "día": "day",
    "semanas": "week", "horas": "hour", "hora": "hour", "minutos": "minute", "segundos": "second",
    "siglos": "century", "décadas": "decade", "temporadas": "season", "noches": "night",
    "centésimas": "cs", "centésimas de segundo": "cs",
    "trimestres": "quarter", "milenios": "millennium", "min": "minute", "seg": "second",
    "metros": "m", "kilómetros": "km", "kilómetro": "km", "centímetros": "cm",
    "milímetros": "mm", "kilos": "kg", "kilo": "kg", "kilogramos": "kg", "gramos": "g",
    "toneladas": "t", "litros": "l", "hectáreas": "ha", "barriles": "bbl", "millas": "mi",
    "pies": "ft", "pulgadas": "in", "libras": "lb", "grados": "°", "grado": "°",
    "kilómetros por hora": "km/h", "km por hora": "km/h", "km / h": "km/h",
    "millas por hora": "mph", "metros cuadrados": "m2", "kilómetros cuadrados": "km2",
    "metros cúbicos": "m3", "caballos": "hp", "° c": "°C",
}  # fmt: skip
_MONEY = {
        "bitcoin": "BTC", "bitcoins": "BTC", "btc": "BTC",
    "euro": "EUR", "euros": "EUR", "dólar": "USD", "dólares": "USD", "dolares": "USD",
    "libras esterlinas": "GBP", "libra esterlina": "GBP", "yenes": "JPY", "francos": "CHF",
    "francos suizos": "CHF", "rublos": "RUB", "yuanes": "CNY", "rupias": "INR",
    "pesos": "peso", "pesos mexicanos": "MXN", "céntimo": "cent", "céntimos": "cent",
    "centavos": "cent", "dólares estadounidenses": "USD", "dólares canadienses": "CAD",
}  # fmt: skip


def _partitive(phrases: dict[str, str]) -> dict[str, str]:
    """Also behind "de": dos millones *de dólares*."""
    return phrases | {f"de {phrase}": unit for phrase, unit in phrases.items() if phrase[-1] == "s"}


LANGUAGE = Language(
    code="es",
    cardinals=_CARDINALS,
    scales=_SCALES,
    ordinals=_ORDINALS,
    ordinal_marks=frozenset({"º", "ª", "er", "o", "a", "os", "as", "ro", "do", "ra", "da"}),
    quoted_decimals=True,
    point_words=frozenset("coma".split()),
    joiners=frozenset({"y"}),
    spaced_tens=True,
    articles=frozenset({"un", "una"}),
    half_words=frozenset({"medio", "media"}),
    pronouns=_ONE,
    vague={
        "decenas": "tens", "docenas": "tens", "centenares": "hundreds", "cientos": "hundreds",
        "centenas": "hundreds", "miles": "thousands", "millares": "thousands",
        "decenas de miles": "tens of thousands", "cientos de miles": "hundreds of thousands",
        "centenares de miles": "hundreds of thousands", "miles y miles": "thousands",
        "millones": "millions", "decenas de millones": "tens of millions",
        "cientos de millones": "hundreds of millions",
        "centenares de millones": "hundreds of millions", "miles de millones": "billions",
        "decenas de miles de millones": "tens of billions",
        "cientos de miles de millones": "hundreds of billions", "billones": "trillions",
    },
    few=frozenset({"varios", "varias", "algunos", "algunas"}),
    dozens=_DOZENS,
    rough=frozenset(_DOZENS) - {"docena"},
    minus=frozenset({"menos"}),
    plus=frozenset({"más", "plus"}),
    percent=frozenset({"por ciento", "por cien"}),
    points=frozenset({"punto porcentual", "puntos porcentuales"}),
    permille=frozenset({"por mil"}),
    units=_partitive(_UNITS_OF),
    money=_partitive(_MONEY) | {"de €": "EUR", "de $": "USD"},
    fixed=_FIXED,
    implied=_IMPLIED,
    implied_prefixes={"corona": Fixed(Kind.TOKEN, "COVID-19")},
    idioms={
        "de media": Fixed(Kind.FRACTION, Fraction(1, 2)),
        **{f"{word}cuartos{end}": Fixed(Kind.ORDINAL, 4)
           for word in ("", "de ", "a ", "en ", "los ")
           for end in ("", " de final") if word or end},
        "a los cuatro vientos": Fixed(Kind.COUNT, 4), "de primera mano": Fixed(Kind.ORDINAL, 1),
        "de segunda mano": Fixed(Kind.ORDINAL, 2), "en primer lugar": Fixed(Kind.ORDINAL, 1),
        "en segundo lugar": Fixed(Kind.ORDINAL, 2),
        "a medias": Fixed(Kind.FRACTION, Fraction(1, 2)),
    },
    templates=(
        ("las {n} del mediodía", Kind.TIME, "pm"),
        ("la {n} del mediodía", Kind.TIME, "pm"),
        ("las {n}", Kind.TIME, "with half"),
        ("las {n} del mediodía", Kind.TIME, "pm"),
        ("{n} de cada {m}", Kind.FRACTION, "ratio"),
        ("{n} {w} de cada {m}", Kind.FRACTION, "ratio"),
        ("{n} sobre {m}", Kind.FRACTION, "ratio"),
        ("{n} veces más", Kind.MULTIPLE, "times"),
        ("{n} veces menos", Kind.MULTIPLE, "inverse"),
        ("{n} veces", Kind.MULTIPLE, "times"),
        ("multiplicado por {n}", Kind.MULTIPLE, ""),
        ("multiplicada por {n}", Kind.MULTIPLE, ""),
        ("multiplicó por {n}", Kind.MULTIPLE, ""),
        ("multiplicaron por {n}", Kind.MULTIPLE, ""),
        ("multiplicar por {n}", Kind.MULTIPLE, ""),
        ("factor de {n}", Kind.MULTIPLE, ""),
        ("dividido por {n}", Kind.MULTIPLE, "inverse"),
        ("dividido entre {n}", Kind.MULTIPLE, "inverse"),
        *((f"{verb} {{n}} años", Kind.AGE, "year")
          for verb in ("tiene", "tienen", "tenía", "tenían", "cumplió", "cumple")),
        ("{n} años de edad", Kind.AGE, "year"),
        ("a los {n} años", Kind.AGE, "year"),
        ("edad de {n} años", Kind.AGE, "year"),
        ("a las {n}", Kind.TIME, "with half"),
        ("las {n} horas", Kind.TIME, "with half"),
        ("las {n} y cuarto", Kind.TIME, "quarter past"),
        ("las {n} menos cuarto", Kind.TIME, "quarter to"),
        ("las {n} menos {m}", Kind.TIME, "minus"),
        ("las {n} y {m}", Kind.TIME, "plus"),
        ("la {n} menos {m}", Kind.TIME, "minus"),
        ("la {n} menos cuarto", Kind.TIME, "quarter to"),
        ("la {n} y cuarto", Kind.TIME, "quarter past"),
        ("la {n} y media", Kind.TIME, "half past"),
        ("la {n} de la madrugada", Kind.TIME, "am"),
        ("la {n} de la mañana", Kind.TIME, "am"),
        ("las {n} de la mañana", Kind.TIME, "am"),
        ("las {n} de la madrugada", Kind.TIME, "am"),
        ("las {n} de la tarde", Kind.TIME, "pm"),
        ("las {n} de la noche", Kind.TIME, "pm"),
        ("la {n} de la tarde", Kind.TIME, "pm"),
        ("las {n} horas", Kind.TIME, "hour"),
    ),
    before={
        "más de": Exactness.MORE_THAN, "algo más de": Exactness.MORE_THAN,
        "poco más de": Exactness.MORE_THAN, "por encima de": Exactness.MORE_THAN,
        "más del": Exactness.MORE_THAN, "por encima del": Exactness.MORE_THAN,
        "casi": Exactness.LESS_THAN, "menos de": Exactness.LESS_THAN,
        "menos del": Exactness.LESS_THAN, "por debajo de": Exactness.LESS_THAN,
        "por debajo del": Exactness.LESS_THAN, "poco menos de": Exactness.LESS_THAN,
        "casi el": Exactness.LESS_THAN, "casi un": Exactness.LESS_THAN,
        "cerca de": Exactness.LESS_THAN, "cerca del": Exactness.LESS_THAN,
        "alrededor de": Exactness.ABOUT, "alrededor del": Exactness.ABOUT,
        "unos": Exactness.ABOUT, "unas": Exactness.ABOUT, "aproximadamente": Exactness.ABOUT,
        "en torno a": Exactness.ABOUT, "en torno al": Exactness.ABOUT,
        "más o menos": Exactness.ABOUT, "aproximadamente el": Exactness.ABOUT,
        "al menos": Exactness.AT_LEAST, "por lo menos": Exactness.AT_LEAST,
        "como mínimo": Exactness.AT_LEAST, "no menos de": Exactness.AT_LEAST,
        "al menos el": Exactness.AT_LEAST, "un mínimo de": Exactness.AT_LEAST,
        "como máximo": Exactness.AT_MOST, "a lo sumo": Exactness.AT_MOST,
        "hasta": Exactness.AT_MOST, "no más de": Exactness.AT_MOST,
        "un máximo de": Exactness.AT_MOST, "hasta un": Exactness.AT_MOST,
    },
    after={"o más": Exactness.AT_LEAST, "o menos": Exactness.AT_MOST,
           "como mínimo": Exactness.AT_LEAST, "como máximo": Exactness.AT_MOST,
           "aproximadamente": Exactness.ABOUT, "+": Exactness.AT_LEAST},
    range_words=frozenset({"a"}),
    range_open={"entre": frozenset({"y"}), "entre el": frozenset({"y"}), "de": frozenset({"a"}),
                "del": frozenset({"al"})},
    change_words=frozenset("a al".split()),
    contrast_words=frozenset("contra frente".split()),
    ratio_words=frozenset({("de",), ("de", "cada"), ("sobre",)}),
    score_joiners=frozenset({"a"}),
    score_words=frozenset(
        "perdió pierde ganó gana venció derrotó victoria derrota empate marcador".split()
    ),
    list_words=frozenset({"y", "o", "a", "e", "u"}),
    months={"setiembre": 9, "sept": 9},
    date_before=frozenset("el del al desde hasta antes y".split()),
    date_sure=frozenset("al".split()),
    year_before=frozenset({"en", "desde", "año", "principios", "finales", "mediados", "verano",
                           "otoño", "invierno", "primavera"}),
    clock_before=frozenset({"las", "la"}),
    clock_from=frozenset({"de", "entre"}),
    clock_sure=frozenset("las la".split()),
    clock_after=frozenset({"horas", "h", "hrs", "utc", "gmt"}),
    hour_words=frozenset({"horas", "h", "hrs"}),
    decade_words=frozenset({"años", "década", "décadas"}),
    decade_joiners=frozenset({"de", "los"}),
    century_words=frozenset({"siglo", "siglos"}),
    insertions=frozenset({"bis", "ter", "quater"}),
    name_prefixes=frozenset({"pre", "post", "ex"}),
    roman_before=frozenset({"guerra", "mundial", "capítulo", "tomo", "artículo", "siglo"}),
    function_words=frozenset(
        "el la los las lo un una unos unas de del y e o u a al en con por para sin sobre entre "
        "desde hasta hacia según contra que quien cual cuyo donde cuando como se su sus mi tu le "
        "les nos me te él ella ellos ellas yo es son era eran fue fueron será serán ha han había "
        "habían hay ser estar está están no ni ya más menos muy también pero si sino durante tras "
        "ante bajo este esta estos estas ese esa esos esas aquel cada".split()
    ),
    conjunctions=frozenset("y pero mientras aunque porque que cuando tras donde".split()),
    definite_articles=frozenset("el la los las".split()),
    plurals=("s",),
)  # fmt: skip
