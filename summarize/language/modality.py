"""Words that say that something is planned, wanted, bidden, possible or another's word.

Patterns are regular expressions on several lines (`vocabulary.joined`), case ignored.
"""

from __future__ import annotations

import re
from functools import cache

from summarize.language.vocabulary import joined

_BIDDEN = r"""
    would|could|should|may|might|must|can|cannot|will|shall|['’]ll|['’]d|\w+n['’]t|ought
    |need\w*|want\w*|wish\w*|(?<!the\s)plan\w*|intend\w*|intent\w*|aim\w*|seek\w*|sought|hop\w+|keen
    |eager|willing\w*|unwilling\w*|refus\w*|demand\w*|try|tries|trying|tried|attempt\w*
    |like\s+to|likes|due|suppos\w*|allow\w*|permi\w*|lets?|able|unable|ban\w*|barr?ed
    |forbid\w*|possib\w*|impossib\w*|likel\w*|expect\w*|threat\w*|risk\w*|danger\w*|set\s+to
    |about\s+to|going\s+to|bound|(?:is|are|was|were|be)\s+(?:\w+\s+)?to|rather|insist\w*
    |propos\w*|consider\w*|calls?|called|calling|ask\w*|desire\w*|ambition\w*|determined
    |reluctan\w*|interest\w*|prefer\w*|in\s+order|so\s+that|looking|look|car(?:e|es|ing)
    |decid\w*|decision|agre\w+|ready|prepar\w*|promis\w*|vow\w*|pledg\w*|push\w*|goal\w*
    |purpose\w*|meant|designed|welcome|favou?r|effort\w*|if|whether|urg\w*|suggest\w*
    |appeal\w*|object\w*|oppos\w*|chos\w*|choos\w*|request\w*|believe|
    |ha(?:s|ve|d|ving)\s+(?:\w+\s+)?to|g[eo]ts?\s+to|requir\w*|oblig\w*|forc\w*|order\w*|told
    |instruct\w*|made|mak\w+|compel\w*|mandat\w*|compulsor\w*
    |(?:how|what|when|where|which|whom|who)\s+to|took|takes?|necess\w*|essential|advi[sc]\w*
    |recommend\w*|condition\w*|tell\w*|taught|teach\w*|know\w*|answer\w*|deadline|pending
    |conditional|responsib\w*|subject\s+to|no\s+match|for\s+(?:\w+\s+){1,4}to|still\s+to
    |yet\s+to|help\w*|to\s+be|task\w*|charg\w*|obey\w*|duty|job|jobs|faces?|facing|headed
    |loom\w*|fear\w*|verge"""
"""English words by which something may be planned, wanted or bidden."""
_GUESSED = r"""
    probab\w*|likel\w*|unlikel\w*|presum\w*|suspect\w*|suspicion\w*|suppos\w*|believ\w*
    |think\w*|thought|possib\w*|impossib\w*|potential\w*|perhaps|maybe|may|might|could|can
    |would|will|should|must|expect\w*|apparent\w*|seem\w*|appears?|appeared|appearing|alleg\w*
    |reported\w*|reports|said\s+to|chances?|doubt\w*|set\s+to|due\s+to|odds|rumou?r\w*|ought
    |estimat\w*|forecast\w*|predict\w*|assum\w*|feared|option\w*|able|opportunit\w*|\w+['’]ll
    |about\s+to|thanks|indicat\w*|risk\w*|as\s+\w+\s+as|allow\w*|claims?|according|understood"""
"""English words by which it may be a guess."""
_HEARSAY = r"""
    alleg\w*|reported\w*|reports?|said|say|says|saying|claim\w*|accus\w*|according|would|could
    |might|may|must|should|suppos\w*|suspect\w*|suspicion\w*|believ\w*|disput\w*
    |den(?:y|ies|ied|ying)|denials?|rumou?r\w*|apparent\w*|idea|refut\w*|whether|charg\w*
    |blam\w*|seem\w*|appear\w*|think\w*|thought|suggest\w*|argu\w*|assert\w*|understood|\w+['’]d
    |expect\w*|complain\w*|notion
    |presum\w*|evidence|indication\w*|signs?|to\s+have|likely|so-called
    |myth\w*|story|stories|theory|theories|tale|insinuat\w*|assum\w*|contend\w*|maintain\w*
    |grounds|doubt\w*"""
