"""Settings of the dossier service, from the environment with prefix DOSSIER_."""

from __future__ import annotations

from pathlib import Path
from typing import Self

from kernel.settings import ServiceSettings, configure
from pydantic import AliasChoices, Field, FilePath, SecretStr, model_validator

from dossier.domain.secrets import KEY_LENGTH


class Settings(ServiceSettings):
    """See kernel.settings for the common part."""

    model_config = configure("dossier")

    take_over_seconds: float = 15
    """A job whose worker has not been heard of for so long goes to another one."""

    public_url: str = ""
    """Address under which citizens reach the app, for the QR code of slips: `https://motcua.chilang.example`."""

    slip_p12_file: FilePath | None = None
    """Key and certificate (PKCS#12) by which slips are digitally signed; without it they are not, and say so."""
    slip_p12_password_file: FilePath | None = None
    """The file that holds its password."""

    tracking_key: SecretStr = SecretStr("")
    """From it follows the secret printed on each slip (domain.secrets); changing it makes printed secrets void."""
    tracking_key_file: FilePath | None = None
    """The file that holds `tracking_key`, where it is not given itself."""

    papers_store: str = ""
    """Where papers lie: a folder below the data folder when empty, or an address (`s3://bucket/prefix`)."""
    paper_max_bytes: int = 20 << 20
    """Of one file."""
    papers_max_files: int = 60
    """Of one dossier, and of one tray."""
    papers_max_bytes: int = 300 << 20
    """Of one dossier, all its files together."""
    upload_hours: int = 24
    """How long an unfinished upload is waited for."""
    clamd_address: str = Field("", validation_alias=AliasChoices("clamd_address", "dossier_clamd_address"))
    """CLAMD_ADDRESS: the virus scanner, `host:port` or the path of its socket. Empty: files are not scanned."""
    scanner_folders: dict[int, Path] = Field(default_factory=dict)
    """Folders into which the scanners of desks write, by the desk's agency: `{"101": "/srv/scan/dong-mo"}`."""

    @model_validator(mode="after")
    def _has_a_tracking_key(self) -> Self:
        """No default: whoever knew it could open every dossier."""
        if self.tracking_key_file is not None and not self.tracking_key.get_secret_value():
            self.tracking_key = SecretStr(self.tracking_key_file.read_text().strip())
        if len(self.tracking_key.get_secret_value()) < KEY_LENGTH:
            raise ValueError(f"tracking_key (or tracking_key_file) must hold at least {KEY_LENGTH} characters")
        return self

    @property
    def tracking_key_bytes(self) -> bytes:
        """The key as domain.secrets takes it."""
        return self.tracking_key.get_secret_value().encode()
