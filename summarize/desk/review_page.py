"""The page of a report, and everything that is done on it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from summarize.desk import edit_history, jobs
from summarize.desk.approval import Decision, decide
from summarize.desk.desk import Desk
from summarize.desk.edit_history import ActionKind
from summarize.desk.jobs import Work
from summarize.desk.paper import ConflictError, NotThereError, Paper
from summarize.desk.review import Shown, about, chosen, shown
from summarize.desk.texts import SHARED
from summarize.desk.web import (
    asked,
    clock,
    desk_of,
    lines,
    number,
    page,
    posted,
    render,
    text,
    who,
)
from summarize.editing import SENTENCE, check_one
from summarize.errors import InputError
from summarize.rendering.html.marks import Segment
from summarize.rendering.html.page import page as marked_page
from summarize.rendering.plain import plain

_NOTE = 2000
_SEEN = 1_000_000
_KINDS = {
    ActionKind.EDIT: "edited",
    ActionKind.WORDING: "chose another wording",
    ActionKind.REWRITE: "had it written again",
    ActionKind.TERM: "used a term",
    ActionKind.RESTORE: "brought back",
    ActionKind.UNDO: "took back",
    ActionKind.REDO: "did again",
}


def routes() -> list[Route]:
    """What this module answers."""
    posts = {
        "check": _check,
        "edit": _edit,
        "undo": _undo,
        "redo": _redo,
        "restore": _restore,
        "rewrite": _rewrite,
        "wordings": _wordings,
        "decide": _decide,
        "here": _here,
        "gone": _gone,
    }
    return [
        Route("/reports/{id:int}", asked(_review)),
        Route("/reports/{id:int}/fragments", asked(_fragments)),
        Route("/reports/{id:int}/history", asked(_history)),
        Route("/jobs/{id:int}", asked(_job)),
        *(
            Route(f"/reports/{{id:int}}/{name}", posted(answer), methods=["POST"])
            for name, answer in posts.items()
        ),
    ]


def _paper(request: Request) -> Paper:
    return desk_of(request).papers.open(number(request))


def _shown(request: Request) -> Shown:
    return shown(desk_of(request), number(request), request.query_params.get("length", ""))


def _review(request: Request) -> Response:
    return page(request, "review.html.j2", about(desk_of(request), _shown(request)))


def _fragments(request: Request) -> dict[str, Any]:
    """What of the page may have changed: each text and each source sentence, as HTML."""
    found = _shown(request)
    told = about(desk_of(request), found)
    rows = [row for _, rows in found.paragraphs for row in rows]
    return {
        "texts": {
            one.place: {
                "html": render("text.html.j2", {**told, "item": one}),
                "text": plain(one.text),
                "flagged": bool(one.flags),
                "other": plain(one.doubt.other) if one.doubt else "",
                "doubtful": one.doubt is not None,
            }
            for one in found.texts
        },
        "sources": {row.anchor: render("source.html.j2", {**told, "row": row}) for row in rows},
        "head": render("head.html.j2", told),
        "figures": render("figures.html.j2", told),
        **_state(desk_of(request), found.paper),
    }


def _state(desk: Desk, paper: Paper) -> dict[str, Any]:
    done, undone = edit_history.stacks(desk.store, paper.id)
    return {
        "undo": len(done),
        "redo": len(undone),
        "stale": {length: sorted(draft.stale) for length, draft in paper.drafts.items()},
    }


def _place(paper: Paper, data: Mapping[str, Any]) -> tuple[str, str]:
    """The length and the place that a request names. Raises NotThereError."""
    place = text(data, "place", 200)
    length = SHARED if place.startswith(SENTENCE) else chosen(paper, text(data, "length", 20))
    paper.entry(length, place)
    return length, place


def _check(request: Request, data: Any) -> dict[str, Any]:
    """The figures of what is being typed, without keeping it."""
    paper = _paper(request)
    length, place = _place(paper, data)
    draft = paper.drafts[length or next(iter(paper.drafts))]
    made = marked_page(check_one(draft.report, place, text(data, "text")))
    if place.startswith(SENTENCE):
        row = made.paragraphs[0].rows[0]
        return {
            "segments": _segments(row.target),
            "flags": [str(flag) for flag in row.flags],
            "source": _segments(row.source),
        }
    one = made.headline or made.summary[0][0]
    return {"segments": _segments(one.segments), "flags": [str(flag) for flag in one.flags]}


def _segments(segments: list[Segment]) -> list[list[str]]:
    return [
        [plain(s.text), s.mark.fate.value if s.mark else "", plain(s.mark.note) if s.mark else ""]
        for s in segments
    ]


def _edit(request: Request, data: Any) -> dict[str, Any]:
    paper = _paper(request)
    length, place = _place(paper, data)
    if "text" not in data:
        raise InputError("Which text?")
    wanted = text(data, "text")
    before = lines(data, "before", 20_000) if "before" in data else None
    kind = ActionKind.WORDING if data.get("kind") == ActionKind.WORDING else ActionKind.EDIT
    stay = text(data, "stay", 60) or None
    desk = desk_of(request)
    changes = [(length, place, {"text": wanted}, before)]
    try:
        paper = desk.papers.change(paper.id, kind, changes, who(request), stay=stay)
    except ConflictError as error:  # nothing that went wrong: two people at work
        return {"conflict": plain(error.text)}
    return {"text": wanted, **_state(desk, paper)}


def _undo(request: Request, data: Any) -> dict[str, Any]:
    return _turned(request, desk_of(request).papers.undo)


def _redo(request: Request, data: Any) -> dict[str, Any]:
    return _turned(request, desk_of(request).papers.redo)


def _turned(request: Request, turn: Callable[[int, str], Paper]) -> dict[str, Any]:
    paper = turn(number(request), who(request))
    return _state(desk_of(request), paper)


def _restore(request: Request, data: Any) -> dict[str, Any]:
    """Bring back a text that stood somewhere before an action."""
    desk, paper = desk_of(request), _paper(request)
    length, place = _place(paper, data)
    action = data.get("action")
    known = {told.action for told in edit_history.history(desk.store, paper.id, length, place)}
    if not isinstance(action, int) or action not in known:
        raise NotThereError("This is not in the history of this text.")
    (found,) = [
        c
        for c in edit_history.changes(desk.store, action)
        if (c.length, c.place) == (length, place)
    ]
    wanted = [(length, place, found.before, None)]
    return _state(desk, desk.papers.change(paper.id, ActionKind.RESTORE, wanted, who(request)))


def _history(request: Request) -> dict[str, Any]:
    paper = _paper(request)
    length, place = _place(paper, request.query_params)
    found = edit_history.history(desk_of(request).store, paper.id, length, place)
    return {
        "history": [
            {
                "action": told.action,
                "what": _KINDS.get(ActionKind(told.kind), told.kind),
                "who": told.who,
                "at": clock(told.at),
                "before": plain(told.before),
                "after": plain(told.after),
            }
            for told in found
        ]
    }


def _rewrite(request: Request, data: Any) -> dict[str, Any]:
    """Have texts written anew: one, or all that is stale and no person's."""
    desk, paper = desk_of(request), _paper(request)
    if "place" in data:
        length, place = _place(paper, data)
        if length == SHARED:
            raise InputError("A translation is not written again; choose another wording.")
        places = {length: [place]}
    else:
        places = {
            length: [p for p in sorted(draft.stale) if not _is_persons(paper, length, p)]
            for length, draft in paper.drafts.items()
        }
        places = {length: found for length, found in places.items() if found}
    if not places:
        raise InputError("There is nothing to write again.")
    before = {
        f"{length}/{place}": paper.entry(length, place)["text"]
        for length, found in places.items()
        for place in found
    }
    asked_for = {"places": places, "before": before}
    return {"job": desk.ask(paper.id, Work.REWRITE, asked_for, who(request))}


