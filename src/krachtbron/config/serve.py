"""Puts Krachtbron on: granian with two workers that come back when they fall."""

import errno
import os
import signal
import socket
from typing import Any

from krachtbron.base.problem import Problem
from krachtbron.config import start
from krachtbron.config.copies.running import held
from krachtbron.config.environment import flag, words
from krachtbron.config.prepare import prepare

WORKERS = 2
THREADS = 8  # each keeps a connection to the database
CONNECTIONS = 1024  # browsers keep theirs open between pages: many wait, few ask

EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104  (asked for by name: telephones on the same network)


def run(address: str, port: int, *, demo: bool) -> None:
    check_port(address, port)
    demo = demo or flag("KRACHTBRON_DEMO")
    if demo:
        os.environ["KRACHTBRON_DEMO"] = "1"
    name = answers_to(address)
    with held():  # before anything else: nobody puts a copy back while tables are made
        prepare()
        start.finish_interrupted()
        lines = [f"Krachtbron staat aan: http://{name}:{port}", "Stoppen: Ctrl+C"]
        if demo:
            start.fill_demo()
            lines[1:1] = ["Aanmelden kan als:", *start.sign_ins()]
        serve(address, port, lines)


def answers_to(address: str) -> str:
    """The name by which this computer is found at ``address``; it answers to it, and to the names that were given."""
    name = own_address() if address in EVERYWHERE else f"[{address}]" if ":" in address else address
    also = [socket.gethostname()] if address in EVERYWHERE else []
    given = words("KRACHTBRON_HOSTS") or ["localhost", "127.0.0.1", "[::1]", *also]
    os.environ["KRACHTBRON_HOSTS"] = ",".join(dict.fromkeys([*given, name]))
    return name


def own_address() -> str:
    """The address by which telephones on the same network find this computer. Nothing is sent."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("192.0.2.1", 9))
            return str(probe.getsockname()[0])
        except OSError:
            return "127.0.0.1"


def check_port(address: str, port: int) -> None:
    """Say so when another program answers here already, or the number cannot be had."""
    again = "make run PORT=8001" if os.environ.get("KRACHTBRON_THROUGH") == "make" else "krachtbron run --poort 8001"
    if not 0 < port < 65536:
        raise Problem(f"Poort {port} bestaat niet. Kies een getal tussen 1024 en 65535.")
    with socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                raise Problem(f"Poort {port} is al in gebruik. Kies een andere: {again}") from error
            raise Problem(f"Poort {port} op {address} kan niet: {error.strerror}. Kies een andere: {again}") from error


def serve(address: str, port: int, lines: list[str]) -> None:
    from django.db import connections
    from django.urls import get_resolver
    from granian import Granian
    from granian.constants import Interfaces
    from granian.log import LogLevels

    import krachtbron.config.wsgi  # noqa: F401  (loaded once here; a forked worker has it already)

    _ = get_resolver().url_patterns  # and every page with it: what cannot be loaded stops the start
    connections.close_all()  # a connection must not cross into another process
    server: Any = Granian(
        "krachtbron.config.wsgi:application",
        address=address,
        port=port,
        interface=Interfaces.WSGI,
        workers=WORKERS,
        blocking_threads=THREADS,
        backpressure=CONNECTIONS,
        respawn_failed_workers=True,
        workers_kill_timeout=3,
        log_level=LogLevels.error,
    )

    def started() -> None:
        signal.signal(signal.SIGHUP, server.signal_handler_interrupt)  # a closed window is a goodbye too
        start.say(*lines)

    server.on_startup(started)
    # Ctrl+C reaches this process only, which tells the workers; told twice, they would not hear it.
    os.register_at_fork(after_in_child=os.setpgrp)
    server.serve()
