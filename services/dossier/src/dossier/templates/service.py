"""A leader writes the texts of her agency, focal points and administrators those of the whole district."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from kernel.auth import Principal
from kernel.clock import local
from kernel.problems import Forbidden, NotFound, StaleVersion
from sqlalchemy.ext.asyncio import AsyncConnection

from dossier.adapters.catalog import Catalog
from dossier.domain.lifecycle import Role
from dossier.dossiers import service as dossiers
from dossier.templates import repository
from dossier.templates.problems import TemplateRetired, unknown_variables
from dossier.templates.schemas import (
    TemplateIn,
    TemplateKind,
    TemplateList,
    TemplateOut,
    TemplateVersionList,
    TemplateVersionOut,
    TextPreviewIn,
    TextPreviewOut,
    VariableList,
    VariableOut,
    WordingIn,
)
from dossier.templates.variables import VARIABLES, Filling, fill, unknown

FOR_ALL = frozenset({Role.FOCAL, Role.ADMIN})


async def of_person(
    db: AsyncConnection, catalog: Catalog, who: Principal, kind: TemplateKind | None, *, retired: bool
) -> TemplateList:
    """The texts this person may use: of the district, of the agencies she works for."""
    rows = await repository.of(db, _agencies(who), kind, retired=retired)
    return TemplateList(items=[_present(row, catalog, who) for row in rows])


async def write(
    db: AsyncConnection, catalog: Catalog, who: Principal, given: TemplateIn, now: dt.datetime
) -> TemplateOut:
    if not _may_change(who, given.agency_id):
        raise Forbidden("this agency's templates are not yours to write")
    wording = _wording(given, who, now)
    template_id = await repository.add(db, given.agency_id, given.kind, wording)
    return _present(await _get(db, who, template_id), catalog, who)


async def change(
    db: AsyncConnection,
    catalog: Catalog,
    who: Principal,
    template_id: int,
    expected: int,
    given: WordingIn,
    now: dt.datetime,
) -> TemplateOut:
    """The next version; those before it stay readable."""
    await repository.lock(db, template_id)
    held = await _held(db, who, template_id)
    if held["version"] != expected:
        raise StaleVersion(current_version=held["version"])
    await repository.add_version(db, template_id, expected + 1, _wording(given, who, now))
    return _present(await _get(db, who, template_id), catalog, who)


async def retire(
    db: AsyncConnection, catalog: Catalog, who: Principal, template_id: int, now: dt.datetime
) -> TemplateOut:
    await repository.lock(db, template_id)
    await _held(db, who, template_id)
    await repository.retire(db, template_id, now)
    return _present(await _get(db, who, template_id), catalog, who)


async def versions(db: AsyncConnection, who: Principal, template_id: int) -> TemplateVersionList:
    await _get(db, who, template_id)
    rows = await repository.versions(db, template_id)
    return TemplateVersionList(items=[_version(row) for row in rows])


def variables() -> VariableList:
    return VariableList(items=[VariableOut(name=name, label=label) for name, (label, _) in VARIABLES.items()])


async def preview(
    db: AsyncConnection, catalog: Catalog, who: Principal, given: TextPreviewIn, now: dt.datetime
) -> TextPreviewOut:
    """The text as this dossier fills it."""
    if strangers := unknown(given.body):
        raise unknown_variables(strangers)
    dossier = await dossiers.within(db, who, given.dossier_code)
    agency = catalog.directory.get(dossier["agency_id"])
    filling = Filling(dossier, agency.name if agency else "", who.name, given.legal_basis or "", now)
    return TextPreviewOut(text=fill(given.body, filling))


def _agencies(who: Principal) -> frozenset[int] | None:
    """None: all. Who watches over everything sees every agency's texts."""
    if not FOR_ALL.isdisjoint(who.roles):
        return None
    return who.act | ({who.agency_id} if who.agency_id else set())


def _may_change(who: Principal, agency_id: int | None) -> bool:
    if not FOR_ALL.isdisjoint(who.roles):
        return True
    return agency_id is not None and Role.LEADER in who.roles and who.may_act(agency_id)


async def _get(db: AsyncConnection, who: Principal, template_id: int) -> Mapping[str, Any]:
    found = await repository.find(db, template_id)
    within = _agencies(who)
    if found is None or not (within is None or found["agency_id"] is None or found["agency_id"] in within):
        raise NotFound()
    return found


async def _held(db: AsyncConnection, who: Principal, template_id: int) -> Mapping[str, Any]:
    """The template, which this person may change now."""
    held = await _get(db, who, template_id)
    if not _may_change(who, held["agency_id"]):
        raise Forbidden("this agency's templates are not yours to write")
    if held["retired_at"] is not None:
        raise TemplateRetired()
    return held


def _wording(given: WordingIn, who: Principal, now: dt.datetime) -> dict[str, Any]:
    if strangers := unknown(given.body):
        raise unknown_variables(strangers)
    return {
        "name": given.name,
        "body": given.body,
        "legal_basis": given.legal_basis or None,
        "author_id": who.id,
        "author_name": who.name,
        "written_at": now,
    }


def _present(row: Mapping[str, Any], catalog: Catalog, who: Principal) -> TemplateOut:
    agency = catalog.directory.get(row["agency_id"])
    retired = row["retired_at"] is not None
    return TemplateOut(
        kind=row["kind"],
        agency_name=agency.name if agency else None,
        retired=retired,
        may_change=not retired and _may_change(who, row["agency_id"]),
        written_at=local(row["written_at"]),
        **{
            name: row[name]
            for name in ("id", "agency_id", "version", "name", "body", "legal_basis", "author_name")
        },
    )


def _version(row: Mapping[str, Any]) -> TemplateVersionOut:
    told = ("version", "name", "body", "legal_basis", "author_name")
    return TemplateVersionOut(written_at=local(row["written_at"]), **{name: row[name] for name in told})
