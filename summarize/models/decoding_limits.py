"""How much a decoder computes at a time: on a processor, and on a card with so much memory."""

from __future__ import annotations

from dataclasses import dataclass

MAX_ROWS = 128
MAX_CACHE_TOKENS = 32_768
"""Rows times length: what keys and values may grow to (28 kB a token of the default model), without
the room for the next few tokens."""

PREFILL_TOKENS = 1024
"""Rows times length of the prompts that are computed at once: what a layer makes of a token takes
70 kB, and a few tens of MB stay in the processor's cache."""

STEP_TOKENS = 24
"""Rows times tokens of a step with guessed tokens: it takes up to twice as long as one of a row."""

CARD_ROWS = 512
CARD_PREFILL_TOKENS = 16_384
CARD_STEP_TOKENS = 512
"""The same for an accelerator, which wants much more work at a time to be busy."""


@dataclass(frozen=True, slots=True)
class DecodingLimits:
    """How much is computed at a time: see the constants above."""

    rows: int
    cache_tokens: int
    prefill_tokens: int
    step_tokens: int

    @classmethod
    def of_processor(cls) -> DecodingLimits:
        """Those measured on two cores."""
        return cls(MAX_ROWS, MAX_CACHE_TOKENS, PREFILL_TOKENS, STEP_TOKENS)

    @classmethod
    def of_card(cls, free: int, token_bytes: int) -> DecodingLimits:
        """For so many free bytes of a card, of which keys and values may have half: the other half
        is for what a step computes. `token_bytes` is what a token takes in the cache."""
        cache = max(1024, free // 2 // max(1, token_bytes))
        rows = max(1, min(CARD_ROWS, cache // 256))
        return cls(rows, cache, min(CARD_PREFILL_TOKENS, max(512, cache // 8)), CARD_STEP_TOKENS)

    def halved(self) -> DecodingLimits | None:
        """Half as much at a time; None where that was one row."""
        if self.rows == 1:
            return None
        return DecodingLimits(
            self.rows // 2,
            max(1, self.cache_tokens // 2),
            max(1, self.prefill_tokens // 2),
            max(1, self.step_tokens // 2),
        )
