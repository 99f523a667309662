"""Encoder-decoder models in CTranslate2's form: int8, made once, when it is installed at pull time.

    pip install 'summarize[ctranslate2]'

The converted model lies in `ct2/` beside the safetensors it was made from.
"""

from __future__ import annotations

import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

from summarize.errors import ModelError
from summarize.models.convert import end_with_parent, run_module
from summarize.models.families import Family, kind_of
from summarize.models.files import disk_full_error, no_space_left, replace, sync_tree
from summarize.models.progress import PullProgress

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


def _main(weights: Path, target: Path) -> None:
    from ctranslate2.converters import TransformersConverter

    TransformersConverter(str(weights)).convert(str(target), quantization=QUANTIZATION)


if __name__ == "__main__":
    end_with_parent()
    _main(Path(sys.argv[1]), Path(sys.argv[2]))


__all__ = ["FOLDER", "QUANTIZATION", "ModelError", "is_available", "make"]
