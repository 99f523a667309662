"""The words that the rules of selection go by, as data, by language.

Dutch and English are whole. A language that is not here has fewer penalties and fewer cues, and
is summarised all the same; only who must not be quoted is listed for all five.
"""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


NOTHING: frozenset[str] = frozenset()

STOPWORDS: dict[str, frozenset[str]] = {
    "nl": _words("""
        aan al alle alleen als andere anders bij binnen bleef blijft daar daardoor daarna daarnaast
        daarom dan dat de deden deed den deze die dit doen doet door dus echt een eens eerst elk
        elke en er ervan ga gaan gaat ging had hadden haar heb hebben hebt heeft hem hen het hier
        hij hoe hun ik in is ja je jij jullie kan kon konden kunnen laat liet maar me meer men met
        mij mijn moest moet moeten na naar nee niet niets nog nu of om omdat onder ons onze ook op
        over per pas sinds te tegen ten ter tijdens toch toen tot tussen u uit van vanaf veel
        volgens voor vooral waar waarin waren was wat we wel werd werden wie wij wil worden wordt
        zal ze zei zeggen zegt zelf zich zij zijn zo zoals zou zouden zulke"""),
    "en": _words("""
        a about after all also an and any are as at be because been before being but by can could
        did do does for from had has have he her him his how i if in into is it its just may more
        most my no not now of on one or other our out over said say says she should so some such
        than that the their them then there these they this those to too under up was we were what
        when where which while who will with would you your"""),
}

POINTING_BACK: dict[str, frozenset[str]] = {
    "nl": _words("""
        dat dit die deze hij zij ze daardoor daarom daarmee daarin daarvan daarvoor daarover
        daaronder daarbij daar daarna daarop hierdoor hiermee hierbij hierop hieruit toen destijds
        zulke dergelijke zodoende vandaar dezelfde hetzelfde diezelfde datzelfde beide beiden
        allebei hun haar hen zijn vooral"""),
    "en": _words("""
        that this these those he she it they his her their its him them then there thus hence such
        both therefore consequently thereby"""),
}
"""First words whose meaning stands in the sentence before."""

LINKING: dict[str, frozenset[str]] = {
    "nl": _words("""
        ook daarnaast bovendien verder zo maar toch echter wel al dus en of want integendeel
        overigens tegelijk tegelijkertijd intussen ondertussen vervolgens tevens daarentegen
        anderzijds evenmin evenals zelfs immers namelijk kortom wellicht ten"""),
    "en": _words("""
        also besides moreover furthermore but yet however so and or for nevertheless still
        meanwhile instead likewise similarly indeed thus nor finally"""),
}
"""First words that connect a sentence to the one before, which stands without it."""

PRONOUNS: dict[str, frozenset[str]] = {
    "nl": _words("hij zij ze hen hun haar ervan daarvan hiervan diens deze zulke dergelijke"),
    "en": _words("he she they them their his thereof"),
}
"""Words that, early in a sentence, name someone by pointing back (*In 2020 behandelden zij*)."""

SPEECH: dict[str, frozenset[str]] = {
    "nl": _words("""
        zegt zei zeggen zeiden vraagt vroeg vragen vroegen aldus schrijft schreef schrijven
        schreven stelt stelde benadrukt benadrukte vertelt vertelde vertellen vertelden verklaart
        verklaarde reageert reageerde antwoordt antwoordde meent meende vindt vond noemt noemde
        roept riep weten waarschuwt waarschuwde concludeert erkent erkende klinkt klonk legt uit
        voegt besluit denkt dacht hoopt volgens liet laat merkt typte typt postte plaatste
        grapte opperde beweert beweerde stuurde luidt luidde"""),
    "en": _words("""
        says said say asks asked ask writes wrote write told tells claims claimed adds added
        explains explained warns warned according posted replied answered concludes concluded
        commented stated states insists insisted admitted admits joked boasted"""),
}
"""Words that say that someone speaks."""

UNQUOTABLE: dict[str, str] = {
    "nl": r"""forumle(?:den|ider)|forumlid|forum(?:be)?(?:zoeker|gebruiker)s?|(?:chat)?gebruikers?
        |(?:mede)?daders?|verdachten?|hoofdverdachten?|plegers?|(?:kinder)?misbruikers?|beklaagden?
        |beschuldigden?|veroordeelden?|pedofiel(?:en)?|pedoseksue(?:el|len)|pedo's|gedetineerden?
        |zedendelinquent(?:en)?|kindersekstoerist(?:en)?|groomers?|afpersers?|oplichters?
        |overvallers?|moordenaars?|verkrachters?""",
    "en": r"""forum (?:member|user)s?|users?|offenders?|perpetrators?|suspects?|defendants?|accused
        |abusers?|p(?:a)?edophiles?|convicts?|groomers?|extortionists?|rapists?|murderers?""",
    "de": r"""Täter(?:in|n)?|Verdächtigen?|Tatverdächtigen?|Beschuldigten?|Angeklagten?
        |Nutzer(?:n|in)?|User|Forumsmitglied(?:er|ern)?|Verurteilten?|Pädophilen?""",
    "fr": r"""auteurs?|suspecte?s?|accusée?s?|prévenue?s?|utilisateurs?|internautes?|pédophiles?
        |condamnée?s?|agresseurs?|membres? du forum""",
    "es": r"""autor(?:es)?|sospechos[oa]s?|acusad[oa]s?|usuari[oa]s?|pederastas?|pedófilos?
        |condenad[oa]s?|agresor(?:es)?|miembros? del foro""",
}
"""Whose words are never quoted: perpetrators, suspects, users of such forums."""

