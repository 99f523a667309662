"""A pickled checkpoint → safetensors, once, at pull time, in a process of its own.

Some repositories hold their weights only as a pickle, which is a program. torch's restricted
unpickler (`weights_only=True`) runs of it what makes tensors and nothing else; a checkpoint that
wants more is refused. The process has no network, and the pickle is deleted afterwards.
"""

from __future__ import annotations

import sys
from pathlib import Path

from summarize.errors import ModelError
from summarize.models.convert import end_with_parent, run_module
from summarize.models.files import disk_full_error, no_space_left

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
    from transformers import AutoConfig, AutoModelForSeq2SeqLM

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
    config = AutoConfig.from_pretrained(target, local_files_only=True, trust_remote_code=False)
    dtypes = {value.dtype for value in state.values() if value.is_floating_point()}
    # A model object resolves what is shared: safetensors holds each tensor once.
    model = AutoModelForSeq2SeqLM.from_config(config)  # type: ignore[no-untyped-call]
    if len(dtypes) == 1:
        model = model.to(dtypes.pop())
    lacking, _ = model.load_state_dict(state, strict=False)
    shared = {name for name in lacking if _is_shared(model, name, state)}
    wanting = sorted(set(lacking) - shared)
    if wanting:
        _refuse(f"it lacks tensors of its model: {', '.join(wanting[:5])}")
    model.tie_weights()
    settings = (target / "config.json").read_bytes()
    generation = target / "generation_config.json"
    kept = generation.read_bytes() if generation.is_file() else None
    model.save_pretrained(target)
    # Only the weights are wanted: what the publisher wrote stays as it is.
    (target / "config.json").write_bytes(settings)
    if kept is not None:
        generation.write_bytes(kept)
    else:
        generation.unlink(missing_ok=True)


def _is_shared(model: object, name: str, state: object) -> bool:
    """Whether a tensor that the checkpoint lacks is another's, or computed and not learnt."""
    import torch

    assert isinstance(model, torch.nn.Module)
    assert isinstance(state, dict)
    module = model.get_submodule(name.rpartition(".")[0])
    if "Sinusoidal" in type(module).__name__ or name == "final_logits_bias":
        return True
    everything = list(model.named_parameters(remove_duplicate=False))
    own = dict(everything).get(name)
    return any(other in state and value is own for other, value in everything if other != name)


def _refuse(why: str) -> None:
    sys.exit(_REFUSED + why)


if __name__ == "__main__":
    end_with_parent()
    _main(Path(sys.argv[1]), Path(sys.argv[2]))
