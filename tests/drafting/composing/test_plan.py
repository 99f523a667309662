"""What a summary is made of, before a word of it is written."""

from __future__ import annotations

from summarize.article import Role
from summarize.drafting.composing.extent import Limits
from summarize.drafting.composing.plan import plan
from summarize.drafting.source import Source
from summarize.reading import read_bytes
from summarize.report import TranslatedParagraph, TranslatedSentence, Translation

SOURCES = (
    "De gemeente Urk kreeg vorig jaar klachten over lawaai in de haven en over de markt.",
    "Daarnaast vroegen bewoners om nieuwe bomen langs de weg naar het oude station.",
    "Daarnaast wil de wethouder volgend jaar praten over een brug bij de molen.",
    "De bibliotheek krijgt een ander dak en een grotere zaal voor lezingen.",
)
SURE = (
    "Urk received complaints last year about noise in the harbour.",
    "In addition, residents asked for new trees along the road there.",
    "In addition, the alderman wants to talk about a bridge soon.",
)
LESS_SURE = "The library will get another roof and a larger hall."


def planned(least: int) -> list[str]:
    article = read_bytes(" ".join(SOURCES).encode(), "a.txt", "nl")
    translations = [(text, -0.05) for text in SURE] + [(LESS_SURE, -0.2)]
    sentences = tuple(
        TranslatedSentence(s.id, s.text, text, (), score)
        for s, (text, score) in zip(article.sentences, translations, strict=True)
    )
    bounds = Limits(least=least, most=60, sentences=None, paragraphs=1)
    translation = Translation((TranslatedParagraph(Role.BODY, sentences),))
    groups = plan(Source(article, {}), translation, bounds, words=60)
    return [s.text for group in groups for s in group.sentences]


def test_what_the_model_is_sure_of_is_enough_where_it_makes_the_length() -> None:
    assert planned(least=26) == list(SURE)


def test_words_that_will_not_be_printed_do_not_make_the_length() -> None:
    """*In addition* is left out where the sentence stands by itself: 149 words, not 150."""
    assert sum(len(text.split()) for text in SURE) == 32
    assert planned(least=31) == [*SURE, LESS_SURE]
