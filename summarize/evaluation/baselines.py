"""What the product's summaries are compared with: Lead-3, LexRank, and the model left alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib import import_module
from types import ModuleType
from typing import Protocol

from summarize.errors import ModelError
from summarize.evaluation.expectations import ExpectedLength
from summarize.evaluation.summary_scores import (
    ScoredSentence,
    ScoredSummary,
    Translated,
    count_words,
    limits_of,
)
from summarize.reading.sentences import split

_ASKED = {
    ExpectedLength.SHORT: ("2 or 3 sentences, 40 to 80 words", 200),
    ExpectedLength.LONG: ("2 to 4 paragraphs, 150 to 250 words", 500),
    ExpectedLength.BLURB: ("1 or 2 sentences, at most 280 characters", 160),
}

_LABEL = re.compile(r"^\W*(headline|summary)\W*:\W*", re.IGNORECASE)


class Chat(Protocol):
    """A chat model as it comes."""

    def generate(self, prompts: list[list[dict[str, str]]], max_new_tokens: int) -> list[str]:
        """An answer to each conversation (messages with "role" and "content"), in that order."""


def lead3(name: str, translation: Sequence[Translated]) -> ScoredSummary:
    """The first three sentences of the checked translation: the baseline that news is written for.

    The same whatever length is asked for, as in the literature (Nenkova 2005).
    """
    body = _body(translation)[:3]
    return _chosen(name, translation, body)


def lexrank(
    name: str, translation: Sequence[Translated], length: ExpectedLength, source_words: int
) -> ScoredSummary:
    """As many of the most central sentences, in their order, as the length has room for.

    Erkan and Radev, "LexRank: Graph-based Lexical Centrality as Salience in Text Summarization",
    JAIR 22 (2004), in sumy's implementation. Raises ModelError if sumy is not installed.
    """
    body = _body(translation)
    room = limits_of(length, source_words).words[1]
    chosen = body[:1]
    for count in range(1, len(body) + 1):
        ranked = _ranked([s.text for s in body], count)
        candidate = [body[i] for i in ranked]
        if count > 1 and sum(count_words(s.text) for s in candidate) > room:
            break
        chosen = candidate
    return _chosen(name, translation, chosen)


def bare(
    chat: Chat, articles: Sequence[tuple[str, str]], length: ExpectedLength
) -> list[ScoredSummary]:
    """What the model writes when it is given the Dutch article (name, text) and left alone."""
    wanted, tokens = _ASKED[length]
    prompts = [
        [
            {
                "role": "user",
                "content": "Summarise this Dutch news article in English. First write a headline "
                f"on a line of its own, then the summary: {wanted}.\n\n{text.strip()}",
            }
        ]
        for _, text in articles
    ]
    answers = chat.generate(prompts, tokens)
    return [_parsed(name, answer) for (name, _), answer in zip(articles, answers, strict=True)]


def _parsed(name: str, answer: str) -> ScoredSummary:
    lines = [_LABEL.sub("", line).strip(" #*") for line in answer.splitlines()]
    headline, *paragraphs = [line for line in lines if line] or [""]
    sentences = (
        ScoredSentence(paragraph[start:end], "written", number)
        for number, paragraph in enumerate(paragraphs)
        for start, end in split(paragraph, "en")
    )
    return ScoredSummary(name, headline, tuple(sentences))


def _body(translation: Sequence[Translated]) -> list[Translated]:
    return [s for s in translation if s.role in ("lead", "body") and s.text]


def _chosen(
    name: str, translation: Sequence[Translated], body: Sequence[Translated]
) -> ScoredSummary:
    title = next((s.text for s in translation if s.role == "title"), "")
    sentences = tuple(ScoredSentence(s.text, "translated", None, (s.id,)) for s in body)
    return ScoredSummary(name, title, sentences, tuple(translation))


class _Words:
    """Words for sumy, whose own tokenizer wants data that NLTK fetches from the network."""

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", sentence))


def _ranked(sentences: Sequence[str], count: int) -> list[int]:
    """Positions of the `count` most central sentences, ascending."""
    dom, ranker = _sumy("models.dom"), _sumy("summarizers.lex_rank")
    stemmers, utils = _sumy("nlp.stemmers"), _sumy("utils")
    summarizer = ranker.LexRankSummarizer(stemmers.Stemmer("english"))
    summarizer.stop_words = utils.get_stop_words("english")
    words = _Words()
    given = [dom.Sentence(text, words) for text in sentences]
    document = dom.ObjectDocumentModel([dom.Paragraph(given)])
    best = {id(sentence) for sentence in summarizer(document, count)}
    return [i for i, sentence in enumerate(given) if id(sentence) in best]


def _sumy(module: str) -> ModuleType:
    try:
        return import_module(f"sumy.{module}")
    except ImportError as problem:
        raise ModelError(
            "the LexRank baseline needs sumy, which is not installed: "
            "pip install 'summarize[evaluation]'"
        ) from problem
