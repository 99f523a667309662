"""The headline: the title's checked translation, or one made from the lead and checked like it."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.models.engine import Candidate, WritingRequest
from summarize.report import Headline, TranslatedSentence
from summarize.translation.style import mend
from summarize.writing.faithfulness import Basis, objections
from summarize.writing.words import count_words

WORDS = 14
"""The most words that a made headline has."""


def from_title(title: TranslatedSentence) -> Headline:
    """The title's translation, without a full stop."""
    return Headline(title.text.removesuffix("."), (title.id,), title.flags)


def request(lead: TranslatedSentence, target: str) -> WritingRequest:
    """What the model is asked when the text has no title."""
    return WritingRequest((lead.text,), target, WORDS, headline=True)


def from_lead(
    lead: TranslatedSentence, candidates: Sequence[Candidate], source_lang: str, target_lang: str
) -> Headline:
    """The best candidate that passes, or the lead itself."""
    ground = Basis((lead.source,), (lead.text,), source_lang, target_lang)
    for candidate in sorted(candidates, key=lambda c: -c.score):
        text = _bare(mend(candidate.text, lead.text, target_lang))
        fits = candidate.finished and 3 <= count_words(text) <= WORDS
        if fits and not objections(text, ground, headline=True):
            return Headline(text, (lead.id,))
    return Headline(lead.text.removesuffix("."), (lead.id,), lead.flags)


def _bare(text: str) -> str:
    """A headline as models write it, without the marks and labels they like to add."""
    text = text.strip().strip("*#").strip()
    text = text.removeprefix("Headline:").strip()
    if text[:1] in '"“' and text[-1:] in '"”' and len(text) > 1:
        text = text[1:-1]
    return text.rstrip(".")
