"""Settings of the catalog service, from the environment with prefix CATALOG_."""

from __future__ import annotations

from pathlib import Path

from kernel.settings import ServiceSettings, configure
from pydantic import Field, FilePath, field_validator

from catalog import signing


class Settings(ServiceSettings):
    """See kernel.settings for the common part.

    `signing_key_file` holds one or more ES256 private keys (PEM): the first signs, all are published, so that
    a key can be replaced without ending anybody's session.
    """

    model_config = configure("catalog")

    signing_key_file: FilePath
    token_minutes: int = Field(10, ge=1, le=60)
    session_hours: int = Field(12, ge=1, le=24)
    sign_in_rule: str = "60/minute"
    token_rule: str = "120/minute"  # noqa: S105 - a rate, not a secret

    @field_validator("signing_key_file")
    @classmethod
    def _holds_keys(cls, path: Path) -> Path:
        """An unusable key is told before the service starts, not by its first sign-in."""
        try:
            signing.load(path)
        except (signing.UnusableKeyError, OSError, UnicodeDecodeError) as error:
            raise ValueError(str(error)) from error
        return path
