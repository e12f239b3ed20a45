"""Receivers for tests, real ones: an SFTP server, an HTTP server and a mail server, which can also misbehave."""

from __future__ import annotations

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import asyncssh
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import Envelope

PASSWORD = "s3cret-of-the-province"


class _Door(asyncssh.SSHServer):
    def begin_auth(self, username: str) -> bool:
        return True

    def password_auth_supported(self) -> bool:
        return True

    def validate_password(self, username: str, password: str) -> bool:
        return username == "chilang" and password == PASSWORD


@asynccontextmanager
async def sftp_server(root: Path) -> AsyncIterator[dict[str, Any]]:
    """Its address as a receiver's address; files lie below `root`."""
    key = asyncssh.generate_private_key("ssh-ed25519")

    def files(channel: asyncssh.SSHServerChannel[bytes]) -> asyncssh.SFTPServer:
        return asyncssh.SFTPServer(channel, chroot=str(root).encode())

    server = await asyncssh.create_server(
        _Door, "127.0.0.1", 0, server_host_keys=[key], sftp_factory=files, allow_scp=False
    )
    async with server:
        yield {
            "host": "127.0.0.1",
            "port": server.sockets[0].getsockname()[1],
            "username": "chilang",
            "folder": "/bao-cao",
            "host_key": key.export_public_key().decode().strip(),
        }


@dataclass
class HttpReceiver:
    """Answers each request with the next of `answers`; the last one again and again. None: hangs up unheard."""

    answers: list[tuple[int, dict[str, str], bytes] | None]
    requests: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    url: str = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError, ConnectionError):
            head = (await reader.readuntil(b"\r\n\r\n")).decode().splitlines()[1:]
            headers = {
                name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head if line)
            }
            body = await reader.readexactly(int(headers["content-length"]))
            self.requests.append((headers, body))
            answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
            if answer is not None:
                status, more, content = answer
                told = "".join(f"{name}: {value}\r\n" for name, value in more.items())
                told += f"content-length: {len(content)}\r\nconnection: close\r\n\r\n"
                writer.write(f"HTTP/1.1 {status} X\r\n{told}".encode() + content)
                await writer.drain()
        writer.close()


@asynccontextmanager
async def http_receiver(*answers: tuple[int, dict[str, str], bytes] | None) -> AsyncIterator[HttpReceiver]:
    receiver = HttpReceiver(list(answers))
    server = await asyncio.start_server(receiver.serve, "127.0.0.1", 0)
    receiver.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}/bao-cao"
    async with server:
        yield receiver


@dataclass
class MailBox:
    """Takes every letter, or answers with `refusal`."""

    refusal: str = ""
    letters: list[Envelope] = field(default_factory=list)

    async def handle_DATA(self, _server: object, _session: object, envelope: Envelope) -> str:  # noqa: N802
        if self.refusal:
            return self.refusal
        self.letters.append(envelope)
        return "250 OK taken"


@asynccontextmanager
async def mail_server(box: MailBox) -> AsyncIterator[int]:
    """Its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    controller = Controller(box, hostname="127.0.0.1", port=port)
    await asyncio.to_thread(controller.start)
    try:
        yield port
    finally:
        await asyncio.to_thread(controller.stop)
