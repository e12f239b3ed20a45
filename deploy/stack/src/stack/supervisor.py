"""Keeps units running: starts them in the order of their needs, restarts the dead, stops all of them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable
from pathlib import Path

from stack.errors import StackError
from stack.logs import LogFile, is_noteworthy
from stack.unit import Child, Unit, describe

PATIENCE = 12.0
"""Seconds that a process is given to finish what it does."""


class Supervisor:
    """Watches processes inside one asyncio loop of the main thread.

    It must be the main thread: the kernel's word that a child dies with its parent is bound to the thread that
    started it.
    """

    def __init__(
        self,
        logs: Path,
        *,
        notice: Callable[[str, str], None] = lambda _name, _words: None,
        changed: Callable[[], None] = lambda: None,
        echo: Callable[[str, str], None] | None = None,
    ) -> None:
        self._logs, self._notice, self._changed, self._echo = logs, notice, changed, echo
        self.children: dict[str, Child] = {}
        self._tasks: dict[str, asyncio.Task[None]] = {}

    async def start(self, units: Iterable[Unit], patience: float = 180) -> None:
        """Start units, each when those it comes `after` are ready; return when all are.

        Raises StackError with the last word of a unit that ends again and again, or that does not get ready.
        """
        wanted = list(units)
        for unit in wanted:
            if (old := self.children.get(unit.name)) is not None:
                old.log.close()
            self.children[unit.name] = Child(unit, self._log(unit.name), self._on_notice)
        begun = [asyncio.create_task(self._start_one(unit)) for unit in wanted]
        try:
            done, late = await asyncio.wait(begun, timeout=patience, return_when=asyncio.FIRST_EXCEPTION)
            for task in done:
                task.result()
            if late:
                name = next(u.name for u in wanted if not self.children[u.name].up.is_set())
                raise self._failure(name, f"was not ready after {patience:.0f} s")
        finally:
            for task in begun:
                task.cancel()

    async def stop(self, names: Iterable[str] | None = None, patience: float = PATIENCE) -> None:
        """Stop the named units (all when none are named), those that need others first."""
        left = list(names) if names is not None else list(self.children)
        while left:
            needed = {need for name in left for need in self.children[name].unit.after}
            ripe = [name for name in left if name not in needed] or left
            await asyncio.gather(*(self.children[name].stop(patience) for name in ripe))
            await asyncio.gather(*(self._tasks[name] for name in ripe if name in self._tasks))
            left = [name for name in left if name not in ripe]

    def kill(self) -> None:
        """End everything at once; for whoever will not wait."""
        for child in self.children.values():
            child.kill()

    async def _start_one(self, unit: Unit) -> None:
        for need in unit.after:
            if need in self.children:
                await self.children[need].up.wait()
        child = self.children[unit.name]
        self._tasks[unit.name] = asyncio.create_task(child.run())
        ready, hopeless = asyncio.create_task(child.up.wait()), asyncio.create_task(child.hopeless.wait())
        try:
            await asyncio.wait({ready, hopeless}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            ready.cancel()
            hopeless.cancel()
        if child.hopeless.is_set():
            raise self._failure(unit.name, f"does not start ({describe(child.last_exit or 0)})")

    def _failure(self, name: str, what: str) -> StackError:
        log = self.children[name].log
        last = f': "{log.last[:300]}"' if log.last else ""
        return StackError(f"{name} {what}{last}. Its log: {log.path}")

    def _log(self, name: str) -> LogFile:
        echo = self._echo

        def pass_on(line: str) -> None:
            if echo is not None and is_noteworthy(line):
                echo(name, line)

        return LogFile(self._logs / f"{name}.log", pass_on)

    def _on_notice(self, child: Child, words: str) -> None:
        if words:
            self._notice(child.unit.name, words)
        self._changed()
