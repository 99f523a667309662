"""What the pages share: how a request is read and answered, and the templates."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from datetime import datetime
from functools import cache
from typing import Any, cast
from urllib.parse import unquote

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response

from summarize.desk.desk import Desk
from summarize.desk.listing import LABELS
from summarize.desk.paper import ConflictError, NotThereError
from summarize.errors import InputError, SummarizeError
from summarize.rendering.html.documents import words
from summarize.rendering.plain import plain
from summarize.version import __version__

LONGEST = 20_000
"""Characters of a text that somebody types."""
NAME = "desk-name"
"""The cookie with what its user is called."""
_NUMBERS = 2**63
"""Of SQLite: what is in the state has a smaller one."""
Answering = Callable[[Request, Any], Any]


def desk_of(request: Request) -> Desk:
    """The desk that is asked."""
    return cast(Desk, request.app.state.desk)


def who(request: Request) -> str:
    """What the person who asks is called."""
    name = unquote(request.cookies.get(NAME, ""))
    return " ".join(plain(name).split())[:60] or desk_of(request).me


def number(request: Request, name: str = "id") -> int:
    """A number in the path. Raises NotThereError if nothing has a number like that."""
    found = int(request.path_params[name])
    if found >= _NUMBERS:
        raise NotThereError("This is not there.")
    return found


def posted(answer: Answering) -> Callable[[Request], Any]:
    """An endpoint for JSON that is posted; `answer` runs in a thread, and what it returns is JSON.

    What it raises as a SummarizeError is told in a line.
    """

    async def endpoint(request: Request) -> Response:
        try:
            data = await request.json()
        except (ValueError, RecursionError):  # a number of thousands of digits is a ValueError
            return JSONResponse({"message": "This is no JSON."}, 400)
        if not isinstance(data, dict):
            return JSONResponse({"message": "This is no JSON object."}, 400)
        return await run_in_threadpool(_told, answer, request, data)

    return endpoint


def asked(answer: Callable[[Request], Any]) -> Callable[[Request], Any]:
    """An endpoint that answers with JSON, or with a response of its own."""

    async def endpoint(request: Request) -> Response:
        return await run_in_threadpool(_told, lambda r, _: answer(r), request, None)

    return endpoint


def _told(answer: Answering, request: Request, data: Any) -> Response:
    try:
        found = answer(request, data)
    except ConflictError as error:
        return JSONResponse({"message": str(error), "text": error.text}, 409)
    except NotThereError as error:
        return _failed(request, str(error), 404)
    except SummarizeError as error:
        return _failed(request, str(error), 400)
    except sqlite3.Error as error:  # the disk is full, or somebody else holds the state too long
        return _failed(request, f"The state cannot be read or written ({error}).", 503)
    except OSError as error:
        return _failed(request, f"A file cannot be read or written ({error.strerror}).", 503)
    return found if isinstance(found, Response) else JSONResponse(found)


def _failed(request: Request, message: str, status: int) -> Response:
    if request.headers.get("sec-fetch-mode") == "navigate":
        return page(request, "message.html.j2", {"message": message}, status)
    return JSONResponse({"message": message}, status)


def text(data: Mapping[str, Any], key: str, longest: int = LONGEST) -> str:
    """A text of a request, on one line. Raises InputError if it is none, or too long."""
    return " ".join(lines(data, key, longest).split())


def numbers(data: Mapping[str, Any], key: str) -> list[int]:
    """Numbers of a request. Raises InputError if they are none, NotThereError as `number` does."""
    found = data.get(key)
    if not isinstance(found, list) or not all(isinstance(one, int) for one in found):
        raise InputError("Which reports?")
    if not all(-_NUMBERS <= one < _NUMBERS for one in found):
        raise NotThereError("This is not there.")
    return found


def lines(data: Mapping[str, Any], key: str, longest: int) -> str:
    """A text of a request, with its lines. Raises InputError if it is none, or too long."""
    value = data.get(key, "")
    if not isinstance(value, str):
        raise InputError(f"“{key}” is no text.")
    if len(value) > longest:
        raise InputError(f"This is longer than {longest} characters.")
    # A lone surrogate is no character, and no file can hold it.
    whole = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return "".join(c for c in whole if c in "\n\t" or c >= " ")


def page(request: Request, template: str, about: Mapping[str, Any], status: int = 200) -> Response:
    """A page made by a template."""
    desk = desk_of(request)
    shared = {
        "who": who(request),
        "worker": desk.supervisor.state,
        "paused": desk.supervisor.paused,
        "version": __version__,
        "path": request.url.path,
    }
    return HTMLResponse(render(template, {**shared, **about}), status)


def render(template: str, about: Mapping[str, Any]) -> str:
    """What a template makes of this."""
    return environment().get_template(template).render(**about)


@cache
def environment() -> Environment:
    """The templates: everything that a report says is text."""
    made = Environment(
        loader=ChoiceLoader(
            [PackageLoader("summarize.desk"), PackageLoader("summarize.rendering.html")]
        ),
        autoescape=True,
        finalize=plain,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    made.filters["words"] = words
    made.filters["time"] = clock
    made.globals["labels"] = {state.value: label for state, label in LABELS.items()}
    return made


def clock(at: str) -> str:
    """A time of the state, in the zone of this machine."""
    found = datetime.fromisoformat(at).astimezone()
    if found.date() == datetime.now().astimezone().date():
        return f"{found:%H:%M}"
    return f"{found.day} {found:%b} {found:%H:%M}"
