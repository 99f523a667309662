"""Articles and their translations in, headlines and summaries out; one model call for all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from summarize.article import Article
from summarize.models.engine import Candidate, Writer, WritingRequest
from summarize.progress import Progress
from summarize.report import Headline, Origin, SummarySentence, TranslatedSentence
from summarize.translation import TranslatedArticle, primary
from summarize.writing import headline
from summarize.writing.composing import Group, Languages, basis, request, translated, written
from summarize.writing.extent import Extent, Limits, Style, limits
from summarize.writing.faithfulness import figure_objections
from summarize.writing.joining import shortened
from summarize.writing.plan import plan
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
    style: Style

    @property
    def written(self) -> list[Group]:
        """The groups of all plans that the model is to write, each once."""
        if self.style is Style.EXTRACTIVE or primary(self.languages.target) not in _WRITABLE:
            return []
        return list(dict.fromkeys(g for groups in self.plans for g in groups))

    @property
    def headed(self) -> TranslatedSentence | None:
        """What the model is to make a headline of; None if the title will do."""
        if primary(self.languages.target) not in _WRITABLE:
            return None
        if self.title is None:
            return self.lead
        most = self.bounds.headline
        return self.title if most is not None and len(self.title.text) > most else None


def summarise_articles(
    pairs: Sequence[tuple[Article, TranslatedArticle]],
    writer: Writer,
    target: str,
    extent: Extent,
    style: Style,
    progress: Progress,
) -> list[Summary]:
    """A summary for each article, in the order given. What the model wrote and no check passed
    is replaced by the checked translation; what that carries as flags, the summary carries too."""
    drafts = [_draft(article, done, target, extent, style) for article, done in pairs]
    requests: list[WritingRequest] = []
    for draft in drafts:
        requests += [request(g, target) for g in draft.written]
        if draft.headed is not None:
            requests.append(headline.request(draft.headed, target))
    answers = iter(_answers(requests, writer, progress))
    summaries: list[Summary] = []
    for draft in drafts:
        candidates = {group: next(answers) for group in draft.written}
        found = next(answers) if draft.headed is not None else []
        summaries.append(Summary(_headline(draft, found), tuple(_composed(draft, candidates))))
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


def _draft(
    article: Article, done: TranslatedArticle, target: str, extent: Extent, style: Style
) -> _Draft:
    bounds = limits(extent, done.translation)
    sentences = done.translation.sentences
    title = article.title_sentence
    fullest = (
        (bounds.most,)
        if style is Style.EXTRACTIVE
        else (
            round(_FULLER * bounds.most),
            bounds.most,
        )
    )
    return _Draft(
        article,
        Languages(article.language, target),
        bounds,
        tuple(
            dict.fromkeys(
                plan(article, done.translation, done.ledger, bounds, words=words)
                for words in fullest
            )
        ),
        sentences[article.sentences[0].id],
        None if title is None else sentences[title.id],
        style,
    )


def _headline(draft: _Draft, candidates: Sequence[Candidate]) -> Headline:
    most = draft.bounds.headline
    if draft.title is not None and (most is None or len(draft.title.text) <= most):
        return headline.from_title(draft.title)
    return headline.from_candidates(draft.title or draft.lead, candidates, draft.languages, most)


def _composed(
    draft: _Draft, candidates: Mapping[Group, Sequence[Candidate]]
) -> list[SummarySentence]:
    """The first plan that keeps the limits; the last one is cut to them."""
    for groups in draft.plans:
        found = _carried_out(groups, draft, candidates)
        if _words(found) <= draft.bounds.most and _fits(found, draft.bounds):
            return found
    return _cut(found, draft)


def _carried_out(
    groups: Sequence[Group], draft: _Draft, candidates: Mapping[Group, Sequence[Candidate]]
) -> list[SummarySentence]:
    """Written where that passes, translated where not."""
    join = draft.bounds.sentences is not None
    choices: list[list[list[SummarySentence]]] = []
    for n, group in enumerate(groups):
        plain = [_flagged(s, group, draft.languages) for s in translated(group, join=join)]
        one = written(group, candidates.get(group, ()), draft.languages, first=n == 0)
        choices.append([[one], plain] if one is not None else [plain])
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
    return bounds.characters is None or _characters(sentences) <= bounds.characters


def _characters(sentences: Sequence[SummarySentence]) -> int:
    return len(" ".join(s.text for s in sentences))


def _cut(sentences: list[SummarySentence], draft: _Draft) -> list[SummarySentence]:
    """Without the last sentences, if there are too many; what is left of one, checked again."""
    most = draft.bounds.characters
    if most is None:
        return sentences
    while len(sentences) > 1 and _characters(sentences) > most:
        sentences = sentences[:-1]
    (first, *others) = sentences
    if others or len(first.text) <= most:
        return sentences
    text = shortened(first.text, most)
    sources = draft.plans[-1][0]
    found = figure_objections(text, basis(sources, draft.languages))
    flags = tuple(dict.fromkeys((*first.flags, *found)))
    return [replace(first, text=text, flags=flags)]


def _words(sentences: Sequence[SummarySentence]) -> int:
    return sum(count_words(s.text) for s in sentences)


def _flagged(sentence: SummarySentence, group: Group, languages: Languages) -> SummarySentence:
    """A translated sentence is checked once more in the form in which it is printed."""
    if sentence.origin is Origin.WRITTEN:
        return sentence
    own = replace(group, sentences=tuple(s for s in group.sentences if s.id in sentence.sources))
    found = figure_objections(sentence.text, basis(own, languages))
    return replace(sentence, flags=tuple(dict.fromkeys((*sentence.flags, *found))))
