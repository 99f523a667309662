"""How French denies: with two words, of which the second says how."""

from __future__ import annotations

import re

from summarize.language.denying import Denying

_NE = r"\bn(?:e\s|['’])"
_NO = r"(?:pas|rien|aucune?|jamais|plus|personne)"
_CAN = (
    r"(?:peu[tx]|peuvent|pouva\w+|pourr\w+|p[uû]t?|parv\w+|sa(?:it|vent|vait|vaient)"
    r"|arriv\w+|permet\w*)"
)
_WANT = r"(?:veu[tx]|veulent|voul\w+|voudr\w+|souhait\w*|entend\w*|accept\w*|compt\w*|prêt\w*)"
_MUST = r"(?:faut|faudra\w*|fallait|fallu|besoin|oblig\w+|nécess\w+|dev\w+|doi\w+)"
_KNOW = r"(?:sai[ts]|savent|sava\w+|connaî\w+|connaiss\w+|connu\w*|ignor\w+)"
_PHRASES = (
    ("if_not", r"(?:si|s['’]il\w*) .*(?:pas|aucune?|rien)"),
    ("not_necessarily", r"pas (?:forcément|nécessairement|obligatoirement)"),
    (
        "limit",
        r"pas (?:plus|moins|davantage)(?: \w+)? (?:que|de)|pas .*(?:dépass|excéd)\w+|dépass\w+ pas",
    ),
    (
        "not_yet",
        r"(?:pas|jamais|aucune?) encore|encore (?:pas|jamais|aucune?)|toujours (?:pas|aucune?)"
        r"|même pas|pas même",
    ),
    ("no_longer", r"n(?:e |['’])(?:\S+ ){1,4}?plus|plus (?:rien|personne|jamais|aucune?)"),
    ("first_ever", r"jamais|pas .*depuis|pas .*(?:aussi|autant)"),
    (
        "not_before",
        r"(?:pas|rien|aucune?)\b.* (?:avant|jusqu\w*|tant|que)|(?:avant|jusqu\w*)\b.* pas",
    ),
    ("nothing_but", r"rien (?:que|d['’]autre)|(?:pas|personne|aucune?) d?['’ ]?autre\w*"),
    ("even_so", r"n['’]empêche"),
    ("called_off", r"pas .*lieu|lieu .*pas"),
    ("before", r"(?:avant|tant|jusqu\w*) .*(?:pas|aucune?)"),
    ("just_not", r"(?:presque|de peu) pas|pas .*de (?:peu|justesse)"),
    ("pointless", r"(?:aucune?|pas de) (?:sens|intérêt|utilité)|ser[tv]\w* .*rien"),
    (
        "out_of_control",
        r"(?:aucune?|pas d(?:e |['’]))\s?(?:\w+ )?(?:influence|contrôle|prise|pouvoir)"
        r"|plus .*contrôl\w+",
    ),
    (
        "far_from",
        r"(?:certainement|sûrement|absolument|nullement) pas|nullement|rien d['’]une?|guère",
    ),
    ("let_alone", r"encore moins|non plus|même pas"),
    (
        "next_to_nothing",
        r"(?:presque|quasiment|pratiquement) (?:pas|rien|aucune?|plus|jamais|personne)",
    ),
    ("hard", r"pas (?:\w+ )?(?:facile|simple|évident|aisé)\w*"),
    ("unharmed", r"(?:pas|personne|aucune?)\b.*bless\w+|blessé .*personne"),
    ("long_way", r"pas (?:près|de sitôt)"),
    ("often", r"pas rare\w*"),
    ("too_little", r"pas (?:assez|suffi\w*)|suffi\w* pas"),
    ("unable", rf"{_CAN} .*{_NO}|{_NO} .*(?:pouvoir|pu|en mesure|capable\w*)"),
    ("forbidden", rf"{_CAN} .*{_NO}|{_MUST} .*{_NO}|pas .*(?:autoris|permis|droit|admis)\w*"),
    ("refused", rf"{_WANT} .*{_NO}|pas .*(?:voulu|souhaité|accepté|prête?s?)"),
    (
        "failed",
        r"(?:réuss|parv|obt|attei|about|rempl|respect|honor|tien)\w* .*(?:pas|aucune?)"
        r"|pas .*(?:réussi|parven|obten|attein|abouti|rempli|respect|honor|tenu)\w*",
    ),
    (
        "untrue",
        r"pas (?:\w+ )?(?:vrai|exact|correct|bon|conforme)\w*|fonctionn\w* .*pas"
        r"|pas .*fonctionn\w*",
    ),
    (
        "clearly",
        r"(?:aucun|pas de|nul) doute|pas (?:\w+ )?(?:hasard|surpr\w+|étonn\w+|secret)"
        r"|rien d['’]étonnant",
    ),
    ("easily", r"(?:aucune?|pas de) (?:mal|problème|difficulté|peine)\w*"),
    ("instead", r"(?:pas|non)\b.* mais"),
    (
        "partly",
        r"pas (?:entièrement|complètement|tout à fait|totalement|toujours|tous|toutes?"
        r"|tout|partout)"
        r"|(?:tous|toutes|tout) .*pas",
    ),
    ("little", r"pas (?:loin|longtemps|beaucoup|souvent|très|si|vraiment|grand|trop|de grand\w*)"),
    ("needless", rf"{_NO} .*(?:besoin|nécessaire|obligatoire|falloir|fallu)\w*|{_MUST} .*{_NO}"),
    (
        "unknown",
        rf"{_NO} (?:\w+ )?(?:connu|clair|su|idée|certain|précis|établi|déterminé)\w*"
        rf"|{_KNOW} .*{_NO}",
    ),
)
_NEEDED = (
    (r"pas (?:seulement|uniquement|que)|non seulement", r"only|just|merely|solely"),
    (r"pas sans", r"without"),
    (r"n['’]oubli\w+ pas|pas oublier", r"forget|forgotten"),
    (r"pas\b[^.;:!?]{0,100}? avant", r"until|till"),
    (r"n(?:e |['’])\S+ (?:\S+ )?qu['’](?:en|au?x?|à|après)", r"until|till"),
)
FRENCH = Denying(
    words=frozenset("pas jamais rien aucun aucune ni guère nullement aucunement".split()),
    kinds={
        "pas": "not",
        "plus": "not",
        "jamais": "never",
        "rien": "nothing",
        "personne": "nobody",
        "aucun": "no",
        "aucune": "no",
        "nul": "no",
        "nulle": "no",
        "ni": "nor",
        "guère": "hardly",
        "nullement": "not",
        "sans": "without",
        "non": "no",
        "rarement": "rarely",
    },
    nothing=re.compile(
        r"\b(?:un|le|les|des|du|ce|ces|premiers?|grands?|petits?|quelques|deux|trois|aux?|son|ses"
        r"|leurs?|chaque|faux|nouveaux?|mauvais|bons?) pas\b|\bpas à pas\b|\bn['’]est-ce pas\b"
        r"|\bpas (?:seulement|uniquement|que|sans|mal d)\b|\b(?:ou|pourquoi) pas\b"
        r"|\bpas (?:impossible|improbable|inconnu|inutile|inhabituel|illégal|indifférent)\w*"
        r"|\bsi jamais\b|\b(?:que|à|pour|tout) jamais\b|\bd['’]aucuns\b|\brien que\b"
        r"|\b(?:de|un) rien\b"
        r"|\bl(?:es? |a |['’])(?:\w+ )?(?:plus|moins|meilleur|pire|premi)[^.;:!?]{0,60}?\bjamais\b"
        r"|\bsans (?:\w+ )?(?:aucune?|rien|jamais)\b|\bn['’](?:oubli"
        r"|hésit)\w+(?: donc)? pas\b|\bne manqu\w+ pas\b|\bne serait-ce\b",
        re.IGNORECASE,
    ),
    phrases=_PHRASES,
    needed=_NEEDED,
    otherwise=re.compile(
        r"épuisée?s?|fuite|gratuit\w*|n['’].+|ne|sans|non|non-\w+|peu|rarement|peine|hormis|sauf"
        r"|excepté\w*|refus\w*|interdi\w*"
        r"|ni(?:e|é|er|ent|ait|aient|ant)|dément\w*|contest\w*|manqu\w*|absen\w*|échou\w*|échec\w*"
        r"|faute|empêch\w*|évit\w*|exclu\w*|défaut|seule?s?|zéro|arrêt\w*|cess\w*|rejet\w*|annul\w*"
        r"|supprim\w*|perd\w*|priv\w*|dépourvu\w*|inconnu\w*|incertain\w*|inutil\w*|insuffis\w*"
        r"|impossib\w*|incapab\w*|illég\w*|irrégul\w*|inacti\w*|inchang\w*|innocen\w*|indemn\w*"
        r"|inattend\w*|intact\w*|inexist\w*|invalid\w*|inoccup\w*|inachev\w*|inédit\w*|injust\w*"
        r"|incomplet\w*|inaccessib\w*|indisponib\w*|imprév\w*|improbab\w*|inég\w*|informel\w*"
        r"|involontaire\w*|irrecevab\w*|irresponsab\w*|insatisf\w*|malgré|mécon\w*|désaccord\w*"
        r"|ignor\w*|dispens\w*|exempt\w*|aucune?|doute\w*|plutôt|lieu|au-delà|hors|autre\w*|moins"
        r"|blanchi\w*|relax\w*|acquitt\w*|suspen\w*|abandon\w*|renonc\w*|tard|mal\w{5,}|ex-\w+",
        re.IGNORECASE,
    ),
    acquitted=re.compile(r"\bacquitt|\brelax|\binnocent|\bblanchi", re.IGNORECASE),
    where=(
        re.compile(
            _NE
            + r"(?:(?!pas\b|jamais\b|rien\b|aucun|que\b|qu['’])[^\s,.;:!?]+\s){1,5}?(?P<it>plus)\b"
            r"(?!\s(?:que\b|qu['’]|d(?:e|u|es)\b|d['’]|grande?s?\b|important|élevé|en plus\b"
            r"|\w+\squ(?:e\b|['’])))",
            re.IGNORECASE,
        ),
        re.compile(_NE + r"(?:\S+\s){1,4}?(?P<it>plus)\s(?:de|d['’]\w+|du)\b", re.IGNORECASE),
        re.compile(
            r"(?<!une )(?<!la )(?<!cette )(?<!chaque )(?<!par )\b(?P<it>personne)(?:\sd['’]autre)?"
            r"\sn(?:e\b|['’])",
            re.IGNORECASE,
        ),
        re.compile(
            _NE + r"(?:[^\s,.;:!?]+\s){1,6}?(?<!une )(?<!la )(?<!cette )(?<!par )(?<!de )"
            r"(?P<it>personne)\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b(?P<it>nul(?:le)?)(?=\spart\b|(?:\s\w+){0,2}\sn(?:e\b|['’]))", re.IGNORECASE
        ),
    ),
    chained=frozenset("rien personne jamais aucun aucune ni plus".split()),
    opening=re.compile(r"n(?:e$|['’])", re.IGNORECASE),
    closing=frozenset({"sans"}),
)
