"""What is known of Dutch. See `summarize.language.vocabulary` for what each field means."""

from __future__ import annotations

from summarize.language.vocabulary import Vocabulary, words

DUTCH = Vocabulary(
    code="nl",
    commonest=words("de het een van en dat niet zijn voor met ook wordt werden aan bij naar"),
    stopwords=words("""
        aan al alle alleen als andere anders bij binnen bleef blijft daar daardoor daarna daarnaast
        daarom dan dat de deden deed den deze die dit doen doet door dus echt een eens eerst elk
        elke en er ervan ga gaan gaat ging had hadden haar heb hebben hebt heeft hem hen het hier
        hij hoe hun ik in is ja je jij jullie kan kon konden kunnen laat liet maar me meer men met
        mij mijn moest moet moeten na naar nee niet niets nog nu of om omdat onder ons onze ook op
        over per pas sinds te tegen ten ter tijdens toch toen tot tussen u uit van vanaf veel
        volgens voor vooral waar waarin waren was wat we wel werd werden wie wij wil worden wordt
        zal ze zei zeggen zegt zelf zich zij zijn zo zoals zou zouden zulke"""),
    pointing_back=words("""
        dat dit die deze hij zij ze daardoor daarom daarmee daarin daarvan daarvoor daarover
        daaronder daarbij daar daarna daarop hierdoor hiermee hierbij hierop hieruit toen destijds
        zulke dergelijke zodoende vandaar dezelfde hetzelfde diezelfde datzelfde beide beiden
        allebei hun haar hen zijn vooral"""),
    linking=words("""
        ook daarnaast bovendien verder zo maar toch echter wel al dus en of want integendeel
        overigens tegelijk tegelijkertijd intussen ondertussen vervolgens tevens daarentegen
        anderzijds evenmin evenals zelfs immers namelijk kortom wellicht ten"""),
    pronouns=words("hij zij ze hen hun haar ervan daarvan hiervan diens deze zulke dergelijke"),
    speech=words("""
        zegt zei zeggen zeiden vraagt vroeg vragen vroegen aldus schrijft schreef schrijven
        schreven stelt stelde benadrukt benadrukte vertelt vertelde vertellen vertelden verklaart
        verklaarde reageert reageerde antwoordt antwoordde meent meende vindt vond noemt noemde
        roept riep weten waarschuwt waarschuwde concludeert erkent erkende klinkt klonk legt uit
        voegt besluit denkt dacht hoopt volgens liet laat merkt typte typt postte plaatste
        grapte opperde beweert beweerde stuurde luidt luidde"""),
    unquotable=r"""forumle(?:den|ider)|forumlid|forum(?:be)?(?:zoeker|gebruiker)s?|(?:chat)?gebruikers?
        |(?:mede)?daders?|verdachten?|hoofdverdachten?|plegers?|(?:kinder)?misbruikers?|beklaagden?
        |beschuldigden?|veroordeelden?|pedofiel(?:en)?|pedoseksue(?:el|len)|pedo's|gedetineerden?
        |zedendelinquent(?:en)?|kindersekstoerist(?:en)?|groomers?|afpersers?|oplichters?
        |overvallers?|moordenaars?|verkrachters?""",
    on_behalf=r"van|namens|over|tegen|voor|door|aan|bij|met",
    one_of=r"(?:een|één)\s+van",
    at_the_end=(
        r"\b(?:dat|dit|daarvan|ervan|daarop|daarover|van\s+wel|van\s+niet)[.!]$"
        r"|^(?:\S+\s+){1,3}(?:vind(?:t|en)|vond(?:en)?|noem(?:t|en|de|den))\s+(?:dat|dit)\s+"
        r"(?!(?:de|het|een|er|hij|zij|ze|we|wij|ik|u|je|alle|dat|dit|zo'n)\s)(?:\S+\s*){1,4}[.!]$"
    ),
    body_before=r"""^(?:(?:volgens|ook)\s+)?(?:de|het)\s+(?:[^\W\d_]*organisatie|stichting|dienst|instantie|instelling
        |vereniging|toezichthouder|vakbond|koepel|bond|club|instituut|bedrijf|onderneming)\s+(?!(?:van|voor|tegen|achter
        |die|dat|in|uit|op|waar\w*)\b|(?-i:[A-Z\d"'‘“]))""",
    is_that=(
        r"^[^,;:.]*\bnoem(?:t|en|de|den)\s+(?:dat|dit)\b"  # never a conjunction, as after *vindt*
        r"|^(?:\S+\s+){1,5}(?:is|was|waren|zijn|lag|werden)\s+dat\s+"
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
        r"|niet|ook|in|van|op)\b)[^\W\d_]{3}"
    ),
    convicted=r"veroordeeld|aangehouden|opgepakt|gearresteerd|verdacht|cel(?:straf)?\b|bekende\b",
    accused=r"""(?:de|deze|die)\s+(?:\d+-jarige\s+)?(?:man|vrouw|twintiger|dertiger|veertiger
        |vijftiger|zestiger|zeventiger)\b(?!\s+van\s+(?:de|het|een)\b)
        |de\s+\d+-jarige(?=\s*(?:[,.:;]|$|(?:uit|in|op|tegen|voor|die|later)\b))""",
    speaks_on=words("hij zij ze"),
    change=r"""\b(?:ten\s+opzichte\s+van|vergeleken\s+met|in\s+vergelijking|tegenover|tegen\s+(?=\d)
        |meer|minder|hoger|lager|groter|kleiner|langer|korter|duurder|goedkoper|vaker|zoveel
        |(?:ge)?stegen|steeg|stijg\w*|toegenomen|toename|nam\w*\s+(?:\w+\s+){0,4}(?:toe|af)
        |gedaald\w*|da(?:al|l)(?:de|den|t|en|ing)|afgenomen|afname|zakte\w*|gezakt|opgelopen|liep
        |gegroeid|groei\w*|verdubbel\w*|verdrievoudig\w*|verviervoudig\w*|halve(?:er|ring)\w*
        |gehalveerd|dan\s+(?:in|een\s+jaar|vorig|het\s+jaar|normaal|daarvoor|eerder|ooit)
        |een\s+jaar\s+(?:eerder|geleden)|van\s+\S+(?:\s+\S+){0,4}\s+naar)\b""",
    emphasis=r"\b(?:maar\s+liefst|alleen\s+al|niet\s+minder\s+dan|zelfs|record\w*|ooit)\b",
)
