"""What the catalogue and the importer's rights say about a sound row."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable
from typing import NamedTuple, Protocol

from dossier.adapters.answers import Agency, Directory, ProcedureVersion
from dossier.domain.deadlines import Term
from dossier.imports.rows import RegisterRow, RowError


class Known(Protocol):
    """The part of the catalogue that judging needs; everything it asks is answered from memory."""

    @property
    def directory(self) -> Directory: ...

    def find_version(self, code: str, day: dt.date) -> ProcedureVersion | None: ...

    async def version_on(self, code: str, day: dt.date) -> ProcedureVersion | None: ...


class Judged(NamedTuple):
    """A row that may come in, with what it refers to."""

    row: RegisterRow
    agency: Agency
    version: ProcedureVersion
    term: Term | None


class Judge:
    """Judges the rows of one import. `allowed` None means every agency; `default` serves rows without a code."""

    def __init__(self, catalog: Known, allowed: Collection[int] | None, default: int | None) -> None:
        self._catalog, self._allowed = catalog, allowed
        self._default = catalog.directory.get(default)
        self._versions: dict[tuple[str, dt.date], ProcedureVersion | None] = {}
        self._agencies: dict[tuple[str, dt.date], Agency | None] = {}
        self._terms: dict[tuple[int, str], Term | None] = {}
        self._known: set[str] = set()

    async def learn(self, rows: Iterable[RegisterRow]) -> None:
        """Asks the catalogue, once, for procedures that are new to us; `judge` then needs nobody."""
        first_days = {row.procedure_code: row.received_at.date() for row in rows}
        for code, day in first_days.items():
            if code not in self._known:
                await self._catalog.version_on(code, day)
                self._known.add(code)

    def judge(self, row: RegisterRow) -> Judged | RowError:
        day = row.received_at.date()
        agency = self._agency(row.agency_code, day)
        if agency is None:
            if not row.agency_code:
                return _against(row, "agency_code", "Thiếu mã đơn vị")
            reason = f"Không có đơn vị mã “{row.agency_code[:20]}” vào ngày {day:%d/%m/%Y}"
            return _against(row, "agency_code", reason)
        if agency.kind == "division":
            return _against(row, "agency_code", f"“{agency.name}” không tiếp nhận hồ sơ; ghi mã của UBND")
        if self._allowed is not None and agency.id not in self._allowed:
            return _against(row, "agency_code", f"Bạn không nhập được hồ sơ của “{agency.name}”")
        version = self._version(row.procedure_code, day)
        if version is None:
            reason = f"Không có thủ tục “{row.procedure_code[:40]}” có hiệu lực vào ngày {day:%d/%m/%Y}"
            return _against(row, "procedure_code", reason)
        if agency.level not in version.levels:
            reason = f"Thủ tục {version.code} không giải quyết ở cấp của “{agency.name}”"
            return _against(row, "procedure_code", reason)
        key = (version.version_id, agency.level)
        if key not in self._terms:
            self._terms[key] = version.term(agency.level)
        return Judged(row, agency, version, self._terms[key])

    def _agency(self, code: str, day: dt.date) -> Agency | None:
        if not code:
            return self._default
        key = (code, day)
        if key not in self._agencies:
            self._agencies[key] = self._catalog.directory.by_code(code, day)
        return self._agencies[key]

    def _version(self, code: str, day: dt.date) -> ProcedureVersion | None:
        key = (code, day)
        if key not in self._versions:
            self._versions[key] = self._catalog.find_version(code, day)
        return self._versions[key]


def _against(row: RegisterRow, column: str, reason: str) -> RowError:
    return RowError(row.line, row.code, column, reason)