"""English words by which it may be what others say."""
_OPEN = r"""
    would|could|should|may|might|must|can|cannot|will|shall|\w+['’]ll|\w+['’]d|won['’]t|\w+n['’]t
    |ought|need\w*|ha(?:s|ve|d|ving)\s+(?:\w+\s+)?to|g[eo]ts?\s+to|want\w*|wish\w*
    |(?<!the\s)plan(?:s|ned|ning)?|intend\w*|intent\w*|aim\w*|seek\w*|sought|hope\w*|hoping|keen|eager
    |willing\w*|unwilling\w*|reluctan\w*|refus\w*|demand\w*|try|tries|trying|tried|attempt\w*
    |like\s+to|due|suppos\w*|allow\w*|permi\w*|lets?|letting|able|unable|ban|bans|banned
    |barr?ed|forbid\w*|forbad\w*|prohibit\w*|off-limits|limited|possib\w*|impossib\w*
    |potential\w*|perhaps|maybe|likel\w*|unlikel\w*|probab\w*|presum\w*|expect\w*|threat\w*
    |risk\w*|danger\w*|fear\w*|loom\w*|headed\s+for|faces?|facing|suspect\w*|suspicion\w*
    |alleg\w*|reportedly|reports|apparent\w*|seem\w*|appear(?:s|ed)?|said\s+to|claim\w*
    |propos\w*|consider\w*|mull\w*|contemplat\w*|asks?|asked|asking|request\w*
    |calls?\s+(?:for|on)|call(?:ed|ing)\s+(?:for|on)|urg\w*|order(?:s|ed)|instruct\w*
    |requir\w*|oblig\w*|forc(?:es|ed|ing)|compel\w*|mandat\w*|compulsor\w*|suggest\w*
    |advi[sc]e\w*|recommend\w*|assum\w*|designed|meant|goals?|purpose\w*|opportun\w*|chance\w*
    |options?|eligible|entitl\w*|right|rights|licen[cs]\w*|capab\w*
    |(?:is|are|was|were|be)\s+(?:\w+\s+)?to|ready|prepar(?:ed|ing)|prospect\w*|ambition\w*
    |rather|desire\w*|insist\w*|impend\w*|imminent|verge|future|upcoming|rumou?r\w*|believ\w*
    |think\w*|thought|doubt\w*|uncertain|unclear|hypothe\w*|fail(?:s|ed)?|afford|according
    |accus\w*|disput\w*|den(?:y|ies|ied|ying)|refut\w*|idea|argument|signs|told|made|it\s+took
    |took|taught|teach\w*|condition\w*|welcome|free|illegal|if|unless|whether
    |(?-i:to\s+(?!(?:the|a|an|his|her|their|its|this|that|these|those|more|about|almost|at
    |no|some|less)\b)[a-z]+)|warn\w*|promis\w*|help\w*|going|no\s+match|saying|bound"""
"""English words by which it may be any of these."""
_PLANS_NL = r"""
    (?<!goede\s)(?<!tegen\s)(?<!zijn\s)(?<!gezegde\s)(?<!ironie\s)(?<!regel\s)(?<!gerucht\s)wil(?!\s+(?:\w+\s+){0,6}zeggen)(?!\s+het(?:\s+(?:toeval|geval|lot|verhaal|gerucht)\b|\s*(?:[.,;:!?]|$)))
    |willen(?!\s+(?:\w+\s+){0,6}zeggen)|(?<!de\s)(?<!van\s)(?<!beurs\s)wilde(?!\s+\w+en\b)
    |wilden|moet(?:en)?(?!\s+(?:(?!(?:en|of|maar|niet)\b)[^\W\d]+\s+){0,12}wachten(?:\s*(?:[.,;:!?)]|$)|\s+(?:op|tot)\b))|moest(?:en)?(?=\s(?:\w+\s){0,6}nog\b)|zal|zullen|dreigt|dreigen|dreigde|dreigden|van\s+plan
    |voornemens|overweeg\w*|overwoog"""
