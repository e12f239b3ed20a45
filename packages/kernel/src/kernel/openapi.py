"""`python -m kernel.openapi <service>`: the service's OpenAPI document in its one canonical form.

The committed `services/<service>/openapi.json` is this output; a test compares them. Nothing is connected to and
no secret is needed: the settings are placeholders.
"""

from __future__ import annotations

import argparse
import importlib
import json
from typing import Any

from fastapi import FastAPI
from pydantic import SecretStr

PLACEHOLDERS = {
    "environment": "test",
    "database_url": SecretStr("postgresql+asyncpg://nobody@127.0.0.1/nothing"),
}


def build(service: str) -> FastAPI:
    """The service's app, good for looking at only."""
    settings = importlib.import_module(f"{service}.settings").Settings
    app: FastAPI = importlib.import_module(f"{service}.main").create_app(settings.model_construct(**PLACEHOLDERS))
    return app


def document(service: str) -> dict[str, Any]:
    return build(service).openapi()


def canonical(schema: dict[str, Any]) -> str:
    """Sorted keys, two blanks, one newline at the end: a change shows as the lines that changed."""
    return json.dumps(schema, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(prog="kernel.openapi", description="Print a service's OpenAPI document.")
    parser.add_argument("service")
    print(canonical(document(parser.parse_args().service)), end="")


if __name__ == "__main__":
    main()
