"""Articles and their translations in, headlines and summaries out; one model call for all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from summarize.article import Article
from summarize.models.engine import Candidate, Writer, WritingRequest
from summarize.progress import Progress
from summarize.report import Headline, Length, Origin, SummarySentence, TranslatedSentence
from summarize.translation import TranslatedArticle, primary
from summarize.writing import headline
from summarize.writing.composing import Group, Languages, basis, request, translated, written
from summarize.writing.faithfulness import figure_objections
from summarize.writing.plan import Limits, limits, plan
from summarize.writing.words import count_words

CANDIDATES = 6
_FULLER = 1.25
"""How much longer than the limit the sentences may be that are to be written shorter."""
_WRITABLE = frozenset({"en"})
"""The target languages for which `words.py` can check a written sentence. Others are extractive."""


@dataclass(frozen=True, slots=True)
class Summary:
    """A headline and the sentences under it."""

    headline: Headline
    sentences: tuple[SummarySentence, ...]


@dataclass(frozen=True, slots=True)
class _Draft:
    article: Article
    languages: Languages
    bounds: Limits
    plans: tuple[tuple[Group, ...], ...]
    """The fuller one first: it fits only if enough of it can be written shorter."""
    lead: TranslatedSentence
    title: TranslatedSentence | None

    @property
    def groups(self) -> list[Group]:
        """The groups of all plans, each once."""
        return list(dict.fromkeys(g for groups in self.plans for g in groups))


def summarise_articles(
    pairs: Sequence[tuple[Article, TranslatedArticle]],
    writer: Writer,
    target: str,
    length: Length,
    progress: Progress,
) -> list[Summary]:
    """A summary for each article, in the order given. What the model wrote and no check passed
    is replaced by the checked translation; what that carries as flags, the summary carries too."""
    drafts = [_draft(article, done, target, length) for article, done in pairs]
    requests: list[WritingRequest] = []
    if primary(target) in _WRITABLE:
        for draft in drafts:
            requests += [request(g, target) for g in draft.groups]
            if draft.title is None:
                requests.append(headline.request(draft.lead, target))
    answers = iter(_answers(requests, writer, progress))
    summaries: list[Summary] = []
    for draft in drafts:
        candidates = {group: next(answers, []) for group in draft.groups}
        if draft.title is not None:
            made = headline.from_title(draft.title)
        else:
            made = headline.from_lead(
                draft.lead, next(answers, []), draft.languages.source, draft.languages.target
            )
        summaries.append(Summary(made, tuple(_composed(draft, candidates))))
    return summaries


def _answers(
    requests: Sequence[WritingRequest], writer: Writer, progress: Progress
) -> list[list[Candidate]]:
    if not requests:
        return []
    done = 0

    def step(count: int) -> None:
        nonlocal done
        done += count
        progress.update("writing", done, len(requests))

    progress.update("writing", 0, len(requests))
    return writer.write(requests, candidates=CANDIDATES, step=step)


def _draft(article: Article, done: TranslatedArticle, target: str, length: Length) -> _Draft:
    bounds = limits(length, done.translation)
    sentences = done.translation.sentences
    title = article.title_sentence
    lead = sentences[article.sentences[0].id]
    return _Draft(
        article,
        Languages(article.language, target),
        bounds,
        tuple(
            dict.fromkeys(
                plan(article, done.translation, done.ledger, bounds, words=words)
                for words in (round(_FULLER * bounds.most), bounds.most)
            )
        ),
        lead,
        None if title is None else sentences[title.id],
    )


def _composed(
    draft: _Draft, candidates: Mapping[Group, Sequence[Candidate]]
) -> list[SummarySentence]:
    """The first plan that keeps the limits; the last one does, whatever is written of it."""
    for groups in draft.plans[:-1]:
        found = _carried_out(groups, draft, candidates)
        if _words(found) <= draft.bounds.most:
            return found
    return _carried_out(draft.plans[-1], draft, candidates)


def _carried_out(
    groups: Sequence[Group], draft: _Draft, candidates: Mapping[Group, Sequence[Candidate]]
) -> list[SummarySentence]:
    """Written where that passes, translated where not."""
    join = draft.bounds.sentences is not None
    choices: list[list[list[SummarySentence]]] = []
    for n, group in enumerate(groups):
        plain = [_flagged(s, group, draft.languages) for s in translated(group, join=join)]
        one = written(group, candidates[group], draft.languages, first=n == 0)
        choices.append([[one], plain] if one is not None else [plain])
    picked = [options[0] for options in choices]
    # Written sentences are shorter: where that leaves too little, the translations come back.
    for n, options in sorted(enumerate(choices), key=lambda c: _words(c[1][0]) - _words(c[1][-1])):
        if _words([s for part in picked for s in part]) >= draft.bounds.least:
            break
        picked[n] = options[-1]
    return [s for part in picked for s in part]


def _words(sentences: Sequence[SummarySentence]) -> int:
    return sum(count_words(s.text) for s in sentences)


def _flagged(sentence: SummarySentence, group: Group, languages: Languages) -> SummarySentence:
    """A translated sentence is checked once more in the form in which it is printed."""
    if sentence.origin is Origin.WRITTEN:
        return sentence
    own = replace(group, sentences=tuple(s for s in group.sentences if s.id in sentence.sources))
    found = figure_objections(sentence.text, basis(own, languages))
    return replace(sentence, flags=tuple(dict.fromkeys((*sentence.flags, *found))))
