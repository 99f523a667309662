"""A negation that the translation does not have: *niet doordat minder kinderen belden*."""

from __future__ import annotations

import re
from collections.abc import Mapping

_DENIALS = {
    "en": {
        "niet": "not", "geen": "no", "niemand": "nobody", "nooit": "never", "nergens": "nowhere",
        "niets": "nothing", "evenmin": "neither", "geenszins": "not at all",
    },
}  # fmt: skip
_NEGATION = {"nl": re.compile(rf"\b(?:{'|'.join(_DENIALS['en'])})\b", re.I)}
# Where the word denies nothing (*niet alleen*, *of niet*), or English says it by a word of another
# kind (*nog niet* "yet to", *niet minder dan* "as many as").
_NO_DENIAL = {
    "nl": re.compile(
        r"\bniet (?:alleen|enkel|slechts|zozeer|eens|te|lang|veel later|voor niets)\b"
        r"|\bniets? (?:anders|minder|meer dan)\b|\b(?:al|of|waarom|toch|zo|nog|lang) niet\b"
        r"|\bnog nooit\b|\bgeen enkele?\b|\bniet missen\b|\bniet (?:\w+ )?(?:hoe|hoef)\w*"
        r"|\b(?:niet|nooit) eerder\b|\bniet zelden\b|\bniet-\w+|\bvergeet\b.*?\bniet\b",
        re.I,
    ),
}
_SAID = {
    "en": re.compile(
        r"\b(?:not|no|never|none|nobody|no-one|nothing|nowhere|neither|nor|without|cannot|hardly"
        r"|barely|scarcely|rarely|seldom|fail\w*|lack\w*|unable|refus\w*|den(?:y|ie[sd]|ying)|declin\w*"
        r"|reject\w*|instead|rather|except\w*|only|just|few|little|free|far|stop\w*|avoid\w*"
        r"|prevent\w*|prohibit\w*|block\w*|absen\w*|too|miss(?:ed|es|ing)?|ceas\w*|exclud\w*|beyond|but|before|until|unless|out"
        r"|other|else|still|yet|remain\w*|against|oppos\w*|forb\w*|ban(?:s|ned|ning)?|nil|zero|doubt\w*"
        r"|neglect\w*|ignor\w*|aside|regardless|hard|difficult|devoid|eliminat\w*|guarante\w*"
        r"|anti\w*|non\w*|un(?!der|i[otv]|til|esco)[a-z]{3,}|dis(?!tri|tan|eas|cov|cus|pla)[a-z]{4,}"
        r"|il(?:leg|log|lic)\w*|irr\w*|\w+less|less"
        r"|im(?:poss|prob|perf|prac|matur|mob|mun)\w*"
        r"|in(?:cap|abil|accur|adeq|approp|complet|consist|correct|curab|depend|effec|effic|elig"
        r"|experien|frequ|hum|jus|nocen|offens|secur|sens|signif|stab|suffic|tang|toler|valid"
        r"|visib|vulner)\w*)\b|n['’]t\b",
        re.I,
    ),
}  # fmt: skip


def lost_negation(source: str, text: str, source_lang: str, target_lang: str) -> str | None:
    """The word that denies in `source` if `text` has nothing that could say it; Dutch to English.

    Any word that can deny counts as said, wherever it stands: a sentence with two negations of
    which one is lost is not found, a sentence that says it by another word is not accused.
    """
    denies, said = _NEGATION.get(_primary(source_lang)), _SAID.get(_primary(target_lang))
    if denies is None or said is None or said.search(text):
        return None
    match = denies.search(_NO_DENIAL[_primary(source_lang)].sub(" ", source))
    return None if match is None else match[0]


def denials(target_lang: str) -> Mapping[str, str]:
    """What a Dutch word that denies is in the target language; empty if that is not known."""
    return _DENIALS.get(_primary(target_lang), {})


def _primary(code: str) -> str:
    return code.split("-", 1)[0].lower()
