"""The ways out of the house: mail over SMTP, messages over the HTTP gateway of a telephone company."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import formatdate
from typing import Literal, Protocol
from urllib.parse import quote

import aiosmtplib
import httpx

from dossier.domain.messages import Message

Security = Literal["starttls", "tls", "none"]
BODY_READ = 4_000
"""Characters of a gateway's answer that are looked at."""


class SendingFailed(Exception):  # noqa: N818 - it may be tried again
    """A message did not leave. `final`: trying again is of no use. `detail` holds no address and no text."""

    def __init__(self, detail: str, *, final: bool = False, retry_after: dt.timedelta | None = None) -> None:
        super().__init__(detail)
        self.detail, self.final, self.retry_after = detail[:120], final, retry_after


class Channel(Protocol):
    async def send(self, to: str, message: Message, reference: str) -> None:
        """Hand one message over; raises SendingFailed. `reference` is the same at every try of one notice."""


@dataclass(frozen=True)
class Mail:
    """One SMTP relay."""

    host: str
    port: int
    security: Security
    sender: str
    username: str = ""
    password: str = ""
    timeout: float = 20

    async def send(self, to: str, message: Message, reference: str) -> None:
        letter = EmailMessage()
        letter["From"], letter["To"], letter["Subject"] = self.sender, to, message.subject
        letter["Date"] = formatdate(localtime=False)
        letter["Message-ID"] = f"<{reference}@{self.sender.rpartition('@')[2].strip('>') or 'motcua'}>"
        letter["Auto-Submitted"] = "auto-generated"
        letter.set_content(message.text)
        try:
            await aiosmtplib.send(
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
            codes = {one.code for one in error.recipients}
            refused = f"recipient refused ({', '.join(map(str, sorted(codes)))})"
            raise SendingFailed(refused, final=all(code >= 500 for code in codes)) from error
        except aiosmtplib.SMTPResponseException as error:
            raise SendingFailed(f"SMTP {error.code}", final=error.code >= 500) from error
        except (aiosmtplib.SMTPException, OSError) as error:
            raise SendingFailed(type(error).__name__) from error


@dataclass(frozen=True)
class Sms:
    """A gateway that takes one HTTP request a message.

    `url` and `body` hold `{to}`, `{text}` and `{id}`, written as the content type needs them: within quotes of
    JSON, else percent-encoded. An answer 2xx whose body matches `success` counts.
    """

    url: str
    method: str = "POST"
    headers: tuple[tuple[str, str], ...] = ()
    body: str = ""
    success: str = ""
    timeout: float = 20

    async def send(self, to: str, message: Message, reference: str) -> None:
        values = {"to": to, "text": message.text, "id": reference}
        kind = next((value for name, value in self.headers if name.lower() == "content-type"), "")
        inside = _in_json if "json" in kind else _in_form
        content = _filled(self.body, values, inside).encode() if self.body else None
        try:
            async with httpx.AsyncClient(timeout=self.timeout) as client:
                answer = await client.request(
                    self.method, _filled(self.url, values, _in_form), content=content, headers=dict(self.headers)
                )
        except httpx.HTTPError as error:
            raise SendingFailed(type(error).__name__) from error
        _judge(answer, self.success)


def _judge(answer: httpx.Response, success: str) -> None:
    status = answer.status_code
    if status == 429 or status >= 500:
        raise SendingFailed(f"HTTP {status}", retry_after=_retry_after(answer.headers.get("retry-after", "")))
    if not 200 <= status < 300:
        raise SendingFailed(f"HTTP {status}", final=True)
    if success and not re.search(success, answer.text[:BODY_READ]):
        raise SendingFailed("the answer does not say that it was taken")


def _retry_after(value: str) -> dt.timedelta | None:
    return dt.timedelta(seconds=int(value)) if value.isascii() and value.isdigit() and len(value) < 8 else None


def _filled(template: str, values: dict[str, str], inside: Callable[[str], str]) -> str:
    """Only the three names are filled in: other braces, as JSON has them, stay."""
    return re.sub(r"\{(to|text|id)\}", lambda found: inside(values[found[1]]), template)


def _in_json(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)[1:-1]


def _in_form(value: str) -> str:
    return quote(value, safe="")
