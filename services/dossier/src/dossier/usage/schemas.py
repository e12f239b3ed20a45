"""What a desk uses most."""

from __future__ import annotations

from dossier.dossiers.schemas import Output


class ProcedureUse(Output):
    procedure_code: str
    count: int


class PaperUse(Output):
    """A paper as usual at a desk: present in `presented` of the `of` newest dossiers; the commonest counts."""

    name: str
    presented: int
    of: int
    originals: int
    copies: int
