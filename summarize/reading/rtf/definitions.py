"""What an RTF document defines before its text: styles, fonts, and when it was made."""

from __future__ import annotations

from dataclasses import dataclass, field

from striprtf.striprtf import charset_map


@dataclass(slots=True)
class Definitions:
    """The names of styles and the encodings of fonts, by their numbers."""

    styles: dict[int, str] = field(default_factory=dict)
    fonts: dict[int, str] = field(default_factory=dict)
    _made: dict[str, int] = field(default_factory=dict)
    _style: int = 0
    _font: int = 0
    _said: list[str] = field(default_factory=list)

    @property
    def made(self) -> str | None:
        """When it was made, ISO 8601."""
        year, month, day = (self._made.get(name, 0) for name in ("yr", "mo", "dy"))
        if 1980 <= year < 2100 and 1 <= month <= 12 and 1 <= day <= 31:
            return f"{year}-{month:02}-{day:02}"
        return None

    def take(self, word: str, number: int | None, destination: str) -> None:
        """Take in a definition of a style or a font, or when the document was made."""
        if destination == "creatim" and number is not None:
            self._made[word] = number
        elif word in ("s", "cs", "ds", "ts") and destination == "stylesheet":
            self._style = number or 0 if word == "s" else -1
            self._said.clear()
        elif word == "f":
            self._font = number or 0
        elif word == "fcharset":
            self.fonts[self._font] = str(charset_map.get(number or 0, "cp1252"))

    def name_style(self, text: str) -> None:
        """Take in text of the style sheet: what the style is called that was begun."""
        name, ends, _ = text.partition(";")
        self._said.append(name)
        if ends and self._style >= 0:
            self.styles[self._style] = "".join(self._said).strip()
            self._said.clear()
