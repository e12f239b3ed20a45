"""`python -m dossier.export_acts FILE`: every act and daily root as lines of JSON, for `motcua verify FILE`.

Makes the roots of the days that are over first. The file holds what the acts hold: names of staff and reasons, so
it is readable by its maker alone.
"""

from __future__ import annotations

import argparse
import asyncio
import datetime as dt
import os
import sys
from pathlib import Path

from kernel.clock import Clock
from kernel.db import create_engine

from dossier.chains import service
from dossier.settings import Settings


async def export(settings: Settings, path: Path) -> int:
    """How many lines were written. Raises OSError when the file cannot be written."""
    now = Clock(dt.timedelta(seconds=settings.clock_offset_seconds)).now()
    engine = create_engine(settings.database_url.get_secret_value(), 1, "dossier.export_acts")
    lines = 0
    try:
        await service.make_roots(engine, now)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
            async for line in service.export(engine):
                file.write(line)
                lines += 1
    finally:
        await engine.dispose()
    return lines


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="dossier.export_acts", description="Write all acts, to be verified offline."
    )
    parser.add_argument("file", type=Path)
    path = parser.parse_args().file
    try:
        lines = asyncio.run(export(Settings(), path))
    except OSError as error:
        sys.exit(f"{path} cannot be written: {error.strerror}")
    print(f"{lines} lines written to {path}.")


if __name__ == "__main__":
    main()
