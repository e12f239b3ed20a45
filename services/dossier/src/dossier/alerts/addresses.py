"""Who of the staff gets mail: a file of the office, since the catalogue keeps no addresses of staff.

`[{"id": "12", "name": "Trần Văn Minh", "email": "minh@chilang.example", "heads": [2, 11]}, …]`: `id` is the
person's number in the catalogue, `heads` the agencies and divisions she heads (empty for officers).
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pydantic import BaseModel, TypeAdapter


class Addressee(BaseModel):
    id: str
    name: str
    email: str
    heads: frozenset[int] = frozenset()


_FILE = TypeAdapter(list[Addressee])


def addressees(file: Path | None) -> list[Addressee]:
    """Read anew each time, so that a change of staff needs no restart."""
    return [] if file is None else _FILE.validate_json(file.read_bytes())


def concerned(
    people: Iterable[Addressee], officer_id: str | None, places: Iterable[int | None]
) -> list[Addressee]:
    """The officer, and whoever heads the agency or division."""
    here = {place for place in places if place is not None}
    return [one for one in people if one.id == officer_id or not one.heads.isdisjoint(here)]
