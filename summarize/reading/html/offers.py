"""What stands where the rest of a report would: the offer to subscribe and read on."""

from __future__ import annotations

import re
from collections.abc import Collection

from lxml.html import HtmlElement

from summarize.reading.calls import is_call
from summarize.reading.html.looks import count, holds_report, tells
from summarize.reading.html.tables import text_of
from summarize.reading.looks import SENTENCE_END

_OFFER = re.compile(
    r"(?:dit|het hele) (?:artikel|verhaal|bericht) is (?:alleen|exclusief|uitsluitend)"
    r" (?:(?:te lezen|beschikbaar|toegankelijk) )?voor (?:onze |betalende )?(?:abonnees|leden)"
    r"|al (?:een )?(?:abonnee|lid)|(?:verder|dit artikel) lezen"
    r"|log in om (?:verder|dit artikel)(?: verder)? te lezen"
    r"|subscribe to (?:continue|read)[^,;:]{0,40}"
    r"|(?:this (?:article|story) is )?for subscribers(?: only)?|(?:dieser artikel ist )?nur für"
    r" abonnenten|(?:(?:cet )?article )?réservé aux abonnés|solo para suscriptores",
    re.IGNORECASE,
)
_LOG_IN = re.compile(r"log (?:(?:hier|nu|dan) )?in(?: en lees (?:verder|door))?", re.IGNORECASE)
_WORDS = 25
"""Words of the whole line."""
_SENTENCE_WORDS = 12
_BOX = 120
"""Words of a box with an offer in it."""
_ACTS = ("a", "button", "form")


def is_offer(element: HtmlElement) -> bool:
    """Whether an element says that one must subscribe to read on, and nothing else.

    A sentence about that, or with such words in quotation marks, is none.
    """
    text = text_of(element)
    if not text or len(text.split()) > _WORDS:
        return False
    said = [one.rstrip(" .!?:»>→") for one in SENTENCE_END.split(text)]
    offers = [len(one.split()) <= _SENTENCE_WORDS and _OFFER.fullmatch(one) for one in said]
    return any(offers) and all(
        offer or _LOG_IN.fullmatch(one) or is_call(one)
        for one, offer in zip(said, offers, strict=True)
    )


def offers_box(element: HtmlElement, boxes: Collection[str]) -> HtmlElement:
    """The largest box around an offer that is there for it: with what to click, and no news."""
    box = element
    for outer in element.iterancestors(*boxes):
        if count(outer) > _BOX or holds_report(outer) or _tells_more(outer):
            break
        if any(True for _ in outer.iter(*_ACTS)):
            box = outer
    return box


def _tells_more(box: HtmlElement) -> bool:
    return any(tells(one) and not is_offer(one) for one in box.iter("p"))
