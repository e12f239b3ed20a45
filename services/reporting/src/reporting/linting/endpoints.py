"""POST /linter/checks, /linter/files: does a report's prose add up?"""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, File, UploadFile

from reporting.access import Reader
from reporting.linting import service
from reporting.linting.problems import ReportUnreadable
from reporting.linting.schemas import CheckIn, CheckOut
from reporting.linting.texts import MAX_FILE

router = APIRouter(prefix="/linter", tags=["linter"])


@router.post("/checks")
async def check_report_text(body: CheckIn, who: Reader) -> CheckOut:  # noqa: ARG001
    """Check the figures of a text. Changes nothing and keeps nothing."""
    return await service.check_report(body.text.encode())


@router.post("/files")
async def check_report_file(
    file: Annotated[UploadFile, File(description="DOCX, PDF with text, or plain text; at most 5 MiB")],
    who: Reader,  # noqa: ARG001
) -> CheckOut:
    """Check the figures of a file. Changes nothing and keeps nothing."""
    content = await file.read(MAX_FILE + 1)
    if len(content) > MAX_FILE:
        raise ReportUnreadable(f"tệp lớn hơn {MAX_FILE >> 20} MiB")
    return await service.check_report(content)
