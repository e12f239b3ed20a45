"""Ports of the loopback: the one promised to people is kept or refused, the inner ones may move."""

from __future__ import annotations

import random
import socket
from contextlib import suppress
from pathlib import Path

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


MOVED = range(18_200, 32_000)
"""Where ports move to: below the ones that the system lends to outgoing connections."""


class Ports:
    """Hands out ports, each only once: also between several stacks that start at the same moment.

    A name in the abstract namespace of Unix sockets stands for each port handed out. Binding it is atomic, and it
    is free again when its holder ends, however it ends.
    """

    def __init__(self) -> None:
        self._held: dict[int, socket.socket] = {}

    def claim(self, port: int, host: str = "127.0.0.1") -> int:
        """The port itself (0: any free one), or an error that says what to do."""
        if port == 0:
            return self.pick(0)
        if not is_free(port, host) or not self._reserve(port):
            raise StackError(
                f"Port {port} is already used by another program: stop that one, or choose another port "
                f"(PORT={port + 1} make run, or motcua up --port {port + 1})."
            )
        return port

    def pick(self, preferred: int) -> int:
        """The preferred port when it is free, else any that is."""
        if preferred and is_free(preferred) and self._reserve(preferred):
            return preferred
        for port in random.sample(MOVED, len(MOVED)):
            if is_free(port) and self._reserve(port):
                return port
        raise StackError("No port is free on this machine: stop what listens on so many.")

    def release(self) -> None:
        for holder in self._held.values():
            holder.close()
        self._held.clear()

    def _reserve(self, port: int) -> bool:
        holder = socket.socket(socket.AF_UNIX)
        try:
            holder.bind(f"\0motcua-port-{port}")
        except OSError:
            holder.close()
            return False
        self._held[port] = holder
        return True


def listens(pid: int, port: int) -> bool:
    """Whether this very process listens on the TCP port: an answer from there may also be somebody else's."""
    wanted, listening = f":{port:04X}", "0A"
    sockets = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        with suppress(OSError):
            for line in Path(table).read_text().splitlines()[1:]:
                fields = line.split()
                if fields[1].endswith(wanted) and fields[3] == listening:
                    sockets.add(f"socket:[{fields[9]}]")
    if not sockets:
        return False
    with suppress(OSError):
        for descriptor in Path(f"/proc/{pid}/fd").iterdir():
            with suppress(OSError):
                if str(descriptor.readlink()) in sockets:
                    return True
    return False
