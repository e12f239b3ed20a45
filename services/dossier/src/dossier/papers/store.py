"""Where bytes lie: a folder by default, any S3 by its address. Keys are random and say nothing of anybody."""

from __future__ import annotations

import asyncio
import contextlib
import datetime as dt
import errno
import hashlib
import os
import re
import secrets
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import obstore
import structlog
from obstore.exceptions import BaseError
from obstore.store import LocalStore, ObjectStore, from_url

from dossier.papers.problems import StoreAway, StoreFull

if TYPE_CHECKING:
    from obstore.store import ClientConfig, RetryConfig

log = structlog.get_logger()
BLOCK = 1 << 20
KEPT, PARTS = "papers", "uploads"
PATIENCE: ClientConfig = {"connect_timeout": dt.timedelta(seconds=3), "timeout": dt.timedelta(seconds=20)}
AGAIN: RetryConfig = {"max_retries": 2, "retry_timeout": dt.timedelta(seconds=10)}
"""A clerk waits for the answer; who is told soon that the store is away sends the part again by herself."""
FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_ERRNO = re.compile(r"\(os error (\d+)\)")
_FULL_IN_S3 = re.compile(r"status code: 507|<Code>QuotaExceeded<")
_CODE = re.compile(r"<Code>(\w{1,60})</Code>")


@contextlib.contextmanager
def answering() -> Iterator[None]:
    """Whatever keeps a store or a disk from doing its work leaves as one of two problems: away, or full."""
    try:
        yield
    except (BaseError, OSError) as error:
        text = str(error)
        number = error.errno if isinstance(error, OSError) and error.errno else _ERRNO.search(text)
        if isinstance(number, re.Match):
            number = int(number[1])
        full = number in FULL or _FULL_IN_S3.search(text) is not None
        # The code of an S3 says what a person has to put right: InvalidAccessKeyId, NoSuchBucket, …
        said = _CODE.search(text)
        code = said[1] if said else ""
        log.error(
            "paper_store_full" if full else "paper_store_away", error=type(error).__name__, errno=number, code=code
        )
        raise (StoreFull if full else StoreAway)(code, headers={"Retry-After": "60" if full else "10"}) from error


class Store:
    """Objects that are written once, read in ranges, deleted. Written means: on disk, or acknowledged by S3."""

    def __init__(self, address: str, data_dir: Path) -> None:
        self.folder: Path | None = None
        with answering():
            if address and not address.startswith("file:"):
                # Credentials and endpoint come from the standard AWS_* settings; this one is lost beside options.
                options: ClientConfig = {**PATIENCE, "allow_http": os.environ.get("AWS_ALLOW_HTTP") == "true"}
                self._store: ObjectStore = from_url(address, client_options=options, retry_config=AGAIN)
            else:
                self.folder = Path(address.removeprefix("file://")) if address else data_dir / "papers"
                self._store = LocalStore(self.folder, automatic_cleanup=True, mkdir=True)

    async def put(self, key: str, content: bytes | Path) -> None:
        with answering():
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
        """Bytes from `start` up to, not including, `end`; a store that is away is known before the first."""
        with answering():
            found = await obstore.get_async(self._store, key, options={"range": (start, end)})
        return _blocks(found)

    async def delete(self, *keys: str) -> None:
        """Gone, whether they were there or not."""
        with answering():
            for key in keys:
                with contextlib.suppress(FileNotFoundError):
                    await obstore.delete_async(self._store, key)

    async def keys(self, prefix: str) -> AsyncIterator[tuple[str, float]]:
        """All keys under a prefix, each with the moment (epoch seconds) it was written."""
        pages = aiter(obstore.list(self._store, prefix=prefix))
        while True:
            with answering():
                page = await anext(pages, None)
            if page is None:
                return
            for one in page:
                yield one["path"], one["last_modified"].timestamp()

    # Parts of an upload: each under the offset it begins at, so that a part sent twice is one part.

    async def put_part(self, upload: object, offset: int, content: bytes) -> None:
        await self.put(f"{PARTS}/{upload}/{offset:015d}", content)

    async def parts(self, upload: object) -> list[str]:
        return sorted([key async for key, _at in self.keys(f"{PARTS}/{upload}/")])

    async def join(self, upload: object, target: Path, size: int) -> bytes:
        """Writes the parts, in order, into one file; answers its SHA-256."""
        digest, at = hashlib.sha256(), 0
        with target.open("wb") as file:
            for key in await self.parts(upload):
                if int(key.rpartition("/")[2]) != at:
                    # A part that its sender never learnt to be whole, overtaken by the one that was counted.
                    continue
                with answering():
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


async def _blocks(found: obstore.GetResult) -> AsyncIterator[bytes]:
    async for block in found.stream(min_chunk_size=BLOCK):
        yield bytes(block)


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
