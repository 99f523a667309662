"""A translated English sentence made to fit: cut where what is left is whole and still true."""

from __future__ import annotations

import re

from summarize.language.english import ATTRIBUTIONS, tokens

_ADDED = re.compile(
    r";\s|\s[–—]\s"
    r"|,\s(?=(?:which|who|whose|where|while|whereas)\s"
    r"|and\s+(?:it|they|he|she|this|that)\s|so\s+(?:that\s|it\s|they\s))"
)
"""Before what is added to a whole sentence, whatever that sentence is."""
_BOUND = re.compile(
    r",\s(?=(?:because|after|as|when|with|compared\s+(?:with|to)|up\s+from|down\s+from|including"
    r"|an?\s+(?:rise|increase|decrease|fall|drop)\s+of|more\s+than|partly|mainly)\s)"
    r"|\s(?=(?:because|while|whereas|during)\s"
    r"|as\s+(?:the|they|it|he|she|children|people|schools|more)\s"
    r"|after\s+(?:the|a|an|they|it|he|she|his|her|their)\s"
    r"|on\s+(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:last|this)\s+(?:week|month|year)\b"
    r"|in\s+(?:(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\b|(?:19|20)\d\d\b))"
)
"""Before a cause, a time or a comparison: no more than that, if the sentence denies nothing."""

_RELATIVE = re.compile(r"\b(?:that|who|whom|whose|which|where|whether|if)\b", re.IGNORECASE)
_SUBORDINATE = re.compile(
    r"(?:after|when|while|because|although|as|since|if|before|though|once|until|unless|whether"
    r"|where|whereas|despite|that)\b",
    re.IGNORECASE,
)
_FINITE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|do|did"
    r"|rose|fell|grew|went|came|began|took|gave|saw|became|wants?|warns?|calls?|says?|shows?"
    r"|remains?|rises|falls|grows|increase[sd]|decrease[sd]|doubled|tripled|quadrupled|dropped"
    r"|declined|remained|led\s+to|leads\s+to"
    r"|(?:\w+ed|found|made|held|sent|set|put|cut|hit|told|finds?|fears?|expects?|receives?|gets?)"
    r"(?=\s+(?:\d|the\b|an?\b|more\b|many\b|some\b|its\b|their\b|his\b|her\b|all\b|almost\b"
    r"|nearly\b|about\b|over\b)))\b",
    re.IGNORECASE,
)
"""A verb that makes a sentence. *Arrested* alone may be *the man arrested*, so an object counts."""
_REPORTING = re.compile(
    r"\b(?:that|whether|if|only|first|last(?!\s+(?:week|month|year))|most|least|ever|record|\w{3,}est|den(?:y|ies|ied)"
    r"|doubts?|doubted|says?|said|believes?|thinks?|suspects?|hopes?|fears?)\b",
    re.IGNORECASE,
)
"""Behind these a cause or a time may be the very thing that is said: *the highest since 2010*."""
_NO_ADJUNCT = re.compile(
    r"\b(?:such|known|seen|described|used|same|regarded|named|look\w*|shortly|soon|long|not|even"
    r"|just|the\s+\w+|as\s+\w+|days?|weeks?|months?|years?|hours?)$",
    re.IGNORECASE,
)
"""Before *as* and *after* where they belong to the word before: *known as*, *a year after*."""
_SAID_SO = frozenset(
    {*ATTRIBUTIONS, *"suspect suspected believed think thinks expects allegedly reportedly".split()}
)
_PHRASE = re.compile(
    r"\s(?=(?:and|or|of|in|on|at|by|for|from|with|into|about|under|between|after|before|since)\s)"
)
"""Where a cut with an ellipsis leaves a phrase whole: not *in online sexual…*."""
_NEGATIONS = frozenset(
    "not no never none nobody nothing neither nor without cannot n't hardly barely fail failed"
    " fails denied denies deny".split()
)
_OPEN_ENDED = frozenset(
    "a an the of in on at by for from with to and or but that which who whose whom where when"
    " while because as than is are was were has have had be been will would can could may might"
    " must not no its their his her this these those into about over under between after"
    " before since".split()
)
_MARKS = (("“", "”"), ("«", "»"), ("(", ")"), ("[", "]"))


def shortened(text: str, characters: int) -> str:
    """At most so many characters of an English sentence, which stays whole if it can be cut so.

    It is cut only before what is added to a clause that is complete: never within a clause with
    *that*, never so that who says it is lost, and after a negation only before another clause.
    Where there is no such place, an ellipsis shows the cut, between two phrases if it can be.
    Empty if `characters` is below 1.
    """
    if len(text) <= characters:
        return text
    if characters < 1:
        return ""
    places = {m.start() for pattern in (_ADDED, _BOUND) for m in pattern.finditer(text)}
    for at in sorted((p for p in places if characters // 3 <= p < characters), reverse=True):
        kept = text[:at].rstrip(" ,;:–—")
        if _is_safe(kept, text[at:], bound=_ADDED.match(text, at) is None):
            return kept + "."
    whole = [m.start() for m in _PHRASE.finditer(text) if m.start() < characters]
    if whole and whole[-1] >= characters // 2:
        words = text[: whole[-1]].split(" ")
    else:
        words = text[: characters - 1].rsplit(" ", 1)[0].split(" ")
    while len(words) > 1 and words[-1].lower().strip(" ,;:–—") in {*_OPEN_ENDED, ""}:
        words.pop()
    return " ".join(words).rstrip(" ,;:") + "…"


def _is_safe(kept: str, rest: str, *, bound: bool) -> bool:
    """Whether `kept` is a whole sentence that says nothing else than with `rest`."""
    if not _is_complete(kept) or kept.count('"') % 2:
        return False
    if any(kept.count(opening) != kept.count(closing) for opening, closing in _MARKS):
        return False
    said = {word.lower() for word in tokens(rest)}
    if said & _SAID_SO or "not only" in kept.lower():
        return False
    relative = re.match(r",\s(?:who|whose|which|where)\b", rest)
    if relative and re.search(r",\s", rest[2:]):
        return False  # the clause may end at that comma, and the sentence go on
    if not bound:
        return True
    negated = _NEGATIONS & {word.lower() for word in tokens(kept)} or "n't" in kept
    return not (negated or _REPORTING.search(kept) or _belongs(kept, rest))


def _belongs(kept: str, rest: str) -> bool:
    return bool(re.match(r"\s(?:as|after)\b", rest) and _NO_ADJUNCT.search(kept))


def _is_complete(kept: str) -> bool:
    """Whether a main clause is there: a verb, before any clause that hangs on a word before it."""
    main = kept
    if _SUBORDINATE.match(main):
        _, comma, main = main.partition(", ")
        if not comma:
            return False
    hanging = _RELATIVE.search(main)
    own = main[: hanging.start()] if hanging else main
    return len(own.split()) > 2 and _FINITE.search(own) is not None
