"""Examples of writing: sentences, and the one sentence or headline to be written from them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from summarize.drafting.composing.groups import most_words
from summarize.drafting.composing.headline import WORDS
from summarize.models.engine import WritingRequest

DATA = Path(__file__).parent / "data"
FILE = DATA / "writing.en.txt"


@dataclass(frozen=True, slots=True)
class WritingExample:
    """What the model is asked, as the product asks it, and what it shall answer.

    `context` are the first sentences of the request that only lend their names.
    """

    request: WritingRequest
    answer: str
    context: int = 0


def read_writing(path: Path = FILE) -> list[WritingExample]:
    """The examples of a file: blocks of C:, S: and > or H> lines, with blank lines between.

    Raises ValueError for a block that is none.
    """
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line[:1] != "#"]
    blocks = "\n".join(lines).strip().split("\n\n")
    return [_example(block.strip().splitlines()) for block in blocks if block.strip()]


def read_all_writing(directory: Path = DATA) -> list[WritingExample]:
    """The examples of every file of them, those of the first runs last."""
    files = sorted(directory.glob("writing*.en.txt"), key=lambda path: path == FILE)
    return [example for path in files for example in read_writing(path)]


def _example(lines: list[str]) -> WritingExample:
    context = [line[2:].strip() for line in lines if line.startswith("C:")]
    sources = [line[2:].strip() for line in lines if line.startswith("S:")]
    sentence = [line[1:].strip() for line in lines if line.startswith(">")]
    headline = [line[2:].strip() for line in lines if line.startswith("H>")]
    if len(context) + len(sources) + 1 != len(lines) or len(sentence) + len(headline) != 1:
        raise ValueError(f"not a block of C:, S: and > or H> lines: {lines}")
    words = WORDS if headline else most_words(sum(len(s.split()) for s in sources))
    request = WritingRequest((*context, *sources), "en", words, headline=bool(headline))
    return WritingExample(request, (sentence + headline)[0], len(context))
