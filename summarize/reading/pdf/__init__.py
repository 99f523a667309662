"""PDF: text by pdfium, put into reading order by the places and sizes of its type."""

from summarize.reading.pdf.reader import read

__all__ = ["read"]
