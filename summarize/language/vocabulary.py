"""The words of a language that rules go by, and where to find those of a language.

A language that has no file under `data/`, or leaves a field empty, is summarised all the same: it
has fewer penalties and fewer cues.
"""

from __future__ import annotations

from dataclasses import dataclass

NONE: frozenset[str] = frozenset()


def words(text: str) -> frozenset[str]:
    """The words of a text between its spaces, in a list that reads like a text."""
    return frozenset(text.split())


def joined(pattern: str) -> str:
    """A regular expression laid out on several lines; a space within a line is one to match."""
    return "".join(line.strip() for line in pattern.splitlines())


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words and phrases of one language. Phrases are regular expressions, case ignored."""

    code: str
    """ISO 639-1."""
    commonest: frozenset[str] = NONE
    """The commonest words, by which it is told from another: ten words of text have some."""
    stopwords: frozenset[str] = NONE
    """Words that say nothing of what a text is about."""
    pointing_back: frozenset[str] = NONE
    """First words whose meaning stands in the sentence before."""
    linking: frozenset[str] = NONE
    """First words that connect a sentence to the one before, which stands without it."""
    pronouns: frozenset[str] = NONE
    """Words that, early in a sentence, name someone by pointing back (*In 2020 behandelden zij*).
    """
    speaks_on: frozenset[str] = NONE
    """Pronouns beside speech that follows other speech: the same speaker goes on."""
    speech: frozenset[str] = NONE
    """Words that say that someone speaks."""
    unquotable: str = ""
    """Whose words are never quoted: perpetrators, suspects, users of such forums. (Verbose.)"""
    on_behalf: str = ""
    """What stands before a name if someone else speaks: *de advocaat van de verdachte*."""
    one_of: str = ""
    """What stands there too, and means the speaker: *een van de forumleden*."""
    at_the_end: str = ""
    """How a sentence ends that says something of what the one before said: *betwijfelt dat.*"""
    is_that: str = ""
    """How one figure is set against another that the sentence before has: *In 2023 was dat 79 …*;
    and what has been counted before: *In alle drie de categorieën …*."""
    body_before: str = ""
    """How a sentence opens about a body by its kind alone, which an earlier one has named: *De
    organisatie wil …*. Not where its name or a phrase follows that says which one it is. (See
    `joined`.)"""
    convicted: str = ""
    """What a sentence says of someone who then speaks as *he*."""
    accused: str = ""
    """Who speaks, unnamed, in a report of an arrest or a verdict. (Verbose.)"""
    change: str = ""
    """What a comparison is told by. (Verbose.)"""
    kinds: tuple[tuple[str, str, str], ...] = ()
    """Words that say which kind of a thing is meant, and without which it is another thing: the
    word, the phrase before the thing, and the things."""
    emphasis: str = ""
    """What a writer puts beside a number that is to be noticed."""
