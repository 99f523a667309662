"""Which language a text is in."""

from __future__ import annotations

import subprocess
import sys

import pytest

from summarize.errors import LanguageError
from summarize.reading.language import LANGUAGES, check_language, detect_language


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("De politie heeft gisteren zeven mensen aangehouden in Gent.", "nl"),
        ("Police arrested seven people in Ghent on Wednesday, officials said.", "en"),
        ("Die Polizei hat am Mittwoch in Gent sieben Personen festgenommen.", "de"),
        ("La police a arrêté sept personnes mercredi à Gand, selon le parquet.", "fr"),
        ("La policía detuvo el miércoles a siete personas en la ciudad de Gante.", "es"),
        ("Policja zatrzymała w środę siedem osób w mieście Gandawa.", "pl"),
        ("Полиция задержала семь человек, сообщили в прокуратуре города.", "ru"),
    ],
)
def test_a_sentence_is_enough(text: str, language: str) -> None:
    assert detect_language(text) == language


@pytest.mark.parametrize("text", ["Ja.", "2.205 47 2019", "Child Focus", "", "???", "東京で会議"])
def test_what_cannot_be_told_says_what_to_do(text: str) -> None:
    with pytest.raises(LanguageError, match="--from"):
        detect_language(text)


@pytest.mark.parametrize(
    ("code", "canonical"),
    [
        *((code, code) for code in LANGUAGES),
        ("NL", "nl"),
        ("nl_BE", "nl-BE"),
        ("en-gb", "en-GB"),
        ("es-419", "es-419"),
        (" de ", "de"),
        ("no", "nb"),
    ],
)
def test_codes_become_canonical(code: str, canonical: str) -> None:
    assert check_language(code) == canonical


@pytest.mark.parametrize("code", ["", "zz", "dutch", "nl-", "n", "nl-BE-x-y", "../nl", "nl\n--x"])
def test_unknown_codes_name_the_known_ones(code: str) -> None:
    with pytest.raises(LanguageError, match="nl, en, de, fr, es"):
        check_language(code)


def test_importing_loads_no_language_models() -> None:
    code = "import sys, summarize.reading.language; sys.exit('lingua' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
