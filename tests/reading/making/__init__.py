"""Makes the documents in `tests/reading/documents` (`python -m tests.reading.making`)."""
