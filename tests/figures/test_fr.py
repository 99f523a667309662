"""French figures: found with their values, and compared with English both ways."""

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
    ("2\u202f205 signalements", "2\u202f205 = 2205 count signalements"),
    ("2 205 signalements", "2 205 = 2205 count signalements"),
    ("1 234,5 tonnes", "1 234,5 tonnes = 1234.5 measure t"),
    ("12.000 euros", "12.000 euros = 12000 money EUR"),
    ("3,14", "3,14 = 3.14 count"),
    # words
    ("quatre-vingt-dix-sept personnes", "quatre-vingt-dix-sept = 97 count personnes"),
    ("quatre-vingts enfants", "quatre-vingts = 80 count enfants"),
    ("soixante et onze", "soixante et onze = 71 count"),
    ("vingt-et-un pays", "vingt-et-un = 21 count pays"),
    ("septante-deux", "septante-deux = 72 count"),
    ("nonante et un", "nonante et un = 91 count"),
    ("cent un", "cent un = 101 count"),
    ("un demi-million", "un demi-million = 500000 count"),
    ("un million et demi", "un million et demi = 1500000 count"),
    ("une vingtaine de personnes", "une vingtaine = 20 count about"),
    ("une dizaine de milliers", "une dizaine de milliers = 10000 count about"),
    # scales
    ("2,8 milliards d'euros", "2,8 milliards d'euros = 2800000000 money EUR"),
    ("315 billions de dollars", "315 billions de dollars = 315000000000000 money USD"),
    ("20 M€", "20 M€ = 20000000 money EUR"),
    ("mille milliards", "mille milliards = 1000000000000 count"),
    # exactness, elided too
    ("plus d'un million", "plus d'un million = 1000000 count more-than"),
    ("environ 2 milliards", "environ 2 milliards = 2000000000 count about"),
    ("près d'un quart", "près d'un quart = 0.25 fraction less-than"),
    ("au moins 40 familles", "au moins 40 = 40 count familles at-least"),
    ("jusqu'à 100 km/h", "jusqu'à 100 km/h = 100 measure km/h at-most"),
    # percent, points, fractions
    ("47\u00a0%", "47\u00a0% = 47 percent"),
    ("12,5 pour cent", "12,5 pour cent = 12.5 percent"),
    (
        "de 3 points de pourcentage à 12,5 %",
        "3 points de pourcentage = 3 percentage-point",
        "12,5 % = 12.5 percent",
    ),
    ("un tiers", "un tiers = 1/3 fraction"),
    ("les trois quarts des enfants", "les trois quarts = 0.75 fraction"),
    ("la moitié", "la moitié = 0.5 fraction"),
    ("une femme sur trois", "une femme sur trois = 1/3 fraction"),
    ("quatre sur dix", "quatre sur dix = 0.4 fraction"),
    # multiples
    ("a doublé", "doublé = 2 multiple"),
    ("ont décuplé", "décuplé = 10 multiple"),
    ("multiplié par dix", "multiplié par dix = 10 multiple"),
    ("divisé par deux", "divisé par deux = 0.5 multiple"),
    ("a baissé de moitié", "de moitié = 0.5 multiple"),
    ("trois fois plus", "trois fois plus = 3 multiple times"),
    ("le double", "le double = 2 multiple"),
    # ages, durations
    ("une fille âgée de 13 ans", "âgée de 13 ans = 13 age year"),
    ("deux heures et demie", "deux heures et demie = 2.5 duration hour"),
    ("un an et demi", "un an et demi = 1.5 duration year"),
    ("un quart d'heure", "un quart d'heure = 15 duration minute"),
    # ordinals, dates, times
    ("la 3e place", "3e = 3 ordinal"),
    ("la troisième place", "troisième = 3 ordinal"),
    ("au XIXe siècle", "XIXe siècle = 19 ordinal century"),
    ("au 19e siècle", "19e siècle = 19 ordinal century"),
    ("le 5 janvier 2020", "5 janvier 2020 = 2020-01-05 date"),
    ("le 1er octobre", "1er octobre = --10-01 date"),
    ("les années 60", "années 60 = 1960 decade"),
    ("les années soixante", "années soixante = 1960 decade"),
    ("à 10h30", "10h30 = 10:30 time"),
    ("à 10 heures", "10 heures = 10:00 time 12h"),
    ("pendant 10 heures", "10 heures = 10 duration hour"),
    ("à midi", "à midi = 12:00 time"),
    ("l'après-midi",),
    # ranges, scores, vague, names
    ("entre 12 et 15 %", "12 et 15 % = 12..15 percent"),
    ("12 à 15 %", "12 à 15 % = 12..15 percent"),
    ("Ils ont gagné 3-1.", "3-1 = 3-1 score"),
    ("des milliers de personnes", "milliers = thousands vague personnes"),
    ("la version 0.85.x", "0.85.x = 0.85.x token"),
    ("le 116 000", "116 000 = 116 000 token"),
    # no figures
    ("Une femme a dit que l'un des hommes est un témoin.",),
    ("aux quatre coins du pays, flambant neuf",),
]

