"""A pickled checkpoint → safetensors, once, at pull time, in a process of its own.

Some repositories hold their weights only as a pickle, which is a program. torch's restricted
unpickler (`weights_only=True`) runs of it what makes tensors and nothing else; a checkpoint that
wants more is refused. The process has no network, and the pickle is deleted afterwards.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from summarize.errors import ModelError
from summarize.models.atomic_files import disk_full_error, no_space_left
from summarize.models.processes import end_with_parent, run_module

if TYPE_CHECKING:
    from torch import Tensor

_REFUSED = "REFUSED: "


def convert(source: Path, target: Path) -> None:
    """Write `target`/model.safetensors from the pytorch_model*.bin in `source`; delete those.

    `target` holds the model's configuration. Raises ModelError: a pickle that is refused is deleted
    too; only one for which the disk had no room is kept.
    """
    done = run_module(__name__, [str(source), str(target)])
    if done.returncode != 0 and no_space_left(done.stderr):
        raise disk_full_error(target)
    pickles = sorted(source.glob("pytorch_model*.bin*"))
    for path in pickles:
        path.unlink()
    if done.returncode == 0:
        return
    for line in reversed(done.stderr.splitlines()):
        if line.startswith(_REFUSED):
            raise ModelError(f"{pickles[0].name} was refused and deleted: {line[len(_REFUSED) :]}")
    last = (done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1]
    raise ModelError(f"{pickles[0].name} could not be converted ({last})")


def _main(source: Path, target: Path) -> None:
    import pickle

    import torch

    state: dict[str, torch.Tensor] = {}
    for path in sorted(source.glob("pytorch_model*.bin")):
        try:
            loaded = torch.load(path, map_location="cpu", weights_only=True)
        except pickle.UnpicklingError as error:
            reason = str(error).splitlines()[0]
            _refuse(f"it holds more than tensors, and is not run ({reason[:200]})")
        except (RuntimeError, EOFError, ValueError, OSError) as error:
            _refuse(f"it is damaged or cut off ({str(error).splitlines()[0][:200]})")
        if not isinstance(loaded, dict) or not all(
            isinstance(value, torch.Tensor) for value in loaded.values()
        ):
            _refuse("it holds something else than named tensors")
        state |= loaded
    dropped = _write(target, state, share=True)
    lacking = _lacking(target)
    if lacking & dropped:
        # The model does not share what its checkpoint does: every name gets its own tensor.
        _write(target, state, share=False)
        lacking = _lacking(target)
    if lacking:
        _refuse(f"it lacks tensors of its model: {', '.join(sorted(lacking)[:5])}")


def _write(target: Path, state: Mapping[str, Tensor], *, share: bool) -> set[str]:
    """Write the tensors, one that has several names once, and return the names left out."""
    from safetensors.torch import save_file

    seen: set[tuple[int, tuple[int, ...], tuple[int, ...]]] = set()
    kept: dict[str, Tensor] = {}
    # The shortest name of a shared tensor is the one that the models load it by.
    for name in sorted(state, key=lambda name: (len(name), name)):
        tensor = state[name]
        place = tensor.data_ptr(), tuple(tensor.shape), tuple(tensor.stride())
        if share and tensor.numel() and place in seen:
            continue
        seen.add(place)
        kept[name] = tensor.contiguous() if share else tensor.clone().contiguous()
    save_file(kept, target / "model.safetensors", metadata={"format": "pt"})
    return set(state) - set(kept)


def _lacking(target: Path) -> set[str]:
    """The tensors that the library finds missing, and would make up, when it loads the model."""
    from transformers import AutoModelForSeq2SeqLM

    _, found = AutoModelForSeq2SeqLM.from_pretrained(
        target,
        output_loading_info=True,
        use_safetensors=True,
        local_files_only=True,
        trust_remote_code=False,
    )
    return {str(name) for name in found["missing_keys"]}


def _refuse(why: str) -> None:
    sys.exit(_REFUSED + why)


if __name__ == "__main__":
    end_with_parent()
    _main(Path(sys.argv[1]), Path(sys.argv[2]))
