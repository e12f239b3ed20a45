"""Papers as files, as the API takes and shows them."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal
from uuid import UUID

from kernel.text import Text
from pydantic import Field

from dossier.dossiers.schemas import Input, Output

FileKind = Literal["paper", "result"]
Origin = Literal["file", "camera", "scanner"]
MAX_DECLARED = 2**40


class PolicyOut(Output):
    """What may be handed in. `unscanned_notice` is null when every file passes a virus scanner."""

    max_bytes: int
    max_files: int
    max_total_bytes: int
    part_bytes: int
    upload_hours: int
    kinds: list[KindOut]
    virus_scanned: bool
    unscanned_notice: str | None


class KindOut(Output):
    name: str
    word: str
    extensions: list[str]
    media_types: list[str]


class UploadIn(Input):
    """Announces a file. `media_type` is what the sender's system calls it, empty when it does not know."""

    name: Annotated[Text, Field(min_length=1, max_length=200)]
    size: Annotated[int, Field(ge=1, le=MAX_DECLARED)]
    media_type: Annotated[str, Field(max_length=100, pattern=r"^([A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+)?$")] = ""
    origin: Literal["file", "camera"] = "file"


class PaperFileOut(Output):
    """One kept file. `sha256` is of what is kept, `received_sha256` of what was sent."""

    id: UUID
    kind: FileKind
    position: int | None
    origin: Origin
    name: str
    media_type: str
    pages: int | None
    size: int
    sha256: str
    received_sha256: str
    virus_scanned: bool
    reused_code: str | None
    added_at: dt.datetime
    added_by_name: str
    removed_at: dt.datetime | None
    removed_by_name: str | None
    removed_reason: str | None


class RefusalOut(Output):
    """Why a file was not taken; `found` says in a word what it is."""

    code: str
    detail: str
    found: str


class UploadOut(Output):
    """How far an upload has come: `received` is the offset to go on from."""

    id: UUID
    state: Literal["open", "kept", "refused"]
    name: str
    size: int
    received: int
    expires_at: dt.datetime
    file: PaperFileOut | None
    refusal: RefusalOut | None


class UploadList(Output):
    items: list[UploadOut]


class PaperFileList(Output):
    items: list[PaperFileOut]


class AttachmentIn(Input):
    """A file and the paper it answers: `position` counts the dossier's list from 0, null for none of it."""

    id: UUID
    kind: FileKind = "paper"
    position: Annotated[int, Field(ge=0, le=199)] | None = None


class AttachIn(Input):
    files: Annotated[list[AttachmentIn], Field(min_length=1, max_length=60)]


class RemovalIn(Input):
    reason: Annotated[Text, Field(min_length=1, max_length=500)]


class EarlierPaperOut(Output):
    """A file the same applicant has handed in before, and the dossier it came from."""

    file: PaperFileOut
    dossier_code: str
    procedure_name: str
    paper_name: str | None
    received_at: dt.datetime | None


class EarlierPaperList(Output):
    items: list[EarlierPaperOut]


class EarlierSearchIn(Input):
    """In a body, never in an address: addresses are written down on their way."""

    identity_number: Annotated[Text, Field(min_length=5, max_length=30)]
