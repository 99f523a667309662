"""What a page's own marks say stands around its report: taken out before the main text is sought.

trafilatura knows much of this by English class names; it does not know Dutch ones, AMP's elements,
links around whole boxes, and boxes that hold nothing but a form or buttons. A box that holds the
page's headline, or most of its text, is never taken out, and whatever a small one is called, a
whole sentence in it that is no link stays. What is taken out is noted, so that it can be said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field

from lxml.html import HtmlElement

from summarize.reading.calls import is_call
from summarize.reading.html.blocks import blocks_of
from summarize.reading.html.looks import count, holds_report, is_gone, tells
from summarize.reading.html.offers import is_offer, offers_box
from summarize.reading.html.readers import is_readers_box
from summarize.reading.html.tables import text_of
from summarize.reading.left_out import whole_sentences
from summarize.reading.looks import ENDED

_AMP = frozenset(
    (
        "amp-ad amp-embed amp-list amp-consent amp-sidebar amp-analytics amp-social-share"
        " amp-sticky-ad amp-user-notification amp-subscriptions-dialog"
    ).split()
)
_BOXES = frozenset("div section aside form ul ol footer".split())
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:paywall|nieuwsbrief|newsletter|gerelateerd|verwant|related(?:posts)?|leesook"
    r"|lees-ook|lees-verder|readmore|read-more"
    r"|delen|deelknoppen|share(?:daddy)?|sharing|social-(?:share|links|media|icons)|share-buttons"
    r"|advertentie|advertisement|advert"
    r"|inline-teasers?|aanbevolen|meest-gelezen|doneer|donatie|doneren|abonneer|post-author|author-bio"
    r"|cta|cta-card|signup|post-terms|post-navigation-link|screen-reader-text|visually-hidden|sr-only)(?=$|[\s_-])",
    re.IGNORECASE,
)
"""Class names and ids of small boxes that are no report's, as a whole word of them."""
_LABELS = frozenset("nieuwsbrief newsletter advertentie advertisement aanbieding".split())
"""What such a box is called for those who hear the page, if it is called no more than this."""
_SIGNUP = re.compile(r"nieuwsbrief|newsletter|signup|abonneer|doneer|doneren", re.IGNORECASE)
"""Of these, what says whole sentences if there is a field to fill in below them."""
_LINKS = frozenset("a button form iframe".split())
_HIDDEN = re.compile(r"(?:^|\s)(?:screen-reader-text|visually-hidden|sr-only)(?=$|\s)")
_AUTHOR = re.compile(r"post-author|author-bio|post-terms", re.IGNORECASE)
_FEW = 80
"""Words of a box; what has more is taken for the report's, whatever it is called."""
_SMALL = 40
"""Words of a box that is there for its buttons."""
_BESIDE = 10
"""Words in paragraphs beside a smaller box that are more than its label."""
_REST = 40
"""Words of paragraphs that must be on the page besides links, if links around boxes are to go."""
_TEXTS = frozenset("p li h1 h2 h3 h4 h5 h6 span a b strong em i td th dd dt blockquote".split())
_HEADS = frozenset("h2 h3 h4 h5 h6".split())
_BLOCK = frozenset("p div h2 h3 h4 h5 h6 article section ul li".split())


@dataclass(slots=True)
class Around:
    """What was taken out around a report.

    `left_out` are the whole sentences in it; `behind`: whether most of the report is for
    subscribers only, and not on the page.
    """

    left_out: list[str] = field(default_factory=list)
    behind: bool = False

    def drop(self, element: HtmlElement) -> None:
        """Take an element out of its page, and note what it says."""
        if element.getparent() is None:
            return
        for block in blocks_of(deepcopy(element)):
            self.left_out += whole_sentences(block.text)
        element.drop_tree()


def take_out_around(tree: HtmlElement) -> Around:
    """Take what is no report's out of a page's tree."""
    _unwrap(tree)
    around = Around()
    for element in list(tree.iter(*_AMP)):
        around.drop(element)
    after = _take_offers(tree, around)
    for element in list(tree.iter(*_BOXES, "p", "details")):
        if _is_named(element) or is_readers_box(element, tree):
            around.drop(element)
    for box in list(_form_boxes(tree)):
        around.drop(box)
    _take_links(tree, around)
    around.behind = after is not None and all(is_gone(paragraph, tree) for paragraph in after)
    return around


def _take_links(tree: HtmlElement, around: Around) -> None:
    """Take out teasers and lines of links, if there is a report beside them."""
    if sum(count(p) for p in tree.iter("p") if not any(p.iterancestors("a"))) < _REST:
        return
    for link in list(tree.iter("a")):
        if _is_card(link):
            around.drop(link)
    for element in list(tree.iter("p", "ul", "ol", "div")):
        if _is_only_links(element):
            around.drop(element)


