"""Ports of the loopback: the one promised to people is kept or refused, the inner ones may move."""

from __future__ import annotations

import socket

from stack.errors import StackError


def is_free(port: int, host: str = "127.0.0.1") -> bool:
    """Whether a server could listen there now."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
            probe.listen(1)
        except PermissionError as error:
            raise StackError(f"Port {port} is kept for the system: choose one above 1023 with --port.") from error
        except OverflowError as error:
            raise StackError(f"{port} is not a port: choose one from 1 to 65535 with --port.") from error
        except OSError:
            return False
        return True


def claim(port: int, host: str = "127.0.0.1") -> int:
    """The port itself when it is free (0: any free one), else an error that says what to do."""
    if port == 0:
        return Ports().pick(0)
    if not is_free(port, host):
        raise StackError(
            f"Port {port} is already used by another program: stop that one, or choose another port "
            f"(PORT={port + 1} make run, or motcua up --port {port + 1})."
        )
    return port


class Ports:
    """Hands out ports for the inner processes, each only once."""

    def __init__(self) -> None:
        self._given: set[int] = set()

    def pick(self, preferred: int) -> int:
        """The preferred port when it is free and not yet given, else any free one."""
        if preferred and preferred not in self._given and is_free(preferred):
            self._given.add(preferred)
            return preferred
        while True:
            with socket.socket() as probe:
                probe.bind(("127.0.0.1", 0))
                port: int = probe.getsockname()[1]
            if port not in self._given:
                self._given.add(port)
                return port
