"""French."""

from __future__ import annotations

from summarize.figures.figure import Direction, Exactness, PartOfDay
from summarize.figures.wording import Wording

WORDING = Wording(
    up=(
        "augment* hausse* haussé* accru* accroît accroiss* croiss* croît grimp* progress* "
        "montée monté montés montées monte montent montait bond bondi bondit élev* relev* "
        "hausser hissé gonfl* envol* allong* agrandi* majoré* majoration* flamb* explos* "
        "grimpé supérieur supérieure supérieurs supérieures"
    ),
    down=(
        "baiss* diminu* recul* chut* réduit* réduct* rédui* décroiss* décru* rétréci* "
        "contract* tombé tombée tombés tombées tombe tombent tomba repli* abaiss* "
        "effondr* dégringol* rabot* fondu fond amput* descend* fléchi* plong* retomb* "
        "rétrograd* amoindri* décliné* inférieur inférieure inférieurs inférieures"
    ),
    more=(
        "plus supplémentaires supplémentaire davantage supérieur supérieure supérieurs "
        "supérieures hausse augmentation"
    ),
    less="moins inférieur inférieure inférieurs inférieures baisse diminution",
    as_more="élevé élevée élevés élevées grand grande grands grandes cher",
    as_less="bas basse faible faibles petit petite",
    changes=(
        "passé passée passés passées passe passent passait est sont atteint porté "
        "ramené doubl* tripl* quadrupl* évolu*"
    ),
    by="de d' du",
    to="à jusqu'à jusqu' au atteindre atteint atteignant",
    from_="de d' du depuis",
    of="de d' du",
    crossed="dessus dessous sous",
    earlier="auparavant avant précédemment tôt",
    later="après tard ensuite",
    ago=("il y a", "voici", "voilà", "depuis",),
    before="avant jusqu'à jusqu'en jusqu' d'ici",
    after="après depuis dès partir",
    parts={
        **dict.fromkeys((
            "du matin", "le matin", "ce matin", "au matin", "dans la matinée", "matin",
        ), PartOfDay.MORNING),
        **dict.fromkeys((
            "de l'après - midi", "l'après - midi", "cet après - midi", "après - midi",
        ), PartOfDay.AFTERNOON),
        **dict.fromkeys((
            "du soir", "le soir", "ce soir", "en soirée", "dans la soirée", "soir",
        ), PartOfDay.EVENING),
        **dict.fromkeys((
            "de la nuit", "la nuit", "cette nuit", "dans la nuit",
        ), PartOfDay.NIGHT),
    },
    noons="midi minuit",
    above_than="supérieur supérieure supérieurs supérieures",
    below_than="inférieur inférieure inférieurs inférieures",
    than=("à", "à la", "au",),
    bounds={
        **dict.fromkeys(("même pas", "pas même", "pas encore"), Exactness.LESS_THAN),
        **dict.fromkeys(("un maximum de", "maximum", "d'au plus"), Exactness.AT_MOST),
        **dict.fromkeys((
            "un minimum de", "minimum", "âgés d'au moins", "âgé d'au moins", "d'au moins",
            "à partir de", "dès",
        ), Exactness.AT_LEAST),
        **dict.fromkeys((
            "plus que les", "âgé de plus de", "âgés de plus de", "âgée de plus de",
            "âgées de plus de",
            "de plus de", "plus vieux que", "plus âgé que", "bien plus de", "un bon",
            "une bonne", "dépassant", "passé de plus de", "plus de la", "au dessus de",
            "un peu plus de la", "plus du",
        ), Exactness.MORE_THAN),
        **dict.fromkeys((
            "moins que les", "âgé de moins de", "âgés de moins de", "âgée de moins de",
            "âgées de moins de",
            "de moins de", "plus jeune que", "bien moins de", "un petit", "une petite",
            "pas loin de", "pas loin d'", "moins de la", "près de la", "au - dessous de",
            "en dessous de", "en - dessous de", "sous les", "pas tout à fait", "tout juste",
            "moins du", "près du",
        ), Exactness.LESS_THAN),
        **dict.fromkeys((
            "d'environ", "quelques", "à peu près", "dans les", "grosso modo",
        ), Exactness.ABOUT),
    },
    bounds_behind={
        **dict.fromkeys((
            "et plus", "ou davantage", "minimum", "au minimum", "et au - delà",
        ), Exactness.AT_LEAST),
        **dict.fromkeys((
            "et moins", "maximum", "au plus", "tout au plus",
        ), Exactness.AT_MOST),
        "à peu près": Exactness.ABOUT,
    },
    floating=(
        "au moins", "au plus", "au maximum", "environ", "au minimum",
    ),
    bound_particles="mais de d' à un une par le la les",
    negations="ne n' pas jamais ni",
    only="seulement uniquement",
    exceeding="dépass* excèd* excéd* surpass*",
    exceeding_beside="de d' dans en à aux sur pour pendant chez lors",
    able=(
        "peut peuvent pourra pourront pourrait pourraient pouvait pouvaient pouvant "
        "puisse"
    ),
    reaching=(
        "atteindre", "aller jusqu'à", "s'élever à", "s'élever jusqu'à", "monter à",
        "monter jusqu'à", "grimper à", "durer jusqu'à",
    ),
    capped=(
        "plafonné à", "plafonnée à", "plafonnés à", "plafonnées à", "limité à", "limitée à",
        "limités à", "limitées à", "un plafond de",
    ),
    latest=("au plus tard", "pas plus tard que", "au plus tard le",),
    earliest=("au plus tôt", "pas avant", "pas avant le",),
    hence=("dans",),
    within=("dans les", "sous", "en moins de", "dans un délai de",),
    lasting_in="en dans sous",
    lasting_since="depuis",
    elapsed=("après", "au bout de",),
    amounting="élève élèvent élevé élevée élevés élevées monte",
    permitted="autorisé autorisés autorisée permis possible",
    early="début débuts commencement",
    middle="milieu mi",
    late="fin",
    from_now=("à partir d'aujourd'hui",),
    once=("une fois", "une seule fois", "1 fois",),
    every_one=("chaque",),
    every=("tous les", "toutes les", "chaque",),
    profit="bénéfice bénéfices excédent excédents profit gains",
    loss="perte pertes déficit perdu",
    points="point points",
    rises_to=(
        "attente délai délais durée retard dure durent vol trajet journée journées vols "
        "trajets"
    ),
    being="a avait ont avaient",
    against=(
        "contre", "comparé à", "comparés à", "par rapport à", "en comparaison de", "au lieu de",
        "au lieu d '", "à la place de", "face à",
    ),
    amounts="plus moins",
    fillers="le la les l' autres une",
    concerning="de d' sur",
    above="dessus",
    below="dessous sous",
    compass={
        "nord": Direction.NORTH,
        "sud": Direction.SOUTH,
        "est": Direction.EAST,
        "ouest": Direction.WEST,
    },
    beside_zero={
        "sous zéro": -1, "sous 0": -1, "au - dessous de zéro": -1, "en dessous de zéro": -1,
        "en - dessous de zéro": -1, "au - dessous de 0": -1, "en dessous de 0": -1,
        "au - dessus de zéro": 1, "au - dessus de 0": 1,
    },
    won=(
        "gagné gagne gagnent gagna remporté remporte battu bat victoire vaincu dominé "
        "imposé imposée imposés s'impose emporté emportée emportés l'emporte"
    ),
    lost="perdu perd perdent perdit défaite incliné inclinée inclinés s'incline",
    per="par chaque / l' la le à",
    articles="l' la le à",
    rate_nouns={"classe": "class", "patient": "patient", "véhicule": "vehicle",
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
    each="chacun chacune chaque pièce",
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
    several=(
        "plusieurs quelques divers diverses nombreux nombreuses certains certaines "
        "différents différentes maints dizaines centaines milliers beaucoup série "
        "nombre multiple multiples plupart tous toutes innombrables des"
    ),
)  # fmt: skip
