"""What a page's own marks say stands around its report: taken out before the main text is sought.

trafilatura knows much of this by English class names; it does not know Dutch ones, AMP's elements,
links around whole boxes, and boxes that hold nothing but a form or buttons. A box that holds the
page's headline, or most of its text, is never taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from summarize.reading.html.tables import text_of

_AMP = frozenset(
    (
        "amp-ad amp-embed amp-list amp-consent amp-sidebar amp-analytics amp-social-share"
        " amp-sticky-ad amp-user-notification amp-subscriptions-dialog"
    ).split()
)
_BOXES = frozenset("div section aside form ul ol footer".split())
_NAMES = re.compile(
    r"(?:^|[\s_-])(?:paywall|nieuwsbrief|newsletter|reacties?|comments?|commentlist|comment-template"
    r"|disqus|gerelateerd|verwant|related(?:posts)?|leesook|lees-ook|lees-verder|readmore|read-more"
    r"|delen|deelknoppen|share(?:daddy)?|sharing|social-(?:share|links|media|icons)|share-buttons"
    r"|cookie(?:s|wall|banner|melding)?|cmp|cookieconsent|advertentie|advertisement|advert"
    r"|inline-teasers?|aanbevolen|meest-gelezen|doneer|donatie|doneren|abonneer|post-author|author-bio"
    r"|cta|cta-card|signup|post-terms|post-navigation-link|screen-reader-text|visually-hidden|sr-only)(?=$|[\s_-])",
    re.IGNORECASE,
)
"""Class names, ids and labels of boxes that are no report's, as a whole word of them."""
_COMMENTS = re.compile(
    r"(?:^|[\s_-])(?:reacties?|comments?|commentlist|disqus|cmp|cookie\w*)(?=$|[\s_-])", re.I
)
"""Of these, what may be longer than the report itself."""
_LINKS = frozenset("a button form iframe".split())
_HIDDEN = re.compile(r"(?:^|\s)(?:screen-reader-text|visually-hidden|sr-only)(?=$|\s)")
_PAYWALL = re.compile(
    r"\b(?:dit|het hele) (?:artikel|verhaal|bericht) is (?:alleen|exclusief|uitsluitend) voor"
    r" (?:onze )?(?:abonnees|leden)|\bal (?:een )?(?:abonnee|lid)\?"
    r"|^(?:verder|dit artikel) lezen\?$"
    r"|\blog in om (?:verder|dit artikel)\b|\bsubscribe to (?:continue|read)|\bfor subscribers only"
    r"|\bthis (?:article|story) is for subscribers|\bnur für abonnenten|\bréservé aux abonnés"
    r"|\bsolo para suscriptores",
    re.IGNORECASE,
)
_AUTHOR = re.compile(r"post-author|author-bio|post-terms", re.IGNORECASE)
_FEW = 80
"""Words of a box; what has more is taken for the report's, whatever it is called."""
_OFFER = 120
"""Words of an offer to subscribe."""
_SMALL = 40
"""Words of a box that is there for its buttons."""
_REST = 40
"""Words of paragraphs that must be on the page besides links, if links around boxes are to go."""
_ENDED = re.compile(r"[.!?…][\"”’»)]*$")
_TEXTS = frozenset("p li h1 h2 h3 h4 h5 h6 span a b strong em i td th dd dt blockquote".split())
_BLOCK = frozenset("p div h2 h3 h4 h5 h6 article section ul li".split())


def take_out_around(tree: HtmlElement) -> bool:
    """Take what is no report's out of a page's tree; whether most of the report is for
    subscribers only, and not on the page."""
    _unwrap(tree)
    whole = _count(tree)
    for element in list(tree.iter(*_AMP)):
        _drop(element)
    behind = _take_offers(tree)
    for element in list(tree.iter(*_BOXES, "p", "details")):
        if _is_named(element, whole):
            _drop(element)
    for box in list(_form_boxes(tree)):
        _drop(box)
    if sum(_count(p) for p in tree.iter("p") if not any(p.iterancestors("a"))) >= _REST:
        for link in list(tree.iter("a")):
            if _is_card(link):
                _drop(link)
        for element in list(tree.iter("p", "ul", "ol", "div")):
            if _is_only_links(element):
                _drop(element)
    return behind


