"""`python -m dossier.papers.checks SOURCE TARGET < claim`: one verdict on standard output, then the end.

Started for each file by `apart`, with limits on memory, processor time and what it may write: whatever a file
does to its decoder happens here, where no secret and no connection is.
"""

from __future__ import annotations

import dataclasses
import errno
import json
import resource
import sys
from pathlib import Path
from typing import Any

from dossier.papers.checks.verdict import TOO_HARD, Claim, Refusal

MEMORY = 1 << 30
PROCESSOR_SECONDS = 20
WRITTEN = 256 << 20


def main() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (PROCESSOR_SECONDS, PROCESSOR_SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (WRITTEN, WRITTEN))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    source, target = (Path(given) for given in sys.argv[1:3])
    claim = Claim(**json.load(sys.stdin))
    try:
        from dossier.papers.checks.kinds import judge

        verdict: dict[str, Any] = {"found": dataclasses.asdict(judge(source, target, claim))}
    except Refusal as refusal:
        verdict = {"refusal": {"code": refusal.code, "detail": refusal.detail, "found": refusal.found}}
    except (MemoryError, RecursionError):
        verdict = _too_hard()
    except OSError as error:
        # The disk's, not the paper's: whoever waits may send it again. But for a limit of ours (EFBIG).
        verdict = _too_hard() if error.errno == errno.EFBIG else {"errno": error.errno}
    json.dump(verdict, sys.stdout)


def _too_hard() -> dict[str, Any]:
    return {"refusal": {"code": TOO_HARD, "detail": "Tệp quá nặng để kiểm tra", "found": ""}}


if __name__ == "__main__":
    main()
