"""Where bytes lie: a folder by default, any S3 by its address. Keys are random and say nothing of anybody."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
import secrets
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import obstore
from obstore.store import LocalStore, ObjectStore, from_url

BLOCK = 1 << 20
KEPT, PARTS = "papers", "uploads"


class Store:
    """Objects that are written once, read in ranges, deleted. Written means: on disk, or acknowledged by S3."""

    def __init__(self, address: str, data_dir: Path) -> None:
        self.folder: Path | None = None
        if address and not address.startswith("file:"):
            # Credentials and endpoint come from the standard AWS_* settings.
            self._store: ObjectStore = from_url(address)
        else:
            self.folder = Path(address.removeprefix("file://")) if address else data_dir / "papers"
            self._store = LocalStore(self.folder, automatic_cleanup=True, mkdir=True)

    async def put(self, key: str, content: bytes | Path) -> None:
        # In one piece, so that a kill leaves nothing in S3 that no listing shows.
        await obstore.put_async(self._store, key, content, use_multipart=False)
        if self.folder is not None:
            await asyncio.to_thread(_flush, self.folder, key)

    async def keep(self, content: Path) -> str:
        """A file under a new key."""
        name = secrets.token_hex(20)
        key = f"{KEPT}/{name[:2]}/{name}"
        await self.put(key, content)
        return key

    async def read(self, key: str, start: int, end: int) -> AsyncIterator[bytes]:
        """Bytes from `start` up to, not including, `end`."""
        found = await obstore.get_async(self._store, key, options={"range": (start, end)})
        async for block in found.stream(min_chunk_size=BLOCK):
            yield bytes(block)

    async def delete(self, *keys: str) -> None:
        """Gone, whether they were there or not."""
        for key in keys:
            try:
                await obstore.delete_async(self._store, key)
            except FileNotFoundError:
                continue

    async def keys(self, prefix: str) -> AsyncIterator[tuple[str, float]]:
        """All keys under a prefix, each with the moment (epoch seconds) it was written."""
        async for page in obstore.list(self._store, prefix=prefix):
            for one in page:
                yield one["path"], one["last_modified"].timestamp()

    # Parts of an upload: each under the offset it begins at, so that a part sent twice is one part.

    async def put_part(self, upload: object, offset: int, content: bytes) -> None:
        await self.put(f"{PARTS}/{upload}/{offset:015d}", content)

    async def parts(self, upload: object) -> list[str]:
        return sorted([key async for key, _at in self.keys(f"{PARTS}/{upload}/")])

    async def join(self, upload: object, target: Path, size: int) -> bytes:
        """Writes the parts, in order, into one file; answers its SHA-256. Raises OSError when one is gone."""
        digest, at = hashlib.sha256(), 0
        with target.open("wb") as file:
            for key in await self.parts(upload):
                if int(key.rpartition("/")[2]) != at:
                    # A part that its sender never learnt to be whole, overtaken by the one that was counted.
                    continue
                content = bytes(await (await obstore.get_async(self._store, key)).bytes_async())
                content = content[: size - at]
                digest.update(content)
                file.write(content)
                at += len(content)
        if at != size:
            raise OSError(f"the parts of upload {upload} make {at} bytes of {size}")
        return digest.digest()

    async def forget(self, upload: object) -> None:
        await self.delete(*await self.parts(upload))

    async def clear_unfinished(self, before: float) -> None:
        """What a killed process was just writing into the folder, under names that no listing shows."""
        if self.folder is not None:
            await asyncio.to_thread(_clear_unfinished, self.folder, before)


def upload_of(key: str) -> UUID:
    """Which upload a part belongs to."""
    return UUID(key.split("/")[1])


def _clear_unfinished(home: Path, before: float) -> None:
    # Deepest first, so that a folder is seen after what lay in it; one that is not empty stays.
    for path in sorted(home.rglob("*"), reverse=True):
        with contextlib.suppress(OSError):
            if path.lstat().st_mtime >= before:
                continue
            if path.is_dir():
                path.rmdir()
            elif "#" in path.name:
                path.unlink()


def _flush(home: Path, key: str) -> None:
    """A local folder acknowledges what is in memory; an answer to a clerk promises what is on disk.

    Its folders too, for they may be new.
    """
    path = home / key
    for one in (path, *path.parents[: key.count("/") + 1]):
        handle = os.open(one, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
