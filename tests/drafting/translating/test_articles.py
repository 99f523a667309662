"""Articles whose sentences are not all of one language: each is translated from its own."""

from __future__ import annotations

from dataclasses import replace

from summarize.article import Article
from summarize.drafting.translating import Translating, translate_articles
from summarize.progress import Silent
from summarize.reading import read_bytes
from tests.doubles import DictionaryTranslator

TEXT = b"Een kop\n\nDe minister sprak. What a time to be alive. Das war gut. Hij ging weg.\n"


def mixed() -> Article:
    article = read_bytes(TEXT, "mixed.txt", "nl")
    languages = {"What a time to be alive.": "en-GB", "Das war gut.": "de"}
    paragraphs = tuple(
        replace(p, sentences=tuple(replace(s, language=languages.get(s.text)) for s in p.sentences))
        for p in article.paragraphs
    )
    return replace(article, paragraphs=paragraphs)


def test_a_sentence_is_translated_from_its_own_language_or_taken_over() -> None:
    model = DictionaryTranslator({})
    (done,) = translate_articles([mixed()], model, "en", Silent())
    said = {s.source: s for s in done.translation.sentences.values()}
    assert said["What a time to be alive."].text == "What a time to be alive."
    assert not said["What a time to be alive."].flags
    asked = {request.text: request.source for request in model.asked}
    assert asked["Das war gut."] == "de"
    assert asked["De minister sprak."] == "nl"
    assert "What a time to be alive." not in asked


def test_what_is_wished_is_tried_again_once() -> None:
    model = DictionaryTranslator({"De minister sprak.": "7 ministers spoke."})
    work = Translating([mixed()], model, "en", Silent())
    (place,) = work.doubtful
    untried = work.as_it_stands(place).untried
    assert untried
    before = len(model.asked)
    assert work.try_again({place: untried})
    assert len(model.asked) > before
    assert not work.try_again({place: untried})
    assert work.doubtful == []
