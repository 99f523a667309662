"""German figures: found with their values, and compared with English both ways."""

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
    ("2.205 Meldungen", "2.205 = 2205 count meldungen"),
    ("1.234,5 Tonnen", "1.234,5 Tonnen = 1234.5 measure t"),
    ("1 234 567 Menschen", "1 234 567 = 1234567 count menschen"),
    ("3,14", "3,14 = 3.14 count"),
    # words
    ("zweiundzwanzigtausend Menschen", "zweiundzwanzigtausend = 22000 count menschen"),
    ("dreissig Kinder", "dreissig = 30 count kinder"),
    ("eine halbe Million", "eine halbe Million = 500000 count"),
    ("ein Dutzend", "ein Dutzend = 12 count"),
    # scales
    ("2,8 Milliarden Euro", "2,8 Milliarden Euro = 2800000000 money EUR"),
    ("2,8 Mrd. Euro mehr", "2,8 Mrd. Euro = 2800000000 money EUR"),
    ("315 Billionen Dollar", "315 Billionen Dollar = 315000000000000 money USD"),
    ("9 Mio. Menschen", "9 Mio. = 9000000 count menschen"),
    ("380 Euro", "380 Euro = 380 money EUR"),
    ("5 US-Dollar", "5 US-Dollar = 5 money USD"),
    ("20 €", "20 € = 20 money EUR"),
    # exactness
    ("rund eine Million", "rund eine Million = 1000000 count about"),
    ("gut 100 Fälle", "gut 100 = 100 count fälle more-than"),
    ("knapp 100 Fälle", "knapp 100 = 100 count fälle less-than"),
    ("mindestens 40 Familien", "mindestens 40 = 40 count familien at-least"),
    ("bis zu 100 km/h", "bis zu 100 km/h = 100 measure km/h at-most"),
    ("47 Prozent mehr als 2019", "47 Prozent = 47 percent", "2019 = 2019 year"),
    # percent, points, fractions
    ("12,5 %", "12,5 % = 12.5 percent"),
    ("3 Prozentpunkte", "3 Prozentpunkte = 3 percentage-point"),
    ("zwei Drittel", "zwei Drittel = 2/3 fraction"),
    ("drei Viertel der Kinder", "drei Viertel = 0.75 fraction"),
    ("die Hälfte", "die Hälfte = 0.5 fraction"),
    ("eine von drei Frauen", "eine von drei = 1/3 fraction"),
    ("jeder zehnte Fall", "jeder zehnte = 0.1 fraction"),
    ("vier von zehn Kindern", "vier von zehn = 0.4 fraction"),
    # multiples
    ("hat sich verdoppelt", "verdoppelt = 2 multiple"),
    ("eine Verdreifachung", "Verdreifachung = 3 multiple"),
    ("vervierzehnfachte sich", "vervierzehnfachte = 14 multiple"),
    ("wurde halbiert", "halbiert = 0.5 multiple"),
    ("doppelt so viele", "doppelt so viele = 2 multiple"),
    ("anderthalb Mal so viele", "anderthalb Mal so viele = 1.5 multiple times"),
    ("dreimal so hoch", "dreimal = 3 multiple times"),
    ("auf das Zehnfache", "Zehnfache = 10 multiple"),
    # ages, durations, measures
    ("Der 18-Jährige", "18-Jährige = 18 age year"),
    ("eine dreizehnjährige Schülerin", "dreizehnjährige = 13 age year"),
    ("im Alter von 13 Jahren", "im Alter von 13 Jahren = 13 age year"),
    ("anderthalb Stunden", "anderthalb Stunden = 1.5 duration hour"),
    ("zweieinhalb Jahre", "zweieinhalb Jahre = 2.5 duration year"),
    ("eine Viertelstunde", "Viertelstunde = 15 duration minute"),
    ("etwa 20 Grad Celsius", "etwa 20 Grad Celsius = 20 measure °C about"),
    # ordinals, dates, times
    ("der dritte Platz", "dritte = 3 ordinal"),
    ("der 3. Platz", "3. = 3 ordinal"),
    ("das 19. Jahrhundert", "19. Jahrhundert = 19 ordinal century"),
    ("Es waren 50. Das ist viel.", "50 = 50 count"),
    ("am 5. Januar 2020", "5. Januar 2020 = 2020-01-05 date"),
    ("am 3. Oktober", "3. Oktober = --10-03 date"),
    ("im Jahr 1985", "1985 = 1985 year"),
    ("den 60er Jahren", "60er Jahren = 1960 decade"),
    ("den 1960er-Jahren", "1960er-Jahren = 1960 decade"),
    ("den Sechzigerjahren", "Sechzigerjahren = 1960 decade"),
    ("um 10 Uhr", "10 Uhr = 10:00 time 12h"),
    ("um 10.30 Uhr", "10.30 Uhr = 10:30 time"),
    ("um 19 Uhr 30", "19 Uhr 30 = 19:30 time"),
    ("um halb acht", "halb acht = 07:30 time 12h"),
    ("um Mitternacht", "Mitternacht = 00:00 time"),
    # ranges, scores, vague, names
    ("zwischen 12 und 15 Prozent", "12 und 15 Prozent = 12..15 percent"),
    ("12 bis 15 Prozent", "12 bis 15 Prozent = 12..15 percent"),
    ("2019-2020", "2019-2020 = 2019..2020 year"),
    ("Sie gewannen 3:1.", "3:1 = 3-1 score"),
    ("Tausende Menschen", "Tausende = thousands vague menschen"),
    ("Version 0.85.x", "0.85.x = 0.85.x token"),
    ("die Nummer 116 000", "116 000 = 116 000 token"),
    ("COVID-19", "COVID-19 = COVID-19 token"),
    # no figures
    ("Eine Frau sagte, einer der Männer sei ein Zeuge.",),
    ("Sie achtete darauf, dass niemand einen Fehler macht.",),
    ("unter vier Augen in Acht genommen",),
]

