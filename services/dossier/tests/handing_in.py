"""Handing in files through the API, part by part, as the app and a machine do; a virus scanner on a real port."""

from __future__ import annotations

import asyncio
import contextlib
import struct
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from .factories import API, CLERK, Person, new_key
from .papers import EICAR

PART = 1 << 20


def files_below(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


@dataclass
class Tray:
    """One person who hands in files."""

    client: httpx.AsyncClient
    who: Person = CLERK
    headers: dict[str, str] = field(default_factory=dict)

    async def announce(self, name: str, size: int, media_type: str = "", key: str | None = None) -> httpx.Response:
        body = {"name": name, "size": size, "media_type": media_type}
        return await self.client.post(
            f"{API}/papers/uploads", json=body, headers=self.who.headers(key=key or new_key())
        )

    async def part(self, where: str, offset: int, content: bytes, complete: bool = False) -> httpx.Response:
        headers = {
            **self.who.headers(),
            "Upload-Offset": str(offset),
            "Upload-Complete": "?1" if complete else "?0",
            "Content-Type": "application/partial-upload",
        }
        return await self.client.patch(where, content=content, headers=headers)

    async def offset(self, where: str) -> int:
        answer = await self.client.head(where, headers=self.who.headers())
        assert answer.status_code == 204
        return int(answer.headers["upload-offset"])

    async def send(
        self, name: str, content: bytes, media_type: str = "", said: int | None = None
    ) -> httpx.Response:
        """The whole way; answers what came of it."""
        announced = await self.announce(name, said or len(content), media_type)
        if announced.status_code != 201:
            return announced
        where, answer = announced.headers["location"], announced
        for at in range(0, len(content), PART):
            piece = content[at : at + PART]
            answer = await self.part(where, at, piece, complete=at + PART >= len(content))
        return answer

    async def kept(self, name: str, content: bytes) -> dict[str, Any]:
        answer = await self.send(name, content)
        assert answer.status_code == 200, answer.text
        made: dict[str, Any] = answer.json()["file"]
        return made

    async def attach(self, code: str, *files: dict[str, Any], key: str | None = None) -> httpx.Response:
        return await self.client.post(
            f"{API}/dossiers/{code}/paper-files",
            json={"files": list(files)},
            headers=self.who.headers(key=key or new_key()),
        )

    async def attached(self, code: str, name: str, content: bytes, **link: Any) -> dict[str, Any]:
        """A new file of a dossier, by the quickest way."""
        file = await self.kept(name, content)
        answer = await self.attach(code, {"id": file["id"], **link})
        assert answer.status_code == 200, answer.text
        return next(one for one in answer.json()["items"] if one["id"] == file["id"])

    async def get(self, path: str, **headers: str) -> httpx.Response:
        return await self.client.get(f"{API}{path}", headers={**self.who.headers(), **headers})

    async def files(self, code: str) -> list[dict[str, Any]]:
        answer = await self.get(f"/dossiers/{code}/paper-files")
        assert answer.status_code == 200, answer.text
        return list(answer.json()["items"])


class Clamd:
    """Speaks clamd's INSTREAM and knows one virus, the harmless one of EICAR."""

    def __init__(self) -> None:
        self.seen = 0
        self.answer: bytes | None = None

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            assert await reader.readuntil(b"\0") == b"zINSTREAM\0"
            content = b""
            while (size := struct.unpack(">I", await reader.readexactly(4))[0]) > 0:
                content += await reader.readexactly(size)
            self.seen += 1
            found = b"stream: Eicar-Test-Signature FOUND\0" if EICAR in content else b"stream: OK\0"
            writer.write(self.answer or found)
            await writer.drain()
        writer.close()


@contextlib.asynccontextmanager
async def running_clamd() -> AsyncIterator[tuple[Clamd, str]]:
    clamd = Clamd()
    server = await asyncio.start_server(clamd.serve, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    try:
        yield clamd, f"{host}:{port}"
    finally:
        server.close()
        await server.wait_closed()
