"""The review page leads to where a sentence stands in its document."""

from __future__ import annotations

from dataclasses import replace

import pytest

from summarize.article import Article, Place, Sentence
from summarize.rendering.html.places import place_label, place_link

SENTENCE = Sentence("s1", "De haven krijgt 12-15 miljoen euro van het Rijk.", 0, 48)
ARTICLE = Article("jaarverslag 2024.pdf", "0" * 64, "nl", SENTENCE.text, ())


@pytest.mark.parametrize(
    ("place", "link", "label", "href"),
    [
        (Place(page=7), None, "p. 7", "./jaarverslag%202024.pdf#page=7"),
        (Place(page=7, paragraph=3), "https://x.example/a.pdf", "p. 7",
         "https://x.example/a.pdf#page=7"),
        (Place(paragraph=3, anchor="a b"), "https://x.example/a#top", "¶ 3",
         "https://x.example/a#a%20b"),
        (Place(paragraph=3), "https://x.example/a", "¶ 3",
         "https://x.example/a#:~:text=De%20haven%20krijgt%2012%2D15%20miljoen%20euro"),
        (Place(paragraph=3), None, "¶ 3", None),
        (Place(paragraph=3, anchor="x"), "javascript:alert(1)", "¶ 3", None),
        (Place(page=1), "javascript:alert(1)", "p. 1", "./jaarverslag%202024.pdf#page=1"),
        (None, "https://x.example/a", None, None),
    ],
)  # fmt: skip
def test_a_place_is_named_and_led_to(
    place: Place | None, link: str | None, label: str | None, href: str | None
) -> None:
    sentence = replace(SENTENCE, place=place)
    assert place_label(sentence) == label
    assert place_link(replace(ARTICLE, link=link), sentence) == href


def test_what_came_in_a_mail_or_a_pipe_has_no_file_to_lead_to() -> None:
    sentence = replace(SENTENCE, place=Place(page=7))
    assert place_link(replace(ARTICLE, within="bericht.eml"), sentence) is None
    assert place_link(replace(ARTICLE, name="-"), sentence) is None
    evil = replace(ARTICLE, name='"><script>/../x')
    assert place_link(evil, sentence) == "./%22%3E%3Cscript%3E%2F..%2Fx#page=7"
