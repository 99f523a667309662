"""How many pairs of Dutch news and its English, both written by a person, the comparison flags.

`python -m summarize.evaluation.written --quarter 3 --half even`: the pairs are parted in four by a
hash of the Dutch sentence (0 to 2 may be read and tuned on), and a quarter in two by the number of
its line in its file. The flags are to be read by eye: `--show` prints them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import click

from summarize.evaluation.detection import causes
from summarize.figures import compare
from summarize.reading.pair_files import TextPair

QUARTERS = 4
_BETWEEN = " || "


def written_pairs(folder: Path, quarter: int, half: str) -> Iterator[TextPair]:
    """The pairs of a quarter whose line is odd, even, or either ("all")."""
    for path in sorted(folder.glob("*.nl-en.txt")):
        for line, text in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            parts = text.split("\t" if "\t" in text else _BETWEEN)
            if len(parts) < 2 or quarter_of(parts[-2]) != quarter:
                continue
            if half == "all" or (half == "odd") is (line % 2 == 1):
                yield TextPair(line, parts[-2], parts[-1])


def quarter_of(sentence: str) -> int:
    """Which of the quarters a sentence is in."""
    return hashlib.sha256(sentence.encode()).digest()[0] % QUARTERS


@click.command(help=__doc__)
@click.option("--data", type=click.Path(path_type=Path), default=Path("../shared/data/written"))
@click.option("--quarter", type=click.IntRange(0, QUARTERS - 1), default=0)
@click.option("--half", type=click.Choice(["odd", "even", "all"]), default="all")
@click.option("--show", is_flag=True, help="Print each flag, to be read by eye.")
def main(data: Path, quarter: int, half: str, show: bool) -> None:
    """Count and say."""
    checked = flagged = 0
    for pair in written_pairs(data, quarter, half):
        found = compare(pair.source, pair.target, source_lang="nl", target_lang="en")
        checked += 1
        flagged += not found.ok
        if show and not found.ok:
            click.echo(f"{pair.source}\t{pair.target}\t{causes(found)}")
    share = 100 * flagged / checked if checked else 0.0
    click.echo(f"Quarter {quarter}, {half}: {flagged} of {checked} flagged ({share:.1f} %)")


if __name__ == "__main__":
    main()
