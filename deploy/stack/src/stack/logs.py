"""Log files of the processes: one each, turned over before they grow large, readable while they are written."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from pathlib import Path

TURN_AT = 20 * 1024 * 1024
KEPT = 3
QUIET_LEVELS = frozenset({"debug", "info"})


class LogFile:
    """Appends lines; at 20 MiB the file becomes `.1`, the older ones move on, three are kept."""

    def __init__(self, path: Path, echo: Callable[[str], None] | None = None, turn_at: int = TURN_AT) -> None:
        self.path, self._echo, self._turn_at = path, echo, turn_at
        self._file = path.open("a", encoding="utf-8", buffering=1)
        self.last = ""

    def write(self, line: str) -> None:
        if not line:
            return
        self.last = line
        if self._file.tell() > self._turn_at:
            self._turn()
        self._file.write(line + "\n")
        if self._echo is not None:
            self._echo(line)

    def close(self) -> None:
        self._file.close()

    def _turn(self) -> None:
        self._file.close()
        for number in range(KEPT - 1, 0, -1):
            older = self.path.with_name(f"{self.path.name}.{number}")
            if older.exists():
                older.rename(self.path.with_name(f"{self.path.name}.{number + 1}"))
        self.path.rename(self.path.with_name(f"{self.path.name}.1"))
        self._file = self.path.open("a", encoding="utf-8", buffering=1)


def is_noteworthy(line: str) -> bool:
    """False for the structured lines that only say that all is well."""
    if line.startswith("{"):
        try:
            return str(json.loads(line).get("level", "")).lower() not in QUIET_LEVELS
        except ValueError:
            return True
    return " LOG: " not in line and not line.startswith("INFO")


def tail(path: Path, count: int) -> list[str]:
    """The last lines of a file; none when there is no file."""
    try:
        with path.open("rb") as file:
            file.seek(0, 2)
            file.seek(max(0, file.tell() - max(count, 1) * 2000))
            return file.read().decode(errors="replace").splitlines()[-count:] if count else []
    except OSError:
        return []


def follow(paths: list[Path], pause: float = 0.2) -> Iterator[tuple[Path, str]]:
    """New lines of all files as they come, also over a turn of the file. Ends only by interruption."""
    places = {path: path.stat().st_size if path.exists() else 0 for path in paths}
    while True:
        quiet = True
        for path in paths:
            size = path.stat().st_size if path.exists() else 0
            if size < places[path]:
                places[path] = 0
            if size == places[path]:
                continue
            quiet = False
            with path.open("rb") as file:
                file.seek(places[path])
                chunk = file.read()
            whole = chunk[: chunk.rfind(b"\n") + 1]
            places[path] += len(whole)
            for line in whole.decode(errors="replace").splitlines():
                yield path, line
        if quiet:
            time.sleep(pause)
