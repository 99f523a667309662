"""A negation that the translation does not have: *niet doordat minder kinderen belden*."""

from __future__ import annotations

import re
from collections.abc import Iterator

from summarize.checks.basis import Basis
from summarize.checks.codes import Code
from summarize.checks.finding import Finding
from summarize.language import primary

_ENGLISH = {
    "niet": "not", "geen": "no", "niemand": "nobody", "nooit": "never", "nergens": "nowhere",
    "niets": "nothing", "evenmin": "neither", "geenszins": "not at all",
}  # fmt: skip
_DENIAL = re.compile(rf"\b(?:{'|'.join(_ENGLISH)})\b", re.I)
# Where the word denies nothing (*niet alleen*, *of niet*), or English says it by a word of another
# kind (*niet te vergeten* "including", *niet minder dan* "as many as").
_NO_DENIAL = re.compile(
    r"\bniet (?:alleen|enkel|slechts|zozeer|eens|lang|veel later|voor niets)\b"
    r"|\bniet te (?:vergeten|verwaarlozen|versmaden|onderschatten|stuiten|overzien)\b"
    r"|\bneemt niet weg\b|\bgeen (?:onbekende|uitzondering|wonder)\b"
    r"|\bniets? (?:anders|minder|meer dan)\b|\b(?:al|of|waarom|zo|lang) niet\b"
    r"|\bnog nooit\b|\bniet missen\b|\bniet (?:\w+ )?(?:hoe|hoef)\w*"
    r"|\b(?:niet|nooit) eerder\b|\bniet zelden\b|\bniet-\w+|\bvergeet\b.*?\bniet\b",
    re.I,
)
_SAID = re.compile(
    r"\b(?:not|no|never|none|nobody|no-one|nothing|nowhere|neither|nor|without|cannot|hardly"
    r"|barely|scarcely|rarely|seldom|fail\w*|lack\w*|unable|refus\w*|den(?:y|ie[sd]|ying)"
    r"|declin\w*|reject\w*|instead|rather|except\w*|only|just|few|little|free|far|stop\w*"
    r"|avoid\w*|prevent\w*|prohibit\w*|block\w*|absen\w*|too|miss(?:ed|es|ing)?|ceas\w*"
    r"|exclud\w*|beyond|but|before|until|unless|other|else|still|yet|remain\w*|against"
    r"|out of|left out|ruled? out|leav\w+ out|cancel\w*|clos(?:e|es|ed|ing|ure)|false|untrue|wrong"
    r"|oppos\w*|forb\w*|ban(?:s|ned|ning)?|nil|zero|doubt\w*|neglect\w*|ignor\w*|aside"
    r"|regardless|hard|difficult|devoid|eliminat\w*|guarante\w*|anti\w*|non\w*|\w+less|less"
    r"|un(?!der|i[otv]|til|esco)[a-z]{3,}|dis(?!tri|tan|eas|cov|cus|pla)[a-z]{4,}"
    r"|il(?:leg|log|lic)\w*|irr\w*|im(?:poss|prob|perf|prac|matur|mob|mun)\w*"
    r"|in(?:cap|abil|accur|adeq|approp|complet|consist|correct|curab|depend|effec|effic|elig"
    r"|experien|frequ|hum|jus|nocen|offens|secur|sens|signif|stab|suffic|tang|toler|valid"
    r"|visib|vulner)\w*)\b|n['’]t\b",
    re.I,
)


def find(text: str, basis: Basis) -> Iterator[Finding]:
    """The Dutch word that denies in the source, if nothing in the English could say it."""
    if text and (denial := lost_denial(basis.source, text, basis.source_lang, basis.target_lang)):
        yield Finding(Code.DENIAL_LOST, (denial,))


def lost_denial(source: str, text: str, source_lang: str, target_lang: str) -> str | None:
    """The Dutch word that denies in `source`, if the English `text` has nothing that could say it.

    Any word that can deny counts as said, wherever it stands: a sentence with two negations of
    which one is lost is not found, a sentence that says it by another word is not accused.
    """
    if (primary(source_lang), primary(target_lang)) != ("nl", "en") or _SAID.search(text):
        return None
    match = _DENIAL.search(_NO_DENIAL.sub(" ", source))
    return None if match is None else match[0].lower()


def in_english(denial: str) -> str:
    """What one of the words that `lost_denial` returns is in English."""
    return _ENGLISH[denial]
