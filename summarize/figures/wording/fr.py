"""French."""

from __future__ import annotations

from summarize.figures.figure import Direction, Exactness, PartOfDay
from summarize.figures.wording import Wording

WORDING = Wording(
    up="augment* hausse* haussé* accru* accroît accroiss* croiss* croît grimp* progress* montée "
    "monté montés montées monte montent montait bond bondi bondit élev* relev* hausser hissé "
    "gonfl* envol* allong* agrandi* majoré* majoration*",
    down="baiss* diminu* recul* chut* réduit* réduct* rédui* décroiss* décru* rétréci* contract* "
    "tombé tombée tombés tombées tombe tombent tomba repli* abaiss* effondr* dégringol* rabot* "
    "fondu fond perte amput*",
    more="plus supplémentaires supplémentaire davantage supérieur supérieure supérieurs "
    "supérieures hausse augmentation élevé élevée élevés élevées grand grande grands grandes cher",
    less="moins inférieur inférieure inférieurs inférieures baisse diminution bas basse faible "
    "faibles petit petite",
    changes="passé passée passés passées passe passent passait est sont atteint porté ramené "
    "doubl* tripl* quadrupl* évolu*",
    by="de d' du",
    to="à jusqu'à jusqu' au",
    from_="de d' du depuis",
    of="de d' du",
    earlier="auparavant avant précédemment tôt",
    later="après tard ensuite",
    before="avant jusqu'à jusqu'en jusqu' d'ici",
    after="après depuis dès partir",
    parts={
        **dict.fromkeys(
            ("du matin", "le matin", "ce matin", "au matin", "dans la matinée", "matin"),
            PartOfDay.MORNING),
        **dict.fromkeys(
            ("de l'après - midi", "l'après - midi", "cet après - midi", "après - midi"),
            PartOfDay.AFTERNOON),
        **dict.fromkeys(
            ("du soir", "le soir", "ce soir", "en soirée", "dans la soirée", "soir"),
            PartOfDay.EVENING),
        **dict.fromkeys(
            ("de la nuit", "la nuit", "cette nuit", "dans la nuit"), PartOfDay.NIGHT),
    },
    noons="midi minuit",
    above_than="supérieur supérieure supérieurs supérieures",
    below_than="inférieur inférieure inférieurs inférieures",
    than=("à", "à la", "au",),
    concerning="de d' sur",
    amounts="plus moins",
    fillers="le la les l' autres",
    bounds={"un maximum de": Exactness.AT_MOST, "un minimum de": Exactness.AT_LEAST, "maximum": Exactness.AT_MOST, "minimum": Exactness.AT_LEAST, "âgé de plus de": Exactness.MORE_THAN, "âgés de plus de": Exactness.MORE_THAN, "âgée de plus de": Exactness.MORE_THAN, "âgées de plus de": Exactness.MORE_THAN, "âgé de moins de": Exactness.LESS_THAN, "âgés de moins de": Exactness.LESS_THAN, "âgée de moins de": Exactness.LESS_THAN, "âgées de moins de": Exactness.LESS_THAN, "âgés d'au moins": Exactness.AT_LEAST, "âgé d'au moins": Exactness.AT_LEAST, "d'au moins": Exactness.AT_LEAST, "d'au plus": Exactness.AT_MOST, "d'environ": Exactness.ABOUT, "de plus de": Exactness.MORE_THAN, "de moins de": Exactness.LESS_THAN, "plus jeune que": Exactness.LESS_THAN, "plus vieux que": Exactness.MORE_THAN, "plus âgé que": Exactness.MORE_THAN, "bien plus de": Exactness.MORE_THAN, "bien moins de": Exactness.LESS_THAN, "un bon": Exactness.MORE_THAN, "une bonne": Exactness.MORE_THAN, "un petit": Exactness.LESS_THAN, "une petite": Exactness.LESS_THAN, "à partir de": Exactness.AT_LEAST, "dès": Exactness.AT_LEAST, "pas loin de": Exactness.LESS_THAN, "pas loin d'": Exactness.LESS_THAN, "dépassant": Exactness.MORE_THAN, "passé de plus de": Exactness.MORE_THAN, "plus de la": Exactness.MORE_THAN, "moins de la": Exactness.LESS_THAN, "près de la": Exactness.LESS_THAN, "au - dessous de": Exactness.LESS_THAN, "en dessous de": Exactness.LESS_THAN, "en - dessous de": Exactness.LESS_THAN, "sous les": Exactness.LESS_THAN, "au dessus de": Exactness.MORE_THAN, "quelques": Exactness.ABOUT, "pas tout à fait": Exactness.LESS_THAN, "à peu près": Exactness.ABOUT, "dans les": Exactness.ABOUT, "tout juste": Exactness.LESS_THAN, "grosso modo": Exactness.ABOUT, "un peu plus de la": Exactness.MORE_THAN, "plus du": Exactness.MORE_THAN, "moins du": Exactness.LESS_THAN, "près du": Exactness.LESS_THAN},
    bounds_behind={"et plus": Exactness.AT_LEAST, "ou davantage": Exactness.AT_LEAST, "et moins": Exactness.AT_MOST, "maximum": Exactness.AT_MOST, "minimum": Exactness.AT_LEAST, "au plus": Exactness.AT_MOST, "tout au plus": Exactness.AT_MOST, "à peu près": Exactness.ABOUT, "au minimum": Exactness.AT_LEAST, "et au - delà": Exactness.AT_LEAST},
    above="dessus",
    below="dessous sous",
    compass={
        "nord": Direction.NORTH, "sud": Direction.SOUTH, "est": Direction.EAST,
        "ouest": Direction.WEST,
    },
    beside_zero={
        "sous zéro": -1, "sous 0": -1, "au - dessous de zéro": -1, "en dessous de zéro": -1,
        "en - dessous de zéro": -1, "au - dessous de 0": -1, "en dessous de 0": -1,
        "au - dessus de zéro": 1, "au - dessus de 0": 1,
    },
    won="gagné gagne gagnent gagna remporté remporte battu bat victoire vaincu dominé imposé "
    "imposée imposés s'impose",
    lost="perdu perd perdent perdit défaite incliné inclinée inclinés s'incline",
    per="par chaque / l' la le à",
    articles="l' la le à",
    rate_nouns={
        "seconde": "second", "minute": "minute", "heure": "hour", "h": "hour", "jour": "day",
        "nuit": "night", "semaine": "week", "mois": "month", "trimestre": "quarter",
        "an": "year", "année": "year", "saison": "season", "tête": "head", "personne": "head",
        "habitant": "head", "participant": "head", "enfant": "child", "élève": "pupil",
        "ménage": "household", "famille": "household", "kilomètre": "km", "km": "km",
        "mètre": "m", "mètre carré": "m2", "kilomètre carré": "km2", "m2": "m2", "m²": "m2",
        "km²": "km2", "mètre cube": "m3", "hectare": "ha", "litre": "l", "kilo": "kg",
        "kg": "kg", "tonne": "t", "pièce": "piece", "unité": "piece", "kwh": "kWh",
        "match": "match",
    },
    rates={
        "annuel": "year", "annuelle": "year", "annuels": "year", "annuelles": "year",
        "annuellement": "year", "mensuel": "month", "mensuelle": "month", "mensuels": "month",
        "mensuellement": "month", "mensuelles": "month", "hebdomadaire": "week",
        "hebdomadaires": "week", "quotidien": "day", "quotidienne": "day", "quotidiens": "day",
        "quotidiennement": "day", "journalier": "day", "horaire": "hour",
        "trimestriel": "quarter", "tous les jours": "day", "tous les mois": "month",
        "toutes les semaines": "week", "tous les ans": "year",
    },
    each="chacun chacune chaque par pièce",
    spans={
        "seconde": "second", "minute": "minute", "heure": "hour", "jour": "day",
        "journée": "day", "nuit": "night", "semaine": "week", "mois": "month", "an": "year",
        "année": "year", "décennie": "decade", "siècle": "century",
    },
    many_spans={
        "minutes": "minute", "heures": "hour", "jours": "day", "journées": "day",
        "nuits": "night", "semaines": "week", "années": "year", "ans": "year",
        "décennies": "decade", "siècles": "century",
    },
    one="un une",
    long="pendant durant depuis des",
    several="plusieurs quelques divers diverses nombreux nombreuses certains certaines différents "
    "différentes maints dizaines centaines milliers beaucoup série nombre multiples plupart tous "
    "toutes innombrables des",
)  # fmt: skip
