"""The ways to a receiver: a folder, SFTP, HTTPS, mail. Each hands over the same bytes under the same name.

What is handed over twice arrives once: a file is written beside its place and moved there whole, a request carries
the delivery's id, a letter its own.
"""

from __future__ import annotations

import asyncio
import base64
import datetime as dt
import hashlib
import hmac
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formatdate
from pathlib import Path
from typing import Any, Literal, Protocol

import aiosmtplib
import asyncssh
import httpx

ZIP = "application/zip"
ANSWER_KEPT = 2_000
"""Characters of a receiver's answer that are kept and shown."""


class Unsent(Exception):  # noqa: N818 - it may be tried again
    """Not handed over. `final`: the receiver refused it, or trying again is of no use. People read `detail`."""

    def __init__(self, detail: str, *, final: bool = False, retry_after: dt.timedelta | None = None) -> None:
        super().__init__(detail)
        self.detail, self.final, self.retry_after = detail[:ANSWER_KEPT], final, retry_after


@dataclass(frozen=True)
class Parcel:
    """What is handed over: the delivery's id, the file's name, its bytes, and words for people."""

    id: str
    name: str
    title: str
    content: bytes

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.content).hexdigest()


class Way(Protocol):
    async def hand_over(self, parcel: Parcel) -> str:
        """Hand it over and answer with the receipt, in words. Raises Unsent."""


@dataclass(frozen=True)
class Folder:
    """A folder of this machine or of the network, below the root that the operator allows."""

    path: Path

    async def hand_over(self, parcel: Parcel) -> str:
        try:
            return await asyncio.to_thread(self._put, parcel)
        except OSError as error:
            raise Unsent(f"không ghi được vào thư mục: {error.strerror}") from error

    def _put(self, parcel: Parcel) -> str:
        target, part = self.path / parcel.name, self.path / f".{parcel.name}.{parcel.id}.part"
        if not target.exists() or target.read_bytes() != parcel.content:
            with part.open("wb") as file:
                file.write(parcel.content)
                file.flush()
                os.fsync(file.fileno())
            part.replace(target)
        return f"sha256 {hashlib.sha256(target.read_bytes()).hexdigest()}"


@dataclass(frozen=True)
class Sftp:
    """A folder behind SSH. The server's key is pinned: another one is another server."""

    host: str
    port: int
    username: str
    folder: str
    host_key: str
    password: str = ""
    private_key: str = ""
    timeout: float = 30

    async def hand_over(self, parcel: Parcel) -> str:
        try:
            async with asyncio.timeout(self.timeout * 4):
                return await self._put(parcel)
        except (asyncssh.HostKeyNotVerifiable, asyncssh.KeyImportError) as error:
            raise Unsent("máy chủ đưa ra khóa khác với khóa đã ghi", final=True) from error
        except asyncssh.PermissionDenied as error:
            raise Unsent("máy chủ không cho đăng nhập", final=True) from error
        except (asyncssh.Error, OSError, TimeoutError) as error:
            raise Unsent(f"SFTP: {type(error).__name__}") from error

    async def _put(self, parcel: Parcel) -> str:
        pinned = asyncssh.import_public_key(self.host_key)
        keys = [asyncssh.import_private_key(self.private_key)] if self.private_key else None
        connection = asyncssh.connect(
            self.host,
            self.port,
            username=self.username,
            password=self.password or None,
            client_keys=keys,
            known_hosts=([pinned], [], []),
            connect_timeout=self.timeout,
            config=None,
        )
        async with connection as ssh, ssh.start_sftp_client() as sftp:
            target = f"{self.folder.rstrip('/')}/{parcel.name}"
            if not await sftp.exists(target) or await _read(sftp, target) != parcel.content:
                part = f"{self.folder.rstrip('/')}/.{parcel.name}.{parcel.id}.part"
                async with sftp.open(part, "wb") as file:
                    await file.write(parcel.content)
                await sftp.posix_rename(part, target)
            arrived = await _read(sftp, target)
        if arrived != parcel.content:
            raise Unsent("nội dung ở nơi nhận khác với nội dung đã gửi")
        return f"sha256 {hashlib.sha256(arrived).hexdigest()}"


async def _read(sftp: asyncssh.SFTPClient, path: str) -> bytes:
    async with sftp.open(path, "rb") as file:
        content: bytes = await file.read()
    return content


@dataclass(frozen=True)
class Https:
    """One POST with the package as its body, signed as Standard Webhooks say (HMAC-SHA256 over id, time, body).

    `webhook-id` is the delivery's id: a receiver that has it already answers 2xx (or 409) and keeps the first.
    """

    url: str
    secret: str
    timeout: float = 60

    async def hand_over(self, parcel: Parcel) -> str:
        moment = str(int(time.time()))
        headers = {
            "content-type": ZIP,
            "content-disposition": f'attachment; filename="{parcel.name}"',
            "webhook-id": parcel.id,
            "webhook-timestamp": moment,
            "webhook-signature": signature(self.secret, parcel.id, moment, parcel.content),
        }
        try:
            async with httpx.AsyncClient(timeout=self.timeout, follow_redirects=False) as client:
                answer = await client.post(self.url, content=parcel.content, headers=headers)
        except httpx.HTTPError as error:
            raise Unsent(type(error).__name__) from error
        return _judged(answer)


