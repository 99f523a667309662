"""The glossary: what the desk was taught, and the reports that do not say it yet."""

from __future__ import annotations

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from summarize.desk import terms
from summarize.desk.desk import Desk
from summarize.desk.jobs import Work
from summarize.desk.missing_terms import lacking
from summarize.desk.paper import NotThereError
from summarize.desk.terms import Taught
from summarize.desk.web import asked, desk_of, number, numbers, page, posted, text, who
from summarize.reading.language import check_language
from summarize.rendering.plain import plain
from summarize.rendering.view import clean


def routes() -> list[Route]:
    """What this module answers."""
    return [
        Route("/terms", asked(_terms), methods=["GET"]),
        Route("/terms", posted(_teach), methods=["POST"]),
        Route("/terms/{id:int}/lacking", asked(_lacking)),
        Route("/terms/{id:int}/apply", posted(_apply), methods=["POST"]),
        Route("/terms/{id:int}/forget", posted(_forget), methods=["POST"]),
    ]


def _terms(request: Request) -> Response:
    desk = desk_of(request)
    return page(
        request,
        "terms.html.j2",
        {"terms": terms.taught(desk.store), "target": desk.setting.order.target},
    )


def _teach(request: Request, data: Any) -> dict[str, Any]:
    desk = desk_of(request)
    source = check_language(text(data, "from", 20) or "nl")
    target = check_language(text(data, "to", 20) or desk.setting.order.target)
    taught = terms.teach(
        desk.store, source, target, text(data, "source"), text(data, "target"), who(request)
    )
    desk.supervisor.wake()
    return {"term": taught.id, "source": taught.source, "target": taught.target}


def _find(desk: Desk, number: int) -> Taught:
    found = [one for one in terms.taught(desk.store) if one.id == number]
    if not found:
        raise NotThereError("This term is not in the glossary.")
    return found[0]


def _lacking(request: Request) -> dict[str, Any]:
    desk = desk_of(request)
    taught = _find(desk, number(request))
    search = lacking(desk.store, taught)
    return {
        "source": taught.source,
        "target": taught.target,
        "whole": search.whole,
        "reports": [
            {
                "id": one.document,
                "headline": clean(one.headline),
                "sentences": [plain(t) for _, _, t in one.sentences],
                "written": [plain(t) for _, _, t in one.written],
            }
            for one in search.reports
        ],
    }


def _apply(request: Request, data: Any) -> dict[str, Any]:
    """Have the sentences of some reports that lack the term translated again with it."""
    desk = desk_of(request)
    taught = _find(desk, number(request))
    chosen = numbers(data, "reports")
    started = 0
    for one in lacking(desk.store, taught).reports:
        if one.document in chosen and one.sentences:
            asked_for = {
                "sentences": [i for i, _, _ in one.sentences],
                "before": {i: t for i, _, t in one.sentences},
            }
            desk.ask(one.document, Work.TERM, asked_for, who(request))
            started += 1
    return {"started": started}


def _forget(request: Request, data: Any) -> dict[str, Any]:
    terms.forget(desk_of(request).store, number(request))
    return {}
