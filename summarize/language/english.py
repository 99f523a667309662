"""English as the checks need it: which words carry content, and which mean the same for a check.

Data, and the few functions that read it. Stems are Porter2's (snowballstemmer).
"""

from __future__ import annotations

import re
from functools import cache

import snowballstemmer

NAME = r"\b[A-Z][\w.&-]*[\w](?:(?: (?:of|for|the|van|de|der|den))* [A-Z][\w.&-]*\w)*"
"""Words with capitals that stand together: a name, or the beginning of a sentence."""
_TOKEN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]+(?:['’.-][A-Za-zÀ-ÖØ-öø-ÿ]+)*|\d[\d.,]*")

_STOP = frozenset(
    """
    a about above after again against ago all almost along already also although always am among
    an and any anybody anyone anything are around as at away back be became because become
    becomes been before being below between both but by came can come could did do does doing
    done down due during each either else enough even ever every far few for from further get
    give go goes going got had has have having he her here hers him his how however i if in
    indeed instead into is it its itself just keep last least less let like likely made make
    many may me might mine more most much must my near nearly need neither never no nobody none
    nor not nothing now of off often on once one only onto or other others our out over own per
    perhaps put quite rather really same seem seems shall she should since so some somebody
    someone something soon still such take than that the their them themselves then there
    therefore these they thing things this those though through thus to together too toward
    towards under until up upon us use used very via was way we well went were what whatever
    when where whereas whether which while who whole whom whose why will with within without
    would year years yet you your
    """.split()
)
_CONNECTING = frozenset(
    """
    according add added adding additionally amid compared comparison explain explained explaining
    following including meanwhile moreover note noted noting previous previously regarding report
    reported reporting reports said say saying says state stated states respectively tell told
    """.split()
)
"""What an editor may join sentences with. Attribution itself is checked apart from this."""

_CLASSES = (
    ("increase", "rise risen rose grow grew grown growth climb surge jump up higher increasing"),
    ("decrease", "fall fell fallen drop decline decreasing reduce reduction down lower fewer"),
    ("case", "file dossier"),
    ("person", "people"),
    ("child", "children"),
    ("coronavirus", "corona covid covid-19"),
    ("million", "millions"),
)

HEDGES = frozenset(
    "may might could possibly perhaps probably likely suspect suspects suspected believe believes"
    " believed expect expects expected appear appears seem seems alleged allegedly reportedly"
    " estimated estimates about around".split()
)
ATTRIBUTIONS = frozenset(
    "according says said say states stated concludes concluded conclude explains told warns warned"
    " emphasizes emphasises emphasized emphasised stresses stressed announces announced claims"
    " claimed suspects believes shows showed wrote writes argues argued".split()
)
"""Words that say who says so. "Reports" is not among them: here it mostly is what is counted."""
PRONOUNS = frozenset("he she they it his her their its this these those him them here such".split())
"""Words that mean nothing without what was said before. "That" and "there" mostly mean something
else, unless a sentence opens with them."""

_porter2 = snowballstemmer.stemmer("english")


WRITABLE = frozenset({"en"})
"""The languages whose written sentences can be checked here; others get translated ones only."""


def tokens(text: str) -> list[str]:
    """Words and numbers in order, as they are written."""
    return _TOKEN.findall(text.replace("’", "'"))


@cache
def english_stem(word: str) -> str:
    """The Porter2 stem of an English word, in small letters and without a possessive."""
    stemmed: str = _porter2.stemWord(word.lower().replace("’", "'").removesuffix("'s"))
    return stemmed


@cache
def stem(word: str) -> str:
    """The word's stem, or that of its class of words that mean the same here."""
    word = word.lower().removesuffix("'s").removesuffix("'")
    return _class_of().get(word) or _class_of().get(english_stem(word)) or english_stem(word)


@cache
def _class_of() -> dict[str, str]:
    return {
        form: head
        for head, members in _CLASSES
        for word in (head, *members.split())
        for form in (word, english_stem(word))
    }


def is_content(word: str) -> bool:
    """Whether a word says something by itself: no function word, no number, no single letter."""
    lower = word.lower()
    function = lower in _STOP or lower.endswith("n't")
    return len(word) > 1 and not word[0].isdigit() and not function


def content_stems(text: str) -> list[str]:
    """The stems of the content words of a text, in order."""
    return [stem(w) for w in tokens(text) if is_content(w)]


def is_connecting(word: str) -> bool:
    """Whether an editor may add this word to join what the sources say."""
    return word.lower() in _CONNECTING


def count_words(text: str) -> int:
    """Words as an editor counts them: runs of characters between spaces."""
    return len(text.split())
