"""A citizen's postbox and a telephone company's gateway, both real, for the tests of notices."""

from __future__ import annotations

import asyncio
import datetime as dt
import json
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from typing import Any

from dossier.notices import following
from dossier.notices.sending import Later, Sender
from dossier.notices.ways import channels_of
from dossier.settings import Settings
from fastapi import FastAPI
from kernel.db import transaction
from sqlalchemy import text

from .conftest import NOW
from .factories import Desk

EMAIL, PHONE = "hue@example.vn", "0912345678"


class Postbox:
    """Takes letters; `refuse` answers a code instead."""

    def __init__(self) -> None:
        self.letters: list[Any] = []
        self.refuse = ""

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any) -> str:  # noqa: N802
        if self.refuse:
            return self.refuse
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        self.letters.append(message_from_bytes(envelope.content, policy=policy.default))
        return "250 OK"


@dataclass
class Gateway:
    """An HTTP server that answers what the test tells it."""

    port: int = 0
    answer: bytes = b'HTTP/1.1 200 OK\r\nContent-Length: 14\r\n\r\n{"result":"0"}'
    delay: float = 0
    taken: list[dict[str, str]] = field(default_factory=list)

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode().lower()
        length = int(next(line.split(":")[1] for line in head.split("\r\n") if line.startswith("content-length")))
        self.taken.append(json.loads(await reader.readexactly(length)))
        await asyncio.sleep(self.delay)
        writer.write(self.answer)
        await writer.drain()
        writer.close()


@dataclass
class World:
    app: FastAPI
    desk: Desk
    settings: Settings
    post: Postbox
    gateway: Gateway
    now: dt.datetime = NOW

    @property
    def engine(self) -> Any:
        return self.app.state.engine

    async def follow(self) -> None:
        while await following.follow(self.engine, self.settings, self.now):
            pass

    def sender(self, timeout: float = 5) -> Sender:
        ways = channels_of(self.settings)
        for way in ways.values():
            object.__setattr__(way, "timeout", timeout)
        return Sender(self.engine, ways, self.settings.quiet_from, self.settings.quiet_until, lambda: self.now)

    async def rows(self, query: str, **given: Any) -> list[dict[str, Any]]:
        async with transaction(self.engine) as db:
            await db.execute(text("SELECT set_config('motcua.scope', '*', true)"))
            return [dict(row) for row in (await db.execute(text(query), given)).mappings()]

    async def notices(self, code: str) -> dict[str, dict[str, Any]]:
        query = "SELECT n.* FROM notices n JOIN dossiers d ON d.id = n.dossier_id WHERE code = :code ORDER BY n.id"
        return {row["channel"]: row for row in await self.rows(query, code=code)}

    async def events(self, code: str) -> list[str]:
        query = (
            "SELECT event FROM notices n JOIN dossiers d ON d.id = n.dossier_id WHERE code = :code ORDER BY n.id"
        )
        return [row["event"] for row in await self.rows(query, code=code)]

    async def told(self, code: str, patience: float = 5) -> list[Any]:
        """Send everything of a dossier once; answers what each try ended with."""
        ends: list[Any] = []
        for notice in (await self.notices(code)).values():
            try:
                ends.append(await self.sender(patience).send(notice["id"]))
            except Later as later:
                ends.append(later.delay)
        return ends
