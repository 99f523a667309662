"""Which sentence of an article another one points back to, and is not understood without."""

from __future__ import annotations

from itertools import pairwise

from summarize.article import Article
from summarize.language.pointing_back import is_introduction, is_item, mentions_back, points_back


def antecedents(article: Article) -> dict[str, str]:
    """For each sentence that points back, the sentence that it points to.

    That is the one before it; for an item of a list, the one that announces the list.
    """
    found: dict[str, str] = {}
    announced: str | None = None
    for before, sentence in pairwise(article.sentences):
        if is_introduction(before.text):
            announced = before.id
        elif not is_item(before.text):
            announced = None
        if announced is not None and (is_item(sentence.text) or announced == before.id):
            found[sentence.id] = announced
        elif points_back(sentence.text, article.language) or mentions_back(
            sentence.text, article.language
        ):
            found[sentence.id] = before.id
    return found
