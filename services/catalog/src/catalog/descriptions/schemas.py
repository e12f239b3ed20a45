"""The description file of a district: the input of `python -m catalog.load`."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from typing import Annotated, Any, Self

from kernel.text import Text
from pydantic import BaseModel, ConfigDict, Field, SecretStr, model_validator

from catalog.calendars.schemas import CalendarIn
from catalog.domain.vocabulary import AgencyKind, Level, Mechanism
from catalog.on_the_spot.schemas import Designation, OfficerIn
from catalog.procedures.schemas import OnlineLevel, ProcedureCode, VersionContent
from catalog.staff.schemas import StaffCreate, Username

AgencyId = Annotated[int, Field(ge=1, lt=2**31)]
Name = Annotated[Text, Field(min_length=1, max_length=300)]


class Strict(BaseModel):
    """A misspelt key is an error, not something to overlook."""

    model_config = ConfigDict(extra="forbid")


class AgencyIn(Strict):
    """An agency with the days on which it is in force; `valid_to` is the first day on which it is not."""

    id: AgencyId
    code: Annotated[Text, Field(min_length=1, max_length=40)]
    name: Name
    short_name: Name
    kind: AgencyKind
    level: Level
    parent_id: AgencyId | None = None
    valid_from: dt.date
    valid_to: dt.date | None = None
    successor_ids: list[AgencyId] = []
    identifier: Annotated[Text, Field(max_length=40)] | None = None
    identifier_status: Annotated[Text, Field(max_length=20)] = "unknown"
    source: Annotated[Text, Field(max_length=1000)] = ""


class FieldIn(Strict):
    """A field of procedures."""

    id: Annotated[int, Field(ge=0, lt=2**31)]
    code: Annotated[Text, Field(min_length=1, max_length=40)]
    name: Name


class StaffEntry(StaffCreate):
    """A person, with a first password in a demo; where it counts, an administrator sets it."""

    password: SecretStr | None = None


class VersionIn(Strict):
    """What may differ from version to version of a procedure."""

    valid_from: dt.date
    valid_to: dt.date | None = None
    decision: Any = ""
    duration: Any = None
    duration_by_level: Any = None
    time_text: Any = ""
    fee_amount: Any = None
    fee_by_channel: Any = None
    fee_text: Any = ""
    papers: Any = ()
    legal_basis: Any = ()
    result_name: Any = ""
    steps_text: Any = ""
    conditions_text: Any = ""
    divisions_by_level: Any = None
    source: Any = ""
    steps: Any = ()
    linked: Any = ()
    steps_source: Any = ""


class ProcedureEntry(Strict):
    """A procedure with its versions, all of them published."""

    code: ProcedureCode
    local_code: Annotated[Text, Field(max_length=80)] | None = None
    name: Annotated[Text, Field(min_length=3, max_length=1000)]
    field_id: int
    levels: list[Level]
    mechanism: Mechanism = Mechanism.ONE_STOP
    on_the_spot: bool = False
    online_level: OnlineLevel | None = None
    postal: bool = False
    versions: Annotated[list[VersionIn], Field(min_length=1)]

    def contents(self) -> list[VersionContent]:
        """Whole versions, oldest first: each repeats what the procedure says. Raises ValidationError."""
        shared = self.model_dump(exclude={"code", "versions"})
        ordered = sorted(self.versions, key=lambda version: version.valid_from)
        return [VersionContent.model_validate({**shared, **_given(version)}) for version in ordered]


class CalendarEntry(CalendarIn):
    """A calendar. Without `valid_from` the first holds from the beginning, a later one from the day of loading."""

    valid_from: dt.date | None = None

    def content(self) -> CalendarIn:
        return CalendarIn.model_validate(self.model_dump(exclude={"valid_from", "agency_id"}))


class AgencyCalendarEntry(CalendarEntry):
    """The own calendar of one agency."""

    agency_id: AgencyId


class OfficerEntry(Designation):
    """A designation for the desk; the description names people by their user names."""

    username: Username

    def of(self, staff_id: int) -> OfficerIn:
        return OfficerIn(staff_id=staff_id, **self.model_dump(exclude={"username"}))


class Description(Strict):
    """A whole district, or some parts of one."""

    agencies: list[AgencyIn] = []
    fields: list[FieldIn] = []
    staff: list[StaffEntry] = []
    calendar: CalendarEntry | None = None
    agency_calendars: list[AgencyCalendarEntry] = []
    procedures: list[ProcedureEntry] = []
    on_the_spot_officers: list[OfficerEntry] = []

    @model_validator(mode="after")
    def _once_each(self) -> Self:
        for what, keys in (
            ("agency id", [str(agency.id) for agency in self.agencies]),
            ("field id", [str(field.id) for field in self.fields]),
            ("user name", [person.username for person in self.staff]),
            ("procedure code", [procedure.code for procedure in self.procedures]),
        ):
            if twice := [key for key, times in Counter(keys).items() if times > 1]:
                raise ValueError(f"{what} named twice: {', '.join(twice[:10])}")
        return self


def _given(version: VersionIn) -> dict[str, Any]:
    """Null means "not said": the default of the version's content then holds."""
    return {name: value for name, value in version.model_dump().items() if value is not None}
