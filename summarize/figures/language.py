"""What a language must tell before its figures can be found, and how it is loaded.

A language is one file in `summarize/figures/languages/`, holding one `LANGUAGE`, an instance of
`Language` below: data (which words mean which numbers, units, exactness) and grammar (templates
such as ``"{n} op de {m}"``). The engine is the same for every language. To add one:

1. Write `languages/xx.py` with ``LANGUAGE = Language(code="xx", …)``. Separators, month names,
   names of units and of currencies come from Unicode's CLDR, by way of Babel: only what CLDR
   lacks is written by hand. A number that is one word in a language that joins them
   (tweeëntwintigduizend) is read by text2num.
2. Add the code to `LANGUAGES` below.
3. Copy `tests/figures/test_find_nl.py` and translate its table.
4. If there are word pairs to help `compare` (which words near a figure mean the same), add them
   as `lexicon/xx-en.tsv`; without, it goes by names, cognates and order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from importlib import import_module

from summarize.figures.figure import Exactness, Kind

LANGUAGES: tuple[str, ...] = ("nl", "en", "de", "fr", "es")
"""The languages whose figures can be found, as BCP 47 codes without region."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """What a fixed expression or a suffix says: *de helft* is the fraction 1/2, *noon* is 12:00."""

    kind: Kind
    value: Fraction | int | str = 1
    unit: str | None = None
    exactness: Exactness = Exactness.EXACT
    idiom: bool = False
    """Whether it stands in an idiom, whose number is none."""


@dataclass(frozen=True, slots=True)
class Language:
    """The words and the grammar with which a language writes figures.

    All words are in lower case, NFC, with ``'`` for every apostrophe. A *phrase* is words and
    symbols parted by single spaces (``"two - thirds"``, ``"a . m"``).

    A *template* is a phrase with slots: ``{n}`` and ``{m}`` are numbers, ``{w}`` any one word.
    A number slot also takes one of `pronouns` (*een* op de drie). With each template go a kind and
    an operation on the numbers:

    - ``""``: the value of the slot; any other text that is no operation is the figure's unit;
    - ``"ratio"``: {n} out of {m}; ``"ratio of several"``: likewise, but {n} is no *one*;
      ``"share"``: one out of {n}, where no unit is behind it;
      ``"next"``: one more than {n}; ``"inverse"``: one {n}th;
    - for times ``"clock"`` (hour {n}, minute {m}), ``"fifteen"``, ``"thirty"``, ``"forty-five"``
      (so many minutes after hour {n}), ``"am"``, ``"pm"``, ``"hour"`` (half of the day unknown),
      ``"with half"`` (half an hour after the hour in {n}), ``"half past"``, ``"half to"``,
      ``"quarter past"``, ``"quarter to"``, ``"past"`` and ``"to"`` ({n} minutes before or after
      hour {m}), ``"minus"`` and ``"plus"`` (hour {n} less or more {m} minutes), ``"sure past"`` and
      ``"sure to"`` (only behind a word of `clock_before`), ``"past half"`` and ``"to half"``
      (likewise around half an hour before {m}).
    """

    code: str
    """BCP 47, without region; also the CLDR locale that Babel knows."""

    # Numbers
    cardinals: Mapping[str, int]
    """Every word that is part of a number below a million: zero to the teens, tens, hundred,
    thousand. (What is joined from these need not be listed.)"""
    scales: Mapping[str, int]
    """Words and abbreviations that multiply a number by a million and more (mln, bn); plurals
    too, where they follow an exact number (zwei *Millionen*)."""
    ordinals: Mapping[str, int]
    """Ordinals that are one word: first, tweede; inflected forms too."""
    ordinal_marks: frozenset[str]
    """What is written behind digits to make an ordinal: st, nd, e, ste."""
    determined: frozenset[str] = frozenset()
    """Ordinals that are another word (Dutch *vierde*, celebrated) unless one of `determiners`
    precedes."""
    determiners: frozenset[str] = frozenset()
    """Words before an ordinal of which it says which one is meant: *de* eerste, *zijn* tweede."""
    first_like: tuple[str, ...] = ()
    """Beginnings of words that may stand for *first*: initial, begin, origin."""
    quoted_decimals: bool = False
    """Whether an apostrophe may be the decimal sign: 0'7."""
    point_words: frozenset[str] = frozenset()
    """Words for the decimal sign: two *point* five."""
    joiners: frozenset[str] = frozenset()
    """Words allowed between two parts of one number: two hundred *and* five."""
    joined: bool = False
    """Whether numbers are written as one word (tweeëntwintigduizend); text2num then reads them."""
    spaced_tens: bool = False
    """Whether tens and units may be two words: thirty six, quarante et un."""
    articles: frozenset[str] = frozenset()
    """Articles that mean 1 before hundred, thousand, million, dozen: *a* hundred, *een* miljoen."""
    halves: Mapping[str, Fraction] = field(default_factory=dict)
    """Numbers with a half in one word: anderhalf. Those joined from a cardinal, "and" and a half
    word (tweeënhalf) need not be listed."""
    half_words: frozenset[str] = frozenset()
    """*half* in "half a million", "two and a half", "half an hour"."""
    quarter_words: frozenset[str] = frozenset()
    """*quarter* in "a quarter mile"."""
    pronouns: frozenset[str] = frozenset()
    """Cardinals that mostly are no number (*een*, *one*): figures only before a unit in
    `numeric_pronoun_units`, in a template, or before a scale."""
    pronoun_units: bool = False
    """Whether such a pronoun before a unit is a number: *one* percent is, *een* procent is not."""
    vague: Mapping[str, str] = field(default_factory=dict)
    """Phrases for no exact number → its canonical name in `vague.py`: tientallen → tens."""
    few: frozenset[str] = frozenset()
    """*a few*, *enkele*, before hundred, thousand, million: vague again."""
    dozens: Mapping[str, int] = field(default_factory=dict)
    """Words that count in steps: dozen, dozijn."""
    rough: frozenset[str] = frozenset()
    """Those of them that only say about how many: une *quinzaine*."""
    minus: frozenset[str] = frozenset()
    """Words before a number that make it negative."""
    plus: frozenset[str] = frozenset({"plus"})
    """Words before a number that say that it is not."""

    # What a number is of
    percent: frozenset[str] = frozenset()
    """Phrases behind a number, beside %."""
    points: frozenset[str] = frozenset()
    permille: frozenset[str] = frozenset()
    units: Mapping[str, str] = field(default_factory=dict)
    """Unit phrases that CLDR lacks → the canonical unit in `units.py`."""
    money: Mapping[str, str] = field(default_factory=dict)
    """Currency phrases that CLDR lacks → ISO 4217, or "cent"."""
    demonyms: frozenset[str] = frozenset()
    """Adjectives that may stand before a currency: *Amerikaanse* dollar."""
    money_or_weight: Mapping[str, int] = field(default_factory=dict)
    """Words that are so many euros where money is spoken of: drie *ton*."""
    suffixes: Mapping[str, Fixed] = field(default_factory=dict)
    """What may be written to a number, joined or after a hyphen: -jarig, -voudig, -fold."""
    multiple_prefixes: frozenset[str] = frozenset()
    """*ver* in vertienvoudigd: before a number with a suffix of kind MULTIPLE."""
    multiple_endings: tuple[str, ...] = ()
    """Endings that inflect such a verb: -de, -ing. Longest first."""

    # Phrases
    fixed: Mapping[str, Fixed] = field(default_factory=dict)
    """Expressions that are a figure by themselves: de helft, verdubbeld, noon, twice."""
    implied: Mapping[str, Fixed] = field(default_factory=dict)
    """Words that hold a quantity without being a figure: both, a couple, decade. They are never
    found, but explain why the other language needs (or has) a figure."""
    implied_prefixes: Mapping[str, Fixed] = field(default_factory=dict)
    """The same for all words that begin so: *corona*patiënten implies COVID-19."""
    idioms: Mapping[str, Fixed] = field(default_factory=dict)
    """Phrases with a number word that are no figure (*onder vier ogen*, *second-hand*): only
    implied."""
    moments: frozenset[str] = frozenset()
    """Ordinals that are also a unit of time (English *second*): no ordinal behind `moment_before`
    unless a noun follows."""
    moment_before: frozenset[str] = frozenset()
    templates: Sequence[tuple[str, Kind, str]] = ()
    """(template, kind, operation)."""
    before: Mapping[str, Exactness] = field(default_factory=dict)
    """Phrases of exactness before a figure."""
    after: Mapping[str, Exactness] = field(default_factory=dict)
    """Phrases of exactness behind a figure."""

    # Ranges
    range_words: frozenset[str] = frozenset()
    """Between two numbers: *12 tot 15*, *12 to 15*."""
    range_open: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Phrases that open a range, with the words that then part its ends: between … and."""
    list_words: frozenset[str] = frozenset()
    """Words that join two numbers that share one unit: *12 en 15 procent*."""

    change_words: frozenset[str] = frozenset()
    """Between two figures of which the first takes the second's unit and scale: van 7,8 *naar* 6,5
    miljoen euro."""
    contrast_words: frozenset[str] = frozenset()
    """Between two percentages that share the word: 40 *tegen* 26 procent."""
    score_words: frozenset[str] = frozenset()
    """Words near which 2-3 is a score: lost, winst."""

    score_joiners: frozenset[str] = frozenset()
    """Words that join the two numbers of a score: 4 *tegen* 2, 27 *à* 20."""

    ratio_words: frozenset[tuple[str, ...]] = frozenset()
    """What may part two numbers that are a ratio: seven *out of* ten, zeven *van de* tien."""

    # Time
    months: Mapping[str, int] = field(default_factory=dict)
    """Names and abbreviations that CLDR lacks."""
    month_words: frozenset[str] = frozenset()
    """Months that without a capital are another word (English *may*, *march*)."""
    date_order: str = "dmy"
    """How an all-digit date is written."""
    date_before: frozenset[str] = frozenset()
    """Words behind which 30/3 is a date: van, tot, on."""
    date_sure: frozenset[str] = frozenset()
    """Those behind which 3/4 is one, too, and no fraction: op."""
    year_before: frozenset[str] = frozenset()
    """Words after which four digits surely are a year: in, since."""
    clock_before: frozenset[str] = frozenset()
    """Words after which 9.30, or a number and `hour_words`, is a time of day: om, rond."""
    clock_sure: frozenset[str] = frozenset()
    """Words behind which an hour is a time and never how long: *om* 16 uur."""
    clock_from: frozenset[str] = frozenset()
    """Words that open a stretch between two times: *van* 9 tot 11 uur, *from* 9 to 11 a.m."""
    clock_marks: frozenset[str] = frozenset()
    """Words behind an hour that is a time, beside `hour_words`: o'clock."""
    clock_until: frozenset[str] = frozenset()
    """Words behind which an hour is a time unless the clause tells of a change: *tot* 11 uur."""
    clock_after: frozenset[str] = frozenset()
    """Words behind 9.30 that tell the same: uur, UTC."""
    hour_before: frozenset[str] = frozenset()
    """Words behind which an hour may be a time or how long: *naar* zeven uur, *nog geen* zes uur.
    """
    hour_words: frozenset[str] = frozenset()
    """The word that is both "hour" and "o'clock": *uur*; part of the time's text."""
    decade_words: frozenset[str] = frozenset()
    """*jaren* in *de jaren 60*."""
    decade_joiners: frozenset[str] = frozenset()
    """Words allowed between such a word and its number: década *de los* 60."""
    decade_marks: frozenset[str] = frozenset({"s"})
    """What is written behind digits to make a decade: 1960s, 1960er."""
    decade_nouns: frozenset[str] = frozenset()
    """Words that may follow such a mark and belong to the decade: 1960er *Jahre*."""
    decades: Mapping[str, int] = field(default_factory=dict)
    """Words for decades: twenties → 1920; behind `decade_words` also cardinals."""
    century_words: frozenset[str] = frozenset()
    """*eeuw* behind an ordinal; with their joined forms (eeuwse)."""

    # Names
    insertions: frozenset[str] = frozenset()
    """Words behind the number of an article that was put in later: 12 *bis*."""
    name_prefixes: frozenset[str] = frozenset()
    """Words that may be joined by a hyphen to a quantity without making it a name: mid-1990s."""
    roman_before: frozenset[str] = frozenset()
    """Words after which a single I, V or X is a number: World War *I*."""

    countries: Mapping[str, str] = field(default_factory=dict)
    """Names of countries that CLDR lacks → ISO 3166 codes."""

    # Reading
    function_words: frozenset[str] = frozenset()
    """Words that never are what is counted."""
    generic: frozenset[str] = frozenset()
    """Words that a figure of anything may stand with (number, rose, total), for summaries."""
    conjunctions: frozenset[str] = frozenset()
    """Words that begin another clause: and, but, while, which."""
    definite_articles: frozenset[str] = frozenset()
    """*the*, *de*, *les*: between a preposition and its figure they say nothing."""
    definite: frozenset[str] = frozenset()
    """Words before a count that point back to what was said: *the* three, *deze* drie."""
    plurals: tuple[str, ...] = ()
    """Endings of a plural noun, to tell what is counted."""


def base_code(code: str) -> str:
    """The supported language of a BCP 47 code: nl-BE → nl.

    Raises ValueError for a language without a file here.
    """
    base = code.replace("_", "-").split("-", 1)[0].lower()
    if base not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise ValueError(f"figures are not known in the language {code!r}, only in: {known}")
    return base


@cache
def load(code: str) -> Language:
    """The language of a BCP 47 code. Raises ValueError if it is not among `LANGUAGES`."""
    module = import_module(f"summarize.figures.languages.{base_code(code)}")
    language: Language = module.LANGUAGE
    return language
