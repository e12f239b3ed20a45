"""The supervisor keeps small processes alive and takes all of them with it."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import sys
import textwrap
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from stack.errors import StackError
from stack.supervisor import Supervisor
from stack.unit import Unit

from .conftest import eventually, is_alive

SLEEP = "import time; time.sleep(60)"


def unit(name: str, code: str = SLEEP, *, after: tuple[str, ...] = (), flag: Path | None = None) -> Unit:
    """A Python process; with a flag it is ready when that file exists."""

    def ready_of(path: Path) -> Callable[[], Awaitable[bool]]:
        async def ready() -> bool:
            return path.exists()  # noqa: ASYNC240 - a file in memory

        return ready

    argv = (sys.executable, "-c", textwrap.dedent(code))
    return Unit(name, argv, dict(os.environ), Path("/"), ready_of(flag) if flag else None, after)


async def until(true: Callable[[], bool], seconds: float = 10) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end and not true():  # noqa: ASYNC110 - what is awaited is another process
        await asyncio.sleep(0.02)
    return true()


async def test_a_process_that_dies_is_started_again_within_five_seconds(tmp_path: Path) -> None:
    supervisor = Supervisor(tmp_path)
    await supervisor.start([unit("one")])
    child = supervisor.children["one"]
    first = child.pid
    assert first
    os.kill(first, signal.SIGKILL)
    began = time.monotonic()
    assert await until(lambda: child.state == "running" and child.pid not in (None, first), 5)
    assert time.monotonic() - began < 5
    assert child.restarts == 1
    assert child.last_exit == -signal.SIGKILL
    await supervisor.stop()


async def test_the_pause_before_a_restart_grows_but_never_passes_five_seconds(tmp_path: Path) -> None:
    said: list[str] = []
    supervisor = Supervisor(tmp_path, notice=lambda _name, words: said.append(words))
    # Ready for a moment, then it ends: the stack must go on trying, ever more slowly.
    await supervisor.start([unit("short", "import time; time.sleep(0.7)")])
    assert await until(lambda: supervisor.children["short"].restarts >= 3, 15)
    await supervisor.stop()
    pauses = [float(words.split(" in ")[1].split()[0]) for words in said if " in " in words]
    assert pauses[:3] == [0.2, 0.4, 0.8]
    assert max(pauses) <= 5


async def test_a_unit_waits_for_those_it_comes_after(tmp_path: Path) -> None:
    flag, seen = tmp_path / "flag", tmp_path / "seen"
    first = f"""
        import pathlib, time
        time.sleep(0.5)
        pathlib.Path({str(flag)!r}).touch()
        time.sleep(60)
    """
    second = f"""
        import pathlib, time
        pathlib.Path({str(seen)!r}).write_text(str(pathlib.Path({str(flag)!r}).exists()))
        time.sleep(60)
    """
    slow, late = unit("slow", first, flag=flag), unit("late", second, after=("slow",))
    supervisor = Supervisor(tmp_path)
    await supervisor.start([late, slow])
    assert await until(seen.exists)
    assert seen.read_text() == "True"
    await supervisor.stop()


async def test_one_that_cannot_start_is_given_up_with_its_last_word(tmp_path: Path) -> None:
    supervisor = Supervisor(tmp_path)
    began = time.monotonic()
    with pytest.raises(StackError, match=r"broken does not start \(exit code 3\): \"no such setting\""):
        await supervisor.start(
            [unit("broken", "import sys; print('no such setting'); sys.exit(3)", flag=tmp_path / "never")]
        )
    assert time.monotonic() - began < 20
    await supervisor.stop()


async def test_one_that_never_gets_ready_is_given_up(tmp_path: Path) -> None:
    supervisor = Supervisor(tmp_path)
    with pytest.raises(StackError, match="mute was not ready after 1 s"):
        await supervisor.start([unit("mute", flag=tmp_path / "never")], patience=1)
    await supervisor.stop()
    assert supervisor.children["mute"].pid is None


async def test_an_answer_of_somebody_else_on_the_port_is_not_readiness(tmp_path: Path) -> None:
    async def ready() -> bool:
        return True

    code = "import socket, time; s = socket.create_server(('127.0.0.1', {port})); time.sleep(60)"
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        argv = (sys.executable, "-c", code.format(port=port))
        late = Unit("late", argv, dict(os.environ), Path("/"), ready, port=port)
        supervisor = Supervisor(tmp_path)
        with pytest.raises(StackError, match="Address already in use"):
            await supervisor.start([late])
        await supervisor.stop()
    supervisor = Supervisor(tmp_path)
    await supervisor.start([late])
    assert supervisor.children["late"].restarts == 0
    await supervisor.stop()


async def test_a_program_that_is_not_there_is_an_error_in_words(tmp_path: Path) -> None:
    supervisor = Supervisor(tmp_path)
    gone = Unit("gone", ("/nowhere/program",), {}, Path("/"))
    with pytest.raises(StackError, match="/nowhere/program cannot be started"):
        await supervisor.start([gone])
    await supervisor.stop()


async def test_stopping_takes_children_of_children_too(tmp_path: Path) -> None:
    note = tmp_path / "grandchild"
    code = f"""
        import subprocess, sys, pathlib, time
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
        pathlib.Path({str(note)!r}).write_text(str(child.pid))
        time.sleep(60)
    """
    supervisor = Supervisor(tmp_path)
    await supervisor.start([unit("parent", code)])
    assert await until(note.exists)
    grandchild = int(note.read_text())
    await supervisor.stop()
    assert await until(lambda: not is_alive(grandchild))


async def test_one_that_ignores_the_request_to_stop_is_killed(tmp_path: Path) -> None:
    flag = tmp_path / "deaf"
    code = f"""
        import pathlib, signal, time
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        pathlib.Path({str(flag)!r}).touch()
        time.sleep(60)
    """
    supervisor = Supervisor(tmp_path)
    await supervisor.start([unit("deaf", code, flag=flag)])
    pid = supervisor.children["deaf"].pid
    assert pid
    began = time.monotonic()
    await supervisor.stop(patience=0.5)
    assert not is_alive(pid)
    assert time.monotonic() - began < 5


def test_nothing_is_left_when_the_supervisor_itself_is_killed(tmp_path: Path) -> None:
    code = f"""
        import asyncio, os, sys
        from pathlib import Path
        from stack.supervisor import Supervisor
        from stack.unit import Unit

        async def main():
            supervisor = Supervisor(Path({str(tmp_path)!r}))
            argv = (sys.executable, "-c", "import time; time.sleep(60)")
            units = [Unit(f"u{{n}}", argv, dict(os.environ), Path("/")) for n in range(3)]
            await supervisor.start(units)
            print(*(child.pid for child in supervisor.children.values()), flush=True)
            await asyncio.sleep(60)

        asyncio.run(main())
    """
    with subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code)], stdout=subprocess.PIPE, text=True
    ) as supervisor:
        assert supervisor.stdout
        pids = [int(word) for word in supervisor.stdout.readline().split()]
        assert len(pids) == 3
        assert all(is_alive(pid) for pid in pids)
        supervisor.kill()
    assert eventually(lambda: not any(is_alive(pid) for pid in pids), 5)
