"""The list of reports, and what is done from it: bringing in, pausing, trying again."""

from __future__ import annotations

import textwrap
from dataclasses import asdict
from datetime import datetime
from typing import Any
from urllib.parse import quote, urlencode

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from summarize.batch import queue
from summarize.desk import listing
from summarize.desk.listing import PAGE, SORTS, Asked, State
from summarize.desk.uploads import MOST_FILES, bring
from summarize.desk.web import NAME, asked, desk_of, lines, number, page, posted, render, text
from summarize.errors import InputError
from summarize.reading import LARGEST
from summarize.rendering.plain import plain

UPLOAD = "/bring/files"
_NAME = 60
"""Characters of the name that is made of a pasted text."""
_STAGES = {
    "translating": "translating",
    "repairing": "trying again",
    "trying again": "trying again",
    "writing": "writing",
    "writing candidates": "writing",
}


def routes() -> list[Route]:
    """What this module answers."""
    return [
        Route("/", asked(_list)),
        Route("/rows", asked(_rows)),
        Route("/events", _events),
        Route(UPLOAD, _files, methods=["POST"]),
        Route("/bring/text", posted(_text), methods=["POST"]),
        Route("/bring/link", posted(_link), methods=["POST"]),
        Route("/reports/{id:int}/again", posted(_again), methods=["POST"]),
        Route("/worker", posted(_worker), methods=["POST"]),
        Route("/me", posted(_me), methods=["POST"]),
    ]


def _list(request: Request) -> Response:
    return page(request, "list.html.j2", {**_found(request), "sorts": SORTS, "most": MOST_FILES})


def _rows(request: Request) -> dict[str, Any]:
    about = _found(request)
    return {
        "rows": render("rows.html.j2", about),
        "states": render("states.html.j2", about),
        "total": about["found"].total,
    }


def _found(request: Request) -> dict[str, Any]:
    desk, query = desk_of(request), request.query_params
    state = query.get("state", "")
    shown = query.get("shown", "")
    wanted = Asked(
        words=query.get("q", "")[:200],
        state=State(state) if state in list(State) else None,
        sort=query.get("sort", "newest") if query.get("sort") in SORTS else "newest",
        shown=int(shown) if shown.isdecimal() and len(shown) < 6 else PAGE,
    )
    found = listing.find(desk.store, wanted, datetime.now().astimezone().date())
    progress = {
        document: (_STAGES.get(stage, stage), done, total)
        for document, (stage, done, total) in list(desk.progress.items())
    }

    def link(**other: str) -> str:
        values = {"q": wanted.words, "state": wanted.state or "", "sort": wanted.sort, **other}
        values = {k: v for k, v in values.items() if v and (k, v) != ("sort", "newest")}
        return "/?" + urlencode(values) if values else "/"

    return {
        "asked": wanted,
        "found": found,
        "counts": listing.counts(desk.store),
        "progress": progress,
        "link": link,
        "page_size": PAGE,
    }


async def _events(request: Request) -> Response:
    return StreamingResponse(
        desk_of(request).broker.listen(),
        media_type="text/event-stream",
        headers={"x-accel-buffering": "no"},
    )


async def _files(request: Request) -> Response:
    try:
        async with request.form(max_files=MOST_FILES, max_fields=2) as form:
            files = [f for f in form.getlist("files") if isinstance(f, UploadFile)]
            brought = []
            for file in files:
                data = await file.read(LARGEST + 1)
                name = file.filename or "report"
                brought.append(await run_in_threadpool(bring, desk_of(request), name, data))
    except MultiPartException as error:
        return JSONResponse({"message": f"These files cannot be taken ({error.message})."}, 400)
    return JSONResponse({"brought": [asdict(one) for one in brought]})


def _text(request: Request, data: Any) -> dict[str, Any]:
    pasted = lines(data, "text", LARGEST)
    if not pasted.strip():
        raise InputError("There is no text.")
    brought = bring(desk_of(request), f"{_named(pasted)}.txt", pasted.encode("utf-8"))
    return {"brought": [asdict(brought)]}


def _named(pasted: str) -> str:
    """What a pasted text is called: its first words, whole ones."""
    words = " ".join(pasted.lstrip().split("\n", 1)[0].split()).replace("/", " ").replace("\\", " ")
    return textwrap.shorten(words, _NAME, placeholder="…") if len(words) > _NAME else words


def _link(request: Request, data: Any) -> dict[str, Any]:
    from summarize.desk.pasted_link import fetched

    name, content = fetched(text(data, "link", 2000))
    return {"brought": [asdict(bring(desk_of(request), name, content))]}


def _again(request: Request, data: Any) -> dict[str, Any]:
    desk = desk_of(request)
    with desk.store.writer() as connection:
        queue.retry_failed(connection, number(request))
    desk.supervisor.wake()
    desk.broker.tell("list")
    return {}


def _worker(request: Request, data: Any) -> dict[str, Any]:
    desk = desk_of(request)
    desk.supervisor.pause(data.get("paused") is True)
    desk.broker.tell("worker")
    return {"paused": desk.supervisor.paused}


def _me(request: Request, data: Any) -> Response:
    """What the person at this browser is called, for the history."""
    name = " ".join(str(plain(text(data, "name", 60))).split())
    response = JSONResponse({"name": name or desk_of(request).me})
    response.set_cookie(NAME, quote(name), max_age=10**8, httponly=True, samesite="strict")
    return response
