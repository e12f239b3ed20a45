"""Makes the package of a period's form II.06: the files, their sums, the signature of the house."""

from __future__ import annotations

import datetime as dt
import hashlib
import uuid
from collections.abc import Sequence
from typing import Any

from kernel.actlog import canonical
from kernel.auth import Principal
from kernel.db import apply_scope
from kernel.jobs import enqueue
from kernel.package import Enclosed, build
from sqlalchemy.ext.asyncio import AsyncConnection

from reporting.deliveries import repository
from reporting.deliveries.problems import FiguresDoNotAddUp
from reporting.domain.sending import State
from reporting.forms import service as forms
from reporting.forms.schemas import II06Out, II06Query
from reporting.forms.workbook import ii06_workbook
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


async def order(
    db: AsyncConnection,
    settings: Settings,
    *,
    receiver_id: int,
    schedule_id: int | None,
    period_key: str,
    agency_id: int | None,
    files: Sequence[str],
    by_name: str,
    now: dt.datetime,
) -> uuid.UUID:
    """Make the package and queue its first try, in the caller's transaction.

    Raises FiguresDoNotAddUp while an identity of the form fails: nothing that contradicts itself leaves the house.
    """
    query = II06Query(period=period_key, agency_id=[] if agency_id is None else [agency_id])
    form = await forms.ii06_form(db, HOUSE, query, settings.ii06_without_result, now)
    await apply_scope(db, None)
    if broken := [one.sentence for one in form.identities if not one.holds]:
        raise FiguresDoNotAddUp("; ".join(broken))
    delivery_id = uuid.uuid4()
    title = " – ".join(filter(None, [f"Biểu {form.form} {form.period.label}", form.agency]))
    package = build(
        str(delivery_id),
        {
            "title": title,
            "made_at": now,
            "period": form.period.key,
            "cursor": form.cursor,
            "provenance": form.provenance.sentence,
        },
        [_enclosed(form, kind) for kind in files],
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
            "title": title,
            "file_name": f"II.06_{period_key}_{delivery_id}.zip",
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


def _enclosed(form: II06Out, kind: str) -> Enclosed:
    name = f"II.06_{form.period.key}.{kind}"
    sums: dict[str, Any] = form.totals.model_dump()
    if kind == "xlsx":
        return Enclosed(name, XLSX, ii06_workbook(form), sums)
    content = canonical(form.model_dump(mode="json")).encode()
    return Enclosed(name, "application/json", content, sums)
