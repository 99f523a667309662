"""English words that turn or limit the meaning of others. Data, and the functions that read it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from summarize.language.english import stem

_NO_OPERATORS = re.compile(
    r"\b(?:no|not) (?:less|fewer|more|later|earlier) than\b|\bnot (?:only|just|merely)\b"
    r"|\b(?:even|as) if\b|\b(?:up|down) to\b|\bafter all\b|\bfor (?:the )?first time\b"
    r"|\b(?:that|this|which) would (?:be|mean)\b|\bmore or less\b|\bmore and (?=more\b)"
    r"|\bat (?:most|least)\b"
    r"|\bmost recently\b|\b(?:set|made|make|end|ended|sum|build|built|follow)(?:ing)? up\b",
    re.IGNORECASE,
)
"""Where the small words mean nothing of their own."""

_NEGATIVE = "not no never none nobody nothing neither nor without cannot"
_CLASSES = {
    "=not": _NEGATIVE,
    "=hardly": "hardly barely scarcely",
    "=almost": "almost nearly virtually",
    "=most": "most mostly",
    "=only": "only just merely solely",
    "=few": "few",
    "=some": "some sometimes partly",
    "=rarely": "rarely seldom",
    "=all": "all every everyone everybody always",
    "=if": "if provided unless",
    "=whether": "whether",
    "=may": "may might could can perhaps possibly maybe",
    "=would": "would should",
    "increase": "more up",
    "decrease": "less fewer down",
}
_CLASS_OF = {word: name for name, words in _CLASSES.items() for word in words.split()}

PRONOUNS = frozenset("nothing nobody none".split())
"""Negations that stand where what is denied would stand."""
NOT_ALL = "=not all"
DENIALS = frozenset({"=not", "=hardly", NOT_ALL})
LOST = frozenset(
    {"=almost", "=most", "=rarely", "=only", "=few", "=some", "=whether", "=may", "=would"}
    | {"increase", "decrease"}
)
"""Keys of what may not be left out before the word that it stands with."""
MODAL = frozenset({"=whether", "=may", "=would", "=rarely"})
"""Of these, what is not said of a figure's exactness even where one follows."""
ADDED = frozenset({"=almost", "=only", "=few", "=all", "increase", "decrease"})
"""Keys of what may not come in."""
CONDITIONS = frozenset("if unless provided".split())
CAUSES = frozenset(
    "because as since due cause caused causes reason reasons result thanks so therefore why"
    " owing explained explain explains led".split()
)
SAYING = frozenset(
    "according say says said saying add added adds explain explains explained tell tells told"
    " note notes noted".split()
)
"""Attribution may stand elsewhere than in the source; it is checked apart from this."""
DISTANCING = frozenset("according claims claimed argues argued believes suspects".split())
"""Attributions of what is not stated as fact: a headline may not leave these out."""
LIMITS = frozenset(
    "but while although though because whereas who which whose whom where when".split()
)
"""Words that open another clause."""

_ADJECTIVES = frozenset(
    "attempted alleged suspected supposed former potential possible so-called deputy acting vice"
    " suspended postponed delayed".split()
)
WEAKENING = _ADJECTIVES | frozenset(
    "attempt attempts attempting try tries tried trying allegedly supposedly reportedly deny"
    " denies denied denying doubt doubts doubted doubting want wants wanted plan plans planned"
    " planning intend intends intended threaten threatens threatened threatening hope hopes hoped"
    " propose proposes proposed considering consider considers considered demand demands demanded"
    " urge urges urged call calls called refuse refuses refused refusing accuse accuses accused"
    " advise advises advised recommend recommends recommended ask asks asked promise promises"
    " promised stop stops stopped lack lacks lacked lacking oppose opposes opposed reject rejects"
    " rejected overturn overturns overturned cancel cancels cancelled withdraw withdrew except"
    " acquit acquits acquitted acquitting cleared postpone postpones postponing delay delays"
    " delaying suspend suspends suspending scrap scraps scrapped scrapping avoid avoids"
    " avoided avoiding avert averts averted averting rejecting opposing cancels canceled"
    " cancelling withdraws withdrawn withdrawing overturning rule rules ruled ruling excluding"
    " fear fears feared fail fails failed failing prevent prevents prevented".split()
)
"""What they govern is not so, or not yet, or not known to be so."""
_DETERMINERS = frozenset("the a an his her its their this that these those no two three".split())

PREPOSITIONS = frozenset(
    "before after until since from to for against by with without despite during under over above"
    " below in at on of about as into through between among".split()
)
STRONG = frozenset("against before after without despite until".split())
"""May neither be left out nor come in before the same word."""
_ROLES = ("by", "from", "against", "for")
_OPPOSED = (
    *((a, b) for a in _ROLES for b in _ROLES if a != b),
    *((a, b) for a in STRONG for b in PREPOSITIONS if a != b),
    *(("by", "to"), ("from", "to"), ("since", "before"), ("under", "over"), ("above", "below")),
)
OPPOSED = frozenset(map(frozenset, _OPPOSED)) - {frozenset(("against", "from"))}  # protect from
"""Prepositions that do not mean the same before the same word."""


def key(word: str) -> str:
    """What a word, in small letters, is aligned by: its stem, or the class of a small word."""
    return _CLASS_OF.get(word) or stem(word)


def no_operator(text: str) -> str:
    """The text without the places where small words mean nothing of their own."""
    return _NO_OPERATORS.sub(lambda match: " " * len(match[0]), text)


def weakens(words: Sequence[str], at: int) -> bool:
    """Whether this word weakens what follows: *wants to*, and no noun as in *the accused*."""
    if words[at] not in WEAKENING:
        return False
    after = words[at + 1] if at + 1 < len(words) else ""
    if words[at].startswith("call"):
        return after in ("for", "on")
    if words[at].startswith("rul"):
        return after == "out"
    if words[at] in ("consider", "considers", "considered"):
        return after.endswith("ing")
    noun = at > 0 and words[at - 1] in _DETERMINERS and words[at] not in _ADJECTIVES
    return not noun or after in ("to", "that", "of")
