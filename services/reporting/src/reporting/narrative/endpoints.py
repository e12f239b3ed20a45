"""GET /narratives and its files; the officer's texts; Word templates."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Depends, File, Header, Path, Query, Request, Response, UploadFile
from kernel.app import ClockDep
from kernel.auth import Principal, require
from kernel.db import Read, Write
from kernel.idempotency import IdempotencyKeyInvalid, IdempotencyKeyMissing, Once
from kernel.text import clean

from reporting.access import Reader
from reporting.dependencies import Expected
from reporting.domain.ii06 import WithoutResult
from reporting.narrative import press, sandbox, service
from reporting.narrative.default_template import default_template
from reporting.narrative.problems import TemplateTooLarge, template_refused
from reporting.narrative.schemas import (
    FileQuery,
    NarrativeOut,
    NarrativeQuery,
    TemplateList,
    TemplateOut,
    TemplateQuery,
    TextHistory,
    TextIn,
    TextOut,
    TextQuery,
)
from reporting.settings import Settings

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PDF = "application/pdf"
router = APIRouter(prefix="/narratives", tags=["narratives"])
Writer = Annotated[Principal, Depends(require("focal"))]


def _without_result(request: Request) -> WithoutResult:
    settings: Settings = request.app.state.settings
    return settings.ii06_without_result


def _key(idempotency_key: Annotated[str | None, Header(max_length=300)] = None) -> str:
    """An upload is compared by its content, so the key is bound to that and not to the parts of the body."""
    if idempotency_key is None:
        raise IdempotencyKeyMissing()
    key = idempotency_key.strip().removeprefix('"').removesuffix('"')
    if not 8 <= len(key) <= 200 or not key.isprintable():
        raise IdempotencyKeyInvalid()
    return key


Key = Annotated[str, Depends(_key)]
Rule = Annotated[WithoutResult, Depends(_without_result)]


@router.get("")
async def read_narrative(
    who: Reader, db: Read, clock: ClockDep, rule: Rule, query: Annotated[NarrativeQuery, Query()]
) -> NarrativeOut:
    """The report of an agency over its periods: outline, sentences bound to figures, typed text, annexes."""
    return await service.narrative(db, who, query, rule, clock.now())


@router.get("/files/docx", response_class=Response, responses={200: {"content": {DOCX: {}}}})
async def download_narrative_docx(
    who: Reader, db: Read, clock: ClockDep, rule: Rule, query: Annotated[FileQuery, Query()]
) -> Response:
    """The report as a Word file, from the agency's template; 409 while figures contradict each other."""
    made = await service.printable(db, who, query, rule, clock.now())
    template = await service.template(db, who, query.agency, query.template)
    file = await asyncio.to_thread(press.render_docx, made.model_dump(mode="json"), template)
    return _attached(file, DOCX, f"bao-cao_{'_'.join(query.period)}.docx")


@router.get("/files/pdf", response_class=Response, responses={200: {"content": {PDF: {}}}})
async def download_narrative_pdf(
    who: Reader, db: Read, clock: ClockDep, rule: Rule, query: Annotated[NarrativeQuery, Query()]
) -> Response:
    """The same report as a PDF; 409 while figures contradict each other."""
    made = await service.printable(db, who, query, rule, clock.now())
    file = await asyncio.to_thread(press.render_pdf, made.model_dump(mode="json"))
    return _attached(file, PDF, f"bao-cao_{'_'.join(query.period)}.pdf")


@router.get("/texts")
async def list_narrative_texts(who: Reader, db: Read, query: Annotated[TextQuery, Query()]) -> TextHistory:
    """All versions of what was written under a section, newest first: who, and when."""
    return await service.history(db, who, query)


@router.put("/texts")
async def write_narrative_text(
    response: Response,
    body: TextIn,
    who: Writer,
    expected: Expected,
    db: Write,
    clock: ClockDep,
    query: Annotated[TextQuery, Query()],
) -> TextOut:
    """The next version of a section's text; If-Match names the version it follows, "0" where there is none."""
    written = await service.write_text(db, who, query, expected, body, clock.now())
    response.headers["ETag"] = f'"{written.version}"'
    return written


@router.get("/templates")
async def list_narrative_templates(
    who: Reader, db: Read, query: Annotated[TemplateQuery, Query()]
) -> TemplateList:
    """Versions of the agency's Word template, newest first; the newest is in use."""
    return await service.list_templates(db, who, query.agency)


@router.post("/templates", status_code=201, response_model=TemplateOut)
async def upload_narrative_template(
    request: Request,
    who: Writer,
    key: Key,
    db: Write,
    clock: ClockDep,
    query: Annotated[TemplateQuery, Query()],
    file: Annotated[UploadFile, File(description="DOCX, at most 2 MiB")],
) -> Response:
    """A new template of the agency. Unknown blanks, macros and links to the outside are refused (422)."""
    await service.check_writer(db, who, query.agency)
    data = await file.read(sandbox.MAX_BYTES + 1)
    if len(data) > sandbox.MAX_BYTES:
        raise TemplateTooLarge(f"Tệp lớn hơn {sandbox.MAX_BYTES >> 20} MiB")
    reasons = await asyncio.to_thread(sandbox.judge, data, *press.trial())
    if reasons:
        raise template_refused(reasons)
    name = clean(file.filename or "")[:200] or service.DEFAULT_NAME

    async def work() -> tuple[TemplateOut, Mapping[str, str]]:
        return await service.add_template(db, who, query.agency, name, data, clock.now()), {}

    fingerprint = hashlib.sha256(str(query.agency).encode() + b"\n" + data).hexdigest()
    return await Once(who, request.method, request.url.path, key, fingerprint).run(db, work, 201)


@router.get("/templates/{version}/file", response_class=Response, responses={200: {"content": {DOCX: {}}}})
async def download_narrative_template(
    version: Annotated[int, Path(ge=0, lt=2**31)],
    who: Reader,
    db: Read,
    query: Annotated[TemplateQuery, Query()],
) -> Response:
    """A version of the template, to be edited in Word; version 0 is the one that comes with the service."""
    data = await service.template(db, who, query.agency, version)
    return _attached(default_template() if data is None else data, DOCX, f"mau-bao-cao_{version}.docx")


def _attached(content: bytes, media_type: str, name: str) -> Response:
    return Response(
        content, media_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )
