"""What this machine has for the work: what `summarize doctor` says."""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

SECONDS = 2.0
"""How long a hub or an index has to answer."""
MEMORY = 8_000_000_000
"""Bytes of free memory with which the default model has room."""
DISK = 5_000_000_000
"""Bytes that the default model takes while it is installed."""
FEATURES = (
    *("avx2", "avx512_f", "avx512_vnni", "avx512_bf16", "amx_int8", "amx_bf16"),
    *("neon", "sve", "sve2", "bf16", "i8mm"),
)
"""What of a processor's instructions models run faster by, as torch names them."""
NOT_FOR_USERS = frozenset({"bench", "browser", "dev", "docs", "evaluation", "making"})
OFFLINE = ("SUMMARIZE_OFFLINE", "HF_HUB_OFFLINE")


@dataclass(frozen=True, slots=True)
class FoundMachine:
    """What was found. Sizes are in bytes; `hub` and `index` say None if nobody was asked."""

    processor: str
    cores: int
    features: tuple[str, ...]
    dtype: str
    accelerators: tuple[str, ...]
    memory: int
    memory_free: int
    store: Path
    disk_free: int
    models: tuple[str, ...]
    has_dedicated: bool
    """Whether one of them is made for translating and nothing else."""
    extras: tuple[str, ...]
    extras_missing: tuple[str, ...]
    hub: bool | None
    index: bool | None

    @property
    def advice(self) -> tuple[str, ...]:
        """What would make the work possible, better or faster; the most urgent first."""
        found = []
        if not self.models:
            found.append("`summarize models pull default` fetches a model; there is none yet")
            if self.disk_free < DISK:
                found.append(f"{DISK // 10**9} GB of disk for it")
        if self.memory_free < MEMORY:
            found.append(f"more free memory: the default model wants {MEMORY // 10**9} GB")
        if not self.has_dedicated:
            if self.hub is False:
                found.append(
                    "a translation model carried over on a stick (`summarize models pull NAME"
                    " --source DIR`), since the hub does not answer"
                )
            else:
                found.append("`summarize models pull opus-mt-nl-en`: a translator, for Dutch")
        if "ctranslate2" in self.extras_missing:
            found.append("`pip install 'summarize[ctranslate2]'`, for faster translation models")
        return tuple(found)


def is_offline() -> bool:
    """Whether the environment forbids asking any network."""
    return any(os.environ.get(name, "").lower() in ("1", "true", "yes", "on") for name in OFFLINE)


def examine(*, offline: bool = False) -> FoundMachine:
    """Look at this machine. Takes some seconds; asks hub and index unless `offline`."""
    import psutil
    import torch

    from summarize.models.atomic_files import free_space
    from summarize.models.precision import choose_dtype
    from summarize.models.store import Store

    store = Store.open()
    installed = [*store.installed(), *store.others()]
    extras = _extras()
    memory = psutil.virtual_memory()
    asks = not offline and not is_offline()
    return FoundMachine(
        processor=_processor(),
        cores=psutil.cpu_count(logical=False) or os.cpu_count() or 1,
        features=tuple(name for name in FEATURES if torch.cpu.get_capabilities().get(name)),
        dtype=str(choose_dtype()).removeprefix("torch."),
        accelerators=_accelerators(),
        memory=memory.total,
        memory_free=memory.available,
        store=store.home,
        disk_free=free_space(store.home),
        models=tuple(spec.name for spec in installed),
        has_dedicated=any(s.is_dedicated and "translate" in s.tasks for s in installed),
        extras=tuple(name for name, has in extras.items() if has),
        extras_missing=tuple(name for name, has in extras.items() if not has),
        hub=answers(_hub()) if asks else None,
        index=answers(_index()) if asks else None,
    )


def answers(address: str, seconds: float = SECONDS) -> bool:
    """Whether something answers at a web address in time; any answer will do."""
    found: list[bool] = []

    def ask() -> None:
        try:
            request = urllib.request.Request(address, method="HEAD")
            with urllib.request.urlopen(request, timeout=seconds):
                found.append(True)
        except urllib.error.HTTPError as error:
            found.append(error.code < 500)
        except (OSError, ValueError):
            found.append(False)

    # In a thread of its own: looking up a host's name has no timeout.
    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(seconds)
    return bool(found and found[0])


def _hub() -> str:
    from huggingface_hub import constants

    return str(constants.ENDPOINT)


# pip's default is a constant of pip's own, which has no public name.
_PIPS_INDEX = """
import subprocess, sys
from pip._internal.models.index import PyPI
done = subprocess.run([sys.executable, "-m", "pip", "config", "get", "global.index-url"],
                      capture_output=True, text=True)
print(done.stdout.strip() or PyPI.simple_url)
"""


def _index() -> str:
    """The package index that pip would ask; nothing where there is no pip."""
    named = os.environ.get("PIP_INDEX_URL")
    if named:
        return named
    command = [sys.executable, "-c", _PIPS_INDEX]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=10, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip()


def _processor() -> str:
    for path, pattern in ((Path("/proc/cpuinfo"), r"^model name\s*:\s*(.+)$"),):
        try:
            match = re.search(pattern, path.read_text(errors="replace"), re.MULTILINE)
        except OSError:
            continue
        if match:
            return match[1].strip()
    return platform.processor() or platform.machine()


def _accelerators() -> tuple[str, ...]:
    import torch

    found = []
    for number in range(torch.cuda.device_count()):
        about = torch.cuda.get_device_properties(number)
        found.append(f"cuda:{number} {about.name} ({about.total_memory / 1e9:.0f} GB)")
    if _quietly(torch.backends.mps.is_available):
        found.append("mps")
    return tuple(found)


def _quietly(ask: Callable[[], bool]) -> bool:
    try:
        return ask()
    except Exception:  # whatever a driver says that is not whole
        return False


def _extras() -> dict[str, bool]:
    """The extras that a user may install, and whether all of each is there."""
    try:
        about = metadata.metadata("summarize")
        required = metadata.requires("summarize") or []
    except metadata.PackageNotFoundError:  # run from a folder, never installed
        return {}
    names = sorted(set(about.get_all("Provides-Extra") or ()) - NOT_FOR_USERS)
    found = dict.fromkeys(names, True)
    for line in required:
        extra = re.search(r"extra\s*==\s*['\"]([^'\"]+)['\"]", line)
        package = re.match(r"[\w.-]+", line)
        if extra and package and extra[1] in found and not _is_installed(package[0]):
            found[extra[1]] = False
    return found


def _is_installed(package: str) -> bool:
    try:
        metadata.distribution(package)
    except metadata.PackageNotFoundError:
        return False
    return True
