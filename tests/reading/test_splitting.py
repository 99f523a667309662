"""A digest holds several reports: one for each where headings tell, and one for all by default."""

from __future__ import annotations

import pytest

from summarize.reading import read_all_bytes

ONE = (
    "De haven van Oosterzijl krijgt 12 miljoen euro van het Rijk, meldt wethouder Kramer dinsdag. "
    "Met het geld wordt de kade verbreed en komt er een nieuwe brug van 4,5 meter hoog."
)
TWO = (
    "De politie telde vorig jaar 412 inbraken in woningen, tegen 501 een jaar eerder in de stad. "
    "De burgemeester noemt dat goed nieuws en wil het aantal agenten in de wijken gelijk houden."
)
MARKDOWN = f"# Nieuwsoverzicht\n\n## Haven krijgt geld\n\n{ONE}\n\n## Minder inbraken\n\n{TWO}\n"
PLAIN = f"Haven krijgt geld\n\n{ONE}\n\n* * *\n\nMinder inbraken\n\n{TWO}\n"
HTML = (
    f"<div><h2>Haven krijgt geld</h2><p>{ONE}</p><h3>Meer</h3><p>Meer volgt.</p></div>"
    f"<div><h2>Minder inbraken</h2><p>{TWO}</p></div>"
)


@pytest.mark.parametrize("text", [MARKDOWN, PLAIN, HTML])
def test_each_report_has_its_own_title_and_name(text: str) -> None:
    parts = read_all_bytes(text.encode(), "a.txt", "nl", split=True)
    assert [(a.name, a.title) for a in parts] == [
        *(("a.txt#1", "Haven krijgt geld"), ("a.txt#2", "Minder inbraken"))
    ]
    assert "inbraken" not in parts[0].text
    assert "haven" not in parts[1].text


@pytest.mark.parametrize("text", [MARKDOWN, PLAIN, HTML])
def test_the_default_is_one(text: str) -> None:
    (article,) = read_all_bytes(text.encode(), "a.txt", "nl")
    assert article.name == "a.txt"
    assert ONE.split(".")[0] in article.text
    assert TWO.split(".")[0] in article.text


def test_one_report_with_headings_of_nothing_stays_one() -> None:
    text = f"# Haven krijgt geld\n\n{ONE}\n\n## Lees meer\n\nNog iets.\n\n## Contact\n\nBel ons.\n"
    assert len(read_all_bytes(text.encode(), "a.md", "nl", split=True)) == 1
