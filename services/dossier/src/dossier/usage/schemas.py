"""What a desk uses most."""

from __future__ import annotations

from dossier.dossiers.schemas import Output


class ProcedureUse(Output):
    procedure_code: str
    count: int
