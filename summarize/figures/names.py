"""Digits that are a name or a code, not a quantity: COVID-19, 802.11n, 0.85.x, 116 000."""

from __future__ import annotations

from summarize.figures.digits import LONGEST_NUMBER
from summarize.figures.figure import Kind
from summarize.figures.lexer import Token, Type
from summarize.figures.parse_state import ParseState
from summarize.figures.units import MONEY_SYMBOLS

_JOINS = frozenset("-./:_+@&=?#%~\u2010\u2011")
_CAPITALS = frozenset({"G", "M", "L"})
"""Letters that are a unit only in lower case."""
_DOORS = frozenset("abcdef")
"""Letters of the doors at one number of a street."""
_LEGS = frozenset({"50", "100", "200", "400", "800", "1500"})
"""Metres of a leg of a relay race."""
_ARTICLES = frozenset("bis ter quater quinquies sexies septies octies novies decies".split())
"""What is written to the number of an article of a law that was put in later."""
_HELPLINES = frozenset({"000", "006", "111", "117", "123"})
"""What follows 116 in the telephone numbers that are the same in every country of the EU."""


def addresses(tokens: list[Token]) -> list[tuple[int, int]]:
    """Where web and mail addresses stand, as token ranges; whole chunks between spaces."""
    found: list[tuple[int, int]] = []
    i, n = 0, len(tokens)
    while i < n:
        j = i + 1
        address = tokens[i].low == "www"
        while j < n and tokens[j].glued:
            if tokens[j].text == "@" or (
                tokens[j].text == ":" and j + 1 < n and tokens[j + 1].text == "/"
                and tokens[j + 1].glued
            ):  # fmt: skip
                address = True
            j += 1
        if address and j > i + 2:
            found.append((i, j))
        i = j
    return found


def word_name(state: ParseState, i: int) -> int:
    """A name that begins with letters at token `i`: KV62, F-16, H5N1. The token behind, or 0."""
    tokens, language = state.tokens, state.language
    token = tokens[i]
    if state.glued(i + 1, Type.DIGITS):
        if token.low in state.compiled.cldr.money and token.text.isupper():
            return 0
        end = _iban(state, i)
        if end:
            return _record(state, i, end)
        return take(state, i)
    if state.glued_hyphen(i + 1) and state.glued(i + 2, Type.DIGITS):
        if token.low in language.name_prefixes or token.low in state.compiled.months:
            return 0
        if state.number(i) is not None or token.low in language.range_words:
            return 0
        return take(state, i)
    return 0


def digit_name(state: ParseState, i: int) -> int:
    """A name that begins with the digits at token `i`. The token behind it, or 0."""
    if len(state.tokens[i].text) > LONGEST_NUMBER:
        return take(state, i)
    stop = _helpline(state, i) or _telephone(state, i) or _relay(state, i)
    if stop:
        return stop
    lettered = state.glued(i + 1, Type.WORD)
    is_name = _letters_follow(state, i) if lettered else _is_dotted(state, i)
    return take(state, i) if is_name else 0


def _helpline(state: ParseState, i: int) -> int:
    helpline = state.digits(i) == "116" and state.digits(i + 1) in _HELPLINES
    return _record(state, i, i + 2) if helpline else 0


def _letters_follow(state: ParseState, i: int) -> bool:
    """Whether letters written to the digits at `i` make a name: 39*C*, Lindelaan 12*b*."""
    before = state.tokens[i - 1] if i > 1 else None
    in_street = before is not None and before.type is Type.WORD and before.text[0].isupper()
    if in_street and state.low(i + 1) in _DOORS:
        return True
    return _letters_make_name(state, i + 1)


def _is_dotted(state: ParseState, i: int) -> bool:
    """Whether dots make a name of the digits at `i`: 802.11n, 0.85.x, 1.2.3."""
    tokens, j = state.tokens, i
    while _dot_follows(state, j) and state.digits(j + 2):
        j += 2
    if _dot_follows(state, j) and state.low(j + 2) not in state.language.ordinal_marks:  # 3.º
        letter = tokens[j + 2]
        if letter.type is Type.WORD and len(letter.text) == 1:
            return True
    dots = (j - i) // 2
    if dots and state.glued(j + 1, Type.WORD):
        is_sum = state.low(i - 1) in MONEY_SYMBOLS
        large = len(tokens[i].text) > 2 and len(state.low(j + 1)) == 1 and not is_sum
        if large or _letters_make_name(state, j + 1):
            return True
    if dots < 2:
        return False
    number = state.number(i)
    return number is None or number.stop < j + 1


def _dot_follows(state: ParseState, j: int) -> bool:
    """Whether a dot is behind token `j`, and something right behind it."""
    return state.glued(j + 1, Type.SYMBOL) and state.low(j + 1) == "." and state.glued(j + 2)


def _iban(state: ParseState, i: int) -> int:
    """BE68 5390 0754 7034: the token behind an account number in groups, or 0."""
    tokens = state.tokens
    if len(tokens[i].text) != 2 or not tokens[i].text.isupper() or len(state.digits(i + 1)) != 2:
        return 0
    j = i + 2
    while len(state.digits(j)) == 4 and not state.glued(j):
        j += 1
    return j if j >= i + 4 else 0


