"""A judged row as the dossier it becomes: its state, its chained acts, its fact.

The book says when a dossier was received, decided and handed over, so these acts carry the book's moments and are
recorded now, by the importer. Of a dossier in work the book does not say since when: that state comes in by the
act `import`, dated at reception.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, NamedTuple

from kernel.text import fold
from pydantic_core import to_json
from worktime import Calendar

from dossier import events
from dossier.domain.deadlines import appoint
from dossier.domain.fees import due_fee
from dossier.domain.lifecycle import Act
from dossier.domain.states import OUTCOME, Outcome, Status
from dossier.domain.timeliness import at_end_of
from dossier.dossiers.chain import GENESIS, Actor
from dossier.imports.judging import Judged
from dossier.imports.rows import RegisterRow
from dossier.imports.stamps import Stamps

ORGANISATIONS = ("công ty", "doanh nghiệp", "hợp tác xã", "htx ", "ủy ban ", "uỷ ban ", "ubnd ", "chi nhánh ")
"""A register does not say whether its applicant is a person; a name that begins so is not one."""

RANK = {
    "submitted": -1,
    "supplement_at_intake": -1,
    "received": 0,
    "assigned": 1,
    "processing": 1,
    "consulting": 1,
    "linked": 1,
    "payment_requested": 1,
    "paused": 1,
    "awaiting_approval": 1,
    "supplement_requested": 1,
    "withdrawal_requested": 1,
    "rejected": 2,
    "withdrawn": 2,
    "stopped": 2,
    "completed": 2,
    "returned": 3,
}
"""How far a state is along the way: a newer book may move a dossier forward, never back."""


@dataclass(frozen=True)
class Origin:
    """What all acts of one import share."""

    batch_id: int
    actor: Actor
    recorded_at: dt.datetime


class ActDraft(NamedTuple):
    """One act, chained, still without the id of its dossier."""

    sequence: int
    act: str
    happened_at: dt.datetime
    data: str
    from_status: str | None
    to_status: str
    due_at_before: dt.datetime | None
    due_at_after: dt.datetime | None
    previous_hash: bytes
    hash: bytes


class DossierDraft(NamedTuple):
    """A dossier about to be written: its columns, its acts, the judged row it comes from."""

    columns: dict[str, Any]
    acts: list[ActDraft]
    judged: Judged


class Drafter:
    """Makes drafts for one import. Pure: same rows, same drafts."""

    def __init__(self, origin: Origin, calendar_of: Callable[[int], Calendar]) -> None:
        self._origin, self._calendar_of = origin, calendar_of
        actor = origin.actor
        # Parts of the hashed content that never change within an import; see `_link`.
        self._head = f'"actor_agency_id":{json.dumps(actor.agency_id)},"actor_id":{_quoted(actor.id)},'
        self._head += f'"actor_name":{_quoted(actor.name)},"data":'
        self._stamps = Stamps()
        self._recorded = f'"{self._stamps.exact(origin.recorded_at)}"'
        self._days: dict[dt.date, str] = {}

    def draft(self, judged: Judged) -> DossierDraft:
        """The dossier as the row tells it."""
        row, agency, version, term = judged
        status = Status(row.status)
        outcome = OUTCOME.get(status)
        refused = status is Status.REJECTED
        due_at, due_trace = (None, None) if refused else self._due(judged)
        ended_at = ended_at_of(row)
        acts = self._chain(row, _steps(row), due_at, None)
        columns = {
            "agency_id": agency.id,
            "division_id": version.divisions_by_level.get(agency.level),
            "level": agency.level,
            "code": row.code,
            "procedure_version_id": version.version_id,
            "procedure_code": version.code,
            "field_id": version.field.id,
            "channel": row.channel,
            "mechanism": version.mechanism,
            "status": row.status,
            "applicant_kind": "organisation" if row.applicant_name.lower().startswith(ORGANISATIONS) else "person",
            "applicant_name": row.applicant_name,
            "applicant_folded": " ".join(map(_folded, row.applicant_name.split())),
            "duration_amount": term.amount.numerator / term.amount.denominator if term else None,
            "duration_unit": term.unit if term else None,
            "fee_amount": due_fee(version, row.channel),
            "submitted_at": row.received_at,
            "received_at": None if refused else row.received_at,
            "clock_started_at": None if refused else row.received_at,
            "due_at": due_at,
            "due_trace": due_trace,
            "supplement_requested_at": row.received_at if status is Status.SUPPLEMENT_REQUESTED else None,
            "supplement_rounds": 1 if status is Status.SUPPLEMENT_REQUESTED else 0,
            "completed_at": row.completed_at if outcome is Outcome.RESOLVED else None,
            "returned_at": row.returned_at,
            "ended_at": ended_at,
            "outcome": outcome,
            "timeliness_at_end": at_end_of(outcome, ended_at, due_at, term.unit if term else None),
            "version": len(acts),
            "acts_count": len(acts),
            "last_hash": acts[-1].hash,
            "source": "import",
            "import_batch_id": self._origin.batch_id,
        }
        return DossierDraft(columns, acts, judged)

    def fact(self, draft: DossierDraft, dossier_id: int) -> str:
        """The one fact that tells the dossier's whole present state."""
        dossier = {**draft.columns, "id": dossier_id}
        data = events.fact(
            dossier,
            field=draft.judged.version.field.name,
            act=draft.acts[-1].act,
            recorded_at=self._origin.recorded_at,
            written=self._stamps.iso,
        )
        return to_json(data).decode()

    def _due(self, judged: Judged) -> tuple[dt.datetime | None, str | None]:
        row = judged.row
        if row.due_at is not None:
            start_on, day = row.received_at.date().isoformat(), self._day(row.due_at.date())
            time = row.due_at.time().isoformat("minutes")
            sentence = f"Hẹn trả {time} ngày {day} theo sổ được nhập"
            return row.due_at, f'{{"start_on":"{start_on}","sentence":"{sentence}","steps":[]}}'
        appointment = appoint(judged.term, row.received_at, self._calendar_of(judged.agency.id))
        if appointment is None:
            return None, None
        return appointment.due_at, json.dumps(appointment.trace(), ensure_ascii=False)

    def advance(self, judged: Judged, dossier: Mapping[str, Any]) -> DossierDraft:
        """An imported dossier moved on to the state of a newer row; `dossier` is its present row."""
        row = judged.row
        steps = [step for step in _steps(row) if RANK[step[2]] > RANK[dossier["status"]]]
        acts = self._chain(row, steps, dossier["due_at"], dossier)
        outcome = OUTCOME.get(Status(row.status))
        completed_at = (row.completed_at or dossier["completed_at"]) if outcome is Outcome.RESOLVED else None
        ended_at = completed_at or ended_at_of(row)
        waits = row.status == Status.SUPPLEMENT_REQUESTED
        changed = {
            "status": row.status,
            "supplement_requested_at": row.received_at if waits else None,
            "supplement_rounds": dossier["supplement_rounds"] + (1 if waits else 0),
            "completed_at": completed_at,
            "returned_at": row.returned_at,
            "ended_at": ended_at,
            "outcome": outcome,
            "timeliness_at_end": at_end_of(outcome, ended_at, dossier["due_at"], dossier["duration_unit"]),
            "version": dossier["version"] + len(acts),
            "acts_count": dossier["acts_count"] + len(acts),
            "last_hash": acts[-1].hash,
        }
        return DossierDraft({**dossier, **changed}, acts, judged)

    def _chain(
        self,
        row: RegisterRow,
        steps: Iterable[tuple[str, dt.datetime, str]],
        due_at: dt.datetime | None,
        dossier: Mapping[str, Any] | None,
    ) -> list[ActDraft]:
        """The acts of these steps, chained to the last one of the dossier, or begun."""
        acts: list[ActDraft] = []
        number, before, previous = 0, None, GENESIS
        had = None
        if dossier is not None:
            number, before, previous = dossier["acts_count"], dossier["status"], dossier["last_hash"]
            had = due_at
        data = f'{{"import":{self._origin.batch_id},"line":{row.line}}}'
        due, was = self._moment(due_at), self._moment(had)
        for act, at, to in steps:
            number += 1
            made = self._link(previous, row.code, number, act, self._moment(at), data, before, to, was, due)
            acts.append(ActDraft(number, act, at, data, before, to, had, due_at, previous, made))
            # Only the first act sets the due date; the later ones find it and leave it.
            before, previous, had, was = to, made, due_at, due
        return acts

    def _link(
        self,
        previous: bytes,
        code: str,
        sequence: int,
        act: str,
        at: str,
        data: str,
        before: str | None,
        to: str,
        due_before: str,
        due_after: str,
    ) -> bytes:
        """The same hash as `dossiers.chain.act_row`, some ten times faster: a test holds the two together.

        Moments come as JSON. Codes, acts and states hold no letter that JSON would escape.
        """
        text = (
            f'{previous.hex()}\n{{"act":"{act}",{self._head}{data},"dossier":"{code}",'
            f'"due_at_after":{due_after},"due_at_before":{due_before},'
            f'"from_status":{_word(before)},"happened_at":{at},"reason":null,'
            f'"recorded_at":{self._recorded},"sequence":{sequence},"to_status":"{to}"}}'
        )
        return hashlib.sha256(text.encode()).digest()

    def _day(self, day: dt.date) -> str:
        if day not in self._days:
            self._days[day] = f"{day:%d/%m/%Y}"
        return self._days[day]

    def _moment(self, moment: dt.datetime | None) -> str:
        return "null" if moment is None else f'"{self._stamps.exact(moment)}"'


