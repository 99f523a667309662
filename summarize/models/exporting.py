"""An installed model on its way to a machine without a network."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

from summarize.errors import ModelError
from summarize.models.atomic_files import sha256_of, write_json
from summarize.models.installed import WEIGHTS
from summarize.models.manifest import entries
from summarize.models.registry import ModelSpec
from summarize.models.repositories import EXPORT
from summarize.models.store import Store


def export(store: Store, spec: ModelSpec, target: Path) -> Path:
    """Copy an installed model to a folder in `target`, for `pull --source` elsewhere; return it.

    Of a model of files known beforehand those files go, of a repository's what it was made into.
    Raises ModelError if it is not installed or damaged, or the folder cannot be written.
    """
    folder = target / spec.name.replace("/", "--")
    installed = store.path(spec)
    manifest = store.manifest(spec)
    section = "files" if spec.repository is None else "weights"
    root = installed.parent if section == "files" and installed.name == WEIGHTS else installed
    # What lies in folders is made on each machine: it may have another CTranslate2, or none.
    wanted = {n: e for n, e in entries(manifest, section).items() if "/" not in n}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, entry in wanted.items():
            shutil.copyfile(root / name, folder / name)
            if sha256_of(folder / name) != entry.sha256:
                raise ModelError(f"{root / name} is damaged: `summarize models verify` says more")
        described: dict[str, Any] = {
            k: manifest[k] for k in ("repository", "revision") if k in manifest
        }
        described["files"] = [
            {"path": name, "size": entry.size, "sha256": entry.sha256}
            for name, entry in sorted(wanted.items())
        ]
        write_json(folder / EXPORT, {"name": spec.name, **described})
    except OSError as error:
        raise ModelError(f"{folder} cannot be written: {error.strerror or error}") from error
    return folder
