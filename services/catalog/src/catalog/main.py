"""The ASGI app of the catalog service."""

from __future__ import annotations

from fastapi import FastAPI
from kernel.app import create_service
from kernel.auth import Verifier
from kernel.feed import feed_router

from catalog.settings import Settings


def create_app(settings: Settings | None = None, verifier: Verifier | None = None) -> FastAPI:
    """The app; settings come from the environment when none are given."""
    return create_service(
        "catalog",
        settings or Settings(),
        [],
        title="Một Cửa · Danh mục: thủ tục, đơn vị, cán bộ, lịch",
        internal=[feed_router("catalog")],
        verifier=verifier,
    )
