"""Drafts in, reports out: everything checked again, and what stands on an edit made anew.

A person's text is never changed, only checked. What a person wrote and what the checks say of it
goes into the report; what the program wrote from sentences that a person has changed since is
written again, by the same rules as the first time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from summarize.checks import FIGURES, Code, Finding, each_once, run
from summarize.checks.figures import compare_known
from summarize.drafting import composing
from summarize.drafting.composing import (
    Earlier,
    Summary,
    invented_in_summary,
    marked_ledger,
    redraft,
)
from summarize.drafting.composing.groups import Group, Languages, basis
from summarize.drafting.source import Source
from summarize.drafting.translating import (
    Checked,
    TranslatedArticle,
    built_in,
)
from summarize.drafting.translating.checking import unfit_for
from summarize.drafting.translating.ledger import ledger_entries
from summarize.drafting.translating.translated import sentence_flags
from summarize.editing.document import HEADLINE, EditedReport
from summarize.editing.remaking import LoadWriter, remake
from summarize.figures import Mode
from summarize.language import primary
from summarize.models.engine import Candidate
from summarize.progress import Progress
from summarize.report import (
    Headline,
    Invented,
    LedgerEntry,
    Report,
    SummarySentence,
    TranslatedSentence,
    Translation,
)


@dataclass(frozen=True, slots=True)
class Refreshed:
    """A report, how many of its texts a person wrote, and how many were made anew."""

    report: Report
    edited: int
    remade: int


def refresh(
    drafts: Sequence[EditedReport], load_writer: LoadWriter, progress: Progress
) -> list[Refreshed]:
    """Check every draft again and make anew what is stale, in the order given.

    The writer is asked once for all drafts of a language; the report's own model is asked for.
    Raises what `load_writer` raises.
    """
    checked = [_checked(draft.report) for draft in drafts]
    stale = [_stale(draft) for draft in drafts]
    again = [n for n, places in enumerate(stale) if places]
    made = remake(
        [_redrafted(drafts[n].report, checked[n], stale[n]) for n in again],
        [drafts[n].report.model.name for n in again],
        load_writer,
        progress,
    )
    remade = dict(zip(again, made, strict=True))
    return [
        Refreshed(
            _report(
                draft.report,
                checked[n],
                remade.get(n, Summary(draft.report.headline, draft.report.summary)),
                stale[n],
            ),
            draft.edited,
            len(stale[n]),
        )
        for n, draft in enumerate(drafts)
    ]


def _stale(draft: EditedReport) -> frozenset[str]:
    """The texts to be made anew: what a person wrote is not."""
    return frozenset(where for where in draft.stale if not _text(draft.report, where).edited)


def _redrafted(report: Report, done: TranslatedArticle, stale: frozenset[str]) -> composing.Draft:
    earlier = Earlier(
        report.headline,
        report.summary,
        frozenset(n for n in range(len(report.summary)) if f"summary:{n}" in stale),
        HEADLINE in stale,
    )
    return redraft(Source(report.article), done, report.target_language, report.length, earlier)


def _text(report: Report, where: str) -> Headline | SummarySentence:
    if where == HEADLINE:
        assert report.headline is not None
        return report.headline
    return report.summary[int(where.removeprefix("summary:"))]


def _checked(report: Report) -> TranslatedArticle:
    """Every sentence of the translation compared with its source as it now stands."""
    ledger: list[LedgerEntry] = []
    invented: list[Invented] = []
    checked: dict[str, TranslatedSentence] = {}
    languages = Languages.of(report.article, report.target_language)
    for sentence in report.translation.sentences.values():
        language = languages.source_of((sentence.id,))
        found = _check(sentence, language, languages.target)
        # A flag that is taken out by hand comes back as long as the check finds it.
        if sentence.edited:
            flags = sentence_flags(sentence.source, language, found)
        else:
            flags = each_once(sentence.flags, _of_figures(found))
        checked[sentence.id] = replace(sentence, flags=flags)
        if found.comparison is not None:
            ledger += ledger_entries(sentence.id, found.comparison)
            invented += [Invented(figure, sentence.id) for figure in found.comparison.invented]
    paragraphs = tuple(
        replace(paragraph, sentences=tuple(checked[s.id] for s in paragraph.sentences))
        for paragraph in report.translation.paragraphs
    )
    return TranslatedArticle(Translation(paragraphs), tuple(ledger), tuple(invented))


def _check(sentence: TranslatedSentence, source_lang: str, target_lang: str) -> Checked:
    """All that is checked of a machine's translation, without mending anything."""
    text, candidate = sentence.text, Candidate(sentence.text)
    comparison = compare_known(sentence.source, text, source_lang, target_lang, Mode.TRANSLATION)
    if primary(source_lang) == primary(target_lang) and not sentence.edited:
        return Checked(text, 0.0, (), comparison, ())
    return Checked(
        text,
        0.0,
        unfit_for(sentence.source, candidate, source_lang, target_lang),
        comparison,
        tuple(built_in(source_lang, target_lang).missing(sentence.source, text)),
    )


def _of_figures(checked: Checked) -> tuple[Finding, ...]:
    return replace(checked, unfit=(), missing_terms=()).flags


def _report(
    report: Report,
    done: TranslatedArticle,
    made: Summary,
    remade: frozenset[str],
) -> Report:
    article, target = report.article, report.target_language
    languages, headline = Languages.of(article, target), made.headline
    if headline is not None and HEADLINE not in remade:
        headline = replace(headline, flags=_flags(headline, done, languages))
    summary = tuple(
        sentence
        if f"summary:{n}" in remade
        else replace(sentence, flags=_flags(sentence, done, languages))
        for n, sentence in enumerate(made.sentences)
    )
    invented = list(done.invented)
    if headline is not None:
        invented += invented_in_summary(article, Summary(headline, summary), target)
    return replace(
        report,
        headline=headline,
        summary=summary,
        translation=done.translation,
        ledger=marked_ledger(done.ledger, article, summary, target),
        invented=tuple(invented),
    )


def _flags(
    text: Headline | SummarySentence, done: TranslatedArticle, languages: Languages
) -> tuple[Finding, ...]:
    """What speaks against a text that stays: for a person's what is found now, else that too."""
    said = done.translation.sentences
    group = Group(tuple(said[i] for i in text.sources), (), 0)
    found = run(FIGURES, text.text, basis(group, languages))
    if text.edited:
        return found if text.text.strip() else (Finding(Code.EMPTY, ("the text",)),)
    return each_once(text.flags, found)
