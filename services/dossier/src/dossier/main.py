"""The ASGI app of the dossier service."""

from __future__ import annotations

from fastapi import FastAPI
from kernel.app import create_service
from kernel.auth import Verifier
from kernel.feed import feed_router

from dossier.settings import Settings


def create_app(settings: Settings | None = None, verifier: Verifier | None = None) -> FastAPI:
    """The app; settings come from the environment when none are given."""
    return create_service(
        "dossier",
        settings or Settings(),
        [],
        title="Một Cửa · Hồ sơ",
        internal=[feed_router("dossier")],
        verifier=verifier,
    )
