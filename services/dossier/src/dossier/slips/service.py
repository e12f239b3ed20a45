"""Printing: who may, which number, which copy; recorded before the sheet leaves."""

from __future__ import annotations

import asyncio
import datetime as dt
from pathlib import Path
from typing import Any

from kernel.auth import Principal
from kernel.clock import local
from kernel.documents import render_pdf
from kernel.problems import NotFound
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.acting.service import hold, note_reading
from dossier.adapters.catalog import Catalog
from dossier.domain.lifecycle import Act
from dossier.domain.regimes import regime_on
from dossier.dossiers import access
from dossier.slips import repository
from dossier.slips.content import Slip, Surroundings, act_behind, content_of, year_of

HERE = Path(__file__).parent
SERIES = {"receipt": "register", "supplement": "supplement", "refusal": "refusal"}
_compiling = asyncio.Lock()


async def print_slip(
    db: AsyncConnection,
    catalog: Catalog,
    who: Principal,
    code: str,
    kind: str,
    copy: int | None,
    now: dt.datetime,
    *,
    demo: bool,
    public_url: str,
) -> dict[str, Any]:
    """The content of the sheet. Without `copy` it is a new print, counted and recorded; with it, an old one."""
    case = await hold(db, catalog, who, code, None, now)
    record = await repository.acts_of(db, case.dossier["id"])
    act = act_behind(kind, record)
    if act is None:
        raise NotFound("this slip does not exist for the dossier")
    printed = repository.printed_copies(record, kind, act["sequence"])
    if copy is not None and copy > printed:
        raise NotFound("this copy was never printed")
    number = None
    if series := SERIES.get(kind):
        # The book of an agency is one, whoever of its divisions prints.
        await access.enter_for_all(db)
        number = await repository.number_of(db, case.dossier, series, act["sequence"], year_of(act))
        await access.enter(db, who)
    if copy is None:
        said = {"slip": kind, "of": act["sequence"], "copy": printed + 1}
        await note_reading(case, Act.PRINT_SLIP, None, said if number is None else {**said, "number": number})
    version = catalog.version(case.dossier["procedure_version_id"])
    around = Surroundings(catalog.directory, version.time_text if version else "", demo, public_url)
    received = case.dossier["received_at"] or case.dossier["submitted_at"]
    slip = Slip(kind, act, number, copy or printed + 1, regime_on(local(received).date()))
    return content_of(slip, case.dossier, record, around)


async def render(kind: str, content: dict[str, Any]) -> bytes:
    """The PDF. One at a time: a compiler keeps its fonts and templates warm and is not to be shared."""
    async with _compiling:
        return await asyncio.to_thread(render_pdf, HERE / "templates" / f"{kind}.typ", content, HERE / "fonts")
