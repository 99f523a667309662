"""How German denies."""

from __future__ import annotations

import re

from summarize.language.denying import Denying

_NO = r"(?:nicht|kein\w*|nichts)"
_CAN = r"(?:kann|können|konnte\w*|könnte\w*|vermag|vermoch\w*)"
_MAY = r"(?:darf|dürfen|durfte\w*|dürfte\w*)"
_WANT = r"(?:will|wollen|wollte\w*|möchte\w*|mag|mochte\w*)"
_MUST = r"(?:muss|müssen|musste\w*|müsste\w*|brauch\w*|nötig|notwendig|erforderlich|gefordert)"
_KNOW = r"(?:weiß|wissen|wusste\w*|kenn\w*|kannte\w*)"
_PHRASES = (
    ("rather", r"nicht so sehr"),
    ("if_not", r"(?:wenn|falls|sofern) .*(?:nicht|kein\w*|niemand)"),
    ("not_necessarily", r"nicht (?:unbedingt|zwangsläufig|notwendig\w*|zwingend)"),
    (
        "limit",
        rf"{_NO}(?: \w+)? (?:mehr|weniger|länger|höher|weiter|später|öfter|häufiger|älter|größer"
        r"|jünger|schneller|kleiner|geringer)\w* als",
    ),
    ("limit", rf"{_NO} (?:\w+ )?über\w*"),
    (
        "not_yet",
        r"noch (?:nicht|kein\w*|nie|nichts|niemand\w*)|nicht (?:ein)?mal"
        r"|(?:bisher|bislang|noch immer|immer noch|weiterhin) .*(?:nicht|kein\w*)",
    ),
    (
        "no_longer",
        r"(?:nicht|kein\w*|nichts|niemand\w*|nie|nirgend\w*)\b.* mehr|nicht länger",
    ),
    (
        "first_ever",
        r"(?:noch )?nie (?:zuvor|mehr|so)|noch nie|so \w+ wie .*(?:nicht|nie)|nicht mehr so"
        r"|(?:nicht|kein\w*)\b.* (?:seit|zuvor)",
    ),
    ("not_before", r"(?:nicht|kein\w*)\b.* (?:vor|bis|bevor|ehe|eher|als)|(?:vor|bis)\b.* nicht"),
    ("nothing_but", r"nichts als|(?:nichts|niemand\w*|kein\w*) ander\w*|nichts weiter|nicht mehr"),
    ("not_to_be", r"(?:nicht|nichts) zu(?: \w+|\w+)|nicht \w+bar|nicht aus\w+"),
    ("even_so", r"(?:ändert|änderte) .*nichts"),
    ("that_is_all", r"mehr .*nicht"),
    ("called_off", r"(?:findet|finden|fand|fanden) .*nicht statt|nicht statt\w*"),
    ("away", r"(?:geht|gehen|ging|gingen|kommt|kommen|kam|kamen) .*nicht|nicht (?:ge|er)\w+"),
    ("before", r"(?:solange|bevor|bis|ehe) .*(?:nicht|kein\w*)"),
    ("before_that", r"(?:als|nachdem) .*noch (?:nicht|kein\w*)"),
    ("just_not", r"(?:knapp|gerade noch|fast|beinahe) nicht"),
    ("pointless", r"keinen? (?:Sinn|Zweck|Nutzen)|nichts (?:nutz|nütz|bring)\w*"),
    ("out_of_control", r"kein\w* (?:\w+ )?(?:Einfluss|Kontrolle|Macht|Zugriff)"),
    (
        "far_from",
        r"(?:keineswegs|keinesfalls|bei [wW]eitem nicht|(?:längst|lange) (?:nicht|kein\w*)"
        r"|nicht gerade|weder)",
    ),
    ("especially", r"nicht zuletzt|schon gar nicht"),
    ("let_alone", r"(?:geschweige|auch|schon gar|erst recht) .*(?:nicht|kein\w*)"),
    ("next_to_nothing", r"(?:so gut wie|fast|nahezu) (?:nicht\w*|kein\w*)|nicht oder kaum"),
    ("instead_of", r"(?:und|als) .*nicht"),
    ("hard", r"nicht (?:\w+ )?(?:einfach|leicht|selbstverständlich|ungefährlich)\w*"),
    ("unharmed", rf"(?:niemand|{_NO}) .*(?:verletz\w*|zu Schaden)"),
    ("long_way", r"(?:noch )?(?:lange|längst) (?:nicht|kein\w*)"),
    ("often", r"nicht selten|nicht wenige\w*"),
    (
        "too_little",
        rf"{_NO} (?:\w+ )?(?:genug|genügend|aus(?:ge)?reich\w*|hinreichend\w*)"
        r"|(?:reich\w*|genüg\w*) .*nicht",
    ),
    ("unable", rf"{_CAN} .*{_NO}|{_NO} .*{_CAN}|nicht (?:in der Lage|imstande|fähig)"),
    (
        "forbidden",
        rf"{_MAY} .*{_NO}|{_NO} .*{_MAY}|nicht (?:\w+ )?(?:erlaubt|gestattet|zulässig|zugelassen)",
    ),
    (
        "refused",
        rf"{_NO} .*zu(?:ge)?stimm\w*|stimm\w* .*nicht zu|{_WANT} .*{_NO}|{_NO} .*{_WANT}"
        rf"|nicht (?:bereit|einverstanden)",
    ),
    (
        "failed",
        rf"(?:geling|gelang|schaff|erreich|besteh|bestand|erfüll|hält|hielt)\w* .*{_NO}"
        rf"|{_NO} .*(?:zustimm\w*|zugestimmt|ge(?:lung|schaff)|erreich|bestand|erfüll"
        rf"|eingehalt|durchsetz\w*|zustande)\w*",
    ),
    (
        "untrue",
        r"nicht (?:\w+ )?(?:wahr|richtig|korrekt|gut|in Ordnung|funktionier\w*)"
        r"|(?:stimm|zutr|trifft|treff|funktionier)\w* .*nicht",
    ),
    (
        "clearly",
        r"(?:kein\w*|wenig) (?:Zweifel|Wunder|Geheimnis|Zufall|Neuigkeit)"
        r"|nicht (?:\w+ )?(?:überrasch|verwunder|erstaun|bezweifel)\w*",
    ),
    ("easily", r"kein\w* (?:Mühe|Kunst|Problem|Schwierigkeit)\w*"),
    ("instead", r"(?:nicht|kein\w*) .*(?:sondern|stattdessen|aber)"),
    (
        "partly",
        r"nicht (?:ganz|völlig|vollständig|immer|alle\w*|jede\w*|überall|komplett)"
        r"|(?:alle\w*|jede\w*|ganz) .*nicht",
    ),
    (
        "little",
        r"(?:nicht|kein\w*) (?:weit|lange|viel\w*|oft|sehr|so|besonders|sonderlich|groß\w*"
        r"|nennenswert\w*)",
    ),
    ("needless", rf"{_NO} .*{_MUST}|{_MUST} .*{_NO}"),
    (
        "unknown",
        rf"{_NO} (?:\w+ )?(?:bekannt|klar|weiß|wissen|wusste\w*|Ahnung|sicher|fest|geklärt)"
        rf"|{_KNOW} .*{_NO}|steht .*nicht fest",
    ),
)
_NEEDED = (
    (r"nicht (?:nur|allein|bloß|lediglich)", r"only|just|merely|solely"),
    (r"nicht ohne", r"without"),
    (r"vergess\w*\b[^.;:!?]{0,200}\bnicht|nicht (?:zu )?vergess\w+", r"forget|forgotten"),
    (r"erst", r"until|till"),
)
GERMAN = Denying(
    words=frozenset(
        "nicht nie niemals niemand niemanden niemandem nichts nix kein keine keinen keinem keiner"
        " keines keins keinerlei keineswegs keinesfalls keinster nirgends nirgendwo nirgendwohin"
        " weder mitnichten".split()
    ),
    kinds={
        "nicht": "not",
        "kein": "no",
        "keine": "no",
        "keinen": "no",
        "keinem": "no",
        "keiner": "no",
        "keines": "no",
        "keinerlei": "no",
        "nie": "never",
        "niemals": "never",
        "niemand": "nobody",
        "niemanden": "nobody",
        "niemandem": "nobody",
        "nichts": "nothing",
        "nix": "nothing",
        "nirgends": "nowhere",
        "nirgendwo": "nowhere",
        "weder": "nor",
        "keineswegs": "not",
        "keinesfalls": "not",
        "ohne": "without",
        "erst": "until",
        "kaum": "hardly",
        "selten": "rarely",
        "nein": "no",
    },
    nothing=re.compile(
        r"\b(?:oder|warum|wieso|weshalb|falls|wenn) nicht\b(?! \w+ \w+)|\bnicht wahr\b"
        r"|\bnicht (?:nur|allein|bloß|lediglich|zuletzt|(?:zu )?vergessen|ohne|umsonst)\b"
        r"|\bnicht un(?!d|s|ter|bedingt|mittelbar|gefähr)\w+|\bnicht-\w+"
        r"|\b[Vv]ergess\w* .{0,200}?\bnicht\b"
        r"|\b(?:dem|das) Nichts\b|\bnicht von ungefähr\b|\bnicht müde\b|\bnicht umhin\b",
        re.IGNORECASE,
    ),
    phrases=_PHRASES,
    needed=_NEEDED,
    otherwise=re.compile(
        r"ausverkauft\w*|flüchtig\w*|umsonst|ohne|kaum|selten|wenige?[rnms]?|erst|statt|anstatt"
        r"|außer|nein|sonst|anders|nichte?-?\w+"
        r"|un(?!d$|ter|s$|ser|gefähr|mittelbar|iver|ion|längst)\w{3,}|\w{3,}(?:los"
        r"|frei)(?:e[nmrs]?)?"
        r"|verweiger\w*|weiger\w*|lehn\w*|ab(?:ge)?lehn\w*|bestreit\w*|bestritt\w*|dementier\w*"
        r"|leugn\w*|geleugnet|verbot\w*|verbiet\w*|verböt\w*|untersag\w*|fehl\w*|gefehlt|mang\w*"
        r"|scheiter\w*|gescheitert\w*|verhinder\w*|vermeid\w*|vermied\w*|ausgeschlossen\w*"
        r"|ausschließ\w*|ausschloss\w*|höchstens|maximal|null|aufgehört|einstell\w*|eingestellt\w*"
        r"|ausfall\w*|ausgefallen\w*|absag\w*|abgesagt\w*|vermiss\w*|entf[aäi]ll?\w*|verpass\w*"
        r"|versäum\w*|vergeb\w+|verzicht\w*|verl[oi]r\w*|verlier\w*|vorbei|außerhalb|miss\w{4,}"
        r"|non-\w+|zweif\w*|bezweif\w*|ausnahm\w*|abgesehen|bewahr\w*|weg|schwer\w*",
        re.IGNORECASE,
    ),
    acquitted=re.compile(r"\bfrei(?:ge|zu)?spr\w*|\bfrei\b|\bunschuldig", re.IGNORECASE),
)
