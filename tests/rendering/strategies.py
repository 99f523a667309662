"""Reports that nobody would write, for what must hold of every report."""

from __future__ import annotations

from hypothesis import HealthCheck
from hypothesis import strategies as st

from summarize.article import Article, Paragraph, Role, Sentence
from summarize.figures import Exactness, Figure, Kind, Range
from summarize.model_identity import ModelIdentity
from summarize.report import (
    Fate,
    Headline,
    Invented,
    LedgerEntry,
    Length,
    Origin,
    Replaced,
    Report,
    SummarySentence,
    TranslatedParagraph,
    TranslatedSentence,
    Translation,
)
from tests.doubles import in_words
from tests.examples import examples

# Markup, terminal sequences, long words, direction marks and wide characters, more often than
# chance would have them.
PIECES = [
    "<script>alert(1)</script>",
    "[x](javascript:alert(1))",
    "![x](http://example.org/a.png)",
    "**bold** _em_ `code` ~~gone~~ <http://example.org> &amp; &#60;",
    "# heading",
    "- item",
    "1. item",
    "> quote",
    "---",
    "===",
    "| a | b |",
    "\\",
    "\x1b[31mred\x1b[0m",
    "\r\n",
    "\u2028",
    "\u202e",
    "2\u00a0205",
    "漢字" * 30,
    "x" * 300,
    "e\u0301",
]
texts = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=3).map(" ".join)
full_texts = texts.map(lambda text: text if text.strip() else "text")
hashes = st.binary(min_size=32, max_size=32).map(bytes.hex)
flags = st.lists(full_texts, max_size=1).map(lambda said: in_words(*said))

decimals = st.decimals(allow_nan=False, allow_infinity=False)
fractions = st.fractions()
numbers = decimals | fractions
_WORDY = (Kind.DATE, Kind.TIME, Kind.SCORE, Kind.VAGUE, Kind.TOKEN)


@st.composite
def figures(draw: st.DrawFn) -> Figure:
    kind = draw(st.sampled_from(Kind))
    value = draw(full_texts if kind in _WORDY else numbers | st.builds(Range, numbers, numbers))
    text = draw(full_texts)
    return Figure(
        text,
        value,
        kind,
        draw(st.none() | texts),
        draw(st.sampled_from(Exactness)),
        0,
        len(text),
    )


models = st.builds(ModelIdentity, full_texts, hashes, st.none() | texts)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """A report whose parts fit together: every id is an article's sentence."""
    title = draw(st.none() | full_texts)
    paragraphs: list[Paragraph] = []
    translated: list[TranslatedParagraph] = []
    count = 0
    text = ""
    roles = [Role.TITLE] if title is not None else []
    roles += draw(
        st.lists(st.sampled_from([r for r in Role if r is not Role.TITLE]), min_size=1, max_size=2)
    )
    for role in roles:
        sentences = []
        targets = []
        for _ in range(1 if role is Role.TITLE else draw(st.integers(1, 2))):
            sentence_id = "s0" if role is Role.TITLE else f"s{(count := count + 1)}"
            source = title if role is Role.TITLE and title else draw(full_texts)
            sentences.append(Sentence(sentence_id, source, len(text), len(text) + len(source)))
            text += source + "\n"
            targets.append(
                TranslatedSentence(
                    sentence_id,
                    source,
                    draw(texts),
                    draw(flags),
                    confidence=draw(st.none() | st.floats(0, 1)),
                    other=draw(st.just("") | texts),
                )
            )
        paragraphs.append(Paragraph(role, tuple(sentences)))
        translated.append(TranslatedParagraph(role, tuple(targets)))
    article = Article(
        # A name is bytes: on Linux it may hold what is no UTF-8, which becomes a lone surrogate.
        draw(full_texts | st.just("b\udce9b\udce9.txt")),
        draw(hashes),
        draw(st.sampled_from(["nl", "nl-BE", "en", "de"])),
        text,
        tuple(paragraphs),
        title,
        draw(st.none() | st.just("2020-06") | texts),
        draw(st.none() | texts),
    )
    ids = [s.id for p in paragraphs for s in p.sentences]
    some_ids = st.lists(st.sampled_from(ids), min_size=1, max_size=3, unique=True).map(tuple)
    summarised = draw(st.booleans())
    summary = (
        draw(
            st.lists(
                st.builds(
                    SummarySentence,
                    full_texts,
                    some_ids,
                    st.sampled_from(Origin),
                    flags,
                    replaced=st.none() | st.builds(Replaced, full_texts, full_texts.map(in_words)),
                ),
                min_size=1,
                max_size=3,
            )
        )
        if summarised
        else []
    )
    ledger = draw(
        st.lists(
            st.builds(
                LedgerEntry,
                figures(),
                st.sampled_from(ids),
                st.none() | texts,
                st.sampled_from(Fate),
                st.booleans(),
            ),
            max_size=2,
        )
    )
    # What is invented is always flagged where it stands.
    places = [f"summary:{n}" for n, sentence in enumerate(summary) if sentence.flags]
    places += [s.id for p in translated for s in p.sentences if s.flags]
    invented = (
        draw(st.lists(st.builds(Invented, figures(), st.sampled_from(places)), max_size=1))
        if places
        else []
    )
    return Report(
        article,
        draw(st.sampled_from(["en", "en-GB", "nl"])),
        draw(models),
        draw(st.builds(Headline, full_texts, some_ids, flags)) if summarised else None,
        tuple(summary),
        Translation(tuple(translated)),
        tuple(ledger),
        tuple(invented),
        draw(st.sampled_from(Length)) if summarised else None,
    )


EXAMPLES = examples(30, suppress_health_check=[HealthCheck.too_slow])
"""A report is a large thing to make: fewer of them, each with much in it."""

several = st.lists(reports(), min_size=1, max_size=2)
