"""The whole way from a file to an article, on the two real ones and on everything else."""

from __future__ import annotations

import codecs
import hashlib
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from summarize.article import Article, Role
from summarize.errors import InputError, LanguageError, SummarizeError
from summarize.reading import read, read_bytes

SEEDS = Path(__file__).parents[2] / "seeds"
CHILD_FOCUS = SEEDS / "000_4e853f9665446277.txt"
EUROPOL = SEEDS / "003_95905074f4d28568.txt"


def outline(article: Article) -> list[str]:
    return [
        f"{paragraph.role}: " + " | ".join(f"{s.id} {s.text}" for s in paragraph.sentences)
        for paragraph in article.paragraphs
    ]


def test_the_child_focus_article(snapshot: SnapshotAssertion) -> None:
    article = read(str(CHILD_FOCUS))
    assert article.name == CHILD_FOCUS.name
    assert article.language == "nl"
    assert article.sha256 == hashlib.sha256(CHILD_FOCUS.read_bytes()).hexdigest()
    assert article.publisher == "dpa"
    assert article.date is None  # 2021 is the year of the copyright
    assert article.title == (
        "47 procent meer dossiers rond seksuele uitbuiting van kinderen door coronacrisis"
    )
    assert [p.role.value for p in article.paragraphs] == [
        *("title", "lead", "body", "body", "crosshead", "body", "body", "pull-quote", "body"),
        *("crosshead", "body", "body"),
    ]
    assert outline(article) == snapshot


def test_the_europol_article(snapshot: SnapshotAssertion) -> None:
    article = read(str(EUROPOL))
    assert article.language == "nl"
    assert article.date == "2020-06"
    assert article.title is None
    assert article.publisher is None
    assert [p.role.value for p in article.paragraphs] == [
        *("lead", "body", "body", "crosshead", "body", "body", "body", "crosshead", "body"),
        *("body", "body"),
    ]
    assert article.sentences[0].text.startswith("De coronapandemie heeft ertoe geleid")
    assert outline(article) == snapshot


def test_furniture_and_headings_are_no_statements() -> None:
    said = " ".join(s.text for path in (CHILD_FOCUS, EUROPOL) for s in read(str(path)).sentences)
    for furniture in ("Meest gelezen", "Copyright", "date 2020", "Topje van de ijsberg"):
        assert furniture not in said
    assert said.count("een kind schuilt dat misbruikt werd") == 1  # not its pull quote too
    assert "Ook positieve gevolgen" not in said
    assert "Competities op fora" not in said


def test_ids_count_on_in_reading_order() -> None:
    for path in (CHILD_FOCUS, EUROPOL):
        article = read(str(path))
        ids = [s.id for p in article.paragraphs for s in p.sentences if p.role is not Role.TITLE]
        assert ids == [f"s{i}" for i in range(1, len(ids) + 1)]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("path", [CHILD_FOCUS, EUROPOL], ids=["child-focus", "europol"])
def test_the_encoding_changes_nothing(encoding: str, line_end: str, path: Path) -> None:
    text = path.read_text("utf-8")
    data = text.replace("\n", line_end).encode(encoding)
    assert outline(read_bytes(data, "a.txt")) == outline(read(str(path)))


def test_a_file_without_an_empty_line_keeps_its_paragraphs() -> None:
    text = CHILD_FOCUS.read_text("utf-8").replace("\n\n", "\n")
    assert outline(read_bytes(text.encode(), "a.txt")) == outline(read(str(CHILD_FOCUS)))


def test_standard_input_is_a_dash() -> None:
    article = read("-", stdin=io.BytesIO(EUROPOL.read_bytes()))
    assert article.name == "-"
    assert outline(article) == outline(read(str(EUROPOL)))


def test_the_language_given_is_the_language_taken() -> None:
    assert read(str(EUROPOL), language="nl_be").language == "nl-BE"
    assert read_bytes(b"Ja.", "a.txt", "nl").sentences[0].text == "Ja."


