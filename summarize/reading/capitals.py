"""Text all in capitals, as telexes and old systems write it → written as text is.

Translators read capitals badly: half of the words are unknown to them so. Which words are names
is told by the rest of the document where that is not in capitals, and else by the words beside
them and by the words that the language has.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from summarize.language import primary, vocabulary
from summarize.reading.document import Block, BlockRole
from summarize.reading.hyphens import is_word, lemma_of

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_BEGINS = re.compile(r"(?:^|[.!?…:]\s+)[\"“”„«‘'(\[]*(?:['’][snt]\s)?(?=\w)", re.IGNORECASE)
_SHORTENED = re.compile(r"(?<!\w)['’](?:S|T|N|K|M|R)(?!\w)")
_FEWEST = 12
"""Letters of a text that is written in capitals; fewer are an abbreviation, or two."""
_SHARE = 0.9
_PLACES = frozenset(
    (
        "in te uit bij nabij naar rond richting rondom tussen at near from around to aus bei nach"
        " zwischen à depuis vers en desde hacia"
    ).split()
)
"""A word that the language does not have is a name after one of these, and mostly elsewhere."""
_TITLES = frozenset(
    (
        "burgemeester minister ministers wethouder premier president koning koningin prins prinses"
        " staatssecretaris advocaat rechter officier heer mevrouw meneer dominee pastoor professor"
        " dokter directeur voorzitter woordvoerder mayor minister king queen mr mrs ms dr"
        " bürgermeister ministerin kanzler herr frau"
    ).split()
)
_ARTICLES = frozenset(
    (
        "de het een 't deze die dit dat zijn haar hun onze geen alle elke iedere meer veel minder"
        " the a an this that these those his her its their our no all every more le la les un une"
        " des el los las una"
    ).split()
)
"""After these a word that no list has is a noun, and hardly ever a name."""
_ABBREVIATIONS = frozenset(
    (
        "EU VN VS NS NAVO UEFA FIFA UNICEF UNHCR WHO GGD OM AIVD ANP AFP DPA BBC NOS RTL CNN UWV"
        " RIVM CBS CPB SCP KNMI ING ABN AMRO VVD PVV CDA SGP SP BBB FVD D66 PVDA KLM AZC ICT IT AI"
        " UN US UK NATO IMF WTO CEO GGZ MBO HBO VWO VMBO BTW AOW WOZ A2 IND COA OPEC VAR VRT"
    ).split()
)
_PHRASES = re.compile(
    r"\b(?:den haag|den bosch|den helder|eerste kamer|tweede kamer|hoge raad|verenigde staten"
    r"|europese unie|europese commissie|verenigde naties|verenigd koninkrijk|rode kruis"
    r"|zeeland|limburg|holland|brabant|nederland|vlaanderen|belgië|duitsland|frankrijk)\b",
    re.IGNORECASE,
)
"""Names of words that are no names by themselves, and some that are in word lists, too."""
_PARTICLES = frozenset("van de der den ter ten te von zu la le del di".split())
_VOWELLESS = re.compile(r"[B-DF-HJ-NP-TV-Z]{2,5}")


@dataclass(frozen=True, slots=True)
class _Known:
    """How words are written where the document is not in capitals, by their lower case."""

    written: dict[str, str]
    code: str


def is_in_capitals(text: str) -> bool:
    """Whether a text is written all in capitals."""
    upper = sum(map(str.isupper, text))
    lower = sum(map(str.islower, text))
    words = [word for word in _WORD.findall(text) if len(word) > 2]
    return upper >= _FEWEST and upper >= _SHARE * (upper + lower) and len(words) >= 2


def recased(blocks: Sequence[Block], language: str) -> tuple[list[Block], bool]:
    """The blocks, those in capitals written as text is; whether all of the report was in them."""
    told = [b for b in blocks if b.role not in (BlockRole.FURNITURE, BlockRole.TABLE_CELL)]
    loud = {id(b) for b in told if is_in_capitals(b.text)}
    if not loud:
        return list(blocks), False
    others = [b.text for b in told if id(b) not in loud]
    code = primary(language)
    places = _places([b.text for b in told if id(b) in loud], code)
    known = _Known(places | _written(others), code)
    changed = [replace(b, text=_recase(b.text, known)) if id(b) in loud else b for b in blocks]
    letters = sum(sum(map(str.isalpha, b.text)) for b in told)
    quiet = sum(sum(map(str.isalpha, text)) for text in others)
    return changed, quiet < 0.2 * letters


def _places(texts: Sequence[str], code: str) -> dict[str, str]:
    """Names of places in texts in capitals, by their lower case: *IN OOSTERZIJL*. What is one in
    one sentence is one in another, whatever stands before it there."""
    found: dict[str, str] = {}
    for text in texts:
        words = [word.lower() for word in _WORD.findall(text)]
        for before, word in pairwise(words):
            if before in _PLACES and len(word) > 3 and not is_word(word, code):
                found[word] = _capitalised(word, code)
    return found


def _written(texts: Sequence[str]) -> dict[str, str]:
    """How the words of some texts are written in mid-sentence, most often, by their lower case."""
    forms: dict[str, Counter[str]] = {}
    for text in texts:
        starts = {match.end() for match in _BEGINS.finditer(text)}
        for match in _WORD.finditer(text):
            if match.start() not in starts:
                forms.setdefault(match[0].lower(), Counter())[match[0]] += 1
    return {word: counted.most_common(1)[0][0] for word, counted in forms.items()}


def _recase(text: str, known: _Known) -> str:
    """A text in capitals, of the same length, as it would be written."""
    starts = {match.end() for match in _BEGINS.finditer(text)}
    pieces: list[str] = []
    done = 0
    before = ""
    titled = after_name = False
    for match in _WORD.finditer(text):
        word = match[0]
        pieces.append(text[done : match.start()])
        begins, done = done, match.end()
        form = _form(word, before, known)
        named = titled and _may_be_name(word.lower(), known.code)
        if named:
            form = _capitalised(form, known.code)
        goes_on = word == "VAN" and after_name and not text[begins : match.start()].strip()
        titled = word.lower() in _TITLES or goes_on or (titled and word.lower() in _PARTICLES)
        after_name = named
        if match.start() in starts:
            form = _capitalised(form, known.code)
        pieces.append(form if len(form) == len(word) else word)
        before = word.lower()
    pieces.append(text[done:])
    recased = _PHRASES.sub(lambda match: match[0].title(), "".join(pieces))
    return _SHORTENED.sub(lambda match: match[0].lower(), recased)


def _form(word: str, before: str, known: _Known) -> str:
    lower = word.lower()
    if len(lower) != len(word):
        return word
    if lower in known.written:
        return known.written[lower]
    if word in _ABBREVIATIONS or (_VOWELLESS.fullmatch(word) and not is_word(lower, known.code)):
        return word
    if len(word) == 1:
        return lower if is_word(lower, known.code) or lower in "aeoàuy" else word
    if is_word(lower, known.code) or (before not in _PLACES and _is_compound(lower, known.code)):
        noun = known.code == "de" and _is_german_noun(lower)
        return _capitalised(lower, known.code) if noun else lower
    name = before in _PLACES or (len(word) <= 12 and before not in _ARTICLES)
    return _capitalised(lower, known.code) if name or known.code == "de" else lower


def _may_be_name(word: str, code: str) -> bool:
    """Whether a word after somebody's title may be the name: no particle, no verb."""
    known = vocabulary(code)
    if word in _PARTICLES or word in known.stopwords or word in known.speech:
        return False
    lemma = lemma_of(word, code)
    return not (lemma != word and lemma.endswith(("en", "ren", "n")) and is_word(word, code))


def _is_compound(word: str, code: str) -> bool:
    """Whether a word is two words in one, as Dutch and German make them: *jeugd-zorg*."""
    if code not in ("nl", "de") or len(word) < 7:
        return False
    for at in range(3, len(word) - 2):
        left, right = word[:at], word[at:]
        if is_word(right, code) and (
            is_word(left, code)
            or (left.endswith("s") and len(left) > 4 and is_word(left[:-1], code))
        ):
            return True
    return False


def _is_german_noun(word: str) -> bool:
    return lemma_of(word.capitalize(), "de")[:1].isupper()


def _capitalised(word: str, code: str) -> str:
    if code == "nl" and word.startswith("ij"):
        return "IJ" + word[2:]
    return word[:1].upper() + word[1:]
