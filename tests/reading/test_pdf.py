"""PDFs: what is read of them, and the sentence for those that hold no report."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest

from summarize.article import Role
from summarize.evaluation.reading import load, scores
from summarize.reading import read_bytes
from summarize.reading.document import Block, BlockRole, Document, DocumentLimits, Hints
from summarize.reading.faults import (
    EncryptedError,
    NoTextError,
    TooLargeError,
    UnreadableError,
)
from summarize.reading.pdf import read

HERE = Path(__file__).parent
OUTCOMES = HERE / "outcomes"


def document(name: str, limits: DocumentLimits | None = None) -> Document:
    data = (OUTCOMES / name).read_bytes()
    (found,) = read(data, Hints(name, limits=limits or DocumentLimits()))
    return found


def texts(found: Document, *roles: BlockRole) -> list[str]:
    return [block.text for block in found.blocks if block.role in roles]


def cells(found: Document) -> dict[tuple[str, ...], str]:
    return {
        (*block.row_heads, *block.column_heads): block.text
        for block in found.blocks
        if block.role is BlockRole.TABLE_CELL
    }


def test_the_documents_that_the_reader_was_tuned_on_are_read_whole() -> None:
    folder = HERE / "documents"
    truths = [truth for truth in load(folder, "tune") if truth.kind == "pdf"]
    for truth, one in scores(folder, truths, "summarize"):
        assert (one.missing, one.foreign) == ((), ()), truth.file
        assert (one.order, one.title, one.date, one.cells) == (1, True, True, 1), truth.file


def test_words_parted_at_line_ends_are_whole_and_hyphens_of_their_own_stay() -> None:
    (text,) = texts(document("parted.pdf"), BlockRole.PARAGRAPH)
    for written in ("zee-egel op 47", "burgemeesters", "in- en uitvoer", "Noord-Holland steeg"):
        assert written in text
    assert "regeling 2023-2024" in text
    assert "e-mail" in text


def test_the_mark_of_a_footnote_is_no_digit_of_a_figure() -> None:
    (text,) = texts(document("parted.pdf"), BlockRole.PARAGRAPH)
    assert "12 km² en 47% van" in text


def test_heads_that_span_columns_and_heads_of_groups_of_rows() -> None:
    found = cells(document("tables.pdf"))
    assert found["Utrecht", "Aantal meldingen", "2023"] == "1.204"
    assert found["Gelderland", "Waarvan afgehandeld", "2022"] == "511"
    assert found["Personeel", "Vast", "Kosten per jaar (euro)"] == "410.000"
    assert found["Personeel", "Tijdelijk", "Aandeel gemeente"] == "–"


def test_a_page_that_is_shown_turned_is_read_upright() -> None:
    assert document("turned.pdf").title == "Meer gezinnen kloppen aan bij het jeugdloket"


def test_what_is_filled_in_on_a_form_stands_beside_its_label() -> None:
    assert "Aantal wachtenden op 1 januari 312" in texts(document("form.pdf"), BlockRole.PARAGRAPH)


def test_the_fields_of_a_form_are_no_headings() -> None:
    article = read_bytes((OUTCOMES / "form.pdf").read_bytes(), "form.pdf")
    assert [p.role for p in article.paragraphs if p.role is Role.CROSSHEAD] == []


def test_a_date_in_a_sentence_is_not_when_the_report_is_of() -> None:
    found = document("ends-on.pdf")
    assert (found.date, found.made) == (None, "2000-01-01")


def test_lines_drawn_around_cells_part_columns_that_stand_close() -> None:
    """A table as LibreOffice makes it of a page: no more than a space between its columns."""
    assert cells(document("close-columns.pdf")) == {
        ("2023", "Gezinnen"): "2.070",
        ("2023", "Wachttijd"): "9 weken",
        ("2024", "Gezinnen"): "2.318",
        ("2024", "Wachttijd"): "6 weken",
    }


def test_a_password_to_open_is_asked_of_nobody_and_one_to_change_it_stops_nobody() -> None:
    with pytest.raises(EncryptedError, match=r"^encrypted.pdf is a PDF that opens only with a"):
        document("encrypted.pdf")
    assert document("owner-password.pdf").title


def test_a_scan_says_that_it_is_one() -> None:
    with pytest.raises(NoTextError, match=r"^scan.pdf is a scan: .*summarize\[ocr\]"):
        document("scan.pdf")


def test_a_picture_among_pages_of_text_is_told_of() -> None:
    found = document("partly-scanned.pdf")
    assert found.warnings == ("Page 2 is a picture without text, which is not read.",)
    assert found.blocks[0].role is BlockRole.TITLE


def test_a_blank_pdf_says_so() -> None:
    with pytest.raises(NoTextError, match="without a word"):
        document("blank.pdf")


@pytest.mark.parametrize("kept", [0.2, 0.5])
def test_a_pdf_cut_off_is_read_or_said_to_be_damaged(kept: float) -> None:
    data = (HERE / "documents" / "tune-weasyprint-plain.pdf").read_bytes()
    with pytest.raises((UnreadableError, NoTextError), match=r"^cut.pdf "):
        read(data[: int(kept * len(data))], Hints("cut.pdf"))


def many_pages(count: int) -> bytes:
    source = pdfium.PdfDocument(HERE / "documents" / "tune-weasyprint-plain.pdf")
    made = pdfium.PdfDocument.new()
    for _ in range(count):
        made.import_pages(source)
    from io import BytesIO

    out = BytesIO()
    made.save(out)
    return out.getvalue()


def test_too_many_pages_are_refused_with_the_number() -> None:
    with pytest.raises(TooLargeError, match=r"long.pdf has 12 pages, and 10 are the most"):
        read(many_pages(12), Hints("long.pdf", limits=DocumentLimits(pages=10)))


def test_each_block_knows_its_page_and_a_paragraph_where_it_turns() -> None:
    (found,) = read(many_pages(3), Hints("three.pdf"))
    assert {block.place.page for block in found.blocks} == {1, 2, 3}
    assert all(_ascends(block) for block in found.blocks)


def _ascends(block: Block) -> bool:
    return all(0 < offset < len(block.text) for offset, _ in block.turns)
