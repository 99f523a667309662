"""The words that deny, in Dutch and English. Data, and one function that reads it."""

from __future__ import annotations

import re
from functools import cache

from summarize.language.ordinary import is_in_dictionary, is_ordinary

DENIALS = frozenset(
    "niet geen nooit niemand niets nergens evenmin noch geenszins niks nimmer geeneen".split()
)
"""Dutch words that deny."""
NO_DENIALS = re.compile(
    r"\b(?:of|waarom) niet\b|\bal dan niet\b|\bniet-\w+|\bvergeet\b.*?\bniet\b"
    r"|\bniet (?:alleen|enkel|slechts|te vergeten|in de laatste plaats|zonder|eens een)\b"
    r"|\bniet on(?!der|middel|s\b)\w+|\bals (?:niets|geen) \w+\b|\bof er niet\b|\bzo niet\b"
    r"|\bin het niet (?:val|viel|verzink)\w*|\bvan niets\b"
    r"|\bniets? uitgezonderd\b|\blang niet alle\w*"
    r"|\bgeen (?:blad voor|windeieren|peil op|kat in)\b|\bniet in hun kaarten\b",
    re.IGNORECASE,
)
"""Where a Dutch word that denies denies nothing, or two denials make none."""
_EQUIVALENTS = (
    (r"niet zozeer", r"less|rather"),
    (
        r"(?:niet|niets|geen)(?: \w+)? (?:meer|minder|langer|hoger|verder|later|vaker) dan",
        r"at most|up to|as (?:many|much|few|little|long|high)|only|just|limit\w*|maximum|at least"
        r"|less|fewer"
        r"|exceed\w*|under|within",
    ),
    (
        r"nog (?:geen|niet|nooit)",
        r"yet to|still (?:to|has|have|had|un|no)|remain\w*|await\w*|pending|less than|under|fewer"
        r"|barely|short of|within|first|record|unprecedented",
    ),
    (
        r"(?:niet|geen|niets|niemand|nooit|nergens)\b.* meer|niet langer",
        r"stop\w*|ceas\w*|gone|quit|former\w*|los[ts]\w*|ended|out of|disappear\w*|of the past",
    ),
    (
        r"(?:niet|nooit) (?:eerder|zo|\w+ zo)|zelden of nooit",
        r"first|record|unprecedented|worst|most|\w{3,}est",
    ),
    (
        r"(?:niet|geen)\b.* (?:v[oó][oó]r|tot|totdat|voordat|eerder|dan)",
        r"only|other than|otherwise",
    ),
    (
        r"niets dan|(?:niets|niemand|niet|geen) anders?|niets meer",
        r"nothing but|only|just|alone|all",
    ),
    (
        r"(?:niet|niets) te (?:missen|geloven|filmen|stuiten|overzien|stoppen|\w+)",
        r"un\w+|in\w+ble|ir\w+ble|im\w+ble|beyond|too|impossible|hard|mistak\w*|difficult",
    ),
    (r"neemt niet weg", r"still|yet|however|even so|nonetheless|nevertheless|although|though|but"),
    (r"meer .*niet", r"all|only"),
    (r"(?:ga|gaa|ging)\w* .*niet door|niet door", r"off|cancel\w*"),
    (r"(?:ga|gaan|gaat|ging|gingen) .*niet naar", r"out of|away from"),
    (r"(?:zolang|voordat|tot|totdat) .*(?:niet|geen)", r"until|before|still"),
    (r"(?:toen|voor|nadat) .*nog (?:niet|geen)", r"before"),
    (r"net (?:niet|geen)", r"just"),
    (r"geen (?:enkele )?(?:zin|nut)", r"pointless|useless|futile"),
    (r"geen (?:\w+ )?(?:invloed|controle|grip|zeggenschap)", r"beyond|outside|out of"),
    (r"(?:zeker|bepaald|allesbehalve) geen", r"far from|anything but"),
    (r"zeker niet (?:als|wanneer|in|op|bij|voor)", r"especially|particularly|least of all"),
    (r"net zo(?:min|\w*) .*(?:niet|geen)", r"beyond"),
    (r"(?:helemaal|zeker|ook) niet", r"let alone|least of all|even"),
    (r"niet of nauwelijks", r"virtually|almost|next to"),
    (r"(?:pas|en) .* niet", r"rather than|instead"),
    (
        r"niet (?:\w+ )?(?:eenvoudig|\w*makkelijk|simpel|evident|licht)\w*",
        r"difficult\w*|hard|tough|tricky|complicated|complex",
    ),
    (r"(?:niemand|niet|geen) .*gewond\w*", r"unharmed|unhurt|uninjured|unscathed|safe"),
    (r"(?:nog )?lang niet", r"long|far|way off"),
    (r"niet zelden", r"often|frequently"),
    (r"(?:niet|geen) (?:genoeg|voldoende)", r"too|insufficient\w*|inadequate\w*|short\w*|lack\w*"),
    (
        r"(?:kan|kon|konden|kunnen|kunt) .*(?:niet|geen)|niet .*(?:kan|kon|konden|kunnen|kunt)"
        r"|niet in staat",
        r"unable|fail\w*|impossib\w*|inab\w*|incapab\w*|prevent\w*|powerless|out of",
    ),
    (
        r"(?:mag|mogen|mocht|mochten) .*(?:niet|geen)|niet toegestaan|niet .*(?:mag|mogen|mocht)",
        r"ban|bans|banned|prohib\w*|forb\w*|barr\w*|illegal|off[- ]limits|refus\w*|den\w+",
    ),
    (
        r"(?:wil|wilde|wilden|willen) .*(?:niet|geen)|niet .*(?:wil|wilde|wilden|willen)",
        r"refus\w*|declin\w*|reluct\w*|unwilling\w*|reject\w*|oppos\w*|avoid\w*",
    ),
    (
        r"(?:luk|slaag|haal|gelukt|gehaald|door)\w* .*niet|niet .*(?:luk|slaag|haal"
        r"|gelukt|gehaald|door)",
        r"fail\w*|unsuccess\w*|miss\w*|cancel\w*|fell|short|reject\w*",
    ),
    (
        r"niet (?:\w+ )?(?:waar|juist|klop\w*|correct|goed)|(?:klop|deug)\w* (?:\w+ )?niet",
        r"false|untrue|wrong|incorrect|inaccura\w*|bad\w*|poor\w*|amiss|out of place",
    ),
    (
        r"(?:geen|weinig) (?:twijfel|wonder|geheim|toeval|nieuws)",
        r"clear\w*|sure|small|open|doubtless",
    ),
    (r"geen moeite|geen kunst|geen probleem", r"eas\w+|fine|happ\w+|glad\w*"),
    (r"niet .*(?:maar|wel)|geen .*(?:maar|wel)", r"instead|rather than|unlike"),
    (
        r"niet (?:helemaal|volledig|geheel|altijd|iedereen|alles|overal)",
        r"part\w*|incomplete|almost|some\w*|few",
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
        r"unknown|unaware|unclear|wonder\w*|guess|doubt\w*|mystery",
    ),
)
"""What a Dutch denial in these words may be in English without a word that denies."""
EQUIVALENTS = tuple(
    (
        # Within the clause, and the first denial of it.
        re.compile(rf"\b(?:{dutch.replace('.*', '[^.;:!?]*?')})\b", re.IGNORECASE),
        re.compile(rf"\b(?:{english})\b", re.IGNORECASE),
    )
    for dutch, english in _EQUIVALENTS
)
_NEEDED = (
    (r"(?:niet|geen) (?:alleen|enkel|slechts)(?! maar)\b", r"only|just|merely|solely"),
    (r"niet zonder", r"without"),
    (r"vergeet\b[^.;:!?]*\bniet|niet (?:te )?vergeten", r"forget|forgotten"),
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
OTHERWISE = re.compile(
    r"(?:zonder|nauwelijks|amper|zelden|weinig|ontken\w*|weiger\w*|tenzij|behalve|verbo\w+|verbied\w*"
    r"|uitgesloten|mislukt\w*|gebrek|ontbr\w+|afgezien|allerminst|min|\w{3,}lo(?:os|ze)|on(?!der|s\b|ze|t)\w{4,}|nee|neen|pas"
    r"|niet-\w+|vrij|belet\w*|voorko\w+|nul|non-\w+|anders|hoef\w*|hooguit)$",
    re.IGNORECASE,
)
"""Dutch words that may be what an English denial stands for, and need none."""
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
    r"|\bnone other\b|\bnothing but\b|\bn(?:o|on)-\w+",
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
    "niet": "not", "geen": "no", "nooit": "never", "nimmer": "never", "niemand": "nobody",
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
