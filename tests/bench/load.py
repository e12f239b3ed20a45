"""A load generator: keep-alive HTTP/1.1 over plain sockets, so that it costs less than what it measures."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit


@dataclass
class Result:
    """What a load came to."""

    seconds: float = 0.0
    times: list[float] = field(default_factory=list)
    failures: list[tuple[int, bytes]] = field(default_factory=list)

    @property
    def rate(self) -> float:
        """Good answers a second."""
        return len(self.times) / self.seconds

    def checked(self) -> Result:
        """Itself, when nothing failed: a figure over errors would be worth nothing."""
        if self.failures:
            status, body = self.failures[0]
            raise RuntimeError(f"{len(self.failures)} requests failed, the first with {status}: {body[:300]!r}")
        return self


def request(method: str, path: str, headers: Mapping[str, str], body: bytes = b"") -> bytes:
    """One request as it goes over the wire."""
    lines = [f"{method} {path} HTTP/1.1", "Host: bench", *(f"{name}: {value}" for name, value in headers.items())]
    if body:
        lines += ["Content-Type: application/json", f"Content-Length: {len(body)}"]
    return "\r\n".join([*lines, "", ""]).encode() + body


class Connection:
    """One keep-alive connection."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader, self._writer = reader, writer

    @classmethod
    async def open(cls, url: str) -> Connection:
        parts = urlsplit(url)
        return cls(*await asyncio.open_connection(parts.hostname, parts.port, limit=1 << 24))

    async def send(self, raw: bytes) -> tuple[int, bytes]:
        """(status, body) of the answer."""
        self._writer.write(raw)
        head = await self._reader.readuntil(b"\r\n\r\n")
        status = int(head[9:12])
        lower = head.lower()
        at = lower.find(b"content-length:")
        if at >= 0:
            length = int(lower[at + 15 : lower.index(b"\r\n", at)])
            return status, await self._reader.readexactly(length) if length else b""
        if b"transfer-encoding: chunked" in lower:
            return status, await self._chunks()
        return status, b""

    async def _chunks(self) -> bytes:
        parts = []
        while True:
            size = int((await self._reader.readuntil(b"\r\n")).split(b";")[0], 16)
            part = await self._reader.readexactly(size + 2)
            if size == 0:
                return b"".join(parts)
            parts.append(part[:-2])

    def close(self) -> None:
        self._writer.close()


async def drive(
    url: str, make: Callable[[], bytes], *, clients: int = 8, seconds: float = 4.0, expect: int = 200
) -> Result:
    """`clients` connections send what `make` gives, one after another, for some seconds."""
    result = Result()

    async def one(end: float) -> None:
        connection = await Connection.open(url)
        try:
            while time.perf_counter() < end:
                began = time.perf_counter()
                status, body = await connection.send(make())
                if status == expect:
                    result.times.append(time.perf_counter() - began)
                else:
                    result.failures.append((status, body))
        finally:
            connection.close()

    began = time.perf_counter()
    await asyncio.gather(*(one(began + seconds) for _ in range(clients)))
    result.seconds = time.perf_counter() - began
    return result
