"""Legal eras as data: which forms, code layout and limits were in force when a dossier was received.

2018: Decree 61/2018/NĐ-CP and Circular 01/2018/TT-VPCP, three tiers. 2025: Decree 118/2025/NĐ-CP and Circular
03/2025/TT-VPCP, two tiers. An era is chosen by the day of reception and stays with the dossier.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Regime:
    """What one era prescribes. `forms`: number and title of each printed form, by its kind."""

    key: str
    basis: str
    circular: str
    valid_from: dt.date
    valid_to: dt.date | None
    forms: Mapping[str, tuple[str, str]]
    code_layout: str
    code_digits: int
    code_pattern: str
    supplement_rounds: int
    apologies: int

    def form(self, kind: str) -> tuple[str, str]:
        """(number, title) of a form; KeyError when the era has none of this kind."""
        return self.forms[kind]

    def holds_on(self, day: dt.date) -> bool:
        return self.valid_from <= day and (self.valid_to is None or day < self.valid_to)


SUPPLEMENT_ROUNDS = 2
"""Nobody may be made to come back more than twice: Decree 63/2010/NĐ-CP, article 20.4, in force in both eras."""

APOLOGIES_2025 = 1
"""Decree 118/2025/NĐ-CP has been read only in quotations: how often a date may be moved by an apology in its era
is not known to us. We keep the one time of Decree 61/2018/NĐ-CP, article 19.9 until the text is at hand."""

REGIMES = (
    Regime(
        key="2018",
        basis="Nghị định 61/2018/NĐ-CP",
        circular="Thông tư 01/2018/TT-VPCP",
        valid_from=dt.date(2018, 6, 21),
        valid_to=dt.date(2025, 7, 1),
        forms=MappingProxyType(
            {
                "receipt": ("01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
                "supplement": ("02", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"),
                "refusal": ("03", "Phiếu từ chối tiếp nhận giải quyết hồ sơ"),
                "apology": ("04", "Phiếu xin lỗi và hẹn lại ngày trả kết quả"),
                "control": ("05", "Phiếu kiểm soát quá trình giải quyết hồ sơ"),
                "register": ("06", "Sổ theo dõi hồ sơ"),
            }
        ),
        # V1V2V3.Z1Z2.Y1Y2.MX1X2-YYMMDD-XXXX: the identifier smallest unit first (article 19).
        code_layout="{identifier}-{day:%y%m%d}-{number}",
        code_digits=4,
        code_pattern=r"^\d{3}\.\d{2}\.\d{2}\.[A-Y]\d{2}-\d{6}-\d{4,}$",
        supplement_rounds=SUPPLEMENT_ROUNDS,
        apologies=1,
    ),
    Regime(
        key="2025",
        basis="Nghị định 118/2025/NĐ-CP",
        circular="Thông tư 03/2025/TT-VPCP",
        valid_from=dt.date(2025, 7, 1),
        valid_to=None,
        forms=MappingProxyType(
            {
                "receipt": ("01", "Giấy tiếp nhận hồ sơ và hẹn trả kết quả"),
                "supplement": ("02", "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ"),
                "refusal": ("03", "Phiếu từ chối tiếp nhận giải quyết hồ sơ"),
                "apology": ("04", "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết"),
                "stop": ("05", "Thông báo dừng giải quyết hồ sơ"),
                "control": ("06", "Phiếu kiểm soát quá trình giải quyết hồ sơ"),
                "register": ("07", "Sổ theo dõi hồ sơ"),
            }
        ),
        # MX1X2.Y1Y2Y3.Z1Z2-YYMMDD-XXXX: the identifier largest unit first, the number may grow.
        code_layout="{identifier}-{day:%y%m%d}-{number}",
        code_digits=4,
        code_pattern=r"^[A-Y]\d{2}(\.\d{2,3}){0,2}-\d{6}-\d{4,}$",
        supplement_rounds=SUPPLEMENT_ROUNDS,
        apologies=APOLOGIES_2025,
    ),
)


def regime_on(day: dt.date) -> Regime:
    """The era a day falls into; older books are read with the words of the first era we know."""
    for regime in REGIMES:
        if regime.holds_on(day):
            return regime
    return REGIMES[0]
