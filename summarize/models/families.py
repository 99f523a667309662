"""The kinds of model that can run here, told from a folder's files, and what each kind can do.

Nothing in a repository is believed but its own configuration, and no code in it is ever run: a
model whose kind is not in this file is refused, with the reason.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from summarize.errors import ModelError
from summarize.models.language_codes import M2M100, MADLAD, MBART50, NLLB, known


class Family(StrEnum):
    """Models that are asked in the same way."""

    MARIAN = "marian"
    NLLB = "nllb"
    M2M100 = "m2m100"
    MBART50 = "mbart50"
    MADLAD = "madlad"
    T5 = "t5"
    MT5 = "mt5"
    BART = "bart"
    PEGASUS = "pegasus"
    CHAT = "chat"


_ARCHITECTURES = {
    "MarianMTModel": Family.MARIAN,
    "MBartForConditionalGeneration": Family.MBART50,
    "T5ForConditionalGeneration": Family.T5,
    "MT5ForConditionalGeneration": Family.MT5,
    "BartForConditionalGeneration": Family.BART,
    "PegasusForConditionalGeneration": Family.PEGASUS,
}
_M2M100 = "M2M100ForConditionalGeneration"
_CAUSAL = tuple(
    f"{name}ForCausalLM"
    for name in (
        "Qwen2",
        "Qwen3",
        "Llama",
        "Gemma",
        "Gemma2",
        "Gemma3",
        "Mistral",
        "Phi3",
        "HunYuanDenseV1",
    )
)
_T5_TASK = re.compile(r"translation_([a-z]{2,3})_to_([a-z]{2,3})")
_MANY = {
    Family.NLLB: NLLB,
    Family.M2M100: M2M100,
    Family.MBART50: MBART50,
    Family.MADLAD: MADLAD,
}


@dataclass(frozen=True, slots=True)
class ModelKind:
    """What a folder's files say of a model.

    `languages` go any into any, `pairs` are single directions; a Marian model may name its
    languages as groups, or not at all, and then both are empty. `written` are the languages that
    it writes summaries in; None where that is not known.
    """

    family: Family
    tasks: tuple[str, ...]
    languages: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    written: tuple[str, ...] | None = ()


def read_json(path: Path) -> dict[str, Any]:
    """A JSON object from a file of a model; empty if there is no such file. Raises ModelError."""
    if not path.is_file():
        return {}
    try:
        value = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise ModelError(f"{path} is not readable as JSON: {error}") from None
    if not isinstance(value, dict):
        raise ModelError(f"{path} is not readable as JSON: an object is expected")
    return value


def kind_of(folder: Path) -> ModelKind:
    """What the model in `folder` is, by its own files.

    Raises ModelError if it has no configuration, or is of a kind that cannot run here.
    """
    config = read_json(folder / "config.json")
    if not config:
        raise ModelError(f"{folder} holds no model: config.json is missing")
    family = _family(folder, config)
    if family is Family.CHAT:
        return ModelKind(family, ("translate", "summarize", "chat"), written=None)
    if family is Family.MARIAN:
        return ModelKind(family, ("translate",), pairs=_marian_pair(folder))
    if family in _MANY:
        return ModelKind(family, ("translate",), languages=tuple(sorted(_MANY[family])))
    if family is Family.MT5:
        return ModelKind(family, ("summarize",), written=None)
    pairs = tuple(t5_prefixes(config)) if family is Family.T5 else ()
    tasks = ("translate", "summarize") if pairs else ("summarize",)
    return ModelKind(family, tasks, pairs=pairs, written=("en",))


def t5_prefixes(config: Mapping[str, Any]) -> dict[tuple[str, str], str]:
    """The directions that a T5 model was trained for, each with the words it wants to hear."""
    found: dict[tuple[str, str], str] = {}
    tasks = config.get("task_specific_params")
    for name, settings in (tasks if isinstance(tasks, dict) else {}).items():
        match = _T5_TASK.fullmatch(name)
        if match and isinstance(settings, dict) and isinstance(settings.get("prefix"), str):
            found[match[1], match[2]] = settings["prefix"]
    return found


def _family(folder: Path, config: Mapping[str, Any]) -> Family:
    architecture = str((config.get("architectures") or ["none named"])[0])
    if config.get("auto_map") and architecture not in _known():
        raise ModelError(
            f"{folder} brings program code of its own to run its model ({architecture}): "
            "code from a repository is never run"
        )
    named = read_json(folder / "tokenizer_config.json").get("tokenizer_class")
    tokenizer = str(named or config.get("tokenizer_class") or "")
    if architecture in _CAUSAL:
        if not _has_chat_template(folder):
            raise ModelError(
                f"{folder} holds a language model without a chat template: take the one that its "
                "publisher tuned to follow instructions (often named -Instruct, -Chat or -it)"
            )
        return Family.CHAT
    if architecture == _M2M100:
        return Family.NLLB if tokenizer.startswith("Nllb") else Family.M2M100
    if architecture not in _ARCHITECTURES:
        raise ModelError(
            f"{folder} holds a model of a kind that cannot run here ({architecture}, "
            f"{config.get('model_type', 'no model_type')}): there is {', '.join(_known())}"
        )
    family = _ARCHITECTURES[architecture]
    if family is Family.MBART50 and not tokenizer.startswith("MBart50"):
        raise ModelError(f"{folder} holds an mBART that is not mBART-50: it cannot run here")
    if family is Family.T5 and _mentions(folder, b"<2en>"):
        return Family.MADLAD
    return family


def _known() -> list[str]:
    return [*_ARCHITECTURES, _M2M100, *_CAUSAL]


def _has_chat_template(folder: Path) -> bool:
    return (folder / "chat_template.jinja").is_file() or bool(
        read_json(folder / "tokenizer_config.json").get("chat_template")
    )


def _mentions(folder: Path, token: bytes) -> bool:
    """Whether the tokenizer's own files hold this token."""
    names = ("tokenizer.json", "spiece.model", "added_tokens.json")
    return any(token in (folder / n).read_bytes() for n in names if (folder / n).is_file())


def _marian_pair(folder: Path) -> tuple[tuple[str, str], ...]:
    """The pair that the tokenizer's settings name, if they name two languages and not groups."""
    settings = read_json(folder / "tokenizer_config.json")
    source, target = (str(settings.get(key) or "") for key in ("source_lang", "target_lang"))
    pair = known(source), known(target)
    return ((pair[0], pair[1]),) if pair[0] and pair[1] else ()
