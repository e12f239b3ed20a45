"""What stands on a slip, as plain values for its template. Pure: same record, same sheet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from kernel.clock import local
from kernel.documents import qr_svg

from dossier.adapters.answers import Directory
from dossier.domain.regimes import Regime
from dossier.domain.secrets import secret_of
from dossier.domain.survey import set_on, token_of
from dossier.slips import barcode, words
from dossier.slips.bodies import BODIES, Facts
from dossier.slips.kinds import PAPER, Format, Kind

OFFICE = words.OFFICE
SURVEY_NOTE = "Ý kiến được giữ kín: cơ quan giải quyết chỉ nhận được số tổng hợp, không biết ai trả lời."
qr = lru_cache(maxsize=1024)(qr_svg)


@dataclass(frozen=True)
class Reprint:
    """Who prints a slip again, and when; `number` counts from 1."""

    number: int
    by: str
    at: dt.datetime

    def words(self) -> str:
        return f"Bản in lại {self.number}, {self.by}, {words.short_moment(self.at)}"


@dataclass(frozen=True)
class Slip:
    """One slip to be printed: its kind, the act it documents, its number, on which paper, which copy it is."""

    kind: Kind
    act: Mapping[str, Any]
    number: int | None
    format: Format
    regime: Regime
    reprint: Reprint | None = None


@dataclass(frozen=True)
class House:
    """What the house says of itself on every slip. `key`: of secrets and tokens."""

    demo: bool
    public_url: str
    key: bytes

    def tracking_address(self, code: str) -> str:
        return f"{self.public_url}/tra-cuu/{code}" if self.public_url else code

    def survey_address(self, code: str) -> str:
        """Where whoever holds the slip answers, without signing in."""
        return f"{self.public_url}/danh-gia/{code}/{token_of(self.key, code)}"


@dataclass(frozen=True)
class Surroundings:
    """What the dossier does not know itself."""

    directory: Directory
    time_text: str
    house: House
    consultations: Sequence[Mapping[str, Any]] = ()


def content_of(
    slip: Slip, dossier: Mapping[str, Any], record: Sequence[Mapping[str, Any]], around: Surroundings
) -> dict[str, Any]:
    """Data of `slip.typ`: the paper, what all its parts share, and the parts."""
    kind, code, house = slip.kind, dossier["code"], around.house
    name = _name_of(dossier["agency_id"], around.directory)
    lines = words.people_s_committee(name)
    if kind.name == "survey":
        parts = [_survey(dossier, slip, house)]
    else:
        parts = [_part(slip, dossier, record, around, name)]
        if slip.format is Format.A4_COPY:
            # The copy stays with the file: the applicant's secret does not.
            parts.append({**parts[0], "keep": True, "secret": ""})
        if slip.format is Format.A4_SURVEY or (kind.survey and slip.reprint is None):
            parts.append(_survey(dossier, slip, house))
    return {
        "paper": PAPER[slip.format],
        "code": code,
        "head": {"agency": " ".join(lines), "lines": lines},
        "office": OFFICE,
        "demo": house.demo,
        "qr": qr(house.tracking_address(code)),
        "barcode": barcode.widths(code),
        "tracking_url": f"{house.public_url}/tra-cuu" if house.public_url else "",
        "applicant": _applicant(dossier),
        "procedure": dossier["procedure_name"],
        "parts": parts,
    }


def _part(
    slip: Slip,
    dossier: Mapping[str, Any],
    record: Sequence[Mapping[str, Any]],
    around: Surroundings,
    agency_name: str,
) -> dict[str, Any]:
    kind = slip.kind
    number, title = slip.regime.form(kind.name)
    happened = local(slip.act["happened_at"]).date()
    facts = Facts(
        dossier=dossier,
        act=slip.act,
        record=record,
        directory=around.directory,
        consultations=around.consultations,
        time_text=around.time_text,
        number=slip.number,
        secret=secret_of(around.house.key, dossier["code"]),
        era=slip.regime.key,
    )
    return {
        "template": kind.name,
        "title": title,
        "form_name": f"Mẫu số {number} ban hành kèm theo {slip.regime.circular}",
        "number": f"{slip.number}/{kind.suffix or '………'}" if slip.number and kind.series else "",
        "place_and_date": f"{words.place(agency_name)}, {words.long_date(happened)}",
        "reprint": slip.reprint.words() if slip.reprint else "",
        "keep": False,
        # An imported dossier was received by somebody the book does not name.
        "officer": "" if "import" in slip.act["data"] else slip.act["actor_name"],
        **BODIES[kind.name](facts),
    }


def _survey(dossier: Mapping[str, Any], slip: Slip, house: House) -> dict[str, Any]:
    asked = set_on(local(slip.act["happened_at"]).date())
    how = "Ông (bà) vui lòng đánh dấu vào ô phù hợp và gửi lại nơi tiếp nhận hồ sơ"
    return {
        "template": "survey",
        "title": "Phiếu đánh giá việc giải quyết thủ tục hành chính",
        "form_name": f"Nội dung theo {asked.source}",
        "reprint": slip.reprint.words() if slip.reprint and slip.kind.name == "survey" else "",
        "keep": False,
        "lead": f"{how}, hoặc quét mã QR để trả lời trên điện thoại. Mỗi hồ sơ trả lời một lần.",
        "confidence": SURVEY_NOTE,
        "survey_qr": qr(house.survey_address(dossier["code"])),
        "questions": [
            {"text": one.vi, "choices": [choice.vi for choice in one.choices]} for one in asked.questions
        ],
    }


def _name_of(agency_id: int, directory: Directory) -> str:
    agency = directory.get(agency_id)
    return agency.name if agency else ""


def _applicant(dossier: Mapping[str, Any]) -> dict[str, str]:
    names = {"name": "applicant_name", "address": "address", "phone": "phone", "email": "email"}
    return {name: dossier[column] or "" for name, column in names.items()}
