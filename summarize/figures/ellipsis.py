"""A number whose *percent*, or *million*, another figure of its sentence says for both.

*Not 55 but 46 percent*; 92 million, *14 of them* for housing: the other language may say it twice.
"""

from __future__ import annotations

from bisect import bisect_left
from fractions import Fraction

from summarize.figures.atoms import Atom
from summarize.figures.figure import Figure, Kind, Range, Sign
from summarize.figures.finder import Reading
from summarize.figures.lexer import Type

_NEAR = 250
"""Letters between two figures of which one may have the word for both."""
_DEGREES = frozenset({"°", "°C"})
_FROST = ("vroor", "vries", "vroren", "gevroren", "vorst", "fror", "gefroren", "frost", "frier",
          "gelé", "gelait", "gèle", "helad", "heló", "freez", "froze")  # fmt: skip
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
    around = plain_in.text[max(0, plain.figure.start - _NEAR) : plain.figure.end + _NEAR]
    return any(word.startswith(_FROST) for word in around.lower().split())


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
    """The other figures near one."""
    figures, own = reading.figures, atom.index
    return [
        other
        for other in figures[max(0, own - _FIGURES) : own + _FIGURES + 1]
        if other is not atom.figure and abs(other.start - atom.figure.start) <= _NEAR
    ]


def _scale_of(figure: Figure, reading: Reading) -> int:
    """The million that a figure says with a word, or 0."""
    value = figure.value.high if isinstance(figure.value, Range) else figure.value
    if isinstance(value, str) or figure.kind not in _AMOUNTS:
        return 0
    scales = reading.language.language.scales
    words = figure.text.lower().split()
    said = (scales[word] for word in words if word in scales)
    return next((scale for scale in said if scale <= abs(Fraction(value))), 0)
