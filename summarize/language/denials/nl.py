"""How Dutch denies."""

from __future__ import annotations

import re

from summarize.language.denying import Denying

_TIME = (
    r"(?:(?:de|het|begin|eind|komende?|volgende?) )*"
    r"(?:\d+|(?:maan|dins|woens|donder|vrij|zater|zon)dag|morgen|\w+ uur|januari|februari|maart"
    r"|april|mei|juni|juli|augustus|september|oktober|november|december|week|maand"
    r"|jaar|zomer|winter"
    r"|najaar|voorjaar)"
)
_PHRASES = (
    ("rather", r"niet zozeer"),
    ("if_not", r"(?:als|indien|wanneer|mits) .*(?:niet|geen|niets|niemand)"),
    ("not_necessarily", r"niet (?:noodzakelijk|noodzakelijkerwijs|per se)"),
    ("limit", r"(?:niet|niets|geen)(?: \w+)? (?:meer|minder|langer|hoger|verder|later|vaker) dan"),
    ("not_yet", r"nog (?:geen|niet|nooit)"),
    ("no_longer", r"(?:niet|geen|niets|niemand|nooit|nergens)\b.* meer|niet langer"),
    (
        "first_ever",
        r"nooit (?:eerder|zo|.*zo\w*)|niet eerder|zelden of nooit"
        r"|niet (?:\w+ )?zo\b.* (?:sinds|sedert|ooit|eerder)",
    ),
    (
        "not_before",
        r"(?:niet|geen)\b.* (?:vóór|tot|totdat|voordat|eerder|dan)"
        rf"|(?:niet|geen)\b.* voor {_TIME}",
    ),
    ("nothing_but", r"niets dan|(?:niets|niemand|niet|geen) anders?|niets meer"),
    ("not_to_be", r"(?:niet|niets) te \w+"),
    ("even_so", r"neemt niet weg"),
    ("that_is_all", r"meer .*niet"),
    ("called_off", r"(?:ga|gaa|ging)\w* .*niet door|niet door"),
    ("away", r"(?:ga|gaan|gaat|ging|gingen) .*niet naar"),
    ("before", r"(?:zolang|voordat|totdat) .*(?:niet|geen)"),
    ("before_that", r"(?:toen|nadat) .*nog (?:niet|geen)"),
    ("just_not", r"net (?:niet|geen)"),
    ("pointless", r"geen (?:enkele )?(?:zin|nut)"),
    ("out_of_control", r"geen (?:\w+ )?(?:invloed|controle|grip|zeggenschap)"),
    ("far_from", r"(?:zeker|bepaald|allesbehalve) geen"),
    ("especially", r"zeker niet (?:als|wanneer|in|op|bij|voor)"),
    ("beyond", r"net zo(?:min|\w*) .*(?:niet|geen)"),
    ("let_alone", r"(?:helemaal|zeker|ook) niet"),
    ("next_to_nothing", r"niet of nauwelijks"),
    ("instead_of", r"(?:pas|en) .* niet"),
    ("hard", r"niet (?:\w+ )?(?:eenvoudig|\w*makkelijk|simpel|evident|licht)\w*"),
    ("unharmed", r"(?:niemand|niet|geen) .*gewond\w*"),
    ("long_way", r"(?:nog )?lang niet"),
    ("often", r"niet zelden"),
    ("too_little", r"(?:niet|geen) (?:genoeg|voldoende)"),
    (
        "unable",
        r"(?:kan|kon|konden|kunnen|kunt) .*(?:niet|geen)|niet .*(?:kan|kon|konden|kunnen|kunt)"
        r"|niet in staat",
    ),
    (
        "forbidden",
        r"(?:mag|mogen|mocht|mochten) .*(?:niet|geen)|niet toegestaan|niet .*(?:mag|mogen|mocht)",
    ),
    ("refused", r"(?:wil|wilde|wilden|willen) .*(?:niet|geen)|niet .*(?:wil|wilde|wilden|willen)"),
    (
        "failed",
        r"(?:luk|slaag|haal|gelukt|gehaald|door)\w* .*niet|niet .*(?:luk|slaag|haal"
        r"|gelukt|gehaald|door)",
    ),
    ("untrue", r"niet (?:\w+ )?(?:waar|juist|klop\w*|correct|goed)|(?:klop|deug)\w* (?:\w+ )?niet"),
    ("clearly", r"(?:geen|weinig) (?:twijfel|wonder|geheim|toeval|nieuws)"),
    ("easily", r"geen moeite|geen kunst|geen probleem"),
    ("instead", r"niet .*(?:maar|wel)|geen .*(?:maar|wel)"),
    ("partly", r"niet (?:helemaal|volledig|geheel|altijd|iedereen|alles|overal)"),
    ("little", r"niet (?:ver|lang|gek|mis|veel|vaak|erg|zo)"),
    ("needless", r"niet hoe\w+|hoef\w* .*(?:niet|geen)"),
    ("unknown", r"(?:niet|niets|geen) (?:weet|wist|weten|idee|bekend)|(?:weet|wist|weten) .*niet"),
)
_NEEDED = (
    (r"(?:niet|geen) (?:alleen|enkel|slechts)(?! maar)\b", r"only|just|merely|solely"),
    (r"niet zonder", r"without"),
    (r"vergeet\b[^.;:!?]{0,200}\bniet|niet (?:te )?vergeten", r"forget|forgotten"),
    (r"pas", r"until|till"),
)
DUTCH = Denying(
    words=frozenset(
        "niet níet geen géén nooit niemand niets nergens evenmin noch geenszins niks nimmer"
        " geeneen".split()
    ),
    kinds={
        "niet": "not",
        "níet": "not",
        "geen": "no",
        "géén": "no",
        "nooit": "never",
        "nimmer": "never",
        "niemand": "nobody",
        "niets": "nothing",
        "niks": "nothing",
        "nergens": "nowhere",
        "noch": "nor",
        "evenmin": "nor",
        "zonder": "without",
        "pas": "until",
        "nauwelijks": "hardly",
        "amper": "hardly",
        "zelden": "rarely",
        "nee": "no",
        "neen": "no",
    },
    nothing=re.compile(
        r"\b(?:of|waarom) niet\b|\bal dan niet\b|\bniet-\w+|\bvergeet\b.{0,200}?\bniet\b"
        r"|\bniet (?:alleen|enkel|slechts|te vergeten|in de laatste plaats|zonder|eens een)\b"
        r"|\bniet on(?!der|middel|s\b)\w+|\bals (?:niets|geen) \w+\b|\bof er niet\b|\bzo niet\b"
        r"|\bin het niet (?:val|viel|verzink)\w*|\bvan niets\b"
        r"|\bniets? uitgezonderd\b|\blang niet alle\w*"
        r"|\bgeen (?:blad voor|windeieren|peil op|kat in)\b|\bniet in hun kaarten\b",
        re.IGNORECASE,
    ),
    phrases=_PHRASES,
    needed=_NEEDED,
    otherwise=re.compile(
        r"(?:zonder|nauwelijks|amper|zelden|weinig|ontken\w*|weiger\w*|tenzij|behalve"
        r"|verb(?:od|ood|oden)\w*|verbied\w*"
        r"|uitgesloten|mislukt\w*|gebrek|ontbr\w+|afgezien|allerminst|min|\w{3,}lo(?:os"
        r"|ze)|on(?!der|s\b|ze|t|geveer|langs|middellijk)\w{4,}|nee|neen"
        r"|uitverkocht\w*|voortvluchtig\w*|gratis|zwijg\w*|zweeg|zwegen"
        r"|pas|niet-\w+|belet\w*|voorko\w+|nul|non-\w+|hoef\w*|hooguit)$",
        re.IGNORECASE,
    ),
    otherwise_before={"vrij": (True, "van"), "anders": (False, "gezegd")},
    acquitted=re.compile(r"\b(?:vrij|onschuldig)", re.IGNORECASE),
)
