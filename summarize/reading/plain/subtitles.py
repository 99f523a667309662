"""Subtitles (SRT, WebVTT) → paragraphs: what is said, without cue numbers and times."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from summarize.reading.document import Block, BlockRole

_TIME = r"(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}"
_TIMES = re.compile(rf"[ \t]*(?P<from>{_TIME})[ \t]*-->[ \t]*(?P<to>{_TIME})[^\n]*")
_MARKUP = re.compile(r"</?(?:[ibucv]|ruby|rt|lang|font)\b[^>]*>|<\d[\d:.]*>|\{\\?[^}]*\}")
_SOUND = re.compile(r"\[[^\]]{0,80}\]|\([A-Z ]{3,80}\)|[♪♫#]+[^♪♫]*[♪♫]+|[♪♫]")
_SPEAKER = re.compile(r"^(?:[-–—]\s*|>>+\s*)+")
_ENDS = re.compile(r"[.!?…][\"”’»]*$")
_GOES_ON = re.compile(r"(?:\.{2,3}|…)\s*(?=[^\W\d_A-Z])")
_WAITS = re.compile(r"\s*(?:\.{2,3}|…)$")
_PAUSE = 4.0
"""Seconds of silence after which something else begins, at the end of a sentence."""
_LONG = 600
"""Characters of a paragraph after which the next sentence begins another."""


@dataclass(slots=True)
class _Cue:
    begins: float
    ends: float
    lines: list[str]


def is_subtitles(text: str) -> bool:
    """Whether a text is subtitles: it has lines of times, and near its top."""
    first = _TIMES.search(text, 0, 3000)
    if first is None:
        return False
    above = [line for line in text[: first.start()].split("\n") if line.strip()]
    return text.startswith("WEBVTT") or len(above) <= 3


def subtitle_blocks(text: str) -> list[Block]:
    """What is said in subtitles, as paragraphs. A dash begins another speaker's.

    They are quotations, all of them: no looks make a title or a heading of what somebody says.
    """
    blocks: list[Block] = []
    said = ""
    last = 0.0
    for cue in _cues(text):
        for number, line in enumerate(cue.lines):
            begins = bool(_SPEAKER.match(line)) or (number == 0 and cue.begins - last > _PAUSE)
            line = _SPEAKER.sub("", line)
            said, line = _without_dots(said, line)
            done = bool(_ENDS.search(said))
            if said and done and (begins or len(said) > _LONG):
                blocks.append(Block(BlockRole.QUOTE, said))
                said = ""
            if line and not said.endswith(line):  # roll-up captions say each line again
                said = f"{said} {line}".strip()
        last = cue.ends
    if said:
        blocks.append(Block(BlockRole.QUOTE, said))
    return blocks


def _without_dots(said: str, line: str) -> tuple[str, str]:
    """Dots that say only that a sentence goes on in the next cue: *… bij... / ...vooral in …*."""
    goes_on = _GOES_ON.match(line)
    waits = _WAITS.search(said)
    if goes_on is None or waits is None:
        return said, line
    return said[: waits.start()], line[goes_on.end() :]


def _cues(text: str) -> list[_Cue]:
    cues: list[_Cue] = []
    lines = text.split("\n")
    for number, line in enumerate(lines):
        times = _TIMES.fullmatch(line)
        if times is not None:
            cues.append(_Cue(_seconds(times["from"]), _seconds(times["to"]), []))
        elif cues and line.strip() and not _is_number_of_cue(lines, number):
            plain = html.unescape(_MARKUP.sub("", line))
            plain = " ".join(_SOUND.sub(" ", plain).split())
            cues[-1].lines.append(plain)
    return cues


def _is_number_of_cue(lines: list[str], number: int) -> bool:
    """Whether a line is what stands above a cue's times: its number or name."""
    above_times = number + 1 < len(lines) and _TIMES.fullmatch(lines[number + 1]) is not None
    return above_times and (lines[number].strip().isdigit() or not lines[number - 1].strip())


def _seconds(written: str) -> float:
    total = 0.0
    for part in written.replace(",", ".").split(":"):
        total = total * 60 + float(part)
    return total
