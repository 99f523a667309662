"""The headline: the title's checked translation, or one made from the lead and checked like it."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.checks import HEADLINE, Basis, Finding, each_once, run
from summarize.drafting.composing.groups import Languages, doubts
from summarize.drafting.composing.shortening import shortened
from summarize.drafting.translating.style import mend
from summarize.language.english import count_words
from summarize.models.engine import Candidate, WritingRequest
from summarize.report import Headline, TranslatedSentence

WORDS = 14
"""The most words that a made headline has."""
_CHARACTERS = 7
"""What a word of a headline takes, with its space: so many fit into a limit of characters."""


def from_title(title: TranslatedSentence) -> Headline:
    """The title's translation, without a full stop."""
    return Headline(title.text.removesuffix("."), (title.id,), _flags(title))


def request(
    source: TranslatedSentence, target: str, characters: int | None = None
) -> WritingRequest:
    """What the model is asked when the text has no title, or one of more than `characters`."""
    words = WORDS if characters is None else min(WORDS, characters // _CHARACTERS)
    return WritingRequest((source.text,), target, words, headline=True)


def from_candidates(
    source: TranslatedSentence,
    candidates: Sequence[Candidate],
    languages: Languages,
    characters: int | None = None,
) -> Headline:
    """The best candidate that passes; or one that is too long, or the lead (or title), cut.

    What is left of a cut is checked once more, and flagged if something speaks against it.
    """
    written = passing(source, candidates, languages, characters)
    if written is None and characters is not None:
        written = passing(source, candidates, languages)
    text = source.text.removesuffix(".") if written is None else written
    if characters is None or len(text) <= characters:
        return Headline(text, (source.id,), _flags(source))
    text = shortened(text, characters).removesuffix(".")
    found = run(HEADLINE, text.removesuffix("…"), _basis(source, languages))
    return Headline(text, (source.id,), each_once(_flags(source), found))


def passing(
    source: TranslatedSentence,
    candidates: Sequence[Candidate],
    languages: Languages,
    characters: int | None = None,
) -> str | None:
    """The best candidate against which nothing speaks, or None."""
    ground = _basis(source, languages)
    for candidate in sorted(candidates, key=lambda c: -c.score):
        text = _bare(mend(candidate.text, source.text, languages.target))
        short = characters is None or len(text) <= characters
        fits = candidate.finished and short and 3 <= count_words(text) <= WORDS
        if fits and not run(HEADLINE, text, ground):
            return text
    return None


def _flags(source: TranslatedSentence) -> tuple[Finding, ...]:
    return each_once(source.flags, doubts((source,)))


def _basis(source: TranslatedSentence, languages: Languages) -> Basis:
    language = languages.source_of((source.id,))
    return Basis((source.source,), (source.text,), language, languages.target)


def _bare(text: str) -> str:
    """A headline as models write it, without the marks and labels they like to add."""
    text = text.strip().strip("*#").strip()
    text = text.removeprefix("Headline:").strip()
    if text[:1] in '"“' and text[-1:] in '"”' and len(text) > 1:
        text = text[1:-1]
    return text.rstrip(".")
