"""More is not told as less, nor a rise as a fall; what only may be the other way is left alone."""

from __future__ import annotations

import pytest

from summarize.checks import Basis, Code, comparisons

TURNED = [
    ("Het aantal meldingen steeg in april.", "The number of reports fell in April."),
    ("De wachttijd is langer dan vorig jaar.", "The waiting time is shorter than last year."),
    ("Minder scholen deden mee.", "More scholen took part."),
    ("De kosten namen met een kwart af.", "Costs rose by a quarter."),
    ("Dat is duurder dan verwacht.", "That is less expensive than expected."),
]
RIGHT = [
    ("Het aantal meldingen steeg in april.", "The number of reports rose in April."),
    ("De kosten namen met een kwart af.", "Costs fell by a quarter."),
    ("Er kwamen niet meer meldingen binnen.", "No more reports came in."),
    ("Er komen nog geen honderd meldingen binnen.", "Fewer than a hundred reports come in."),
    ("Hij is ouder dan zijn broer.", "His brother is younger."),
    ("Meer jongens en minder meisjes.", "Fewer girls and more boys."),
    ("De ploeg moest verder lopen.", "The team was dropped and walked on."),
]


UNSAID = [
    ("nl", "Tijdelijke krachten zijn kwetsbaar.", "Temporary staff are less vulnerable."),
    ("nl", "De school heeft twintig leraren.", "The school has fewer teachers."),
    ("de", "Die Schule ist sicher.", "The school is less safe."),
    ("fr", "Cette école est sûre.", "This school is less safe."),
    ("es", "La escuela es segura.", "The school is less safe."),
]
SAID = [
    ("nl", "Het kost de helft, en dat scheelt.", "It costs less."),
    ("nl", "Het is er niet zo druk.", "It is less busy there."),
    ("nl", "Het duurde maar liefst een jaar.", "It took no less than a year."),
    ("nl", "Het is min of meer af.", "It is more or less finished."),
    ("fr", "Elle est moins sûre.", "It is less safe."),
]
OTHERS = [
    ("de", "Es gab weniger Meldungen.", "There were more reports."),
    ("de", "Die Zahl der Anzeigen nahm deutlich zu.", "The number of complaints fell sharply."),
    ("fr", "Il y a eu moins de signalements.", "There were more reports."),
    ("fr", "Le nombre de cas augmente.", "The number of cases is falling."),
    ("es", "Hubo menos denuncias.", "There were more complaints."),
    ("es", "La cifra aumentó.", "The figure fell."),
    ("nl", "Tijdelijk werk is kwetsbaarder.", "Temporary work is less vulnerable."),
    (
        "nl",
        "Er is geen plek meer, nog geen jaar later.",
        "There is no room more than a year later.",
    ),
    (
        "nl",
        "Het is spannender om te kijken dan te doen.",
        "It is less exciting to watch than to do.",
    ),
]


LOST = [
    (
        "nl",
        "Reizigers wachten vier dagen langer dan in 2022.",
        "Travellers wait four days, as in 2022.",
    ),
    ("nl", "Ze betalen 40 euro per maand meer dan nu.", "They pay 40 euros a month."),
    ("de", "Die Fahrt dauert drei Tage länger als geplant.", "The trip takes three days."),
    ("fr", "Le billet coûte 3 euros de moins qu'en ligne.", "The ticket costs 3 euros."),
    ("nl", "Vraag naar kinderopvang loopt terug", "Demand for childcare is back"),
    ("de", "Die Nachfrage geht zurück.", "Demand is back."),
    ("fr", "Le chômage recule.", "Unemployment is back."),
    ("es", "El paro baja en mayo.", "Unemployment returns in May."),
    ("es", "El tren tarda quince minutos más que ahora.", "The train takes fifteen minutes."),
]
KEPT = [
    ("nl", "Arjen van Dalen ontkent de druk.", "Arjen van Dalen denies the pressure."),
    ("nl", "Hij loopt het risico op een boete op te vangen.", "He risks a fine."),
    ("nl", "Het duurt langer dan gedacht.", "It is running late."),
    ("nl", "Er deden meer dan 40 scholen mee.", "Some 40 schools took part."),
    ("nl", "Hij wist niet beter dan dat het zo hoorde.", "To him that was normal."),
    ("fr", "Plus de 40 écoles ont participé.", "Some 40 schools took part."),
]
EXCHANGED = [
    ("nl", "Vrouwen leven langer dan mannen.", "Men live longer than women."),
    ("de", "Frauen leben länger als Männer.", "Men live longer than women."),
    ("nl", "In Zwolle regent het meer dan in Breda.", "It rains more in Breda than in Zwolle."),
    ("nl", "De omzet steeg, maar de winst liep terug.", "Turnover fell, but profits grew."),
    ("nl", "Men is minder somber dan toen.", "People are gloomier than they were then."),
    ("fr", "L'Italie a moins d'usines que la France.", "France has fewer factories than Italy."),
    ("de", "Sie ist stärker gestiegen als erwartet.", "It has fallen more than expected."),
    ("nl", "Er zijn minder plaatsen dan eerst.", "There are as many places as before."),
    ("nl", "Er zijn evenveel plaatsen als eerst.", "There are fewer places than before."),
    ("de", "Es gab ebenso viele Ja- wie Neinstimmen.", "There were more ayes than noes."),
]
NOT_EXCHANGED = [
    ("nl", "De omzet steeg, de winst daalde.", "Profits fell, while turnover rose."),
    ("nl", "Er zijn twee keer zoveel plaatsen als eerst.", "There are more places than before."),
]


