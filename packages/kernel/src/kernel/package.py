"""A package: files that leave the house together, with a manifest that proves them and a signature that proves it.

A ZIP of the files, `manifest.json` (names, media types, sizes, SHA-256, and the sums that the sender vouches for)
and, when a key is given, `manifest.jws`: the manifest signed as a compact JWS (RFC 7515, ES256). Whoever has the
file alone can check it. The same input makes the same bytes, so that what is sent twice is recognised as one.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from jose import jws
from jose.exceptions import JOSEError

from kernel.actlog import canonical

FORMAT = "motcua-package-1"
MANIFEST, SIGNATURE = "manifest.json", "manifest.jws"
ALGORITHM = "ES256"
LARGEST = 256 * 1024 * 1024
"""Bytes that a package may hold unpacked; a larger one is not looked into."""
_MOMENT = (1980, 1, 1, 0, 0, 0)


class Broken(ValueError):  # noqa: N818 - a finding, not a fault
    """The package is not what its manifest says; the text names the first place."""


@dataclass(frozen=True)
class Enclosed:
    """One file. `sums` are totals that its receiver can count again, by name."""

    name: str
    media_type: str
    content: bytes
    sums: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class Proof:
    """What a package turned out to be. `key_id` is the signer's, None when it is not signed."""

    manifest: Mapping[str, Any]
    key_id: str | None


def build(
    package_id: str,
    about: Mapping[str, Any],
    files: Sequence[Enclosed],
    private_pem: str | None = None,
    key_id: str = "",
) -> bytes:
    """The package's bytes. Raises ValueError for names that are empty, double, or lead out of the package."""
    names = [one.name for one in files]
    if len(set(names)) != len(names) or any(not _plain(name) for name in names):
        raise ValueError("the names of a package's files are plain and differ")
    manifest = canonical(
        {
            "format": FORMAT,
            "id": package_id,
            "about": dict(about),
            "files": [
                {
                    "name": one.name,
                    "media_type": one.media_type,
                    "bytes": len(one.content),
                    "sha256": hashlib.sha256(one.content).hexdigest(),
                    "sums": dict(one.sums),
                }
                for one in files
            ],
        }
    ).encode()
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        _put(archive, MANIFEST, manifest)
        if private_pem is not None:
            signed: str = jws.sign(manifest, private_pem, headers={"kid": key_id}, algorithm=ALGORITHM)
            _put(archive, SIGNATURE, signed.encode())
        for one in files:
            _put(archive, one.name, one.content)
    return packed.getvalue()


def check(content: bytes, public_key: str | Mapping[str, Any] | None = None) -> Proof:
    """Prove a package from its bytes alone; raises Broken.

    With a public key (PEM or JWK) the signature must be there and be that key's. Without one a signature is only
    held against the manifest's text: it says who claims to have signed, not that it is true.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(one.file_size for one in archive.infolist()) > LARGEST:
                raise Broken("it unpacks to more than a package may hold")
            held = {one.filename: archive.read(one) for one in archive.infolist()}
            if len(held) != len(archive.infolist()):
                raise Broken("a name stands in it twice")
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, NotImplementedError) as error:
        raise Broken("it is no package: not a readable ZIP file") from error
    manifest = _manifest(held.pop(MANIFEST, None))
    key_id = _signer(held.pop(SIGNATURE, None), manifest, public_key)
    told = _told(manifest)
    for name, (size, digest) in told.items():
        if name not in held:
            raise Broken(f"{name} is missing")
        if len(held[name]) != size or hashlib.sha256(held[name]).hexdigest() != digest:
            raise Broken(f"{name} was altered after the package was made")
    if strangers := sorted(held.keys() - told.keys()):
        raise Broken(f"{strangers[0]} is not in the manifest")
    return Proof(manifest, key_id)


def _told(manifest: Mapping[str, Any]) -> dict[str, tuple[int, str]]:
    try:
        told = {str(one["name"]): (int(one["bytes"]), str(one["sha256"])) for one in manifest["files"]}
        if len(told) != len(manifest["files"]):
            raise Broken("the manifest names a file twice")
    except (KeyError, TypeError, ValueError) as error:
        raise error if isinstance(error, Broken) else Broken("the manifest is not complete") from error
    return told


def _manifest(written: bytes | None) -> dict[str, Any]:
    if written is None:
        raise Broken(f"{MANIFEST} is missing")
    try:
        manifest = json.loads(written)
        known = manifest["format"] == FORMAT and canonical(manifest).encode() == written
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise Broken("the manifest cannot be read") from error
    if not known:
        raise Broken(f"the manifest is not one of {FORMAT}")
    return dict(manifest)


def _signer(
    written: bytes | None, manifest: Mapping[str, Any], public_key: str | Mapping[str, Any] | None
) -> str | None:
    if written is None:
        if public_key is not None:
            raise Broken("it is not signed")
        return None
    try:
        token = written.decode("ascii")
        header = jws.get_unverified_header(token)
        payload = (
            jws.get_unverified_claims(token)
            if public_key is None
            else jws.verify(token, public_key, algorithms=[ALGORITHM])
        )
    except (JOSEError, UnicodeDecodeError, ValueError, TypeError) as error:
        raise Broken("the signature is not that of the key") from error
    if payload != canonical(manifest).encode():
        raise Broken("the signature is of another manifest")
    return str(header.get("kid", ""))


def _plain(name: str) -> bool:
    return bool(name) and name not in (MANIFEST, SIGNATURE) and not set(name) & set("/\\:\0") and name[0] != "."


def _put(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    entry = zipfile.ZipInfo(name, _MOMENT)
    entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
    archive.writestr(entry, content)
