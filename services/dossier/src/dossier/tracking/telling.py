"""What the owner of a dossier is told: the dossier's row and its acts as lines of words. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dossier.adapters.answers import Directory
from dossier.domain.lifecycle import Act
from dossier.domain.states import CLOCK_RUNS, CLOCK_STANDS, Status
from dossier.fees.sums import Sums, balance
from dossier.tracking.words import WORDS, Language, moment, status_words, thousands

_ASKED = {
    Status.SUPPLEMENT_REQUESTED: Act.REQUEST_SUPPLEMENT,
    Status.SUPPLEMENT_AT_INTAKE: Act.REQUEST_INTAKE_SUPPLEMENT,
    Status.PAYMENT_REQUESTED: Act.REQUEST_PAYMENT,
}
_ENDED = {Status.REJECTED: Act.REJECT, Status.STOPPED: Act.STOP}
PURPOSE_LENGTH = 120
"""Characters of a purpose that the page shows: it stays small, whatever somebody typed."""
_WITH_PARTNERS = (Status.CONSULTING, Status.LINKED)
WITH_RESULT = (Status.COMPLETED, Status.RETURNED, Status.REJECTED, Status.STOPPED)
"""The office has answered: with what was asked for or with a no, which a survey is handed out for as well."""


@dataclass(frozen=True)
class Line:
    """A label with its words. `items` are listed beneath; `vietnamese` marks words that were written so."""

    label: str
    text: str = ""
    items: Sequence[str] = field(default=())
    vietnamese: bool = False


@dataclass(frozen=True)
class Look:
    when: str
    office: str
    purpose: str


@dataclass(frozen=True)
class Survey:
    """Where the owner says how her dossier was handled, and whether that has been said."""

    path: str
    answered: bool


@dataclass(frozen=True)
class Told:
    """What the secret opens. `survey` is empty as long as there is no result."""

    lines: Sequence[Line]
    looks: Sequence[Look]
    survey: Survey | None


def lines(
    dossier: Mapping[str, Any],
    acts: Sequence[Mapping[str, Any]],
    fees: Sums,
    directory: Directory,
    language: Language,
) -> list[Line]:
    """Everything but looks and survey, the most pressing first."""
    return list(_lines(dossier, acts, fees, directory, language))


def _lines(
    dossier: Mapping[str, Any],
    acts: Sequence[Mapping[str, Any]],
    fees: Sums,
    directory: Directory,
    language: Language,
) -> Iterator[Line]:
    words, status = WORDS[language], Status(dossier["status"])
    agency = _name(directory, dossier["agency_id"])
    yield Line(words["state"], status_words(status, language))
    yield from _asked(status, acts, words)
    yield from _due(dossier, acts, words)
    if status in (*CLOCK_RUNS, *CLOCK_STANDS):
        yield Line(words["where"], _where(dossier, status, directory), vietnamese=True)
    yield Line(words["procedure"], dossier["procedure_name"], vietnamese=True)
    yield Line(words["agency"], agency, vietnamese=True)
    if dossier["received_at"] is not None:
        yield Line(words["received"], moment(dossier["received_at"]))
    yield from _fee(dossier["fee_amount"], fees, words)
    postal = dossier["result_delivery"] == "postal"
    yield Line(words["result"], words["by_post"] if postal else words["at_counter"].format(agency=agency))
    for column, label in (("inbound_tracking", "inbound"), ("outbound_tracking", "outbound")):
        if dossier[column]:
            yield Line(words[label], dossier[column])
    if dossier["returned_at"] is not None:
        yield Line(words["returned"], moment(dossier["returned_at"]))


def looks(
    acts: Sequence[Mapping[str, Any]],
    looked: Sequence[Mapping[str, Any]],
    directory: Directory,
    language: Language,
) -> list[Look]:
    """By office and purpose, never by name: the newest first."""
    unknown = WORDS[language]["unknown_office"]
    seen = [
        (act["happened_at"], act["actor_agency_id"], act["reason"] or "")
        for act in acts
        if act["act"] == Act.VIEW_PERSONAL_DATA
    ]
    seen += [(look["at"], look["viewer_agency_id"], look["purpose"]) for look in looked]
    seen.sort(key=lambda one: one[0], reverse=True)
    return [
        Look(moment(at), _name(directory, office) or unknown, shorten(purpose, PURPOSE_LENGTH))
        for at, office, purpose in seen
    ]


def shorten(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def _asked(status: Status, acts: Sequence[Mapping[str, Any]], words: Mapping[str, str]) -> Iterator[Line]:
    """What the citizen has to do, or why nothing more is done."""
    if (act := _newest(acts, _ASKED.get(status))) is not None:
        if status is Status.PAYMENT_REQUESTED:
            amount = act["data"].get("amount")
            text = words["fee_due"].format(amount=thousands(amount)) if isinstance(amount, int) else ""
            yield Line(words["obligation"], ". ".join(filter(None, (text, act["reason"]))), vietnamese=True)
        else:
            items = [str(item) for item in act["data"].get("items", ())]
            yield Line(words["supplement"], act["reason"] or "", items, vietnamese=True)
    if (act := _newest(acts, _ENDED.get(status))) is not None:
        yield Line(words["refused"], act["reason"] or "", vietnamese=True)


def _fee(due: int | None, fees: Sums, words: Mapping[str, str]) -> Iterator[Line]:
    """What is left to pay, and what it is left of. Without a fixed fee only what was paid or waived is known."""
    if not due and not fees.entries:
        if due is not None:
            yield Line(words["fee"], words["no_fee"])
        return
    left = balance(due, fees)
    if left is None:
        text = words["fee_open"]
    else:
        text = words["fee_left"].format(amount=thousands(left)) if left > 0 else words["fee_settled"]
    parts = (("fee_of", due), ("fee_paid", fees.paid), ("fee_waived", fees.waived))
    items = [words[name].format(amount=thousands(amount)) for name, amount in parts if amount is not None]
    yield Line(words["fee"], text, items)


def _due(
    dossier: Mapping[str, Any], acts: Sequence[Mapping[str, Any]], words: Mapping[str, str]
) -> Iterator[Line]:
    status = Status(dossier["status"])
    if status in CLOCK_STANDS or (status is Status.PAYMENT_REQUESTED and dossier["due_at"] is None):
        yield Line(words["due"], words["due_stands"])
    elif dossier["due_at"] is not None:
        yield Line(words["due"], moment(dossier["due_at"]))
        if trace := dossier["due_trace"]:
            yield Line(words["why_due"], trace["sentence"], vietnamese=True)
        if dossier["apologies"] and (act := _newest(acts, Act.APOLOGISE)) is not None:
            before = moment(act["due_at_before"]) if act["due_at_before"] else ""
            text = words["apology_text"].format(before=before, reason=act["reason"] or "")
            yield Line(words["apology"], text, vietnamese=True)
    elif dossier["received_at"] is not None:
        yield Line(words["due"], words["no_due"])


def _where(dossier: Mapping[str, Any], status: Status, directory: Directory) -> str:
    """The division that works on it; beside it the offices whose answer is awaited."""
    places = [dossier["division_id"] or dossier["agency_id"]]
    if status in _WITH_PARTNERS:
        places += [one for one in dossier["awaited_ids"] if one not in places]
    return ", ".join(filter(None, (_name(directory, one) for one in places)))


def _newest(acts: Sequence[Mapping[str, Any]], wanted: Act | None) -> Mapping[str, Any] | None:
    return next((act for act in reversed(acts) if act["act"] == wanted), None)


def _name(directory: Directory, agency_id: int | None) -> str:
    agency = directory.get(agency_id)
    return agency.name if agency else ""
