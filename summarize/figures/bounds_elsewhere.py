"""Bounds that the other text has as well, where its figure is not read as bounded so.

An *estimated* 20 *at most* has two bounds; *than* 300 compares; *over the* 1,800 people is what a
text is about.
"""

from __future__ import annotations

from bisect import bisect_left

from summarize.figures.denials import denies
from summarize.figures.figure import Exactness, Figure, Kind
from summarize.figures.finder import Reading
from summarize.figures.scene import MARKS

_NEAR = 8
"""Words before a figure among which another bound of it may stand."""
_COMPARED = 3
"""Words between *than* and what something is compared with: than *it was* five years ago."""
_THAN = frozenset({"than", "dan", "als"})
_PREPOSITIONS = frozenset(
    "over under onder boven tegen über unter gegen sur sous sobre bajo".split()
)
"""Words for a bound that also say where, or what something is about."""
_ABOUT = frozenset("over tegen über gegen sur sobre".split())
"""Those with an article behind which they say what something is about: over *de* 1.813 doden."""
_AMONG = frozenset("among amongst of onder unter".split())
"""What the others are on the other side: *onder* de 730, *among* the 730."""
_GOVERNING = {
    "over": ("hand", "argu", "litigat", "disput", "quarrel"),
    "about": ("talk", "complain"),
    "up": ("add", "heat"),
}
"""English words, by their beginnings, behind which such a word belongs to them: *handed over* 5.

Only those that hardly have a number behind them otherwise: *took over* 300 photos is a bound."""
_LAWS = frozenset("laws rules acts names contracts treaties agreements conditions".split())
"""What something is *under* without being less."""
_NONE = ("nog geen", "net geen", "noch kein", "noch nicht", "pas encore", "aún no", "not yet",
         "not even", "nog niet")  # fmt: skip


def told_elsewhere(source: Figure, target: Figure, before: Reading, after: Reading) -> bool:
    """Whether two figures with different bounds may have the same all the same."""
    for one, other, here, there in (
        (source, target, before, after), (target, source, after, before)
    ):  # fmt: skip
        if _has_near(here, one, other.exactness):
            return True
        if one.exactness is Exactness.EXACT and (
            _is_compared(here, one) or _is_no_bound(one, other, here, there)
        ):
            return True
        if other.text.lower().startswith(_NONE) and denies(here, one):
            return True
    return False


def _has_near(reading: Reading, figure: Figure, bound: Exactness) -> bool:
    """Whether a phrase for a bound stands before a figure, further off: *naar schatting* van X."""
    if bound is Exactness.EXACT:
        return False
    tokens = reading.tokens
    stop = bisect_left(reading.starts(), figure.end)
    first = bisect_left(reading.starts(), figure.start)
    figures = reading.figures
    at = bisect_left(figures, figure.start, key=lambda other: other.start)
    last = figures[at - 1].end if at else 0
    for k in range(stop, max(0, first - _NEAR), -1):
        if k < first and (tokens[k].text in MARKS or tokens[k].start < last):
            return False
        found = reading.language.before.ending(tokens, k, 0)
        if found is None or found[1] is not bound or tokens[found[0]].start < last:
            continue
        if tokens[found[0]].low not in _PREPOSITIONS:
            return True
    return False


def _is_compared(reading: Reading, figure: Figure) -> bool:
    """Whether *than* stands before a figure, and it is what something is compared with."""
    words = reading.words_before(figure, 40)
    return not _THAN.isdisjoint(words[-1 - _COMPARED :])


def _is_no_bound(exact: Figure, bounded: Figure, here: Reading, there: Reading) -> bool:
    """Whether the word for the bound belongs to something else: talks *about the* 14 lives."""
    words = bounded.text.lower().split()
    if words[0] in _PREPOSITIONS and words[1:2] and exact.kind is Kind.COUNT:
        articles = here.language.language.definite_articles
        told = ["", "", *here.words_before(exact)][-2:]
        among = words[0] in _ABOUT or told[0] in _AMONG
        return (
            among and told[-1] in articles and words[1] in there.language.language.definite_articles
        )
    if there.language.language.code != "en":
        return False
    if words[0] == "under" and bounded.unit in _LAWS:
        return True
    return there.word_before(bounded).startswith(_GOVERNING.get(words[0], "\0"))
