"""The words that deny, in Dutch and English. Data, and one function that reads it."""

from __future__ import annotations

import re
from functools import cache

from summarize.language.ordinary import is_in_dictionary, is_ordinary

DENIALS = frozenset(
    "niet níet geen géén nooit niemand niets nergens evenmin noch geenszins niks nimmer"
    " geeneen".split()
)
"""Dutch words that deny."""
NO_DENIALS = re.compile(
    r"\b(?:of|waarom) niet\b|\bal dan niet\b|\bniet-\w+|\bvergeet\b.{0,200}?\bniet\b"
    r"|\bniet (?:alleen|enkel|slechts|te vergeten|in de laatste plaats|zonder|eens een)\b"
    r"|\bniet on(?!der|middel|s\b)\w+|\bals (?:niets|geen) \w+\b|\bof er niet\b|\bzo niet\b"
    r"|\bin het niet (?:val|viel|verzink)\w*|\bvan niets\b"
    r"|\bniets? uitgezonderd\b|\blang niet alle\w*"
    r"|\bgeen (?:blad voor|windeieren|peil op|kat in)\b|\bniet in hun kaarten\b",
    re.IGNORECASE,
)
"""Where a Dutch word that denies denies nothing, or two denials make none."""
_OUT_OF = (
    r"(?:ran|runs?|running) out of|out of (?:reach|action|order|service|use|date|control|hand|touch"
    r"|place|print|stock|business|work|school|sight|the question|the running)"
)
_SUPERLATIVES = (
    r"worst|best|(?:great|larg|bigg|high|low|deep|long|short|small|strong|weak|hott|cold|warm|wett"
    r"|dri|fast|slow|old|young|earli|lat|hard|heavi|bus|few|clos|near|rich|poor|cheap|deadli"
    r"|bright|clear|fierc|sharp|steep|tough|quiet|happi|rar|tight|wid|broad)est"
)
_TIME = (
    r"(?:(?:de|het|begin|eind|komende?|volgende?) )*"
    r"(?:\d+|(?:maan|dins|woens|donder|vrij|zater|zon)dag|morgen|\w+ uur|januari|februari|maart"
    r"|april|mei|juni|juli|augustus|september|oktober|november|december|week|maand|jaar|zomer|winter"
    r"|najaar|voorjaar)"
)
_TOO_LITTLE = (
    r"(?:few|little|low|small|short|weak|slow|thin|limited|scarce|narrow|late|far|much|many|hard"
    r"|tight|vague|poor|light|superficial\w*)"
)
_EQUIVALENTS = (
    (r"niet zozeer", r"less|rather"),
    (
        r"(?:niet|niets|geen)(?: \w+)? (?:meer|minder|langer|hoger|verder|later|vaker) dan",
        r"at most|up to|as (?:many|much|few|little|long|high)|only|just|limit\w*|maximum|at least"
        r"|less|fewer"
        r"|exceed(?:s|ed|ing)?|under|within",
    ),
    (
        r"nog (?:geen|niet|nooit)",
        r"yet to|still (?:to|(?:has|have|had) (?:to|yet)|un\w+|no)|remain\w* (?:un\w+|to be)"
        r"|await\w*|pending|(?:less|fewer) than|under|barely|short of|within|first|record"
        r"|unprecedented",
    ),
    (
        r"(?:niet|geen|niets|niemand|nooit|nergens)\b.* meer|niet langer",
        r"stop\w*|ceas\w*|gone|quit|former(?:ly)?|lost|loss|loss?es|ended"
        rf"|{_OUT_OF}|disappear\w*|of the past",
    ),
    (
        r"nooit (?:eerder|zo|\w+ zo)|niet eerder|zelden of nooit"
        r"|niet (?:\w+ )?zo\b.* (?:sinds|sedert|ooit|eerder)",
        rf"first|record|unprecedented|{_SUPERLATIVES}|most \w+ (?:ever|in|since|yet)",
    ),
    (
        r"(?:niet|geen)\b.* (?:vóór|tot|totdat|voordat|eerder|dan)"
        rf"|(?:niet|geen)\b.* voor {_TIME}",
        r"only|other than|otherwise",
    ),
    (
        r"niets dan|(?:niets|niemand|niet|geen) anders?|niets meer",
        r"nothing but|only|just|alone|all",
    ),
    (
        r"(?:niet|niets) te \w+",
        r"un(?!der|ions?\b|its?\b|i[qv]|til|less\b|cle)\w+|i[nrm]\w+ble|beyond|too \w+ to"
        r"|hard|mistak\w*|difficult",
    ),
    (r"neemt niet weg", r"still|yet|however|even so|nonetheless|nevertheless|although|though|but"),
    (
        r"meer .*niet",
        r"only|that(?:['’]s| is| was) all|all (?:it|that|there|he|she|they|we|you|an?) \w+",
    ),
    (
        r"(?:ga|gaa|ging)\w* .*niet door|niet door",
        r"(?:is|are|was|were|be|been|being|call|calls|called) off|cancel\w*",
    ),
    (
        r"(?:ga|gaan|gaat|ging|gingen) .*niet naar",
        r"(?:stay|keep|remain)(?:s|ed|ing)? (?:out of|away from)|kept (?:out of|away from)"
        rf"|{_OUT_OF}",
    ),
    (r"(?:zolang|voordat|totdat) .*(?:niet|geen)", r"until|before|still"),
    (r"(?:toen|nadat) .*nog (?:niet|geen)", r"before"),
    (
        r"net (?:niet|geen)",
        r"just (?:miss\w*|short|shy|under|below|fail\w*|out|off|over|barely)|narrowly|almost|nearly"
        r"|a little (?:under|short|less)",
    ),
    (r"geen (?:enkele )?(?:zin|nut)", r"pointless|useless|futile"),
    (r"geen (?:\w+ )?(?:invloed|controle|grip|zeggenschap)", rf"beyond|outside|{_OUT_OF}"),
    (r"(?:zeker|bepaald|allesbehalve) geen", r"far from|anything but"),
    (r"zeker niet (?:als|wanneer|in|op|bij|voor)", r"especially|particularly|least of all"),
    (r"net zo(?:min|\w*) .*(?:niet|geen)", r"beyond"),
    (r"(?:helemaal|zeker|ook) niet", r"let alone|least of all|or even|even (?:if|when)"),
    (r"niet of nauwelijks", r"virtually|almost|next to"),
    (r"(?:pas|en) .* niet", r"rather than|instead"),
    (
        r"niet (?:\w+ )?(?:eenvoudig|\w*makkelijk|simpel|evident|licht)\w*",
        r"difficult\w*|hard|tough|tricky|complicated|complex",
    ),
    (r"(?:niemand|niet|geen) .*gewond\w*", r"unharmed|unhurt|uninjured|unscathed"),
    (r"(?:nog )?lang niet", r"long (?:way|before)|t(?:ake|akes|ook) long|far from|way off"),
    (r"niet zelden", r"often|frequently"),
    (
        r"(?:niet|geen) (?:genoeg|voldoende)",
        rf"too {_TOO_LITTLE}|insufficient\w*|inadequate\w*|short|shortages?|shortfalls?|lack\w*",
    ),
    (
        r"(?:kan|kon|konden|kunnen|kunt) .*(?:niet|geen)|niet .*(?:kan|kon|konden|kunnen|kunt)"
        r"|niet in staat",
        r"unable|fail\w*|impossib\w*|inab\w*|incapab\w*|prevent\w*|powerless"
        rf"|{_OUT_OF}",
    ),
    (
        r"(?:mag|mogen|mocht|mochten) .*(?:niet|geen)|niet toegestaan|niet .*(?:mag|mogen|mocht)",
        r"ban|bans|banned|prohib\w*|forb[ai]d\w*|barr(?:ed|ing)|illegal|off[- ]limits"
        r"|refus\w*|den(?:y|ie[sd]|ying)",
    ),
    (
        r"(?:wil|wilde|wilden|willen) .*(?:niet|geen)|niet .*(?:wil|wilde|wilden|willen)",
        r"refus\w*|declin\w*|reluct\w*|unwilling\w*|reject\w*|oppos(?:e|es|ed|ing)|avoid\w*",
    ),
    (
        r"(?:luk|slaag|haal|gelukt|gehaald|door)\w* .*niet|niet .*(?:luk|slaag|haal"
        r"|gelukt|gehaald|door)",
        r"fail\w*|unsuccess\w*|miss(?:ed|es|ing)?|cancel\w*|fell (?:short|through|flat)"
        r"|(?:fall\w*|came|com\w+|stopp\w+) short|reject\w*",
    ),
    (
        r"niet (?:\w+ )?(?:waar|juist|klop\w*|correct|goed)|(?:klop|deug)\w* (?:\w+ )?niet",
        r"false|untrue|wrong|incorrect|inaccura\w*|bad|badly|poor|poorly|amiss|out of place",
    ),
    (
        r"(?:geen|weinig) (?:twijfel|wonder|geheim|toeval|nieuws)",
        r"clear|clearly|surely|(?:be|is|are|am|was|were) sure|small wonder|open secret|doubtless",
    ),
    (r"geen moeite|geen kunst|geen probleem", r"eas(?:y|ily|e)|fine|happ(?:y|ily)|glad|gladly"),
    (r"niet .*(?:maar|wel)|geen .*(?:maar|wel)", r"instead|rather than|unlike"),
    (
        r"niet (?:helemaal|volledig|geheel|altijd|iedereen|alles|overal)",
        r"part|partly|partial\w*|incomplete|almost|some|sometimes|somewhat|few",
    ),
    (
        r"niet (?:ver|lang|gek|mis|veel|vaak|erg|zo)",
        r"near|close|soon|short\w*|far from|less|little|rarely",
    ),
    (
        r"niet hoe\w+|hoef\w* .*(?:niet|geen)",
        r"need only|all that|all there|is all|was all|exempt\w*|optional|free|waiv\w*|spared",
    ),
    (
        r"(?:niet|niets|geen) (?:weet|wist|weten|idee|bekend)|(?:weet|wist|weten) .*niet",
        r"unknown|unaware|unclear|wonder(?:s|ed|ing)?|guess|doubt\w*|mystery",
    ),
)
"""What a Dutch denial in these words may be in English without a word that denies."""
EQUIVALENTS = tuple(
    (
        # Within the clause, and the first denial of it.
        re.compile(rf"\b(?:{dutch.replace('.*', '[^.;:!?]{0,300}?')})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{english})\b", re.IGNORECASE),
    )
    for dutch, english in _EQUIVALENTS
)
_NEEDED = (
    (r"(?:niet|geen) (?:alleen|enkel|slechts)(?! maar)\b", r"only|just|merely|solely"),
    (r"niet zonder", r"without"),
    (r"vergeet\b[^.;:!?]{0,200}\bniet|niet (?:te )?vergeten", r"forget|forgotten"),
    (r"pas", r"until|till"),
)
NEEDED = tuple(
    (
        re.compile(rf"\b(?:{dutch})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{english})\b", re.IGNORECASE),
    )
    for dutch, english in _NEEDED
)
"""What has to be denied in English, if this Dutch phrase is told with one of these words."""
_OTHERWISE = re.compile(
    r"(?:zonder|nauwelijks|amper|zelden|weinig|ontken\w*|weiger\w*|tenzij|behalve|verb(?:od|ood|oden)\w*|verbied\w*"
    r"|uitgesloten|mislukt\w*|gebrek|ontbr\w+|afgezien|allerminst|min|\w{3,}lo(?:os|ze)|on(?!der|s\b|ze|t|geveer|langs|middellijk)\w{4,}|nee|neen"
    r"|pas|niet-\w+|belet\w*|voorko\w+|nul|non-\w+|hoef\w*|hooguit)$",
    re.IGNORECASE,
)
"""Dutch words that may be what an English denial stands for, and need none."""
ACQUITTED = re.compile(r"\b(?:vrij|onschuldig)", re.IGNORECASE)
"""Of one of whom this is said English says *not guilty*."""
NOT_GUILTY = re.compile(r"\bnot guilty\b", re.IGNORECASE)


