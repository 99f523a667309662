"""Dutch."""

from __future__ import annotations

from summarize.figures.figure import Direction, Exactness, PartOfDay
from summarize.figures.wording import Wording

WORDING = Wording(
    up=(
        "stijg* steeg steg* gesteg* opgelopen oploop oplopen* opliep toename* toegenomen "
        "toeneem* toenam* groei* gegroei* aangegroei* klim* klom* geklom* opgeklommen "
        "verhoog* verhoging* vermeerder* omhoog aanwas uitgebreid* uitbreiding* schoot "
        "schoten verviervoud* prijsstijging* loonsverhoging* aangetrokken gesprongen "
        "sprong opgeschroefd* opgehoog* opgevoerd* uitgegroei* bijgekomen omhooggegaan "
        "stijging* steil"
    ),
    down=(
        "daal* gedaal* afname* afgenomen afneem* afnam* krimp* kromp* gekromp* ingekromp* "
        "inkrimp* zak zakt zakte zakten gezakt wegzak* verlaag* verlaging* verminder* "
        "omlaag teruggelopen terugliep* teruggang* terugval* teruggebracht gekelder* "
        "kelder* slink* slonk* geslonk* inzak* ingezakt bezuinig* ingeleverd teruggezakt "
        "prijsdaling* inkorting* ingekort* duikel* tuimel* afgebouwd instort* ingestort* "
        "gedecimeerd gereduceerd reduceer* teruggeschroefd"
    ),
    more=(
        "meer méér hoger hóger groter duurder zwaarder langer sterker sneller extra erbij vaker "
        "warmer breder dieper ouder"
    ),
    less=(
        "minder mínder lager láger kleiner goedkoper lichter korter zwakker trager langzamer "
        "zeldzamer kouder jonger smaller"
    ),
    as_more="hoog zoveel groot veel vaak lang oud snel duur zwaar",
    as_less="laag weinig klein kort jong goedkoop licht zelden",
    changes=(
        "ging gaan gingen gaat kwam komt kwamen komen uitkwam veranderd* bijgesteld* "
        "werd bracht gebracht brengt maakte sprong overging uitkomt uit"
    ),
    particles={
        "nam namen neemt nemen genomen neem": {"toe": Direction.UP, "af": Direction.DOWN},
        "liep lopen loopt liepen": {
            "op": Direction.UP, "terug": Direction.DOWN, "af": Direction.DOWN,
        },
        "viel vallen valt vielen": {"terug": Direction.DOWN},
        "kwam kwamen komt komen": {"erbij": Direction.UP, "bij": Direction.UP},
        "ging gingen gaat gaan": {"achteruit": Direction.DOWN, "vooruit": Direction.UP},
    },
    by="met",
    to="naar tot op",
    from_="van vanaf",
    of="van met",
    crossed="boven onder beneden",
    earlier="voor eerder geleden vroeger ervoor daarvoor tevoren",
    later="na later nadien erna daarna nadat",
    before="voor vóór tot",
    after="na sinds vanaf",
    parts={
        **dict.fromkeys((
            "' s ochtends", "' s morgens", "in de ochtend", "in de morgen", "vanochtend",
            "vanmorgen", "in de voormiddag", "deze ochtend", "morgenochtend", "ochtend",
        ), PartOfDay.MORNING),
        **dict.fromkeys((
            "' s middags", "in de middag", "in de namiddag", "vanmiddag", "deze namiddag",
            "morgenmiddag", "middags", "namiddag",
        ), PartOfDay.AFTERNOON),
        **dict.fromkeys((
            "' s avonds", "in de avond", "vanavond", "deze avond", "morgenavond", "avond",
        ), PartOfDay.EVENING),
        **dict.fromkeys((
            "' s nachts", "in de nacht", "vannacht", "deze nacht", "nacht",
        ), PartOfDay.NIGHT),
    },
    part_endings={
        **dict.fromkeys(("ochtend", "morgen"), PartOfDay.MORNING),
        **dict.fromkeys(("middag", "namiddag"), PartOfDay.AFTERNOON),
        "avond": PartOfDay.EVENING,
        "nacht": PartOfDay.NIGHT,
    },
    above_than=(
        "ouder langer hoger groter zwaarder sneller verder later duurder breder dieper "
        "warmer harder heter rijker sterker"
    ),
    below_than=(
        "jonger korter lager kleiner lichter trager langzamer goedkoper vroeger eerder "
        "smaller kouder zachter ondieper zwakker"
    ),
    than=(
        "dan", "dan de", "dan het", "dan een", "is dan", "zijn dan", "was dan", "waren dan",
        "uitvallen dan", "liggen dan", "ligt dan", "lag dan", "lagen dan", "worden dan",
        "wordt dan", "werd dan", "blijven dan", "komen dan", "rijden dan",
    ),
    bounds={
        **dict.fromkeys((
            "een maximum van", "niet ouder dan", "niet hoger dan", "niet langer dan",
            "niet meer dan de", "ten hoogste de", "maximum", "op zijn hoogst", "op zijn meest",
            "op z'n hoogst", "maximaal de",
        ), Exactness.AT_MOST),
        **dict.fromkeys((
            "een minimum van", "niet jonger dan", "niet lager dan", "niet korter dan",
            "minimum", "op z ' n minst", "op z'n minst", "in ieder geval", "minimaal de",
        ), Exactness.AT_LEAST),
        **dict.fromkeys((
            "een dikke", "dikke", "een ruime", "goed", "een ruim", "net boven de", "net boven",
            "hoger dan",
        ), Exactness.MORE_THAN),
        **dict.fromkeys((
            "een krappe", "een kleine", "kleine", "de kleine", "amper", "nauwelijks",
            "zo goed als", "beneden de", "net onder de", "net onder", "net iets minder dan",
            "minder dan de",
        ), Exactness.LESS_THAN),
        **dict.fromkeys((
            "een slordige", "rond de leeftijd van", "in de buurt van", "plus minus",
            "bij benadering", "grofweg", "een stuk of wat",
        ), Exactness.ABOUT),
    },
    bounds_behind={
        **dict.fromkeys((
            "en ouder", "of ouder", "en meer", "en hoger", "of hoger", "en langer", "of langer",
        ), Exactness.AT_LEAST),
        **dict.fromkeys((
            "en jonger", "of jonger", "of lager", "of korter",
        ), Exactness.AT_MOST),
        **dict.fromkeys(("of zo", "ongeveer"), Exactness.ABOUT),
    },
    floating=(
        "minstens", "minimaal", "ten minste", "tenminste", "op zijn minst", "maximaal", "hooguit",
        "hoogstens", "ten hoogste", "naar schatting", "ongeveer", "circa", "zowat",
    ),
    bound_particles="al reeds op met aan in om een maar echter wel per naar van",
    negations="niet geen nooit nimmer noch nergens",
    only="alleen enkel slechts",
    exceeding=(
        "overschrijd* overschreed overschreden overstijg* oversteeg overstegen "
        "overtref* overtrof*"
    ),
    exceeding_beside="met in op bij van voor na tijdens binnen door",
    able="kan kunnen kon konden mag mogen mocht mochten zou zouden",
    reaching=(
        "oplopen tot", "oplopen naar", "duren tot", "tot", "tot aan", "stijgen tot",
        "komen tot", "gaan tot", "bereiken",
    ),
    reaching_behind="bedragen bereiken belopen",
    capped=(
        "begrensd op", "begrensd tot", "beperkt tot", "gemaximeerd op", "een plafond van",
        "een maximum van",
    ),
    capped_behind="begrensd gemaximeerd",
    latest=(
        "uiterlijk", "ten laatste", "op zijn laatst", "niet later dan", "op z'n laatst",
    ),
    earliest=(
        "op zijn vroegst", "op z'n vroegst", "ten vroegste", "niet eerder dan",
        "niet vroeger dan", "niet voor", "niet vóór",
    ),
    hence=("over",),
    within=("binnen", "binnen de",),
    lasting_in="in over binnen gedurende",
    lasting_since="sinds al reeds",
    elapsed=("na", "pas na",),
    permitted="toegelaten toegestaan geoorloofd mogelijk",
    early="begin beginnen vroege vroeg start aanvang prille",
    middle="midden halverwege medio half",
    late="eind einde late laat achterin slot ver achter",
    from_now=("vanaf nu", "verder",),
    ago=("sinds", "al", "reeds",),
    staged_ages=True,
    once=("één keer", "een keer", "eens", "eenmaal", "één maal", "1 keer",),
    every_one=("elk", "elke", "ieder", "iedere", "om het", "om de",),
    other="andere ander",
    every=(
        "elke", "iedere", "om de", "om het", "eens in de", "eens per", "eenmaal per",
        "eenmaal in de", "één keer per", "één keer in de", "een keer per", "een keer in de",
        "eens in elke",
    ),
    recurring_endings=(
        "jaarlijks", "jaarlijkse", "wekelijks", "wekelijkse", "maandelijks", "maandelijkse",
    ),
    profit="winst winsten overschot verdiend verdiende verdienden",
    loss="verlies verliezen tekort tekorten verloor verloren",
    points="punt punten",
    over={
        "boven begroting": Direction.UP, "onder begroting": Direction.DOWN,},
    rises_to=(
        "wachttijd wachttijden reistijd werkdag duur looptijd vertraging rijtijd "
        "werkdagen diensten dienst reis vlucht ploegen"
    ),
    being="is was werd wordt zijn waren werden worden",
    against=(
        "tegen", "tegenover", "vergeleken met", "in vergelijking met", "in plaats van",
        "ten opzichte van", "anders dan",
    ),
    amounts="meer minder",
    fillers="de het nog eens extra andere",
    concerning="om over",
    of_money=(
        "euro* vraagprijs* bracht* woning* huizen* aanbesteding* "
        "kost* gekost betaal* betal* subsidie* budget* begrot* begroot* bedrag* "
        "schuld* winst* verlies boete* verdien* salaris* prijs* prijz* koop* gekocht "
        "verkoop* verkocht uitgetrokken trekt gulden* fonds* lening* schenk* gift* "
        "opbrengst* opbreng* opgebracht geld* miljoen* waard waarde hypotheek* huis "
        "investe* invest* kreeg krijgt ontving schade* declareer* omzet* inkom* spaar* "
        "gespaard verduister* gestolen bonus* honorarium rekening* kas tekort* "
        "vergoeding* uitkering* erfenis* erfde leende geleend per_jaar jaarsalaris"
    ),
    of_weight=(
        "weeg* woog wogen gewogen gewicht* zwaar zware zwaarder lading* vracht* "
        "laadvermogen uitstoot* co2 tonnage kraan kranen schip schepen olifant* kilo* "
        "kg vervoer* graan staal afval* lood hijs* lading til* gewichten"
    ),
    particles_behind=(
        "mee bij aan uit extra erbij kwijt waard binnen op per jaarlijks meer minder "
        "bruto netto toe opgehaald terug bijeen bij had hadden heeft hebben kon konden kan kunnen "
        "moest moet moeten zou zouden zal wordt werd worden is was waren"
    ),
    above="boven",
    below="onder beneden",
    compass={
        **dict.fromkeys((
            "noorden", "noordelijk", "noordwaarts", "noordelijker",
        ), Direction.NORTH),
        **dict.fromkeys((
            "zuiden", "zuidelijk", "zuidwaarts", "zuidelijker",
        ), Direction.SOUTH),
        **dict.fromkeys((
            "oosten", "oostelijk", "oostwaarts", "oostelijker",
        ), Direction.EAST),
        **dict.fromkeys((
            "westen", "westelijk", "westwaarts", "westelijker",
        ), Direction.WEST),
    },
    beside_zero={
        "vriezen": -1, "onder nul": -1, "onder het vriespunt": -1, "vorst": -1, "beneden nul": -1,
        "beneden het vriespunt": -1, "onder 0": -1, "boven nul": 1, "boven het vriespunt": 1,
        "boven 0": 1,
    },
    won=(
        "won wonnen wint winnen gewonnen versloeg versloegen verslaat verslaan klopte "
        "klopten zege zegevierde overwinning winst"
    ),
    lost="verloor verloren verliest verliezen nederlaag verlies",
    per="per elke elk ieder iedere / de het",
    articles="de het",
    rate_nouns={"klas": "class", "patiënt": "patient", "voertuig": "vehicle",
        "seconde": "second", "sec": "second", "minuut": "minute", "min": "minute",
        "uur": "hour", "u": "hour", "dag": "day", "etmaal": "day", "nacht": "night",
        "week": "week", "maand": "month", "kwartaal": "quarter", "jaar": "year", "jr": "year",
        "seizoen": "season", "hoofd": "head", "persoon": "head", "inwoner": "head",
        "man": "head", "deelnemer": "head", "kind": "child", "leerling": "pupil",
        "huishouden": "household", "gezin": "household", "kilometer": "km", "km": "km",
        "meter": "m", "vierkante meter": "m2", "vierkante kilometer": "km2", "m2": "m2",
        "m²": "m2", "km²": "km2", "kubieke meter": "m3", "m3": "m3", "kuub": "m3",
        "hectare": "ha", "liter": "l", "kilo": "kg", "kg": "kg", "ton": "t", "stuk": "piece",
        "kilowattuur": "kWh", "kwh": "kWh", "wedstrijd": "match", "duel": "match",
    },
    rates={"daags": "day",
        "jaarlijks": "year", "jaarlijkse": "year", "maandelijks": "month",
        "maandelijkse": "month", "wekelijks": "week", "wekelijkse": "week", "dagelijks": "day",
        "dagelijkse": "day", "driemaandelijks": "quarter", "' s jaars": "year",
        "jaarbasis": "year", "p . j .": "year", "p . m .": "month", "p . p .": "head",
        "p / m": "month", "uurloon": "hour", "maandhuur": "month", "maandloon": "month",
        "jaarsalaris": "year", "jaarloon": "year", "dagloon": "day", "jaaromzet": "year",
        "jaarwinst": "year", "jaarinkomen": "year", "jaarbudget": "year",
    },
    each="elk elke ieder iedere stuk apiece",
    spans={
        "seconde": "second", "minuut": "minute", "uur": "hour", "uurtje": "hour", "dag": "day",
        "dagje": "day", "nacht": "night", "week": "week", "weekje": "week", "maand": "month",
        "jaar": "year", "jaartje": "year", "decennium": "decade", "eeuw": "century",
    },
    many_spans={
        "secondenlang": "second", "minutenlang": "minute", "urenlang": "hour",
        "dagenlang": "day", "nachtenlang": "night", "wekenlang": "week", "maandenlang": "month",
        "jarenlang": "year", "decennialang": "decade", "eeuwenlang": "century",
        "urenlange": "hour", "dagenlange": "day", "wekenlange": "week", "maandenlange": "month",
        "jarenlange": "year", "decennialange": "decade", "eeuwenlange": "century",
        "uren": "hour", "dagen": "day", "weken": "week", "maanden": "month", "jaren": "year",
        "minuten": "minute", "decennia": "decade", "eeuwen": "century",
    },
    one="een één éen",
    long="gedurende al reeds sinds duurt duurde duren voor",
    several=(
        "enkele enige meerda* meerja* minutenlang* urenlang* dagenlang* wekenlang* "
        "maandenlang* jarenlang* meerdere meervoudig* multipel multipele multiple "
        "verscheidene verschillende diverse ettelijke talloze "
        "talrijke talrijk* vele veel velen paar aantal meeste sommige sommigen allerlei menige "
        "tal allemaal wat tientallen honderden duizenden reeks slachtoffers tweetal "
        "stuk handvol handjevol alle alles meermaals vaak talloos uiteenlopende hele "
        "heel menig verschillend meer"
    ),
)  # fmt: skip
