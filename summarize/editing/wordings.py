"""Other wordings of one text: what a model would also say, and what each of them gets wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from summarize.checks import HEADLINE, SUMMARY, Finding, run
from summarize.drafting.composing import headline as headlines
from summarize.drafting.composing.groups import Group, Languages, basis, request
from summarize.drafting.translating import Manner
from summarize.drafting.translating.checking import check
from summarize.drafting.translating.repairing import translate_sentences
from summarize.drafting.translating.translated import sentence_flags
from summarize.editing.single_text import SENTENCE, sources_of, text_at
from summarize.models.engine import TranslationRequest, Translator, Writer
from summarize.progress import Progress
from summarize.report import Report

CANDIDATES = 8
"""How many are drawn; of those that say the same, one is shown."""


@dataclass(frozen=True, slots=True)
class OtherWording:
    """A text that could stand in a place, and what speaks against it; empty if nothing does."""

    text: str
    reasons: tuple[str, ...]


def translations(
    report: Report, place: str, translator: Translator, manner: Manner
) -> list[OtherWording]:
    """Other translations of the sentence at a place, the least wrong first. Raises KeyError."""
    sentence = report.translation.sentences[place.removeprefix(SENTENCE)]
    languages = Languages.of(report.article, report.target_language)
    source, target = languages.source_of((sentence.id,)), languages.target
    pair = manner.pair(source, target)
    asked = [TranslationRequest(sentence.source, source, target)]
    found = [
        candidate
        for candidates in (1, CANDIDATES)
        for candidate in translator.translate(asked, candidates=candidates)[0]
    ]
    made = [check(sentence.source, candidate, pair) for candidate in found]
    return _in_order([_wording(one.text, one.flags) for one in made], sentence.text)


def written(report: Report, place: str, writer: Writer) -> list[OtherWording]:
    """Other ways to write the headline or a sentence of the summary. Raises KeyError.

    The translations that it stands on are offered too.
    """
    said = report.translation.sentences
    sources = [said[i] for i in sources_of(report, place) if i in said]
    languages = Languages.of(report.article, report.target_language)
    group = Group(tuple(sources), (), 0)
    is_headline = not place.startswith("summary:")
    asked = (
        headlines.request(sources[0], languages.target, None)
        if is_headline
        else request(group, languages.target)
    )
    found = [
        candidate
        for candidates in (1, CANDIDATES)
        for candidate in writer.write([asked], candidates=candidates)[0]
    ]
    texts = [candidate.text.strip() for candidate in found]
    texts += [s.text.rstrip(". ") if is_headline else s.text for s in sources]
    own = basis(group, languages)
    checks = HEADLINE if is_headline else SUMMARY
    return _in_order(
        [_wording(t, run(checks, t, own)) for t in texts if t],
        text_at(report, place),
    )


@dataclass(frozen=True, slots=True)
class Retranslated:
    """A sentence that was translated again, and what the checks object to in it."""

    text: str
    flags: tuple[Finding, ...]


def with_terms(
    report: Report,
    sentences: Sequence[str],
    translator: Translator,
    manner: Manner,
    progress: Progress,
) -> dict[str, Retranslated]:
    """These sentences of the translation, by id, made again with the terms of `manner`."""
    said = report.translation.sentences
    languages = Languages.of(report.article, report.target_language)
    made: dict[str, Retranslated] = {}
    by_language = groupby(
        sorted((languages.source_of((i,)), i) for i in sentences if i in said), itemgetter(0)
    )
    for source, found in by_language:
        ids = [i for _, i in found]
        pair = manner.pair(source, languages.target)
        checked = translate_sentences([said[i].source for i in ids], translator, pair, progress)
        for i, one in zip(ids, checked, strict=True):
            made[i] = Retranslated(one.text, sentence_flags(said[i].source, source, one))
    return made


def _in_order(wordings: Sequence[OtherWording], now: str) -> list[OtherWording]:
    """Each text once, without the one that stands there, the fewest objections first."""
    distinct = {w.text: w for w in wordings if w.text != now}
    return sorted(distinct.values(), key=lambda w: len(w.reasons))


def _wording(text: str, against: Iterable[object]) -> OtherWording:
    return OtherWording(text, tuple(str(one) for one in against))
