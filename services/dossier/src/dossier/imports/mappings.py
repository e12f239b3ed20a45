"""Foreign columns: proposing what they mean, showing how rows would be read, remembering what was confirmed.

An office is known by the agency its import is for, else by the agency of the person; its newest mapping for the
same headings is used without asking.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any, get_args

from kernel.auth import Principal
from kernel.clock import local, real_now
from kernel.db import apply_scope
from kernel.jobs import enqueue
from kernel.pages import Page, encode
from kernel.problems import FieldError, Invalid
from kernel.text import fold
from pydantic import BaseModel
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from dossier.adapters.catalog import Catalog
from dossier.dossiers import access
from dossier.imports import repository, service
from dossier.imports.columns import CHANNELS, COLUMNS, STATUSES
from dossier.imports.files import NotARegister, Register, open_register
from dossier.imports.headers import Header, folded
from dossier.imports.judging import Judge, Judged
from dossier.imports.problems import FileGone, ImportNotWaiting
from dossier.imports.proposing import layout_of, propose, shown, words_in
from dossier.imports.reading import OURS, Reading, reading_of
from dossier.imports.rows import RegisterRow, RowError, RowReader
from dossier.imports.schemas import (
    ForeignColumn,
    ForeignWord,
    MappingIn,
    MappingOut,
    MappingPreview,
    MappingProposal,
    PreviewRow,
    Remembered,
    Worded,
)
from dossier.imports.storage import path_of

LOOKED_AT = 5_000
"""Rows whose words are looked through for a proposal."""
PREVIEWED = 20
_ALLOWED = {"channel": frozenset(CHANNELS), "status": frozenset(STATUSES)}


def office_of(batch: Mapping[str, Any]) -> int | None:
    """The agency whose way of keeping registers this file follows."""
    agency: int | None = batch["agency_id"] or batch["actor_agency_id"]
    return agency


def apply(content: Mapping[str, Any], header: Header) -> tuple[Header, Reading]:
    """The header with our columns in their places, and how its cells are read."""
    mapping = MappingIn.model_validate(content)
    places = {str(target): place for place, target in enumerate(mapping.targets) if target is not None}
    ignored = tuple(
        heading
        for heading, target in zip(header.headings, mapping.targets, strict=True)
        if target is None and heading
    )
    words = {str(column): given for column, given in mapping.words.items()}
    constants = {str(column): value for column, value in mapping.constants.items()}
    return replace(header, places=places, ignored=ignored), reading_of(words, mapping.dates, constants)


async def inspect(
    engine: AsyncEngine, who: Principal, catalog: Catalog, data_dir: Path, batch_id: int, today: dt.date
) -> MappingProposal:
    """What the columns of a waiting import probably mean."""
    async with engine.connect() as db:
        batch = await service.get(db, who, batch_id)
        await access.enter_for_all(db)
        register, rows = await _look(batch, data_dir, LOOKED_AT)
        header = register.header
        known = await repository.remembered_mapping(db, office_of(batch), header.signature)
    content = MappingIn.model_validate(known["content"]) if known else None
    remembered = {
        folded(heading): str(target)
        for heading, target in zip(header.headings, content.targets if content else [], strict=False)
        if target is not None
    }
    cells = [row for _line, row in rows]
    columns = propose(header, cells[:200], remembered)
    places = {one.target: one.place for one in columns if one.target is not None}
    words: dict[Worded, list[ForeignWord]] = {}
    for column in get_args(Worded):
        if column in places:
            own = (content.words if content else {}).get(column, {})
            meaning = {**_common(column, catalog, today), **{fold(word): value for word, value in own.items()}}
            found = words_in([row[places[column]] for row in cells if places[column] < len(row)], meaning)
            words[column] = [ForeignWord(word=word, value=value) for word, value in found.items()]
    dates = [row[at] for name, at in places.items() if name.endswith("_at") for row in cells if at < len(row)]
    return MappingProposal(
        header_line=header.line,
        columns=[
            ForeignColumn.model_validate(
                {"heading": one.heading, "samples": one.samples, "target": one.target, "how": one.how}
            )
            for one in columns
        ],
        words=words,
        dates=content.dates if content else layout_of(dates),
        constants=content.constants if content else {},
        missing=[column.name for column in COLUMNS if column.required and column.name not in places],
        remembered=_remembered(known) if known else None,
    )


async def preview(
    engine: AsyncEngine, who: Principal, catalog: Catalog, data_dir: Path, batch_id: int, mapping: MappingIn
) -> MappingPreview:
    """The first rows as they would be read and judged; nothing is written."""
    async with engine.connect() as db:
        batch = await service.get(db, who, batch_id)
    register, rows = await _look(batch, data_dir, PREVIEWED)
    check(mapping, register.header)
    header, reading = apply(mapping.model_dump(), register.header)
    reader = RowReader(header, real_now(), reading)
    judge = Judge(catalog, batch["allowed_agencies"], batch["agency_id"])
    seen = [reader.read(line, cells) for line, cells in rows]
    await judge.learn(row for row in seen if isinstance(row, RegisterRow))
    return MappingPreview(rows=[_previewed(row, judge) for row in seen])


async def confirm(
    db: AsyncConnection,
    who: Principal,
    data_dir: Path,
    batch_id: int,
    mapping: MappingIn,
    now: dt.datetime,
) -> tuple[BaseModel, Mapping[str, str]]:
    """The mapping is remembered for the office, and the import goes on with it."""
    batch = await service.get(db, who, batch_id)
    register, _rows = await _look(batch, data_dir, 0)
    check(mapping, register.header)
    await access.enter_for_all(db)
    kept = await repository.add_mapping(
        db,
        {
            "agency_id": office_of(batch),
            "signature": register.header.signature,
            "headings": list(register.header.headings),
            "content": mapping.model_dump(mode="json"),
            "file_name": batch["file_name"],
            "actor_id": who.id,
            "actor_name": who.name,
            "created_at": now,
        },
    )
    if not await repository.release(db, batch_id, kept["id"]):
        raise ImportNotWaiting
    await enqueue(db, service.ENTRYPOINT, {"batch_id": batch_id})
    return service.present(await service.get(db, who, batch_id)), {}


async def history(db: AsyncConnection, who: Principal, cursor: str | None, limit: int) -> Page[MappingOut]:
    """Mappings of the agencies this person acts for, newest first; everybody's for those who oversee."""
    await apply_scope(db, None if service.oversees(who) else who.act)
    rows = await repository.newest_mappings(db, service.number(cursor), limit + 1)
    items = [
        MappingOut.model_construct(
            **{name: row[name] for name in ("id", "agency_id", "headings", "file_name", "actor_name")},
            **MappingIn.model_validate(row["content"]).model_dump(),
            created_at=local(row["created_at"]),
        )
        for row in rows[:limit]
    ]
    return Page(items=items, next_cursor=encode([items[-1].id]) if len(rows) > limit else None)


