"""What the chat model is told, in one place: training and translating must say the very same."""

from __future__ import annotations

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
    primary = code.replace("_", "-").split("-", 1)[0].lower()
    if primary not in _LANGUAGES:
        raise ValueError(f"no name known for the language {code!r}")
    return _LANGUAGES[primary]


def translation_messages(text: str, source: str, target: str) -> list[dict[str, str]]:
    """The messages that ask for `text`, in language `source`, to be put into language `target`.

    The adapters in `models/adapters` were trained on exactly these words: whoever changes them
    has to train again. Raises ValueError for a language that is not known.
    """
    instruction = (
        f"Translate from {language_name(source)} into {language_name(target)}. "
        "Keep every number, name and quotation."
    )
    return [{"role": "system", "content": instruction}, {"role": "user", "content": text}]