def is_otherwise(word: str, after: str) -> bool:
    """Whether a Dutch word may be what an English denial stands for; `after` is the next word."""
    lower = word.lower()
    if lower == "vrij":  # *vrij van*, and not *vrij duur*
        return after.lower() == "van"
    if lower == "anders":
        return after.lower() != "gezegd"
    return _OTHERWISE.match(word) is not None


ENGLISH_DENIALS = frozenset(
    "not no never none nobody no-one nothing nowhere neither nor cannot without hardly barely"
    " scarcely rarely seldom".split()
)
HARDLY = frozenset("without hardly barely scarcely rarely seldom".split())
"""Those of them that turn no statement round by themselves."""
NO_ENGLISH_DENIALS = re.compile(
    r"\b(?:no|not) (?:more|less|longer|only|just|least|to mention|necessarily|\w+er) *(?:than\b)?"
    r"|\bnot (?:until|once)\b|\bin no time\b"
    r"|\bno (?:doubt|matter|wonder|end|confidence|one else|\d)|\bno\. ?\d"
    r"|\b(?:whether )?or not\b|\bif not\b"
    r"|, \w+n['’]t (?:it|they|we|you|he|she|there)\?"
    r"|\b(?:do not|don['’]t) (?:hesitate|forget|worry|miss)\b"
    r"|\bnothing (?:worse|more|less) than\b|\bnone other\b|\bnothing but\b|\bn(?:o|on)-\w+",
    re.IGNORECASE,
)
"""Where an English word that denies denies nothing, or is one end of a comparison."""
ENGLISH_INSTEAD = re.compile(
    r"(?:fail\w*|lack\w*|unable|refus\w*|den(?:y|ie[sd]|ying)|declin\w*|reject\w*|instead|except\w*"
    r"|free|avoid\w*|prevent\w*|prohibit\w*|absen\w*|miss(?:ed|es|ing)?|ceas\w*"
    r"|exclud\w*|cancel\w*|los(?:s|ses|e)|false|untrue|wrong|oppos\w*|forb\w*|ban(?:s|ned|ning)?|nil|zero|doubt\w*"
    r"|neglect\w*|ignor\w*|regardless|devoid|eliminat\w*|skip\w*|lost|barr\w+|scrap\w*|withh\w+"
    r"|exempt\w*|spare\w*|impossib\w*|unless|otherwise|little|few|shudder\w*|vain"
    r"|drop\w*|foil\w*|thwart\w*|omit\w*|omission|elude\w*|escap\w*|beyond|against"
    r"|failure)$",
    re.IGNORECASE,
)
"""English words by which a Dutch denial may be said, if they stand with what it denies."""
KINDS = {
    "niet": "not", "níet": "not", "geen": "no", "géén": "no", "nooit": "never",
    "nimmer": "never", "niemand": "nobody",
    "niets": "nothing", "niks": "nothing", "nergens": "nowhere", "noch": "nor", "evenmin": "nor",
    "zonder": "without", "pas": "until", "nauwelijks": "hardly", "amper": "hardly",
    "zelden": "rarely", "nee": "no", "neen": "no", "no-one": "nobody", "none": "no",
    "neither": "nor", "barely": "hardly", "scarcely": "hardly", "seldom": "rarely",
}  # fmt: skip
"""What a word that denies is, told by the commonest English one."""
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


_SURE = re.compile(r"un(?!der|ions?\b|less\b|i[tqv])\w{3,}|\w{3,}less(?:ly)?$|non-?\w{4,}")
