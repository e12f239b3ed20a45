"""Sessions as the API takes and shows them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from catalog.agencies.schemas import AgencyRef
from catalog.domain.vocabulary import Role
from catalog.staff.schemas import Password, PersonRef, Reach


class Credentials(BaseModel):
    """User name and password, as typed."""

    model_config = ConfigDict(extra="forbid")

    username: Annotated[str, Field(min_length=1, max_length=60)]
    password: Password


class Me(BaseModel):
    """Who is signed in, what for, and for whom she stands in today."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    id: int
    username: str
    name: str
    title: str
    roles: list[Role]
    agency: AgencyRef
    desk: AgencyRef | None
    act: list[int]
    read: Reach
    scopes: list[str] = []
    stands_for: list[PersonRef] = []


class SessionOut(BaseModel):
    """An access token and whose it is; the refresh token travels in a cookie that scripts cannot read."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)

    access_token: str
    token_type: Literal["Bearer"] = "Bearer"  # noqa: S105 - the name of a scheme
    expires_in: int
    staff: Me


class PasswordChange(BaseModel):
    """A person's own new password."""

    model_config = ConfigDict(extra="forbid")

    old_password: Password
    new_password: Password