def signature(secret: str, message_id: str, moment: str, body: bytes) -> str:
    """The header of Standard Webhooks; a secret written `whsec_…` is base64, any other is taken as it is."""
    key = base64.b64decode(secret.removeprefix("whsec_")) if secret.startswith("whsec_") else secret.encode()
    mark = hmac.new(key, f"{message_id}.{moment}.".encode() + body, hashlib.sha256).digest()
    return f"v1,{base64.b64encode(mark).decode()}"


def _judged(answer: httpx.Response) -> str:
    said = f"HTTP {answer.status_code} {answer.text[:ANSWER_KEPT]}".strip().replace("\0", "")
    if answer.is_success or answer.status_code == httpx.codes.CONFLICT:
        return said
    again = answer.status_code in (408, 425, 429) or answer.status_code >= 500
    wait = answer.headers.get("retry-after", "")
    asked = dt.timedelta(seconds=int(wait)) if wait.isascii() and wait.isdigit() and len(wait) < 8 else None
    raise Unsent(said, final=not again, retry_after=asked)


@dataclass(frozen=True)
class Mail:
    """A letter with the package attached, through one SMTP relay."""

    to: str
    host: str
    port: int
    security: Literal["starttls", "tls", "none"]
    sender: str
    username: str = ""
    password: str = ""
    timeout: float = 60

    async def hand_over(self, parcel: Parcel) -> str:
        letter = EmailMessage()
        letter["From"], letter["To"], letter["Subject"] = self.sender, self.to, parcel.title
        letter["Date"] = formatdate(localtime=False)
        letter["Message-ID"] = f"<{parcel.id}@{self.sender.rpartition('@')[2].strip('>') or 'motcua'}>"
        letter["Auto-Submitted"] = "auto-generated"
        letter.set_content(f"{parcel.title}\n\nGói số liệu kèm theo: {parcel.name}\nSHA-256: {parcel.sha256}\n")
        letter.add_attachment(parcel.content, maintype="application", subtype="zip", filename=parcel.name)
        try:
            _refused, said = await aiosmtplib.send(
                letter,
                hostname=self.host,
                port=self.port,
                username=self.username or None,
                password=self.password or None,
                use_tls=self.security == "tls",
                start_tls=self.security == "starttls",
                timeout=self.timeout,
            )
        except aiosmtplib.SMTPRecipientsRefused as error:
            codes = sorted({one.code for one in error.recipients})
            raise Unsent(f"hộp thư nhận bị từ chối {codes}", final=all(code >= 500 for code in codes)) from error
        except aiosmtplib.SMTPResponseException as error:
            raise Unsent(f"SMTP {error.code} {error.message}", final=error.code >= 500) from error
        except (aiosmtplib.SMTPException, OSError) as error:
            raise Unsent(type(error).__name__) from error
        return f"SMTP {said}"[:ANSWER_KEPT]


@dataclass(frozen=True)
class Ways:
    """Opens the way to a receiver: its address is data, its secret is a file that only the operator writes."""

    outbox: Path | None
    secrets: Path | None
    relay: Mapping[str, Any]

    def to(self, kind: str, address: Mapping[str, Any], secret_name: str | None) -> Way:
        """Raises Unsent (final) when the receiver's address or secret is not usable here."""
        secret = self._secret(secret_name)
        try:
            match kind:
                case "folder":
                    return Folder(self._folder(str(address["folder"])))
                case "sftp":
                    is_key = secret.startswith("-----")
                    return Sftp(**address, password="" if is_key else secret, private_key=secret if is_key else "")
                case "https":
                    if not secret:
                        raise Unsent("gửi qua HTTPS cần khóa bí mật để ký", final=True)
                    return Https(str(address["url"]), secret)
                case "mail":
                    if not self.relay.get("host"):
                        raise Unsent("chưa cấu hình máy chủ thư", final=True)
                    return Mail(str(address["to"]), **self.relay)
        except (KeyError, TypeError) as error:
            raise Unsent("địa chỉ nơi nhận chưa đủ", final=True) from error
        raise Unsent(f"không có cách gửi {kind}", final=True)

    def _folder(self, name: str) -> Path:
        if self.outbox is None:
            raise Unsent("chưa cấu hình thư mục gửi", final=True)
        folder = (self.outbox / name).resolve()
        if not folder.is_relative_to(self.outbox.resolve()):
            raise Unsent("thư mục nằm ngoài thư mục gửi", final=True)
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def _secret(self, name: str | None) -> str:
        if name is None:
            return ""
        if self.secrets is None or not (file := self.secrets / name).is_file():
            raise Unsent(f"không có tệp bí mật {name}", final=True)
        return file.read_text().strip()
