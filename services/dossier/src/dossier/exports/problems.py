"""What can be wrong with an export."""

from __future__ import annotations

from kernel.problems import DomainProblem


class ExportTooLong(DomainProblem):
    status, code, title = 422, "export-too-long", "The list has more rows than a spreadsheet holds"