def _relay(state: ParseState, i: int) -> int:
    """4 x 100 meter, 4x400 metres: a race. The token behind, or 0."""
    legs, length = state.digits(i), state.digits(i + 2)
    if state.low(i + 1) not in ("x", "×") or length not in _LEGS or not 3 <= int(legs[:2]) <= 10:
        return 0
    text = f"{legs}x{length}"
    state.append(i, i + 3, Kind.TOKEN, text)
    return i + 3


def _letters_make_name(state: ParseState, j: int) -> bool:
    """Whether the letters at `j`, written to digits, make them a name: 802.11*n*, 39*C*, 4*x*4."""
    word = state.tokens[j].low
    language = state.language
    if state.glued(j + 1, Type.DIGITS):
        if word in ("u", "h") and len(state.digits(j + 1)) == 2 and len(state.digits(j - 1)) <= 2:
            return False  # 9u30
        if word not in ("km", "m", "cm", "mm", "mi"):
            return True
    if state.tokens[j].text in _CAPITALS:
        return True  # 5G is no weight
    if word in language.ordinal_marks or word in language.scales or word in language.suffixes:
        return False
    if (
        word in language.decade_marks
        or word in state.compiled.after_number
        or word in ("s", "k", "x", "am", "pm", "h", "u")
    ):
        return False
    if len(word) == 1 and not word.isascii():
        return False  # ½
    if state.tokens[j].text in ("a", "c", "d"):
        return True  # 12a Kerkstraat
    if word in _ARTICLES:
        return True  # artikel 12bis
    return len(word) <= 3 and state.compiled.suffix(word) is None


def _telephone(state: ParseState, i: int) -> int:
    """+32 2 475 44 99, 0800-1234, 020 123 45 67. The token behind, or 0."""
    tokens = state.tokens
    plus = i > state.floor and tokens[i - 1].text == "+" and tokens[i].glued
    text = tokens[i].text
    if not plus and not (text[0] == "0" and len(text) in (2, 3, 4)):
        return 0
    j, digits, groups = i + 1, len(text), 1
    while j < len(tokens):
        k = j
        if tokens[k].text in "-/.()" and (tokens[k].glued or tokens[k].text == "("):
            k += 1
        group = state.digits(k)
        if not group or len(group) > 8 or digits + len(group) > 15:
            break
        if state.text[tokens[k - 1].end : tokens[k].start] not in ("", " ", "\u00a0", "\u202f"):
            break
        digits += len(group)
        groups += 1
        j = k + 1
    if groups < 2 or digits < 7:
        return 0
    return _record(state, i - 1 if plus else i, j)


def take(state: ParseState, i: int) -> int:
    """Take everything written together from token `i` on as one name; the token behind it."""
    tokens, j = state.tokens, i + 1
    while state.glued(j):
        if tokens[j].type is not Type.SYMBOL:
            j += 1
        elif (
            tokens[j].text in _JOINS
            and state.glued(j + 1)
            and (tokens[j + 1].type is not Type.SYMBOL)
        ):
            j += 2
        else:
            break
    end = j
    # COVID-19-virus: the words behind the last digit are no part of the name, letters are.
    while end > i + 1 and not state.digits(end - 1):
        last = tokens[end - 1]
        hyphened = tokens[end - 2].type is Type.SYMBOL
        if last.type is not Type.SYMBOL and not (hyphened and len(last.text) > 2):
            break
        end -= 1
    return _record(state, i, end)


def _record(state: ParseState, i: int, j: int) -> int:
    text = state.text[state.tokens[i].start : state.tokens[j - 1].end]
    state.append(i, j, Kind.TOKEN, text)
    return j


def address(state: ParseState, i: int, first: int, end: int) -> int:
    """Pass over an address, tokens[first:end], from token `i` on; the token behind it.

    With digits in it it is recorded as one name, without the punctuation behind it.
    """
    last = end
    while last > first + 1 and state.tokens[last - 1].type is Type.SYMBOL:
        last -= 1
    if i == first and any(state.digits(k) for k in range(first, last)):
        _record(state, first, last)
    return end


def roman(state: ParseState, i: int) -> int:
    """World War *II*, Elizabeth *II*: the value, or 0."""
    token = state.tokens[i]
    text = token.text.removesuffix("'s").removesuffix("’s")
    if len(text) > 6 or not all(letter in "IVX" for letter in text) or i == 0:
        return 0
    before = state.tokens[i - 1]
    if len(text) == 1:
        if before.low not in state.language.roman_before:
            return 0
    elif not before.text[0].isupper() or before.end + 1 != token.start:
        return 0
    return roman_value(text)


def roman_value(text: str) -> int:
    """The value of a roman numeral up to 39, or 0."""
    if not text or not all(letter in "IVX" for letter in text):
        return 0
    value = 0
    for letter, following in zip(text, text[1:] + " ", strict=True):
        digit = _ROMAN[letter]
        value += -digit if _ROMAN.get(following, 0) > digit else digit
    return value if _to_roman(value) == text else 0


_ROMAN = {"I": 1, "V": 5, "X": 10}


def _to_roman(value: int) -> str:
    ones = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * (value // 10) + ones[value % 10]
