"""A sentence in another language than its article is checked in its own."""

from __future__ import annotations

from summarize.article import Article
from summarize.checks import FIGURES, run
from summarize.drafting.composing.groups import Group, Languages, basis
from summarize.drafting.composing.ledger import invented_in_summary
from summarize.drafting.composing.summaries import Summary
from summarize.reading import read_bytes
from summarize.report import Origin, SummarySentence, TranslatedSentence

ENGLISH = "The fund gave 1,500 people a loan of 2.5 million euros in the first year."


def article() -> Article:
    text = (
        "Fonds leent geld uit\n\n"
        "Het fonds hielp vorig jaar 1.500 mensen met een lening. Dat meldt de gemeente vandaag.\n\n"
        f"{ENGLISH} It will go on for another year, the board says in its report.\n"
    )
    return read_bytes(text.encode(), "fonds.txt", "nl")


def test_sentences_of_one_language_are_read_in_it_and_mixed_ones_in_the_articles() -> None:
    made = article()
    english = [s.id for s in made.sentences if s.text == ENGLISH]
    dutch = [s.id for s in made.sentences if s.text.startswith("Het fonds")]
    languages = Languages.of(made, "en")
    assert languages.source_of(english) == "en"
    assert languages.source_of(dutch) == "nl"
    assert languages.source_of([*english, *dutch]) == "nl"
    assert languages.source_of([]) == "nl"


def test_a_figure_of_an_english_sentence_is_neither_changed_nor_invented() -> None:
    made = article()
    (source,) = (s.id for s in made.sentences if s.text == ENGLISH)
    group = Group((TranslatedSentence(source, ENGLISH, ENGLISH, ()),), (), 0)

    def found(text: str) -> bool:
        summary = Summary(None, (SummarySentence(text, (source,), Origin.TRANSLATED, (), 0),))
        flags = run(FIGURES, text, basis(group, Languages.of(made, "en")))
        return bool(flags or invented_in_summary(made, summary, "en"))

    assert not found(ENGLISH)
    assert found(ENGLISH.replace("2.5 million", "2.7 million"))
    assert found(ENGLISH.replace("1,500", "1.5"))