_GUESSES_NL = r"""
    vermoedelijk|waarschijnlijk|misschien|wellicht|naar\s+verluidt|naar\s+verwachting
    |mogelijk(?=\s+(?:\w+\s+){0,3}(?:de|het|een|ook|al|zelfs|door|in)\b)|allicht"""
_MAY_DE = r"""
    soll|sollen|sollte|sollten|will|wollen|wollte|wollten|muss|müssen|musste(?:n)?(?=\s(?:\w+\s){0,6}(?:noch|erst)\b)|darf
    |dürfen|durfte|durften|dürfte|dürften|könnte|könnten|drohen|droht|drohte|plant|planen
    |plante|planten|erwägt|erwägen|beabsichtig\w*|vielleicht|möglicherweise|wahrscheinlich
    |vermutlich|mutmaßlich\w*|voraussichtlich|womöglich|angeblich"""
_MAY_FR = r"""
    pourrai(?:t|ent)|devrai(?:t|ent)|doit|doivent|devra|devront|veut|veulent|voulai(?:t|ent)
    |voudrai(?:t|ent)|souhait(?:e|ent|ait)|envisag\w*|prévoi(?:t|ent)\s+de|menace\w*\s+de
    |peut-être|probable\w*|sans\s+doute|vraisemblable\w*|éventuel\w*"""
_MAY_ES = r"""
    podrí\w*|deberí\w*|debe|deben|deberá\w*|quiere|quieren|quería\w*|pretend\w*|planea\w*
    |prevé\w*|baraja(?:n|ba|ban)?|amenaz\w*\s+con|quizá|quizás|tal\s+vez|probable\w*
    |posiblemente|seguramente|presunt\w*"""

KEPT: dict[str, tuple[tuple[str, str], ...]] = {
    "nl": (
        (_PLANS_NL, _BIDDEN),
        (_PLANS_NL, _OPEN),
        (_GUESSES_NL, _GUESSED),
        (r"(?:zou|zouden)\b(?=[^.,;:!?]{0,90}\b(?:hebben|zijn)\b)", _HEARSAY),
        (r"zou|zouden|mag|mogen|mocht|mochten", _OPEN),
    ),
    "de": ((_MAY_DE, _OPEN),),
    "fr": (
        (_MAY_FR, _OPEN),
        (r"(?:aurai(?:t|ent)|serai(?:t|ent))\b", _HEARSAY),
    ),
    "es": ((_MAY_ES, _OPEN), (r"habrían?\b", _HEARSAY)),
}
"""By language: what a translation does not leave out, and all English words that may say it. *Kan*
is not among them: English often says it without ("the largest that is known")."""
SCHEDULED = (
    r"zal|zullen|wird|werden",
    r"""\d+[.:]\d\d|\d+\s+(?:uur|uhr)|(?:half|kwart\s+\w+)\s+\w+|\w+(?:dag|tag)|mittwoch|morgen(?:ochtend|middag|avond)?
        |overmorgen|komend\w*|volgend\w*|nächst\w*|kommend\w*|om\s+\w+\s+uur|janua\w+|februa\w+|m[aä]\w?rt|märz|april|mei|mai|jun[ie]|jul[ie]
        |augustus|august|september|o[kc]tober|november|de[cz]ember|vanaf|vanavond|vanmiddag|tot""",
    r"""leaves?|departs?|arrives?|starts?|begins?|opens?|reopens?|closes?|ends?|finishes|finish|runs?
        |takes?\s+place|resumes?|returns?|comes?|goes|meets?|plays?|appears?|speaks?|visits?
        |(?:is|are)\s+\w+ing|(?:is|are)\s+(?:on|at|in|held|open|closed)|lasts?|continues?|kicks?\s+off|airs?""",
    r"""(?:where|who|which|that|when|while|after|before|because|as|if)(?=\s+(?:\w+\s+){0,2}$)
        |(?-i:\w+ed(?=\s+(?:the|a|an|his|her|their|its|on|in|at|to|from|and|by|for|with|[A-Z])|\s*[.,;:!?]))
        |was|were|had|did|went|came|made|took|gave|held|began|left|met|spoke|ran|saw|won|lost|sent|kept""",
)
"""What is to come told in the present, as a timetable is: the word of the source, the times that
its sentence names, the English verbs, and what does not stand before one that tells the deed: a
word that begins another clause just there, or a verb of the past."""
ADDED = r"""
    may|might|should|must|(?:wants|wanted|plans|planned|intends|hopes
    |hoped|threatens|threatened)\s+to|(?:is|are)\s+considering|allegedly|reportedly|supposedly
    |likely|probably"""