SAME = [
    ("En 2020, 2 205 signalements ont été enregistrés, soit 47 % de plus qu'en 2019.",
     "In 2020, 2,205 reports were recorded, 47% more than in 2019."),
    ("Le nombre a été multiplié par dix, à plus de 2,8 milliards d'euros.",
     "The number increased tenfold, to more than €2.8 billion."),
    ("Plus d'un million de personnes, une vingtaine d'enfants",
     "More than one million people, about twenty children"),
    ("Une femme sur trois, un homme sur cinq", "One in three women, one in five men"),
    ("Dans les années 1960, la moitié des enfants étaient pauvres.",
     "In the 1960s half of the children were poor."),
    ("Quatre-vingt-dix-sept personnes, soixante et onze pour cent, près d'un quart",
     "97 people, 71 percent, nearly a quarter"),
    ("La part a augmenté de 3 points de pourcentage, à 12,5 %.",
     "The share rose by 3 percentage points to 12.5 percent."),
    ("Entre 12 et 15 % des enfants de 13 ans", "Between 12 and 15 percent of 13-year-olds"),
    ("Au XIXe siècle, la troisième place, à 19h30",
     "In the 19th century, third place, at 7:30 p.m."),
    ("La Seconde Guerre mondiale a duré six ans.", "World War II lasted six years."),
    ("Le chiffre d'affaires a doublé et les pertes ont été divisées par deux.",
     "Turnover doubled and losses were halved."),
    ("Une dizaine de milliers de personnes, des centaines d'enfants",
     "About ten thousand people, hundreds of children"),
]  # fmt: skip

DIFFERENT = [
    ("Cela coûte 315 billions de dollars.", "It costs $315 billion."),
    ("Cela coûte 2,8 milliards d'euros.", "It costs 2.8 million euros."),
    ("Il y a eu 2 205 signalements.", "There were 2,250 reports."),
    ("Le nombre a triplé.", "The number doubled."),
    ("Il a augmenté de 3 points de pourcentage.", "It rose by 3 percent."),
    ("Soixante-dix-sept enfants", "67 children"),
    ("Quatre-vingts personnes", "24 people"),
    ("Un an et demi", "Two and a half years"),
    ("Une femme sur trois", "One in four women"),
    ("Dans les années soixante", "In the 1970s"),
]


@pytest.mark.parametrize("case", FOUND, ids=[case[0] for case in FOUND])
def test_found(case: tuple[str, ...]) -> None:
    assert written(case[0], "fr") == list(case[1:])


@pytest.mark.parametrize(("french", "english"), SAME)
def test_same_both_ways(french: str, english: str) -> None:
    assert translated(french, "fr", english, "en").ok
    assert translated(english, "en", french, "fr").ok


@pytest.mark.parametrize(("french", "english"), DIFFERENT)
def test_different(french: str, english: str) -> None:
    assert not translated(french, "fr", english, "en").ok


@given(st.integers(2, 10**12) | st.integers(2, 2100) | st.integers(1, 999).map(lambda n: n * 10**9))
def test_every_number_in_words_is_found_whole(number: int) -> None:
    words = num2words(number, lang="fr")
    assert [(f.text, f.value) for f in find(words, "fr")] == [(words, Decimal(number))]
