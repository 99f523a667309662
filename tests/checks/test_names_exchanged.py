"""Names told as another name of the same sound, and two places that have changed places."""

from __future__ import annotations

from time import perf_counter

import pytest

from summarize.checks.codes import Code
from summarize.checks.exchanged_names import exchanged
from summarize.checks.names import name_findings

OTHERS = [
    ("nl", "Wethouder Smit opent de school.", "Alderman Smith opens the school."),
    ("nl", "Jan Smit won de wedstrijd.", "Jan Smith won the match."),
    ("nl", "Mevrouw Janssen protesteerde.", "Ms. Jansen protested."),
    ("de", "Herr Schmidt ging nach Hause.", "Mr. Smith went home."),
]
EXCHANGED = [
    ("nl", "De trein van Luik naar Maastricht reed niet.",
     "The train from Liège to Maastricht did not run.",
     "The train from Maastricht to Liège did not run."),
    ("nl", "Zij verhuisde van Gent naar Brussel.", "She moved from Ghent to Brussels.",
     "She moved from Brussels to Ghent."),
    ("de", "Der Zug von Köln nach Genf fiel aus.", "The train from Cologne to Geneva was canceled.",
     "The train from Geneva to Cologne was canceled."),
    ("fr", "Le train de Lyon à Genève est supprimé.",
     "The train from Lyon to Geneva is canceled.", "The train from Geneva to Lyon is canceled."),
    ("es", "El tren de Sevilla a Madrid no salió.",
     "The train from Seville to Madrid did not leave.",
     "The train from Madrid to Seville did not leave."),
]  # fmt: skip
FINE = [
    ("nl", "Smit en Smits zijn het eens.", "Smit and Smits agree."),
    ("nl", "Poetin sprak met Zelenski.", "Putin spoke with Zelensky."),
    ("nl", "Sergej Lavrov is minister.", "Sergei Lavrov is minister."),
    ("nl", "Aleksej Navalny is dood.", "Alexei Navalny is dead."),
    ("nl", "Michail Gorbatsjov is dood.", "Mikhail Gorbachev is dead."),
    ("de", "Michail Gorbatschow ist tot.", "Mikhail Gorbachev is dead."),
    ("nl", "Michail Boelgakov schreef dat.", "Mikhail Bulgakov wrote that."),
    ("nl", "Premier Michail Misjoestin zei dat.", "Prime Minister Mikhail Mishustin said that."),
    ("nl", "Aleksandr Loekasjenko won.", "Alexander Lukashenko won."),
    ("nl", "Koningin Elisabeth is dood.", "Queen Elizabeth is dead."),
    ("nl", "Maarten Luther schreef dat.", "Martin Luther wrote that."),
    ("nl", "Keizerin Maria Theresia regeerde.", "Empress Maria Theresa ruled."),
    ("de", "Zar Nikolaus II. wurde ermordet.", "Tsar Nicholas II was murdered."),
    ("nl", "Victor Emanuel III was koning.", "Victor Emmanuel III was king."),
    ("de", "Herr Müller ging nach Hause.", "Mr. Mueller went home."),
    ("nl", "Jan Bakker kreeg de prijs van Piet de Boer.",
     "Piet de Boer presented the prize to Jan Bakker."),
    ("nl", "Karin de Wit versloeg Anna Smeets.", "Anna Smeets was beaten by Karin de Wit."),
    ("nl", "Jansen werd opgevolgd door Bakker.", "Bakker succeeded Jansen."),
    ("nl", "Iran werd gewaarschuwd door Israël.", "Israel warned Iran."),
    ("nl", "Rutte ontmoette Macron in Brussel.", "Macron met Rutte in Brussels."),
    ("nl", "PSV speelt zaterdag tegen Ajax.", "Ajax plays PSV on Saturday."),
    ("nl", "Ajax verloor met 2-1 van Feyenoord.", "Feyenoord beat Ajax 2-1."),
    ("nl", "Hongarije krijgt een boete van Brussel.", "Brussels has fined Hungary."),
    ("nl", "Mark Rutte leidt de NAVO.", "NATO's leader is Mark Rutte."),
    ("nl", "Duitsland steunt Oekraïne met tanks.", "Ukraine gets German tanks."),
    ("nl", "Het vliegtuig van Londen naar Parijs kwam van Dublin.",
     "The plane from London to Paris came from Dublin."),
    ("nl", "Het geld gaat van Rusland naar Iran.", "Iran gets the money from Russia."),
    ("nl", "Spoorbeheerder ProRail werkt door.",
     "Rail network operator ProRail carries on working."),
    ("nl", "Afvalverwerker Remondo werkt door.", "Waste processor Remondo carries on working."),
    ("fr", "Jamais il n'a dit cela.", "He never said that."),
    ("fr", "Près de 300 personnes sont mortes.", "Nearly 300 people died."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "source", "target"), OTHERS)
def test_another_surname_of_the_same_sound_is_another_name(
    language: str, source: str, target: str
) -> None:
    assert name_findings(source, target, language, "en")


@pytest.mark.parametrize(("language", "source", "right", "wrong"), EXCHANGED)
def test_two_places_that_changed_places_are_seen(
    language: str, source: str, right: str, wrong: str
) -> None:
    assert name_findings(source, right, language, "en") == []
    assert [f.code for f in name_findings(source, wrong, language, "en")] == [Code.NAME_MISPLACED]


@pytest.mark.parametrize(("language", "source", "target"), FINE)
def test_names_that_only_stand_otherwise_are_no_fault(
    language: str, source: str, target: str
) -> None:
    assert name_findings(source, target, language, "en") == []


def test_a_long_list_of_names_takes_no_long_time() -> None:
    sounds = [a + b for a in "BDFGKLMNPRSTVW" for b in ("aal", "een", "oor", "uis", "ijn")]
    towns = [f"{a}{b}" for a, b in zip(sounds * 8, sorted(sounds * 8), strict=True)]
    ways = [f"van {a} naar {b}" for a, b in zip(towns[::2], towns[1::2], strict=True)]
    source = f"Zij reden {', '.join(ways)}."
    target = source.replace("Zij reden", "They drove").replace("van ", "from ")
    begin = perf_counter()
    list(exchanged(source, target.replace("naar ", "to "), "nl"))
    assert perf_counter() - begin < 2
