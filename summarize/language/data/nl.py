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
        r"^(?:\S+\s+){1,5}(?:is|was|waren|zijn|lag|werden)\s+dat\s+"
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
    upward=r"""meer(?!\s+of)|(?<!of\s)meer(?=\s+dan)|hoger(?!\s+(?:beroep|hand))\w*|groter\w*|langer\w*|(?:ge)?st(?:e[eg]|ij)g\w*
        |toename\w*|toegenomen|groei(?:t|de|den|en)?|gegroeid|vaker
        |\w{4,}(?<!mind)(?<!klein)(?<!jong)(?<!kort)(?<!eerd)(?<!and)(?<!verd)(?<!lag)(?<!dkop)(?<!zwakk)(?<!trag)(?<!small)
        (?<!rond)(?<!ond)(?<!zond)(?<!arm)er\s+(?:\w+\s+){0,6}dan|rees|opgelopen|verho+g\w*|vergroot\w*
        |n(?:eemt|emen|am|amen)\b.{0,40}\btoe\b|toenem\w*|toenam\w*|verdubbel\w*|\w+voudig\w*
        |(?!reizig|kalend|afzend|voldoend)\w{3,}(?:baard|[ein]ig|ijk|end|isch|iev|zam|voll|ent|ant)ere?
        |ruim(?=\s+(?:\d|een|één|half|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|\w+\s+keer))""",
    downward=r"""(?<!meer\sof\s)minder(?!\w|jarig)|lager\w*|kleinere?|kortere?|(?:ge)?daal(?:t|de|den)|gedaald\w*
        |daling\w*|afname\w*|afgenomen|krimp(?:t|en)?|gekrompen|n(?:eemt|emen|am|amen)\b.{0,40}\baf\b|afneemt
        |afnemen|verla+g\w*|vermind\w*|halve+r(?:t|de|den|en)|gehalve+rd\w*
        |nog\s+geen(?=\s+(?:\d|een|één|half|halve|twee|drie|vier|vijf|maand|jaar|week))""",
    upward_too=r"""toenem\w*|toenam\w*|n(?:eemt|emen|am|amen)\b.*\btoe|\w*groei\w*|omhoog|opgelopen|oploop\w*
        |verho+g\w*|klom\w*|klim\w*|vermeerder\w*|vaker|uitbreid\w*|uitgebreid\w*|vergroot\w*|verleng\w*|sterkere?
        |\w{4,}(?<!mind)(?<!klein)(?<!jong)(?<!kort)(?<!lag)(?<!dkop)(?<!zwakk)(?<!trag)(?<!small)(?<!arm)er
        \s+(?:\w+\s+){0,6}dan|opkom\w*|verrez\w*|rees|rijz\w*|kwe+k\w*|teel\w*|verbouw\w*|hogerop|verder""",
    downward_too=r"""minst|minder\w*|afnem\w*|afnam\w*|n(?:eemt|emen|am|amen)\b.*\baf|\w*krimp\w*|omlaag|(?:ge)?zak(?:t|te|ten)
        |dal(?:en|end\w*)|verla+g\w*|vermin\w*|terug(?:ge\w+|loop\w*|gang)|reduc\w*|(?:ge)?val(?:t|len)|viel\w*
        |gevallen|hooguit|hoogstens|maximaal|verklein\w*|laagst\w*|achteruit\w*|\w*halve+r\w*|besnoei\w*|bezuinig\w*
        |slonk\w*|geslonken|kelder\w*|(?:niet|geen)\s+(?:\w+\s+)?(?:meer|langer|hoger|groter)|gedropt""",
    no_more=r"""(?:niet|geen|nooit|niets|niemand|nergens)\b[^.,;:]{0,40}?\bmeer\b(?!\s+dan)""",
    less_too=r"""\w*minder\w*|minst\w*|niet|geen|nooit|niks|niets|lage?r?\b|laag\w*|klein\w*|kort\w*|afneem\w*|afnem\w*
        |afnam\w*|afgenomen|neemt|nemen|nam|namen|\w*dal(?:ing\w*|en|ende?|t)?|\w*daal\w*|gedaald\w*|weinig\w*|te\s+min|krap\w*
        |hooguit|hoogstens|\w{3,}lo(?:os|ze)|zwak\w*|\w*krimp\w*|on\w{3,}|\w*achter\w*|\w*gebrek\w*|\w*tekort\w*|binnen
        |onder|laat\s+staan|\w*bezuinig\w*|bespa+r\w*|sche+l\w*|vermind\w*|verla+g\w*|\w*terug\w*|\w*verlie\w*|verlo\w*
        |\w*zuinig\w*|jonger\w*|goedkoper\w*|net|maar|amper|nauwelijks|slechts|enkel|alleen|halve+r\w*|gehalve+rd\w*
        |lak|schaars\w*|zelden|bijna|ruim(?!e)|meevallen|viel\s+mee|matig\w*|gematigd\w*|zachter\w*|milder\w*""",
)
