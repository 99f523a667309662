"""The newsletter: put together, seen as it will look, taken away as a file. Nothing is sent."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Any
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from summarize.desk import newsletter_draft
from summarize.desk.desk import Desk
from summarize.desk.web import asked, desk_of, lines, numbers, page, posted, render, text
from summarize.errors import InputError
from summarize.newsletter import Envelope, Form, Issue, issue, message
from summarize.newsletter import render as render_newsletter

FORMS = {
    "html": ("HTML for mail", "html", "text/html; charset=utf-8"),
    "eml": ("A message (EML)", "eml", "message/rfc822"),
    "markdown": ("Markdown", "md", "text/markdown; charset=utf-8"),
    "text": ("Plain text", "txt", "text/plain; charset=utf-8"),
}
_PREVIEW_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
    " form-action 'none'; frame-ancestors 'self'; sandbox"
)
"""A mail has its style on its elements. It runs nothing, loads nothing, and leads nowhere."""
_DARK = re.compile(r"@media\s*\(prefers-color-scheme:\s*dark\)")


def routes() -> list[Route]:
    """What this module answers."""
    return [
        Route("/newsletter", asked(_newsletter), methods=["GET"]),
        Route("/newsletter", posted(_save), methods=["POST"]),
        Route("/newsletter/new", posted(_new), methods=["POST"]),
        Route("/newsletter/preview", asked(_preview)),
        Route("/newsletter/copy", asked(_copy)),
        Route("/newsletter/file/{form}", asked(_file)),
    ]


def _newsletter(request: Request) -> Response:
    plan = newsletter_draft.plan(desk_of(request).store)
    return page(request, "newsletter.html.j2", {"plan": plan, "forms": FORMS})


def _save(request: Request, data: Any) -> dict[str, Any]:
    desk = desk_of(request)
    chosen = numbers(data, "reports")
    issue_id = data.get("issue")
    if not isinstance(issue_id, int) or not 0 < issue_id < 2**63:
        raise InputError("Which newsletter?")
    letter = newsletter_draft.IssueTexts(
        text(data, "title", 200),
        lines(data, "intro", 2000).strip(),
        text(data, "group_by", 20),
        chosen,
    )
    newsletter_draft.save(desk.store, issue_id, text(data, "version", 60), letter)
    plan = newsletter_draft.plan(desk.store)
    return {"version": plan.at, "lists": render("picks.html.j2", {"plan": plan})}


def _new(request: Request, data: Any) -> dict[str, Any]:
    newsletter_draft.begin(desk_of(request).store)
    return {}


def _issue(desk: Desk) -> Issue:
    plan = newsletter_draft.plan(desk.store)
    found = newsletter_draft.reports(desk.papers, plan)
    return issue(found, newsletter_draft.frame(plan, desk.setting.order.target))


def _preview(request: Request) -> Response:
    """The mail as it will look; dark, if asked for, whatever this browser prefers."""
    html = render_newsletter(_issue(desk_of(request)), Form.HTML)
    if request.query_params.get("scheme") == "dark":
        html = _DARK.sub("@media all", html)
    elif request.query_params.get("scheme") == "light":
        html = _DARK.sub("@media not all", html)
    return HTMLResponse(
        html, headers={"content-security-policy": _PREVIEW_POLICY, "x-frame-options": "SAMEORIGIN"}
    )


def _copy(request: Request) -> dict[str, Any]:
    """The newsletter for the clipboard: as rich text that a CMS takes, and as plain text."""
    made = _issue(desk_of(request))
    blurbs = [
        {
            "name": blurb.headline,
            "html": render("copy.html.j2", {"blurbs": [blurb], "issue": None}),
            "text": f"{blurb.headline}\n\n{blurb.text}\n",
        }
        for blurb in made.blurbs
    ]
    return {
        "html": render("copy.html.j2", {"blurbs": made.blurbs, "issue": made}),
        "text": render_newsletter(made, Form.TEXT),
        "blurbs": blurbs,
    }


def _file(request: Request) -> Response:
    form = request.path_params["form"]
    if form not in FORMS:
        raise InputError("A newsletter is HTML, EML, Markdown or text.")
    desk = desk_of(request)
    made = _issue(desk)
    if not made.blurbs:
        raise InputError("There is no report in the newsletter yet.")
    _, suffix, kind = FORMS[form]
    if form == "eml":
        data = message(made, Envelope(), datetime.now().astimezone())
    else:
        data = render_newsletter(made, Form(form)).encode("utf-8", "replace")
    name = re.sub(r"[^\w-]+", "-", made.title).strip("-")[:60] or "newsletter"
    return Response(
        data,
        media_type=kind,
        headers={
            "content-disposition": f"attachment; filename*=UTF-8''{quote(name)}.{suffix}",
            "content-security-policy": _PREVIEW_POLICY,
        },
    )
