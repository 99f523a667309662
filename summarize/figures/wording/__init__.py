"""What the words around a figure say: rises and falls, by and to, rates, parts of the day.

Beside its file in `languages/` (which words are numbers and units) each language has one here,
holding one `WORDING`: plain data again, read by one engine (`statements.py`). Words are parted by
spaces; one that ends in ``*`` stands for all words that begin so. All are in lower case, NFC,
with ``'`` for every apostrophe; a *phrase* is words and symbols parted by single spaces.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from summarize.figures.figure import Direction, Exactness, PartOfDay


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language."""

    # Changes
    up: str
    """Verbs, nouns and adverbs of a rise: *stijg**, *groei**, *omhoog*."""
    down: str
    more: str
    """Comparatives behind a figure: 300 *meer*, 3 percent *higher*."""
    less: str
    as_more: str
    """Plain adjectives that compare behind a multiple only: three times as *high*."""
    as_less: str
    changes: str
    """Words of a change that do not say which way: *ging*, *went*, *became*."""
    particles: Mapping[str, Mapping[str, Direction]] = field(default_factory=dict)
    """Verbs (by spaces) whose way another word of the clause tells: *nam* … *toe*."""
    by: str = ""
    """Little words before what something changed by: steeg *met*."""
    to: str = ""
    from_: str = ""
    of: str = ""
    """Little words between a noun of change and by how much: an increase *of* 3 percent."""

    amounting: str = ""
    """Verbs that with one of `to` only say how much something is: the drop *came* to 3 percent."""

    crossed: str = ""
    """Words before what something rises or falls past, which is not by how much: rose *above* 30.
    """

    rises_to: str = ""
    """Words of a length of time that may grow to what *until* stands before."""

    # Time
    earlier: str = ""
    """Behind a duration: drie jaar *eerder*, three years *ago*."""
    later: str = ""
    ago: tuple[str, ...] = ()
    """Phrases before a duration that say it is past: *il y a* deux ans."""
    before: str = ""
    """Before a date, year or time."""
    after: str = ""
    early: str = ""
    """Words before a year, a month, a decade or a century: *begin* 2019, *late* 1970s."""
    middle: str = ""
    late: str = ""
    staged_ages: bool = False
    """Whether one of these and a bare ten are an age: *Mitte* vierzig, *begin* dertig."""
    from_now: tuple[str, ...] = ()
    """Phrases behind a length of time that lies ahead: three years *from now*."""
    parts: Mapping[str, PartOfDay] = field(default_factory=dict)
    """Phrases for a part of the day."""
    part_endings: Mapping[str, PartOfDay] = field(default_factory=dict)
    """Ends of words that say one: maandag*avond*."""
    noons: str = ""
    """Words for twelve o'clock that half an hour may be added to: *midi* et demi."""

    # Bounds
    above_than: str = ""
    """Comparatives that with `than` make a lower bound: *ouder* dan 60."""
    below_than: str = ""
    than: tuple[str, ...] = ()
    bounds: Mapping[str, Exactness] = field(default_factory=dict)
    """More phrases before a figure."""
    bounds_behind: Mapping[str, Exactness] = field(default_factory=dict)
    """And behind it: 65 *and over*."""

    floating: tuple[str, ...] = ()
    """Phrases of exactness that are adverbs: small words may part them from their figure."""
    bound_particles: str = ""
    """Those small words: höchstens *aber* 500, *ten hoogste* op 300."""

    negations: str = ""
    """*not*, *no*: before *more than* they make a limit of it."""
    permitted: str = ""
    """*allowed*: behind a bound, with *not*, it makes a limit of it as well."""
    only: str = ""
    """Behind such a word they take that back: not *only* more than 300."""
    exceeding: str = ""
    """Verbs that say *more than*, before a figure or, in some languages, behind it."""
    exceeding_beside: str = ""
    """Words before a figure that is not what such a verb takes: exceeded it *by* 300, *at* three
    points. Their phrase may stand between the verb and what it takes."""
    able: str = ""
    """*can*, *may*: with one of `reaching` they make a limit: *can* run to 300."""
    reaching: tuple[str, ...] = ()
    """Phrases right before a figure."""
    reaching_behind: str = ""
    """Verbs behind a figure: kann 300 *betragen*."""
    capped: tuple[str, ...] = ()
    """Phrases right before a limit: *limited to* 300."""
    capped_behind: str = ""
    """Verbs behind a limit: auf 300 *begrenzt*."""
    latest: tuple[str, ...] = ()
    """Phrases near a date or a length of time: *at the latest*."""
    earliest: tuple[str, ...] = ()
    hence: tuple[str, ...] = ()
    """Phrases before a length of time that say that it lies ahead: *in* three years."""
    within: tuple[str, ...] = ()
    """Those of them that say that it is the most: *within* three years."""
    lasting_in: str = ""
    """Little words before a length of time that may mean *within*: *in* 24 hours, *over* the
    next three years."""
    lasting_since: str = ""
    """Little words before a length of time that is not over yet: *sinds* vier jaar, *al* vier jaar.
    """
    elapsed: tuple[str, ...] = ()
    """Phrases before a length of time that say that it is over: *after* three years."""

    amounts: str = ""
    """*more*, *less*: right behind a figure they compare it, and bound nothing."""
    fillers: str = ""
    """Words that may stand between a bound and its figure: at least *another* 40."""
    being: str = ""
    """Forms of *to be* before an age: she was 17."""
    against: tuple[str, ...] = ()
    """Phrases before what something is compared with, or stands in for: *compared with* 180,
    *instead of* 64."""
    concerning: str = ""
    """Little words before what something is about, for which English has *about* as well."""

    of_money: str = ""
    """Words among which a *ton* is money."""
    of_weight: str = ""
    particles_behind: str = ""
    """Words behind such a sum that it is not of: drie ton *mee*."""

    # Place and rank
    above: str = ""
    """Behind a measure: 40 metres *above* sea level."""
    below: str = ""
    compass: Mapping[str, Direction] = field(default_factory=dict)
    beside_zero: Mapping[str, int] = field(default_factory=dict)
    """Phrases behind degrees → -1 or 1: five degrees *below zero*."""
    won: str = ""
    lost: str = ""

    profit: str = ""
    """Words beside a sum that was earned or is left: a *profit* of 3 million."""
    loss: str = ""
    over: Mapping[str, Direction] = field(default_factory=dict)
    """Phrases behind a figure that compare it: 300 million *over budget*."""
    points: str = ""
    """What an index is counted in, so that *gained* and *lost* are a rise and a fall."""

    # Rates
    per: str = ""
    """What makes a rate of the noun behind it: *per* maand, *a* month, *each* year."""
    articles: str = ""
    """Those of `per` that are an article: a rate only right behind the figure and its noun."""
    rate_nouns: Mapping[str, str] = field(default_factory=dict)
    """Nouns behind `per` → the canonical name of what it is per."""
    rates: Mapping[str, str] = field(default_factory=dict)
    """Other words and phrases that say a rate: *maandelijks*, *annually*."""

    once: tuple[str, ...] = ()
    """Phrases for one time, which before a rate are a figure: *once* a week."""
    every_one: tuple[str, ...] = ()
    """Phrases before an ordinal that make a share or a rate of it: *every* fifth."""
    other: str = ""
    """Behind such a phrase the second: every *other* week."""
    every: tuple[str, ...] = ()
    """Phrases before a length of time that comes again and again: *every* three years."""
    recurring_endings: tuple[str, ...] = ()
    """Ends of words that say so: drie*jaarlijks*."""
    each: str = ""
    """Words that say that something is for each one: *elk*, *apiece*."""

    # Numbers that no word tells exactly
    spans: Mapping[str, str] = field(default_factory=dict)
    """Units of time in the singular → canonical unit: *een week*, "a week"."""
    many_spans: Mapping[str, str] = field(default_factory=dict)
    """Units of time in the plural, or words that say many of one: *urenlang*, "for hours"."""
    one: str = ""
    """Articles and words for one before such a unit."""
    long: str = ""
    """Words that with a plural unit say that it is many: *for* hours, *pendant* des heures."""
    several: str = ""
    """Words for an unknown number above one: *enkele*, "several"."""
    unnumbered: str = ""
    """Those that no translator adds where the source has none."""
    named_several: str = ""
    """Words with which one of them is a name: *multiple* sclerosis, sclérose en plaques."""
    share: str = ""
    """Words of English that tell it from the other languages, where it is quoted in them."""