SAME = [
    ("2020 gingen 2.205 Meldungen ein, 47 Prozent mehr als 2019.",
     "In 2020, 2,205 reports came in, 47 percent more than in 2019."),
    ("Die Zahl der Fälle hat sich verzehnfacht, auf gut 2,8 Mrd. Euro.",
     "The number of cases increased tenfold, to more than 2.8 billion euros."),
    ("Es geht um 315 Billionen Dollar.", "It is about $315 trillion."),
    ("Anderthalb Mal so viele Meldungen wie 2019.",
     "One and a half times as many reports as in 2019."),
    ("Eine von drei Frauen und jeder fünfte Mann", "One in three women and one in five men"),
    ("In den 1960er Jahren war die Hälfte der Kinder arm.",
     "In the 1960s half of the children were poor."),
    ("Zweiundzwanzigtausend Menschen, zwölf Prozent mehr, knapp ein Viertel",
     "22,000 people, 12 percent more, almost a quarter"),
    ("Der Anteil stieg um 3 Prozentpunkte auf 12,5 Prozent.",
     "The share rose by 3 percentage points to 12.5 percent."),
    ("Zwischen 12 und 15 Prozent der 13-Jährigen",
     "Between 12 and 15 percent of 13-year-olds"),
    ("Das 19. Jahrhundert, der 3. Platz, um halb acht",
     "The 19th century, third place, at 7:30"),
    ("Der Zweite Weltkrieg dauerte sechs Jahre.", "World War II lasted six years."),
    ("Dutzende Kinder, Tausende Meldungen", "Dozens of children, thousands of reports"),
]  # fmt: skip

DIFFERENT = [
    ("Es kostet 315 Billionen Dollar.", "It costs $315 billion."),
    ("Es kostet 2,8 Milliarden Euro.", "It costs 2.8 million euros."),
    ("Es waren 2.205 Meldungen.", "There were 2.205 reports."),
    ("Die Zahl hat sich verdreifacht.", "The number doubled."),
    ("Er stieg um 3 Prozentpunkte.", "It rose by 3 percent."),
    ("Um halb acht begann es.", "It began at 8:30."),
    ("Zweiundzwanzig Kinder", "32 children"),
    ("Anderthalb Jahre", "Two and a half years"),
    ("Eine von drei Frauen", "One in four women"),
    ("In den Sechzigerjahren", "In the 1970s"),
]


@pytest.mark.parametrize("case", FOUND, ids=[case[0] for case in FOUND])
def test_found(case: tuple[str, ...]) -> None:
    assert written(case[0], "de") == list(case[1:])


@pytest.mark.parametrize(("german", "english"), SAME)
def test_same_both_ways(german: str, english: str) -> None:
    assert translated(german, "de", english, "en").ok
    assert translated(english, "en", german, "de").ok


@pytest.mark.parametrize(("german", "english"), DIFFERENT)
def test_different(german: str, english: str) -> None:
    assert not translated(german, "de", english, "en").ok


@given(st.integers(2, 10**12) | st.integers(2, 2100) | st.integers(1, 999).map(lambda n: n * 10**9))
def test_every_number_in_words_is_found_whole(number: int) -> None:
    words = num2words(number, lang="de")
    assert [(f.text, f.value) for f in find(words, "de")] == [(words, Decimal(number))]
