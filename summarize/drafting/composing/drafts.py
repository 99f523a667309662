"""An article on its way to a summary: what may be said, and what the model is asked for."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from summarize.article import Article
from summarize.checks import Code, Finding
from summarize.drafting.composing.extent import Extent, Limits, Style, limits
from summarize.drafting.composing.groups import Group, Languages
from summarize.drafting.composing.plan import plan
from summarize.drafting.source import Source
from summarize.drafting.translating import TranslatedArticle
from summarize.language import primary
from summarize.language.english import WRITABLE
from summarize.report import TranslatedSentence

_FULLER = 1.25
"""How much longer than the limit the sentences may be that are to be written shorter."""
_SURE = -0.45
"""Mean log probability. Titles are short and clipped, and the hardest to translate: of the sixteen
of the test articles six were wrong, four of them flagged or below this, with two right ones."""
_NOTHING = "…"


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
        return list(dict.fromkeys(g for groups in self.plans for g in groups))

    @property
    def headed(self) -> TranslatedSentence | None:
        """What the model is to make a headline of; None if the title will do."""
        if primary(self.languages.target) not in WRITABLE:
            return None
        if self.title is None:
            return self.lead
        most = self.bounds.headline
        return self.title if most is not None and len(self.title.text) > most else None


def make_draft(
    source: Source, done: TranslatedArticle, target: str, extent: Extent, style: Style
) -> Draft:
    """The draft of one article's summary, before anything is written."""
    article = source.article
    bounds = limits(extent, done.translation)
    sentences = done.translation.sentences
    barred = source.unprintable
    title = article.title_sentence
    if title is not None and title.id in barred:
        title = None
    lead = _lead(article, sentences, barred)
    if title is not None and _is_worse(sentences[title.id], lead):
        title = None
    fuller = () if style is Style.EXTRACTIVE else (round(_FULLER * bounds.most),)
    return Draft(
        source,
        Languages(article.language, target),
        bounds,
        tuple(
            dict.fromkeys(
                plan(source, done.translation, bounds, words=words)
                for words in (*fuller, bounds.most)
            )
        ),
        lead,
        None if title is None else sentences[title.id],
        style,
    )


def _is_worse(title: TranslatedSentence, lead: TranslatedSentence) -> bool:
    """Whether the headline had better be made from the lead than be the title's translation."""
    if lead.flags:
        return False
    return bool(title.flags) or title.confidence < min(_SURE, lead.confidence)


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
