"""Scores of summaries as a Markdown table, and the summaries themselves, to be read by eye."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from summarize.evaluation.expectations import Expectation, ExpectedLength
from summarize.evaluation.summary_scores import Fault, Score, ScoredSummary

_COLUMNS = (
    "system", "length", "articles", "key figures kept", "all kept", "one kept",
    "headline on the news", "traps", "names", "wrong figures", "limits kept", "said twice",
    "flagged", "written", "words saved", "words",
)  # fmt: skip


def table(scores: Mapping[tuple[str, ExpectedLength], Sequence[Score]]) -> str:
    """One row for each system and length, as Markdown."""
    rows = [_row(system, length, list(found)) for (system, length), found in scores.items()]
    lines = [_COLUMNS, ("---",) * len(_COLUMNS), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _row(system: str, length: ExpectedLength, scores: Sequence[Score]) -> tuple[str, ...]:
    sentences = sum(s.sentences for s in scores)
    saved = [s.words_saved for s in scores if s.words_saved is not None]
    return (
        system,
        length.value,
        str(len(scores)),
        _share(sum(s.kept for s in scores), sum(s.key_figures for s in scores)),
        str(sum(not s.lost for s in scores)),
        str(sum(s.kept > 0 for s in scores)),
        str(sum(s.headline for s in scores)),
        str(sum(len(s.traps) for s in scores)),
        str(sum(len(s.names) for s in scores)),
        str(sum(len(s.figures) for s in scores)),
        str(sum(not s.limits for s in scores)),
        str(sum(len(s.repeated) for s in scores)),
        str(sum(s.flagged for s in scores)),
        _share(sum(s.written for s in scores), sentences),
        f"{100 * sum(saved) / len(saved):.0f} %" if saved else "–",
        f"{sum(s.words for s in scores) / len(scores):.0f}" if scores else "–",
    )


def _share(part: int, whole: int) -> str:
    return f"{part}/{whole} ({100 * part / whole:.0f} %)" if whole else "–"


def for_reading(title: str, summaries: Iterable[tuple[ScoredSummary, Score, Expectation]]) -> str:
    """Every summary with what was found in it and the Dutch below it, as Markdown."""
    parts = [f"# {title}"]
    for summary, result, expected in summaries:
        parts.append(f"## {expected.name}\n\nGist: {expected.gist}")
        parts.append(f"**{summary.headline or '(no headline)'}**")
        paragraphs = dict.fromkeys(s.paragraph for s in summary.sentences)
        for number in paragraphs:
            marked = (
                s.text + ("" if s.origin == "written" else " ‹t›") + ("⚑" if s.flags else "")
                for s in summary.sentences
                if s.paragraph == number
            )
            parts.append(" ".join(marked))
        parts.append("\n".join(f"- {line}" for line in _findings(result)))
        parts.append("\n".join(f"> {line}".rstrip() for line in expected.text.splitlines()))
    return "\n\n".join(parts) + "\n"


def _findings(result: Score) -> Iterable[str]:
    yield f"{result.words} words, {result.kept} of {result.key_figures} key figures"
    for passage in result.lost:
        yield f"lost: {passage}"
    for limit in result.limits:
        yield f"limit: {limit}"
    if not result.headline:
        yield "headline: not about the news"
    for kind, faults in (
        ("TRAP", result.traps),
        ("NAME", result.names),
        ("FIGURE", result.figures),
        ("twice", result.repeated),
    ):
        for fault in faults:
            yield f"{kind}: {_fault(fault)}"


def _fault(fault: Fault) -> str:
    return f"{fault.reason} — “{fault.sentence}”"
