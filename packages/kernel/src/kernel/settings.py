"""Settings every service has. No secret has a default; nothing starts without being told where it is."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Literal, Self

from pydantic import SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

Environment = Literal["demo", "production", "test"]


def configure(prefix: str) -> SettingsConfigDict:
    """Read `<PREFIX>_NAME` from the environment, or a file `<prefix>_name` in the folder of secrets."""
    folder = os.environ.get("MOTCUA_SECRETS_DIR")
    return SettingsConfigDict(env_prefix=f"{prefix.upper()}_", secrets_dir=folder, extra="ignore")


def value_of(name: str) -> str:
    """One setting outside a settings class: from the environment, or its file in the folder of secrets."""
    if value := os.environ.get(name.upper()):
        return value
    folder = os.environ.get("MOTCUA_SECRETS_DIR")
    if folder and (path := Path(folder) / name.lower()).is_file():
        return path.read_text().strip()
    sys.exit(f"Set {name.upper()}, or put it into a file {name.lower()} in the folder MOTCUA_SECRETS_DIR.")


class ServiceSettings(BaseSettings):
    """Common part; each service subclasses it with its own prefix."""

    environment: Environment
    database_url: SecretStr
    pool_size: int = 4
    jwks_url: str = ""
    catalog_url: str = ""
    dossier_url: str = ""
    feedback_url: str = ""
    client_id: str = ""
    client_secret: SecretStr = SecretStr("")
    data_dir: Path = Path("data")
    clock_offset_seconds: int = 0
    log_level: str = "INFO"

    @model_validator(mode="after")
    def _only_a_demo_may_shift_the_clock(self) -> Self:
        if self.clock_offset_seconds and self.environment == "production":
            raise ValueError("clock_offset_seconds is for the demo only")
        return self
