"""`python -m stack.seeding URL`: load the demo register through a gateway; one line of JSON per step."""

from __future__ import annotations

import json
import os
import sys

from demo import seed


def tell(step: str, done: int, total: int) -> None:
    print(json.dumps({"step": step, "done": done, "total": total}, ensure_ascii=False), flush=True)


def main() -> None:
    seed.run(sys.argv[1], os.environ["MOTCUA_DEMO_PASSWORD"], tell)


if __name__ == "__main__":
    main()
