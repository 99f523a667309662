"""How English denies, and which English words and phrases say a denial without denying."""

from __future__ import annotations

import re
from functools import cache

from summarize.language.ordinary import is_in_dictionary, is_ordinary

_OUT_OF = (
    r"(?:ran|runs?|running) out of|out of (?:reach|action|order|service|use|date|control|hand|touch"
    r"|place|print|stock|business|work|school|sight|the question|the running)"
)
_SUPERLATIVES = (
    r"worst|best|(?:great|larg|bigg|high|low|deep|long|short|small|strong|weak|hott|cold|warm|wett"
    r"|dri|fast|slow|old|young|earli|lat|hard|heavi|bus|few|clos|near|rich|poor|cheap|deadli"
    r"|bright|clear|fierc|sharp|steep|tough|quiet|happi|rar|tight|wid|broad)est"
)
_TOO_LITTLE = (
    r"(?:few|little|low|small|short|weak|slow|thin|limited|scarce|narrow|late|far|much|many|hard"
    r"|tight|vague|poor|light|superficial\w*)"
)
FORMS = {
    "rather": (r"less|rather"),
    "limit": (
        r"at most|up to|as (?:many|much|few|little|long|high)|only|just|limit\w*|maximum|at least"
        r"|less|fewer"
        r"|exceed(?:s|ed|ing)?|under|within"
    ),
    "not_yet": (
        r"yet to|still (?:to|(?:has|have|had) (?:to|yet)|un\w+|no)|remain\w* (?:un\w+|to be)"
        r"|await\w*|pending|(?:less|fewer) than|under|barely|short of|within|first|record"
        r"|unprecedented"
    ),
    "no_longer": (
        r"stop\w*|ceas\w*|gone|quit|former(?:ly)?|lost|loss|loss?es|ended"
        rf"|{_OUT_OF}|disappear\w*|of the past"
    ),
    "if_not": (r"unless"),
    "not_necessarily": (r"sometimes|often|vary|varies"),
    "first_ever": (
        rf"(?:than|as) (?:ever|at any|in any)|ever before|first|record|unprecedented"
        rf"|{_SUPERLATIVES}|most \w+ (?:ever|in|since|yet)"
    ),
    "not_before": (r"only|other than|otherwise"),
    "nothing_but": (r"nothing but|only|just|alone|all"),
    "not_to_be": (
        r"un(?!der|ions?\b|its?\b|i[qv]|til|less\b|cle)\w+|i[nrm]\w+ble|beyond|too \w+ to"
        r"|hard|mistak\w*|difficult"
    ),
    "even_so": (r"still|yet|however|even so|nonetheless|nevertheless|although|though|but"),
    "that_is_all": (
        r"only|that(?:['’]s| is| was) all|all (?:it|that|there|he|she|they|we|you|an?) \w+"
    ),
    "called_off": (r"(?:is|are|was|were|be|been|being|call|calls|called) off|cancel\w*"),
    "away": (
        r"(?:stay|keep|remain)(?:s|ed|ing)? (?:out of|away from)|kept (?:out of|away from)"
        rf"|{_OUT_OF}"
    ),
    "before": (r"until|before|still"),
    "before_that": (r"before"),
    "just_not": (
        r"just (?:miss\w*|short|shy|under|below|fail\w*|out|off|over|barely)|narrowly|almost|nearly"
        r"|a little (?:under|short|less)"
    ),
    "pointless": (r"pointless|useless|futile"),
    "out_of_control": (rf"beyond|outside|{_OUT_OF}"),
    "far_from": (r"far from|anything but"),
    "especially": (r"especially|particularly|least of all"),
    "beyond": (r"beyond"),
    "let_alone": (r"let alone|least of all|or even|even (?:if|when)"),
    "next_to_nothing": (r"virtually|almost|next to"),
    "instead_of": (r"rather than|instead"),
    "hard": (r"difficult\w*|hard|tough|tricky|complicated|complex"),
    "unharmed": (r"unharmed|unhurt|uninjured|unscathed"),
    "long_way": (r"long (?:way|before)|t(?:ake|akes|ook) long|far from|way off"),
    "often": (r"often|frequently"),
    "too_little": (
        rf"too {_TOO_LITTLE}|insufficient\w*|inadequate\w*|short|shortages?|shortfalls?|lack\w*"
    ),
    "unable": (
        r"unable|fail\w*|impossib\w*|inab\w*|incapab\w*|prevent\w*|powerless|sidelined"
        r"|(?:be|is|are|was|were) out (?:of|for|until)"
        rf"|{_OUT_OF}"
    ),
    "forbidden": (
        r"ban|bans|banned|prohib\w*|forb[ai]d\w*|barr(?:ed|ing)|illegal|off[- ]limits"
        r"|refus\w*|den(?:y|ie[sd]|ying)"
    ),
    "refused": (
        r"refus\w*|declin\w*|reluct\w*|unwilling\w*|reject\w*|oppos(?:e|es|ed|ing)|avoid\w*"
    ),
    "failed": (
        r"fail\w*|unsuccess\w*|miss(?:ed|es|ing)?|cancel\w*|fell (?:short|through|flat)"
        r"|(?:fall\w*|came|com\w+|stopp\w+) short|reject\w*"
    ),
    "untrue": (
        r"false|untrue|wrong|incorrect|inaccura\w*|bad|badly|poor|poorly|amiss|out of place"
    ),
    "clearly": (
        r"clear|clearly|surely|(?:be|is|are|am|was|were) sure|small wonder|open secret|doubtless"
    ),
    "easily": (r"eas(?:y|ily|e)|fine|happ(?:y|ily)|glad|gladly"),
    "instead": (r"instead|rather than|unlike"),
    "partly": (r"part|partly|partial\w*|incomplete|almost|some|sometimes|somewhat|few"),
    "little": (r"near|close|soon|short\w*|far from|less|little|rarely"),
    "needless": (
        r"need only|all that|all there|is all|was all|exempt\w*|optional|free|waiv\w*|spared"
    ),
    "unknown": (r"unknown|unaware|unclear|wonder(?:s|ed|ing)?|guess|doubt\w*|mystery"),
}
"""What a denial may be in English without a word that denies, by what it says; how other languages
say that, their own files have."""
NOT_GUILTY = re.compile(r"\bnot guilty\b", re.IGNORECASE)
"""What is said of one who is acquitted."""

