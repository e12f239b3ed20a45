"""The reference programs, running: a database of their own beside the house's, the minimal app on a port."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import asyncpg
import httpx
from kernel.pgserver import PgServer, free_port
from sqlalchemy.engine import URL, make_url

from bench.house import House

HERE = Path(__file__).parent / "reference"
DATABASE = "bench_reference"


@dataclass
class Peers:
    """`url` is the minimal app's; `address` the reference database's."""

    url: str
    address: URL
    binaries: Path

    async def database(self) -> asyncpg.Connection:
        return await asyncpg.connect(self.address.render_as_string(hide_password=False))

    async def pgbench(self, seconds: int) -> float:
        """Transactions a second of the three-statement insert, eight connections."""
        command = [str(self.binaries / "pgbench"), "-n", "-c", "8", "-j", "2", "-T", str(seconds)]
        command += ["-f", str(HERE / "insert.pgbench"), "-h", "127.0.0.1", "-p", str(self.address.port)]
        command += ["-U", str(self.address.username), str(self.address.database)]
        environment = {**os.environ, "PGPASSWORD": str(self.address.password)}
        process = await asyncio.create_subprocess_exec(
            *command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
        )
        out, _ = await process.communicate()
        found = re.search(r"tps = ([\d.]+)", out.decode())
        if found is None:
            raise RuntimeError(out.decode()[-500:])
        return float(found[1])


@asynccontextmanager
async def peers_of(house: House) -> AsyncIterator[Peers]:
    admin = make_url(house.address("dossier", "admin")).set(drivername="postgresql")
    address = admin.set(database=DATABASE)
    server = await house.database("dossier")
    await server.execute(f"CREATE DATABASE {DATABASE}")
    await server.close()
    inside = await asyncpg.connect(address.render_as_string(hide_password=False))
    await inside.execute((HERE / "schema.sql").read_text())
    await inside.close()
    port = free_port()
    environment = {**os.environ, "BENCH_DATABASE_URL": address.render_as_string(hide_password=False)}
    command = [sys.executable, "-m", "uvicorn", "bench.reference.minimal:app", "--port", str(port)]
    process = await asyncio.create_subprocess_exec(
        *command, "--log-level", "warning", "--no-access-log", env=environment, cwd=HERE.parents[1]
    )
    url = f"http://127.0.0.1:{port}"
    try:
        async with httpx.AsyncClient() as client:
            for _ in range(200):
                try:
                    await client.get(f"{url}/docs")
                    break
                except httpx.TransportError:
                    await asyncio.sleep(0.05)
        yield Peers(url, address, PgServer(house.folder.postgres).binaries)
    finally:
        process.terminate()
        await process.wait()
