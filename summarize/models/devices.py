"""What the weights run on: the processor, or an accelerator that torch can use.

`auto` takes the first accelerator there is, `cpu`, `cuda`, `cuda:1` and `mps` what they name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from summarize.errors import ModelError

if TYPE_CHECKING:
    import torch

AUTO = "auto"
CPU = "cpu"
_NAME = re.compile(r"(?P<kind>cpu|cuda|mps)(?::(?P<number>\d+))?")


@dataclass(frozen=True, slots=True)
class DevicePlace:
    """A device by torch's name of it ("cpu", "cuda:0", "mps"), and a number format by torch's
    ("bfloat16")."""

    device: str = CPU
    dtype: str = "float32"

    def __str__(self) -> str:
        return f"{self.device} {self.dtype}"

    @property
    def is_processor(self) -> bool:
        """Whether no accelerator is used."""
        return self.device == CPU

    @property
    def torch_dtype(self) -> torch.dtype:
        """The number format as torch has it."""
        import torch

        found = getattr(torch, self.dtype)
        assert isinstance(found, torch.dtype)
        return found


def choose(wish: str = AUTO) -> DevicePlace:
    """The place that is wished for. Raises ModelError if it is no device, or none of this one's."""
    import torch

    from summarize.models.precision import choose_dtype

    device = _device(wish.strip().lower())
    name = str(choose_dtype(torch.device(device).type)).removeprefix("torch.")
    return DevicePlace(device, name)


def names() -> list[str]:
    """The accelerators of this machine that torch can use: "cuda:0", "cuda:1", "mps"."""
    import torch

    found = [f"cuda:{n}" for n in range(torch.cuda.device_count() if cuda() else 0)]
    return [*found, *(["mps"] if torch.backends.mps.is_available() else [])]


def cuda() -> bool:
    """Whether torch can use a card by CUDA (or ROCm, which goes by the same name)."""
    import torch

    return torch.cuda.is_available()


def describe(device: str) -> str:
    """What a device is called, with its memory: "cuda:0 (NVIDIA H200, 139 GiB)"."""
    import torch

    if not device.startswith("cuda"):
        return device
    found = torch.cuda.get_device_properties(torch.device(device))
    return f"{device} ({found.name}, {found.total_memory / (1 << 30):.0f} GiB)"


def _device(wish: str) -> str:
    there = names()
    if wish in ("", AUTO):
        return there[0] if there else CPU
    match = _NAME.fullmatch(wish)
    if not match or (match["number"] and match["kind"] != "cuda"):
        raise ModelError(f"{wish!r} is no device: there is auto, cpu, cuda, cuda:N and mps")
    if match["kind"] == CPU:
        return CPU
    exact = f"cuda:{match['number'] or 0}" if match["kind"] == "cuda" else "mps"
    if exact not in there:
        has = ", ".join(there) or "none that torch can use"
        raise ModelError(
            f"--device {wish}: this machine has no such accelerator ({has}): take --device cpu or "
            "auto, or install a build of torch that is made for it"
        )
    return exact