ON_BEHALF: dict[str, str] = {
    "nl": r"van|namens|over|tegen|voor|door|aan|bij|met",
    "en": r"of|about|against|for|by|to|from|with",
    "de": r"von|vom|über|gegen|für|des",
    "fr": r"de|du|des|d['’]|contre|sur|pour",
    "es": r"de|del|sobre|contra|para",
}
"""What stands before a name if someone else speaks: *de advocaat van de verdachte*."""

ONE_OF: dict[str, str] = {
    "nl": r"(?:een|één)\s+van",
    "en": r"one\s+of",
    "de": r"eine[rs]?\s+(?:von|der)",
    "fr": r"l['’]une?\s+des|une?\s+des",
    "es": r"un[oa]\s+de",
}
"""What stands there too, and means the speaker: *een van de forumleden*."""

AT_THE_END: dict[str, str] = {
    "nl": r"\b(?:dat|dit|daarvan|ervan|daarop|daarover|van\s+wel|van\s+niet)[.!]$"
    r"|^(?:\S+\s+){1,3}(?:vind(?:t|en)|vond(?:en)?|noem(?:t|en|de|den))\s+(?:dat|dit)\s+"
    r"(?!(?:de|het|een|er|hij|zij|ze|we|wij|ik|u|je|alle|dat|dit|zo'n)\s)(?:\S+\s*){1,4}[.!]$",
    "en": r"\b(?:that|this|it|so|them)[.!]$",
}
"""How a sentence ends that says something of what the one before said: *betwijfelt dat.*"""

IS_THAT: dict[str, str] = {
    "nl": r"^(?:\S+\s+){1,5}(?:is|was|waren|zijn|lag|werden)\s+dat\s+"
    r"(?:er\s+|nog\s+|al\s+|maar\s+|ruim\s+|bijna\s+|ongeveer\s+)*[\d€]"
    r"|^(?:\S+\s+){1,4}(?:is|was|zijn|waren)\s+dat\s+(?:niet|wel)\s*[:.,;]"
    r"|^(?:\S+\s+){1,5}(?:ging|gaat)\s+het\s+om\b|^het\s+(?:ging|gaat)\s+(?:\w+\s+){0,3}om\b"
    r"|^(?:\S+\s+)?(?:alle|deze|die)\s+(?:twee|drie|vier|vijf|zes)\b|^(?:\S+\s+)?beide\b"
    r"|^(?:\S+\s+){0,7}van\s+(?:deze|die|zulke|dergelijke)\s+[^\W\d_]"
    r"|^(?:\S+\s+){0,7}(?:zulke|dergelijke)\s"
    r"|^(?:\S+\s+){0,7}(?:(?:in|met|uit|bij|na)\s+(?:dat|die|deze|dit)"
    r"|(?:op|door|voor|over|naar|onder|rond|tijdens)\s+(?:die|deze|dit))\s+"
    r"(?!(?:jaar|seizoen|week|weken|maand|maanden|zomer|winter|voorjaar|najaar|herfst|lente|weekend"
    r"|moment|ochtend|middag|avond|nacht|dagen|keer|eeuw|hij|ze|zij|het|de|een|er|we|wij|ik|zich"
    r"|niet|ook|in|van|op)\b)[^\W\d_]{3}",
    "en": r"^(?:\S+\s+){1,5}(?:is|was|were|are)\s+(?:that|this|those)\b"
    r"|^(?:\S+\s+){0,4}(?:the\s+figure|the\s+number|it|they)\s+(?:was|were|stood)\b"
    r"|^(?:\S+\s+)?(?:all|these|those)\s+(?:two|three|four|five|six)\b"
    r"|^it\s+(?:concern|involve)(?:s|ed)\b|^(?:\S+\s+){0,7}of\s+(?:these|those)\s+[^\W\d_]",
    "de": r"^es\s+(?:ging|geht)\s+(?:\w+\s+){0,3}um\b|^es\s+handelte?\s+sich\s+(?:\w+\s+){0,3}um\b",
    "fr": r"^il\s+s['’]agi(?:t|ssait)\s+(?:\w+\s+){0,2}(?:de|du|des|d['’])",
    "es": r"^se\s+trata(?:ba)?\s+(?:\w+\s+){0,2}(?:de|del)\b",
}
"""How one figure is set against another that the sentence before has: *In 2023 was dat 79 …*;
and what has been counted before: *In alle drie de categorieën …*."""