async def plan(
    db: AsyncConnection, batch: Mapping[str, Any], header: Header
) -> tuple[Header, Reading, list[str]] | None:
    """How a worker reads this file, with a word about it; None when somebody has to be asked first."""
    await access.enter_for_all(db)
    if batch["mapping_id"] is not None:
        known = await repository.get_mapping(db, batch["mapping_id"])
    elif (found := await repository.remembered_mapping(db, office_of(batch), header.signature)) is not None:
        known = found
        await repository.map_with(db, batch["id"], known["id"])
    else:
        return None if header.missing else (header, OURS, [])
    said = f"Đọc theo cách {known['actor_name']} đã xác nhận ngày {local(known['created_at']):%d/%m/%Y}"
    return *apply(known["content"], header), [said]


def check(mapping: MappingIn, header: Header) -> None:
    """Refuses a mapping that does not fit the file, names a column twice, or leaves out what is required."""
    errors = []
    if len(mapping.targets) != len(header.headings):
        detail = f"the file has {len(header.headings)} columns"
        raise Invalid(errors=[FieldError(pointer="/targets", detail=detail, code="other-columns")])
    for place, target in enumerate(mapping.targets):
        if target is not None and target in mapping.targets[:place]:
            errors.append(FieldError(pointer=f"/targets/{place}", detail=f"{target} twice", code="twice"))
        if target is not None and target in mapping.constants:
            detail = f"{target} is a column and a constant"
            errors.append(FieldError(pointer=f"/constants/{target}", detail=detail, code="twice"))
    given = {*mapping.targets, *mapping.constants}
    errors += [
        FieldError(pointer="/targets", detail=f"{column.name} is missing", code="missing")
        for column in COLUMNS
        if column.required and column.name not in given
    ]
    for name, allowed in _ALLOWED.items():
        values = {**mapping.words.get(name, {}), "": mapping.constants.get(name)}  # type: ignore[call-overload]
        errors += [
            FieldError(pointer=f"/words/{name}/{word}" if word else f"/constants/{name}", detail="no such value")
            for word, value in values.items()
            if value is not None and value not in allowed
        ]
    if errors:
        raise Invalid(errors=errors)


def _common(column: str, catalog: Catalog, today: dt.date) -> dict[str, str]:
    """What words mean everywhere; for agencies, their names and codes."""
    if column != "agency_code":
        return dict(OURS.of(column))
    found = {}
    for agency in catalog.directory.by_id.values():
        if agency.kind in ("district", "commune") and (agency.valid_to is None or today < agency.valid_to):
            plain = fold(agency.name)
            for name in (agency.code, plain, plain.removeprefix("ubnd ")):
                found[name] = agency.code
    return found


async def _look(batch: Mapping[str, Any], data_dir: Path, count: int) -> tuple[Register, list[tuple[int, Any]]]:
    """The file of an import, opened, and its first rows."""

    def read() -> tuple[Register, list[tuple[int, Any]]]:
        kind = batch["file_kind"]
        register = open_register(path_of(data_dir, batch["file_hash"], kind), kind)
        return register, list(islice(register.rows, count))

    try:
        return await asyncio.to_thread(read)
    except (NotARegister, FileNotFoundError) as error:
        raise FileGone(str(error) if isinstance(error, NotARegister) else "") from error


def _previewed(row: RegisterRow | RowError, judge: Judge) -> PreviewRow:
    judged = row if isinstance(row, RowError) else judge.judge(row)
    fault = None if isinstance(judged, Judged) else judged
    values = {} if isinstance(row, RowError) else {**row._asdict()}
    values.pop("line", None)
    return PreviewRow.model_validate(
        {
            "line": row.line,
            "values": {name: shown(value) for name, value in values.items() if value is not None},
            "column": fault and fault.column,
            "reason": fault and fault.reason,
        }
    )


def _remembered(row: Mapping[str, Any] | Any) -> Remembered:
    return Remembered(id=row["id"], actor_name=row["actor_name"], created_at=local(row["created_at"]))