def test_an_unsupported_language_is_said_before_anything_is_read(tmp_path: Path) -> None:
    with pytest.raises(LanguageError, match="'tlh' is not a supported language"):
        read(str(tmp_path), language="tlh")


def test_a_language_that_cannot_be_told_names_the_file_and_the_way_out() -> None:
    with pytest.raises(LanguageError, match=r"^kort\.txt: .*--from"):
        read_bytes(b"Ja.", "kort.txt")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"", "is empty"),
        (b"\n \n", "nothing but white space"),
        (codecs.BOM_UTF8, "nothing but white space"),
        (b"%PDF-1.4", "a damaged PDF"),
        (b"a\x00b\x00c\x00\xff\xff\x00", "binary data"),
        (b"Meest gelezen\n\n(c) 2021 dpa", "holds no report"),
        (b"a" * 20_000_001, "larger than 20 MB"),
    ],
)
def test_unreadable_input_is_one_clear_sentence(data: bytes, what: str, tmp_path: Path) -> None:
    path = tmp_path / "bericht.txt"
    path.write_bytes(data)
    with pytest.raises(InputError, match=what) as error:
        read(str(path), language="nl")
    assert str(error.value).startswith(str(path))
    with pytest.raises(InputError, match=what) as error:
        read("-", language="nl", stdin=io.BytesIO(data))
    assert str(error.value).startswith("Standard input ")
    assert str(error.value).endswith(".")


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"does not exist\.$"):
        read(str(tmp_path / "weg.txt"))
    with pytest.raises(InputError, match="is a folder"):
        read(str(tmp_path))
    with pytest.raises(InputError, match="cannot be read"):
        read("a\x00b.txt")
    with pytest.raises(InputError, match="cannot be read"):
        read("a" * 5000)


@given(st.one_of(st.text(max_size=300), st.text('Aé. \n"“”-1©:?’', max_size=300)))
def test_any_text_is_an_article_or_an_error_and_offsets_slice(text: str) -> None:
    try:
        article = read_bytes(text.encode("utf-8", "surrogatepass"), "a.txt", "nl")
    except SummarizeError:
        return
    assert article.sentences
    seen = 0
    ids = set()
    for paragraph in article.paragraphs:
        assert paragraph.sentences
        for sentence in paragraph.sentences:
            assert article.text[sentence.start : sentence.end] == sentence.text
            assert sentence.text == sentence.text.strip() != ""
            assert sentence.start >= seen
            seen = sentence.end
            ids.add(sentence.id)
    assert len(ids) == sum(len(p.sentences) for p in article.paragraphs)


@given(st.binary(max_size=400))
def test_any_bytes_are_an_article_or_an_error(data: bytes) -> None:
    try:
        article = read_bytes(data, "a.txt", "nl")
    except SummarizeError as error:
        message = str(error)
    else:
        message = article.sentences[0].text
    assert message


@given(
    st.lists(
        st.sampled_from(["zeven", "47", "mensen.", "Gent", "zegt,", "De"]), min_size=1, unique=True
    )
)
def test_no_word_of_a_statement_is_lost(words: list[str]) -> None:
    statement = "De politie zegt dat " + " ".join(words) + " en meer dan dat nog."
    article = read_bytes(f"Titel\n\n{statement}\n\nEn {statement}".encode(), "a.txt", "nl")
    said = " ".join(s.text for s in article.sentences)
    assert said.split() == (statement + " En " + statement).split()


@pytest.mark.slow
@pytest.mark.parametrize("gap", ["\n\n", " "], ids=["paragraphs", "one-line"])
def test_fifty_thousand_words_are_read_whole(gap: str) -> None:
    sentence = "Het meldpunt telde in {} 2.205 dossiers, zegt dhr. De Wit van het meldpunt."
    body = gap.join(sentence.format(i) for i in range(4_000))
    article = read_bytes(body.encode(), "a.txt")
    assert len(article.sentences) == 4_000
