"""Calling a neighbour as a machine client: OAuth 2 client credentials, tokens kept until they age."""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator

import httpx


class ClientCredentials(httpx.Auth):
    """RFC 6749 section 4.4. Fetches a token from `token_url` and renews it a minute before it ends."""

    def __init__(self, token_url: str, client_id: str, client_secret: str) -> None:
        self._url, self._id, self._secret = token_url, client_id, client_secret
        self._token, self._until = "", 0.0

    async def async_auth_flow(self, request: httpx.Request) -> AsyncGenerator[httpx.Request, httpx.Response]:
        if time.monotonic() >= self._until:
            form = {
                "grant_type": "client_credentials",
                "client_id": self._id,
                "client_secret": self._secret,
            }
            answer = yield httpx.Request("POST", self._url, data=form)
            await answer.aread()  # httpx reads for synchronous flows only
            answer.raise_for_status()
            body = answer.json()
            self._token = body["access_token"]
            self._until = time.monotonic() + max(30, body["expires_in"] - 60)
        request.headers["Authorization"] = f"Bearer {self._token}"
        answer = yield request
        if answer.status_code == 401:
            self._until = 0.0


def neighbour(base_url: str, auth: httpx.Auth | None = None, timeout: float = 10) -> httpx.AsyncClient:
    """A pooled client for one neighbour."""
    return httpx.AsyncClient(base_url=base_url, auth=auth, timeout=timeout)
