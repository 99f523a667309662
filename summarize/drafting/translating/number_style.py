"""English number style: 2,205 files, 45.5 percent, €2.8 billion. What a figure says never changes.

Only figures in digits, as `summarize.figures` reads them, are written anew, and only if they read
the same afterwards; years, names and tokens with digits stay as they are.
"""

from __future__ import annotations

import re
from decimal import Decimal

from summarize.figures import Figure, Kind, Range, find

_GROUPED = re.compile(r"\d{1,3}(?:[., \u00a0\u202f]\d{3})+(?!\d)")
_BARE = re.compile(r"(?<![\d.,])\d{4,}(?![\d.,]*\d)")
_NUMBER = re.compile(
    r"(?<![\d.,])(?P<number>\d+(?:[.,]\d+)*)(?P<scale>\s(?:thousand|[mbtr]+illion))?"
)
_EURO = re.compile(
    r"^(?P<lead>.*?)(?P<before>€\s?|\bEUR\s?)?"
    rf"{_NUMBER.pattern}(?P<after>(?:\s|-)?(?:euros?|EUR)|\s?€)?$",
    re.IGNORECASE,
)
_SCALES = {
    "": Decimal(1),
    "thousand": Decimal(10**3),
    "million": Decimal(10**6),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
}
_DECIMALS = (Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MULTIPLE, Kind.MEASURE, Kind.COUNT)
_LABELS = frozenset(
    "article section paragraph number no. nr. room route road flight page line law code postcode"
    " regulation decree type model version unit channel".split()
)
"""What a number after them names, and does not count."""
_YEARS = range(1800, 2101)


def restyled(text: str, source: str) -> str:
    """English `text`, the translation of `source`, with its figures in the style of the news."""
    if not any(c.isdigit() for c in text):
        return text
    grouped = {re.sub(r"\D", "", match) for match in _GROUPED.findall(source)}
    read = find(text, "en")
    said = _reading(read)
    for figure in reversed(read):
        new = _styled(figure, text, grouped)
        if new == figure.text:
            continue
        changed = text[: figure.start] + new + text[figure.end :]
        if _reading(find(changed, "en")) == said:
            text = changed
    return text


def _reading(figures: list[Figure]) -> list[tuple[object, ...]]:
    return [(f.value, f.kind, f.unit, f.exactness) for f in figures]


def _styled(figure: Figure, text: str, grouped: set[str]) -> str:
    """The figure's text in English style; as it is where that is not certain."""
    if (
        figure.kind is Kind.MONEY
        and figure.unit == "EUR"
        and text[figure.end :][:1] not in ("'", "’")
    ):
        match = _EURO.match(figure.text)
        if match is not None:
            scale = match["scale"] or ""
            if not (match["before"] or match["after"] or scale):
                scale = _inherited(match["number"], figure.value)
            amount = _amount(match["number"], scale, figure.value)
            if amount is not None:
                return f"{match['lead']}€{amount}{scale}"
    if figure.kind in _DECIMALS:
        match = _NUMBER.search(figure.text)
        if match is not None and match["number"].count(",") == 1:
            amount = _amount(match["number"], match["scale"] or "", figure.value)
            if amount is not None:
                return f"{figure.text[: match.start()]}{amount}{figure.text[match.end('number') :]}"
    if _is_amount(figure, text, grouped):
        return _BARE.sub(lambda match: f"{int(match[0]):,}", figure.text)
    return figure.text


def _inherited(number: str, value: object) -> str:
    """The scale that a number has from the one after it: *from 7.8 to 6.5 million euros*."""
    if number.count(",") + number.count(".") > 1:
        return ""
    digits = Decimal(number.replace(",", "."))
    scales = (s for s, factor in _SCALES.items() if s and digits and digits * factor == value)
    return next((f" {scale}" for scale in scales), "")


def _amount(number: str, scale: str, value: object) -> str | None:
    """The number in English style, if it is what the figure's value says; else None."""
    if not isinstance(value, Decimal):
        return None
    scale = scale.strip().lower()
    if scale not in _SCALES:
        return None
    scaled = value / _SCALES[scale]
    places = re.search(r"[.,](\d{1,2})$" if not scale else r"[.,](\d{1,3})$", number)
    if scaled == scaled.to_integral_value() and (places is None or Decimal(places[1]) != 0):
        shown = f"{int(scaled):,}"
    elif places is not None:
        shown = f"{scaled:,.{len(places[1])}f}"
    else:
        return None
    plain = Decimal(shown.replace(",", ""))
    return shown if plain == scaled else None


def _is_amount(figure: Figure, text: str, grouped: set[str]) -> bool:
    """Whether bare digits are a number of something: no year, no name, no code."""
    digits = _BARE.findall(figure.text)
    if not digits:
        return False
    if all(d in grouped for d in digits) or figure.kind is Kind.MONEY:
        return True
    if isinstance(figure.value, Range) or any(int(d) in _YEARS for d in digits):
        return False
    if figure.kind is Kind.MEASURE:
        return min(map(len, digits)) > 4  # The 1500 metres is a race.
    before = text[: figure.start].split()
    last = before[-1] if before else ""
    named = last.lower() in _LABELS or (len(before) > 1 and last[:1].isupper())
    return figure.kind is Kind.COUNT and figure.unit is not None and not named
