"""`python -m stack.seeding URL`: load the demo register through a gateway; one line of JSON per step."""

from __future__ import annotations

import datetime as dt
import json
import os
import sys
import time

import httpx
from demo import seed
from kernel.clock import real_now

PATIENCE = 300.0


def tell(step: str, done: int, total: int) -> None:
    print(json.dumps({"step": step, "done": done, "total": total}, ensure_ascii=False), flush=True)


def wait_for_figures(url: str, password: str) -> None:
    """Return when reporting has taken in everything that is in the registers by now."""
    asked, end = real_now(), time.monotonic() + PATIENCE
    with httpx.Client(base_url=url, timeout=30) as http:
        who = seed.Session(http, seed.FOCAL_OFFICER, password)
        while time.monotonic() < end:
            held = who.call("GET", "/api/reporting/v1/freshness")
            tell("Số liệu thống kê", held["cursor"], max(held["latest_position"], 1))
            pulled = held["pulled_at"] and dt.datetime.fromisoformat(held["pulled_at"])
            if pulled and pulled > asked and held["cursor"] >= held["latest_position"]:
                return
            time.sleep(0.5)
    sys.exit(f"Nothing was loaded further: the figures were not complete after {PATIENCE:.0f} s")


def main() -> None:
    url, password = sys.argv[1], os.environ["MOTCUA_DEMO_PASSWORD"]
    try:
        seed.run(url, password, tell)
        wait_for_figures(url, password)
    except (seed.SeedError, httpx.HTTPError) as error:
        sys.exit(f"Nothing was loaded further: {error}")


if __name__ == "__main__":
    main()
