"""Articles in, checked translations out: everything, or what is to be printed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field

from summarize.article import Article, Sentence
from summarize.language import primary
from summarize.models.engine import Translator
from summarize.progress import Progress
from summarize.translation.checking import Pair
from summarize.translation.consistency import consistent
from summarize.translation.manner import Manner, Quality
from summarize.translation.sentences import Tries
from summarize.translation.translated import (
    TranslatedArticle,
    assembled,
    told_parts,
    untranslated,
)

DEFAULT = Manner()
_ROUNDS = 3
"""How often it is asked anew what is chosen: what cannot be put right makes room for something."""

Chosen = Callable[[int, TranslatedArticle], Collection[str]]
"""The ids of the sentences that are to be printed of the article of this index, as it stands."""


def translate_articles(
    articles: Sequence[Article],
    translator: Translator,
    target: str,
    progress: Progress,
    manner: Manner = DEFAULT,
    needed: Sequence[Collection[str] | None] | None = None,
    chosen: Chosen | None = None,
) -> list[TranslatedArticle]:
    """Translate every article, the sentences of all of one language together.

    Pull quotes are left out: they repeat a sentence of the body. An article that already is in
    the target language passes as it is, with its figures. `needed` are the ids of the sentences
    wanted of each article; None, of one or of all, is every sentence.

    With `chosen` only what it names is tried again where the first translation fails. It is shown
    the others as if they had been put right, and in the end as they are, so that whatever it names
    has been tried. High quality tries everything again that is wanted.
    """
    results: dict[int, TranslatedArticle] = {}
    by_language: dict[str, list[int]] = {}
    for index, article in enumerate(articles):
        if primary(article.language) == primary(target):
            results[index] = untranslated(article)
        else:
            by_language.setdefault(article.language, []).append(index)
    for language, indices in by_language.items():
        pair = Pair(language, target, manner.glossary(language, target))
        wanted = {i: _wanted(articles[i], needed[i] if needed else None) for i in indices}
        texts = [s.text for i in indices for s in wanted[i]]
        tries = Tries(texts, translator, pair, progress, manner.quality)
        parts = [_Part(i, articles[i], wanted[i], tries, pair) for i in indices]
        if chosen is None or manner.quality is Quality.HIGH:
            _try(parts, lambda part: part.untried)
        else:
            _try_chosen(parts, chosen)
        results |= {part.index: part.translated() for part in parts}
    return [results[i] for i in range(len(articles))]


@dataclass(slots=True)
class _Part:
    """What is wanted of an article, and which of it was tried again for its sake.

    Another article may have had a sentence of the same text tried again: that changes nothing here,
    so that an article comes out the same in any company.
    """

    index: int
    article: Article
    sentences: Sequence[Sentence]
    tries: Tries
    pair: Pair
    asked: set[str] = field(default_factory=set)

    @property
    def untried(self) -> frozenset[str]:
        """The ids of the sentences whose first translation is not good enough, and the only one."""
        return frozenset(
            s.id
            for s in self.sentences
            if s.id not in self.asked and self.tries.is_doubtful(s.text)
        )

    def translated(self) -> TranslatedArticle:
        """The article as it stands."""
        untried = self.untried
        checked = {
            s.id: self.tries.first(s.text) if s.id in untried else self.tries.best(s.text)
            for s in self.sentences
        }
        one_word = consistent({s.id: s.text for s in self.sentences}, checked, self.pair)
        return assembled(self.article, one_word, untried, self.pair.target)


def _try_chosen(parts: Sequence[_Part], chosen: Chosen) -> None:
    """Try again what is chosen, and what is chosen in the place of what cannot be put right."""
    for _ in range(_ROUNDS):
        if not _try(parts, lambda part: chosen(part.index, part.translated().hoped())):
            break
    while _try(parts, lambda part: chosen(part.index, part.translated())):
        pass  # there is less left to try each time


def _try(parts: Sequence[_Part], wished: Callable[[_Part], Collection[str]]) -> bool:
    """Try again what is wished of each; whether there was anything that had not been tried."""
    texts: list[str] = []
    tries = parts[0].tries
    for part in parts:
        ids = part.untried
        ids &= frozenset(wished(part)) if ids else ids
        part.asked |= ids
        texts += [s.text for s in part.sentences if s.id in ids]
    tries.again(texts)
    return bool(texts)


def _wanted(article: Article, needed: Collection[str] | None) -> list[Sentence]:
    return [s for p in told_parts(article) for s in p.sentences if needed is None or s.id in needed]
