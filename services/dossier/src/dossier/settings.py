"""Settings of the dossier service, from the environment with prefix DOSSIER_."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import Literal, Self

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

    register_file_days: int = Field(365, ge=0)
    """Days after the end of its import after which an uploaded register, with the lines it had refused, is
    destroyed unless something in it is held; 0: never. In doubt: no text that we have seen says how long such a
    working copy of an office's book may or must be kept. The district decides, and may ask its archive."""
    idempotency_days: int = Field(30, ge=1)
    """Days for which the first answer to a creating request is kept for repeats of it. In doubt: a choice of
    ours, not of the law. An answer may hold personal data; one sent again later is taken for a new request, so
    it must be longer than a desk can be cut off."""

    smtp_host: str = ""
    """The relay for mail; empty: no mail is sent."""
    smtp_port: int = 587
    smtp_security: Literal["starttls", "tls", "none"] = "starttls"
    smtp_username: str = ""
    smtp_password: SecretStr = SecretStr("")
    mail_from: str = ""
    """Sender of every mail: `Một Cửa huyện Chi Lăng <motcua@chilang.example>`."""

    sms_url: str = ""
    """The SMS gateway; empty: no SMS is sent. May hold `{to}`, `{text}` and `{id}`, as may `sms_body`."""
    sms_method: Literal["POST", "PUT", "GET"] = "POST"
    sms_headers: SecretStr = SecretStr("{}")
    """JSON: `{"Content-Type": "application/json", "Authorization": "…"}`."""
    sms_body: str = '{"to":"{to}","text":"{text}","reference":"{id}"}'
    sms_success: str = ""
    """A pattern that the body of a good answer matches; empty: its status is enough."""
    sms_plain: bool = True
    """Without diacritics: one part of 160 characters instead of three of 67."""
    quiet_from: dt.time = dt.time(21)
    quiet_until: dt.time = dt.time(7)
    """No SMS leaves between these hours of the day in Viet Nam; equal hours: none are quiet."""

    @model_validator(mode="after")
    def _ways_out_are_whole(self) -> Self:
        """A half-told gateway is refused at the start, not found out by the first message."""
        if self.smtp_host and "@" not in self.mail_from:
            raise ValueError("smtp_host needs mail_from, the sender's address")
        try:
            headers = json.loads(self.sms_headers.get_secret_value())
            re.compile(self.sms_success)
        except (ValueError, re.error) as error:
            raise ValueError("sms_headers must be a JSON object, sms_success a pattern") from error
        if not isinstance(headers, dict) or not all(isinstance(one, str) for one in headers.values()):
            raise ValueError("sms_headers must be a JSON object of texts")
        return self

    @property
    def channels(self) -> tuple[str, ...]:
        """The ways to citizens that are configured."""
        return tuple(name for name, where in (("mail", self.smtp_host), ("sms", self.sms_url)) if where)

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