def _is_persons(paper: Paper, length: str, place: str) -> bool:
    report = paper.drafts[length].report
    if place == "headline":
        return report.headline is not None and report.headline.edited
    return report.summary[int(place.removeprefix("summary:"))].edited


def _wordings(request: Request, data: Any) -> dict[str, Any]:
    desk, paper = desk_of(request), _paper(request)
    length, place = _place(paper, data)
    asked_for = {"length": length, "place": place}
    return {"job": desk.ask(paper.id, Work.WORDINGS, asked_for, who(request))}


def _job(request: Request) -> dict[str, Any]:
    job = jobs.find(desk_of(request).store.reader, number(request))
    if job is None:  # what was made is in the report
        return {"state": "done", "message": None}
    found: dict[str, Any] = {"state": job.state, "message": job.message}
    if job.work is Work.WORDINGS and job.answer is not None:
        found["wordings"] = [
            {"text": plain(w["text"]), "reasons": [plain(r) for r in w["reasons"]]}
            for w in job.answer
        ]
    return found


def _decide(request: Request, data: Any) -> dict[str, Any]:
    desk = desk_of(request)
    document = number(request)
    wanted = data.get("decision")
    if wanted not in list(Decision):
        raise InputError("A report is approved, sent back or opened again.")
    note = lines(data, "note", _NOTE).strip()
    if wanted == Decision.RETURNED and not note:
        raise InputError("Say why it is sent back.")
    with desk.papers.as_seen(document, _seen(_paper(request), data)):
        decide(desk.store, document, Decision(wanted), note, who(request))
    desk.broker.tell("decided", report=document)
    desk.broker.tell("list")
    return {"head": render("head.html.j2", about(desk, _shown(request)))}


def _seen(paper: Paper, data: Mapping[str, Any]) -> list[tuple[str, str, str]]:
    """The texts that the page shows whose button was pressed, with their lengths and places."""
    shown = data.get("shown", [])
    if not isinstance(shown, list) or not all(isinstance(one, dict) for one in shown):
        raise InputError("Which texts?")
    return [(*_place(paper, one), lines(one, "text", _SEEN)) for one in shown]


def _here(request: Request, data: Any) -> dict[str, Any]:
    others = desk_of(request).here(number(request), text(data, "tab", 60), who(request))
    return {"others": others}


def _gone(request: Request, data: Any) -> dict[str, Any]:
    desk_of(request).gone(number(request), text(data, "tab", 60))
    return {}
