"""Resumable uploads: announced, sent in parts, checked. Follows draft-ietf-httpbis-resumable-upload.

What was acknowledged is on disk and counted in the same transaction. A part that is sent twice is one part; a
lost answer is cured by asking where the upload stands; the checks may be asked for again until they have spoken.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from kernel.auth import Principal
from kernel.clock import local
from kernel.db import transaction
from kernel.problems import NotFound
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from dossier.dossiers import access
from dossier.papers import repository as files
from dossier.papers.checks.verdict import Claim, Refusal
from dossier.papers.keeping import Keeper
from dossier.papers.problems import (
    REFUSALS,
    FileTooLarge,
    LengthLies,
    OffsetDiffers,
    PaperRefused,
    PartTooSmall,
    TooManyFiles,
)
from dossier.papers.schemas import PaperFileList, RefusalOut, UploadIn, UploadList, UploadOut
from dossier.papers.service import present as present_file
from dossier.papers.uploads import repository
from dossier.papers.uploads.rules import MIN_PART, Row, tray_of
from dossier.settings import Settings

UPLOADS = "/api/dossier/v1/papers/uploads"


async def announce(
    db: AsyncConnection, settings: Settings, who: Principal, body: UploadIn, now: dt.datetime
) -> tuple[UploadOut, Mapping[str, str]]:
    """Room for one file of the declared length. Refused here: what would be too large or too many."""
    await access.enter(db, who)
    if body.size > settings.paper_max_bytes:
        raise FileTooLarge(f"at most {settings.paper_max_bytes >> 20} MiB a file", limit=settings.paper_max_bytes)
    count, size = await repository.held_by(db, who.id)
    if count >= settings.papers_max_files or size + body.size > settings.papers_max_bytes:
        raise TooManyFiles("the tray is full; attach or discard what lies in it", limit=settings.papers_max_files)
    row = await repository.add(
        db,
        {
            **body.model_dump(),
            "agency_id": tray_of(who),
            "owner_id": who.id,
            "created_at": now,
            "expires_at": now + dt.timedelta(hours=settings.upload_hours),
        },
    )
    return present(row), {"Location": f"{UPLOADS}/{row['id']}", **standing(row)}


async def find(db: AsyncConnection, who: Principal, upload_id: UUID) -> UploadOut:
    """Where an upload of this person stands."""
    await access.enter(db, who)
    row = await repository.find(db, upload_id, who.id)
    if row is None:
        raise NotFound()
    return await _with_file(db, row)


async def list_open(db: AsyncConnection, who: Principal) -> UploadList:
    await access.enter(db, who)
    return UploadList(items=[present(row) for row in await repository.open_of(db, who.id)])


@dataclass(frozen=True)
class Part:
    """Bytes at an offset; `last` when their sender says that the file is whole with them."""

    offset: int
    content: bytes
    last: bool = False


async def append(
    engine: AsyncEngine, keeper: Keeper, who: Principal, upload_id: UUID, part: Part, now: dt.datetime
) -> Row:
    """One part, on disk and counted before the answer leaves. Answers the upload as it then stands."""
    async with keeper.writers, transaction(engine) as db:
        await access.enter(db, who)
        row = await repository.find_locked(db, upload_id, who.id)
        if row is None:
            raise NotFound()
        if row["state"] != "open" and not part.content:
            return row
        if part.offset != row["received"] or row["state"] != "open":
            raise OffsetDiffers(
                expected_offset=row["received"], provided_offset=part.offset, headers=standing(row)
            )
        received = part.offset + len(part.content)
        if received <= row["size"]:
            if not part.content:
                return row
            if len(part.content) < MIN_PART and received < row["size"] and not part.last:
                raise PartTooSmall(f"at least {MIN_PART} bytes")
            await keeper.store.put_part(upload_id, part.offset, part.content)
            expires_at = now + dt.timedelta(hours=keeper.settings.upload_hours)
            return await repository.change(db, upload_id, {"received": received, "expires_at": expires_at})
    raise await refuse(engine, keeper, who, row, _length_lies(row, received))


async def finish(engine: AsyncEngine, keeper: Keeper, who: Principal, row: Row, now: dt.datetime) -> UploadOut:
    """The sender says that it is whole: check it, keep it, lay it in the tray. Again: what came of it."""
    if row["state"] == "refused":
        raise problem_of(row["refusal"])
    if row["state"] == "open" and row["received"] < row["size"]:
        raise await refuse(engine, keeper, who, row, _length_lies(row, row["received"]))
    if row["state"] == "open":
        row = await _keep(engine, keeper, who, row, now)
    async with transaction(engine) as db:
        await access.enter(db, who)
        return await _with_file(db, row)


async def _keep(engine: AsyncEngine, keeper: Keeper, who: Principal, row: Row, now: dt.datetime) -> Row:
    upload_id: UUID = row["id"]
    try:
        with keeper.scratch() as folder:
            received = folder / "received"
            digest = await keeper.store.join(upload_id, received, row["size"])
            kept = await keeper.keep(received, digest, Claim(row["name"], row["media_type"]), folder)
    except Refusal as refusal:
        raise await refuse(engine, keeper, who, row, refusal) from refusal
    async with transaction(engine) as db:
        await access.enter(db, who)
        held = await repository.find_locked(db, upload_id, who.id)
        if held is not None and held["state"] == "open":
            added = {"added_at": now, "added_by": who.id, "added_by_name": who.name}
            of_whom = {"agency_id": row["agency_id"], "owner_id": who.id, "origin": row["origin"]}
            file = await files.add(db, {**kept.columns, **added, **of_whom, "name": kept.name})
            held = await repository.change(db, upload_id, {"state": "kept", "file_id": file["id"]})
            mine = True
        else:
            mine = False
    if not mine:
        # Another tab was faster, or the upload was given up meanwhile: what it has kept counts.
        await keeper.let_go(keeper.store.delete(kept.columns["object_key"]))
    if held is None:
        raise NotFound()
    await keeper.let_go(keeper.store.forget(upload_id))
    return held


async def refuse(engine: AsyncEngine, keeper: Keeper, who: Principal, row: Row, refusal: Refusal) -> PaperRefused:
    """Remembers why, so that whoever asks again is told the same; the bytes go."""
    told = {"code": refusal.code, "detail": refusal.detail, "found": refusal.found}
    async with transaction(engine) as db:
        await access.enter(db, who)
        held = await repository.find_locked(db, row["id"], who.id)
        if held is not None and held["state"] == "open":
            await repository.change(db, row["id"], {"state": "refused", "refusal": told})
    await keeper.let_go(keeper.store.forget(row["id"]))
    return problem_of(told)


async def give_up(engine: AsyncEngine, keeper: Keeper, who: Principal, upload_id: UUID) -> None:
    """The upload and its parts go; what was kept of it stays in the tray."""
    async with transaction(engine) as db:
        await access.enter(db, who)
        if await repository.find_locked(db, upload_id, who.id) is None:
            raise NotFound()
        await repository.remove(db, upload_id)
    await keeper.let_go(keeper.store.forget(upload_id))


async def tray(db: AsyncConnection, who: Principal) -> PaperFileList:
    """Kept files that wait for a dossier: one's own, and what the desk's scanner has brought."""
    await access.enter(db, who)
    return PaperFileList(items=[present_file(row) for row in await files.of_tray(db, tray_of(who), who.id)])


async def find_in_tray(db: AsyncConnection, who: Principal, file_id: UUID) -> Row:
    await access.enter(db, who)
    row = await files.find_in_tray(db, file_id, tray_of(who), who.id)
    if row is None:
        raise NotFound()
    return row


async def discard(engine: AsyncEngine, keeper: Keeper, who: Principal, file_id: UUID) -> None:
    """What never reached a dossier is truly deleted."""
    async with transaction(engine) as db:
        row = await find_in_tray(db, who, file_id)
        await files.discard(db, file_id)
        needed = await files.keys_in_use(db, [row["object_key"]])
    if not needed:
        await keeper.let_go(keeper.store.delete(row["object_key"]))


def present(row: Row) -> UploadOut:
    refusal = RefusalOut(**row["refusal"]) if row["refusal"] else None
    plain = {name: row[name] for name in ("id", "state", "name", "size", "received")}
    return UploadOut(**plain, expires_at=local(row["expires_at"]), file=None, refusal=refusal)


def standing(row: Row | UploadOut) -> dict[str, str]:
    """Where the upload stands, as header fields of the draft."""
    of = row if isinstance(row, dict) else row.model_dump()
    return {
        "Upload-Offset": str(of["received"]),
        "Upload-Length": str(of["size"]),
        "Upload-Complete": "?0" if of["state"] == "open" else "?1",
        "Cache-Control": "no-store",
    }


def problem_of(told: Mapping[str, str]) -> PaperRefused:
    return REFUSALS[told["code"]](told["detail"], found=told["found"])


async def _with_file(db: AsyncConnection, row: Row) -> UploadOut:
    if row["file_id"] is None:
        return present(row)
    file = await files.find(db, row["file_id"])
    return present(row).model_copy(update={"file": file and present_file(file)})


def _length_lies(row: Row, received: int) -> Refusal:
    detail = f"Tệp không đúng độ dài như khai báo: khai {row['size']} byte, gửi {received} byte"
    return Refusal(LengthLies.code, detail, f"{received} byte")
