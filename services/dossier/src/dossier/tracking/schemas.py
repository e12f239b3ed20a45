"""What a code alone may tell."""

from __future__ import annotations

from dossier.dossiers.schemas import Output


class Step(Output):
    name: str
    done: bool
    current: bool


class Tracking(Output):
    """Degree of completion, nothing personal: Circular 01/2018/TT-VPCP, article 16.2.d."""

    code: str
    steps: list[Step]
    degree: int
