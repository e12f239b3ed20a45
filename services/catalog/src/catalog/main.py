"""The ASGI app of the catalog service."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI
from kernel.app import create_service
from kernel.auth import Verifier
from kernel.feed import feed_router

from catalog import signing
from catalog.acts.endpoints import router as acts
from catalog.agencies.endpoints import router as agencies
from catalog.calendar_drafts.endpoints import router as calendar_drafts
from catalog.calendars.endpoints import router as calendars
from catalog.drafts.endpoints import router as drafts
from catalog.fields.endpoints import router as fields
from catalog.leaves.endpoints import router as leaves
from catalog.oauth.endpoints import router as oauth
from catalog.on_the_spot.endpoints import router as on_the_spot
from catalog.procedures.endpoints import router as procedures
from catalog.sessions.endpoints import router as sessions
from catalog.settings import Settings
from catalog.staff.endpoints import router as staff
from catalog.staff_addresses.endpoints import router as staff_addresses


def create_app(settings: Settings | None = None, verifier: Verifier | None = None) -> FastAPI:
    """The app; settings come from the environment when none are given."""
    chosen = settings or Settings()

    @asynccontextmanager
    async def keys(app: FastAPI) -> AsyncIterator[None]:
        app.state.keys = signing.load(chosen.signing_key_file)
        if verifier is None:
            # The issuer verifies with its own keys, without asking itself over the network.
            app.state.verifier = Verifier(keys=app.state.keys.published)
        yield

    people, offices = [sessions, oauth, staff, leaves], [agencies, calendars, calendar_drafts, on_the_spot]
    return create_service(
        "catalog",
        chosen,
        [*people, *offices, fields, procedures, drafts, acts],
        title="Một Cửa · Danh mục: thủ tục, đơn vị, cán bộ, lịch",
        internal=[feed_router("catalog"), staff_addresses],
        verifier=verifier,
        lifespans=[keys],
    )
