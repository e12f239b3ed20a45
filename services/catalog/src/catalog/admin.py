"""`python -m catalog.admin <username> --password-file PATH`: the first administrator, or one locked out.

Whoever may read the database's address may use it; it leaves an act.
"""

from __future__ import annotations

import argparse
import asyncio
import datetime as dt
import sys
from pathlib import Path

from kernel.clock import Clock, real_now
from kernel.db import create_engine, transaction
from pydantic import TypeAdapter, ValidationError
from sqlalchemy.ext.asyncio import AsyncConnection

from catalog import hashing
from catalog.acts.service import COMMAND_LINE, record
from catalog.agencies import repository as agencies
from catalog.command import CommandSettings, secret_from, settings_or_exit
from catalog.domain.passwords import weakness
from catalog.domain.vocabulary import Role
from catalog.sessions import repository as sessions
from catalog.staff import repository as staff
from catalog.staff.schemas import Username


class Refused(Exception):  # noqa: N818 - read by people at a command line
    """One plain sentence for the operator."""


async def put_administrator(
    settings: CommandSettings, username: str, password: str, name: str, agency_id: int | None
) -> bool:
    """Create the administrator (True), or give an existing one a new password and an open door (False)."""
    if reason := weakness(password, username):
        raise Refused(f"the password is refused: {reason}")
    engine = create_engine(settings.database_url.get_secret_value(), 1, "catalog.admin")
    now = Clock(dt.timedelta(seconds=settings.clock_offset_seconds)).now()
    try:
        async with transaction(engine) as db:
            account = await staff.find_by_username(db, username)
            if account is not None and Role.ADMIN not in account["roles"]:
                raise Refused(f"{username} is no administrator; an administrator can change that in the app")
            staff_id = account["id"] if account else await _create(db, username, name, agency_id)
            await staff.set_password(db, staff_id, hashing.hash_password_now(password), real_now())
            await staff.set_active(db, staff_id, True)
            await sessions.end_all(db, staff_id, "password reset", real_now())
            await sessions.forget_failures(db, username)
            act = "reset_password" if account else "create_administrator"
            await record(db, COMMAND_LINE, act, ("staff", staff_id), now, {"username": username})
            return account is None
    finally:
        await engine.dispose()


async def _create(db: AsyncConnection, username: str, name: str, agency_id: int | None) -> int:
    if agency_id is None:
        offices = [row["id"] for row in await agencies.find_many(db, None, "district", None, None)]
        agency_id = offices[0] if offices else None
    if agency_id is None or not await agencies.existing(db, [agency_id]):
        raise Refused("there is no such agency; load the district description first (python -m catalog.load)")
    post = {
        "name": name,
        "title": "Quản trị hệ thống",
        "roles": [Role.ADMIN.value],
        "agency_id": agency_id,
        "desk_id": None,
        "act": [],
        "read": None,
    }
    return await staff.add(db, username, post)


def main() -> None:
    parser = argparse.ArgumentParser(prog="catalog.admin", description="The first administrator.")
    parser.add_argument("username")
    parser.add_argument("--password-file", type=Path, required=True)
    parser.add_argument("--name", default="Quản trị")
    parser.add_argument("--agency-id", type=int, help="where the person works; the district when left out")
    given = parser.parse_args()
    try:
        username = TypeAdapter[str](Username).validate_python(given.username)
    except ValidationError:
        sys.exit("A user name has 3 to 60 lower-case letters, digits, dots, dashes or underscores.")
    password = secret_from(given.password_file)
    work = put_administrator(settings_or_exit(), username, password, given.name, given.agency_id)
    try:
        made = asyncio.run(work)
    except Refused as error:
        sys.exit(f"Nothing was changed: {error}.")
    print(f"{username}: {'created' if made else 'new password set'}.")


if __name__ == "__main__":
    main()