"""English words that do not come in. *Would, could, will, can* often stand for nothing."""
GROUNDS = {
    "nl": r"""
        je|jij|u|men|zou\w*|wil\w*|moe[st]\w*|mag|mogen|mocht\w*|kan|kun\w*|kon|konden
        |\w*drei?g\w*|plan\w*|voornemen\w*|overw\w+|misschien|wellicht|\w*mogelijk\w*
        |\w*waarschijnlijk\w*|vermoed\w*|verwacht\w*|allicht|zal|zul\w*|zult|gaat|gaan|ging\w*
        |\w*ho+p\w*|\w*wens\w*|streef\w*|beoog\w*|bedoel\w*|voorste?l\w*|\w*vraag\w*
        |\w*vroeg\w*|vragen|dacht\w*|denk\w*|\w*lijk\w+|le+k\w*|lijkt|schijn\w*|volgens
        |naar\s+verluidt?|zegt|verdacht\w*|verdenk\w*|beweer\w*|stel\w*|geadviseer\w*
        |advies\w*|advis\w*|adviez\w*|pleit\w*|eis\w*|vereis\w*|dien\w*|hoef\w*|hoev\w*
        |verplicht\w*|nodig|noodza\w+|te|om|proble\w+|probe+r\w*|pogi?n?g\w*|als|indien|tenzij
        |of|kans\w*|risico\w*|gevaar\w*|vrees\w*|vrez\w*|onzeker|twijfel\w*|toe|toest\w*
        |toegest\w*|verbo\w+|verbied\w*|\w+baar|\w+bare|ooit|graag|liefst|liever|behoor\w*
        |hoort|horen|laat|laten|schat\w*|aangenomen|neem|vind\w*|vond\w*|geacht|be?hoeft\w*
        |noop\w*|genoopt|gedwongen|beloof\w*|belofte|soms|had|hadden|was|ware|eventue\w+
        |potenti\w+|naar\s+verwachting|bereid\w*|voorbe\w+|zogenaamd\w*|zogehe\w+|beraad\w*
        |dan\s+wel|sluit\w*|bedacht|doel|doelen|aan het|op het punt|opdat|zodat|wie|gelie\w+
        |moge|opdracht\w*|bevel\w*|gebood|gelast\w*|ter\b|ten\b|raad\w*|weiger\w*|ambi\w+
        |dro+m\w*|verla+n\w*|lust|zin|gezocht|zoek\w*|zocht\w*|werk\w*|trach\w*|uit\s+op
        |komend\w*|aanstaand\w*|toekomst\w*|straks|binnenkort|aankomend\w*|volgend\w*|klaar
        |beschuldig\w*|aangeklaagd|betwist\w*|gerucht\w*""",
}
"""All words of the source that one of `ADDED` may stand for. Known for Dutch alone."""


@cache
def compiled(words: str, *, capitals: bool = False) -> re.Pattern[str]:
    """A pattern as it is looked for: whole words; case ignored, unless `capitals` tell (*May*)."""
    flags = re.NOFLAG if capitals else re.IGNORECASE
    return re.compile(rf"(?<!\w)(?:{joined(words)})(?!\w)", flags)
