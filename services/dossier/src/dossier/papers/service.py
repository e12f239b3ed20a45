"""Files of a dossier: attached, struck out, used again. Each is an act; its words stand in the file's own row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from kernel.auth import Principal
from kernel.clock import local
from kernel.problems import Conflict, NotFound
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.acting.service import Case, check, hold, note_reading, note_side_act
from dossier.adapters.catalog import Catalog
from dossier.domain.lifecycle import Act
from dossier.dossiers import access
from dossier.dossiers.service import within as get_dossier
from dossier.papers import repository
from dossier.papers.checks.kinds import KINDS
from dossier.papers.problems import TooManyFiles, no_such_file, no_such_paper
from dossier.papers.schemas import (
    AttachIn,
    AttachmentIn,
    EarlierPaperList,
    EarlierPaperOut,
    KindOut,
    PaperFileList,
    PaperFileOut,
    PolicyOut,
    RemovalIn,
)
from dossier.papers.uploads.rules import MAX_PART, Row, tray_of
from dossier.settings import Settings

UNSCANNED = "Tệp chưa được quét vi-rút"
Answer = tuple[PaperFileList, Mapping[str, str]]


def policy(settings: Settings) -> PolicyOut:
    """What this house takes, and whether it is scanned, said plainly."""
    scanned = bool(settings.clamd_address)
    return PolicyOut(
        max_bytes=settings.paper_max_bytes,
        max_files=settings.papers_max_files,
        max_total_bytes=settings.papers_max_bytes,
        part_bytes=MAX_PART,
        upload_hours=settings.upload_hours,
        kinds=[
            KindOut(name=one.name, word=one.word, extensions=[*one.extensions], media_types=[*one.media_types])
            for one in KINDS.values()
        ],
        virus_scanned=scanned,
        unscanned_notice=None if scanned else UNSCANNED,
    )


async def list_files(db: AsyncConnection, who: Principal, code: str) -> PaperFileList:
    dossier = await get_dossier(db, who, code)
    return _listed(await repository.of_dossier(db, dossier["id"]))


async def attach(
    db: AsyncConnection,
    catalog: Catalog,
    settings: Settings,
    who: Principal,
    code: str,
    body: AttachIn,
    now: dt.datetime,
) -> Answer:
    """Files come to the dossier: from the tray, from an earlier dossier of the same applicant, or back again.

    A file that is here already is linked to another paper of the list. All in one act, or none.
    """
    case = await hold(db, catalog, who, code, None, now)
    check(case, Act.ATTACH_PAPER)
    known = await repository.held(db, {one.id for one in body.files})
    attached = [await _attach_one(case, index, one, known.get(one.id)) for index, one in enumerate(body.files)]
    rows = await repository.of_dossier(db, case.dossier["id"])
    _check_room(settings, rows)
    told = [
        {"id": str(row["id"]), "sha256": row["sha256"].hex(), "kind": row["kind"], "position": row["position"]}
        for row in attached
    ]
    await note_side_act(case, Act.ATTACH_PAPER, None, {"files": told})
    return _listed(rows), {}


async def _attach_one(case: Case, index: int, given: AttachmentIn, row: Row | None) -> Row:
    dossier, who = case.dossier, case.who
    if given.position is not None and given.position >= len(dossier["papers"]):
        raise no_such_paper(index)
    if row is None:
        raise no_such_file(index)
    link = {"kind": given.kind, "position": given.position}
    placed = {
        **link,
        "dossier_id": dossier["id"],
        "agency_id": dossier["agency_id"],
        "attached_at": case.now,
        "attached_by": who.id,
        "attached_by_name": who.name,
    }
    if row["dossier_id"] == dossier["id"]:
        back = dict.fromkeys(("removed_at", "removed_by", "removed_by_name", "removed_reason"))
        return await repository.change(case.db, row["id"], {**link, **back})
    if row["dossier_id"] is None:
        if row["owner_id"] not in (None, who.id) or row["agency_id"] != tray_of(who):
            raise no_such_file(index)
        return await repository.change(case.db, row["id"], {**placed, "owner_id": None})
    if row["removed_at"] is not None or not _same_applicant(row["of_identity"], dossier):
        raise no_such_file(index)
    copied = (
        *("origin", "name", "media_type", "pages", "size", "sha256", "received_size", "received_sha256"),
        *("object_key", "scanned_by"),
    )
    again = {"reused_id": row["id"], "reused_code": row["of_code"]}
    added = {"added_at": case.now, "added_by": who.id, "added_by_name": who.name}
    return await repository.add(case.db, {**{name: row[name] for name in copied}, **placed, **again, **added})


async def remove(
    db: AsyncConnection,
    catalog: Catalog,
    who: Principal,
    code: str,
    file_id: UUID,
    body: RemovalIn,
    now: dt.datetime,
) -> Answer:
    """Strike a file out, with the reason; the bytes stay until retention destroys them."""
    case = await hold(db, catalog, who, code, None, now)
    row = await repository.find_of_dossier(db, file_id, case.dossier["id"])
    if row is None:
        raise NotFound()
    check(case, Act.REMOVE_PAPER)
    if row["removed_at"] is not None:
        raise Conflict("it is struck out already")
    struck = {
        "removed_at": now,
        "removed_by": who.id,
        "removed_by_name": who.name,
        "removed_reason": body.reason,
    }
    await repository.change(db, file_id, struck)
    await note_side_act(case, Act.REMOVE_PAPER, None, {"id": str(file_id), "sha256": row["sha256"].hex()})
    return _listed(await repository.of_dossier(db, case.dossier["id"])), {}


async def open_file(
    db: AsyncConnection, catalog: Catalog, who: Principal, code: str, file_id: UUID, now: dt.datetime
) -> Row:
    """A file for reading. Who opens papers of a dossier is recorded once a day."""
    dossier = await get_dossier(db, who, code)
    row = await repository.find_of_dossier(db, file_id, dossier["id"])
    if row is None:
        raise NotFound()
    midnight = local(now).replace(hour=0, minute=0, second=0, microsecond=0)
    if not await repository.was_opened_since(db, dossier["id"], Act.OPEN_PAPER, who.id, midnight):
        case = await hold(db, catalog, who, code, None, now)
        if not await repository.was_opened_since(db, dossier["id"], Act.OPEN_PAPER, who.id, midnight):
            await note_reading(case, Act.OPEN_PAPER, None, {"id": str(file_id)})
    return row


async def earlier_of_dossier(db: AsyncConnection, who: Principal, code: str) -> EarlierPaperList:
    """The applicant's store of papers (kho giấy tờ): what she has handed in before need not be asked again."""
    dossier = await get_dossier(db, who, code)
    if not dossier["identity_number"]:
        return EarlierPaperList(items=[])
    return _earlier(await repository.earlier(db, dossier["identity_number"], dossier["id"]))


