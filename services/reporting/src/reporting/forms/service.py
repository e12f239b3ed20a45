"""Form II.06, made from the same measures as the statistics."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any

from kernel.auth import Principal
from kernel.db import apply_scope
from kernel.text import fold
from sqlalchemy.ext.asyncio import AsyncConnection

from reporting import words
from reporting.domain import forms, identities, ii06
from reporting.domain.facts import Level
from reporting.domain.ii06 import WithoutResult
from reporting.domain.measures import FORM_MEASURES, MEASURES
from reporting.domain.predicates import edges
from reporting.domain.shares import grouped
from reporting.forms.schemas import (
    FormColumn,
    FormEquation,
    FormOut,
    FormsOut,
    II06Column,
    II06Out,
    II06Query,
    II06Row,
    II06Values,
)
from reporting.intake.service import FEED
from reporting.labels import repository as names
from reporting.labels import service as labels
from reporting.labels.service import Labels
from reporting.periods import service as periods
from reporting.statistics import repository
from reporting.statistics.service import day_of_knowing, filters_of, provenance, shown

TIERS = (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE)
ROMAN = ("I", "II", "III")
Counted = tuple[dict[str, Any], dict[str, int]]


def list_forms(rule: WithoutResult) -> FormsOut:
    """All forms, those without data too."""
    return FormsOut(
        items=[
            FormOut(
                key=one.key,
                number=one.number,
                title=one.title,
                unit=one.unit,
                rows=list(one.rows),
                row_heading=one.row_heading,
                columns=[FormColumn.model_validate(vars(column)) for column in one.columns],
                equations=[
                    FormEquation.model_validate({**vars(part), "right": list(part.right)})
                    for part in one.equations
                ],
                doubts=list(one.doubts),
                status=forms.NO_DATA if one.missing else "",
                missing=one.missing or None,
            )
            for one in forms.forms(rule)
        ]
    )


async def ii06_form(
    db: AsyncConnection, who: Principal, query: II06Query, without_result: WithoutResult, now: dt.datetime
) -> II06Out:
    """The form of a period: one row a field, under its tier, with the equations of its columns."""
    period, today = periods.asked_for(query), day_of_knowing(query, now)
    await apply_scope(db, who.read)
    await repository.plan_afresh(db)
    held = await repository.progress(db, FEED)
    measures = MEASURES + FORM_MEASURES
    table = await repository.count(
        db, who, measures, ["level", "field"], filters_of(query), edges(period, today), known_at=query.known_at
    )
    told = await labels.read(db)
    values = [row for _keys, row in table.rows]
    findings = [
        *ii06.check(values, table.totals, without_result),
        identities.check_sum([one.name for one in measures], values, table.totals),
    ]
    titles = [f"{words.LEVELS[keys['level']]} · {told.field(keys['field'])}" for keys, _values in table.rows]
    return II06Out(
        form=ii06.NUMBER,
        title=ii06.TITLE,
        unit=ii06.UNIT,
        agency=await _reporting_agency(db, query, told),
        period=periods.shown(period),
        judged_on=period.judged_on(today),
        known_at=query.known_at,
        columns=[II06Column.model_validate(vars(one)) for one in ii06.columns(without_result)],
        rows=_rows(table.rows, told, without_result),
        totals=_values(table.totals, without_result),
        identities=[shown(one, titles) for one in findings],
        notes=_notes(table.totals, without_result, query.known_at),
        made_at=now,
        cursor=held.cursor,
        provenance=provenance(held, query.known_at),
    )


def _rows(counted: Sequence[Counted], told: Labels, without_result: WithoutResult) -> list[II06Row]:
    """Tiers from the province down; in each its fields by name."""
    by_tier = {tier: list(group) for tier, group in groupby(sorted(counted, key=_tier), key=_tier)}
    rows: list[II06Row] = []
    for numeral, tier in zip(ROMAN, sorted(by_tier), strict=False):
        level, members = TIERS[tier], by_tier[tier]
        sums = {name: sum(values[name] for _keys, values in members) for name in members[0][1]}
        rows.append(
            II06Row(
                position=numeral,
                kind="level",
                level=level,
                field_id=None,
                label=words.LEVELS[level],
                values=_values(sums, without_result),
            )
        )
        named = sorted(
            ((told.field(keys["field"]), keys["field"], values) for keys, values in members),
            key=lambda one: (fold(one[0]), one[1]),
        )
        rows += [
            II06Row(
                position=str(nth),
                kind="field",
                level=level,
                field_id=field_id,
                label=name,
                values=_values(values, without_result),
            )
            for nth, (name, field_id, values) in enumerate(named, 1)
        ]
    return rows


def _tier(counted: Counted) -> int:
    return TIERS.index(Level(counted[0]["level"]))


def _values(counts: Mapping[str, int], without_result: WithoutResult) -> II06Values:
    return II06Values(**{one.key: counts[one.measure] for one in ii06.columns(without_result)})


def _notes(totals: Mapping[str, int], without_result: WithoutResult, known_at: dt.date | None) -> list[str]:
    ended = f"{grouped(totals['withdrawn'])} hồ sơ rút, {grouped(totals['stopped'])} hồ sơ dừng giải quyết"
    settled = (
        f"gồm {ended}, tính theo ngày kết thúc" if without_result == "settled" else f"không gồm {ended} trong kỳ"
    )
    known = [] if known_at is None else [f"Theo số liệu {words.known_by(known_at)}."]
    return [f"Cột (7) {settled}.", *known]


async def _reporting_agency(db: AsyncConnection, query: II06Query, told: Labels) -> str:
    if len(query.agency_id) == 1:
        return told.agency(query.agency_id[0])
    return await names.find_district(db) or ""
