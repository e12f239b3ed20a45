"""Secrets: one file each, readable by the owner alone. A demo makes its own; production must be given them."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from stack.errors import StackError
from stack.topology import SERVICES

SIGNING_KEY = "catalog_signing_key.pem"
PACKAGE_KEY = "reporting_package_key.pem"
TRACKING_KEY = "dossier_tracking_key"
PRIVATE_KEYS = (SIGNING_KEY, PACKAGE_KEY)
POSTGRES_PASSWORD = "postgres_password"  # noqa: S105 - the name of a file


def names() -> tuple[str, ...]:
    """Every secret that the stack itself needs."""
    passwords = [f"{s.name}_{role}_password" for s in SERVICES for role in ("app", "migrator")]
    clients = [f"{s.name}_client_secret" for s in SERVICES if s.client]
    return (*PRIVATE_KEYS, TRACKING_KEY, *passwords, *clients)


def _write(path: Path, text: str) -> None:
    """Created with its final rights, so that it is never readable by others, not even for a moment."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(text)


def _private_key() -> str:
    key = ec.generate_private_key(ec.SECP256R1())
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    ).decode()


def make(folder: Path, wanted: Iterable[str] | None = None) -> list[str]:
    """Write every secret that is not there yet; what is there stays. Answers the names written."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    made = [name for name in (wanted or names()) if not (folder / name).exists()]
    for name in made:
        _write(folder / name, _private_key() if name in PRIVATE_KEYS else secrets.token_urlsafe(32))
    return made


def make_addresses(folder: Path, server: str) -> list[str]:
    """Files with the database addresses of all services, for processes that read their settings from files.

    `server` is host:port as the containers see PostgreSQL.
    """
    made = make(folder, [*names(), POSTGRES_PASSWORD])
    addresses = {"motcua_database_url": ("postgres", POSTGRES_PASSWORD, "postgres")}
    for s in SERVICES:
        addresses[f"{s.name}_database_url"] = (f"{s.name}_app", f"{s.name}_app_password", f"motcua_{s.name}")
        addresses[f"{s.name}_migrator_database_url"] = (
            f"{s.name}_migrator",
            f"{s.name}_migrator_password",
            f"motcua_{s.name}",
        )
    for name, (role, secret, database) in addresses.items():
        if not (folder / name).exists():
            _write(folder / name, f"postgresql+asyncpg://{role}:{read(folder, secret)}@{server}/{database}")
            made.append(name)
    return made


def read(folder: Path, name: str) -> str:
    """One secret; its file holds nothing else."""
    try:
        return (folder / name).read_text().strip()
    except OSError as error:
        raise StackError(f"The secret {folder / name} cannot be read ({error.strerror}).") from error


def require(folder: Path | None) -> Path:
    """The folder of secrets that production must be given; refuses in one sentence that names what is missing."""
    how = "write them once with `motcua secrets FOLDER` and give the folder with --secrets or MOTCUA_SECRETS_DIR"
    if folder is None:
        raise StackError(f"Production does not start without its own secrets: {how}.")
    missing = [name for name in names() if not (folder / name).is_file() or not read(folder, name)]
    if missing:
        raise StackError(f"The folder {folder} lacks {', '.join(missing)}: {how}.")
    if open_ones := [n for n in names() if (folder / n).stat().st_mode & 0o007]:
        raise StackError(f"Every user of this machine may open {open_ones[0]} in {folder}: chmod 600 {folder}/*")
    return folder
