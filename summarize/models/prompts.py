"""What the chat model is told, in one place: training and translating must say the very same."""

from __future__ import annotations

from collections.abc import Sequence

from summarize.language import primary
from summarize.language.glosses import glossed
from summarize.models.engine import WritingRequest

Message = dict[str, str]

GLOSSES = "summarize_glosses"
"""The key of an adapter's settings that says it was trained on glossed sentences."""

_LANGUAGES = {
    "ar": "Arabic",
    "bg": "Bulgarian",
    "cs": "Czech",
    "da": "Danish",
    "de": "German",
    "el": "Greek",
    "en": "English",
    "es": "Spanish",
    "et": "Estonian",
    "fi": "Finnish",
    "fr": "French",
    "ga": "Irish",
    "hr": "Croatian",
    "hu": "Hungarian",
    "it": "Italian",
    "ja": "Japanese",
    "ko": "Korean",
    "lt": "Lithuanian",
    "lv": "Latvian",
    "mt": "Maltese",
    "nl": "Dutch",
    "no": "Norwegian",
    "pl": "Polish",
    "pt": "Portuguese",
    "ro": "Romanian",
    "ru": "Russian",
    "sk": "Slovak",
    "sl": "Slovenian",
    "sv": "Swedish",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "zh": "Chinese",
}


def language_name(code: str) -> str:
    """The English name of the language with this BCP 47 code ("nl-BE" is "Dutch").

    Raises ValueError for a language that is not known here.
    """
    language = primary(code)
    if language not in _LANGUAGES:
        raise ValueError(f"no name known for the language {code!r}")
    return _LANGUAGES[language]


def translation_messages(
    text: str, source: str, target: str, *, keep: Sequence[str] = (), glosses: bool = False
) -> list[Message]:
    """The messages that ask for `text`, in language `source`, to be put into language `target`.

    The adapters in `models/adapters` were trained on exactly these words: whoever changes them
    has to train again. `keep` names figures, as the target language writes them, that an earlier
    try got wrong. With `glosses`, the meanings of rarer words stand behind them.

    Raises ValueError for a language that is not known.
    """
    instruction = (
        f"Translate from {language_name(source)} into {language_name(target)}. "
        "Keep every number, name and quotation."
    )
    if keep:
        instruction += f" The translation must say: {'; '.join(keep)}."
    if glosses:
        text = glossed(text, primary(source), primary(target))
    return [{"role": "system", "content": instruction}, {"role": "user", "content": text}]


def writing_messages(request: WritingRequest) -> list[Message]:
    """The messages that ask for one sentence, or a headline, from the request's sentences."""
    language = language_name(request.language)
    what = "a newspaper headline" if request.headline else "one sentence"
    instruction = (
        f"You are a careful news editor. From the text, write {what} in {language} of at most "
        f"{request.words} words. Use only what the text says, in its own words. Keep every number "
        "with what it counts, every name, and who says what. Add nothing."
    )
    text = " ".join(request.sentences)
    return [{"role": "system", "content": instruction}, {"role": "user", "content": text}]
