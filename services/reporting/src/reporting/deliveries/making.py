"""Makes the package of a period's form II.06 or closed report: files, sums, the signature of the house."""

from __future__ import annotations

import datetime as dt
import hashlib
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kernel.actlog import canonical
from kernel.auth import Principal
from kernel.db import apply_scope
from kernel.jobs import enqueue
from kernel.package import Enclosed, build
from sqlalchemy.ext.asyncio import AsyncConnection

from reporting.deliveries import repository
from reporting.deliveries.problems import FiguresDoNotAddUp, ReportNotClosed
from reporting.domain.periods import named
from reporting.domain.sending import State
from reporting.forms import service as forms
from reporting.forms.schemas import II06Out, II06Query
from reporting.forms.workbook import ii06_workbook
from reporting.reports import service as reports
from reporting.reports.files import KINDS, make
from reporting.settings import Settings

ENTRYPOINT = "hand_over"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HOUSE = Principal(
    id="reporting",
    kind="client",
    name="Hệ thống",
    roles=frozenset(),
    agency_id=None,
    desk_id=None,
    act=frozenset(),
    read=None,
    scopes=frozenset(),
    claims={},
)
"""Whoever sends a package sends the whole: rights decide who may order it, not what is in it."""


@dataclass(frozen=True)
class Contents:
    """What goes into a package, and what its manifest says about it."""

    title: str
    file_name: str
    about: Mapping[str, Any]
    files: Sequence[Enclosed]


async def order(
    db: AsyncConnection,
    settings: Settings,
    *,
    receiver_id: int,
    schedule_id: int | None,
    period_key: str,
    agency_id: int | None,
    what: str,
    files: Sequence[str],
    by_name: str,
    now: dt.datetime,
) -> uuid.UUID:
    """Make the package and queue its first try, in the caller's transaction.

    Raises HeldBack: FiguresDoNotAddUp while an identity of the form fails (nothing that contradicts itself leaves
    the house), ReportNotClosed while the report of the period is not closed.
    """
    await apply_scope(db, None)
    if what == "report" and agency_id is not None:
        made = await _report(db, settings, period_key, agency_id, files, now)
    else:
        made = await _form(db, settings, period_key, agency_id, files, now)
    delivery_id = uuid.uuid4()
    package = build(
        str(delivery_id),
        {"title": made.title, "made_at": now, "period": period_key, **made.about},
        made.files,
        settings.package_key_pem,
        settings.package_key_id,
    )
    digest = hashlib.sha256(package).hexdigest()
    await repository.add_delivery(
        db,
        {
            "id": delivery_id,
            "receiver_id": receiver_id,
            "schedule_id": schedule_id,
            "period_key": period_key,
            "title": made.title,
            "file_name": f"{made.file_name}_{period_key}_{delivery_id}.zip",
            "package": package,
            "sha256": digest,
            "made_at": now,
            "made_by_name": by_name,
            "state": State.WAITING,
            "attempts": 0,
        },
    )
    await repository.note_try(db, delivery_id, now, "made", f"sha256 {digest}", by_name)
    await enqueue(db, ENTRYPOINT, {"delivery_id": str(delivery_id)})
    return delivery_id


async def _form(
    db: AsyncConnection,
    settings: Settings,
    period_key: str,
    agency_id: int | None,
    files: Sequence[str],
    now: dt.datetime,
) -> Contents:
    query = II06Query(period=period_key, agency_id=[] if agency_id is None else [agency_id])
    form = await forms.ii06_form(db, HOUSE, query, settings.ii06_without_result, now)
    await apply_scope(db, None)
    if broken := [one.sentence for one in form.identities if not one.holds]:
        raise FiguresDoNotAddUp("; ".join(broken))
    return Contents(
        title=" – ".join(filter(None, [f"Biểu {form.form} {form.period.label}", form.agency])),
        file_name="II.06",
        about={"cursor": form.cursor, "provenance": form.provenance.sentence},
        files=[_enclosed(form, kind) for kind in files],
    )


def _enclosed(form: II06Out, kind: str) -> Enclosed:
    name = f"II.06_{form.period.key}.{kind}"
    sums: dict[str, Any] = form.totals.model_dump()
    if kind == "xlsx":
        return Enclosed(name, XLSX, ii06_workbook(form), sums)
    content = canonical(form.model_dump(mode="json")).encode()
    return Enclosed(name, "application/json", content, sums)


async def _report(
    db: AsyncConnection,
    settings: Settings,
    period_key: str,
    agency_id: int,
    files: Sequence[str],
    now: dt.datetime,
) -> Contents:
    """The closed report in its newest version; every file is made of what was frozen."""
    row = await reports.newest_closed(db, HOUSE, agency_id, period_key)
    if row is None:
        raise ReportNotClosed(f"{named(period_key).label}: báo cáo chưa chốt")
    report = await reports.read(db, HOUSE, row, settings.ii06_without_result, now)
    sums = next((one.totals for one in report.content.forms if one.key == "ii06"), {})
    made = [await make(db, HOUSE, row, kind, settings, now) for kind in KINDS if kind in files]
    return Contents(
        title=f"Báo cáo {report.period.label} – {report.agency}, bản {report.version}",
        file_name="bao-cao",
        about={
            "cursor": report.content.cursor,
            "version": report.version,
            "report_sha256": report.seal.sha256 if report.seal else None,
            "closed_by": report.content.closed_by,
            "closed_at": report.content.closed_at,
        },
        files=[Enclosed(one.name, one.media_type, one.content, sums) for one in made],
    )