@pytest.mark.parametrize(("lang", "source", "text"), LOST)
def test_a_comparison_that_is_left_out_is_found(lang: str, source: str, text: str) -> None:
    assert found(source, text, lang) == [Code.COMPARISON_LOST]


@pytest.mark.parametrize(("lang", "source", "text"), EXCHANGED)
def test_other_sides_and_as_many_are_found(lang: str, source: str, text: str) -> None:
    assert found(source, text, lang) == [Code.COMPARISON_TURNED]


@pytest.mark.parametrize(("lang", "source", "text"), KEPT + NOT_EXCHANGED)
def test_what_compares_otherwise_or_nothing_passes(lang: str, source: str, text: str) -> None:
    assert found(source, text, lang) == []


@pytest.mark.parametrize(("lang", "source", "text"), OTHERS)
def test_a_turned_comparison_is_found_in_other_words(lang: str, source: str, text: str) -> None:
    assert found(source, text, lang) == [Code.COMPARISON_TURNED]


@pytest.mark.parametrize(("lang", "source", "text"), UNSAID)
def test_a_less_that_stands_for_nothing_is_found(lang: str, source: str, text: str) -> None:
    assert found(source, text, lang) == [Code.WORD_UNSAID]


@pytest.mark.parametrize(("lang", "source", "text"), SAID)
def test_a_less_that_stands_for_something_passes(lang: str, source: str, text: str) -> None:
    assert found(source, text, lang) == []


def found(source: str, text: str, lang: str = "nl") -> list[Code]:
    return [f.code for f in comparisons.find(text, Basis((source,), (), lang, "en"))]


@pytest.mark.parametrize(("source", "text"), TURNED)
def test_a_turned_comparison_is_found(source: str, text: str) -> None:
    assert found(source, text) == [Code.COMPARISON_TURNED]


@pytest.mark.parametrize(("source", "text"), RIGHT)
def test_a_right_one_passes(source: str, text: str) -> None:
    assert found(source, text) == []


def test_a_language_without_the_words_is_not_judged() -> None:
    assert found("La cifra è aumentata.", "The figure fell.", "it") == []


ELSEWHERE_TOO = [
    (
        "De gemeente gaf meer dan een vijfde op. De opbrengst is echter met 8 procent gestegen.",
        "The city gave up more than a fifth. The yield, however, has fallen by 8 percent.",
        "The city gave up more than a fifth. The yield, however, has risen by 8 percent.",
    ),
    (
        "Zij willen de pensioenleeftijd verhogen, de uitkeringen verlagen en de huren bevriezen.",
        "They want to lower the pension age, cut benefits and freeze rents.",
        "They want to raise the pension age, reduce benefits and freeze rents.",
    ),
    (
        "Het risico is klein en wordt nog kleiner naarmate er meer metingen binnenkomen.",
        "The risk is small and will become even smaller as fewer measurements come in.",
        "The risk is small and will become even smaller as more measurements come in.",
    ),
    (
        "De koper, die uiteindelijk ruim 90.000 euro kwijt was, stapte naar de rechter.",
        "The buyer, who ended up spending less than 90,000 euros, went to court.",
        "The buyer, who ended up spending more than 90,000 euros, went to court.",
    ),
    (
        "De beurs van Parijs steeg met 1,3 procent, die van Londen daalde met 0,2 procent en die"
        " van Brussel steeg met 0,6 procent.",
        "The Paris exchange fell 1.3 percent, London's fell 0.2 percent and Brussels gained 0.6"
        " percent.",
        "The Paris exchange rose 1.3 percent, London's fell 0.2 percent and Brussels gained 0.6"
        " percent.",
    ),
]
"""A source, and a text that turns one of several comparisons round, and one that does not."""


