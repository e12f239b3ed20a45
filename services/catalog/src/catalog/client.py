"""`python -m catalog.client <client_id> --scopes "feed:read" --secret-file PATH`: make or renew a client."""

from __future__ import annotations

import argparse
import asyncio
import datetime as dt
import re
import sys
from pathlib import Path

from kernel.clock import Clock, real_now
from kernel.db import create_engine, transaction

from catalog.acts.service import COMMAND_LINE, record
from catalog.command import CommandSettings, secret_from, settings_or_exit
from catalog.hashing import hash_secret
from catalog.oauth import repository

MIN_SECRET = 24
_ID = re.compile(r"[a-z0-9][a-z0-9._-]{1,79}")
_SCOPE = re.compile(r"[a-z]+:[a-z]+")


async def put_client(settings: CommandSettings, client_id: str, secret: str, scopes: list[str]) -> bool:
    """True when the client was new or different."""
    engine = create_engine(settings.database_url.get_secret_value(), 1, "catalog.client")
    now = Clock(dt.timedelta(seconds=settings.clock_offset_seconds)).now()
    try:
        async with transaction(engine) as db:
            changed = await repository.upsert(db, client_id, hash_secret(secret), scopes, real_now())
            if changed:
                await record(db, COMMAND_LINE, "put_client", ("client", client_id), now, {"scopes": scopes})
            return changed
    finally:
        await engine.dispose()


def main() -> None:
    parser = argparse.ArgumentParser(prog="catalog.client", description="Make or renew a machine client.")
    parser.add_argument("client_id")
    parser.add_argument("--scopes", required=True, help='separated by blanks, for example "feed:read"')
    parser.add_argument("--secret-file", type=Path, required=True)
    given = parser.parse_args()
    scopes = sorted(set(given.scopes.replace(",", " ").split()))
    if not _ID.fullmatch(given.client_id):
        sys.exit("A client id has lower-case letters, digits, dots, dashes and underscores.")
    if not scopes or not all(_SCOPE.fullmatch(scope) for scope in scopes):
        sys.exit('Scopes look like "feed:read".')
    secret = secret_from(given.secret_file)
    if len(secret) < MIN_SECRET:
        sys.exit(f"The secret in {given.secret_file} is too short: at least {MIN_SECRET} random characters.")
    changed = asyncio.run(put_client(settings_or_exit(), given.client_id, secret, scopes))
    print(f"Client {given.client_id}: {'stored' if changed else 'unchanged'}.")


if __name__ == "__main__":
    main()