def _unwrap(tree: HtmlElement) -> None:
    """Spans in a text say nothing of its structure, and part words: a capital that is set large."""
    for element in list(tree.iter("span")):
        if element.getparent() is None or element.getparent().tag not in _TEXTS:
            continue
        about = element.get("class") or ""
        if _HIDDEN.search(about) or element.get("style") or element.get("hidden") is not None:
            continue  # what is hidden is for `prune`
        element.drop_tag()


def _is_named(element: HtmlElement, whole: int) -> bool:
    if element.getparent() is None or element.tag == "body":
        return False
    about = " ".join(
        element.get(name) or "" for name in ("class", "id", "aria-label", "data-testid", "role")
    )
    if not _NAMES.search(about):
        return False
    if _COMMENTS.search(about):
        return not _holds_report(element) and _count(element) < whole
    never = _HIDDEN.search(about) or _AUTHOR.search(about)
    if not never and not any(one.tag in _LINKS for one in element.iter()):
        return False  # a text, whatever it is called
    return _count(element) <= _FEW and not _holds_report(element)


def _take_offers(tree: HtmlElement) -> bool:
    """Take out what stands where the rest of a report would: an offer to subscribe."""
    found = False
    for element in list(tree.iter("p", "div", "h2", "h3", "h4", "li", "strong", "b")):
        text = text_of(element)
        if len(text.split()) > 25 or not _PAYWALL.search(text) or _is_gone(element, tree):
            continue
        found = True
        box = element
        for outer in element.iterancestors(*_BOXES):
            if _count(outer) > _OFFER or _holds_report(outer):
                break
            box = outer
        _drop(box)
    return found


def _form_boxes(tree: HtmlElement) -> Iterator[HtmlElement]:
    """The boxes around forms and buttons that are there for them."""
    for element in tree.iter("form", "button"):
        box = element if element.tag == "form" else None
        for outer in element.iterancestors():
            if outer.tag not in ("div", "section", "aside", "form"):
                break
            if _count(outer) > _SMALL or _holds_report(outer) or _says_more(outer, box):
                break
            box = outer
        if box is not None and _count(box) <= _FEW and not _holds_report(box):
            yield box


def _says_more(outer: HtmlElement, box: HtmlElement | None) -> bool:
    """Whether a box says whole sentences beside what stands in a smaller box in it."""
    if box is None:
        return False
    said = sum(_count(p) for p in outer.iter("p") if p is not box and box not in p.iterancestors())
    inside = sum(_count(p) for p in box.iter("p"))
    return inside > 0 and said - inside > 10


def _is_card(link: HtmlElement) -> bool:
    """Whether a link goes around a box: a teaser of another page."""
    boxes = [one for one in link.iter() if one.tag in _BLOCK]
    return bool(boxes) and _count(link) <= _FEW and not _holds_report(link)


def _is_only_links(element: HtmlElement) -> bool:
    """Whether a paragraph, or each item of a list, is a link and no sentence; or a box with
    nothing but a line that is mostly links (*Deel via: Twitter, E-mail*)."""
    if _is_gone(element, element.getroottree().getroot()):
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
    return bool(text) and len(linked) >= share * len(text) and not _ENDED.search(text)


def _holds_report(element: HtmlElement) -> bool:
    """Whether the page's headline stands in an element, or its main part."""
    return any(True for _ in element.iter("h1", "main"))


def _count(element: HtmlElement) -> int:
    return len(text_of(element).split())


def _is_gone(element: HtmlElement, tree: HtmlElement) -> bool:
    return element is not tree and not any(one is tree for one in element.iterancestors())


def _drop(element: HtmlElement) -> None:
    if element.getparent() is not None:
        element.drop_tree()