DENIALS = frozenset(
    "not no never none nobody no-one nothing nowhere neither nor cannot without hardly barely"
    " scarcely rarely seldom".split()
)
HARDLY = frozenset("without hardly barely scarcely rarely seldom".split())
"""Those of them that turn no statement round by themselves."""
NO_DENIALS = re.compile(
    r"\b(?:no|not) (?:more|less|longer|only|just|least|to mention|necessarily|\w+er) *(?:than\b)?"
    r"|\bnot (?:until|once)\b|\bin no time\b"
    r"|\bno (?:doubt|matter|wonder|end|confidence|one else|\d)|\bno\. ?\d"
    r"|\b(?:whether )?or not\b|\bif not\b"
    r"|\b(?:not|never|\w+n['’]t) (?:drop|fall|go|dip|sink|exceed|rise"
    r"|get) (?:\w+ )?(?:above|below|over|under)\b"
    r"|\b(?:not|never|\w+n['’]t) (?:\w+ ){0,2}?(?:for )?as (?:long|many|much|far|often)\b"
    r"|\b(?:not|\w+n['’]t) (?:\w+ ){0,2}?(?:as|so) \w+ (?:\w+ )?as\b|\bwould(?: not"
    r"|n['’]t) be drawn\b"
    r"|, \w+n['’]t (?:it|they|we|you|he|she|there)\?"
    r"|\b(?:do not|don['’]t) (?:hesitate|forget|worry|miss)\b"
    r"|\bnothing (?:worse|more|less) than\b|\bnone other\b|\bnothing but\b|\bn(?:o|on)-\w+",
    re.IGNORECASE,
)
"""Where an English word that denies denies nothing, or is one end of a comparison."""
INSTEAD = re.compile(
    r"(?:fail\w*|lack\w*|unable|refus\w*|den(?:y|ie[sd]|ying)|declin\w*|reject\w*|instead|except\w*"
    r"|free|avoid\w*|prevent\w*|prohibit\w*|absen\w*|miss(?:ed|es|ing)?|ceas\w*"
    r"|exclud\w*|cancel\w*|los(?:s|ses|e)|false|untrue|wrong|oppos\w*|forb\w*|ban(?:s"
    r"|ned|ning)?|nil|zero|doubt\w*"
    r"|neglect\w*|ignor\w*|regardless|devoid|eliminat\w*|skip\w*|lost|barr\w+|scrap\w*|withh\w+"
    r"|exempt\w*|spare\w*|impossib\w*|unless|otherwise|little|few|shudder\w*|vain"
    r"|drop\w*|foil\w*|thwart\w*|omit\w*|omission|elude\w*|escap\w*|beyond|against"
    r"|failure)$",
    re.IGNORECASE,
)
"""English words by which a Dutch denial may be said, if they stand with what it denies."""
KINDS = {
    "no-one": "nobody", "none": "no", "neither": "nor", "barely": "hardly", "scarcely": "hardly",
    "seldom": "rarely",
}  # fmt: skip
"""What an English word that denies is, told by the commonest one."""
SMALL = frozenset(
    "the a an of to and in that is was were be been are it he she they his her their"
    " its for on at"
    " by with as from or have has had will would can could do did doe this there who which but"
    " not no never more than all one if when so also onli still yet even ani about into up out"
    " over after befor much veri such what how you we i my our your not_".split()
)
"""Stems that are no sign of the same thing being denied."""
_AFFIX = re.compile(r"(un|in|im|ir|il|dis|non|mis)-?(\w{3,})$")
_LESS = re.compile(r"(\w{3,})less(?:ly|ness)?$")


