"""Find every figure of a text: one walk over its tokens, with the grammar of its language."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from summarize.figures.compiled import MONEY_SYMBOLS, Compiled, Phrases, compiled
from summarize.figures.figure import Exactness, Figure, Kind, Range, Value
from summarize.figures.language import Fixed
from summarize.figures.lexer import Token, Type, lex
from summarize.figures.reading import HYPHENS, Number, NumberReader

_UNIT_KINDS = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.MONEY, Kind.MEASURE,
                         Kind.DURATION, Kind.AGE, Kind.MULTIPLE})  # fmt: skip


def find(text: str, lang: str) -> list[Figure]:
    """All figures of `text`, in order, none overlapping.

    `lang` is a BCP 47 code; a region falls back to its language. Raises ValueError for a language
    without a file in `summarize/figures/languages`, and never otherwise, whatever the text.
    """
    return Finder(text, compiled(lang)).run()


def exact(value: int | Fraction) -> Decimal | Fraction:
    """A number as an exact Decimal if it has an end, else as a Fraction."""
    if isinstance(value, int):
        return Decimal(value)
    denominator = value.denominator
    twos = fives = 0
    while denominator % 2 == 0:
        denominator //= 2
        twos += 1
    while denominator % 5 == 0:
        denominator //= 5
        fives += 1
    if denominator != 1:
        return value
    places = max(twos, fives)
    digits = value.numerator * 10**places // value.denominator
    sign = 1 if digits < 0 else 0
    return Decimal((sign, tuple(int(d) for d in str(abs(digits))), -places))


class Finder:
    """Walks over one text once."""

    def __init__(self, text: str, compiled_language: Compiled) -> None:
        """`compiled_language` is from `compiled.compiled`."""
        self.text = text
        self.compiled = compiled_language
        self.language = compiled_language.language
        self.tokens = lex(text)
        self.reader = NumberReader(text, self.tokens, compiled_language)
        self.figures: list[Figure] = []
        self.floor = 0  # the token behind the last figure: no look back before it

    def run(self) -> list[Figure]:
        """All figures."""
        i, n = 0, len(self.tokens)
        while i < n:
            stop = self._at(i)
            if stop:
                self.floor = i = stop
            else:
                i += 1
        self._share_units()
        return self.figures

    # -- one place ------------------------------------------------------------------------------

    def _at(self, i: int) -> int:
        """Try to find a figure at token `i`; the token behind it, or 0."""
        token = self.tokens[i]
        if token.type is Type.SYMBOL:
            if token.text in MONEY_SYMBOLS:
                return self._money(i, i, MONEY_SYMBOLS[token.text])
            if token.text in "'’‘" :
                return self._short_decade(i)
            return 0
        if token.type is Type.WORD:
            stop = self._named(i) or self._currency_code(i) or self._month_first(i)
            if stop:
                return stop
            for template in self.compiled.templates_by_word.get(token.low, ()):
                stop = self._template(i, i, template.elements, 0, template.kind, template.operation)
                if stop:
                    return stop
            stop = self._fixed(i)
            if stop:
                return stop
            opened = self._open_range(i)
            if opened:
                return opened
        elif self._is_token(i):
            return self._token(i)
        number = self.reader.at(i)
        if number is None:
            return self._ordinal_word(i) or self._compound(i)
        return self._quantity(number)

    def _add(self, start: int, stop: int, kind: Kind, value: Value, unit: str | None = None) -> int:
        """Record tokens[start:stop] as a figure, with the words of exactness around it."""
        start, exactness = self._before(start)
        if exactness is Exactness.EXACT:
            stop, exactness = self._after(stop)
        first, last = self.tokens[start], self.tokens[stop - 1]
        self.figures.append(
            Figure(self.text[first.start : last.end], value, kind, unit, exactness,
                   first.start, last.end)  # fmt: skip
        )
        return stop

    def _words(self, i: int, words: tuple[str, ...]) -> bool:
        tokens = self.tokens
        if i < 0 or i + len(words) > len(tokens):
            return False
        return all(tokens[i + k].low == word for k, word in enumerate(words))

    def _before(self, start: int) -> tuple[int, Exactness]:
        if start > self.floor:
            for words, exactness in self.compiled.before.get(self.tokens[start - 1].low, ()):
                at = start - len(words)
                if at >= self.floor and self._words(at, words):
                    return at, exactness
        return start, Exactness.EXACT

    def _after(self, stop: int) -> tuple[int, Exactness]:
        if stop < len(self.tokens):
            for words, exactness in self.compiled.after.get(self.tokens[stop].low, ()):
                if self._words(stop, words):
                    return stop + len(words), exactness
        return stop, Exactness.EXACT

    # -- names with digits ----------------------------------------------------------------------

    def _glued(self, i: int, type_: Type | None = None) -> bool:
        if not 0 <= i < len(self.tokens) or not self.tokens[i].glued:
            return False
        return type_ is None or self.tokens[i].type is type_

    def _named(self, i: int) -> int:
        """COVID-19, F-16, KV62, G20: a name, from its letters on."""
        token = self.tokens[i]
        if self._glued(i + 1, Type.DIGITS):
            if token.text in self.compiled.cldr.money.values() or token.low in ("eur", "usd"):
                return 0
            return self._token(i)
        if self._glued(i + 1) and self.tokens[i + 1].text in HYPHENS and self._glued(i + 2, Type.DIGITS):
            if token.low in self.language.name_prefixes or self.reader.at(i) is not None:
                return 0
            if token.low in self.compiled.months:
                return 0
            return self._token(i)
        return 0

    def _is_token(self, i: int) -> bool:
        """Whether the digits at `i` begin a name or a code: 802.11n, 0.85.x, 10.0.0.1, 0800."""
        tokens = self.tokens
        if len(tokens[i].text) > 40:
            return True
        if self._glued(i + 1, Type.WORD):
            word = tokens[i + 1].low
            return not self._known_suffix(word) and len(word) <= 3 and word[0].isascii()
        dots = 0
        j = i
        while self._glued(j + 1, Type.SYMBOL) and tokens[j + 1].text == "." and self._glued(j + 2):
            if tokens[j + 2].type is Type.WORD:
                return len(tokens[j + 2].text) == 1
            if tokens[j + 2].type is not Type.DIGITS:
                break
            dots += 1
            j += 2
        if self._glued(j + 1, Type.WORD) and dots and not self._known_suffix(tokens[j + 1].low):
            return len(tokens[j + 1].low) <= 2
        if dots >= 2 and self.compiled.cldr.group == ".":
            number = self.reader.at(i)
            return number is None or number.stop < j + 1
        return dots >= 2

    def _known_suffix(self, word: str) -> bool:
        language = self.language
        return (
            word in language.ordinal_marks
            or word in language.scales
            or word in self.compiled.after_number
            or word in language.suffixes
            or word in ("s", "am", "pm", "k", "x")
            or len(word) == 1 and not word.isascii()
        )

    def _token(self, i: int) -> int:
        """Take everything written together from `i` on as one name."""
        tokens = self.tokens
        j = i + 1
        while self._glued(j):
            if tokens[j].type is not Type.SYMBOL:
                j += 1
            elif tokens[j].text in "-./:_+\u2010\u2011" and self._glued(j + 1) and (
                tokens[j + 1].type is not Type.SYMBOL
            ):
                j += 2
            else:
                break
        return self._record_token(i, j)

    def _record_token(self, i: int, j: int) -> int:
        tokens = self.tokens
        last = j
        while last > i + 1 and tokens[last - 1].type is not Type.DIGITS and (
            tokens[last - 1].type is Type.SYMBOL or len(tokens[last - 1].text) > 2
        ):
            last -= 1
        text = self.text[tokens[i].start : tokens[last - 1].end]
        first, end = tokens[i].start, tokens[last - 1].end
        self.figures.append(Figure(text, text, Kind.TOKEN, None, Exactness.EXACT, first, end))
        return j

    # -- money ----------------------------------------------------------------------------------

    def _money(self, start: int, symbol: int, currency: str) -> int:
        number = self.reader.at(symbol + 1)
        if number is None:
            return 0
        value, stop = number.value, number.stop
        end = self._range_end(stop)
        if end is None and stop < len(self.tokens) and self.tokens[stop].text in HYPHENS:
            pass
        if stop < len(self.tokens) and self.tokens[stop].low in ("m", "bn", "b", "k"):
            factor = self.language.scales.get(self.tokens[stop].low, 1000)
            value = value * factor
            stop += 1
        if start > self.floor and self.tokens[start - 1].low in ("us", "u", "au", "ca", "nz", "hk"):
            start -= 1
        if end is not None and end.value > value:
            return self._add(start, end.stop, Kind.MONEY, Range(exact(value), exact(end.value)), currency)
        return self._add(start, stop, Kind.MONEY, exact(value), currency)

    def _currency_code(self, i: int) -> int:
        token = self.tokens[i]
        if len(token.text) == 3 and token.text.isupper():
            currency = self.compiled.cldr.money.get(token.low)
            if currency:
                return self._money(i, i, currency)
        return 0

    # -- time -----------------------------------------------------------------------------------

    def _month_first(self, i: int) -> int:
        """January 5, 2020; May 2020; mei 1969."""
        tokens = self.tokens
        month = self._month(i)
        if not month:
            return 0
        j = i + 1
        if j < len(tokens) and tokens[j].text == "." and self._glued(j):
            j += 1
        if j >= len(tokens) or tokens[j].type is not Type.DIGITS:
            return 0
        digits = tokens[j].text
        if len(digits) == 4 and "1000" <= digits <= "2199":
            return self._add(i, j + 1, Kind.DATE, f"{digits}-{month:02d}")
        if len(digits) <= 2 and 1 <= int(digits) <= 31 and self.language.date_order == "mdy":
            j += 1
            if self._glued(j, Type.WORD) and tokens[j].low in self.language.ordinal_marks:
                j += 1
            k = j + 1 if j < len(tokens) and tokens[j].text == "," else j
            year = self._year(k)
            if year:
                return self._add(i, k + 1, Kind.DATE, f"{year}-{month:02d}-{int(digits):02d}")
            return self._add(i, j, Kind.DATE, f"--{month:02d}-{int(digits):02d}")
        return 0

    def _month(self, i: int) -> int:
        if not 0 <= i < len(self.tokens):
            return 0
        token = self.tokens[i]
        month = self.compiled.months.get(token.low, 0)
        if month and self.language.month_capital and not token.text[0].isupper():
            return 0
        return month

    def _year(self, i: int) -> str:
        if i < len(self.tokens) and self.tokens[i].type is Type.DIGITS:
            digits = self.tokens[i].text
            if len(digits) == 4 and digits[0] in "12":
                return digits
        return ""

    def _date(self, number: Number) -> int:
        """5 januari 2020; 5 January; 21 maart."""
        j = number.stop
        tokens = self.tokens
        if not number.digits or len(number.digits) > 2 or not 1 <= number.value <= 31:
            return 0
        if self._glued(j, Type.WORD) and tokens[j].low in self.language.ordinal_marks:
            j += 1
        if j < len(tokens) and tokens[j].low == "of":
            j += 1
        month = self._month(j)
        if not month:
            return 0
        j += 1
        if self._glued(j) and tokens[j].text == ".":
            j += 1
        year = self._year(j)
        day = int(number.value)
        if year:
            return self._add(number.start, j + 1, Kind.DATE, f"{year}-{month:02d}-{day:02d}")
        return self._add(number.start, j, Kind.DATE, f"--{month:02d}-{day:02d}")

    def _clock(self, number: Number) -> int:
        """9:30, 09.30 uur, 11:20 a.m."""
        tokens = self.tokens
        i = number.start
        if tokens[i].type is not Type.DIGITS or len(tokens[i].text) > 2 or not self._glued(i + 2, Type.DIGITS):
            return 0
        hour, minute = tokens[i].text, tokens[i + 2].text
        if len(minute) != 2 or int(hour) > 24 or int(minute) > 59:
            return 0
        mark = tokens[i + 1].text
        j = i + 3
        if j < len(tokens) and self._glued(j) and tokens[j].text in ":" and self._glued(j + 1):
            return 0
        half, stop = self._half_day(j)
        clock_word = stop > j
        if mark == ":" or (mark == "." and clock_word):
            return self._add_time(i, stop, int(hour), int(minute), half)
        return 0

    def _half_day(self, j: int) -> tuple[str, int]:
        """a.m., p.m., uur: which half of the day, and the token behind."""
        tokens = self.tokens
        for words, half in ((("a", ".", "m", "."), "am"), (("p", ".", "m", "."), "pm"),
                            (("a", ".", "m"), "am"), (("p", ".", "m"), "pm"),
                            (("am",), "am"), (("pm",), "pm")):  # fmt: skip
            if self._words(j, words):
                return half, j + len(words)
        if j < len(tokens) and self.language.code == "nl" and tokens[j].low in ("uur", "u"):
            return "", j + 1
        return "", j

    def _add_time(self, start: int, stop: int, hour: int, minute: int, half: str) -> int:
        if half == "pm" and hour < 12:
            hour += 12
        if half == "am" and hour == 12:
            hour = 0
        hour %= 24
        return self._add(start, stop, Kind.TIME, f"{hour:02d}:{minute:02d}")

    def _short_decade(self, i: int) -> int:
        """'60s, '30 behind jaren."""
        tokens = self.tokens
        if not self._glued(i + 1, Type.DIGITS) or len(tokens[i + 1].text) != 2:
            return 0
        digits = int(tokens[i + 1].text)
        if digits % 10 == 0 and self._glued(i + 2, Type.WORD) and tokens[i + 2].low == "s":
            return self._add(i, i + 3, Kind.DECADE, str(1900 + digits))
        if i and tokens[i - 1].low in self.language.decade_words:
            return self._add(i, i + 2, Kind.DECADE, str(1900 + digits))
        return 0

    # -- templates and phrases ------------------------------------------------------------------

    def _phrase(self, phrases: Phrases, i: int) -> tuple[int, Fixed] | None:
        if i < len(self.tokens):
            for words, meaning in phrases.get(self.tokens[i].low, ()):
                if self._words(i, words):
                    return i + len(words), meaning
        return None

    def _fixed(self, i: int) -> int:
        found = self._phrase(self.compiled.fixed, i)
        if found is None:
            return 0
        stop, meaning = found
        number = self.reader.at(i)
        if number is not None and number.stop >= stop:
            return 0
        value = meaning.value if isinstance(meaning.value, str) else exact(meaning.value)
        return self._add(i, stop, meaning.kind, value, meaning.unit)

    def _template(
        self, start: int, i: int, elements: tuple[str, ...], at: int, kind: Kind, operation: str
    ) -> int:
        numbers: list[Number] = []
        for element in elements[at:]:
            if element in ("{n}", "{m}"):
                number = self.reader.at(i) or self._pronoun(i)
                if number is None:
                    return 0
                numbers.append(number)
                i = number.stop
            elif i < len(self.tokens) and self.tokens[i].low == element:
                i += 1
            else:
                return 0
        return self._apply(start, i, kind, operation, numbers)

    def _pronoun(self, i: int) -> Number | None:
        return None

    def _apply(self, start: int, stop: int, kind: Kind, operation: str, numbers: list[Number]) -> int:
        value = numbers[0].value
        if operation == "ratio":
            below = numbers[1].value
            if not 0 < value < below:
                return 0
            return self._add(start, stop, kind, exact(Fraction(value) / below))
        if operation == "next":
            return self._add(start, stop, kind, exact(value + 1))
        if kind is Kind.TIME:
            hour, minute = int(value), 0
            if value != hour or not 0 <= hour <= 24:
                return 0
            if operation in ("half to", "quarter to"):
                hour, minute = (hour - 1) % 24, 30 if operation == "half to" else 45
            elif operation == "half past":
                minute = 30
            elif operation == "quarter past":
                minute = 15
            return self._add_time(start, stop, hour, minute, operation)
        return self._add(start, stop, kind, exact(value), operation or None)

    # -- quantities -----------------------------------------------------------------------------

    def _ordinal_word(self, i: int) -> int:
        value = self.compiled.ordinal(self.tokens[i].low)
        if value is None:
            return 0
        return self._add(i, i + 1, Kind.ORDINAL, exact(value))

    def _compound(self, i: int) -> int:
        word = self.tokens[i].low
        if word.startswith("ver"):
            found = self.compiled.compound(_strip_past(word[3:]))
            if found is None or found[1].kind is not Kind.MULTIPLE:
                return 0
        else:
            found = self.compiled.compound(word)
        if found is None:
            return 0
        value, meaning = found
        return self._add(i, i + 1, meaning.kind, exact(value), meaning.unit)

    def _open_range(self, i: int) -> int:
        """between A and B, tussen de A en B."""
        for words, parts in self.compiled.range_open.get(self.tokens[i].low, ()):
            if not self._words(i, words):
                continue
            j = i + len(words)
            low = self.reader.at(j)
            if low is None:
                continue
            middle = low.stop
            if middle < len(self.tokens) and self.tokens[middle].low in parts:
                high = self.reader.at(middle + 1)
                if high is not None and high.value > low.value:
                    return self._range(low, high)
        return 0

    def _range_end(self, j: int) -> Number | None:
        tokens = self.tokens
        if j >= len(tokens):
            return None
        if tokens[j].text in HYPHENS or tokens[j].low in self.language.range_words:
            k = j + 1
            if k < len(tokens) and tokens[k].text in MONEY_SYMBOLS:
                k += 1
            return self.reader.at(k)
        return None

    def _range(self, low: Number, high: Number) -> int:
        value = Range(exact(low.value), exact(high.value))
        found = self._unit(high.stop)
        if found is not None:
            stop, meaning = found
            return self._add(low.start, stop, meaning.kind, value, meaning.unit)
        if low.digits and len(low.digits) == 4 and len(high.digits) == 4:
            return self._add(low.start, high.stop, Kind.YEAR, value)
        return self._add(low.start, high.stop, Kind.COUNT, value, self._counted(high.stop))

    def _unit(self, j: int) -> tuple[int, Fixed] | None:
        found = self._phrase(self.compiled.after_number, j)
        if found is None and self._glued(j) and self.tokens[j].text in HYPHENS and self._glued(j + 1):
            found = self._phrase(self.compiled.after_number, j + 1)
            if found is None and j + 1 < len(self.tokens):
                suffix = self.compiled.suffix(self.tokens[j + 1].low)
                if suffix is not None:
                    found = (j + 2, suffix)
        if found is None and self._glued(j, Type.WORD):
            suffix = self.compiled.suffix(self.tokens[j].low)
            if suffix is not None:
                found = (j + 1, suffix)
        return found

    def _quantity(self, number: Number) -> int:
        tokens, language = self.tokens, self.language
        start, j = number.start, number.stop
        if number.worded and tokens[start].low in language.pronouns and j == start + 1:
            if not self._numeric_pronoun(number):
                return 0
        stop = self._date(number) or self._clock(number)
        if stop:
            return stop
        if j < len(tokens):
            for template in self.compiled.templates_after_number.get(tokens[j].low, ()):
                stop = self._template(start, j, template.elements, 1, template.kind, template.operation) \
                    if "{m}" not in template.elements and False else self._after_template(number, template)
                if stop:
                    return stop
        if self._glued(j, Type.WORD):
            word = tokens[j].low
            if word in language.ordinal_marks and number.digits:
                return self._add(start, j + 1, Kind.ORDINAL, exact(number.value))
            if word == "s" and number.digits and number.value % 10 == 0:
                decade = number.value if number.value > 99 else 1900 + number.value
                return self._add(start, j + 1, Kind.DECADE, str(decade))
            if word == "k" and number.digits:
                return self._add(start, j + 1, Kind.COUNT, exact(number.value * 1000))
        if start and tokens[start - 1].low in language.decade_words and number.value % 10 == 0:
            if number.digits and number.value < 100:
                return self._add(start, j, Kind.DECADE, str(1900 + number.value))
            if number.digits and len(number.digits) == 4:
                return self._add(start, j, Kind.DECADE, number.digits)
        end = self._range_end(j)
        if end is not None:
            stop = self._from_to(number, end)
            if stop:
                return stop
        if number.worded:
            ordinal = self._worded_ordinal(number)
            if ordinal:
                return ordinal
        found = self._unit(j)
        if found is not None:
            stop, meaning = found
            return self._add(start, stop, meaning.kind, exact(number.value), meaning.unit)
        if len(number.digits) == 4 and 1000 <= number.value <= 2100:
            return self._add(start, j, Kind.YEAR, exact(number.value))
        return self._add(start, j, Kind.COUNT, exact(number.value), self._counted(j))

    def _after_template(self, number: Number, template: object) -> int:
        elements = template.elements  # type: ignore[attr-defined]
        numbers = [number]
        i = number.stop
        for element in elements[1:]:
            if element == "{m}":
                following = self.reader.at(i)
                if following is None:
                    return 0
                numbers.append(following)
                i = following.stop
            elif i < len(self.tokens) and self.tokens[i].low == element:
                i += 1
            else:
                return 0
        return self._apply(number.start, i, template.kind, template.operation, numbers)  # type: ignore[attr-defined]

    def _worded_ordinal(self, number: Number) -> int:
        """thirty-seventh: a number whose last word is an ordinal."""
        j = number.stop
        k = j + 1 if self._glued(j) and self.tokens[j].text in HYPHENS else j
        if k < len(self.tokens) and (k == j + 1 or number.value >= 100):
            last = self.language.ordinals.get(self.tokens[k].low)
            if last is not None and last < 10 and number.value % 10 == 0:
                return self._add(number.start, k + 1, Kind.ORDINAL, exact(number.value + last))
        return 0

    def _from_to(self, low: Number, high: Number) -> int:
        tokens = self.tokens
        mark = tokens[low.stop]
        hyphen = mark.text in HYPHENS
        if hyphen and low.digits and high.digits:
            if len(low.digits) == 4 and len(high.digits) == 2 and high.value > low.value % 100:
                year = low.value - low.value % 100 + high.value
                return self._add(low.start, high.stop, Kind.YEAR, Range(exact(low.value), exact(year)))
            if low.value >= high.value and low.value < 300 and self._unit(high.stop) is None:
                return self._add(low.start, high.stop, Kind.SCORE, f"{low.value}-{high.value}")
        if high.value <= low.value:
            return 0
        return self._range(low, high)

    def _numeric_pronoun(self, number: Number) -> bool:
        """Whether *one* or *een* here is a number: one percent, een op de drie."""
        j = number.stop
        if self._unit(j) is not None and self.language.code == "en":
            return True
        for template in self.compiled.templates_after_number.get(
            self.tokens[j].low if j < len(self.tokens) else "", ()
        ):
            if "{m}" in template.elements:
                return True
        return False

    def _counted(self, j: int) -> str | None:
        """The word that says what is counted, from the words behind a count."""
        candidates: list[str] = []
        for token in self.tokens[j : j + 3]:
            if token.type is not Type.WORD or token.low in self.language.function_words:
                break
            candidates.append(token.low)
        for word in candidates:
            if word.endswith(self.language.plurals):
                return word
        return candidates[0] if candidates else None

    # -- afterwards -----------------------------------------------------------------------------

    def _share_units(self) -> None:
        """Give a bare number the unit of the next in a list: *12 en 15 procent*."""
        figures = self.figures
        for i in range(len(figures) - 2, -1, -1):
            this, following = figures[i], figures[i + 1]
            if this.kind is not Kind.COUNT or following.kind not in _UNIT_KINDS:
                continue
            if this.unit is not None and this.unit not in self.language.list_words:
                continue
            gap = self.text[this.end : following.start].strip().lower()
            if gap in self.language.list_words or gap == ",":
                figures[i] = Figure(this.text, this.value, following.kind, following.unit,
                                    this.exactness, this.start, this.end)  # fmt: skip


def _strip_past(word: str) -> str:
    """voudigde, voudigd, voudiging → voudig."""
    for ending in ("ing", "den", "de", "en", "d", "t"):
        if word.endswith("voudig" + ending):
            return word[: -len(ending)]
    return word


def _unused(token: Token) -> None:
    return None
