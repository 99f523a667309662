"""German."""

from __future__ import annotations

from summarize.figures.figure import Direction, Exactness, PartOfDay
from summarize.figures.wording import Wording

_UP, _DOWN = Direction.UP, Direction.DOWN

WORDING = Wording(
    up="stieg* steig* gestieg* anstieg* angestieg* ansteig* zunahm* zugenomm* zunehm* zunimmt wachs* wuchs* "
    "gewachsen* wachstum* anwuchs* angewachsen* erhöh* kletter* geklettert zuwachs* zulegt* zugelegt "
    "hinauf hoch anzieh* angezogen aufgestockt* verteuer* angehoben* anheb* vermehr* gesprungen",
    down="sank* sink* gesunk* fiel* gefallen fallen fällt rückgang* rückgäng* abnahm* abgenomm* "
    "abnehm* abnimmt schrumpf* geschrumpft* zurückging* zurückgegangen* zurückgeh* gesenk* senk* "
    "verringer* reduzier* verminder* herunter hinab runter eingebrochen einbruch* minderung* "
    "gekürzt* kürz* verbillig* schwand* geschwund* verkleiner* nachgelassen rutschte abgesunken",
    more="mehr höher größer teurer schwerer länger stärker schneller zusätzlich hoch viel viele "
    "groß öfter wärmer breiter tiefer älter oft",
    less="weniger niedriger geringer kleiner billiger günstiger leichter kürzer schwächer langsamer "
    "niedrig wenig wenige klein seltener kälter jünger gering",
    changes="ging gehen geht gingen kam kommt veränder* änder* geändert wurde wurden brachte "
    "kamen lag liegt",
    particles={
        "nahm nahmen nimmt nehmen genommen": {"zu": _UP, "ab": _DOWN},
        "ging gingen geht gehen gegangen": {"zurück": _DOWN, "runter": _DOWN, "hoch": _UP},
        "legte legten legt legen": {"zu": _UP},
        "zog zogen zieht": {"an": _UP},
        "ließ ließen lässt": {"nach": _DOWN},
        "brach brachen bricht": {"ein": _DOWN},
    },
    by="um",
    to="auf bis",
    from_="von",
    of="von um",
    earlier="früher zuvor davor vorher eher",
    later="später danach darauf nachher",
    before="vor bis",
    after="nach seit ab",
    parts={
        **dict.fromkeys(
            ("morgens", "am morgen", "heute morgen", "früh", "in der früh", "vormittags",
             "am vormittag", "morgen früh", "frühmorgens"), PartOfDay.MORNING),
        **dict.fromkeys(
            ("nachmittags", "am nachmittag", "mittags", "am mittag"), PartOfDay.AFTERNOON),
        **dict.fromkeys(("abends", "am abend", "heute abend"), PartOfDay.EVENING),
        **dict.fromkeys(("nachts", "in der nacht", "heute nacht"), PartOfDay.NIGHT),
    },
    part_endings={
        "morgen": PartOfDay.MORNING, "vormittag": PartOfDay.MORNING,
        "nachmittag": PartOfDay.AFTERNOON, "abend": PartOfDay.EVENING, "nacht": PartOfDay.NIGHT,
    },
    above_than="älter länger höher größer schwerer schneller weiter später teurer breiter tiefer wärmer heißer stärker",
    below_than="jünger kürzer niedriger kleiner leichter langsamer billiger günstiger früher schmaler kälter geringer",
    than=("als", "als die", "als der", "als das"),
    concerning="um über",
    amounts="mehr weniger",
    fillers="der die das den dem weitere weiteren zusätzliche zusätzlichen",
    bounds={"maximal die": Exactness.AT_MOST, "ein maximum von": Exactness.AT_MOST, "ein minimum von": Exactness.AT_LEAST, "einem maximum von": Exactness.AT_MOST, "einem minimum von": Exactness.AT_LEAST, "minimal": Exactness.AT_LEAST, "nicht älter als": Exactness.AT_MOST, "nicht jünger als": Exactness.AT_LEAST, "nicht länger als": Exactness.AT_MOST, "nicht höher als": Exactness.AT_MOST, "gut die": Exactness.MORE_THAN, "gute": Exactness.MORE_THAN, "bis zu": Exactness.AT_MOST, "unterhalb von": Exactness.LESS_THAN, "oberhalb von": Exactness.MORE_THAN, "kaum": Exactness.LESS_THAN, "grob": Exactness.ABOUT, "ganz knapp": Exactness.LESS_THAN, "knappe": Exactness.LESS_THAN, "deutlich über": Exactness.MORE_THAN, "deutlich unter": Exactness.LESS_THAN, "weit über": Exactness.MORE_THAN, "weit unter": Exactness.LESS_THAN, "mehr als die": Exactness.MORE_THAN, "nicht weniger als": Exactness.AT_LEAST, "annähernd": Exactness.LESS_THAN, "über die": Exactness.MORE_THAN, "reichlich": Exactness.MORE_THAN, "weniger als die": Exactness.LESS_THAN, "fast die": Exactness.LESS_THAN, "ungefähr die": Exactness.ABOUT, "etwa die": Exactness.ABOUT, "rund die": Exactness.ABOUT, "knapp unter": Exactness.LESS_THAN, "knapp über": Exactness.MORE_THAN, "nicht ganz": Exactness.LESS_THAN, "so um die": Exactness.ABOUT},
    bounds_behind={"und älter": Exactness.AT_LEAST, "oder älter": Exactness.AT_LEAST, "und mehr": Exactness.AT_LEAST, "und darüber": Exactness.AT_LEAST, "oder darüber": Exactness.AT_LEAST, "und jünger": Exactness.AT_MOST, "oder jünger": Exactness.AT_MOST, "und darunter": Exactness.AT_MOST, "aufwärts": Exactness.AT_LEAST, "oder höher": Exactness.AT_LEAST, "oder länger": Exactness.AT_LEAST},
    above="über oberhalb",
    below="unter unterhalb",
    compass={
        "nördlich": Direction.NORTH, "norden": Direction.NORTH, "südlich": Direction.SOUTH,
        "süden": Direction.SOUTH, "östlich": Direction.EAST, "osten": Direction.EAST,
        "westlich": Direction.WEST, "westen": Direction.WEST,
    },
    beside_zero={
        "unter null": -1, "unter dem gefrierpunkt": -1, "frost": -1, "kälte": -1, "minus": -1,
        "im minus": -1, "unter 0": -1, "über null": 1, "über dem gefrierpunkt": 1, "plus": 1,
        "im plus": 1, "über 0": 1,
    },
    won="gewann gewannen gewinnt gewinnen gewonnen besiegte besiegten besiegt schlug schlugen "
    "schlägt sieg siegte siegten bezwang",
    lost="verlor verloren verliert verlieren niederlage unterlag unterlagen",
    per="pro je jede jeden jedes jeder / im am in die der das den",
    articles="im am in die der das den",
    rate_nouns={
        "sekunde": "second", "minute": "minute", "stunde": "hour", "std": "hour", "tag": "day",
        "nacht": "night", "woche": "week", "monat": "month", "quartal": "quarter",
        "jahr": "year", "saison": "season", "kopf": "head", "person": "head",
        "einwohner": "head", "teilnehmer": "head", "nase": "head", "kind": "child",
        "schüler": "pupil", "haushalt": "household", "familie": "household",
        "kilometer": "km", "km": "km", "meter": "m", "quadratmeter": "m2",
        "quadratkilometer": "km2", "m2": "m2", "m²": "m2", "km²": "km2", "kubikmeter": "m3",
        "hektar": "ha", "liter": "l", "kilo": "kg", "kilogramm": "kg", "kg": "kg", "tonne": "t",
        "stück": "piece", "kilowattstunde": "kWh", "kwh": "kWh", "spiel": "match",
    },
    rates={
        **{f"{stem}{end}": unit for stem, unit in (
            ("jährlich", "year"), ("monatlich", "month"), ("wöchentlich", "week"),
            ("täglich", "day"), ("stündlich", "hour"), ("alljährlich", "year"))
           for end in ("", "e", "en", "er", "es", "em")},
        "monatsmiete": "month", "jahresgehalt": "year", "stundenlohn": "hour",
        "p . a .": "year",
        "in der woche": "week", "die woche": "week", "in der stunde": "hour",
    },
    each="je jeweils jede jeder jedes jeden pro",
    spans={
        "sekunde": "second", "minute": "minute", "stunde": "hour", "tag": "day", "nacht": "night",
        "woche": "week", "monat": "month", "jahr": "year", "jahrzehnt": "decade",
        "jahrhundert": "century", "tages": "day", "monats": "month", "jahres": "year",
    },
    many_spans={
        "sekundenlang": "second", "minutenlang": "minute", "stundenlang": "hour",
        "tagelang": "day", "nächtelang": "night", "wochenlang": "week", "monatelang": "month",
        "jahrelang": "year", "jahrzehntelang": "decade", "jahrhundertelang": "century",
        **{f"{stem}{end}": unit for stem, unit in (
            ("stundenlang", "hour"), ("tagelang", "day"), ("wochenlang", "week"),
            ("monatelang", "month"), ("jahrelang", "year"), ("jahrzehntelang", "decade"))
           for end in ("e", "en", "er", "es", "em")},
        "stunden": "hour", "tage": "day", "tagen": "day", "wochen": "week", "monate": "month",
        "monaten": "month", "jahre": "year", "jahren": "year", "minuten": "minute",
        "jahrzehnte": "decade", "jahrzehnten": "decade", "jahrhunderte": "century",
    },
    one="ein eine einen einem einer eines",
    long="seit dauerte dauert über",
    several="einige einigen einiger mehrere mehreren mehrerer verschiedene verschiedenen viele "
    "vielen vieler zahlreiche zahlreichen zahlreicher diverse diversen etliche etlichen manche "
    "manchen paar dutzende dutzenden hunderte hunderten tausende tausenden reihe vielzahl "
    "anzahl mehrfach unzählige unzähligen wenige wenigen alle allen sämtliche",
)  # fmt: skip
