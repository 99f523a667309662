"""A desk that is served: its socket, its loop, its end."""

from __future__ import annotations

import errno
import socket
import threading
from collections.abc import Callable
from dataclasses import replace

import uvicorn

from summarize.desk.app import application
from summarize.desk.desk import Desk
from summarize.desk.guard import Door
from summarize.desk.worker import Setting
from summarize.errors import InputError

_LEAVING = 3
"""Seconds that requests under way have when the desk ends."""


def serve(setting: Setting, door: Door, me: str, ready: Callable[[Door], None]) -> None:
    """Serve a desk until it is interrupted. `ready` is called with its door once it answers.

    Raises StateError if the folder cannot be written or has a desk, InputError if the port is
    taken.
    """
    listening = _bound(door.host, door.port)
    try:
        found = replace(door, port=listening.getsockname()[1])
        desk = Desk(setting, me)
        try:
            desk.start()
            server = uvicorn.Server(
                uvicorn.Config(
                    application(desk, found),
                    log_level="warning",
                    access_log=False,
                    server_header=False,
                    lifespan="off",
                    timeout_graceful_shutdown=_LEAVING,
                    h11_max_incomplete_event_size=65_536,
                )
            )
            _when_started(server, lambda: ready(found), desk.broker.close)
            server.run(sockets=[listening])
        finally:
            desk.end()
    finally:
        listening.close()


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((host, port))
        listening.listen(128)
    except OSError as error:
        listening.close()
        if error.errno == errno.EADDRINUSE:
            raise InputError(f"Port {port} is taken; choose another with --port.") from None
        raise InputError(f"{host}:{port} cannot be listened at ({error.strerror}).") from None
    return listening


def _when_started(
    server: uvicorn.Server, ready: Callable[[], None], leave: Callable[[], None]
) -> None:
    """Say when the server answers; let its pages go as soon as it shall end."""

    def watch() -> None:
        pause = threading.Event()
        while not server.started and not server.should_exit:
            pause.wait(0.02)
        if server.started:
            ready()
        while not server.should_exit:
            pause.wait(0.1)
        leave()

    threading.Thread(target=watch, name="starting", daemon=True).start()
