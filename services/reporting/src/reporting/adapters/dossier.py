"""What reporting needs of the dossier service's feed: its own narrow model of a fact."""

from __future__ import annotations

import datetime as dt
from typing import Any

from kernel.clock import ZONE
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from reporting.domain.facts import Channel, Level, Mechanism, Outcome, Status, Timeliness

KIND = "dossier.changed."
CHANGED = f"{KIND}v1"


class DossierFact(BaseModel):
    """The whole state of one dossier at one version, without personal data."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    dossier_id: int = Field(ge=1, lt=2**63)
    version: int = Field(ge=1, lt=2**31)
    code: str = Field(min_length=1, max_length=60)
    agency_id: int = Field(ge=1, lt=2**31)
    level: Level
    field_id: int = Field(ge=0, lt=2**31)
    field: str = Field(min_length=1, max_length=400)
    procedure_code: str = Field(min_length=1, max_length=60)
    division_id: int | None = Field(default=None, ge=1, lt=2**31)
    channel: Channel
    mechanism: Mechanism
    status: Status
    received_at: AwareDatetime | None = None
    due_at: AwareDatetime | None = None
    completed_at: AwareDatetime | None = None
    returned_at: AwareDatetime | None = None
    ended_at: AwareDatetime | None = None
    outcome: Outcome | None = None
    timeliness_at_end: Timeliness | None = None
    act: str = Field(max_length=60)
    source: str = Field(max_length=20)
    recorded_at: AwareDatetime

    @property
    def received_on(self) -> dt.date | None:
        """The day it entered the books; what was refused at the counter never did."""
        return None if self.outcome is Outcome.REJECTED else _day(self.received_at)

    @property
    def due_on(self) -> dt.date | None:
        return _day(self.due_at)

    @property
    def open_until(self) -> dt.date:
        """The day processing ended; the end of time (PostgreSQL's infinity) while it has not."""
        return _day(self.ended_at) or dt.date.max

    def row(self) -> dict[str, Any]:
        """The columns of table `facts`."""
        return {
            "dossier_id": self.dossier_id,
            "received_at": self.received_at,
            "due_at": self.due_at,
            "completed_at": self.completed_at,
            "returned_at": self.returned_at,
            "ended_at": self.ended_at,
            "recorded_at": self.recorded_at,
            "version": self.version,
            "agency_id": self.agency_id,
            "division_id": self.division_id,
            "field_id": self.field_id,
            "received_on": self.received_on,
            "due_on": self.due_on,
            "open_until": self.open_until,
            "level": self.level,
            "channel": self.channel,
            "mechanism": self.mechanism,
            "status": self.status,
            "outcome": self.outcome,
            "timeliness": self.timeliness_at_end,
            "code": self.code,
            "procedure_code": self.procedure_code,
            "act": self.act,
            "source": self.source,
        }


def _day(moment: dt.datetime | None) -> dt.date | None:
    return None if moment is None else moment.astimezone(ZONE).date()
