"""Writes `tests/reading/documents`: the documents, and beside them what is in each.

pip install -c constraints.txt -e ".[making]"
python -m tests.reading.making
"""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

from tests.reading.making import html_pages, mails, offices, outcomes, pdf_reportlab, pdf_weasyprint
from tests.reading.making.reports import reports

FOLDER = Path(__file__).parent.parent / "documents"


def main() -> None:
    every = reports()
    tune, told = every[:8], every[8:]
    made = [
        *html_pages.pages(tune, told),
        *pdf_weasyprint.documents(tune[:4], told[:4]),
        *pdf_reportlab.documents(tune[4:8], told[4:8]),
        *offices.documents(tune[3:8], told[3:8]),
        *mails.documents(tune[:5], told[:5]),
    ]
    FOLDER.mkdir(exist_ok=True)
    for truth, data in made:
        (FOLDER / truth.file).write_bytes(data)
    special = FOLDER.parent / "outcomes"
    special.mkdir(exist_ok=True)
    for name, data in outcomes.documents(every[0]):
        (special / name).write_bytes(data)
    truths = [dataclasses.asdict(truth) for truth, _ in made]
    text = json.dumps(truths, ensure_ascii=False, indent=1)
    (FOLDER / "truth.json").write_text(text + "\n", encoding="utf-8")
    size = sum(file.stat().st_size for file in FOLDER.iterdir())
    print(f"{len(made)} documents, {size / 1e6:.2f} MB with what is in them")


if __name__ == "__main__":
    main()
