"""Spanish figures: found with their values, and compared with English both ways."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from num2words import num2words

from summarize.figures import find
from tests.figures.written import translated, written

FOUND = [
    # digits and separators
    ("2.205 denuncias", "2.205 = 2205 count denuncias"),
    ("2 205 denuncias", "2 205 = 2205 count denuncias"),
    ("1.234,5 toneladas", "1.234,5 toneladas = 1234.5 measure t"),
    ("3,14", "3,14 = 3.14 count"),
    # words
    ("treinta y una personas", "treinta y una = 31 count personas"),
    ("veintidós mil personas", "veintidós mil = 22000 count personas"),
    ("quinientas mujeres", "quinientas = 500 count mujeres"),
    ("mil cien", "mil cien = 1100 count"),
    ("medio millón", "medio millón = 500000 count"),
    ("un millón y medio", "un millón y medio = 1500000 count"),
    ("una veintena de personas", "una veintena = 20 count about"),
    ("un centenar de casos", "un centenar = 100 count about"),
    # scales
    ("2.800 millones de euros", "2.800 millones de euros = 2800000000 money EUR"),
    ("mil millones", "mil millones = 1000000000 count"),
    ("dos mil trescientos millones", "dos mil trescientos millones = 2300000000 count"),
    ("315 billones de dólares", "315 billones de dólares = 315000000000000 money USD"),
    ("20 €", "20 € = 20 money EUR"),
    # exactness
    ("más de un millón", "más de un millón = 1000000 count more-than"),
    ("unos 20 niños", "unos 20 = 20 count niños about"),
    ("casi una cuarta parte", "casi una cuarta parte = 0.25 fraction less-than"),
    ("al menos 40 familias", "al menos 40 = 40 count familias at-least"),
    ("hasta 100 km/h", "hasta 100 km/h = 100 measure km/h at-most"),
    # percent, points, fractions
    ("un 47 por ciento", "47 por ciento = 47 percent"),
    ("el 12,5 %", "12,5 % = 12.5 percent"),
    ("3 puntos porcentuales", "3 puntos porcentuales = 3 percentage-point"),
    ("dos tercios", "dos tercios = 2/3 fraction"),
    ("tres cuartas partes de los niños", "tres cuartas partes = 0.75 fraction"),
    ("la mitad", "la mitad = 0.5 fraction"),
    ("una de cada tres mujeres", "una de cada tres = 1/3 fraction"),
    ("cuatro de cada diez", "cuatro de cada diez = 0.4 fraction"),
    # multiples
    ("se duplicó", "duplicó = 2 multiple"),
    ("se triplicaron", "triplicaron = 3 multiple"),
    ("se multiplicó por diez", "multiplicó por diez = 10 multiple"),
    ("se redujo a la mitad", "a la mitad = 0.5 multiple"),
    ("tres veces más", "tres veces más = 3 multiple times"),
    ("el doble que en 2019", "el doble = 2 multiple", "2019 = 2019 year"),
    # ages, durations
    ("una niña de 13 años de edad", "13 años de edad = 13 age year"),
    ("dos horas y media", "dos horas y media = 2.5 duration hour"),
    ("un año y medio", "un año y medio = 1.5 duration year"),
    ("media hora", "media hora = 30 duration minute"),
    # ordinals, dates, times
    ("el tercer puesto", "tercer = 3 ordinal"),
    ("el 3.º puesto", "3.º = 3 ordinal"),
    ("la 2ª edición", "2ª = 2 ordinal"),
    ("el siglo XIX", "siglo XIX = 19 ordinal century"),
    ("el 5 de enero de 2020", "5 de enero de 2020 = 2020-01-05 date"),
    ("el 1 de octubre", "1 de octubre = --10-01 date"),
    ("los años 60", "años 60 = 1960 decade"),
    ("la década de 1960", "década de 1960 = 1960 decade"),
    ("los años sesenta", "años sesenta = 1960 decade"),
    ("a las 10:30", "10:30 = 10:30 time"),
    ("a las ocho de la mañana", "las ocho de la mañana = 08:00 time"),
    ("a las siete y media", "a las siete y media = 07:30 time 12h"),
    ("a las dos mujeres", "dos = 2 count mujeres"),
    ("al mediodía", "mediodía = 12:00 time"),
    # ranges, scores, vague, names
    ("entre 12 y 15 por ciento", "12 y 15 por ciento = 12..15 percent"),
    ("entre el 12 y el 15 %", "12 y el 15 % = 12..15 percent"),
    ("Ganaron 3-1.", "3-1 = 3-1 score"),
    ("miles de personas", "miles = thousands vague personas"),
    ("decenas de miles", "decenas de miles = tens of thousands vague"),
    ("la versión 0.85.x", "0.85.x = 0.85.x token"),
    ("el 116 000", "116 000 = 116 000 token"),
    # no figures
    ("Una mujer dijo que uno de los hombres es un testigo.",),
    ("de media, a los cuatro vientos",),
]

SAME = [
    ("En 2020 se registraron 2.205 denuncias, un 47 por ciento más que en 2019.",
     "In 2020, 2,205 complaints were registered, 47 percent more than in 2019."),
    ("El número se multiplicó por diez, hasta más de 2.800 millones de euros.",
     "The number increased tenfold, to more than 2.8 billion euros."),
    ("Se trata de 315 billones de dólares.", "It is $315 trillion."),
    ("Una de cada tres mujeres y uno de cada cinco hombres",
     "One in three women and one in five men"),
    ("En la década de 1960, la mitad de los niños eran pobres.",
     "In the 1960s half of the children were poor."),
    ("Treinta y una personas, mil millones de pesos, casi una cuarta parte",
     "31 people, one billion pesos, almost a quarter"),
    ("La proporción subió 3 puntos porcentuales, hasta el 12,5 %.",
     "The share rose by 3 percentage points to 12.5 percent."),
    ("Entre el 12 y el 15 % de los niños de 13 años",
     "Between 12 and 15 percent of 13-year-olds"),
    ("En el siglo XIX, el tercer puesto, a las siete y media de la tarde",
     "In the 19th century, third place, at 7:30 p.m."),
    ("La Segunda Guerra Mundial duró seis años.", "World War II lasted six years."),
    ("Se duplicaron los ingresos y las pérdidas se redujeron a la mitad.",
     "Revenue doubled and losses were halved."),
    ("Decenas de miles de personas, cientos de niños, el doble que en 2019",
     "Tens of thousands of people, hundreds of children, twice as many as in 2019"),
]  # fmt: skip

DIFFERENT = [
    ("Cuesta 315 billones de dólares.", "It costs $315 billion."),
    ("Cuesta 2.800 millones de euros.", "It costs 2.8 million euros."),
    ("Cuesta mil millones.", "It costs a thousand."),
    ("Hubo 2.205 denuncias.", "There were 2.205 complaints."),
    ("El número se triplicó.", "The number doubled."),
    ("Subió 3 puntos porcentuales.", "It rose by 3 percent."),
    ("Treinta y dos niños", "23 children"),
    ("Un año y medio", "Two and a half years"),
    ("Una de cada tres mujeres", "One in four women"),
    ("En los años sesenta", "In the 1970s"),
]


@pytest.mark.parametrize("case", FOUND, ids=[case[0] for case in FOUND])
def test_found(case: tuple[str, ...]) -> None:
    assert written(case[0], "es") == list(case[1:])


@pytest.mark.parametrize(("spanish", "english"), SAME)
def test_same_both_ways(spanish: str, english: str) -> None:
    assert translated(spanish, "es", english, "en").ok
    assert translated(english, "en", spanish, "es").ok


@pytest.mark.parametrize(("spanish", "english"), DIFFERENT)
def test_different(spanish: str, english: str) -> None:
    assert not translated(spanish, "es", english, "en").ok


@given(st.integers(2, 10**12) | st.integers(2, 2100) | st.integers(1, 999).map(lambda n: n * 10**9))
def test_every_number_in_words_is_found_whole(number: int) -> None:
    words = num2words(number, lang="es")
    assert [(f.text, f.value) for f in find(words, "es")] == [(words, Decimal(number))]
