"""Readers against damaged files: `python -m tests.reading.fuzz --inputs 2000 html docx`.

Files that are whole are damaged as transfers, editors and enemies do it: bytes flipped, pieces
taken out, doubled, moved between files. A reader may say in one sentence why it cannot read one,
and nothing else may come of it; how long the slowest took is told.
Packed formats are damaged inside, too, where a damaged archive would keep their reader from it.
"""

from __future__ import annotations

import argparse
import importlib
import io
import random
import time
import traceback
import zipfile
from collections.abc import Callable, Mapping
from types import MappingProxyType

from summarize.errors import InputError
from summarize.reading.assembling import Origin, assemble
from summarize.reading.document import Hints
from summarize.reading.kinds import FORMATS, Kind
from tests.reading.office import RTF, fodt, odt, word
from tests.reading.pages import PAGE
from tests.reading.test_plain import MAIL, MARKDOWN, SRT, VTT

MHTML = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://x.example/a\r\n"
    "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=XX\r\n\r\n--XX\r\n"
    f"Content-Type: text/html; charset=utf-8\r\n\r\n{PAGE}\r\n--XX--\r\n"
)
WHOLE: Mapping[Kind, tuple[bytes, ...]] = MappingProxyType(
    {
        Kind.HTML: (PAGE.encode(), PAGE[500:].encode()),
        Kind.MHTML: (MHTML.encode(),),
        Kind.DOCX: (word(),),
        Kind.ODT: (odt(), fodt()),
        Kind.RTF: (RTF,),
        Kind.TEXT: tuple(text.encode() for text in (SRT, VTT, MARKDOWN, MAIL)),
    }
)
_PIECES = (
    *(b"<", b">", b"</div>", b"<table>", b"<tr><td>", b'colspan="9999999"', b"&#0;", b"&nbsp;"),
    *(b"{", b"}", b"\\", b"\\'", b"\\u-1 ", b"\\bin999999999 ", b"\\uc9", b"\x00", b"\xff\xfe"),
    *(b"\xe2\x80", b"9" * 400, b"-->", b"00:00", b"| --- |", b"\n\n", b"# ", b"[^1]", b"* " * 50),
    *(
        b"<!DOCTYPE x>",
        b"<w:tbl>",
        b"</w:p>",
        b'w:val="-1"',
        b"<text:p>",
        b"\xc2\xad\n",
        b"> " * 99,
    ),
)


def damaged(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """A file after a few damages, with pieces of another file among them."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(changed) + 1)
        length = min(len(changed) - at, int(chance.expovariate(1 / 30)))
        match chance.randrange(7):
            case 0 if at < len(changed):
                changed[at] = chance.randrange(256)
            case 1:
                del changed[at : at + length]
            case 2:
                changed[at:at] = changed[at : at + length] * chance.choice((1, 1, 1, 200))
            case 3:
                changed[at:at] = chance.choice(_PIECES)
            case 4:
                start = chance.randrange(len(other))
                changed[at:at] = other[start : start + 10 * length]
            case 5:
                changed[at : at + length] = chance.randbytes(length)
            case _:
                del changed[at + chance.randrange(1000) :]
    return bytes(changed)


def damaged_inside(data: bytes, other: bytes, chance: random.Random) -> bytes:
    """A zip archive with one of its parts damaged."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(stream, "w") as archive:
        names = whole.namelist()
        hit = chance.choice([name for name in names if name.endswith(".xml")])
        for name in names:
            part = whole.read(name)
            archive.writestr(name, damaged(part, other, chance) if name == hit else part)
    return stream.getvalue()


def one_input(kind: Kind, chance: random.Random) -> bytes:
    """A damaged file of a kind."""
    data = chance.choice(WHOLE[kind])
    other = chance.choice(chance.choice(list(WHOLE.values())))
    if data.startswith(b"PK") and chance.random() < 0.8:
        return damaged_inside(data, other, chance)
    return damaged(data, other, chance)


def read_to_the_end(kind: Kind, data: bytes) -> bool:
    """Read a file as an article; whether it is one. Raises what is no InputError."""
    module, function = FORMATS[kind].reader.split(":")
    reader: Callable[..., object] = getattr(importlib.import_module(module), function)
    try:
        for document in reader(data, Hints("file")):  # type: ignore[attr-defined]
            article = assemble(document, Origin("file", "file", "0" * 64), "nl")
            for paragraph in article.paragraphs:
                for sentence in paragraph.sentences:
                    assert article.text[sentence.start : sentence.end] == sentence.text
    except InputError as error:
        said = str(error)
    else:
        return True
    assert said.startswith("file")
    assert "\n" not in said
    return False


def main() -> None:
    """Damage files and read them; says what came of it, and keeps the inputs that failed."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("kinds", nargs="*", default=[kind.value for kind in WHOLE])
    options.add_argument("--inputs", type=int, default=1000)
    options.add_argument("--minutes", type=float, default=5.0)
    options.add_argument("--seed", type=int, default=0)
    given = options.parse_args()
    for kind in map(Kind, given.kinds):
        print(_campaign(kind, given), flush=True)


def _campaign(kind: Kind, given: argparse.Namespace) -> str:
    chance = random.Random(f"{given.seed} {kind}")
    until = time.monotonic() + 60 * given.minutes
    done = articles = 0
    slowest = 0.0
    faults: dict[str, int] = {}
    while done < given.inputs and time.monotonic() < until:
        data = one_input(kind, chance)
        began = time.process_time()
        try:
            articles += read_to_the_end(kind, data)
        except Exception as error:
            place = traceback.extract_tb(error.__traceback__)[-1]
            name = f"{type(error).__name__} at {place.filename}:{place.lineno}"
            if faults.setdefault(name, 0) == 0:
                print(f"{kind}: {name}: {error!r:.200}: {data[:60]!r}… ({len(data)} bytes)")
            faults[name] += 1
        slowest = max(slowest, time.process_time() - began)
        done += 1
    return (
        f"{kind}: {done} inputs, {articles} read, {done - articles - sum(faults.values())} refused,"
        f" {sum(faults.values())} failed, slowest {slowest:.2f} s"
    )


if __name__ == "__main__":
    main()
