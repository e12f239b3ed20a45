"""The slips of the law as ONE table: what each documents, how it is numbered, on which paper, who may print it.

Number and title of a form come from the era (domain.regimes), by the kind. A slip exists when its act has been
done, whatever the dossier's state is now: it is printed from the record.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from dossier.domain.lifecycle import RULES, Act


class Format(StrEnum):
    """Paper. `a4_copy`: sheet and copy for the file beside each other; `a4_survey`: sheet and survey slip."""

    A5 = "a5"
    A4 = "a4"
    A4_COPY = "a4_copy"
    A4_SURVEY = "a4_survey"


PAPER = {Format.A5: "a5", Format.A4: "a4", Format.A4_COPY: "two", Format.A4_SURVEY: "two"}


@dataclass(frozen=True)
class Kind:
    """One row. `acts`: the newest of these is documented. `suffix`: what follows the number, empty where the law's
    is not known to us. `survey`: a survey slip is handed over with it (Decree 61/2018/NĐ-CP, article 31)."""

    name: str
    acts: tuple[Act, ...]
    series: str | None = None
    suffix: str = ""
    survey: bool = False
    formats: tuple[Format, ...] = (Format.A5, Format.A4, Format.A4_COPY)
    roles: frozenset[str] = RULES[Act.PRINT_SLIP].roles


_WITH_SURVEY = tuple(Format)

KINDS: Mapping[str, Kind] = {
    kind.name: kind
    for kind in (
        Kind("receipt", (Act.RECEIVE,), "register", "TNHS", survey=True, formats=_WITH_SURVEY),
        Kind(
            "supplement",
            (Act.REQUEST_SUPPLEMENT, Act.REQUEST_INTAKE_SUPPLEMENT),
            "supplement",
            "HDHS",
            survey=True,
            formats=_WITH_SURVEY,
        ),
        Kind("refusal", (Act.REJECT,), "refusal", "TCHS", survey=True, formats=_WITH_SURVEY),
        Kind("apology", (Act.APOLOGISE,), "apology", "PXL"),
        Kind("stop", (Act.STOP,), "stop"),
        Kind("control", (Act.RECEIVE,), formats=(Format.A5, Format.A4)),
        Kind("survey", (Act.RECEIVE, Act.REJECT), formats=(Format.A5, Format.A4)),
    )
}
"""Every slip that is printed for one dossier. The register (form 06, 07) is of an agency: see slips.book."""


def act_behind(
    kind: Kind, record: Sequence[Mapping[str, Any]], sequence: int | None = None
) -> Mapping[str, Any] | None:
    """The act that a slip documents: the newest of its kind, or the one asked for; None when there is none."""
    return next(
        (act for act in reversed(record) if act["act"] in kind.acts and sequence in (None, act["sequence"])), None
    )
