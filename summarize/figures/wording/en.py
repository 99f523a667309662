"""English."""

from __future__ import annotations

from summarize.figures.figure import Direction, Exactness, PartOfDay
from summarize.figures.wording import Wording

_UP, _DOWN = Direction.UP, Direction.DOWN

WORDING = Wording(
    up="rise rises risen rose rising increas* grow grows grew grown growing growth climb* up surg* "
    "jump* soar* rais* boost* gain gained gains upturn expand* expansion uptick hike hiked "
    "accelerat* swell* swollen mount mounted lifted",
    down="fall falls fell fallen falling drop drops dropped dropping declin* decreas* shrink* "
    "shrank shrunk shrinkage reduc* lower lowered lowering lowers down plung* plummet* slump* "
    "contract contracted contracting contraction dip dipped diminish* slid slide slides cut cuts "
    "dwindl* sink sinks sank sunk tumbl* downturn halv* shed curtailed",
    more="more higher greater larger bigger additional extra longer further heavier stronger up "
    "increase rise gain growth hotter warmer faster wider deeper older dearer many much high "
    "taller pricier costlier above",
    less="less fewer lower smaller cheaper shorter lighter weaker slower down decrease fall drop "
    "decline reduction colder cooler younger narrower few little below",
    changes="went go goes gone going came come comes changed changes change adjusted revised became "
    "moved moves doubl* tripl* quadrupl* brought bringing brings taking",
    by="by",
    to="to",
    from_="from",
    of="of",
    earlier="earlier ago before previously beforehand",
    later="later after afterwards thereafter",
    before="before until till by prior",
    after="after since from following",
    parts={
        **dict.fromkeys(
            ("in the morning", "this morning", "tomorrow morning", "morning", "mornings",
             "yesterday morning"), PartOfDay.MORNING),
        **dict.fromkeys(
            ("in the afternoon", "this afternoon", "tomorrow afternoon", "afternoon",
             "afternoons"), PartOfDay.AFTERNOON),
        **dict.fromkeys(
            ("in the evening", "this evening", "tomorrow evening", "evening", "evenings"),
            PartOfDay.EVENING),
        **dict.fromkeys(
            ("at night", "tonight", "in the night", "last night", "overnight", "night",
             "of the night"), PartOfDay.NIGHT),
    },
    above_than="older longer higher greater larger bigger heavier faster further farther later taller wider deeper warmer hotter stronger costlier",
    below_than="younger shorter lower smaller lighter slower cheaper earlier narrower colder cooler shallower weaker",
    than=("than", "than the", "than a"),
    amounts="more less fewer",
    fillers="the another additional further extra other some a",
    bounds={"over the": Exactness.MORE_THAN, "under the": Exactness.LESS_THAN, "above the": Exactness.MORE_THAN, "below the": Exactness.LESS_THAN, "a maximum of": Exactness.AT_MOST, "a minimum of": Exactness.AT_LEAST, "maximum": Exactness.AT_MOST, "minimum": Exactness.AT_LEAST, "no older than": Exactness.AT_MOST, "no younger than": Exactness.AT_LEAST, "no longer than": Exactness.AT_MOST, "no higher than": Exactness.AT_MOST, "no lower than": Exactness.AT_LEAST, "no shorter than": Exactness.AT_LEAST, "not older than": Exactness.AT_MOST, "beyond": Exactness.MORE_THAN, "past the": Exactness.MORE_THAN, "a good": Exactness.MORE_THAN, "well above": Exactness.MORE_THAN, "well under": Exactness.LESS_THAN, "well below": Exactness.LESS_THAN, "a little over": Exactness.MORE_THAN, "a little under": Exactness.LESS_THAN, "a little more than": Exactness.MORE_THAN, "a little less than": Exactness.LESS_THAN, "a bit more than": Exactness.MORE_THAN, "a bit over": Exactness.MORE_THAN, "a bit less than": Exactness.LESS_THAN, "fully": Exactness.EXACT, "barely": Exactness.LESS_THAN, "scarcely": Exactness.LESS_THAN, "not quite": Exactness.LESS_THAN, "virtually": Exactness.LESS_THAN, "practically": Exactness.LESS_THAN, "at the most": Exactness.AT_MOST, "at the very least": Exactness.AT_LEAST, "at the least": Exactness.AT_LEAST, "a full": Exactness.EXACT, "just above": Exactness.MORE_THAN, "slightly under": Exactness.LESS_THAN, "slightly less than": Exactness.LESS_THAN, "slightly below": Exactness.LESS_THAN, "slightly above": Exactness.MORE_THAN, "not more than": Exactness.AT_MOST, "not less than": Exactness.AT_LEAST, "not fewer than": Exactness.AT_LEAST, "somewhere around": Exactness.ABOUT, "in the region of": Exactness.ABOUT, "more or less": Exactness.ABOUT, "more than a": Exactness.MORE_THAN, "upward of": Exactness.MORE_THAN, "exceeding": Exactness.MORE_THAN},
    bounds_behind={"and over": Exactness.AT_LEAST, "and older": Exactness.AT_LEAST, "and above": Exactness.AT_LEAST, "or over": Exactness.AT_LEAST, "or older": Exactness.AT_LEAST, "or above": Exactness.AT_LEAST, "and up": Exactness.AT_LEAST, "or higher": Exactness.AT_LEAST, "or longer": Exactness.AT_LEAST, "and upwards": Exactness.AT_LEAST, "and more": Exactness.AT_LEAST, "and under": Exactness.AT_MOST, "and younger": Exactness.AT_MOST, "or under": Exactness.AT_MOST, "or younger": Exactness.AT_MOST, "or below": Exactness.AT_MOST, "or lower": Exactness.AT_MOST, "or shorter": Exactness.AT_MOST, "at most": Exactness.AT_MOST, "at least": Exactness.AT_LEAST, "at the most": Exactness.AT_MOST, "maximum": Exactness.AT_MOST, "minimum": Exactness.AT_LEAST, "and below": Exactness.AT_MOST, "or greater": Exactness.AT_LEAST},
    above="above over",
    below="below beneath under underneath",
    compass={
        "north": Direction.NORTH, "northern": Direction.NORTH, "northward": Direction.NORTH,
        "northwards": Direction.NORTH, "south": Direction.SOUTH, "southern": Direction.SOUTH,
        "southward": Direction.SOUTH, "southwards": Direction.SOUTH, "east": Direction.EAST,
        "eastern": Direction.EAST, "eastward": Direction.EAST, "eastwards": Direction.EAST,
        "west": Direction.WEST, "western": Direction.WEST, "westward": Direction.WEST,
        "westwards": Direction.WEST,
    },
    beside_zero={
        "below zero": -1, "below freezing": -1, "under zero": -1, "below the freezing point": -1,
        "below freezing point": -1, "of frost": -1, "below 0": -1, "sub - zero": -1,
        "above zero": 1, "above freezing": 1, "above freezing point": 1, "above 0": 1,
    },
    won="won win wins winning beat beats beaten beating defeated defeats victory triumphed",
    lost="lost lose loses losing loss defeat",
    per="per a an each every / the",
    articles="a an the",
    rate_nouns={
        "second": "second", "sec": "second", "minute": "minute", "min": "minute", "hour": "hour",
        "hr": "hour", "h": "hour", "day": "day", "night": "night", "week": "week", "wk": "week",
        "month": "month", "quarter": "quarter", "year": "year", "yr": "year", "annum": "year",
        "season": "season", "head": "head", "person": "head", "capita": "head",
        "inhabitant": "head", "resident": "head", "participant": "head", "child": "child",
        "pupil": "pupil", "student": "pupil", "household": "household", "family": "household",
        "kilometre": "km", "kilometer": "km", "km": "km", "metre": "m", "meter": "m",
        "mile": "mi", "square metre": "m2", "square meter": "m2", "square kilometre": "km2",
        "square kilometer": "km2", "square mile": "mi2", "m2": "m2", "m²": "m2", "km²": "km2",
        "sq m": "m2", "sq km": "km2", "cubic metre": "m3", "cubic meter": "m3", "m3": "m3",
        "hectare": "ha", "acre": "acre", "litre": "l", "liter": "l", "kilo": "kg", "kg": "kg",
        "kilogram": "kg", "tonne": "t", "ton": "t", "piece": "piece", "item": "piece",
        "kilowatt - hour": "kWh", "kwh": "kWh", "kilowatt hour": "kWh", "match": "match",
        "game": "match",
    },
    rates={
        "annually": "year", "yearly": "year", "annual": "year", "monthly": "month",
        "weekly": "week", "daily": "day", "hourly": "hour", "nightly": "night",
        "quarterly": "quarter", "apiece": "piece", "p / h": "hour", "pcm": "month",
        "p . a .": "year", "pa": "year", "p . m .": "month", "pppm": "month",
    },
    each="each apiece every per individual individuals",
    spans={
        "second": "second", "minute": "minute", "hour": "hour", "day": "day", "night": "night",
        "week": "week", "fortnight": "fortnight", "month": "month", "year": "year",
        "decade": "decade", "century": "century",
    },
    many_spans={
        "seconds": "second", "minutes": "minute", "hours": "hour", "days": "day",
        "nights": "night", "weeks": "week", "months": "month", "years": "year",
        "decades": "decade", "centuries": "century",
    },
    one="a an one",
    long="for lasting lasted lasts last took takes spent many several over",
    several="several multiple numerous various many few dozens hundreds thousands countless",
    unnumbered="several multiple numerous various",
    share="the of and to in is was were are that for with on have has had we they he she it this "
    "but not been be as at by from an our their will would can who you i this these those there "
    "your my me all more than what which when about so if no its his her only just do did",
)  # fmt: skip
