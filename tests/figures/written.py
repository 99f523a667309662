"""How the tests of the languages write what is found, so that a table of cases can be read."""

from __future__ import annotations

from summarize.figures import Comparison, Mode, compare, find
from summarize.rendering.check_json import value_string


def written(text: str, lang: str) -> list[str]:
    """Each figure of a text as "text = value kind unit exactness"."""
    return [
        " ".join(
            part
            for part in (
                figure.text,
                "=",
                value_string(figure.value),
                figure.kind,
                figure.unit or "",
                "" if figure.exactness == "exact" else figure.exactness,
            )
            if part
        )
        for figure in find(text, lang)
    ]


def translated(source: str, source_lang: str, target: str, target_lang: str) -> Comparison:
    """The comparison of a sentence and its translation."""
    return compare(
        source, target, source_lang=source_lang, target_lang=target_lang, mode=Mode.TRANSLATION
    )
