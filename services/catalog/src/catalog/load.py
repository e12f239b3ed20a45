"""`python -m catalog.load FILE`: load a district description (JSON). Safe to repeat.

Uses CATALOG_DATABASE_URL and CATALOG_ENVIRONMENT, like the service; it need not run.
"""

from __future__ import annotations

import argparse
import asyncio
import datetime as dt
import sys
from dataclasses import asdict
from pathlib import Path

from kernel.clock import Clock
from kernel.db import constraint_of, create_engine, transaction
from pydantic import ValidationError
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from catalog.command import CommandSettings, settings_or_exit
from catalog.descriptions import service
from catalog.descriptions.problems import NotLoadable
from catalog.descriptions.schemas import Description

LOAD_LOCK = 730_202
"""Advisory lock: two loads at once run one after the other."""


def read_file(path: Path) -> Description:
    """The description, checked for everything that can be checked without a database."""
    try:
        return Description.model_validate_json(path.read_bytes())
    except OSError as error:
        raise NotLoadable(f"{path} cannot be read: {error.strerror}") from error
    except ValidationError as error:
        raise NotLoadable(f"{path} is not a district description: {service.first_fault(error)}") from error


async def load_description(settings: CommandSettings, given: Description) -> service.Report:
    """Everything of the description, or nothing of it."""
    now = Clock(dt.timedelta(seconds=settings.clock_offset_seconds)).now()
    engine = create_engine(settings.database_url.get_secret_value(), 1, "catalog.load")
    try:
        async with transaction(engine) as db:
            await db.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOAD_LOCK})
            return await service.load(db, given, now, passwords_allowed=settings.environment != "production")
    finally:
        await engine.dispose()


def main() -> None:
    parser = argparse.ArgumentParser(prog="catalog.load", description="Load a district description.")
    parser.add_argument("file", type=Path)
    path = parser.parse_args().file
    try:
        report = asyncio.run(load_description(settings_or_exit(), read_file(path)))
    except NotLoadable as error:
        sys.exit(f"Nothing was loaded: {error}.")
    except IntegrityError as error:
        sys.exit(f"Nothing was loaded: the file contradicts itself or what is stored ({constraint_of(error)}).")
    counts = ", ".join(f"{count} {what}" for what, count in asdict(report).items() if count)
    print(f"Loaded {path.name}: {counts or 'nothing new'}.")


if __name__ == "__main__":
    main()
