"""How Dutch compares. See `summarize.language.comparing.words` for what each field means."""

from __future__ import annotations

from summarize.language.comparing.words import Comparing

DUTCH = Comparing(
    up=r"""meer(?!\s+of)|(?<!of\s)meer(?=\s+dan)|hoger\w*|groter\w*|langer\w*|(?:ge)?st(?:ee?|ij)g\w*
        |\w*toename\w*|toegenomen|\w*groei(?:t|de|den|en)?|groei(?:cijfer|raming|verwachting|voorspelling|prognose)\w*|gegroeid|\w+stijging\w*|vaker|rees|opgelopen|(?:loopt|lopen|liep|liepen)\b(?=[^,;]{0,50}\bop\b(?!\s+\w))
        |omhoog|verho+g\w*|\w+verhoging\w*|vergroot\w*|duurder\w*
        |\w{4,}(?<!mind)(?<!wint)(?<!zom)(?<!oktob)(?<!vemb)(?<!cemb)(?<!temb)(?<!gering)(?<!klein)(?<!jong)(?<!kort)(?<!eerd)(?<!and)(?<!verd)(?<!lag)(?<!dkop)(?<!zwakk)(?<!trag)(?<!small)
        (?<!rond)(?<!ond)(?<!zond)(?<!arm)(?<!slecht)(?<!zam)(?<!vroeg)(?<!licht)(?<!dicht)(?<!nauw)(?<!zacht)(?<!verd)(?<!koud)(?<!lat)(?<!laat)(?<!kom)(?<!liev)(?<!moed)(?<!vad)er\s+(?:(?!\w{2,}er\b|meer\b)\w+\s+){0,6}dan
        |n(?:eemt|emen|am|amen)\b[^.,;:]{0,80}\btoe\b(?!\s+\w+ing\b)|toene+m\w*|toenam\w*|verdubbel\w*|\w+voudig\w*
        |(?!reizig|kalend|afzend|voldoend)\w{3,}(?:baard|[ein]ig|ijk|end|isch|iev|zam|voll|ent|ant)ere?
        |ruim(?=\s+(?:\d|een|één|half|halve|anderhal\w+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\w+tien|\w+tig|\w*honderd\w*|\w*duizend\w*|de\s+helft|het\s+dubbele|\w+\s+keer|maand|jaar|week|kwart|derde|meter))""",
    down=r"""(?:kouder|trager|langzamer|zwakker|jonger|armer|stiller)(?=\s+(?:\w+\s+){0,5}dan)|(?<!meer\sof\s)minder(?!\w|jarig)|lager\w*|geringere?|kleinere?|kortere?|(?:ge)?daal(?:t|de|den)|gedaald\w*|dalen
        |goedkoper\w*|\w*daling\w*|\w*afname\w*|\w+verlaging\w*|\w+krimp|afgenomen(?!\s+(?:tussen|op|in)\b)|krimp(?:t|en)?|gekrompen|kromp\w*|slonk\w*|geslonken|kelder(?:t|de|den)|n(?:eemt|emen|am|amen)\b[^.,;:]{0,80}\baf\b|afneemt
        |afnemen|verla+g\w*|vermind\w*|halve+r(?:t|de|den|en)|gehalve+rd\w*|omlaag|(?:loopt|lopen|liep|liepen)\b[^,;]{0,40}\bterug\b(?!\s+(?:naar|in|uit|van))|terugloop\w*
        |teruggelopen|terugliep\w*|terugval\w*|teruggang|zakte(?:n)?|gezakt
        |nog\s+geen(?=\s+(?:\d|een|één|half|halve|anderhal\w+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\w+tien|\w+tig|\w*honderd\w*|\w*duizend\w*|de\s+helft|het\s+dubbele|\w+\s+keer|maand|jaar|week|kwart|derde|meter))""",
    up_too=r"""n(?:eemt|emen|am|amen)\b.*\btoe|\w*groei\w*|oploop\w*|\w*st(?:ij|ee?)g\w*
        |klom\w*|klim\w*|vermeerder\w*|uitbreid\w*|uitgebreid\w*|verleng\w*|sterkere?
        |\w{4,}(?<!mind)(?<!wint)(?<!zom)(?<!oktob)(?<!vemb)(?<!cemb)(?<!temb)(?<!gering)(?<!klein)(?<!jong)(?<!kort)(?<!lag)(?<!dkop)(?<!zwakk)(?<!trag)(?<!small)(?<!arm)er
        \s+(?:(?!\w{2,}er\b|meer\b)\w+\s+){0,6}dan|opkom\w*|verrez\w*|rijz\w*|kwe+k\w*|teel\w*|verbouw\w*|hogerop|verder|boven\w*|extra|bij|erbij|overtre\w*|overtrof\w*|plus
        |opgeschroefd|schro+ef\w*|opgevoerd|ophog\w*|opho+g\w*""",
    down_too=r"""minst|minder(?!jarig)\w*|afnem\w*|afnam\w*|n(?:eemt|emen|am|amen)\b.*\baf|\w*krimp\w*|(?:ge)?zak(?:t|te|ten|ken)
        |dal(?:en|end\w*)|verla+g\w*|vermin\w*|terug(?:ge\w+|loop\w*|gang)|reduc\w*|(?:ge)?val(?:t|len)|viel\w*
        |gevallen|hooguit|hoogstens|maximaal|verklein\w*|laagst\w*|achteruit\w*|\w*halve+r\w*|besnoei\w*|bezuinig\w*
        |kelder\w*|(?:niet|geen)\s+(?:\w+\s+)?(?:meer|langer|hoger|groter)|gedropt|terug|onder(?=\s+(?:(?:de|het|een|zijn|haar)\s+)?(?:gemiddelde|niveau|norm|grens|peil|verwachting\w*|\d))|jongere?|goedkoper\w*|korter\w*|kleiner\w*|lager\w*|scheel\w*|schel\w*
        |bekort\w*|ingekort|inkort\w*|neer\w*|af""",
    idle=r"""(?:de|van|veel|sommige|meeste|alle|deze|andere|beide|zulke|aantal)\s+gevallen|(?:niet|geen|nooit|niets|niemand|nergens)\b[^.,;:]{0,40}?\bmeer\b(?!\s+dan)|hoger\s+(?:beroep|hand|onderwijs)|niet\s+langer|min\s+of\s+meer|meer\s+of\s+minder
        |(?:niet|geen)\s+minder\s+dan|(?:niet|geen)\s+(?:meer|beter)\s+dan|meer\s+en\s+(?=meer\b)|minder\s+en\s+(?=minder\b)""",
    same=r"""evenveel|even\s+(?:veel|vaak|groot|hoog|lang|duur|oud|snel|goed|druk)(?=\s+(?:\w+\s+){0,6}als)|(?<!keer\s)(?<!maal\s)(?<!half\s)(?<!helft\s)(?<!dubbel\s)(?<!anderhalf\s)(?<!niet\s)(?<!bijna\s)
        zo\s?(?:veel|vaak|groot|hoog|lang|oud|duur|laag|weinig|klein)(?=\s+(?:\w+\s+){0,6}als\b)(?!\s+mogelijk)|gelijk\s?gebleven|onveranderd""",
    same_too=r"""even|zo|zoveel|evenveel|net\s+zo\w*|gelijk\w*|hetzelfde|dezelfde|zelfde|stabiel\w*|constant|onveranderd|ongewijzigd|evengoed""",
    less_too=r"""\w*minder\w*|minst\w*|niet|geen|nooit|niks|niets|lage?r?\b|laag\w*|klein\w*|kort\w*|afneem\w*|afnem\w*
        |afnam\w*|afgenomen|neemt|nemen|nam|namen|\w*dal(?:ing\w*|en|ende?|t)?|\w*daal\w*|gedaald\w*|weinig\w*|te\s+min|krap\w*
        |hooguit|hoogstens|\w{3,}lo(?:os|ze)|zwak\w*|\w*krimp\w*|on\w{3,}|\w*achter\w*|\w*gebrek\w*|\w*tekort\w*|binnen
        |onder|laat\s+staan|\w*bezuinig\w*|bespa+r\w*|sche+l\w*|vermind\w*|verla+g\w*|\w*terug\w*|\w*verlie\w*|verlo\w*
        |\w*zuinig\w*|jongere?|goedkoper\w*|net|maar|amper|nauwelijks|slechts|enkel|alleen|halve+r\w*|gehalve+rd\w*
        |lak|schaars\w*|zelden|bijna|ruim(?!e)|meevallen|viel\s+mee|matig\w*|gematigd\w*|zachter\w*|milder\w*|slechter\w*|trager\w*|langzamer\w*|jong\w*|half|helft""",
    compared=r"""(?:(?<=uur\s)eerder|(?<=dag\s)eerder|(?<=dagen\s)eerder|(?<=week\s)eerder|(?<=weken\s)eerder|(?<=maand\s)eerder|(?<=maanden\s)eerder|(?<=minuten\s)eerder|meer|minder|hoger|lager|langer|korter|groter|kleiner|ouder|jonger|duurder|goedkoper|sneller|trager|langzamer|vaker|later
        |vroeger|beter|slechter|warmer|kouder|zwaarder|lichter|sterker|zwakker|natter|droger|strenger|rijker|armer)e?\b(?=[^.,;:!?]{0,60}?\bdan\s+(?!(?:ook|wel|alleen|ooit|ik|honderd\w*|duizend\w*|een\s+(?:derde
        |kwart|half|halve|miljoen|miljard|dozijn|uur|week|maand|jaar|dag)|de\s+helft|\w*twintig\w*|\w*dertig\w*|\w*veertig\w*|\w*vijftig\w*|\w*zestig\w*|\w*zeventig\w*|\w*tachtig\w*|\w*negentig\w*|twee\w*|drie\w*|vier\w*|vijf\w*
        |zes\w*|zeven\w*|acht\w*|negen\w*|tien\w*|elf|twaalf|één|1)\b|[\d€$£]))""",
    measures=r"""\w*(?:aantal|aantallen|winst|winsten|omzet|omzetten|vraag|prijs|prijzen|inflatie|werkloosheid|kosten|inkomsten|verkoop|verkopen|export|import|uitgaven
        |criminaliteit|wachttijd|wachttijden|wachtlijst|wachtlijsten|productie|animo|belangstelling|interesse|uitstoot|economie|steun|temperatuur|temperaturen|waterstand|waterpeil|opkomst|huur|huren|premie|premies|rente
        |koers|koersen|schuld|schulden|tekort|overschot|armoede|verzuim|ziekteverzuim|sterfte|bevolking|vertrouwen|consumptie|gebruik|verbruik|deelname|instroom|uitstroom|spanning|druk|kans|risico|geweld|overlast
        |meldingen|besmettingen|inschrijvingen|aanmeldingen|koopkracht|lonen|salarissen|bezoek|verkeer)""",
    changes=r"""(?:ge)?st(?:eeg|egen|ijgt|ijgen)|da(?:alt|alde|alden|len)|gedaald|toegenomen|afgenomen|n(?:eemt|emen|am|amen)\b(?:(?!\b(?:en|of)\b)[^.,;:]){0,60}\b(?:toe|af)
        |l(?:oopt|open|iep|iepen)\b[^.,;:]{0,60}\b(?:terug|op)(?=\s*[.,;:!?]|$|\s+(?:met|tot|van|in)\b)|terugloopt|terugliep|teruglopen|teruggelopen|opgelopen|g(?:aat|aan|ing|ingen)\b[^.,;:]{0,60}\b(?:achteruit|omlaag|omhoog)
        |groei(?:t|de|den|en)|gegroeid|krimp(?:t|en)|kromp\w*|gekrompen|verdubbel\w*|slonk\w*|geslonken|kelder(?:t|de|den)|zak(?:t|te|ten)|val(?:t|len)\b[^.,;:]{0,40}\bterug|v(?:iel|ielen)\b(?:(?!\b(?:en|of)\b)[^.,;:]){0,40}\bterug""",
    than=r"""(?<!anders\s)(?<!ander\s)dan(?!\s+(?:[\d€]|de\s+helft|honderd\w*|duizend\w*))|zo\s?(?:veel|\w+)(?:\s+\w+){0,4}?\s+als""",
)