@pytest.mark.parametrize(
    ("source", "turned"),
    [
        ("Hij was sneller dan de Canadees.", "He was slower than the Canadian."),
        ("Het aantal daalde minder hard dan vorig jaar.", "It fell more sharply than last year."),
    ],
)
def test_an_opposite_that_is_compared_is_turned(source: str, turned: str) -> None:
    assert found(source, turned)


@pytest.mark.parametrize(("source", "turned", "right"), ELSEWHERE_TOO)
def test_a_word_elsewhere_does_not_excuse(source: str, turned: str, right: str) -> None:
    assert found(source, turned) == [Code.COMPARISON_TURNED]
    assert found(source, right) == []


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Per dag werd 70 minuten minder geschreven en 70 minuten meer gepraat.",
         "They spent 70 minutes a day less on writing and 70 minutes more on talking."),
        ("Muziek verlaagde de bloeddruk niet meer dan stilte.",
         "Music did not lower blood pressure any more than silence did."),
        ("Zij maken vaker, maar korter ruzie dan andere apen.",
         "They quarrel more often, but more briefly, than other apes."),
        ("Zij stijgen minder snel dan de lonen, die vorig jaar juist daalden.",
         "They are rising more slowly than wages, which fell last year."),
        ("De veerboot vaart in de winter minder vaak dan voorheen.",
         "The ferry is less frequent in winter than it used to be."),
        ("De behandeling duurt drie weken korter dan een jaar eerder.",
         "Treatment is three weeks faster than a year earlier."),
        ("Van de kinderen is 88 procent ingeënt, minder dan de norm.",
         "Of the children 88 per cent have been vaccinated, short of the target."),
        ("De enquête, afgenomen tussen 7 en 13 maart, wordt niet meer bijgewerkt.",
         "The survey, conducted between 7 and 13 March, is no longer being updated."),
    ],
)  # fmt: skip
def test_several_comparisons_that_are_right_pass(source: str, text: str) -> None:
    assert found(source, text) == []


EFFECTS = [
    ("nl", "Hogere lonen leiden tot minder vacatures.", "Higher wages lead to fewer vacancies."),
    ("nl", "De lagere rente leidt tot hogere huizenprijzen.",
     "Lower interest rates lead to higher house prices."),
    ("nl", "De files werden korter omdat meer mensen de fiets namen.",
     "Traffic jams got shorter because more people took the bike."),
    ("nl", "De files werden korter omdat meer mensen de fiets namen.",
     "Because more people took the bike, traffic jams got shorter."),
    ("nl", "Minder woningen betekent langere wachtlijsten.",
     "Fewer homes mean longer waiting lists."),
    ("nl", "Er komen langere wachtlijsten doordat er minder woningen zijn.",
     "Fewer homes result in longer waiting lists."),
    ("de", "Kürzere Staus, weil mehr Menschen zu Hause arbeiten.",
     "Shorter traffic jams because more people work from home."),
    ("es", "Menos lluvia significa precios más altos.", "Less rain means higher prices."),
    ("de", "Der Gewinn fiel höher aus als erwartet.", "Profit was higher than expected."),
]  # fmt: skip
NOT_EFFECTS = [
    ("nl", "Hogere lonen leiden tot minder vacatures.", "Higher wages lead to more vacancies."),
    ("nl", "Hogere lonen leiden tot minder vacatures.", "Lower wages lead to more vacancies."),
    ("nl", "Er waren minder ongelukken en meer doden.",
     "There were more accidents and fewer deaths."),
    ("de", "Die Preise fielen aus diesem Grund.", "Prices rose for this reason."),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "source", "text"), EFFECTS)
def test_what_more_of_one_does_to_another_passes(lang: str, source: str, text: str) -> None:
    assert found(source, text, lang) == []


@pytest.mark.parametrize(("lang", "source", "text"), NOT_EFFECTS)
def test_a_turned_cause_or_effect_is_found(lang: str, source: str, text: str) -> None:
    assert found(source, text, lang) == [Code.COMPARISON_TURNED]


def test_where_there_are_too_many_they_are_not_told_apart() -> None:
    assert found("meer prijs minder huis " * 200, "more price less house " * 200) == []
