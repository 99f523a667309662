"""From models that were selected to engines; a writer loads when it is first asked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.errors import ModelError
from summarize.models import ct2_conversion, devices
from summarize.models.devices import DevicePlace
from summarize.models.engine import (
    Candidate,
    Step,
    TranslationRequest,
    Translator,
    Writer,
    WritingRequest,
)
from summarize.models.families import Family
from summarize.models.selecting import Located

if TYPE_CHECKING:
    from summarize.models.seq2seq import Seq2SeqEngine


class NoTranslator:
    """For reports that are in the target language already: nothing is asked of it."""

    def translate(
        self,
        requests: Sequence[TranslationRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        """Nothing, for nothing."""
        if requests:
            raise ModelError("no model was selected to translate with")
        return []


class NoWriter:
    """Where no model writes: no candidates, so that the checked translations stand."""

    def write(
        self,
        requests: Sequence[WritingRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        """No candidates for each."""
        if step is not None:
            step(len(requests))
        return [[] for _ in requests]


class LateWriter:
    """A writer that is loaded when it is first asked: translating alone never needs it."""

    def __init__(self, load: Callable[[], Writer]) -> None:
        self._load = load
        self._writer: Writer | None = None

    def write(
        self,
        requests: Sequence[WritingRequest],
        *,
        candidates: int = 1,
        step: Step | None = None,
    ) -> list[list[Candidate]]:
        """See `Writer.write`. Raises ModelError if it cannot be loaded."""
        if not requests:
            return []
        if self._writer is None:
            self._writer = self._load()
        return self._writer.write(requests, candidates=candidates, step=step)


def seq2seq(folder: Path, family: Family, place: DevicePlace | None = None) -> Seq2SeqEngine:
    """The engine for an encoder-decoder model: by CTranslate2 if that is there and was used."""
    from summarize.models.conventions import Conventions
    from summarize.models.seq2seq import Seq2SeqEngine
    from summarize.models.seq2seq_runner import Runner

    place = place or devices.choose(devices.CPU)
    ways = Conventions(folder, family)
    runner: Runner
    compiles = place.is_processor or place.device.startswith("cuda")
    if compiles and (folder / ct2_conversion.FOLDER).is_dir() and ct2_conversion.is_available():
        from summarize.models.ct2_runner import CTranslate2Runner

        runner = CTranslate2Runner(
            folder, tokens=ways.tokens, ids=ways.ids, end=ways.end, pad=ways.pad, place=place
        )
    else:
        from summarize.models.transformer_runner import TransformerRunner

        runner = TransformerRunner(folder, place)
    return Seq2SeqEngine(folder, ways, runner)


def identity_name(translator: Located | None, writer: Located | None) -> str:
    """What a report says of the models that made it."""
    names = [one.spec.name for one in (translator, writer) if one is not None]
    return " + ".join(dict.fromkeys(names)) or "none"


def assembled(translator: Translator | None, writer: Writer | None) -> tuple[Translator, Writer]:
    """Both, with what does nothing in the place of what is not there."""
    return translator or NoTranslator(), writer or NoWriter()
