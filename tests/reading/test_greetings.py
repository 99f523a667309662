"""What greets at the top of a mail, and what is news that begins with such a word."""

from __future__ import annotations

import pytest

from summarize.reading.greetings import is_greeting


@pytest.mark.parametrize(
    "line",
    ["Beste redactie,", "Geachte heer De Boer,", "L.S.,", "Goedenavond allen:", "Dear editor,",
     "Sehr geehrte Damen und Herren,", "Chère Madame Petit,", "Madame, Monsieur,",
     "Chers collègues,", "Madame", "Estimados colegas:", "Bonjour,"],
)  # fmt: skip
def test_a_greeting_is_one(line: str) -> None:
    assert is_greeting(line)


@pytest.mark.parametrize(
    "line",
    ["Dag van de leraar trekt dit jaar in heel Nederland ruim 40.000 bezoekers naar scholen",
     "Hi-tech bedrijf sluit. Dertig banen weg.", "Madame Macron visite Bruxelles",
     "Chers lecteurs, la ville ouvre un musée", "Geachte Kamerleden stemden voor. Zij tekenden."],
)  # fmt: skip
def test_news_is_none(line: str) -> None:
    assert not is_greeting(line)
