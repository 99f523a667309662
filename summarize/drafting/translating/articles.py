"""Articles in, checked translations out: each sentence once, and again where that is wished."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from summarize.article import Article, Sentence
from summarize.checks.figures import compare_known
from summarize.drafting.translating.checking import Checked
from summarize.drafting.translating.consistency import consistent
from summarize.drafting.translating.manner import DEFAULT, Manner
from summarize.drafting.translating.repairing import Tries
from summarize.drafting.translating.translated import (
    TranslatedArticle,
    assembled,
    told_parts,
    untranslated,
)
from summarize.figures import Mode
from summarize.language import is_same
from summarize.models.engine import Translator
from summarize.progress import Progress


def translate_articles(
    articles: Sequence[Article],
    translator: Translator,
    target: str,
    progress: Progress,
    manner: Manner = DEFAULT,
) -> list[TranslatedArticle]:
    """Every article translated whole; whatever is not good enough is tried again."""
    translating = Translating(articles, translator, target, progress, manner)
    translating.try_everything()
    return translating.translated()


class Translating:
    """Articles of which every wanted sentence is translated once, and again where that is wished.

    The sentences of all articles of one language go through the model together. Pull quotes are
    left out: they repeat a sentence of the body. An article that already is in the target language
    passes as it is, with its figures, and so does a sentence. `needed` are the ids of the sentences
    wanted of each article; None, of one or of all, is every sentence.
    """

    def __init__(
        self,
        articles: Sequence[Article],
        translator: Translator,
        target: str,
        progress: Progress,
        manner: Manner = DEFAULT,
        needed: Sequence[Collection[str] | None] | None = None,
    ) -> None:
        self._articles = articles
        wanted = {
            n: _wanted(article, needed[n] if needed else None)
            for n, article in enumerate(articles)
            if not is_same(article.language, target)
        }
        texts: dict[str, list[str]] = {}
        for n, sentences in wanted.items():
            for sentence in sentences:
                language = sentence.language or articles[n].language
                if not is_same(language, target):
                    texts.setdefault(language, []).append(sentence.text)
        self._tries = {
            language: Tries(
                some,
                translator,
                manner.pair(language, target),
                progress,
                manner.quality,
            )
            for language, some in texts.items()
        }
        self._parts = {
            n: _Part(articles[n], sentences, self._tries, target, manner)
            for n, sentences in wanted.items()
        }

    @property
    def doubtful(self) -> list[int]:
        """The places of the articles of which something could be tried again."""
        return [n for n, part in self._parts.items() if part.untried]

    def as_it_stands(self, place: int) -> TranslatedArticle:
        """The article at this place with the translations that it has by now."""
        part = self._parts.get(place)
        return untranslated(self._articles[place]) if part is None else part.translated()

    def try_again(self, wished: Mapping[int, Collection[str]]) -> bool:
        """Try again what is doubtful of what is wished: ids of sentences by their article's place.

        Whether there was anything that had not been tried again before.
        """
        texts: dict[str, list[str]] = {language: [] for language in self._tries}
        for place, ids in wished.items():
            for language, text in self._parts[place].ask(frozenset(ids)):
                texts[language].append(text)
        for language, some in texts.items():
            self._tries[language].again(some)
        return any(texts.values())

    def try_everything(self) -> None:
        """Try again whatever is doubtful."""
        self.try_again({place: part.untried for place, part in self._parts.items()})

    def translated(self) -> list[TranslatedArticle]:
        """Every article as it stands, in the order given."""
        return [self.as_it_stands(place) for place in range(len(self._articles))]


@dataclass(slots=True)
class _Part:
    """What is wanted of an article, and which of it was tried again for its sake.

    Another article may have had a sentence of the same text tried again: that changes nothing here,
    so that an article comes out the same in any company.
    """

    article: Article
    sentences: Sequence[Sentence]
    tries: Mapping[str, Tries]
    target: str
    manner: Manner
    asked: set[str] = field(default_factory=set)

    def language(self, sentence: Sentence) -> str:
        """The language of one of its sentences."""
        return sentence.language or self.article.language

    @property
    def untried(self) -> frozenset[str]:
        """The ids of the sentences whose first translation is not good enough, and the only one."""
        return frozenset(
            s.id
            for s in self.sentences
            if s.id not in self.asked
            and (tries := self.tries.get(self.language(s))) is not None
            and tries.is_doubtful(s.text)
        )

    def ask(self, ids: frozenset[str]) -> list[tuple[str, str]]:
        """Language and text of those of these sentences that were not asked for again yet."""
        ids &= self.untried
        self.asked |= ids
        return [(self.language(s), s.text) for s in self.sentences if s.id in ids]

    def translated(self) -> TranslatedArticle:
        """The article as it stands."""
        untried = self.untried
        checked = {s.id: self._checked(s, first=s.id in untried) for s in self.sentences}
        own = self.article.language
        pair = self.manner.pair(own, self.target)
        one_word = consistent({s.id: s.text for s in self.sentences}, checked, pair)
        return assembled(self.article, one_word, untried, self.target)

    def _checked(self, sentence: Sentence, *, first: bool) -> Checked:
        tries = self.tries.get(self.language(sentence))
        if tries is None:  # it is in the target language: a quotation, taken over word for word
            text = sentence.text
            own = compare_known(text, text, self.target, self.target, Mode.TRANSLATION)
            return Checked(text, 0.0, (), own, ())
        return tries.first(sentence.text) if first else tries.best(sentence.text)


def _wanted(article: Article, needed: Collection[str] | None) -> list[Sentence]:
    return [s for p in told_parts(article) for s in p.sentences if needed is None or s.id in needed]
