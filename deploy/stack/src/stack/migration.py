"""`python -m stack.migration SERVICE "words"`: draft a service's next migration from its models.

A throw-away database is brought to the newest migration and compared with the models. The draft is to be read and
mended by a person: grants of UPDATE and DELETE, table by table, are never guessed.
"""

from __future__ import annotations

import asyncio
import re
import sys
import tempfile
from pathlib import Path

from alembic import command
from alembic.script import ScriptDirectory
from kernel.migrate import config_for, migrations_of, upgrade
from kernel.pgserver import THROWAWAY, PgServer
from kernel.provision import provision
from sqlalchemy import Connection
from sqlalchemy.ext.asyncio import create_async_engine

from stack.topology import SERVICES


async def draft(service: str, words: str) -> None:
    with tempfile.TemporaryDirectory(prefix="motcua-migration-") as folder:
        server = PgServer(Path(folder), settings=THROWAWAY).start()
        try:
            made = await provision(server.url(), service, "draft-only", "draft-only")
            await upgrade(service, made.migrator_url)
            engine = create_async_engine(made.migrator_url)
            async with engine.connect() as db:
                await db.run_sync(write, service, words)
            await engine.dispose()
        finally:
            server.remove()


def write(connection: Connection, service: str, words: str) -> None:
    config = config_for(service, connection)
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    numbers = [
        int(r.revision) for r in ScriptDirectory.from_config(config).walk_revisions() if r.revision.isdigit()
    ]
    command.revision(config, words, autogenerate=True, rev_id=f"{max(numbers, default=0) + 1:04d}")


def main() -> None:
    service, words = (*sys.argv[1:], "", "")[:2]
    known = [s.name for s in SERVICES]
    if service not in known or not re.fullmatch(r"[a-z][a-z0-9 _-]{2,60}", words):
        sys.exit(f'Say which service and what: make migration SERVICE={"|".join(known)} NAME="what changes"')
    asyncio.run(draft(service, words))
    print(f"Read and mend the draft in {migrations_of(service) / 'versions'}.")


if __name__ == "__main__":
    main()
