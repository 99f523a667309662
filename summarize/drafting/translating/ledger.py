"""The ledger of a translation: each figure of the source, and what became of it.

What a summary says of them is entered by `composing/ledger.py`.
"""

from __future__ import annotations

from summarize.article import Sentence
from summarize.figures import LANGUAGES, Comparison, find
from summarize.language import primary
from summarize.report import Fate, LedgerEntry


def untold_entries(sentence: Sentence, language: str, target: str) -> list[LedgerEntry]:
    """The figures of a sentence that was not translated, or whose translation is not wanted."""
    if not {primary(language), primary(target)} <= set(LANGUAGES):
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
