"""How Spanish denies."""

from __future__ import annotations

import re

from summarize.language.denying import Denying

_NONE = r"(?:no|nadie|ningun\w*|ningún|nada|nunca)"
_PHRASES = (
    ("if_not", r"si .*(?:no|nadie|ningun\w*|ningún)"),
    ("not_necessarily", r"no .*(?:necesariamente|forzosamente)"),
    (
        "limit",
        r"no(?: \S+){0,4}? (?:más|menos|mayor\w*|menor\w*)(?: \S+){0,3}? (?:de|que|del)"
        r"|no .*(?:super|exced|sobrepas|rebas|lleg|alcanz)\w*",
    ),
    (
        "not_yet",
        r"(?:todavía|aún) (?:\w+ )?(?:no|nadie|ningun\w*|ningún)|no\b.* (?:todavía|aún)|ni",
    ),
    ("no_longer", r"ya (?:no|nadie|nada)|no\b.* (?:ya|más)|nunca más"),
    ("first_ever", r"(?:nunca|jamás|no)\b.*(?:antes|tan\w*|desde|ha\w*)|nunca|jamás"),
    ("not_before", r"no\b.* (?:hasta|antes|sino|más que)|(?:hasta|antes)\b.* no"),
    (
        "nothing_but",
        r"no .*más que|nada (?:más )?que|nadie más|ningún otr\w|nada más|no .*otr\w\w?",
    ),
    ("called_off", r"no (?:\w+ )?(?:celebr|realiz|hub|hab|tendr|llev)\w*"),
    ("before", r"(?:antes|mientras|hasta) .*no"),
    ("just_not", r"(?:casi|por poco) no|no .*por poco"),
    ("pointless", r"(?:no|ningún)\b.*(?:sentido|utilidad)|no sirv\w*"),
    ("out_of_control", r"(?:no|ningún|ninguna)\b.*(?:control|influencia|poder)"),
    ("far_from", r"ni mucho menos|en absoluto|no .*precisamente"),
    ("let_alone", r"tampoco|ni (?:siquiera|mucho menos)|ni"),
    ("next_to_nothing", r"(?:casi|prácticamente|apenas) (?:no|nada|nadie|ning\w*|nunca)"),
    ("hard", r"no .*(?:fácil|sencill|simple|evidente)\w*"),
    ("unharmed", r"(?:no|nadie|ning\w*)\b.*(?:herid|lesion)\w*"),
    ("often", r"no .*(?:rar|infrecuent)\w*|no pocas"),
    ("too_little", r"no .*(?:suficient|bastant|bast|alcanz|lleg)\w*"),
    (
        "unable",
        rf"{_NONE} .*(?:pued|pud|pod|logr|consig|consegu|sab|sup|capaz|capac|condiciones)\w*",
    ),
    ("forbidden", rf"{_NONE} .*(?:pued|pud|pod|deb|permi|autoriz|dej)\w*"),
    ("refused", rf"{_NONE} .*(?:quier|quis|quer|dese|acept|dispuest|piens)\w*"),
    ("failed", rf"{_NONE} .*(?:logr|consig|consegu|alcanz|cumpl|super|prosper|pas|llega)\w*"),
    ("untrue", r"no .*(?:verdad|ciert|correct|bien|exact|funcion)\w*"),
    ("clearly", r"(?:no|ninguna) .*(?:duda|sorprend|extrañ|casualidad|secreto)\w*"),
    ("easily", r"(?:no|ningún|ninguna) .*(?:problema|dificultad)\w*"),
    ("instead", r"no\b.* (?:sino|pero)"),
    (
        "partly",
        r"no (?:tod[oa]s?|siempre)|no .*(?:del todo|por completo|totalmente|completamente|siempre"
        r"|tod[oa]s)|tod[oa]s .*no",
    ),
    ("little", r"no .*(?:muy|much|lejos|tan|demasiad|tard)\w*"),
    (
        "needless",
        rf"{_NONE} .*(?:hac\w* falta|necesit\w*|necesari\w*|ten\w* que|tien\w* que|oblig\w*"
        rf"|deb\w*)",
    ),
    ("unknown", rf"{_NONE} .*(?:sab|sup|conoc|const|clar|segur|trascend|idea|precis)\w*"),
)
_NEEDED = (
    (r"no (?:solo|sólo|solamente|únicamente)", r"only|just|merely|solely"),
    (r"no sin", r"without"),
    (r"no (?:hay que |se |nos )?(?:debe\w* )?olvid\w*", r"forget|forgotten"),
    (r"no\b[^.;:!?]{0,100}? hasta", r"until|till"),
)
SPANISH = Denying(
    words=frozenset(
        "no nunca jamás nadie nada ningún ninguno ninguna ningunos ningunas tampoco ni".split()
    ),
    kinds={
        "no": "not",
        "nunca": "never",
        "jamás": "never",
        "nadie": "nobody",
        "nada": "nothing",
        "ningún": "no",
        "ninguno": "no",
        "ninguna": "no",
        "tampoco": "nor",
        "ni": "nor",
        "sin": "without",
        "apenas": "hardly",
    },
    nothing=re.compile(
        r"\bno dej\w+ de\b|\bno (?:solo|sólo|solamente|únicamente|obstante|sin|bien)\b"
        r"|\ba no ser que\b"
        r"|\bo no\b|\b(?:cuando|cómo|por qué) no\b(?=[,.;:?!]|$)|\bno importa\b|¿no\?"
        r"|\bno (?:im|in)(?:posib|probab|usual|útil)\w*"
        r"|\bnada (?:más|menos)(?: \w+[aei]r| que)?\b|\b(?:más que|primero que|antes que"
        r"|de la|de) nada\b|\bque nunca\b"
        r"|\bno (?:hay que |se |nos )?(?:debe\w* )?olvid\w*|\bsin (?:\w+ )?(?:nada|nadie|ning\w+)",
        re.IGNORECASE,
    ),
    phrases=_PHRASES,
    needed=_NEEDED,
    otherwise=re.compile(
        r"agotad\w+|fuga|renunci\w*|gratis|sin|apenas|rar[oa]s?|poc[oa]s?|salvo|excepto|nieg\w*"
        r"|neg[aóoáu]\w*|rechaz\w*|proh[ií]b\w*"
        r"|falt\w*|carec\w*|carenc\w*|impid\w*|imped\w*|evit\w*|descart\w*|exclu\w*|imposib\w*"
        r"|incapa\w*|desconoc\w*|desaparec\w*|desmient\w*|desment\w*|inútil\w*|insufici\w*"
        r"|ilegal\w*"
        r"|inocen\w*|inciert\w*|inváli\w*|imprevi\w*|impun\w*|inédit\w*|cero|fracas\w*|fall\w*"
        r"|dej\w*|cancel\w*|suspend\w*|suspens\w*|anul\w*|perd\w*|pierd\w*|iles[oa]s?"
        r"|incumpl\w*|ausen\w*"
        r"|menos|máximo|solo|sólo|únicamente|contra\w*|exent\w*|ajen[oa]s?|inact\w*|inalter\w*"
        r"|intact\w*|incomplet\w*|inaccesib\w*|improbab\w*|desigual\w*|irregular\w*|injust\w*"
        r"|insatisf\w*|desemple\w*|absuel\w*|absolv\w*|ignor\w*|renunci\w*|abandon\w*|vez|lugar"
        r"|otr[oa]s?|no-\w+|non-\w+|tarde|dud\w*|retir\w*|elimin\w*|mal|malas?",
        re.IGNORECASE,
    ),
    acquitted=re.compile(r"\babsuel|\babsolv|\binocen", re.IGNORECASE),
    chained=frozenset(
        "nunca jamás nadie nada ningún ninguno ninguna ningunos ningunas tampoco ni".split()
    ),
    closing=frozenset({"sin"}),
)
