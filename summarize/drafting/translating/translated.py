"""Checked sentences in, a translated article out, with the fate of every figure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from summarize.article import Article, Paragraph, Role
from summarize.checks import Code, Finding, each_once
from summarize.checks.addressed import find_addressed
from summarize.drafting.translating.checking import Checked
from summarize.drafting.translating.ledger import ledger_entries, untold_entries
from summarize.figures import LANGUAGES, find
from summarize.language import primary
from summarize.report import (
    Fate,
    Invented,
    LedgerEntry,
    TranslatedParagraph,
    TranslatedSentence,
    Translation,
)


@dataclass(frozen=True, slots=True)
class TranslatedArticle:
    """A translation and what became of the figures on the way."""

    translation: Translation
    ledger: tuple[LedgerEntry, ...]
    invented: tuple[Invented, ...]
    untried: frozenset[str] = frozenset()
    """Sentences, by id, whose first translation fails and for which no other was tried. In the
    ledger their figures are not translated."""
    hopes: Mapping[str, float | None] = field(default_factory=dict)
    """The confidence that each of these would have if nothing spoke against it."""

    def hoped(self) -> TranslatedArticle:
        """Without the faults found in what was not tried again: it may well be put right."""
        return replace(self, translation=_mapped(self.translation, self._without_flags))

    def wanted(self) -> Translation:
        """The translation without what was not tried again."""
        return _mapped(self.translation, lambda s: None if s.id in self.untried else s)

    def _without_flags(self, sentence: TranslatedSentence) -> TranslatedSentence:
        if sentence.id not in self.untried:
            return sentence
        return replace(
            sentence,
            flags=tuple(f for f in sentence.flags if f.code is Code.FIGURES_UNCHECKED),
            confidence=self.hopes.get(sentence.id),
        )


def _mapped(
    translation: Translation, change: Callable[[TranslatedSentence], TranslatedSentence | None]
) -> Translation:
    paragraphs = [
        replace(p, sentences=tuple(new for s in p.sentences if (new := change(s)) is not None))
        for p in translation.paragraphs
    ]
    return Translation(tuple(p for p in paragraphs if p.sentences))


def told_parts(article: Article) -> list[Paragraph]:
    """The paragraphs without pull quotes: these repeat a sentence of the body."""
    return [p for p in article.paragraphs if p.role is not Role.PULL_QUOTE]


def assembled(
    article: Article, checked: Mapping[str, Checked], untried: frozenset[str], target: str
) -> TranslatedArticle:
    """The article of these checked sentences, by id, with the fate of every figure of the source.

    `untried` are those of them for which a second try was possible and not made.
    """
    paragraphs = tuple(
        TranslatedParagraph(
            p.role,
            tuple(
                TranslatedSentence(
                    s.id,
                    s.text,
                    checked[s.id].text,
                    sentence_flags(s.text, s.language or article.language, checked[s.id]),
                    checked[s.id].score,
                    checked[s.id].confidence,
                    checked[s.id].other,
                )
                for s in p.sentences
                if s.id in checked
            ),
        )
        for p in told_parts(article)
        if any(s.id in checked for s in p.sentences)
    )
    ledger: list[LedgerEntry] = []
    invented: list[Invented] = []
    for sentence in (s for p in told_parts(article) for s in p.sentences):
        sentence_id, one = sentence.id, checked.get(sentence.id)
        if one is None or sentence_id in untried:
            ledger.extend(untold_entries(sentence, sentence.language or article.language, target))
        elif one.comparison is not None:
            ledger.extend(ledger_entries(sentence_id, one.comparison))
            invented.extend(Invented(f, sentence_id) for f in one.comparison.invented)
    hopes = {i: checked[i].hope for i in untried if i in checked}
    return TranslatedArticle(
        Translation(paragraphs), tuple(ledger), tuple(invented), untried, hopes
    )


def sentence_flags(source: str, language: str, checked: Checked) -> tuple[Finding, ...]:
    """What the checks found, and whether the sentence is no news but speaks to somebody."""
    spoken = (finding.moved() for finding in find_addressed(source, language))
    return each_once(checked.flags, spoken)


def untranslated(article: Article) -> TranslatedArticle:
    """An article that already is in the target language, with its figures."""
    ledger: list[LedgerEntry] = []
    paragraphs: list[TranslatedParagraph] = []
    for paragraph in told_parts(article):
        sentences = []
        for s in paragraph.sentences:
            known = primary(article.language) in LANGUAGES
            unchecked = () if known else (Finding(Code.FIGURES_UNCHECKED),)
            flags = each_once(unchecked, find_addressed(s.text, s.language or article.language))
            sentences.append(TranslatedSentence(s.id, s.text, s.text, flags))
            if not known:
                continue
            ledger.extend(
                LedgerEntry(f, s.id, f.text, Fate.KEPT, False)
                for f in find(s.text, article.language)
            )
        paragraphs.append(TranslatedParagraph(paragraph.role, tuple(sentences)))
    return TranslatedArticle(Translation(tuple(paragraphs)), tuple(ledger), ())
