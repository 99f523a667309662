"""How much each sentence matters: centrality, place, overlap with headline and lead, figures."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.article import Article, Role
from summarize.drafting.source.centrality import lexrank, similarity, vectors
from summarize.drafting.source.key_figures import KeyFigure
from summarize.drafting.source.source import Source
from summarize.language.pointing_back import (
    is_introduction,
    is_item,
    links_back,
    mentions_back,
    points_back,
)

_CENTRALITY, _PLACE, _TITLE, _LEAD, _FIGURES = 0.3, 0.25, 0.15, 0.1, 0.2

_POINTS_BACK = 0.75
_MENTIONS_BACK = 0.9
_LINKS_BACK = 0.9
_FRAGMENT = 0.4
_QUESTION = 0.4
_INTRODUCTION = 0.3
_ITEM = 0.6
_SHORT = 0.7
_SHORT_WORDS = 5


def rank(source: Source) -> dict[str, float]:
    """How much each sentence of the body matters, from 0 to 1, by sentence id.

    Sentences that
    depend on others, fragments of speech, questions and introductions of lists count less;
    those that must not be printed count 0.
    """
    article = source.article
    sentences = article.sentences
    if not sentences:
        return {}
    lead = " ".join(s.text for p in article.body if p.role is Role.LEAD for s in p.sentences)
    made = vectors([*(s.text for s in sentences), article.title or "", lead], article.language)
    own, title, opening = made[:-2], made[-2], made[-1]
    central = lexrank(own)
    places = _places(article)
    weights = _figure_weights(source.keys)
    barred, spoken = source.unprintable, source.fragments
    found: dict[str, float] = {}
    for i, sentence in enumerate(sentences):
        score = (
            _CENTRALITY * central[i]
            + _PLACE * places[sentence.id]
            + _TITLE * similarity(own[i], title)
            + _LEAD * similarity(own[i], opening)
            + _FIGURES * weights.get(sentence.id, 0.0)
        )
        score *= _penalty(sentence.text, article.language)
        if sentence.id in spoken:
            score *= _FRAGMENT
        found[sentence.id] = 0.0 if sentence.id in barred else min(1.0, score)
    return found


def _penalty(text: str, language: str) -> float:
    factor = 1.0
    if points_back(text, language):
        factor *= _POINTS_BACK
    elif mentions_back(text, language):
        factor *= _MENTIONS_BACK
    elif links_back(text, language):
        factor *= _LINKS_BACK
    ending = text.rstrip("\"'”’»)")
    if ending.endswith("?"):
        factor *= _QUESTION
    elif is_introduction(text):
        factor *= _INTRODUCTION
    elif is_item(text):
        factor *= _ITEM
    if len(text.split()) < _SHORT_WORDS:
        factor *= _SHORT
    return factor


def _places(article: Article) -> dict[str, float]:
    """News comes first: 1 for the first sentence, less for the lead, then for paragraphs' heads."""
    found: dict[str, float] = {}
    body = article.body
    for number, paragraph in enumerate(body):
        head = 1.0 if number == 0 else 0.5 * (1 - number / len(body))
        for position, sentence in enumerate(paragraph.sentences):
            following = 0.7 if paragraph.role is Role.LEAD else 0.6
            found[sentence.id] = head if position == 0 else head * following
    return found


def _figure_weights(keys: Sequence[KeyFigure]) -> dict[str, float]:
    """For each sentence, the weight of its key figures, the highest being 1."""
    totals: dict[str, float] = {}
    for key in keys:
        for sentence in key.sentences:
            totals[sentence] = totals.get(sentence, 0.0) + key.weight
    highest = max(totals.values(), default=1.0)
    return {sentence: total / highest for sentence, total in totals.items()}
