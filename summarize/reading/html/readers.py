"""Boxes of a page that are named for their readers: what they write, and what they may be asked.

Such a box may be longer than the report, so its name counts only whole: `has-comments`,
`comments-open` and `cmp-text` are names of boxes with a report in them.
"""

from __future__ import annotations

from lxml.html import HtmlElement

from summarize.reading.html.looks import count, holds_report

_COMMENTS = frozenset(
    (
        "comments comments-area comments-section comments-list comments-wrapper comment-list"
        " commentlist comment-section comment-respond comment-template wp-block-comments"
        " wp-block-comment-template gh-comments disqus disqus_thread disqus-thread reacties"
        " reacties-lijst reactielijst reactie-lijst"
    ).split()
)
_COMMENT = ("comment", "reactie")
"""What one comment is called, alone or before a further word."""
_WRITES = ("form", "textarea", "iframe")
"""What stands where readers can write."""
_COOKIES = frozenset(
    (
        "cookie cookies cookiewall cookie-wall cookiebanner cookie-banner cookiemelding cmp-overlay"
        " cookie-melding cookieconsent cookie-consent cookie-notice cookie-bar cookiebar"
        " cookie-overlay cookie-popup"
    ).split()
)
_AGREES = ("button", "input")
_REPORT = 80
"""Words outside a box, in paragraphs, that are a report for sure."""


def is_readers_box(element: HtmlElement, tree: HtmlElement) -> bool:
    """Whether a box holds comments of readers, or a question about cookies."""
    if element.tag == "body" or element.getparent() is None:
        return False
    tokens = _tokens(element)
    if tokens & _COMMENTS:
        listed = any(map(_is_comment, element.iterdescendants()))
        if not listed and not any(True for _ in element.iter(*_WRITES)):
            return False  # what somebody in the report says
        return not holds_report(element) and _leaves_report(element, tree, listed=listed)
    asks = bool(tokens & _COOKIES) or "cmp" in (element.get("class"), element.get("id"))
    if not asks or not any(True for _ in element.iter(*_AGREES)):
        return False
    return not holds_report(element) and _leaves_report(element, tree, listed=False)


def _tokens(element: HtmlElement) -> set[str]:
    about = f"{element.get('class') or ''} {element.get('id') or ''}"
    return set(about.casefold().split())


def _is_comment(element: HtmlElement) -> bool:
    return any(token.split("-")[0].split("_")[0] in _COMMENT for token in _tokens(element))


def _leaves_report(element: HtmlElement, tree: HtmlElement, *, listed: bool) -> bool:
    """Whether most of the page's text stands outside a box; of comments that are marked one by
    one (`listed`), whether a whole report does."""
    whole = sum(map(count, tree.iter("p")))
    inside = sum(map(count, element.iter("p")))
    if not whole:
        whole, inside = count(tree), count(element)
    return 2 * inside < whole or (listed and whole - inside >= _REPORT)
