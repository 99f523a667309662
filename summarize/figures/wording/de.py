"""German."""

from __future__ import annotations

from summarize.figures.figure import Direction, Exactness, PartOfDay
from summarize.figures.wording import Wording

WORDING = Wording(
    up=(
        "stieg* steig* gestieg* anstieg* angestieg* ansteig* zunahm* zugenomm* zunehm* "
        "zunimmt wachs* wuchs* gewachsen* wachstum* anwuchs* angewachsen* erhöh* kletter* "
        "geklettert zuwachs* zulegt* zugelegt hinauf hoch anzieh* angezogen aufgestockt* "
        "verteuer* angehoben* anheb* vermehr* gesprungen explodier* hochgeschnellt "
        "schnellte schnellten plus emporschnell* aufwärts hochgegangen"
    ),
    down=(
        "sank* sink* gesunk* fiel* gefallen fallen fällt rückgang* rückgäng* abnahm* "
        "abgenomm* abnehm* abnimmt schrumpf* geschrumpft* zurückging* zurückgegangen* "
        "zurückgeh* gesenk* senk* verringer* reduzier* verminder* herunter hinab runter "
        "eingebrochen einbruch* minus minderung* gekürzt* kürz* verbillig* schwand* geschwund* "
        "verkleiner* nachgelassen rutschte abgesunken stürz* gestürzt absack* abgesackt "
        "sackte sackten abwärts abgestürzt einbrach einbrechen abgebaut abbau"
    ),
    more=(
        "mehr höher größer teurer schwerer länger stärker schneller zusätzlich öfter "
        "wärmer breiter tiefer älter"
    ),
    less=(
        "weniger niedriger geringer kleiner billiger günstiger leichter kürzer "
        "schwächer langsamer seltener kälter jünger"
    ),
    as_more="hoch viel viele groß oft",
    as_less="niedrig wenig wenige klein gering",
    changes=(
        "ging gehen geht gingen kam kommt veränder* änder* geändert wurde wurden "
        "brachte kamen lag liegt"
    ),
    particles={
        "nahm nahmen nimmt nehmen genommen": {"zu": Direction.UP, "ab": Direction.DOWN},
        "ging gingen geht gehen gegangen": {
            "zurück": Direction.DOWN, "runter": Direction.DOWN, "hoch": Direction.UP,
        },
        "legte legten legt legen": {"zu": Direction.UP},
        "zog zogen zieht": {"an": Direction.UP},
        "ließ ließen lässt": {"nach": Direction.DOWN},
        "brach brachen bricht": {"ein": Direction.DOWN},
    },
    by="um",
    to="auf bis",
    from_="von",
    of="von um",
    crossed="über oberhalb unter unterhalb",
    earlier="vor früher zuvor davor vorher eher",
    later="nach später danach darauf nachher",
    ago=("vor", "seit", "schon seit",),
    before="vor bis",
    after="nach seit ab",
    parts={
        **dict.fromkeys((
            "morgens", "am morgen", "heute morgen", "früh", "in der früh", "vormittags",
            "am vormittag", "morgen früh", "frühmorgens",
        ), PartOfDay.MORNING),
        **dict.fromkeys((
            "nachmittags", "am nachmittag", "mittags", "am mittag",
        ), PartOfDay.AFTERNOON),
        **dict.fromkeys(("abends", "am abend", "heute abend"), PartOfDay.EVENING),
        **dict.fromkeys(("nachts", "in der nacht", "heute nacht"), PartOfDay.NIGHT),
    },
    part_endings={
        **dict.fromkeys(("morgen", "vormittag"), PartOfDay.MORNING),
        "nachmittag": PartOfDay.AFTERNOON,
        "abend": PartOfDay.EVENING,
        "nacht": PartOfDay.NIGHT,
    },
    above_than=(
        "älter länger höher größer schwerer schneller weiter später teurer breiter "
        "tiefer wärmer heißer stärker"
    ),
    below_than=(
        "jünger kürzer niedriger kleiner leichter langsamer billiger günstiger früher "
        "schmaler kälter geringer"
    ),
    than=(
        "als", "als die", "als der", "als das", "ist als", "sind als", "war als", "waren als",
        "sein als", "liegen als", "liegt als", "lag als", "ausfallen als", "werden als",
    ),
    bounds={
        **dict.fromkeys(("ab",), Exactness.AT_LEAST),
        **dict.fromkeys((
            "maximal die", "ein maximum von", "einem maximum von", "nicht älter als",
            "nicht länger als", "nicht höher als", "bis zu",
        ), Exactness.AT_MOST),
        **dict.fromkeys((
            "ein minimum von", "einem minimum von", "minimal", "nicht jünger als",
            "nicht weniger als",
        ), Exactness.AT_LEAST),
        **dict.fromkeys((
            "gut die", "gute", "oberhalb von", "deutlich über", "weit über", "mehr als die",
            "über die", "reichlich", "knapp über",
        ), Exactness.MORE_THAN),
        **dict.fromkeys((
            "unterhalb von", "kaum", "ganz knapp", "knappe", "weniger als den",
            "deutlich unter", "weit unter",
            "annähernd", "noch keine", "noch nicht", "weniger als die", "fast die",
            "knapp unter", "nicht ganz",
        ), Exactness.LESS_THAN),
        **dict.fromkeys((
            "grob", "ungefähr die", "etwa die", "rund die", "so um die",
        ), Exactness.ABOUT),
    },
    bounds_behind={
        **dict.fromkeys((
            "und älter", "oder älter", "und mehr", "und darüber", "oder darüber", "aufwärts",
            "oder höher", "oder länger",
        ), Exactness.AT_LEAST),
        **dict.fromkeys(("und jünger", "oder jünger", "und darunter"), Exactness.AT_MOST),
    },
    floating=(
        "mindestens", "wenigstens", "höchstens", "maximal", "ungefähr", "etwa", "schätzungsweise",
    ),
    bound_particles="aber jedoch auf um mit bei in ein eine einen einem schon von zu",
    negations="nicht kein keine keinen keiner keines nie niemals",
    only="nur bloß",
    exceeding=(
        "überschreite* überschritt* überstieg* übersteig* übertraf* übertriff* "
        "übertreff*"
    ),
    exceeding_beside="um mit in im zum zur beim an auf bei von für nach während binnen durch",
    able="kann können konnte konnten könnte könnten darf dürfen",
    reaching=("bis zu", "auf bis zu", "bis auf",),
    reaching_behind="betragen erreichen",
    capped=(
        "begrenzt auf", "beschränkt auf", "gedeckelt auf", "gedeckelt bei", "obergrenze von",
        "eine obergrenze von",
    ),
    capped_behind="begrenzt gedeckelt",
    latest=("spätestens", "nicht später als",),
    earliest=(
        "frühestens", "nicht früher als", "nicht eher als", "nicht vor", "nicht vor dem",
    ),
    hence=("in",),
    within=("innerhalb von", "binnen", "innerhalb der nächsten",),
    lasting_in="in im innerhalb binnen",
    lasting_since="seit schon",
    elapsed=("nach", "erst nach",),
    amounting="belief beliefen beläuft belaufen",
    permitted="erlaubt gestattet zulässig möglich",
    early="anfang anfangs beginn frühen frühe früh",
    middle="mitte mitten",
    late="ende späten späte spät ausgehenden",
    from_now=("von jetzt an", "von heute an",),
    staged_ages=True,
    once=("einmal", "ein mal", "ein einziges mal", "1 mal",),
    every_one=("jeder", "jede", "jedes", "jeden", "jedem",),
    every=("alle", "aller", "einmal in",),
    recurring_endings=(
        "jährlich", "jährliche", "jährlichen", "jährlicher", "jährliches", "jährlichem",
        "wöchentlich", "wöchentliche", "wöchentlichen", "wöchentlicher", "wöchentliches",
        "wöchentlichem", "monatlich", "monatliche", "monatlichen", "monatlicher", "monatliches",
        "monatlichem",
    ),
    profit="gewinn gewinne gewinns überschuss überschüsse verdiente verdient",
    loss="verlust verluste verlusts defizit fehlbetrag",
    points="punkt punkte punkten zähler",
    being="ist war wird wurde waren sind",
    against=(
        "gegen", "gegenüber", "verglichen mit", "im vergleich zu", "statt", "anstatt",
        "anstelle von", "an stelle von", "nach zuvor", "nach zuletzt",
    ),
    amounts="mehr weniger",
    fillers="der die das den dem weitere weiteren zusätzliche zusätzlichen eine einer einen",
    concerning="um über",
    above="über oberhalb",
    below="unter unterhalb",
    compass={
        **dict.fromkeys(("nördlich", "norden"), Direction.NORTH),
        **dict.fromkeys(("südlich", "süden"), Direction.SOUTH),
        **dict.fromkeys(("östlich", "osten"), Direction.EAST),
        **dict.fromkeys(("westlich", "westen"), Direction.WEST),
    },
    beside_zero={
        "unter null": -1, "unter dem gefrierpunkt": -1, "frost": -1, "kälte": -1, "minus": -1,
        "im minus": -1, "unter 0": -1, "über null": 1, "über dem gefrierpunkt": 1, "plus": 1,
        "im plus": 1, "über 0": 1,
    },
    won=(
        "gewann gewannen gewinnt gewinnen gewonnen besiegte besiegten besiegt schlug "
        "schlugen schlägt sieg siegte siegten bezwang"
    ),
    lost="verlor verloren verliert verlieren niederlage unterlag unterlagen",
    per="pro je jede jeden jedes jeder / im am in die der das den",
    articles="im am in die der das den",
    rate_nouns={"klasse": "class", "patient": "patient", "fahrzeug": "vehicle",
        "sekunde": "second", "minute": "minute", "stunde": "hour", "std": "hour", "tag": "day",
        "nacht": "night", "woche": "week", "monat": "month", "quartal": "quarter",
        "jahr": "year", "saison": "season", "kopf": "head", "person": "head",
        "einwohner": "head", "teilnehmer": "head", "nase": "head", "kind": "child",
        "schüler": "pupil", "haushalt": "household", "familie": "household", "kilometer": "km",
        "km": "km", "meter": "m", "quadratmeter": "m2", "quadratkilometer": "km2", "m2": "m2",
        "m²": "m2", "km²": "km2", "kubikmeter": "m3", "hektar": "ha", "liter": "l",
        "kilo": "kg", "kilogramm": "kg", "kg": "kg", "tonne": "t", "stück": "piece",
        "kilowattstunde": "kWh", "kwh": "kWh", "spiel": "match",
    },
    rates={
        "jährlich": "year", "jährliche": "year", "jährlichen": "year", "jährlicher": "year",
        "jährliches": "year", "jährlichem": "year", "monatlich": "month", "monatliche": "month",
        "monatlichen": "month", "monatlicher": "month", "monatliches": "month",
        "monatlichem": "month", "wöchentlich": "week", "wöchentliche": "week",
        "wöchentlichen": "week", "wöchentlicher": "week", "wöchentliches": "week",
        "wöchentlichem": "week", "täglich": "day", "tägliche": "day", "täglichen": "day",
        "täglicher": "day", "tägliches": "day", "täglichem": "day", "stündlich": "hour",
        "stündliche": "hour", "stündlichen": "hour", "stündlicher": "hour",
        "stündliches": "hour", "stündlichem": "hour", "alljährlich": "year",
        "alljährliche": "year", "alljährlichen": "year", "alljährlicher": "year",
        "alljährliches": "year", "alljährlichem": "year", "monatsmiete": "month",
        "jahresgehalt": "year", "stundenlohn": "hour", "p . a .": "year",
        "in der woche": "week", "die woche": "week", "in der stunde": "hour",
    },
    each="je jeweils jede jeder jedes jeden",
    spans={
        "sekunde": "second", "minute": "minute", "stunde": "hour", "tag": "day",
        "nacht": "night", "woche": "week", "monat": "month", "jahr": "year",
        "jahrzehnt": "decade", "jahrhundert": "century", "tages": "day", "monats": "month",
        "jahres": "year",
    },
    many_spans={
        "sekundenlang": "second", "minutenlang": "minute", "stundenlang": "hour",
        "tagelang": "day", "nächtelang": "night", "wochenlang": "week", "monatelang": "month",
        "jahrelang": "year", "jahrzehntelang": "decade", "jahrhundertelang": "century",
        "stundenlange": "hour", "stundenlangen": "hour", "stundenlanger": "hour",
        "stundenlanges": "hour", "stundenlangem": "hour", "tagelange": "day",
        "tagelangen": "day", "tagelanger": "day", "tagelanges": "day", "tagelangem": "day",
        "wochenlange": "week", "wochenlangen": "week", "wochenlanger": "week",
        "wochenlanges": "week", "wochenlangem": "week", "monatelange": "month",
        "monatelangen": "month", "monatelanger": "month", "monatelanges": "month",
        "monatelangem": "month", "jahrelange": "year", "jahrelangen": "year",
        "jahrelanger": "year", "jahrelanges": "year", "jahrelangem": "year",
        "jahrzehntelange": "decade", "jahrzehntelangen": "decade", "jahrzehntelanger": "decade",
        "jahrzehntelanges": "decade", "jahrzehntelangem": "decade", "stunden": "hour",
        "tage": "day", "tagen": "day", "wochen": "week", "monate": "month", "monaten": "month",
        "jahre": "year", "jahren": "year", "minuten": "minute", "jahrzehnte": "decade",
        "jahrzehnten": "decade", "jahrhunderte": "century",
    },
    one="ein eine einen einem einer eines",
    long="seit dauerte dauert über",
    several=(
        "einige einigen einiger mehrere mehreren mehrerer verschiedene verschiedenen "
        "viele vielen vieler zahlreiche zahlreichen zahlreicher diverse diversen "
        "etliche etlichen manche manchen paar dutzende dutzenden hunderte hunderten "
        "tausende tausenden reihe vielzahl anzahl mehrfach* multipl* multipel unzählige "
        "unzähligen wenige wenigen alle allen sämtliche"
    ),
)  # fmt: skip
