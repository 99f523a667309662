"""Asking a model for what the probe wants, in a process of its own.

There the memory that it takes can be told from everything else, goes back when it is done, and a
machine that has too little ends the trial and not the command. `run` starts that process, which
prints a line of JSON for each trial, so that what was proved is kept even if it is ended.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from summarize.models.engine import TranslationRequest, WritingRequest
from summarize.models.processes import Child, end_with_parent, running
from summarize.models.proof import Kept, Trial
from summarize.probe import scoring
from summarize.probe.texts import ProbeSentence, texts

if TYPE_CHECKING:
    from summarize.models.engine import Translator, Writer

_FIRST = 4
"""Sentences by which it is seen how long the others will take."""
_FEWEST = 12
_WORDS = 25
_HEADLINE = 12


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be tried: pairs, languages to write in, how many sentences, for how long.

    `few` sentences are for the speed alone. `seconds` bounds the whole: no pair is begun after
    it, and the first one is cut down to what fits, but to no fewer than twelve sentences.
    """

    pairs: tuple[tuple[str, str], ...]
    writes: tuple[str, ...] = ()
    few: int = 0
    seconds: float = 600.0
    device: str = "auto"


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of it; `failure` is why the process ended, empty if it ended well."""

    translates: dict[str, Trial]
    writes: dict[str, Trial]
    memory: int = 0
    machine: str = ""
    device: str = ""
    failure: str = ""


def run(name: str, home: Path, wish: Wish, told: Callable[[str], None]) -> Tried:
    """Try the installed model called `name` of the store at `home`; `told` hears of each step."""
    arguments = [name, json.dumps(asdict(wish))]
    translates: dict[str, Trial] = {}
    writes: dict[str, Trial] = {}
    last: dict[str, Any] = {}
    with running(__name__, arguments, {"SUMMARIZE_HOME": str(home)}) as child:
        for line in child.lines():
            try:
                said = json.loads(line)
            except ValueError:
                continue  # a library's own words
            if "begin" in said:
                told(said["begin"])
            elif "trial" in said:
                kind = writes if said["kind"] == "write" else translates
                kind[said["key"]] = _trial(said["trial"])
            elif "memory" in said:
                last = said
    failure = "" if child.code == 0 else _failure(child)
    return Tried(
        translates,
        writes,
        int(last.get("memory", 0)),
        str(last.get("machine", "")),
        str(last.get("device", "")),
        failure,
    )


def try_translator(
    translator: Translator, source: str, target: str, *, seconds: float = 600.0, few: int = 0
) -> Trial:
    """Let a translator translate the probe. Ends with fewer sentences if time would run out."""
    items = list(texts().all)
    if few:
        items = items[:few]
    else:
        began = time.perf_counter()
        _translate(translator, items[:_FIRST], source, target)
        each = (time.perf_counter() - began) / _FIRST
        fitting = int(seconds / each) if each > 0 else len(items)
        # Both single sentences and articles, if not all.
        step = max(1, -(-len(items) // max(fitting, _FEWEST)))
        items = items[::step]
    began = time.perf_counter()
    answers = _translate(translator, items, source, target)
    return scoring.translated(items, answers, source, target, time.perf_counter() - began)


def try_writer(writer: Writer, language: str) -> Trial:
    """Let a writer write a sentence from each two, and a headline, of the probe's articles."""
    requests: list[WritingRequest] = []
    for article in texts().articles:
        said = [item.texts[language] for item in article]
        requests += [
            WritingRequest((one, other), language, _WORDS)
            for one, other in zip(said[::2], said[1::2], strict=True)
        ]
        requests.append(WritingRequest(tuple(said[:2]), language, _HEADLINE, headline=True))
    began = time.perf_counter()
    answers = writer.write(requests)
    return scoring.written(
        [r.sentences for r in requests],
        answers,
        [r.words for r in requests],
        language,
        time.perf_counter() - began,
    )


def _translate(
    translator: Translator, items: Sequence[ProbeSentence], source: str, target: str
) -> list[Any]:
    requests = [TranslationRequest(item.texts[source], source, target) for item in items]
    return [group[0] for group in translator.translate(requests)]


def _main(name: str, wish: Wish) -> None:
    from summarize.models.loading import load

    def say(**what: Any) -> None:
        print(json.dumps(what), flush=True)

    began = time.monotonic()
    # One load for all: the first pair is the one that an adapter may be for, and the same weights
    # serve the others without it.
    first = wish.pairs[0] if wish.pairs else (wish.writes[0], wish.writes[0])
    say(begin="loading")
    models = load(name, *first, device=wish.device)
    for source, target in wish.pairs:
        left = wish.seconds - (time.monotonic() - began)
        if left <= 0:
            break
        say(begin=f"{source} → {target}")
        trial = try_translator(models.translator, source, target, seconds=left, few=wish.few)
        say(trial=asdict(trial), kind="translate", key=f"{source}-{target}")
    for language in wish.writes:
        if time.monotonic() - began > wish.seconds:
            break
        say(begin=f"writing {language}")
        say(trial=asdict(try_writer(models.writer, language)), kind="write", key=language)
    say(memory=_memory(), machine=machine(), device=models.identity.device)


def machine() -> str:
    """This machine in a few words: its processor and how many of its cores are ours."""
    name = platform.processor() or platform.machine()
    info = Path("/proc/cpuinfo")
    if info.is_file():
        for line in info.read_text(errors="replace").splitlines():
            if line.startswith("model name"):
                name = line.partition(":")[2].strip()
                break
    ours = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return f"{name}, {ours} cores"


def _memory() -> int:
    """The most bytes that this process has held; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _failure(child: Child) -> str:
    """Why a trial ended badly, in a few words."""
    if child.code == -9:
        return "the system ended it, as it does where memory runs out"
    if child.code < 0:
        return f"it ended with signal {-child.code}"
    last = (child.complaints.strip().splitlines() or ["no reason given"])[-1]
    return last.partition(": ")[2] or last


def _trial(found: dict[str, Any]) -> Trial:
    for key in ("figures", "names", "denials"):
        found[key] = Kept(**found[key])
    return Trial(**found | {"faults": tuple(found["faults"])})


if __name__ == "__main__":
    end_with_parent()
    parser = argparse.ArgumentParser()
    parser.add_argument("name")
    parser.add_argument("wish", type=json.loads)
    given = parser.parse_args()
    _main(given.name, Wish(**given.wish))
