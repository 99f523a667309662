"""Articles and their translations in, headlines and summaries out; few model calls for all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from summarize.checks import FIGURES, SUMMARY, each_once, run
from summarize.drafting.composing import headline
from summarize.drafting.composing.asking import Question, answers
from summarize.drafting.composing.drafts import Draft, make_draft
from summarize.drafting.composing.extent import Extent, Limits, Style
from summarize.drafting.composing.groups import (
    Group,
    Languages,
    basis,
    refused,
    request,
    translated,
    written,
)
from summarize.drafting.composing.shortening import shortened
from summarize.drafting.source import Source
from summarize.drafting.translating import TranslatedArticle
from summarize.language.english import count_words
from summarize.models.engine import Candidate, Writer
from summarize.progress import Progress
from summarize.report import Headline, SummarySentence, TranslatedSentence


@dataclass(frozen=True, slots=True)
class Summary:
    """A headline and the sentences under it."""

    headline: Headline
    sentences: tuple[SummarySentence, ...]


def chosen_sentences(
    source: Source, done: TranslatedArticle, target: str, extent: Extent, style: Style
) -> frozenset[str]:
    """The ids of the sentences that the summary of this article would be made of."""
    return _whole(make_draft(source, done, target, extent, style), done).sources


def summarise_articles(
    pairs: Sequence[tuple[Source, TranslatedArticle]],
    writer: Writer,
    target: str,
    extent: Extent,
    style: Style,
    progress: Progress,
) -> list[Summary]:
    """A summary for each article, in the order given. What the model wrote and no check passed
    is replaced by the checked translation; what that carries as flags, the summary carries too."""
    drafts = [
        _whole(make_draft(source, done, target, extent, style), done) for source, done in pairs
    ]
    found = iter(answers([q for draft in drafts for q in _questions(draft)], writer, progress))
    summaries: list[Summary] = []
    for draft in drafts:
        candidates = {group: next(found) for group in draft.written}
        heads = next(found) if draft.headed is not None else []
        summaries.append(Summary(_headline(draft, heads), tuple(_composed(draft, candidates))))
    return summaries


def _whole(draft: Draft, done: TranslatedArticle) -> Draft:
    """For a very short report, the draft in which every sentence is said as it was translated.

    Not where that would be more than was asked for, or would say what may not be printed or what
    no check confirmed: then it is a report like any other.
    """
    if not draft.bounds.whole:
        return draft
    said = done.translation.sentences
    every = [said[s.id] for s in draft.source.article.sentences if s.id in said]
    most = draft.bounds.sentences
    if (most is not None and len(every) > most) or any(s.flags for s in every):
        return draft
    groups = tuple(Group((s,), (), 0) for s in every)
    fits = _fits([s for group in groups for s in translated(group, join=False)], draft.bounds)
    if not groups or not fits or draft.source.unprintable:
        return draft
    return replace(draft, plans=(groups,), style=Style.EXTRACTIVE)


def _questions(draft: Draft) -> list[Question]:
    """What the model is asked for a draft: each group, then the headline if there has to be one."""
    asked = [_question(group, draft) for group in draft.written]
    return asked if draft.headed is None else [*asked, _head_question(draft.headed, draft)]


def _question(group: Group, draft: Draft) -> Question:
    first = any(groups[0] is group for groups in draft.plans)

    def passes(found: Sequence[Candidate]) -> bool:
        return written(group, found, draft.languages, first=first) is not None

    return Question(request(group, draft.languages.target), passes)


def _head_question(source: TranslatedSentence, draft: Draft) -> Question:
    most = draft.bounds.headline

    def passes(found: Sequence[Candidate]) -> bool:
        return headline.passing(source, found, draft.languages, most) is not None

    return Question(headline.request(source, draft.languages.target, most), passes)


def _headline(draft: Draft, candidates: Sequence[Candidate]) -> Headline:
    most = draft.bounds.headline
    if draft.title is not None and (most is None or len(draft.title.text) <= most):
        return headline.from_title(draft.title)
    return headline.from_candidates(draft.title or draft.lead, candidates, draft.languages, most)


def _composed(
    draft: Draft, candidates: Mapping[Group, Sequence[Candidate]]
) -> list[SummarySentence]:
    """The first plan that keeps the limits; the last one is cut to them."""
    for groups in draft.plans:
        found = _carried_out(groups, draft, candidates)
        if _fits(found, draft.bounds):
            return found
    return _cut(found, draft)


def _carried_out(
    groups: Sequence[Group], draft: Draft, candidates: Mapping[Group, Sequence[Candidate]]
) -> list[SummarySentence]:
    """Written where that passes, translated where not."""
    join = draft.bounds.sentences is not None
    choices: list[list[list[SummarySentence]]] = []
    for n, group in enumerate(groups):
        plain = [_flagged(s, group, draft.languages) for s in translated(group, join=join)]
        wrote = candidates.get(group, ())
        one = written(group, wrote, draft.languages, first=n == 0)
        if one is not None:
            choices.append([[one], plain])
            continue
        instead_of = refused(group, wrote, draft.languages, first=n == 0)
        choices.append([[replace(s, replaced=instead_of) for s in plain]])
    picked = [options[0] for options in choices]
    if draft.style is Style.ABSTRACTIVE:
        return [s for part in picked for s in part]
    # Written sentences are shorter: where that leaves too little, the translations come back.
    for n, options in sorted(enumerate(choices), key=lambda c: _words(c[1][0]) - _words(c[1][-1])):
        if _words([s for part in picked for s in part]) >= draft.bounds.least:
            break
        picked[n] = options[-1]
    return [s for part in picked for s in part]


def _fits(sentences: Sequence[SummarySentence], bounds: Limits) -> bool:
    short = bounds.characters is None or len(_text(sentences)) <= bounds.characters
    return short and _words(sentences) <= bounds.most


def _text(sentences: Sequence[SummarySentence]) -> str:
    return " ".join(s.text for s in sentences)


def _cut(sentences: list[SummarySentence], draft: Draft) -> list[SummarySentence]:
    """Without the last sentences, if there are too many; what is left of one is checked like a
    written sentence, since half a sentence can say something else than the whole."""
    bounds = draft.bounds
    while len(sentences) > 1 and not _fits(sentences, bounds):
        sentences = sentences[:-1]
    if not sentences or _fits(sentences, bounds):
        return sentences
    (first,) = sentences
    by_words = len(" ".join(first.text.split()[: bounds.most]))
    text = shortened(first.text, min(by_words, bounds.characters or by_words))
    cut = replace(first, text=text)
    found = run(SUMMARY, text, basis(_own(draft.plans[-1][0], cut), draft.languages))
    return [replace(cut, flags=each_once(cut.flags, found))]


def _words(sentences: Sequence[SummarySentence]) -> int:
    return sum(count_words(s.text) for s in sentences)


def _flagged(sentence: SummarySentence, group: Group, languages: Languages) -> SummarySentence:
    """A sentence is checked once more in the form in which it is printed."""
    found = run(FIGURES, sentence.text, basis(_own(group, sentence), languages))
    return replace(sentence, flags=each_once(sentence.flags, found))


def _own(group: Group, sentence: SummarySentence) -> Group:
    """The part of the group that this sentence stands on."""
    return replace(group, sentences=tuple(s for s in group.sentences if s.id in sentence.sources))
