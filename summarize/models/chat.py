"""A chat model as translator and as writer: prompts in, cleaned answers out."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Never

from safetensors.torch import load_file
from transformers import AutoModelForCausalLM, AutoTokenizer
from transformers.utils import logging as transformers_logging

from summarize.errors import ModelError
from summarize.language import primary
from summarize.models import card_memory, devices
from summarize.models.attention import use_grouped
from summarize.models.card_memory import Told
from summarize.models.chat_template import ChatTemplate
from summarize.models.decoding import Completion, Continuation, Prompt, generate
from summarize.models.devices import DevicePlace
from summarize.models.engine import Candidate, Step, TranslationRequest, WritingRequest
from summarize.models.lora_linear import adapter, add_adapter, pack
from summarize.models.prompts import GLOSSES, Message, translation_messages, writing_messages
from summarize.models.sampling import Sampling


def _read_settings(adapter_folder: Path | None) -> dict[str, Any]:
    if adapter_folder is None:
        return {}
    settings: dict[str, Any] = json.loads(
        (adapter_folder / "adapter_config.json").read_text("utf-8")
    )
    return settings


class ChatEngine:
    """A decoder-only model with a chat template, behind `Translator` and `Writer`.

    `folder` holds safetensors, config and tokenizer. `adapter_folder` holds a LoRA adapter as
    peft stores it; it is switched on for translating the language pairs in `adapter_pairs`, and for
    writing in the languages in `adapter_writes`. If its settings say so, what it translates has the
    meanings of rarer words behind them (`language/glosses.py`). `place` is what it runs on, by
    default the processor.
    """

    def __init__(
        self,
        folder: Path,
        *,
        adapter_folder: Path | None = None,
        adapter_pairs: frozenset[tuple[str, str]] = frozenset(),
        adapter_writes: frozenset[str] = frozenset(),
        place: DevicePlace | None = None,
    ) -> None:
        # What is to be said of progress, the caller's Progress says.
        transformers_logging.set_verbosity_error()  # type: ignore[no-untyped-call]
        transformers_logging.disable_progress_bar()  # type: ignore[no-untyped-call]
        # One file and one pass: the weights are mapped, not copied, and then packed.
        self._tokenizer = AutoTokenizer.from_pretrained(folder)
        self._folder, self._adapter_folder = folder, adapter_folder
        self._pairs, self._writes = adapter_pairs, adapter_writes
        self._settings = _read_settings(adapter_folder)
        self._model, place = card_memory.where_it_fits(
            self._loaded, place or devices.choose(devices.CPU)
        )
        self._limits = card_memory.limits_of(self._model, place)
        self.where = str(place)
        """The device that the model runs on, and the number format."""
        ids = self._model.generation_config.eos_token_id
        ends = ids if isinstance(ids, list) else [ids]
        self._template = ChatTemplate(self._tokenizer)
        self._answer_end = self._template.end
        # A GGUF file names one end, and for Gemma not the one that its answers have.
        named = {self._answer_end, self._tokenizer.eos_token_id, *ends}
        self._end = frozenset(int(i) for i in named if i is not None)
        pad = self._tokenizer.pad_token_id  # Llama has none
        self._pad = self._answer_end if pad is None else int(pad)

    def _loaded(self, place: DevicePlace) -> Any:
        model: Any = AutoModelForCausalLM.from_pretrained(self._folder, dtype=place.torch_dtype)
        model.train(False).requires_grad_(False)
        use_grouped(model)
        pack(model, on_processor=place.is_processor)
        if self._adapter_folder is not None:
            weights = load_file(self._adapter_folder / "adapter_model.safetensors")
            add_adapter(model, weights, self._settings["lora_alpha"] / self._settings["r"])
        return model if place.is_processor else model.to(place.device)

    def translate(
        self,
        requests: Sequence[TranslationRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        """See `Translator.translate`."""
        adapted = self._is_adapted(requests)
        glosses = adapted and bool(self._settings.get(GLOSSES))
        conversations = [
            translation_messages(r.text, r.source, r.target, keep=r.keep, glosses=glosses)
            for r in requests
        ]
        limits = [2 * len(self._tokenizer(r.text).input_ids) + 24 for r in requests]
        drafts = [r.draft for r in requests]
        with adapter(self._model, on=adapted):
            return self._answer(conversations, limits, drafts, candidates, step)

    def write(
        self,
        requests: Sequence[WritingRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        """See `Writer.write`."""
        conversations = [writing_messages(r) for r in requests]
        limits = [2 * r.words + 24 for r in requests]
        drafts = [" ".join(r.sentences) for r in requests]
        languages = {primary(r.language) for r in requests}
        with adapter(self._model, on=bool(languages) and languages <= self._writes):
            return self._answer(conversations, limits, drafts, candidates, step)

    def chat(self, conversations: Sequence[list[Message]], max_new_tokens: int) -> list[str]:
        """The model's own greedy answer to each conversation, without any adapter."""
        limits, drafts = [max_new_tokens] * len(conversations), [""] * len(conversations)
        with adapter(self._model, on=False):
            answers = self._answer(conversations, limits, drafts, 1, None)
        return [group[0].text for group in answers]

    def _is_adapted(self, requests: Sequence[TranslationRequest]) -> bool:
        pairs = {(primary(r.source), primary(r.target)) for r in requests}
        return bool(pairs) and pairs <= self._pairs

    def _answer(
        self,
        conversations: Sequence[list[Message]],
        limits: Sequence[int],
        drafts: Sequence[str],
        candidates: int,
        step: Step | None,
    ) -> list[list[Candidate]]:
        prompts = [
            Prompt(tuple(self._template.ids(conversation)), limit, self._ids(draft))
            for conversation, limit, draft in zip(conversations, limits, drafts, strict=True)
        ]
        return [self._ranked(group) for group in self._completed(prompts, candidates, step)]

    def _completed(
        self, prompts: Sequence[Prompt], candidates: int, step: Step | None
    ) -> list[list[Completion]]:
        """The completions; where a card's memory runs out, with half as much at a time."""
        told = Told(step)
        sampling = Sampling() if candidates > 1 else None
        how = Continuation(self._end, self._pad, candidates, sampling)

        def work() -> list[list[Completion]]:
            return generate(self._model, prompts, how, step=told.again(), limits=self._limits)

        return card_memory.halving(work, self._halve, _too_small)

    def _halve(self) -> int:
        """Compute half as much at a time; how many rows that is, 0 where it was one."""
        fewer = self._limits.halved()
        self._limits = fewer or self._limits
        return fewer.rows if fewer else 0

    def _ids(self, text: str) -> tuple[int, ...]:
        return tuple(self._tokenizer(text, add_special_tokens=False).input_ids)

    def _ranked(self, group: Sequence[Completion]) -> list[Candidate]:
        """The different answers, the likeliest (per token) first."""
        answers = [self._candidate(completion) for completion in group]
        answers.sort(key=lambda c: -c.score)
        return list({c.text: c for c in reversed(answers)}.values())[::-1]

    def _candidate(self, completion: Completion) -> Candidate:
        text = str(self._tokenizer.decode(completion.ids, skip_special_tokens=True)).strip()
        mean = completion.log_probability / (len(completion.ids) + 1)
        return Candidate(text, completion.finished, mean)


def _too_small() -> Never:
    raise ModelError("the accelerator's memory is too small for one sentence: take --device cpu")
