"""A report that would do harm to a page that trusted it."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate

from summarize.article import Article, Paragraph, Role, Sentence
from summarize.model_identity import ModelIdentity
from summarize.report import (
    Headline,
    Length,
    Origin,
    Report,
    SummarySentence,
    TranslatedParagraph,
    TranslatedSentence,
    Translation,
)
from tests.doubles import in_words

HOSTILE = (
    "<script>document.title = 'harmed'</script> 12 meldingen",
    "</style><style>body { display: none }</style></script></title></textarea><!-- 34 procent",
    '<img src=x onerror="document.title = \'harmed\'"> <a href="javascript:alert(1)">47</a>',
    "\u202eedis rehto eht morf gnidaer\u202c 56 dossiers \u200f\u200f\u2067",
    "x" * 10_000 + " 78",
    "\" onfocus=\"document.title = 'harmed'\" autofocus x='90",
    "{{ 7 * 7 }} {% include '/etc/hostname' %} ${7*7} &lt;b&gt; &amp;copy;"
    " \x00\x0c\ufdd0\uffff\udce9",
    "漢字" * 300 + " ١٢٣ مرحبا 5",
)


def hostile() -> Report:
    """Every text of it is one of `HOSTILE`; the translation is the source again."""
    ends = list(accumulate(len(text) + 1 for text in HOSTILE))
    sentences = tuple(
        Sentence(f"s{n}", text, end - len(text) - 1, end - 1)
        for n, (text, end) in enumerate(zip(HOSTILE, ends, strict=True), 1)
    )
    translated = tuple(
        TranslatedSentence(s.id, s.text, s.text, in_words(HOSTILE[0], HOSTILE[4]) if n < 3 else ())
        for n, s in enumerate(sentences)
    )
    script = HOSTILE[0]
    article = Article(
        name=script,
        sha256="ab" * 32,
        language="nl",
        text=" ".join(HOSTILE),
        paragraphs=(Paragraph(Role.LEAD, sentences),),
        date=HOSTILE[5],
        publisher=HOSTILE[4],
        link="javascript:document.title='harmed'",
    )
    return Report(
        article=article,
        target_language="en",
        model=ModelIdentity(script, "ab" * 32, HOSTILE[1]),
        headline=Headline(HOSTILE[1], ("s2",), in_words(HOSTILE[2])),
        summary=tuple(
            SummarySentence(text, (f"s{n}",), Origin.TRANSLATED, in_words(text) if n % 2 else ())
            for n, text in enumerate(HOSTILE, 1)
        ),
        translation=Translation((TranslatedParagraph(Role.LEAD, translated),)),
        ledger=(),
        invented=(),
        length=Length.SHORT,
    )


def long_link() -> Report:
    """The same with a link that is one, and that is very long."""
    report = hostile()
    link = 'https://example.org/"><script>alert(1)</script>/' + "x" * 2000
    return replace(report, article=replace(report.article, link=link))