@cache
def is_affixed(word: str) -> tuple[str, ...]:
    """What a word denies by its form: *unclear* → *clear*; empty for *uncle*, *unique*."""
    match = _AFFIX.match(word)
    if match is not None:
        base = match[2]
        if is_ordinary(base, "en") or is_in_dictionary(base, "en"):
            return (base,)
    match = _LESS.match(word)
    return (match[1],) if match is not None else ()


def is_surely_affixed(word: str) -> bool:
    """Whether the form alone says that a word denies: *unaware*, *speechless*; no *insurer*."""
    match = _SURE.match(word.lower())
    return match is not None and bool(is_affixed(word.lower()))


def is_plainly_affixed(word: str) -> bool:
    """The same, and of words of Latin those that are listed: *impossible*, no *installed*."""
    return is_surely_affixed(word) or _LATIN.match(word.lower()) is not None


_SURE = re.compile(
    r"un(?!der|ions?\b|less\b|like\b|til\b|fortunate|i[tqv])\w{3,}|\w{3,}less(?:ly)?$|non-?\w{4,}"
)
_LATIN = re.compile(
    r"im(?:possib|proper|probab|perfect|practica|mobil)|in(?:ab(?:le|il)|accessib"
    r"|accura|activ|adequa"
    r"|admissib|capa|compat|complete|consist|convenien|correct|effecti|effici|eligib|excusab"
    r"|experienc|flexib|significan|sufficien|valid|visib|voluntar)|il(?:legal|licit|legib)"
    r"|ir(?:regular|relevan|responsib|reversib)"
    r"|dis(?:agree|allow|appear|approv|continu|honest|interest|obe|qualif|regard|satisf|trust)"
)
