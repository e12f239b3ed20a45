"""The ASGI app of the reporting service."""

from __future__ import annotations

from fastapi import FastAPI
from kernel.app import create_service
from kernel.auth import Verifier
from kernel.feed import feed_router

from reporting.deliveries.endpoints import router as deliveries
from reporting.forms.endpoints import router as forms
from reporting.linting.endpoints import router as linter
from reporting.linting.texts import MAX_FILE
from reporting.narrative.endpoints import router as narratives
from reporting.narrative.sandbox import MAX_BYTES
from reporting.periods.endpoints import router as periods
from reporting.reports.endpoints import router as reports
from reporting.settings import Settings
from reporting.statistics.endpoints import router as statistics

ROUTERS = [
    periods,
    statistics,
    forms,
    narratives,
    deliveries,
    linter,
    reports,
]


def create_app(settings: Settings | None = None, verifier: Verifier | None = None) -> FastAPI:
    """The app; settings come from the environment when none are given."""
    return create_service(
        "reporting",
        settings or Settings(),
        ROUTERS,
        title="Một Cửa · Thống kê, báo cáo",
        internal=[feed_router("reporting")],
        verifier=verifier,
        roomy={"/narratives/templates": MAX_BYTES + (1 << 20), "/linter/files": MAX_FILE + (1 << 20)},
    )
