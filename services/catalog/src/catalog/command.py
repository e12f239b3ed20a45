"""What the command lines of this service share: settings without the signing key, a password from a file."""

from __future__ import annotations

import sys
from pathlib import Path

from kernel.settings import ServiceSettings, configure
from pydantic import ValidationError


class CommandSettings(ServiceSettings):
    """The database and the environment are enough; no command signs anything."""

    model_config = configure("catalog")


def settings_or_exit() -> CommandSettings:
    try:
        return CommandSettings()
    except ValidationError as error:
        names = ", ".join(f"CATALOG_{str(item['loc'][0]).upper()}" for item in error.errors() if item["loc"])
        sys.exit(f"Set {names}." if names else str(error.errors()[0]["msg"]))


def secret_from(path: Path) -> str:
    """The first line of a file. Secrets are never arguments: those can be seen by every user of the machine."""
    try:
        secret = path.read_text(encoding="utf-8").partition("\n")[0].strip()
    except (OSError, UnicodeDecodeError):
        sys.exit(f"The file {path} cannot be read.")
    if not secret:
        sys.exit(f"The first line of {path} is empty.")
    return secret
