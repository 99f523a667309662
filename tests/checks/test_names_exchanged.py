"""Names told as another name of the same sound, and two names that have changed places."""

from __future__ import annotations

import pytest

from summarize.checks.codes import Code
from summarize.checks.names import name_findings

OTHERS = [
    ("nl", "Wethouder Smit opent de school.", "Alderman Smith opens the school."),
    ("nl", "Jan Smit won de wedstrijd.", "Jan Smith won the match."),
    ("nl", "Pieter Jansen leidt het bedrijf.", "Peter Jansen heads the company."),
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
    ("nl", "Karin de Wit versloeg Anna Smeets in twee sets.",
     "Karin de Wit beat Anna Smeets in two sets.", "Anna Smeets beat Karin de Wit in two sets."),
    ("nl", "Minister De Vries sprak met wethouder Bakker.",
     "Minister De Vries spoke with alderman Bakker.",
     "Minister Bakker spoke with alderman De Vries."),
    ("nl", "Jan Bakker volgt Piet de Boer op.", "Jan Bakker succeeds Piet de Boer.",
     "Piet de Boer succeeds Jan Bakker."),
]  # fmt: skip
FINE = [
    ("nl", "Smit en Smits zijn het eens.", "Smit and Smits agree."),
    ("nl", "Poetin sprak met Zelenski.", "Putin spoke with Zelensky."),
    ("nl", "Sergej Lavrov is minister.", "Sergei Lavrov is minister."),
    ("nl", "Jan Bakker kreeg de prijs van Piet de Boer.",
     "Piet de Boer presented the prize to Jan Bakker."),
    ("nl", "Karin de Wit versloeg Anna Smeets.", "Anna Smeets was beaten by Karin de Wit."),
    ("nl", "Jan Bakker en Piet de Boer zijn vrienden.", "Piet de Boer and Jan Bakker are friends."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "source", "target"), OTHERS)
def test_another_name_of_the_same_sound_is_another_name(
    language: str, source: str, target: str
) -> None:
    assert name_findings(source, target, language, "en")


@pytest.mark.parametrize(("language", "source", "right", "wrong"), EXCHANGED)
def test_two_names_that_changed_places_are_seen(
    language: str, source: str, right: str, wrong: str
) -> None:
    assert name_findings(source, right, language, "en") == []
    assert [f.code for f in name_findings(source, wrong, language, "en")] == [Code.NAME_MISPLACED]


@pytest.mark.parametrize(("language", "source", "target"), FINE)
def test_names_that_only_stand_otherwise_are_no_fault(
    language: str, source: str, target: str
) -> None:
    assert name_findings(source, target, language, "en") == []
