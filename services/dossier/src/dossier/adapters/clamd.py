"""The virus scanner: clamd's INSTREAM over TCP (`host:port`) or a Unix socket (`/run/clamav/clamd.ctl`)."""

from __future__ import annotations

import asyncio
import struct
from pathlib import Path

import structlog

log = structlog.get_logger()
BLOCK = 1 << 16
SECONDS = 60.0
NAME = "clamd"


class Unreachable(Exception):  # noqa: N818 - the scanner is, the file is not judged
    """No answer, or one that is neither clean nor found (clamd's size limit, a broken database)."""


async def scan(address: str, path: Path, seconds: float = SECONDS) -> str | None:
    """The name of what was found in the file, None when it is clean. Raises Unreachable."""
    try:
        async with asyncio.timeout(seconds):
            answer = await _instream(address, path)
    except (OSError, TimeoutError, asyncio.IncompleteReadError, ValueError) as error:
        log.warning("virus_scanner_away", error=type(error).__name__)
        raise Unreachable from error
    verdict = answer.rstrip(b"\0\n ").removeprefix(b"stream: ").decode(errors="replace")
    if verdict == "OK":
        return None
    if verdict.endswith(" FOUND"):
        return verdict.removesuffix(" FOUND")
    log.warning("virus_scanner_failed")
    raise Unreachable(verdict[:100])


async def _instream(address: str, path: Path) -> bytes:
    if address.startswith("/"):
        reader, writer = await asyncio.open_unix_connection(address)
    else:
        host, _colon, port = address.rpartition(":")
        reader, writer = await asyncio.open_connection(host.strip("[]"), int(port))
    try:
        writer.write(b"zINSTREAM\0")
        with path.open("rb") as file:
            while block := file.read(BLOCK):
                writer.write(struct.pack(">I", len(block)) + block)
                await writer.drain()
        writer.write(struct.pack(">I", 0))
        await writer.drain()
        return await reader.readuntil(b"\0")
    finally:
        writer.close()
