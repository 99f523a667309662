"""The wheel with its extra `documents` alone: what each kind of document needs is there.

Run by `make test-wheel` with that environment's Python: `python try_documents.py CHECKOUT`.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

HTML = (
    "<!DOCTYPE html><html lang='nl'><head><title>Inbraken</title></head><body><article>"
    "<h1>Minder inbraken in de stad</h1><p>De politie telde vorig jaar 312 inbraken in de stad, 12"
    " procent minder dan een jaar eerder, zei de korpschef maandag.</p></article></body></html>"
)
MAIL = (
    "From: pers@example.org\nSubject: Minder inbraken in de stad\nMIME-Version: 1.0\n"
    "Content-Type: text/{kind}; charset=utf-8\n\n{body}\n"
)
FEED = (
    "<rss version='2.0'><channel><title>Nieuws</title><item><title>Minder inbraken</title>"
    "<description>De politie telde vorig jaar 312 inbraken in de stad.</description>"
    "</item></channel></rss>"
)


def main(checkout: Path) -> None:
    """Read one of each. Raises AssertionError, or what the reading raises."""
    import summarize

    texts = {
        "page.html": HTML,
        "plain.eml": MAIL.format(kind="plain", body="De politie telde 312 inbraken in de stad."),
        "html.eml": MAIL.format(kind="html", body=HTML),
        "feed.xml": FEED,
    }
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts.items():
            path = Path(folder) / name
            path.write_text(text, encoding="utf-8")
            article = summarize.read(path, language="nl")
            assert "312 inbraken" in article.text, (name, article.text)
            print(f"{name}: {article.title}", flush=True)
    article = summarize.read(checkout / "docs" / "examples" / "jaarverslag.pdf", language="nl")
    assert "214 klachten" in article.text, article.text
    print(f"jaarverslag.pdf: {article.title}", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