def _unwrap(tree: HtmlElement) -> None:
    """Spans in a text say nothing of its structure, and part words: a capital that is set large."""
    for element in list(tree.iter("span")):
        if element.getparent() is None or element.getparent().tag not in _TEXTS:
            continue
        about = element.get("class") or ""
        if _HIDDEN.search(about) or element.get("style") or element.get("hidden") is not None:
            continue  # what is hidden is for `prune`
        element.drop_tag()


def _is_named(element: HtmlElement) -> bool:
    if element.getparent() is None or element.tag == "body":
        return False
    about = " ".join(element.get(name) or "" for name in ("class", "id", "data-testid", "role"))
    label = (element.get("aria-label") or "").strip().casefold()
    if not _NAMES.search(about) and label not in _LABELS:
        return False
    if count(element) > _FEW or holds_report(element):
        return False
    if _HIDDEN.search(about) or _AUTHOR.search(about):
        return True
    if not any(one.tag in _LINKS for one in element.iter()):
        return False  # a text, whatever it is called
    signup = _SIGNUP.search(f"{about} {label}") and any(True for _ in element.iter("input"))
    return bool(signup) or not tells(element)


def _take_offers(tree: HtmlElement, around: Around) -> list[HtmlElement] | None:
    """Take out what stands where the rest of a report would: offers to subscribe.

    Gives the paragraphs after the last one that may be the report's; None without any offer.
    """
    after: list[HtmlElement] | None = None
    for element in list(tree.iter("p", "div", "h2", "h3", "h4", "li", "strong", "b")):
        if is_gone(element, tree) or not is_offer(element):
            continue
        box = offers_box(element, _BOXES)
        after = [
            one
            for one in box.xpath("following::p")
            if tells(one) and not any(True for _ in one.iterancestors("footer", "aside", "form"))
        ]
        around.drop(box)
    return after


def _form_boxes(tree: HtmlElement) -> Iterator[HtmlElement]:
    """The boxes around forms and buttons that are there for them."""
    for element in tree.iter("form", "button"):
        box = element if element.tag == "form" else None
        for outer in element.iterancestors():
            if outer.tag not in ("div", "section", "aside", "form"):
                break
            if count(outer) > _SMALL or holds_report(outer) or _says_more(outer, box):
                break
            box = outer
        if box is not None and count(box) <= _FEW and not holds_report(box):
            yield box


def _says_more(outer: HtmlElement, box: HtmlElement | None) -> bool:
    """Whether a box says sentences of its own beside a smaller box in it, or a button.

    What stands below a heading that is a call, or is a question with several answers, is none.
    """
    if any(is_call(text_of(heading)) for heading in outer.iter(*_HEADS)):
        return False
    answers = sum(1 for _ in outer.iter("button")) > 1
    beside = [p for p in outer.iter("p") if box is None or (p is not box and not _within(p, box))]
    if box is None or box.tag != "form":
        said = [text_of(p) for p in beside if p.find(".//a") is None]
        if any(ENDED.search(one) and not (answers and one.endswith("?")) for one in said):
            return True
    return sum(map(count, beside)) > _BESIDE


def _within(element: HtmlElement, box: HtmlElement) -> bool:
    return any(one is box for one in element.iterancestors())


def _is_card(link: HtmlElement) -> bool:
    """Whether a link goes around a box: a teaser of another page.

    What is a paragraph with a stop and has no heading is the report's, linked whole.
    """
    boxes = [one for one in link.iter() if one.tag in _BLOCK]
    if not boxes or count(link) > _FEW or holds_report(link):
        return False
    headed = any(one.tag in _HEADS for one in boxes)
    return headed or not any(ENDED.search(text_of(p)) for p in link.iter("p"))


def _is_only_links(element: HtmlElement) -> bool:
    """Whether a paragraph, or each item of a list, is a link and no sentence; or a box with
    nothing but a line that is mostly links (*Deel via: Twitter, E-mail*)."""
    if is_gone(element, element.getroottree().getroot()):
        return False
    if element.tag == "div":
        return not any(one.tag in _BLOCK for one in element.iterdescendants()) and _is_link(
            element, 0.5
        )
    items = list(element.iter("li")) if element.tag != "p" else [element]
    return bool(items) and all(_is_link(item, 0.9) for item in items)


def _is_link(element: HtmlElement, share: float) -> bool:
    text = text_of(element)
    linked = " ".join(text_of(link) for link in element.iter("a"))
    return bool(text) and len(linked) >= share * len(text) and not ENDED.search(text)
