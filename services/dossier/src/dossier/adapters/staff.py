"""Who of the staff gets mail: asked of the catalogue each time and kept nowhere; a change needs no restart."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
from kernel.http import ClientCredentials, neighbour
from kernel.problems import Unavailable
from pydantic import BaseModel, TypeAdapter, ValidationError

from dossier.domain.lifecycle import Role
from dossier.settings import Settings

PATH = "/internal/catalog/staff-addresses"


class Addressee(BaseModel):
    """One of the staff as far as a letter needs to know her."""

    id: int
    name: str
    email: str
    roles: frozenset[str] = frozenset()
    agency_id: int

    @property
    def heads(self) -> int | None:
        """The office she leads: her own."""
        return self.agency_id if Role.LEADER in self.roles else None


_LIST = TypeAdapter(list[Addressee])


class StaffAddresses:
    """The catalogue asked with the service's own client; without one nobody has an address."""

    def __init__(self, client: httpx.AsyncClient | None) -> None:
        self._client = client

    async def all(self) -> list[Addressee]:
        """Raises Unavailable when the catalogue does not answer: letters wait rather than get lost."""
        if self._client is None:
            return []
        try:
            answer = (await self._client.get(PATH)).raise_for_status()
            return _LIST.validate_python(answer.json()["items"])
        except (httpx.HTTPError, ValidationError, ValueError, KeyError) as error:
            raise Unavailable("the addresses of the staff cannot be had") from error


@asynccontextmanager
async def staff_addresses(settings: Settings) -> AsyncIterator[StaffAddresses]:
    """For the life of a worker."""
    secret = settings.client_secret.get_secret_value()
    if not (settings.client_id and secret):
        yield StaffAddresses(None)
        return
    token_url = f"{settings.catalog_url}/api/catalog/v1/oauth/token"
    auth = ClientCredentials(token_url, settings.client_id, secret)
    async with neighbour(settings.catalog_url, auth, timeout=5) as client:
        yield StaffAddresses(client)
