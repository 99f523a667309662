"""What the model is asked, as tokens: the prompts of the product, cut where examples differ."""

from __future__ import annotations

import zlib
from typing import Any

from summarize.language.glosses import glossed
from summarize.models.engine import WritingRequest
from summarize.models.prompts import translation_messages, writing_messages
from training.packing import Example

_MARK = "\u2063"


class WritingFormat:
    """The prompt of the writing stage, which is the same for all up to "write"."""

    def __init__(self, tokenizer: Any) -> None:
        self._tokenizer = tokenizer
        before, verb, _ = self._prompt(WritingRequest(("",), "en", 12)).partition(", write")
        self._start = before + verb
        self.prefix = tuple(_ids(tokenizer, self._start))
        self._end: int = tokenizer.eos_token_id

    def _prompt(self, request: WritingRequest) -> str:
        text: str = self._tokenizer.apply_chat_template(
            writing_messages(request), tokenize=False, add_generation_prompt=True
        )
        return text

    def example(self, request: WritingRequest, answer: str) -> Example:
        """One request as tokens; the answer ends with the end-of-turn token."""
        prompt = self._prompt(request).removeprefix(self._start)
        return Example(
            tuple(_ids(self._tokenizer, prompt)), (*_ids(self._tokenizer, answer), self._end)
        )


def _ids(tokenizer: Any, text: str) -> list[int]:
    ids: list[int] = tokenizer(text, add_special_tokens=False)["input_ids"]
    return ids


class Format:
    """The prompt of `summarize.models.prompts`, cut where the examples begin to differ.

    With `glosses`, rarer words of the source have their meanings behind them, but for one sentence
    in eight: a model has to do without where a dictionary knows nothing.
    """

    def __init__(
        self, tokenizer: Any, source: str = "nl", target: str = "en", *, glosses: bool = False
    ) -> None:
        self._tokenizer, self._languages, self._glosses = tokenizer, (source, target), glosses
        text = tokenizer.apply_chat_template(
            translation_messages(_MARK, source, target), tokenize=False, add_generation_prompt=True
        )
        before, self._after = text.split(_MARK)
        self.prefix: tuple[int, ...] = tuple(_ids(tokenizer, before))
        self._end: int = tokenizer.eos_token_id

    def example(self, source: str, target: str) -> Example:
        """One pair as tokens; the answer ends with the end-of-turn token."""
        if self._glosses and zlib.crc32(source.encode()) % 8:
            source = glossed(source, *self._languages)
        prompt = _ids(self._tokenizer, source + self._after)
        return Example(tuple(prompt), (*_ids(self._tokenizer, target), self._end))
