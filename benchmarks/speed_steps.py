"""The steps of `make bench`: each runs once in a process of its own and is kept as JSON."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from benchmarks.engines import FOLDER, Engine, Work
from benchmarks.engines.worker import NOT_INSTALLED

LIMIT = 900
"""Seconds after which a step is given up."""


@dataclass(frozen=True, slots=True)
class Result:
    """What an engine did in one pass."""

    texts: tuple[str, ...]
    seconds: float
    load: float
    peak: float
    """Megabytes."""
    tokens: int
    """Generated, the ends included."""
    source_tokens: int
    """Of the sentences it translated."""
    failure: str | None = None
    extra: dict[str, float] = field(default_factory=dict)

    def dump(self) -> str:
        """As JSON, for `parse`."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @staticmethod
    def parse(text: str) -> Result:
        """From what `dump` wrote."""
        values = json.loads(text)
        values["texts"] = tuple(values["texts"])
        return Result(**values)

    @staticmethod
    def failed(reason: str) -> Result:
        """A step that came to nothing."""
        return Result((), 0.0, 0.0, 0.0, 0, 0, reason)


def write_whole(path: Path, text: str) -> None:
    """Write a file that appears whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    number, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}-")
    temporary = Path(name)
    try:
        with os.fdopen(number, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(0o644)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def version(package: str) -> str:
    """Its version here, or "" if it is not installed."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""


def source_hash(root: Path = Path("summarize")) -> str:
    """Of the program's source, data and adapters: any change makes it another thing to measure."""
    digest = hashlib.sha256()
    for file in sorted(root.rglob("*")):
        if file.is_file() and "__pycache__" not in file.parts:
            digest.update(file.relative_to(root).as_posix().encode() + b"\0")
            digest.update(hashlib.sha256(file.read_bytes()).digest())
    return digest.hexdigest()


def step_key(*parts: object) -> str:
    """A short name for a step: other sentences, versions or options are another step."""
    return hashlib.sha256(json.dumps(parts, default=str).encode()).hexdigest()[:12]


def engine_key(engine: Engine, work: Work, own_source: str) -> str:
    """As `step_key`, of an engine's work."""
    return step_key(
        engine.name,
        work.texts,
        work.prompts,
        work.limits,
        engine.slots,
        Path(work.gguf).stat().st_size,
        [(package, version(package)) for package in engine.packages],
        (FOLDER / f"{engine.module}.py").read_text("utf-8"),
        own_source if engine.own else "",
    )


def kept(folder: Path, name: str, make: Callable[[], Result], *, fresh: bool = False) -> Result:
    """The result of this name from the folder, or made now and kept. A failure is not kept."""
    file = folder / f"{name}.json"
    if not fresh and file.is_file():
        return Result.parse(file.read_text("utf-8"))
    result = make()
    if result.failure is None:
        write_whole(file, result.dump())
    return result


def run_engine(
    engine: Engine,
    work: Work,
    count_tokens: Callable[[str], int],
    decode: Callable[[Sequence[int]], str],
) -> Result:
    """One pass of an engine over its work. What went wrong is said in the result, not raised."""
    absent = [package for package in engine.packages if not version(package)]
    if absent:
        return Result.failed(f"{', '.join(absent)} not installed")
    with tempfile.TemporaryDirectory() as temporary:
        work_file, result_file = Path(temporary) / "work.json", Path(temporary) / "result.json"
        work_file.write_text(work.dump(), "utf-8")
        command = [sys.executable, "-m", "benchmarks.engines.worker"]
        command += [engine.module, str(work_file), str(result_file)]
        for more in (["--prepare"], []):
            try:
                done = subprocess.run(
                    [*command, *more],
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.PIPE,
                    text=True,
                    errors="replace",
                    timeout=LIMIT,
                    check=False,
                    env=offline(),
                )
            except subprocess.TimeoutExpired:
                return Result.failed(f"not done in {LIMIT} s")
            if done.returncode != 0:
                said = [line.strip() for line in done.stderr.splitlines() if line.strip()]
                last = said[-1] if said else f"exit code {done.returncode}"
                why = "not installed: " if done.returncode == NOT_INSTALLED else ""
                return Result.failed(why + last[:200])
        found = json.loads(result_file.read_text("utf-8"))
    texts = [" ".join(decode(ids).split()) for ids in found["ids"]] or [
        " ".join(text.split()) for text in found["texts"]
    ]
    if len(texts) != len(work.texts):
        return Result.failed(f"{len(texts)} answers to {len(work.texts)} sentences")
    counts = [len(ids) for ids in found["ids"]] or [count_tokens(text) for text in texts]
    return Result(
        texts=tuple(texts),
        seconds=found["seconds"],
        load=found["load"],
        peak=found["peak"],
        tokens=sum(counts) + len(texts),
        source_tokens=sum(map(count_tokens, work.texts)),
    )


def offline() -> dict[str, str]:
    """The environment of a step: this project importable, the network out of reach."""
    paths = [str(Path.cwd()), os.environ.get("PYTHONPATH", "")]
    return os.environ | {
        "PYTHONPATH": os.pathsep.join(path for path in paths if path),
        "HF_HUB_OFFLINE": "1",
        "HF_HUB_DISABLE_PROGRESS_BARS": "1",
        "HF_HUB_DISABLE_TELEMETRY": "1",
        "TOKENIZERS_PARALLELISM": "false",
    }
