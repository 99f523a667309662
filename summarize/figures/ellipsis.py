"""A number whose *percent*, or *million*, another figure of its sentence says for both.

*Not 55 but 46 percent*; 92 million, *of which 14* for housing: the other language may say it
twice. Only in one contrast or list: 14 who agree *and* 60 percent who do not have two units.
"""

from __future__ import annotations

from bisect import bisect_left
from fractions import Fraction

from summarize.figures.atoms import Atom
from summarize.figures.denials import denies
from summarize.figures.figure import Figure, Kind, Range, Sign
from summarize.figures.finder import Reading
from summarize.figures.lexer import Type
from summarize.figures.scene import MARKS

_APART = 6
"""Tokens between two figures of which one has the word for both."""
_JOINS = {
    "nl": frozenset("maar en of naar tot waarvan tegen".split()),
    "de": frozenset("sondern und oder auf bis davon wovon gegenüber".split()),
    "fr": frozenset("mais et ou à dont contre".split()),
    "es": frozenset("sino y e o u a cuales frente".split()),
    "en": frozenset("but and or to rather which against compared".split()),
}
"""Words with which a contrast, a list, a change, and a part of something go on."""
_WITH_THEM = frozenset("van von de los las of from than not in the with".split())
"""What may stand beside such a word: of *which*, rather *than*."""
_LEVELS = frozenset("op bei auf à al at is".split())
"""Words before what is no count if nothing stands behind it: 74 percent; now it stands *at* 91."""
_ENDS = frozenset(".,;!?)")
_OF_THEM = ("of them", "of it", "ervan", "daarvan", "davon", "de ellos", "d'entre eux")
"""What stands behind a part of a sum: 92 million euros, 14 *of it* for housing."""
_NEAR = 120
"""Letters between two such figures, which one sentence has."""
_DEGREES = frozenset({"°", "°C"})
_FROZE = frozenset("vroor vriest fror friert gèle gelait heló helaba froze".split())
"""Verbs that say before the degrees that they are below zero."""
_FROST = ("vorst", "gevroren", "frost", "gefroren")
"""What says so behind them: 4 degrees of *frost*."""
_REACH = 7
"""Tokens before a figure among which it may stand."""
_BEHIND = 2
"""And behind it."""
_FIGURES = 4
"""Figures on each side among which the other is sought."""
_SCALES = (10**3, 10**6, 10**9)
_AMOUNTS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})


def shortened(bare: Atom, full: Atom, bare_in: Reading) -> bool:
    """Whether `bare` is `full` without the word that another figure of its text has."""
    if isinstance(bare.value, str) or isinstance(full.value, str) or not _is_bare(bare, bare_in):
        return False
    if full.figure.kind is Kind.PERCENT:
        same = full.figure.unit is None and bare.value == full.value
        return same and any(
            other.kind is Kind.PERCENT and other.unit is None for other in _beside(bare, bare_in)
        )
    if full.figure.kind not in _AMOUNTS or bare.value >= _SCALES[0]:
        return False
    scale = next((scale for scale in _SCALES if bare.value * scale == full.value), 0)
    return bool(scale) and any(
        _scale_of(other, bare_in) == scale for other in _beside(bare, bare_in)
    )


def freezes(plain: Atom, signed: Atom, plain_in: Reading) -> bool:
    """Whether a word for frost says the minus: *het vroor* 4 graden, four *degrees of frost*."""
    if isinstance(plain.value, str) or isinstance(signed.value, str) or signed.value >= 0:
        return False
    if plain.value != -signed.value or _DEGREES.isdisjoint({plain.figure.unit, signed.figure.unit}):
        return False
    if any(figure.sign is Sign.MINUS for figure in plain_in.figures):
        return False  # whoever writes one minus writes them all
    tokens = plain_in.tokens
    first = bisect_left(plain_in.starts(), plain.figure.start)
    behind = bisect_left(plain_in.starts(), plain.figure.end)
    said = [token.low for token in tokens[behind : behind + _BEHIND]]
    if MARKS.isdisjoint(said) and any(word.startswith(_FROST) for word in said):
        return not denies(plain_in, plain.figure)
    before = [token.low for token in tokens[max(0, first - _REACH) : first]]
    froze = max((k for k, word in enumerate(before) if word in _FROZE), default=len(before))
    between = {*before[froze:]}
    other = plain_in.language.wording.being | MARKS | {"en", "and", "und", "et", "y"}
    return bool(between) and between.isdisjoint(other) and not denies(plain_in, plain.figure)


def _is_bare(atom: Atom, reading: Reading) -> bool:
    """Whether nothing that is counted, or a unit, stands behind a number."""
    figure = atom.figure
    if figure.kind is not Kind.COUNT or not figure.text[-1:].isdigit():
        return figure.kind is Kind.COUNT and figure.unit is None
    k = bisect_left(reading.starts(), figure.end)
    if k >= len(reading.tokens) or reading.tokens[k].type is not Type.WORD:
        return True
    language = reading.language.language
    small = language.function_words | language.conjunctions | language.change_words
    return reading.tokens[k].low in small


def _beside(atom: Atom, reading: Reading) -> list[Figure]:
    """The other figures in one contrast or list with one."""
    figures, own = reading.figures, atom.index
    return [
        other
        for other in figures[max(0, own - _FIGURES) : own + _FIGURES + 1]
        if other is not atom.figure
        and (_are_joined(other, atom.figure, reading) or _goes_with(other, atom, reading))
    ]


def _are_joined(one: Figure, other: Figure, reading: Reading) -> bool:
    """Whether nothing but *and*, *but*, *to* or *of which* stands between two figures."""
    first, second = (one, other) if one.start < other.start else (other, one)
    starts = reading.starts()
    between = reading.tokens[bisect_left(starts, first.end) : bisect_left(starts, second.start)]
    if not 0 < len(between) <= _APART:
        return False
    joins = _JOINS.get(reading.language.language.code, frozenset())
    words = [token.low for token in between if token.type is Type.WORD]
    listed = all(
        token.type is Type.WORD or token.text in ",%+" or token.text.isdigit() for token in between
    )
    return listed and not joins.isdisjoint(words) and joins.issuperset(set(words) - _WITH_THEM)


def _goes_with(other: Figure, atom: Atom, reading: Reading) -> bool:
    """Whether a bare number behind another figure is no count: a level, a decimal, *of it*."""
    bare, text = atom.figure, reading.text
    between = text[other.end : bare.start]
    if bare.start < other.end or len(between) > _NEAR or any(mark in between for mark in ".!?"):
        return False
    if other.kind is Kind.MONEY:
        return between.strip() == "," and text[bare.end :].lstrip().startswith(_OF_THEM)
    if other.kind is not Kind.PERCENT or text[bare.end : bare.end + 1] not in _ENDS:
        return False
    decimal = not isinstance(atom.value, str) and Fraction(atom.value).denominator > 1
    return decimal or reading.word_before(bare) in _LEVELS


def _scale_of(figure: Figure, reading: Reading) -> int:
    """The million that a figure says with a word, or 0."""
    value = figure.value.high if isinstance(figure.value, Range) else figure.value
    if isinstance(value, str) or figure.kind not in _AMOUNTS:
        return 0
    scales = reading.language.language.scales
    words = figure.text.lower().split()
    said = (scales[word] for word in words if word in scales)
    return next((scale for scale in said if scale <= abs(Fraction(value))), 0)
