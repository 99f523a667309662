"""Which part of a year, a decade or a century is meant: *early* 2019, in their *late* forties."""

from __future__ import annotations

from summarize.figures.figure import Stage
from summarize.figures.lexer import Type
from summarize.figures.scene import Scene

_STAGE = 4
"""Words before a year or decade among which its stage may stand."""


def stage_of(scene: Scene, first: int, stop: int) -> Stage | None:
    """*Early* 2019, au *début* des années 1970, in their *late* forties."""
    stages, tokens = scene.words.stages, scene.tokens
    between = scene.state.language.function_words
    for k in range(stop - 1, max(-1, first - 1 - _STAGE), -1):
        if k < first and scene.stops_at(k):
            return None
        if tokens[k].low in stages:
            return stages[tokens[k].low]
        if k < first and tokens[k].type is Type.WORD and tokens[k].low not in between:
            return None
    return None
