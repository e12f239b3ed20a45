"""The ASGI app of the dossier service."""

from __future__ import annotations

from fastapi import FastAPI
from kernel.app import create_service
from kernel.auth import Verifier
from kernel.feed import feed_router

from dossier.acting.endpoints import router as acting
from dossier.adapters import catalog
from dossier.alerts.endpoints import router as alerts
from dossier.batches.endpoints import router as batches
from dossier.books.endpoints import router as books
from dossier.bulk.endpoints import router as bulk
from dossier.chains.endpoints import router as chains
from dossier.consultations.endpoints import router as consultations
from dossier.corrections.endpoints import router as corrections
from dossier.dossiers.endpoints import router as dossiers
from dossier.ends.endpoints import router as ends
from dossier.exports.endpoints import router as exports
from dossier.fees.endpoints import router as fees
from dossier.finding.endpoints import router as finding
from dossier.hands.endpoints import router as hands
from dossier.holds.endpoints import router as holds
from dossier.imports.endpoints import router as imports
from dossier.imports.files import MAX_BYTES
from dossier.intake.endpoints import router as intake
from dossier.looks.endpoints import router as looks
from dossier.notes.endpoints import router as notes
from dossier.notices.endpoints import router as notices
from dossier.papers.endpoints import router as papers
from dossier.papers.uploads.endpoints import router as uploads
from dossier.persons.endpoints import router as persons
from dossier.preferences.endpoints import router as preferences
from dossier.related.endpoints import router as related
from dossier.reminders.endpoints import router as reminders
from dossier.retention.endpoints import router as retention
from dossier.settings import Settings
from dossier.slips.endpoints import router as slips
from dossier.slips.press import press_of
from dossier.submissions.endpoints import router as submissions
from dossier.surveys.endpoints import pages as survey_pages
from dossier.surveys.endpoints import router as surveys
from dossier.templates.endpoints import router as templates
from dossier.tracking.endpoints import pages as tracking_pages
from dossier.tracking.endpoints import router as tracking
from dossier.usage.endpoints import router as usage
from dossier.views.endpoints import router as views
from dossier.workload.endpoints import router as workload


def create_app(settings: Settings | None = None, verifier: Verifier | None = None) -> FastAPI:
    """The app; settings come from the environment when none are given."""
    settings = settings or Settings()
    app = create_service(
        "dossier",
        settings,
        [
            intake,
            batches,
            submissions,
            finding,
            dossiers,
            acting,
            hands,
            holds,
            consultations,
            corrections,
            ends,
            chains,
            looks,
            notices,
            tracking,
            usage,
            persons,
            imports,
            exports,
            retention,
            slips,
            books,
            fees,
            notes,
            related,
            templates,
            preferences,
            reminders,
            alerts,
            views,
            uploads,
            papers,
            surveys,
            bulk,
            workload,
        ],
        title="Một Cửa · Hồ sơ",
        internal=[feed_router("dossier")],
        pages=[survey_pages, tracking_pages],
        verifier=verifier,
        lifespans=[catalog.lifespan],
        roomy={"/imports": MAX_BYTES + (1 << 20)},
    )
    app.state.press = press_of(settings)
    return app
