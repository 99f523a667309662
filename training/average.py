"""`python -m training.average RUN RUN … --out DIR`: the mean of adapters that came of one another.

Weights on one path of training may be averaged, and the mean is often better than any of them:
model soups (Wortsman et al. 2022, arXiv:2203.05482). The two low-rank matrices are averaged each
for itself, so that the rank, and the file, stay as they are.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

import click
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor

WEIGHTS = "adapter_model.safetensors"
SETTINGS = "adapter_config.json"


def mean(adapters: Sequence[Mapping[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of each tensor, computed in float32, in the type of the first adapter.

    Raises ValueError if there are none, or if they do not have the same tensors of the same shapes.
    """
    if not adapters:
        raise ValueError("no adapters to average")
    first = adapters[0]
    shapes = {name: tensor.shape for name, tensor in first.items()}
    for other in adapters[1:]:
        if {name: tensor.shape for name, tensor in other.items()} != shapes:
            raise ValueError("the adapters do not have the same tensors")
    return {
        name: torch.stack([a[name].float() for a in adapters]).mean(0).to(tensor.dtype)
        for name, tensor in first.items()
    }


@click.command(help=__doc__)
@click.argument("folders", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="Folder to write to.")
def main(folders: tuple[Path, ...], out: Path) -> None:
    """See the module."""
    settings = {(folder / SETTINGS).read_bytes() for folder in folders}
    if len(settings) > 1:
        raise click.UsageError("the adapters' settings differ: they cannot be averaged.")
    averaged = mean([load_file(folder / WEIGHTS) for folder in folders])
    with safe_open(folders[0] / WEIGHTS, "pt") as file:
        metadata = file.metadata()
    out.mkdir(parents=True, exist_ok=True)
    save_file(averaged, out / WEIGHTS, metadata=metadata)
    shutil.copyfile(folders[0] / SETTINGS, out / SETTINGS)


if __name__ == "__main__":
    main()
