"""How each family of encoder-decoder models wants to be asked: languages, prefixes, first tokens.

Sources: the publishers' model cards and, where those differ, the tokenizers of transformers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from transformers import AutoTokenizer

from summarize.language import primary
from summarize.models.families import Family, read_json, t5_prefixes
from summarize.models.language_codes import M2M100, MADLAD, MBART50, marian_token, nllb
from summarize.models.seq2seq_runner import generation_settings

_LONGEST = {Family.T5: 512, Family.MT5: 512, Family.MADLAD: 256}
"""Tokens, where the positions are relative and the configuration sets no bound: what the model was
trained on. MADLAD-400 was trained on sentences."""
_SUMMARIZE = "summarize: "


class Conventions:
    """A model's tokenizer, and its family's way of saying what is wanted of a text."""

    def __init__(self, folder: Path, family: Family) -> None:
        self.family = family
        self._tokenizer: Any = AutoTokenizer.from_pretrained(
            folder, local_files_only=True, trust_remote_code=False
        )
        config = read_json(folder / "config.json")
        settings = generation_settings(folder)
        self._prefixes = t5_prefixes(config)
        summarization = (config.get("task_specific_params") or {}).get("summarization") or {}
        self._summarize = str(summarization.get("prefix") or _SUMMARIZE)
        positions = config.get("max_position_embeddings") or _LONGEST.get(family, 512)
        self.longest = min(int(positions), int(self._tokenizer.model_max_length), 1024)
        """The most tokens that a text may have, with all that is put around it."""
        forced = settings.get("forced_bos_token_id")
        self._forced = () if forced is None else (int(forced),)
        self.end = int(self._tokenizer.eos_token_id)
        self.pad = int(self._tokenizer.pad_token_id)
        vocabulary = self._tokenizer.get_vocab()
        self._marian = frozenset(t for t in vocabulary if t.startswith(">>") and t.endswith("<<"))
        special = {*self._tokenizer.all_special_tokens, *self._marian}
        if family is Family.MADLAD:
            special |= set(MADLAD.values())
        if family is Family.M2M100:
            special |= set(M2M100.values())
        special.discard(self._tokenizer.unk_token)
        self._special = re.compile("|".join(map(re.escape, sorted(special, reverse=True))))

    def can(self, source: str, target: str) -> bool:
        """Whether the model has a way of being asked for this pair; a Marian's is in its name."""
        if self.family is Family.MARIAN:
            return not self._marian or marian_token(target, self._marian) is not None
        if self.family is Family.T5:
            return (primary(source), primary(target)) in self._prefixes
        if self.family is Family.MADLAD:
            return primary(target) in MADLAD
        return self._knows(source) and self._knows(target)

    def to_translate(self, texts: Sequence[str], source: str, target: str) -> list[list[int]]:
        """The ids of texts that are to be put from one language into another."""
        prefix = ""
        if self.family is Family.MARIAN and self._marian:
            prefix = f"{marian_token(target, self._marian)} "
        elif self.family is Family.MADLAD:
            prefix = MADLAD[primary(target)] + " "
        elif self.family is Family.T5:
            prefix = self._prefixes[primary(source), primary(target)]
        else:
            self._speak(source)
        return self._encode([prefix + self._harmless(text) for text in texts])

    def to_summarize(self, texts: Sequence[str]) -> list[list[int]]:
        """The ids of texts that are to be written shorter."""
        prefix = self._summarize if self.family is Family.T5 else ""
        return self._encode([prefix + self._harmless(text) for text in texts])

    def start(self, target: str | None) -> tuple[int, ...]:
        """What every answer begins with, after the start token: the language, where that counts."""
        if target is not None and (code := self._code(target)) is not None:
            return (int(self._tokenizer.convert_tokens_to_ids(code)),)
        return self._forced

    def text(self, ids: Sequence[int]) -> str:
        """An answer's ids as text."""
        options = {"use_source_tokenizer": False} if self.family is Family.MARIAN else {}
        text = self._tokenizer.decode(
            list(ids), skip_special_tokens=True, clean_up_tokenization_spaces=False, **options
        )
        return " ".join(str(text).replace("<n>", " ").split())

    def tokens(self, ids: Sequence[int]) -> list[str]:
        """The names of tokens, for an engine that goes by those."""
        return list(self._tokenizer.convert_ids_to_tokens(list(ids)))

    def ids(self, tokens: Sequence[str]) -> list[int]:
        """The ids of tokens."""
        return [int(i) for i in self._tokenizer.convert_tokens_to_ids(list(tokens))]

    def _encode(self, texts: Sequence[str]) -> list[list[int]]:
        if not texts:
            return []
        encoded: list[list[int]] = self._tokenizer(list(texts))["input_ids"]
        return encoded

    def _speak(self, language: str) -> None:
        code = self._code(language)
        if code is not None:
            # M2M100's tokenizer wants the bare code, and makes the token of it.
            bare = primary(language) if self.family is Family.M2M100 else code
            self._tokenizer.src_lang = bare
            self._tokenizer.tgt_lang = bare

    def _code(self, language: str) -> str | None:
        if self.family is Family.NLLB:
            return nllb(language)
        if self.family is Family.MBART50:
            return MBART50.get(primary(language))
        if self.family is Family.M2M100:
            return M2M100.get(primary(language))
        return None

    def _knows(self, language: str) -> bool:
        """Whether the language has a code, and this model's own vocabulary has it too."""
        code = self._code(language)
        unknown = self._tokenizer.unk_token_id
        return code is not None and self._tokenizer.convert_tokens_to_ids(code) != unknown

    def _harmless(self, text: str) -> str:
        """The text with nothing in it that the tokenizer would take for one of its own signs."""
        text = self._special.sub(lambda m: f"{m[0][0]} {m[0][1:]}", text)
        return f" {text}" if self.family is Family.MARIAN and text.startswith(">>") else text
