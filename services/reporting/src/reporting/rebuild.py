"""`python -m reporting.rebuild`: make all facts anew from the feed's first position and prove them equal.

The rebuilt facts live in a table of this run alone. Equal fingerprints mean that what is counted is exactly what
the feed says. With `--repair`, facts that differ are set right; ids unknown to the feed are listed.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from dataclasses import dataclass

from kernel.app import configure_logging
from kernel.db import apply_scope, create_engine, transaction
from kernel.feed import FeedClient
from kernel.http import ClientCredentials, neighbour
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from reporting.facts import repository
from reporting.intake.service import FEED, PAGE, Feed, understand
from reporting.settings import Settings

_FRESH = text("CREATE TEMP TABLE rebuilt (LIKE app.facts INCLUDING INDEXES) ON COMMIT DROP")
_FRESH_VERSIONS = text(
    "CREATE TEMP TABLE rebuilt_versions (LIKE app.fact_versions INCLUDING INDEXES) ON COMMIT DROP"
)
_REPAIR = text(
    f"INSERT INTO facts ({repository.LIST}) SELECT {repository.LIST} FROM rebuilt "
    f"ON CONFLICT (dossier_id) DO UPDATE SET {repository.CHANGES}"
)
# Of a version that is held only the day it ceased to be the last word may be set right.
_REPAIR_VERSIONS = text(
    "INSERT INTO fact_versions SELECT * FROM rebuilt_versions "
    "ON CONFLICT (dossier_id, version) DO UPDATE SET superseded_on = excluded.superseded_on"
)
_UNKNOWN = text("SELECT dossier_id FROM facts EXCEPT SELECT dossier_id FROM rebuilt ORDER BY 1 LIMIT 20")


@dataclass(frozen=True)
class Proof:
    """Both fingerprints at one cursor, of facts and of their countable history, and the first ids that differ."""

    cursor: int
    held: tuple[int, str]
    rebuilt: tuple[int, str]
    held_versions: tuple[int, str]
    rebuilt_versions: tuple[int, str]
    differing: list[int]
    unknown: list[int]

    @property
    def equal(self) -> bool:
        return self.held == self.rebuilt and self.held_versions == self.rebuilt_versions


async def prove(engine: AsyncEngine, feed: Feed, *, repair: bool = False, page: int = PAGE) -> Proof:
    """Rebuild up to the present cursor while the cursor is held, and compare."""
    async with transaction(engine) as db:
        await apply_scope(db, None)
        await db.execute(text("SET LOCAL statement_timeout = 0"))
        cursor = await repository.read_cursor(db, FEED)
        await db.execute(text("SELECT position FROM feed_cursors WHERE feed = :feed FOR UPDATE"), {"feed": FEED})
        await db.execute(_FRESH)
        await db.execute(_FRESH_VERSIONS)
        await _replay(db, feed, cursor, page)
        held = await repository.fingerprint(db)
        rebuilt = await repository.fingerprint(db, "rebuilt")
        held_versions = await repository.fingerprint_of_versions(db)
        rebuilt_versions = await repository.fingerprint_of_versions(db, "rebuilt_versions")
        differing = [] if held == rebuilt else await repository.differences(db, "rebuilt")
        unknown = [] if held == rebuilt else list((await db.execute(_UNKNOWN)).scalars())
        if repair and held != rebuilt:
            await db.execute(_REPAIR)
        if repair and held_versions != rebuilt_versions:
            await db.execute(_REPAIR_VERSIONS)
        return Proof(cursor, held, rebuilt, held_versions, rebuilt_versions, differing, unknown)


async def _replay(db: AsyncConnection, feed: Feed, cursor: int, page: int) -> None:
    after = 0
    while after < cursor:
        events, next_after, _latest = await feed.pull(after, page)
        read = understand([event for event in events if event["position"] <= cursor])
        if read.staged:
            await repository.stage(db, read.staged)
            await repository.take_staged(db, "rebuilt")
            await repository.take_versions(db, "rebuilt_versions")
            await db.execute(text("TRUNCATE incoming"))
        if next_after <= after:
            return
        after = next_after


async def main(repair: bool) -> int:
    settings = Settings()
    configure_logging(settings.log_level, "reporting-rebuild")
    engine = create_engine(settings.database_url.get_secret_value(), 1, "reporting-rebuild")
    auth = ClientCredentials(
        f"{settings.catalog_url}/api/catalog/v1/oauth/token",
        settings.client_id,
        settings.client_secret.get_secret_value(),
    )
    async with neighbour(settings.dossier_url, auth, 60) as client:
        proof = await prove(engine, FeedClient(client, "dossier"), repair=repair)
    await engine.dispose()
    print(f"held:    {proof.held[0]} facts, {proof.held[1]}")
    print(f"rebuilt: {proof.rebuilt[0]} facts, {proof.rebuilt[1]} (feed up to position {proof.cursor})")
    print(f"history: {proof.held_versions[0]} versions, {proof.held_versions[1]}")
    print(f"rebuilt: {proof.rebuilt_versions[0]} versions, {proof.rebuilt_versions[1]}")
    if proof.equal:
        print("equal")
        return 0
    print(f"different: dossiers {proof.differing}" + (" (set right)" if repair else ""))
    if proof.unknown:
        print(f"not in the feed at all: dossiers {proof.unknown}")
    return 1


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="reporting.rebuild")
    parser.add_argument("--repair", action="store_true", help="set facts right that differ from the feed")
    sys.exit(asyncio.run(main(parser.parse_args().repair)))
