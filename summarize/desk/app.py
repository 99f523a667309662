"""The desk as a web application: its pages behind the guard, its own files, nothing else."""

from __future__ import annotations

from importlib import resources

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route
from starlette.types import ASGIApp

from summarize.desk import list_page, newsletter_page, review_page, terms_page
from summarize.desk.desk import Desk
from summarize.desk.guard import Door, Guard, RequestTooLargeError
from summarize.desk.uploads import MOST_BYTES

_TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
}


def application(desk: Desk, door: Door) -> ASGIApp:
    """What the server runs."""
    app = Starlette(
        routes=[
            *list_page.routes(),
            *review_page.routes(),
            *terms_page.routes(),
            *newsletter_page.routes(),
            Route("/static/{name}", _static),
        ],
        exception_handlers={RequestTooLargeError: _too_large},
    )
    app.state.desk = desk
    return Guard(app, door, {list_page.UPLOAD: MOST_BYTES, "/bring/text": 25_000_000})


def _files() -> dict[str, bytes]:
    folder = resources.files(__package__).joinpath("static")
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


_STATIC = _files()


async def _static(request: Request) -> Response:
    """A file of the desk's own, by its name: no path comes from a request."""
    name = request.path_params["name"]
    data = _STATIC.get(name)
    kind = _TYPES.get("." + name.rsplit(".", 1)[-1])
    if data is None or kind is None:
        return PlainTextResponse("There is no such file.", 404)
    return Response(data, media_type=kind, headers={"cache-control": "no-cache"})


async def _too_large(request: Request, error: Exception) -> Response:
    return PlainTextResponse("This is too much at once.", 413)
