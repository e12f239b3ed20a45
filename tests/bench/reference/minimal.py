"""The smallest FastAPI app that takes a dossier in and gives it back: raw SQL, one CTE, nothing else."""

from __future__ import annotations

import datetime as dt
import json
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import asyncpg
from fastapi import FastAPI, Request, Response

INSERT = """
    WITH d AS (INSERT INTO dossier (code, agency, procedure, field, channel, name, received, due, status)
               SELECT 'M-' || nextval('number'), $1, $2, 1, $3, $4, $5, $6, 'received'
               RETURNING id, code),
         a AS (INSERT INTO act SELECT id, 1, $5, 'receive' FROM d),
         o AS (INSERT INTO outbox (data) SELECT jsonb_build_object('id', id, 'status', 'received') FROM d)
    SELECT code FROM d
"""
SELECT = "SELECT code, agency, procedure, field, channel, name, received, due, status FROM dossier WHERE code = $1"


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    async with asyncpg.create_pool(os.environ["BENCH_DATABASE_URL"], min_size=4, max_size=4) as pool:
        app.state.pool = pool
        yield


app = FastAPI(lifespan=lifespan)


@app.post("/dossiers")
async def insert(request: Request) -> Response:
    body: dict[str, Any] = json.loads(await request.body())
    now = dt.datetime.now(dt.UTC)
    code = await app.state.pool.fetchval(
        INSERT, 1, body["procedure_code"], body["channel"], body["applicant"]["name"], now, now
    )
    return Response(json.dumps({"code": code}), 201, media_type="application/json")


@app.get("/dossiers/{code}")
async def select(code: str) -> Response:
    row = await app.state.pool.fetchrow(SELECT, code)
    return Response(json.dumps(dict(row), default=str, ensure_ascii=False), media_type="application/json")
