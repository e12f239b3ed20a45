"""Uploaded files, kept under the name of their content: the same file twice is one file."""

from __future__ import annotations

import hashlib
import os
import tempfile
from pathlib import Path
from typing import NamedTuple

from fastapi import UploadFile

from dossier.imports.files import MAX_BYTES, kind_of
from dossier.imports.problems import FileEmpty, FileKindUnknown, FileTooLarge

BLOCK = 1 << 20


class Kept(NamedTuple):
    """A file that lies safely in the data folder."""

    kind: str
    size: int
    hash: bytes


def folder_of(data_dir: Path) -> Path:
    return data_dir / "imports"


def name_of(content_hash: bytes, kind: str) -> str:
    return f"{content_hash.hex()}.{kind}"


def path_of(data_dir: Path, content_hash: bytes, kind: str) -> Path:
    return folder_of(data_dir) / name_of(content_hash, kind)


async def keep(upload: UploadFile, data_dir: Path) -> Kept:
    """Writes the upload to disk, judged by its content. It is there, whole, before anybody is told so."""
    folder = folder_of(data_dir)
    folder.mkdir(parents=True, exist_ok=True)
    digest, size, kind = hashlib.sha256(), 0, None
    handle, name = tempfile.mkstemp(dir=folder, prefix=".upload-")
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as target:
            while block := await upload.read(BLOCK):
                if size == 0:
                    kind = kind_of(block[:4096])
                    if kind is None:
                        raise FileKindUnknown("Chỉ nhận tệp XLSX hoặc CSV")
                size += len(block)
                if size > MAX_BYTES:
                    raise FileTooLarge(f"Tệp lớn hơn {MAX_BYTES >> 20} MiB")
                digest.update(block)
                target.write(block)
            if kind is None:
                raise FileEmpty("Tệp rỗng")
            target.flush()
            os.fsync(target.fileno())
        kept = Kept(kind, size, digest.digest())
        draft.replace(path_of(data_dir, kept.hash, kind))  # noqa: ASYNC240 - a rename, no wait
        return kept
    finally:
        draft.unlink(missing_ok=True)  # noqa: ASYNC240
