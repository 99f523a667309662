"""English."""

from __future__ import annotations

from summarize.figures.figure import Direction, Exactness, PartOfDay
from summarize.figures.wording import Wording

WORDING = Wording(
    up=(
        "rise rises risen rose rising increas* grow grows grew grown growing growth "
        "climb* up surg* jump* soar* rais* boost* gain gained gains upturn expand* "
        "expansion uptick hike hiked accelerat* swell* swollen mount mounted lifted "
        "rocket* spik* leap* leapt swelled mushroom* escalat* strengthen*"
    ),
    down=(
        "fall falls fell fallen falling drop drops dropped dropping declin* decreas* "
        "shrink* shrank shrunk shrinkage reduc* lower lowered lowering lowers down plung* "
        "plummet* slump* contract contracted contracting contraction dip dipped diminish* "
        "slid slide slides cut cuts dwindl* sink sinks sank sunk tumbl* downturn halv* "
        "shed curtailed eased slip slips slipped slipping crash* receded retreat* subsid* "
        "slashed pared collaps* descend* weaken* erod*"
    ),
    more=(
        "more higher greater larger bigger additional extra longer further heavier "
        "stronger up increase rise gain growth hotter warmer faster wider deeper older "
        "dearer taller pricier costlier above"
    ),
    less=(
        "less fewer lower smaller cheaper shorter lighter weaker slower down decrease "
        "fall drop decline reduction colder cooler younger narrower below"
    ),
    as_more="many much high",
    as_less="few little low small",
    changes=(
        "went go goes gone going came come comes changed changes change adjusted "
        "revised became moved moves doubl* tripl* quadrupl* brought bringing brings "
        "taking"
    ),
    by="by",
    to="to reach reached reaching",
    from_="from",
    of="of",
    crossed="above below under beneath underneath",
    earlier="earlier ago before previously beforehand",
    later="later after afterwards thereafter",
    before="before until till by prior",
    after="after since from following",
    parts={
        **dict.fromkeys((
            "in the morning", "this morning", "tomorrow morning", "morning", "mornings",
            "yesterday morning",
        ), PartOfDay.MORNING),
        **dict.fromkeys((
            "in the afternoon", "this afternoon", "tomorrow afternoon", "afternoon",
            "afternoons",
        ), PartOfDay.AFTERNOON),
        **dict.fromkeys((
            "in the evening", "this evening", "tomorrow evening", "evening", "evenings",
        ), PartOfDay.EVENING),
        **dict.fromkeys((
            "at night", "tonight", "in the night", "last night", "overnight", "night",
            "of the night",
        ), PartOfDay.NIGHT),
    },
    above_than=(
        "older longer higher greater larger bigger heavier faster further farther later "
        "taller wider deeper warmer hotter stronger costlier"
    ),
    below_than=(
        "younger shorter lower smaller lighter slower cheaper earlier narrower colder "
        "cooler shallower weaker"
    ),
    than=("than", "than the", "than a",),
    bounds={
        **dict.fromkeys(("not even", "not yet"), Exactness.LESS_THAN),
        **dict.fromkeys((
            "over the", "above the", "beyond", "past the", "a good", "well above",
            "a little over", "a little more than", "a bit more than", "a bit over",
            "just above", "slightly above", "more than a", "upward of", "exceeding",
        ), Exactness.MORE_THAN),
        **dict.fromkeys((
            "under the", "below the", "well under", "well below", "a little under",
            "a little less than", "a bit less than", "barely", "scarcely", "not quite",
            "virtually", "practically", "slightly under", "slightly less than",
            "slightly below",
        ), Exactness.LESS_THAN),
        **dict.fromkeys((
            "a maximum of", "maximum", "no older than", "no longer than", "no higher than",
            "not older than", "at the most", "not more than",
        ), Exactness.AT_MOST),
        **dict.fromkeys((
            "a minimum of", "minimum", "no younger than", "no lower than", "no shorter than",
            "at the very least", "at the least", "not less than", "not fewer than",
        ), Exactness.AT_LEAST),
        **dict.fromkeys(("fully", "a full"), Exactness.EXACT),
        **dict.fromkeys((
            "somewhere around", "in the region of", "more or less",
        ), Exactness.ABOUT),
    },
    bounds_behind={
        **dict.fromkeys((
            "and over", "and older", "and above", "or over", "or older", "or above", "and up",
            "or higher", "or longer", "and upwards", "and more", "at least", "minimum",
            "or greater",
        ), Exactness.AT_LEAST),
        **dict.fromkeys((
            "and under", "and younger", "or under", "or younger", "or below", "or lower",
            "or shorter", "at most", "at the most", "maximum", "and below",
        ), Exactness.AT_MOST),
    },
    floating=(
        "at least", "at most", "approximately", "roughly",
    ),
    bound_particles="by to in for with of on but a an the",
    negations=(
        "not no never cannot can't won't don't doesn't didn't isn't aren't wasn't "
        "weren't mustn't shouldn't couldn't wouldn't hasn't haven't hadn't nor "
        "neither nowhere"
    ),
    only="only just merely mere",
    exceeding="exceed* surpass* topped tops topping",
    exceeding_beside="by at in on for during within",
    able="can could may might",
    reaching=(
        "reach", "amount to", "rise to", "increase to", "run to", "run up to", "go up to",
        "go as high as",
        "climb to", "come to", "be up to", "be as high as", "be as much as", "be as long as",
        "grow to", "extend to", "stretch to", "add up to", "total", "last",
    ),
    capped=(
        "capped at", "limited to", "restricted to", "a ceiling of", "a cap of",
    ),
    latest=(
        "at the latest", "no later than", "not later than", "by no later than",
    ),
    earliest=(
        "at the earliest", "no earlier than", "not earlier than", "no sooner than",
        "not before", "not until",
    ),
    hence=("in",),
    within=("within", "inside",),
    lasting_in="in within over during",
    elapsed=("after",),
    amounting="came comes come coming amount amounts amounted amounting",
    permitted="allowed permitted possible",
    early="early beginning start earliest outset opening",
    middle="mid middle midway halfway",
    late="late end latter close closing",
    from_now=("from now", "hence",),
    once=("once", "one time", "1 time",),
    every_one=("every", "each",),
    other="other",
    every=("every", "once every", "once in", "once in every",),
    profit="profit profits surplus surpluses earned earnings",
    loss="loss losses deficit deficits shortfall lost",
    points="point points",
    over={"in the red": Direction.LOST, "in the black": Direction.WON,
        "over budget": Direction.UP, "over target": Direction.UP, "under budget": Direction.DOWN,
        "under target": Direction.DOWN, "short of": Direction.DOWN,},
    being="is was were are turned turns turn be been",
    against=(
        "against", "as against", "compared with", "compared to", "in comparison with", "versus",
        "vs", "instead of", "rather than", "as opposed to", "down from", "up from",
    ),
    amounts="more less fewer",
    fillers="the another additional further extra other some a",
    above="above over",
    below="below beneath under underneath",
    compass={
        **dict.fromkeys(("north", "northern", "northward", "northwards"), Direction.NORTH),
        **dict.fromkeys(("south", "southern", "southward", "southwards"), Direction.SOUTH),
        **dict.fromkeys(("east", "eastern", "eastward", "eastwards"), Direction.EAST),
        **dict.fromkeys(("west", "western", "westward", "westwards"), Direction.WEST),
    },
    beside_zero={
        "below zero": -1, "below freezing": -1, "under zero": -1,
        "below the freezing point": -1, "below freezing point": -1, "of frost": -1,
        "below 0": -1, "sub - zero": -1, "above zero": 1, "above freezing": 1,
        "above freezing point": 1, "above 0": 1,
    },
    won=(
        "won win wins winning beat beats beaten beating defeated defeats victory "
        "triumphed"
    ),
    lost="lost lose loses losing loss defeat",
    per="per a an each every / the",
    articles="a an the",
    rate_nouns={"class": "class", "patient": "patient", "vehicle": "vehicle",
        "second": "second", "sec": "second", "minute": "minute", "min": "minute",
        "hour": "hour", "hr": "hour", "h": "hour", "day": "day", "night": "night",
        "week": "week", "wk": "week", "month": "month", "quarter": "quarter", "year": "year",
        "yr": "year", "annum": "year", "season": "season", "head": "head", "person": "head",
        "capita": "head", "inhabitant": "head", "resident": "head", "participant": "head",
        "child": "child", "pupil": "pupil", "student": "pupil", "household": "household",
        "family": "household", "kilometre": "km", "kilometer": "km", "km": "km", "metre": "m",
        "meter": "m", "mile": "mi", "square metre": "m2", "square meter": "m2",
        "square kilometre": "km2", "square kilometer": "km2", "square mile": "mi2", "m2": "m2",
        "m²": "m2", "km²": "km2", "sq m": "m2", "sq km": "km2", "cubic metre": "m3",
        "cubic meter": "m3", "m3": "m3", "hectare": "ha", "acre": "acre", "litre": "l",
        "liter": "l", "kilo": "kg", "kg": "kg", "kilogram": "kg", "tonne": "t", "ton": "t",
        "piece": "piece", "item": "piece", "kilowatt - hour": "kWh", "kwh": "kWh",
        "kilowatt hour": "kWh", "match": "match", "game": "match",
    },
    rates={"to the square kilometre": "km2", "to the square kilometer": "km2",
        "to the square mile": "mi2", "to the hectare": "ha",
        "annually": "year", "yearly": "year", "annual": "year", "monthly": "month",
        "weekly": "week", "daily": "day", "hourly": "hour", "nightly": "night",
        "quarterly": "quarter", "apiece": "piece", "p / h": "hour", "pcm": "month",
        "p . a .": "year", "pa": "year", "p . m .": "month", "pppm": "month",
    },
    each="each apiece every individual individuals",
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
    several=(
        "several multiple multiply numerous various many few dozens hundreds thousands countless"
    ),
    unnumbered="several multiple numerous various",
    named_several="sclerosis choice myeloma",
    share=(
        "the of and to in is was were are that for with on have has had we they he she "
        "it this but not been be as at by from an our their will would can who you i "
        "these those there your my me all more than what which when about so if no its "
        "his her only just do did"
    ),
)  # fmt: skip
