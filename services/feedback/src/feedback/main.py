"""The ASGI app of the feedback service."""

from __future__ import annotations

from fastapi import FastAPI
from kernel.app import create_service
from kernel.auth import Verifier
from kernel.feed import feed_router

from feedback.adapters.catalog import lifespan
from feedback.petitions.endpoints import router
from feedback.settings import Settings


def create_app(settings: Settings | None = None, verifier: Verifier | None = None) -> FastAPI:
    """The app; settings come from the environment when none are given."""
    return create_service(
        "feedback",
        settings or Settings(),
        [router],
        title="Một Cửa · Phản ánh, kiến nghị",
        internal=[feed_router("feedback")],
        verifier=verifier,
        lifespans=[lifespan],
    )
