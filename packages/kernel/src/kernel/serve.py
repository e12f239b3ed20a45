"""`python -m kernel.serve <service> --port N`: one uvicorn process for one service.

The service offers `create_app()` in `<service>.main`, which reads its settings from the environment.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import sys

import uvicorn
from pydantic import ValidationError

KEEP_ALIVE = 75
"""Seconds an idle connection is held: longer than the gateway keeps its own (60), or it would now and then send a
request down a connection that is just being closed, and answer 502 for us."""


def main() -> None:
    parser = argparse.ArgumentParser(prog="kernel.serve")
    parser.add_argument("service")
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, required=True)
    given = parser.parse_args()
    try:
        app = importlib.import_module(f"{given.service}.main").create_app()
    except ValidationError as error:
        missing = ", ".join(f"{given.service}_{item['loc'][0]}".upper() for item in error.errors() if item["loc"])
        sys.exit(f"{given.service} cannot start; set: {missing or error.errors()[0]['msg']}")
    settle()
    uvicorn.run(
        app,
        host=given.host,
        port=given.port,
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=10,
        timeout_keep_alive=KEEP_ALIVE,
        proxy_headers=False,
    )


def settle() -> None:
    """What was made at the start stays: the collector need not walk through it for every few hundred requests.

    Requests leave hardly any cycles, so it may also wait longer; it took a tenth of the time of a request.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


if __name__ == "__main__":
    main()
