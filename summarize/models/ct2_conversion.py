"""Encoder-decoder models in CTranslate2's form: int8, made once, when it is installed at pull time.

CTranslate2 comes with the extra `ctranslate2`; without it, transformers runs these models. The
converted model lies in `ct2/` beside the safetensors it was made from.
"""

from __future__ import annotations

import shutil
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from summarize.models.atomic_files import disk_full_error, no_space_left, replace, sync_tree
from summarize.models.families import Family, kind_of
from summarize.models.processes import end_with_parent, run_module
from summarize.models.pull_progress import PullProgress

FOLDER = "ct2"
QUANTIZATION = "int8"


def is_available() -> bool:
    """Whether CTranslate2 is installed, without importing it."""
    return find_spec("ctranslate2") is not None


def make(weights: Path, name: str, progress: PullProgress) -> bool:
    """Convert the model in `weights`, if it can be and has not been; whether it was.

    A model that CTranslate2 cannot convert stays as it is, and a note says so. Raises ModelError
    only if the disk is full.
    """
    target = weights / FOLDER
    if target.is_dir() or not is_available() or kind_of(weights).family is Family.CHAT:
        return False
    partial = weights / f"{FOLDER}.partial"
    shutil.rmtree(partial, ignore_errors=True)
    progress.begin(f"converting to {QUANTIZATION} for CTranslate2, once")
    try:
        done = run_module(__name__, [str(weights), str(partial)])
    finally:
        progress.end()
    if done.returncode != 0:
        shutil.rmtree(partial, ignore_errors=True)
        if no_space_left(done.stderr):
            raise disk_full_error(target)
        last = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        progress.note(f"{name} runs without CTranslate2, which could not convert it ({last})")
        return False
    sync_tree(partial)
    replace(partial, target)
    return True


_LAYOUT = {
    # Whether a layer's norm comes before it, and whether the embeddings have one of their own:
    # fixed in transformers' code, and no longer said in its configurations, which CTranslate2 asks.
    Family.BART: (False, True),
    Family.MBART50: (True, True),
    Family.PEGASUS: (True, False),
}
_T5 = (Family.T5, Family.MT5, Family.MADLAD)


def _main(weights: Path, target: Path) -> None:
    from ctranslate2.converters import transformers as converters

    family = kind_of(weights).family

    class Converter(converters.TransformersConverter):  # type: ignore[misc]
        def load_model(self, *args: Any, **kwargs: Any) -> Any:
            model = super().load_model(*args, **kwargs)
            if family in _LAYOUT:
                model.config.normalize_before, model.config.normalize_embedding = _LAYOUT[family]
            if family is Family.MBART50:
                model.config.tokenizer_class = "MBart50Tokenizer"
            if family is Family.MARIAN and _padding(model).any():
                # CTranslate2 starts a Marian's answers from zeros, as Marian does.
                raise ValueError("its embedding of the start token is not zero")
            if family in _T5:
                # CTranslate2 takes the scaling of T5's outputs from the tying of its embeddings,
                # which transformers says of all of them now; of mT5's, none are scaled.
                scaled = getattr(model.config, "scale_decoder_outputs", False)
                model.config.tie_word_embeddings = scaled
            return model

        def load_tokenizer(self, *args: Any, **kwargs: Any) -> Any:
            tokenizer = super().load_tokenizer(*args, **kwargs)
            if tokenizer.bos_token is None:
                tokenizer.bos_token = tokenizer.cls_token or tokenizer.pad_token
            return tokenizer

    if family is not Family.MARIAN:
        for loader in ("BartLoader", "M2M100Loader", "T5Loader"):
            getattr(converters, loader).get_vocabulary = _vocabulary
    converter = Converter(str(weights))
    converter.convert(str(target), quantization=QUANTIZATION)


def _padding(model: Any) -> Any:
    return model.get_input_embeddings().weight[model.config.decoder_start_token_id]


def _vocabulary(_: object, model: Any, tokenizer: Any) -> list[str]:
    """Every row of the embeddings by the name that the tokenizer has for it, each name once."""
    seen: set[str] = set()
    names: list[str] = []
    for number in range(model.config.vocab_size):
        try:
            name = tokenizer.convert_ids_to_tokens(number)
        except (IndexError, KeyError, OverflowError):
            name = None
        if not isinstance(name, str) or name in seen:
            name = f"<unused_{number}>"
        seen.add(name)
        names.append(name)
    return names


if __name__ == "__main__":
    end_with_parent()
    _main(Path(sys.argv[1]), Path(sys.argv[2]))
