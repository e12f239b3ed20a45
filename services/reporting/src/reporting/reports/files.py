"""A report as files: each made of the report alone, so that all say the same figures."""

from __future__ import annotations

import asyncio
import datetime as dt
from dataclasses import dataclass
from typing import Literal

from kernel.auth import Principal
from kernel.problems import Conflict
from sqlalchemy.ext.asyncio import AsyncConnection

from reporting.domain.canonical import canonical
from reporting.domain.report_states import FROZEN
from reporting.narrative import press
from reporting.narrative import service as narratives
from reporting.reports import closing, repository, service
from reporting.reports.content import Held
from reporting.reports.schemas import Content, ReportOut
from reporting.reports.workbook import report_workbook
from reporting.settings import Settings

Kind = Literal["xlsx", "docx", "pdf", "json"]
MEDIA: dict[Kind, str] = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "json": "application/json",
}
KINDS: tuple[Kind, ...] = tuple(MEDIA)
CONTENT: dict[str, dict[str, str]] = {media: {} for media in MEDIA.values()}


@dataclass(frozen=True)
class Made:
    name: str
    media_type: str
    content: bytes


async def make(
    db: AsyncConnection, who: Principal, row: Held, kind: Kind, settings: Settings, now: dt.datetime
) -> Made:
    """One file. The caller has begun the snapshot. Raises Conflict for who reads only some units of the report."""
    report = await service.read(db, who, row, settings.ii06_without_result, now)
    if report.partial:
        raise Conflict("the file is for readers of the whole report")
    draft = "" if row["state"] in FROZEN else "_du-thao"
    name = f"bao-cao_{report.period.key}_{report.agency_id}_v{report.version}{draft}.{kind}"
    return Made(name, MEDIA[kind], await _content(db, who, row, report, kind, settings, now))


async def _content(
    db: AsyncConnection,
    who: Principal,
    row: Held,
    report: ReportOut,
    kind: Kind,
    settings: Settings,
    now: dt.datetime,
) -> bytes:
    if kind == "xlsx":
        return await asyncio.to_thread(report_workbook, report)
    kept = await repository.content(db, row["id"]) if row["state"] in FROZEN else None
    if kind == "json":
        if kept is not None:
            return str(kept["content"]).encode()
        return canonical(report.content.model_dump(mode="json"))
    narrative = None if kept is None else Content.model_validate_json(kept["content"]).narrative
    if narrative is None:
        narrative = await closing.in_words(db, who, row, settings, now)
    words = narrative.model_dump(mode="json")
    if kind == "pdf":
        return await asyncio.to_thread(press.render_pdf, words)
    version = report.content.template if kept is not None else None
    template = await narratives.template(db, who, row["agency_id"], version)
    return await asyncio.to_thread(press.render_docx, words, template)
