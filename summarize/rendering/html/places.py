"""Where a sentence stands in its document, for readers, and a link that leads there."""

from __future__ import annotations

from urllib.parse import quote

from summarize.article import Article, Sentence
from summarize.rendering.view import clean, web_link

_WORDS = 6
"""Of a sentence's beginning: they find it on its page, and seldom another."""


def place_label(sentence: Sentence) -> str | None:
    """The place in a few characters: "p. 7", "¶ 12"."""
    place = sentence.place
    if place is None:
        return None
    if place.page is not None:
        return f"p. {place.page}"
    return f"¶ {place.paragraph}" if place.paragraph is not None else None


def place_link(article: Article, sentence: Sentence) -> str | None:
    """A link to the sentence in its document: a page of a PDF, an element of a web page, or on one
    without any the words themselves (URL Fragment Text Directives). None where nothing leads."""
    place = sentence.place
    on_web = web_link(article.link)
    if place is None:
        return None
    if place.page is not None:
        base = on_web or _beside(article)
        return f"{base}#{place.fragment}" if base else None
    if on_web is None:
        return None
    base = on_web.split("#", 1)[0]
    if place.anchor is not None:
        return f"{base}#{quote(place.anchor, safe='')}"
    words = " ".join(sentence.text.split()[:_WORDS])
    return f"{base}#:~:text={quote(words, safe='').replace('-', '%2D')}" if words else None


def _beside(article: Article) -> str | None:
    """A document that lies beside the page, if the article is one and not in another."""
    if article.within is not None or article.name in ("", "-") or "#" in article.name:
        return None
    return "./" + quote(clean(article.name), safe="")
