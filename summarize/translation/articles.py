"""Articles in, checked translations out, with the ledger of every figure's fate."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from summarize.article import Article, Paragraph, Role, Sentence
from summarize.figures import LANGUAGES, Comparison, find
from summarize.models.engine import Translator
from summarize.models.language_codes import primary
from summarize.progress import Progress
from summarize.report import (
    Fate,
    Invented,
    LedgerEntry,
    TranslatedParagraph,
    TranslatedSentence,
    Translation,
)
from summarize.translation.checking import UNCHECKED, Checked, Pair
from summarize.translation.consistency import consistent
from summarize.translation.manner import Manner
from summarize.translation.sentences import Tries

DEFAULT = Manner()
_ROUNDS = 3
"""How often it is asked anew what is chosen: what cannot be put right makes room for something."""


@dataclass(frozen=True, slots=True)
class TranslatedArticle:
    """A translation and what became of the figures on the way."""

    translation: Translation
    ledger: tuple[LedgerEntry, ...]
    invented: tuple[Invented, ...]
    untried: frozenset[str] = frozenset()
    """Sentences, by id, whose first translation fails and for which no other was tried. In the
    ledger their figures are not translated."""

    def hoped(self) -> TranslatedArticle:
        """Without the flags of what was not tried again: it may well be put right."""
        return replace(self, translation=_mapped(self.translation, self._without_flags))

    def wanted(self) -> Translation:
        """The translation without what was not tried again."""
        return _mapped(self.translation, lambda s: None if s.id in self.untried else s)

    def _without_flags(self, sentence: TranslatedSentence) -> TranslatedSentence:
        return replace(sentence, flags=()) if sentence.id in self.untried else sentence


def _mapped(
    translation: Translation, change: Callable[[TranslatedSentence], TranslatedSentence | None]
) -> Translation:
    paragraphs = [
        replace(p, sentences=tuple(new for s in p.sentences if (new := change(s)) is not None))
        for p in translation.paragraphs
    ]
    return Translation(tuple(p for p in paragraphs if p.sentences))


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
    wanted of each article; None, of one or of all, is every sentence. With `chosen` only those
    that it names are tried again where their first translation fails; it is shown the others
    without their flags, since they may well be put right. What was not tried again keeps its
    flags, and in the ledger its figures are not translated.
    """
    results: dict[int, TranslatedArticle] = {}
    by_language: dict[str, list[int]] = {}
    for index, article in enumerate(articles):
        if primary(article.language) == primary(target):
            results[index] = _untranslated(article)
        else:
            by_language.setdefault(article.language, []).append(index)
    for language, indices in by_language.items():
        pair = Pair(language, target, manner.glossary(language, target))
        wanted = {i: _wanted(articles[i], needed[i] if needed else None) for i in indices}
        texts = [s.text for i in indices for s in wanted[i]]
        tries = Tries(texts, translator, pair, progress, manner.quality)
        if chosen is None:
            tries.again(texts)
        else:
            _try_chosen(tries, articles, wanted, pair, chosen)
        results |= {i: _so_far(articles[i], wanted[i], tries, pair) for i in indices}
    return [results[i] for i in range(len(articles))]


def _try_chosen(
    tries: Tries,
    articles: Sequence[Article],
    wanted: Mapping[int, Sequence[Sentence]],
    pair: Pair,
    chosen: Chosen,
) -> None:
    """Try again what is chosen, and what is chosen in the place of what cannot be put right."""
    for _ in range(_ROUNDS):
        failing: list[str] = []
        for index, sentences in wanted.items():
            ids = chosen(index, _so_far(articles[index], sentences, tries, pair).hoped())
            failing += [s.text for s in sentences if s.id in ids]
        if not tries.again(failing):
            return


def _so_far(
    article: Article, sentences: Sequence[Sentence], tries: Tries, pair: Pair
) -> TranslatedArticle:
    checked = {s.id: tries.best(s.text) for s in sentences}
    untried = frozenset(s.id for s in sentences if tries.is_open(s.text))
    one_word = consistent({s.id: s.text for s in sentences}, checked, pair)
    return _assembled(article, one_word, untried)


def _parts(article: Article) -> list[Paragraph]:
    return [p for p in article.paragraphs if p.role is not Role.PULL_QUOTE]


def _wanted(article: Article, needed: Collection[str] | None) -> list[Sentence]:
    return [s for p in _parts(article) for s in p.sentences if needed is None or s.id in needed]


def _assembled(
    article: Article, checked: Mapping[str, Checked], untried: frozenset[str]
) -> TranslatedArticle:
    paragraphs = tuple(
        TranslatedParagraph(
            p.role,
            tuple(
                TranslatedSentence(
                    s.id, s.text, checked[s.id].text, checked[s.id].flags, checked[s.id].score
                )
                for s in p.sentences
                if s.id in checked
            ),
        )
        for p in _parts(article)
        if any(s.id in checked for s in p.sentences)
    )
    ledger: list[LedgerEntry] = []
    invented: list[Invented] = []
    for sentence in _wanted(article, None):
        sentence_id, one = sentence.id, checked.get(sentence.id)
        if one is None or sentence_id in untried:
            ledger.extend(_untold(sentence, article.language))
        elif one.comparison is not None:
            ledger.extend(ledger_entries(sentence_id, one.comparison))
            invented.extend(Invented(f, sentence_id) for f in one.comparison.invented)
    return TranslatedArticle(Translation(paragraphs), tuple(ledger), tuple(invented), untried)


def _untold(sentence: Sentence, language: str) -> list[LedgerEntry]:
    """The figures of a sentence that was not translated, or whose translation is not wanted."""
    if primary(language) not in LANGUAGES:
        return []
    return [
        LedgerEntry(figure, sentence.id, None, Fate.UNTRANSLATED, False)
        for figure in find(sentence.text, language)
    ]


def ledger_entries(sentence_id: str, comparison: Comparison) -> list[LedgerEntry]:
    """The fate of every source figure of one sentence, in reading order, each once."""
    entries: dict[int, LedgerEntry] = {}
    for figure in comparison.missing:
        entries[figure.start] = LedgerEntry(figure, sentence_id, None, Fate.MISSING, False)
    for change in comparison.changed:
        entries[change.source.start] = LedgerEntry(
            change.source, sentence_id, change.target.text, Fate.CHANGED, False
        )
    for match in comparison.kept:
        entries[match.source.start] = LedgerEntry(
            match.source, sentence_id, match.target.text, Fate.KEPT, False
        )
    return [entries[start] for start in sorted(entries)]


def _untranslated(article: Article) -> TranslatedArticle:
    ledger: list[LedgerEntry] = []
    paragraphs: list[TranslatedParagraph] = []
    for paragraph in _parts(article):
        sentences = []
        for s in paragraph.sentences:
            known = primary(article.language) in LANGUAGES
            flags = () if known else (UNCHECKED,)
            sentences.append(TranslatedSentence(s.id, s.text, s.text, flags))
            if not known:
                continue
            ledger.extend(
                LedgerEntry(f, s.id, f.text, Fate.KEPT, False)
                for f in find(s.text, article.language)
            )
        paragraphs.append(TranslatedParagraph(paragraph.role, tuple(sentences)))
    return TranslatedArticle(Translation(tuple(paragraphs)), tuple(ledger), ())
