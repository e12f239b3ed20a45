"""An office that sends figures, for tests: the service, its courier, a clock that the test moves."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat
from kernel.clock import ZONE
from kernel.db import create_engine
from kernel.testing.client import client_of
from kernel.testing.plugin import Database
from kernel.testing.tokens import bearer, staff_token
from receiving import PASSWORD
from reporting.adapters.receivers import Ways
from reporting.deliveries.running import Courier
from reporting.settings import Settings
from reporting_factories import API, app_on
from sqlalchemy.ext.asyncio import AsyncEngine

ADMIN, FOCAL = staff_token("admin"), staff_token("focal")
PERIOD = "2021-h1"
RULE = {"name": "Báo cáo tháng", "period_kind": "month", "days_after": 4, "at": "08:00"}
PRIVATE = ec.generate_private_key(ec.SECP256R1())
PUBLIC = PRIVATE.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


class Office:
    """The service, its courier, and a clock that the test moves."""

    def __init__(self, http: httpx.AsyncClient, engine: AsyncEngine, settings: Settings) -> None:
        self.http, self.engine, self.settings = http, engine, settings
        self.now = dt.datetime(2021, 9, 15, 8, tzinfo=ZONE)
        self.relay: dict[str, Any] = {}

    @property
    def courier(self) -> Courier:
        ways = Ways(self.settings.delivery_folder, self.settings.delivery_secrets_dir, self.relay)
        return Courier(self.engine, ways, lambda: self.now)

    async def ask(self, method: str, path: str, body: Any = None, token: str = FOCAL, **given: Any) -> Any:
        headers = bearer(token, key=uuid.uuid4().hex, version=given.get("version"))
        answer = await self.http.request(method, f"{API}{path}", json=body, headers=headers)
        assert answer.status_code == given.get("status", answer.status_code), answer.text
        return answer.json()

    async def receiver(self, **way: Any) -> int:
        given = {"name": "Văn phòng UBND tỉnh", **way}
        made: int = (await self.ask("POST", "/receivers", given, ADMIN, status=201))["id"]
        return made

    async def send(self, receiver_id: int) -> uuid.UUID:
        body = {"receiver_id": receiver_id, "period": PERIOD}
        return uuid.UUID((await self.ask("POST", "/deliveries", body, status=201))["id"])

    async def read(self, delivery_id: uuid.UUID) -> Any:
        return await self.ask("GET", f"/deliveries/{delivery_id}", status=200)

    async def package(self, delivery_id: uuid.UUID) -> bytes:
        answer = await self.http.get(f"{API}/deliveries/{delivery_id}/package", headers=bearer(FOCAL))
        return answer.raise_for_status().content


@asynccontextmanager
async def office_on(database: Database, tmp_path: Path) -> AsyncIterator[Office]:
    key, secrets, folder = tmp_path / "key.pem", tmp_path / "secrets", tmp_path / "outbox"
    key.write_bytes(PRIVATE.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    secrets.mkdir()
    folder.mkdir()
    (secrets / "province").write_text(f"{PASSWORD}\n")
    app = app_on(database, package_key_file=key, delivery_folder=folder, delivery_secrets_dir=secrets)
    engine = create_engine(database.url)
    async with client_of(app) as http:
        yield Office(http, engine, app.state.settings)
    await engine.dispose()
