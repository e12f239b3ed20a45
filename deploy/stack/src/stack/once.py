"""Running one of our own Python programs to its end, tied to our life."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
from collections.abc import Callable, Mapping
from functools import partial

from stack.errors import StackError
from stack.unit import die_with_parent

_ERROR = re.compile(r"(Error|Exception|Violation)\b|^Nothing was|^Set ")


async def run_once(
    arguments: tuple[str, ...],
    env: Mapping[str, str],
    complaint: str,
    hear: Callable[[str], bool] = lambda _line: False,
) -> None:
    """Raises StackError with the program's last telling word. `hear` takes the lines meant for us."""
    program = await asyncio.create_subprocess_exec(
        sys.executable,
        *arguments,
        env={**os.environ, **env},
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.STDOUT,
        preexec_fn=partial(die_with_parent, os.getpid(), signal.SIGKILL),
    )
    assert program.stdout is not None  # noqa: S101 - it is piped above
    last = "no reason given"
    try:
        async for raw in program.stdout:
            line = raw.decode(errors="replace").strip()
            if line and not hear(line) and (_ERROR.search(line) or not _ERROR.search(last)):
                last = line
        code = await program.wait()
    except BaseException:
        program.kill()
        await program.wait()
        raise
    if code:
        raise StackError(f"{complaint}: {last}")
