"""Phrases with their meanings, looked up by one of their words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Generic, TypeVar

from summarize.figures.lexer import Token, lex

M = TypeVar("M")


class Phrases(Generic[M]):
    """Meanings by phrase, the longest phrase first; looked up by one of the phrase's words."""

    __slots__ = ("_by_word",)

    @property
    def words(self) -> set[str]:
        """The words it is indexed by."""
        return set(self._by_word)

    def __init__(self, entries: Iterable[tuple[str, M]], *, backwards: bool = False) -> None:
        """`backwards` indexes by the last word, for `ending`."""
        self._by_word: dict[str, list[tuple[tuple[str, ...], M]]] = {}
        for phrase, meaning in entries:
            words = tuple(token.low for token in lex(phrase))
            key = words[-1] if backwards else words[0]
            self._by_word.setdefault(key, []).append((words, meaning))
        for candidates in self._by_word.values():
            candidates.sort(key=lambda candidate: -len(candidate[0]))

    def __contains__(self, word: str) -> bool:
        """Whether any phrase begins (or, backwards, ends) with this word."""
        return word in self._by_word

    def at(self, tokens: list[Token], i: int) -> tuple[int, M] | None:
        """The longest phrase that begins at token `i`, as (token behind it, meaning)."""
        if 0 <= i < len(tokens):
            for words, meaning in self._by_word.get(tokens[i].low, ()):
                if matches(tokens, i, words):
                    return i + len(words), meaning
        return None

    def ending(self, tokens: list[Token], i: int, floor: int) -> tuple[int, M] | None:
        """The longest phrase that ends before token `i` and begins at `floor` or later."""
        if floor < i <= len(tokens):
            for words, meaning in self._by_word.get(tokens[i - 1].low, ()):
                start = i - len(words)
                if start >= floor and matches(tokens, start, words):
                    return start, meaning
        return None


def matches(tokens: list[Token], i: int, words: tuple[str, ...]) -> bool:
    """Whether these words stand at token `i`."""
    if i + len(words) > len(tokens):
        return False
    for word in words:
        if tokens[i].low != word:
            return False
        i += 1
    return True
