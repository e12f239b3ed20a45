"""From a received file to a kept one: checked, scanned, stored. The same way for an upload and for the scanner."""

from __future__ import annotations

import asyncio
import hashlib
import tempfile
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePath
from typing import Any

from dossier.adapters import clamd
from dossier.papers.checks.apart import examine
from dossier.papers.checks.verdict import Claim, Found, Refusal
from dossier.papers.problems import ScannerAway, StoreAway
from dossier.papers.store import Store, answering
from dossier.settings import Settings

SCRATCH = "scratch"
INFECTED = "paper-infected"


@dataclass(frozen=True)
class Kept:
    """What lies in the store now, as columns of `paper_files`."""

    found: Found
    name: str
    columns: dict[str, Any]


class Keeper:
    """The store and the rules of this house."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.writers = asyncio.Semaphore(max(1, settings.pool_size // 2))
        """Who writes a part holds its row meanwhile; a store that hangs must leave connections to the desk."""

    @cached_property
    def store(self) -> Store:
        return Store(self.settings.papers_store, self.settings.data_dir)

    @contextmanager
    def scratch(self) -> Iterator[Path]:
        """A folder for one file on its way, gone afterwards. A disk without room is told as a store without."""
        home = self.settings.data_dir / SCRATCH
        with answering():
            home.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=home) as folder:
                yield Path(folder)

    async def let_go(self, deleting: Awaitable[None]) -> None:
        """Of bytes whose row has gone: what a store that is away keeps of them, the sweep takes."""
        with suppress(StoreAway):
            await deleting

    async def keep(self, received: Path, digest: bytes, claim: Claim, folder: Path) -> Kept:
        """Raises Refusal for what is not taken, ScannerAway when that cannot be told, StoreAway without room."""
        target = folder / "kept"
        found = await examine(received, target, claim)
        scanned_by = await self._scanned(received)
        kept_digest, size = await asyncio.to_thread(_measure, target)
        key = await self.store.keep(target)
        return Kept(
            found,
            _named(claim.name, found.extension),
            {
                "media_type": found.media_type,
                "pages": found.pages,
                "size": size,
                "sha256": kept_digest,
                "received_size": received.stat().st_size,  # noqa: ASYNC240
                "received_sha256": digest,
                "object_key": key,
                "scanned_by": scanned_by,
            },
        )

    async def _scanned(self, received: Path) -> str | None:
        """Who has scanned it; None when no scanner is set, which the policy says plainly."""
        address = self.settings.clamd_address
        if not address:
            return None
        try:
            virus = await clamd.scan(address, received)
        except clamd.Unreachable as error:
            raise ScannerAway(headers={"Retry-After": "10"}) from error
        if virus is not None:
            raise Refusal(INFECTED, f"Tệp bị nhiễm mã độc: {virus}", virus)
        return clamd.NAME


def _measure(path: Path) -> tuple[bytes, int]:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").digest()
        return digest, file.tell()


def _named(name: str, extension: str) -> str:
    """The name as it was, with the ending of what the file is."""
    path = PurePath(name.replace("/", " ").replace("\\", " "))
    known = path.suffix.removeprefix(".").lower()
    return str(path) if known == extension else f"{path.stem if known else path}.{extension}"
