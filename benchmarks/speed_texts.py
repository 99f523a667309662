"""What `make bench` runs on: sentences of the project's own articles or FLORES dev, and articles
of a wanted length made of them."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.engines import Work
from summarize.models.prompts import translation_messages
from summarize.reading import read

FOLDERS = (Path("seeds"), Path("tests/articles"))
SOURCE, TARGET = "nl", "en"


@dataclass(frozen=True, slots=True)
class Lines:
    """Sentences to translate, with the human translations where there are any."""

    name: str
    texts: tuple[str, ...]
    references: tuple[str, ...] = ()


def in_fixed_order(texts: Sequence[str]) -> list[int]:
    """Indices of the texts, ordered by their hashes: any first few are a fair sample of them all.

    Slow engines get the first lines only. In reading order these would all be of one article.
    """
    return sorted(range(len(texts)), key=lambda i: hashlib.sha256(texts[i].encode()).digest())


def choose(name: str, texts: Sequence[str], references: Sequence[str], count: int) -> Lines:
    """`count` of the texts, each once, in the fixed order. Raises ValueError if there are none."""
    if references and len(references) != len(texts):
        raise ValueError(f"{name}: {len(texts)} lines, but {len(references)} references")
    first = {text: index for index, text in reversed(list(enumerate(texts))) if text.strip()}
    kept = sorted(first.values())
    if not kept or count < 1:
        raise ValueError(f"{name}: no lines to measure on")
    order = [kept[i] for i in in_fixed_order([texts[i] for i in kept])][:count]
    return Lines(
        name,
        tuple(texts[i] for i in order),
        tuple(references[i] for i in order) if references else (),
    )


def article_files() -> list[Path]:
    """The project's own Dutch articles, the seeds first."""
    return [file for folder in FOLDERS for file in sorted(folder.glob("*.txt"))]


def own_sentences(files: Sequence[Path]) -> list[str]:
    """The sentences of these reports, headings included, as the program reads them."""
    articles = [read(str(file), language=SOURCE) for file in files]
    return [
        " ".join(sentence.text.split())
        for article in articles
        for paragraph in article.paragraphs
        for sentence in paragraph.sentences
    ]


def lines(data: Path | None, count: int) -> Lines:
    """`count` sentences: of FLORES dev if it lies in `data`, else of the project's own articles."""
    if data is not None and (data / "flores-dev.nl").is_file():
        sources = (data / "flores-dev.nl").read_text("utf-8").splitlines()
        references = (data / "flores-dev.en").read_text("utf-8").splitlines()
        return choose("FLORES dev", sources, references, count)
    return choose("the project's own articles", own_sentences(article_files()), (), count)


def article(paragraphs: Sequence[str], title: str, words: int, start: int = 0) -> str:
    """A report of about `words` words: the title, and sentences of the paragraphs from `start` on.

    Goes round when the paragraphs are used up, and ends with the sentence that reaches the length.
    Raises ValueError without paragraphs.
    """
    if not any(p.split() for p in paragraphs):
        raise ValueError("no paragraphs to make an article of")
    body: list[str] = []
    count, place = 0, start
    while count < words:
        paragraph = paragraphs[place % len(paragraphs)]
        body.append(paragraph)
        count += len(paragraph.split())
        place += 1
    excess = count - words
    last = body[-1].split()
    if 0 < excess < len(last):
        body[-1] = " ".join(last[: len(last) - excess]).rstrip(",;:") + "."
    return "\n\n".join([title, *body]) + "\n"


def article_parts(files: Sequence[Path]) -> tuple[list[str], str]:
    """The body paragraphs of these reports, and a title."""
    articles = [read(str(file), language=SOURCE) for file in files]
    paragraphs = [
        " ".join(" ".join(s.text.split()) for s in paragraph.sentences)
        for one in articles
        for paragraph in one.body
    ]
    title = next((one.title for one in articles if one.title), "Overzicht van het nieuws")
    return paragraphs, " ".join(title.split())


def make_work(
    texts: Sequence[str], gguf: Path, weights: Path, scratch: Path, *, slots: int
) -> Work:
    """The work of an engine: these sentences, as the product's own prompts and limits."""
    from transformers import AutoTokenizer, GenerationConfig

    tokenizer = AutoTokenizer.from_pretrained(weights)
    prompts = []
    for text in texts:
        shown = tokenizer.apply_chat_template(
            translation_messages(text, SOURCE, TARGET), tokenize=False, add_generation_prompt=True
        )
        prompts.append(tuple(tokenizer(shown, add_special_tokens=False).input_ids))
    limits = tuple(2 * len(tokenizer(text).input_ids) + 24 for text in texts)
    named = GenerationConfig.from_pretrained(weights).eos_token_id
    end = set(named) if isinstance(named, list) else {named}
    answer_end = int(tokenizer.eos_token_id)
    return Work(
        texts=tuple(texts),
        prompts=tuple(prompts),
        limits=limits,
        # The one that ends an answer first: some engines know of no other.
        end=(answer_end, *sorted(end - {answer_end, None})),
        gguf=str(gguf),
        weights=str(weights),
        scratch=str(scratch),
        slots=slots,
        source=SOURCE,
        target=TARGET,
    )
