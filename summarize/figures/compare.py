"""Compare the figures of a source and a target."""

from __future__ import annotations

from summarize.figures.comparison import Change, Comparison, Match, Mode, Warning
from summarize.figures.figure import Exactness, Figure, Kind, Range
from summarize.figures.finder import find

_LOOSE = frozenset({Kind.COUNT, Kind.YEAR, Kind.ORDINAL, Kind.MEASURE, Kind.DURATION, Kind.AGE,
                    Kind.MONEY, Kind.MULTIPLE, Kind.FRACTION})  # fmt: skip


def compare(
    source: str,
    target: str,
    *,
    source_lang: str,
    target_lang: str,
    mode: Mode = Mode.TRANSLATION,
) -> Comparison:
    """What became of each figure of `source` in `target`.

    The languages are BCP 47 codes. Raises ValueError for a language that is not in `LANGUAGES`.
    """
    sources = find(source, source_lang)
    targets = find(target, target_lang)
    kept: list[Match] = []
    warnings: list[Warning] = []
    free = list(targets)
    left: list[Figure] = []
    for figure in sources:
        best = min(
            (t for t in free if _distance(figure, t) is not None),
            key=lambda t: _distance(figure, t) or 0,
            default=None,
        )
        if best is None:
            again = next((m.target for m in kept if _distance(figure, m.target) is not None), None)
            if again is not None:
                kept.append(Match(figure, again))
            else:
                left.append(figure)
            continue
        free.remove(best)
        kept.append(Match(figure, best))
        if figure.exactness is not Exactness.EXACT and best.exactness is Exactness.EXACT:
            warnings.append(Warning(f"exactness lost: {figure.exactness}", figure, best))
    for extra in list(free):
        original = next((m.source for m in kept if _distance(m.source, extra) is not None), None)
        if original is not None:
            kept.append(Match(original, extra))
            free.remove(extra)
    changed: list[Change] = []
    missing: list[Figure] = []
    for figure in left:
        near = next((t for t in free if t.kind is figure.kind), None)
        if near is not None:
            free.remove(near)
            changed.append(Change(figure, near, "value"))
        elif not _soft(figure):
            missing.append(figure)
    invented = [figure for figure in free if not _soft(figure)]
    return Comparison(mode, tuple(kept), tuple(missing), tuple(invented), tuple(changed),
                      tuple(warnings))  # fmt: skip


def _soft(figure: Figure) -> bool:
    """first, one: said or left unsaid as a language likes."""
    return figure.value == 1 and not any(c.isdigit() for c in figure.text)


def _distance(a: Figure, b: Figure) -> int | None:
    if a.kind is b.kind:
        if a.value == b.value and (a.unit == b.unit or a.kind in (Kind.COUNT, Kind.DATE)):
            return 0
        return None
    if a.kind in _LOOSE and b.kind in _LOOSE and a.value == b.value:
        return 1
    if isinstance(a.value, Range) or isinstance(b.value, Range):
        return 1 if str(a.value).replace("..", "-") == str(b.value).replace("..", "-") else None
    return None