async def earlier_of_applicant(db: AsyncConnection, who: Principal, identity_number: str) -> EarlierPaperList:
    """The same before there is a dossier."""
    await access.enter(db, who)
    number = "".join(identity_number.split()).upper()
    return _earlier(await repository.earlier(db, number, None))


def _same_applicant(number: str | None, dossier: Mapping[str, Any]) -> bool:
    return number is not None and number == dossier["identity_number"]


def _check_room(settings: Settings, rows: list[Row]) -> None:
    here = [row for row in rows if row["removed_at"] is None]
    if len(here) > settings.papers_max_files:
        raise TooManyFiles(f"at most {settings.papers_max_files} files a dossier", limit=settings.papers_max_files)
    if sum(row["size"] for row in here) > settings.papers_max_bytes:
        raise TooManyFiles(
            f"at most {settings.papers_max_bytes >> 20} MiB a dossier", limit_bytes=settings.papers_max_bytes
        )


def present(row: Mapping[str, Any]) -> PaperFileOut:
    moments = {name: row[name] and local(row[name]) for name in ("added_at", "removed_at")}
    digests = {name: row[name].hex() for name in ("sha256", "received_sha256")}
    plain = {
        name: row[name] for name in PaperFileOut.model_fields if name not in (*moments, *digests, "virus_scanned")
    }
    return PaperFileOut.model_construct(
        **{**plain, **moments, **digests, "virus_scanned": row["scanned_by"] is not None}
    )


def _listed(rows: list[Row]) -> PaperFileList:
    return PaperFileList(items=[present(row) for row in rows])


def _earlier(rows: list[Row]) -> EarlierPaperList:
    return EarlierPaperList(
        items=[
            EarlierPaperOut(
                file=present(row),
                dossier_code=row["dossier_code"],
                procedure_name=row["procedure_name"],
                paper_name=_paper_name(row),
                received_at=row["dossier_received_at"] and local(row["dossier_received_at"]),
            )
            for row in rows
        ]
    )


def _paper_name(row: Row) -> str | None:
    position, papers = row["position"], row["dossier_papers"]
    return papers[position]["name"] if position is not None and position < len(papers) else None