@lru_cache(maxsize=20_000)
def _folded(word: str) -> str:
    """Names are made of few syllables, met again and again."""
    return fold(word)


def ended_at_of(row: RegisterRow) -> dt.datetime | None:
    """End of processing by Decision 766/QĐ-TTg: decided, else handed over, else stopped, withdrawn or refused."""
    if row.status == "rejected":
        return row.completed_at or row.received_at
    return row.completed_at or row.returned_at


def _steps(row: RegisterRow) -> list[tuple[str, dt.datetime, str]]:
    """The acts behind a row, in order: act, moment, state after it."""
    ended_at = ended_at_of(row)
    if row.status == "rejected" and ended_at is not None:
        return [(Act.REJECT.value, ended_at, "rejected")]
    steps = [(Act.RECEIVE.value, row.received_at, "received")]
    if row.status in ("processing", "supplement_requested"):
        steps.append((Act.IMPORT.value, row.received_at, row.status))
    elif row.status in ("withdrawn", "stopped") and ended_at is not None:
        act = Act.WITHDRAW if row.status == "withdrawn" else Act.STOP
        steps.append((act.value, ended_at, row.status))
    else:
        if row.completed_at is not None:
            steps.append((Act.APPROVE.value, row.completed_at, "completed"))
        if row.returned_at is not None:
            steps.append((Act.RETURN_RESULT.value, row.returned_at, "returned"))
    return steps


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _word(text: str | None) -> str:
    return "null" if text is None else f'"{text}"'
