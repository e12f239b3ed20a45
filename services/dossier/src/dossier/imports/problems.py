"""What can be wrong with an uploaded file before its rows are looked at."""

from __future__ import annotations

from kernel.problems import DomainProblem


class FileEmpty(DomainProblem):
    status, code, title = 422, "file-empty", "The file holds nothing"


class FileTooLarge(DomainProblem):
    status, code, title = 413, "too-large", "The file is too large"


class FileKindUnknown(DomainProblem):
    status, code, title = 415, "unsupported-media-type", "The file is neither XLSX nor CSV, judged by its content"


class ImportNotWaiting(DomainProblem):
    status, code, title = 409, "import-not-waiting", "The import does not wait for a mapping"


class FileGone(DomainProblem):
    status, code, title = 410, "file-gone", "The uploaded file cannot be read any more"
