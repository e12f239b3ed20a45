"""GET, POST /templates; PUT /templates/{id}, its versions and its retirement; variables and previews."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response
from kernel.app import ClockDep
from kernel.auth import Principal, Staff, require
from kernel.db import Read, Write
from kernel.idempotency import OnceKey

from dossier.dependencies import CatalogDep, Expected
from dossier.templates import service
from dossier.templates.schemas import (
    TemplateId,
    TemplateIn,
    TemplateKind,
    TemplateList,
    TemplateOut,
    TemplateVersionList,
    TextPreviewIn,
    TextPreviewOut,
    VariableList,
    WordingIn,
)

router = APIRouter(prefix="/templates", tags=["templates"])
Author = Annotated[Principal, Depends(require("leader", "focal", "admin"))]


@router.get("")
async def list_templates(
    who: Staff,
    db: Read,
    catalog: CatalogDep,
    kind: Annotated[TemplateKind | None, Query()] = None,
    retired: Annotated[bool, Query(description="Those no longer in use too")] = False,
) -> TemplateList:
    """The texts the caller may use."""
    return await service.of_person(db, catalog, who, kind, retired=retired)


@router.get("/variables")
async def list_template_variables(who: Staff) -> VariableList:  # noqa: ARG001
    """The blanks a template may hold."""
    return service.variables()


@router.post("/previews")
async def preview_text(
    body: TextPreviewIn, who: Staff, db: Read, catalog: CatalogDep, clock: ClockDep
) -> TextPreviewOut:
    """A text as a real dossier fills it; nothing is written."""
    return await service.preview(db, catalog, who, body, clock.now())


@router.post("", status_code=201, response_model=TemplateOut)
async def write_template(
    body: TemplateIn, who: Author, once: OnceKey, db: Write, catalog: CatalogDep, clock: ClockDep
) -> Response:
    """A new text. A blank that nothing fills is refused (422)."""

    async def work() -> tuple[TemplateOut, Mapping[str, str]]:
        return await service.write(db, catalog, who, body, clock.now()), {}

    return await once.run(db, work, 201)


@router.put("/{template_id}")
async def change_template(
    template_id: TemplateId,
    body: WordingIn,
    who: Author,
    expected: Expected,
    db: Write,
    catalog: CatalogDep,
    clock: ClockDep,
) -> TemplateOut:
    """The next version of a text; If-Match names the version it follows."""
    return await service.change(db, catalog, who, template_id, expected, body, clock.now())


@router.post("/{template_id}/retirements", response_model=TemplateOut)
async def retire_template(
    template_id: TemplateId, who: Author, once: OnceKey, db: Write, catalog: CatalogDep, clock: ClockDep
) -> Response:
    """The text is offered no longer; what was written from it stands."""

    async def work() -> tuple[TemplateOut, Mapping[str, str]]:
        return await service.retire(db, catalog, who, template_id, clock.now()), {}

    return await once.run(db, work)


@router.get("/{template_id}/versions")
async def list_template_versions(template_id: TemplateId, who: Staff, db: Read) -> TemplateVersionList:
    """All versions of a text, newest first."""
    return await service.versions(db, who, template_id)
