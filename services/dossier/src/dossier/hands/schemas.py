"""Bodies of the acts that move work from hand to hand."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from dossier.dossiers.schemas import Input, Note


class ColleagueIn(Input):
    """To whom, and what she should know."""

    assignee_id: Annotated[str, Field(pattern=r"^[0-9]{1,9}$")]
    note: Note | None = None