CONVICTED: dict[str, str] = {
    "nl": r"veroordeeld|aangehouden|opgepakt|gearresteerd|verdacht|cel(?:straf)?\b|bekende\b",
    "en": r"convicted|sentenced|arrested|charged|jailed|pleaded guilty|suspected",
    "de": r"verurteilt|festgenommen|verhaftet|verdächtig|angeklagt|gestand\b",
    "fr": r"condamnée?s?\b|arrêtée?s?\b|soupçonnée?s?\b|interpellée?s?\b|mise?s?\s+en\s+examen",
    "es": r"condenad[oa]|detenid[oa]|arrestad[oa]|sospechos[oa]|imputad[oa]",
}
"""What a sentence says of someone who then speaks as *he*."""

ACCUSED: dict[str, str] = {
    "nl": r"""(?:de|deze|die)\s+(?:\d+-jarige\s+)?(?:man|vrouw|twintiger|dertiger|veertiger
        |vijftiger|zestiger|zeventiger)\b(?!\s+van\s+(?:de|het|een)\b)
        |de\s+\d+-jarige(?=\s*(?:[,.:;]|$|(?:uit|in|op|tegen|voor|die|later)\b))""",
    "en": r"""(?:the|this)\s+(?:\d+-year-old\s+)?(?:man|woman)\b
        |the\s+\d+-year-old(?=\s*(?:[,.:;]|$|(?:from|in|on|who|later|told|said)\b))""",
    "de": r"""(?:der|dieser)\s+(?:\d+-jährige\s+)?Mann\b|(?:die|diese)\s+(?:\d+-jährige\s+)?Frau\b
        |(?-i:(?:der|die|Der|Die)\s+\d+-Jährige)\b""",
    "fr": r"(?:l['’]homme|cet\s+homme|la\s+femme|cette\s+femme)\b",
    "es": r"(?:el|este)\s+hombre\b|(?:la|esta)\s+mujer\b",
}
"""Who speaks, unnamed, in a report of an arrest or a verdict. (Verbose regular expressions.)"""

INITIAL = (
    r"(?-i:(?<![\w.])[A-ZÀ-Þ]\.(?!\s*[A-ZÀ-Þ]|\w)"
    r"(?!\s+(?:van|de|der|den|ten|ter|te|von|du|la|el|al)\s+(?:\w+\s+)?[A-ZÀ-Þ]))"
)
"""A surname cut to its letter, as newspapers name suspects (*Jan B.*); no *J. de Vries*."""

SPEAKS_ON: dict[str, frozenset[str]] = {
    "nl": _words("hij zij ze"),
    "en": _words("he she they"),
    "de": _words("er sie"),
    "fr": _words("il elle ils elles"),
    "es": _words("él ella ellos"),
}
"""Pronouns beside speech that follows other speech: the same speaker goes on."""

CHANGE: dict[str, str] = {
    "nl": r"""\b(?:ten\s+opzichte\s+van|vergeleken\s+met|in\s+vergelijking|tegenover|tegen\s+(?=\d)
        |meer|minder|hoger|lager|groter|kleiner|langer|korter|duurder|goedkoper|vaker|zoveel
        |(?:ge)?stegen|steeg|stijg\w*|toegenomen|toename|nam\w*\s+(?:\w+\s+){0,4}(?:toe|af)
        |gedaald\w*|da(?:al|l)(?:de|den|t|en|ing)|afgenomen|afname|zakte\w*|gezakt|opgelopen|liep
        |gegroeid|groei\w*|verdubbel\w*|verdrievoudig\w*|verviervoudig\w*|halve(?:er|ring)\w*
        |gehalveerd|dan\s+(?:in|een\s+jaar|vorig|het\s+jaar|normaal|daarvoor|eerder|ooit)
        |een\s+jaar\s+(?:eerder|geleden)|van\s+\S+(?:\s+\S+){0,4}\s+naar)\b""",
    "en": r"""\b(?:compared\s+(?:with|to)|more|fewer|less|higher|lower|larger|smaller|longer|shorter
        |r[oi]se\w*|rising|increas\w*|grew|grown|growth|up\s+from|down\s+from|fell|fall\w*|drop\w*
        |declin\w*|decreas\w*|doubl\w*|tripl\w*|trebl\w*|halv\w*|times\s+as|against\s+(?=\d)
        |a\s+year\s+(?:earlier|ago|before)|the\s+year\s+before|than\s+in|from\s+\S+(?:\s+\S+){0,4}\s+to
        )\b""",
}
"""What a comparison is told by. (Verbose regular expressions.)"""

EMPHASIS: dict[str, str] = {
    "nl": r"\b(?:maar\s+liefst|alleen\s+al|niet\s+minder\s+dan|zelfs|record\w*|ooit)\b",
    "en": r"\b(?:as\s+many\s+as|as\s+much\s+as|no\s+fewer\s+than|alone|even|record|ever)"
    r"\b",
}
"""What a writer puts beside a number that is to be noticed."""


def joined(pattern: str) -> str:
    """A pattern that is laid out on several lines here; a space within a line is one to match."""
    return "".join(line.strip() for line in pattern.splitlines())


def base(language: str) -> str:
    """The language of a BCP 47 code, without script and region."""
    return language.split("-")[0]
