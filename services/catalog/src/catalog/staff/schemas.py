"""Staff as the API takes and shows them."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Literal, Self

from kernel.text import Text
from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, SecretStr, model_validator

from catalog.agencies.schemas import AgencyRef
from catalog.domain.passwords import MAX_LENGTH
from catalog.domain.vocabulary import READS_ALL, Role

AgencyId = Annotated[int, Field(ge=1, lt=2**31)]
Everything = tuple[Literal["*"]]
Reach = list[AgencyId] | Everything
"""Agencies that a person sees; `["*"]` is all of them."""


def _lower(value: object) -> object:
    return value.strip().lower() if isinstance(value, str) else value


_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")


def _one_address(value: str) -> str | None:
    """Nothing typed is no address."""
    if value and not _EMAIL.fullmatch(value):
        raise ValueError("not one e-mail address")
    return value or None


Email = Annotated[Text, Field(max_length=254), AfterValidator(_one_address)]
Username = Annotated[
    str, BeforeValidator(_lower), Field(min_length=3, max_length=60, pattern=r"^[a-z0-9][a-z0-9._-]*$")
]
Password = Annotated[SecretStr, Field(min_length=1, max_length=MAX_LENGTH)]


class PersonRef(BaseModel):
    """Just enough of a colleague to name her."""

    id: int
    name: str
    title: str


class Away(BaseModel):
    """On leave today: until the end of `last_day`, with the person who stands in."""

    last_day: dt.date
    stand_in: PersonRef


class ColleagueOut(BaseModel):
    """A person of the district's offices, as colleagues see them; `away` while on leave, `email` masked."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    id: int
    name: str
    title: str
    email: str | None
    roles: list[Role]
    agency_id: int
    agency_name: str
    desk_id: int | None
    active: bool
    away: Away | None


class StaffIn(BaseModel):
    """A person's post. Without `read`: all agencies for focal officers, administrators and viewers, else `act`."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[Text, Field(min_length=1, max_length=120)]
    title: Annotated[Text, Field(max_length=160)] = ""
    email: Email | None = None
    roles: Annotated[list[Role], Field(min_length=1, max_length=len(Role))]
    agency_id: AgencyId
    desk_id: AgencyId | None = None
    act: Annotated[list[AgencyId], Field(max_length=500)] = []
    read: Annotated[Reach, Field(max_length=500)] | None = None

    @model_validator(mode="after")
    def _a_clerk_has_a_desk(self) -> Self:
        if Role.CLERK in self.roles and self.desk_id is None:
            raise ValueError("a clerk receives at a desk: desk_id is required")
        return self

    def readable(self) -> list[int] | None:
        """The agencies to store as readable; None means all."""
        if self.read is None:
            return None if READS_ALL.intersection(self.roles) else sorted(set(self.act))
        return None if "*" in self.read else sorted({int(one) for one in self.read})

    def named_agencies(self) -> set[int]:
        """Every agency that this post names."""
        named = {self.agency_id, *self.act, *(self.readable() or [])}
        return named | ({self.desk_id} if self.desk_id is not None else set())


class StaffCreate(StaffIn):
    """A new person. No password yet: an administrator sets the first one."""

    username: Username


class StaffOut(BaseModel):
    """A person's account, as administrators see it."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    id: int
    username: str
    name: str
    title: str
    email: str | None
    roles: list[Role]
    agency: AgencyRef
    desk: AgencyRef | None
    act: list[int]
    read: Reach
    active: bool
    has_password: bool
    version: int


class AddressOut(BaseModel):
    """Whom machines may write to: who it is, and what decides whether a letter concerns her."""

    id: int
    name: str
    email: str
    roles: list[Role]
    agency_id: int


class AddressList(BaseModel):
    """Active people with an address, all of them."""

    items: list[AddressOut]


class PasswordReset(BaseModel):
    """A new password, given by an administrator."""

    model_config = ConfigDict(extra="forbid")

    password: Password
