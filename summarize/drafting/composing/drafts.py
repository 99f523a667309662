"""An article on its way to a summary: what may be said, and what the model is asked for."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from summarize.article import Article
from summarize.checks import Code, Finding
from summarize.drafting.composing.extent import Extent, Limits, Style, limits
from summarize.drafting.composing.groups import Group, Languages, translated
from summarize.drafting.composing.plan import again, plan
from summarize.drafting.source import Source
from summarize.drafting.translating import TranslatedArticle
from summarize.language import primary
from summarize.language.english import WRITABLE
from summarize.report import (
    DOUBTFUL,
    Headline,
    Length,
    Origin,
    SummarySentence,
    TranslatedSentence,
    Translation,
)

_FULLER = 1.25
"""How much longer than the limit the sentences may be that are to be written shorter."""
_SURE = -0.45
"""Mean log probability. Titles are short and clipped, and the hardest to translate: of the sixteen
of the test articles six were wrong, four of them flagged or below this, with two right ones."""
_NOTHING = "…"


@dataclass(frozen=True, slots=True)
class Earlier:
    """A summary that was made before, and which of its texts are to be made anew; the rest stays.

    `stale` are the places of its sentences.
    """

    headline: Headline | None
    sentences: tuple[SummarySentence, ...]
    stale: frozenset[int]
    stale_headline: bool


@dataclass(frozen=True, slots=True)
class Draft:
    """The plans of a summary, and all that is needed to carry one of them out."""

    source: Source
    languages: Languages
    bounds: Limits
    plans: tuple[tuple[Group, ...], ...]
    """The fuller one first: it fits only if enough of it can be written shorter."""
    lead: TranslatedSentence
    """The first sentence that may be printed."""
    title: TranslatedSentence | None
    """None too if the text's title names or quotes someone whom no summary names or quotes, or if
    its translation is flagged, or doubtful, and that of the lead is better."""
    style: Style
    earlier: Earlier | None = None
    """If it is made again: then there is one plan, with a group for each of its sentences."""

    @property
    def sources(self) -> frozenset[str]:
        """The ids of the sentences that headline and summary stand on, whichever plan fits: what
        they say, and what a *he* or *they* of theirs is named from."""
        groups = [group for groups in self.plans for group in groups]
        said = {s.id for group in groups for s in (*group.context, *group.sentences)}
        return frozenset({*said, self.lead.id, *([self.title.id] if self.title else [])})

    @property
    def written(self) -> list[Group]:
        """The groups of all plans that the model is to write, each once."""
        if self.style is Style.EXTRACTIVE or primary(self.languages.target) not in WRITABLE:
            return []
        if self.earlier is not None:  # what was a translation stays one
            (groups,), were = self.plans, self.earlier.sentences
            again = [n for n in sorted(self.earlier.stale) if were[n].origin is Origin.WRITTEN]
            return list(dict.fromkeys(groups[n] for n in again))
        return list(dict.fromkeys(g for groups in self.plans for g in groups))

    @property
    def headed(self) -> TranslatedSentence | None:
        """What the model is to make a headline of; None if the title will do, or it stays."""
        if primary(self.languages.target) not in WRITABLE:
            return None
        if self.earlier is not None and not self.earlier.stale_headline:
            return None
        if self.title is None:
            return self.lead
        most = self.bounds.headline
        return self.title if most is not None and len(self.title.text) > most else None


def make_draft(
    source: Source, done: TranslatedArticle, target: str, extent: Extent, style: Style
) -> Draft:
    """The draft of one article's summary, before anything is written."""
    draft = _planned(source, done, target, extent, style)
    return _whole(draft, done.translation) if draft.bounds.whole else draft


def _planned(
    source: Source, done: TranslatedArticle, target: str, extent: Extent, style: Style
) -> Draft:
    article = source.article
    bounds = limits(extent, done.translation)
    sentences = done.translation.sentences
    barred = source.unprintable
    title = article.title_sentence
    if title is not None and title.id in barred:
        title = None
    lead = _lead(article, sentences, barred)
    fuller = () if style is Style.EXTRACTIVE else (round(_FULLER * bounds.most),)
    plans = tuple(
        dict.fromkeys(
            plan(source, done.translation, bounds, words=words) for words in (*fuller, bounds.most)
        )
    )
    lead = _surer(lead, plans[-1], source)
    if title is not None and _is_worse(sentences[title.id], lead):
        title = None
    return Draft(
        source,
        Languages.of(article, target),
        bounds,
        plans,
        lead,
        None if title is None else sentences[title.id],
        style,
    )


def _whole(draft: Draft, translation: Translation) -> Draft:
    """For a very short report, the draft in which every sentence is said as it was translated.

    Not where that would be more than was asked for, or would say what may not be printed or what
    no check confirmed: then it is a report like any other.
    """
    said = translation.sentences
    every = [said[s.id] for s in draft.source.article.sentences if s.id in said]
    most = draft.bounds.sentences
    if (most is not None and len(every) > most) or any(s.flags or s.is_doubtful for s in every):
        return draft
    groups = tuple(Group((s,), (), 0) for s in every)
    fits = draft.bounds.allow([s for group in groups for s in translated(group, join=False)])
    if not groups or not fits or draft.source.unprintable:
        return draft
    return replace(draft, plans=(groups,), style=Style.EXTRACTIVE)


def redraft(
    source: Source, done: TranslatedArticle, target: str, length: Length | None, earlier: Earlier
) -> Draft:
    """The draft of a summary that is made again from the sentences that it stands on, one for one.

    It must have at least one text.
    """
    sentences = done.translation.sentences
    languages = Languages.of(source.article, target)
    texts = earlier.sentences if earlier.headline is None else (earlier.headline,)
    lead, title = sentences[texts[0].sources[0]], source.article.title_sentence
    return Draft(
        source,
        languages,
        limits(Extent(length or Length.SHORT), done.translation),
        (again(source, done.translation, languages, earlier.sentences, earlier.stale),),
        lead,
        lead if title is not None and title.id == lead.id else None,
        Style.ABSTRACTIVE,
        earlier,
    )


def _is_worse(title: TranslatedSentence, lead: TranslatedSentence) -> bool:
    """Whether the headline had better be made from the lead than be the title's translation."""
    if lead.flags:
        return False
    if title.flags:
        return True
    if title.confidence is not None and lead.confidence is not None:
        return title.confidence < min(DOUBTFUL, lead.confidence)
    return title.score < min(_SURE, lead.score)


def _surer(lead: TranslatedSentence, groups: Sequence[Group], source: Source) -> TranslatedSentence:
    """What a headline is made of: the lead, or if that is doubtful the first that is told, is not,
    and is understood alone, if there is one."""
    if not lead.is_doubtful:
        return lead
    told = (s for group in groups for s in group.sentences if s.id not in source.antecedents)
    return next((s for s in told if not (s.flags or s.is_doubtful)), lead)


def _lead(
    article: Article, sentences: Mapping[str, TranslatedSentence], barred: Collection[str]
) -> TranslatedSentence:
    """The first sentence that may be printed; an empty, flagged one if there is none."""
    for sentence in article.sentences:
        if sentence.id not in barred and sentence.id in sentences:
            return sentences[sentence.id]
    first = sentences[article.sentences[0].id]
    return replace(
        first, source=_NOTHING, text=_NOTHING, flags=(*first.flags, Finding(Code.UNPRINTABLE))
    )
