"""What a language must tell before its figures can be found, and how it is loaded.

A language is one file in `summarize/figures/languages/`, holding one `LANGUAGE`, an instance of
`Language` below: data (which words mean which numbers, units, exactness) and grammar (templates
such as ``"{n} op de {m}"``). The engine (`finder.py`) is the same for every language. To add one:

1. Write `languages/xx.py` with `LANGUAGE = Language(code="xx", …)`. Separators, month names,
   names of units and of currencies come from Unicode's CLDR, by way of Babel: only what CLDR
   lacks is written by hand.
2. Add the code to `LANGUAGES` below.
3. Copy `tests/figures/test_find_nl.py` and translate its table.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from functools import cache
from importlib import import_module

from summarize.figures.figure import Exactness, Kind

LANGUAGES: tuple[str, ...] = ("nl", "en")
"""The languages whose figures can be found, as BCP 47 codes without region."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """What a fixed expression or an affix says: *de helft* is the fraction 1/2, *noon* the time 12:00."""

    kind: Kind
    value: Fraction | int | str = 1
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Language:
    """The words and the grammar with which a language writes figures.

    All words are in lower case, NFC, with ``'`` for every apostrophe. A *phrase* is words parted by
    single spaces; a hyphen or other symbol counts as a word of its own (``"twenty - first"``).
    A *template* is a phrase in which ``{n}`` and ``{m}`` stand for numbers.
    """

    code: str
    """BCP 47, without region; also the CLDR locale that Babel knows."""

    # Numbers
    cardinals: Mapping[str, int]
    """Every single word of a number below a million: zero to the teens, the tens, hundred, thousand."""
    scales: Mapping[str, int]
    """Words and abbreviations that multiply a number by a million and more (mln, bn); plurals too."""
    ordinals: Mapping[str, int]
    """Ordinal words that are one word: first, tweede."""
    ordinal_marks: frozenset[str]
    """What is written behind digits to make an ordinal: st, nd, e, ste."""
    joiners: frozenset[str] = frozenset()
    """Words allowed between two parts of one number: two hundred *and* five."""
    joined: bool = False
    """Whether numbers are written as one word (tweeëntwintigduizend); text2num then reads them."""
    articles: frozenset[str] = frozenset()
    """Articles that mean 1 before hundred, thousand, million, dozen: *a* hundred, *een* miljoen."""
    halves: Mapping[str, Fraction] = field(default_factory=dict)
    """Numbers with a half: anderhalf, tweeënhalf; before a scale too."""
    half_words: frozenset[str] = frozenset()
    """*half* in "half a million" and "two and a half"."""
    pronouns: frozenset[str] = frozenset()
    """Cardinals that are mostly no number (*een*, *one*): figures only where a template says so."""
    vague: Mapping[str, str] = field(default_factory=dict)
    """tientallen → tens. The canonical names are listed in `vague.py`."""
    dozens: Mapping[str, int] = field(default_factory=dict)
    """Words that count in another step: dozen, dozijn."""

    # What a number is of
    percent: frozenset[str] = frozenset()
    points: frozenset[str] = frozenset()
    permille: frozenset[str] = frozenset()
    units: Mapping[str, str] = field(default_factory=dict)
    """Unit phrases that CLDR lacks → the canonical unit in `units.py`."""
    money: Mapping[str, str] = field(default_factory=dict)
    """Currency phrases that CLDR lacks → ISO 4217."""
    demonyms: frozenset[str] = frozenset()
    """Adjectives that may stand before a currency: *Amerikaanse* dollar."""
    suffixes: Mapping[str, Fixed] = field(default_factory=dict)
    """What may be written to a number, joined or after a hyphen: -jarige, -voudig, -fold."""

    # Phrases
    fixed: Mapping[str, Fixed] = field(default_factory=dict)
    """Expressions that are a figure by themselves: de helft, verdubbeld, noon, twice."""
    templates: Sequence[tuple[str, Kind, str]] = ()
    """(template, kind, unit or operation)."""
    before: Mapping[str, Exactness] = field(default_factory=dict)
    after: Mapping[str, Exactness] = field(default_factory=dict)

    # Ranges
    range_words: frozenset[str] = frozenset()
    """Between two numbers: *12 tot 15*, *12 to 15*."""
    range_open: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """Phrases that open a range, with the words that then part its ends: between … and."""
    list_words: frozenset[str] = frozenset()
    """Words that join two numbers that share one unit: *12 en 15 procent*."""

    # Time
    months: Mapping[str, int] = field(default_factory=dict)
    """Names that CLDR lacks."""
    month_capital: bool = False
    """Whether a month is only one with a capital (English *may*, *march*)."""
    date_order: str = "dmy"
    """How an all-digit date is written."""
    year_before: frozenset[str] = frozenset()
    """Words after which four digits are a year: in, since, januari."""
    decade_words: frozenset[str] = frozenset()
    """*jaren* in *de jaren 60*."""
    eras: Mapping[str, str] = field(default_factory=dict)
    """v.Chr., BC → "BCE"."""

    # Reading
    function_words: frozenset[str] = frozenset()
    """Words that never are what is counted, and never context."""
    plurals: tuple[str, ...] = ()
    """Endings of a plural noun, to tell what is counted."""
    name_prefixes: frozenset[str] = frozenset()
    """Words that may be joined by a hyphen to a quantity without making it a name: mid-1990s."""


def base_code(code: str) -> str:
    """The supported language of a BCP 47 code: nl-BE → nl.

    Raises ValueError for a language without a file here.
    """
    base = code.replace("_", "-").split("-", 1)[0].lower()
    if base not in LANGUAGES:
        known = ", ".join(LANGUAGES)
        raise ValueError(f"no figures known for the language {code!r}; known are {known}")
    return base


@cache
def load(code: str) -> Language:
    """The language of a BCP 47 code. Raises ValueError if it is not among `LANGUAGES`."""
    base = base_code(code)
    module = import_module(f"summarize.figures.languages.{base}")
    language = module.LANGUAGE
    assert isinstance(language, Language)
    return language
