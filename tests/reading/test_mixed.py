"""Sentences in another language than the report's."""

from __future__ import annotations

import pytest

from summarize.errors import LanguageError
from summarize.reading import detect_language, read_bytes
from summarize.reading.mixed import quoted_languages, sentence_language

DUTCH = "De rechter in Oosterzijl deed daar vorige week uitspraak over, zegt de gemeente."


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The minister said on Monday that the harbour would get twelve million.", "en"),
        ("Der Minister sagte am Montag, dass der Hafen zwölf Millionen bekommt.", "de"),
        ("Le ministre a dit lundi que le port recevrait douze millions d'euros.", "fr"),
        ("El ministro dijo el lunes que el puerto recibirá doce millones.", "es"),
        (DUTCH, None),
        ("Ajax - Feyenoord 2-1 (1-0)", None),
        ("What a game!", None),  # too short to tell
        ("De band The Rolling Stones speelt volgend jaar in de Kuip.", None),
        ("Volgens Human Rights Watch is de wet in strijd met het verdrag.", None),
    ],
)
def test_a_foreign_sentence_is_told(text: str, language: str | None) -> None:
    assert sentence_language(text, "nl") == language


def test_a_quotation_is_told_within_a_sentence() -> None:
    said = "We will not accept a fine of 12 million pounds"
    text = f"“{said}”, zei directeur Janssen in een verklaring."
    ((start, end, language),) = quoted_languages(text, "nl")
    assert (text[start:end], language) == (said, "en")
    assert quoted_languages("“Wij betalen die boete van 12 miljoen niet”, zei hij.", "nl") == ()


def test_sentences_of_an_article_know_their_language() -> None:
    german = "Der Kanzler sagte am Montag: „Das kommt für uns nicht infrage.“"
    article = read_bytes(f"Haven wacht\n\n{DUTCH} {german} {DUTCH}".encode(), "a.txt")
    assert article.language == "nl"
    assert [s.language for s in article.sentences] == [None, "de", None]


def test_afrikaans_is_not_dutch() -> None:
    text = "Die regering het Maandag gesê dat die hawe in Kaapstad twaalf miljoen rand gaan kry."
    with pytest.raises(LanguageError, match="in Afrikaans, which is no supported language"):
        detect_language(text)
