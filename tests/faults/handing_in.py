"""A client that hands in a paper part by part and does what the protocol says when no answer comes."""

from __future__ import annotations

import asyncio
import contextlib
import io
import random
import time
import uuid
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any

import httpx
from bench.dossiers import API
from bench.house import House
from bench.kills import PATIENCE
from PIL import Image

PART = 1 << 20


def pdf_of(points: int, seed: int) -> bytes:
    """A scan that no compression makes smaller; a PDF is kept byte for byte."""
    noise = Image.frombytes("RGB", (points, points), random.Random(seed).randbytes(points * points * 3))
    target = io.BytesIO()
    noise.save(target, "PDF", quality=95)
    return target.getvalue()


@dataclass
class Sender:
    """One clerk through the gateway. `unanswered` counts what was sent again or asked for because of silence."""

    http: httpx.AsyncClient
    unanswered: int = 0

    @classmethod
    async def of(cls, house: House, username: str) -> Sender:
        headers = {"Authorization": f"Bearer {await house.token(username)}"}
        return cls(httpx.AsyncClient(base_url=house.gateway, headers=headers, timeout=30))

    async def announce(self, name: str, size: int) -> str:
        """Where the parts go."""
        key, body = {"Idempotency-Key": uuid.uuid4().hex}, {"name": name, "size": size}
        answer = await self._until_answered("POST", f"{API}/papers/uploads", json=body, headers=key)
        assert answer.status_code == 201, answer.text
        return str(answer.headers["location"])

    async def offset(self, where: str) -> int:
        """How far the house says it has got."""
        answer = await self._until_answered("HEAD", where)
        assert answer.status_code == 204, answer.status_code
        return int(answer.headers["upload-offset"])

    async def part(
        self, where: str, at: int, content: bytes | AsyncIterator[bytes], *, complete: bool = False
    ) -> httpx.Response | None:
        """One part, sent once; None when no answer came."""
        headers = {"Upload-Offset": str(at), "Upload-Complete": "?1" if complete else "?0"}
        headers["Content-Type"] = "application/partial-upload"
        with contextlib.suppress(httpx.TransportError):
            answer = await self.http.patch(where, content=content, headers=headers)
            if answer.status_code < 500:
                return answer
        self.unanswered += 1
        return None

    async def rest(self, where: str, content: bytes) -> None:
        """From where the house stands to the end."""
        while (at := await self.offset(where)) < len(content):
            await self.part(where, at, content[at : at + PART])

    async def finish(self, where: str, size: int) -> dict[str, Any]:
        """Asked for until the checks have spoken."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if (answer := await self.part(where, size, b"", complete=True)) is not None:
                assert answer.status_code == 200, answer.text
                file: dict[str, Any] = answer.json()["file"]
                return file
            await asyncio.sleep(0.1)
        raise AssertionError("the upload was not finished")

    async def get(self, path: str) -> httpx.Response:
        return (await self.http.get(f"{API}{path}")).raise_for_status()

    async def _until_answered(self, method: str, path: str, **given: Any) -> httpx.Response:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            with contextlib.suppress(httpx.TransportError):
                answer = await self.http.request(method, path, **given)
                if answer.status_code < 500:
                    return answer
            self.unanswered += 1
            await asyncio.sleep(0.1)
        raise AssertionError(f"no answer to {method} {path}")
