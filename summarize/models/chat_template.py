"""A chat model's own template: conversations as token ids, and what ends an answer.

The templates are programs in Jinja that come with a model's tokenizer (transformers runs them in
its sandbox), and they differ in what they allow and what they make up.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from jinja2 import TemplateError

from summarize.errors import ModelError
from summarize.models.prompts import Message

_DATE = "26 Jul 2024"
"""Llama 3's template tells the model today's date, unless it is given one: a text would then have
another translation tomorrow. This is the template's own default."""
_MARK = "summarize-7f3a"


class ChatTemplate:
    """The chat template of a transformers `tokenizer`.

    Raises ModelError if the template cannot put a question of a user's.
    """

    def __init__(self, tokenizer: Any) -> None:
        self._tokenizer = tokenizer
        special = {i: str(t) for i, t in tokenizer.added_tokens_decoder.items() if t.special}
        names = sorted(special.values(), key=lambda name: (-len(name), name))
        self._special = re.compile("|".join(map(re.escape, names)) or r"(?!)")
        self._has_system = self._takes_a_system_message()
        self.end = self._end(frozenset(special))
        """The id of the token that ends an answer in this template."""

    def ids(self, conversation: Sequence[Message]) -> list[int]:
        """A conversation's token ids, up to where the model's answer begins.

        Nothing in a message is taken for one of the tokenizer's own signs.
        """
        messages = [m | {"content": self._harmless(m["content"])} for m in conversation]
        return self._encoded(self._rendered(messages))

    def _rendered(self, messages: Sequence[Message], *, answered: bool = False) -> str:
        first, *rest = messages
        if not self._has_system and first["role"] == "system" and rest:
            told = f"{first['content']}\n\n{rest[0]['content']}"
            messages = [rest[0] | {"content": told}, *rest[1:]]
        text: str = self._tokenizer.apply_chat_template(
            list(messages),
            tokenize=False,
            add_generation_prompt=not answered,
            enable_thinking=False,  # Qwen 3 would think aloud; other templates do not ask
            date_string=_DATE,
        )
        return text

    def _encoded(self, text: str) -> list[int]:
        ids: list[int] = self._tokenizer(text, add_special_tokens=False).input_ids
        return ids

    def _takes_a_system_message(self) -> bool:
        """Whether instructions may be apart from the text; Gemma 2's refuses, others drop them."""
        self._has_system = True
        try:
            told = {"role": "system", "content": _MARK}
            return _MARK in self._rendered([told, {"role": "user", "content": "…"}])
        except TemplateError:
            return False

    def _end(self, special: frozenset[int]) -> int:
        asked, answer = {"role": "user", "content": "…"}, {"role": "assistant", "content": _MARK}
        try:
            rest = self._rendered([asked, answer], answered=True).rpartition(_MARK)[2]
        except TemplateError as error:
            raise ModelError(f"the model's chat template cannot be used: {error}") from error
        after = [i for i in self._encoded(rest) if i in special]
        # Where the template puts nothing after an answer, the text's own end is all there is.
        return after[0] if after else int(self._tokenizer.eos_token_id)

    def _harmless(self, text: str) -> str:
        return self._special.sub(lambda m: f"{m[0][0]} {m[0][1:]}", text)
