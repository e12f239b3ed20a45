"""`python -m reporting.linting`: one report on standard input, what its figures say on standard output.

In a process of its own: a report may be made to be slow to read or to unpack, a thread cannot be stopped, and the
service must go on answering.
"""

from __future__ import annotations

import json
import resource
import sys

from reporting.domain.linting.checking import check
from reporting.linting.presenting import present
from reporting.linting.problems import ReportUnreadable
from reporting.linting.texts import text_of

MEMORY = 768 << 20
PROCESSOR_SECONDS = 20


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        told: dict[str, object] = {"checked": present(check(text_of(sys.stdin.buffer.read()))).model_dump()}
    except ReportUnreadable as refused:
        told = {"refused": refused.detail}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
