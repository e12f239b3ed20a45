"""Settings of the reporting service, from the environment with prefix REPORTING_."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from kernel.settings import ServiceSettings, configure
from pydantic import SecretStr


class Settings(ServiceSettings):
    """See kernel.settings for the common part."""

    model_config = configure("reporting")

    pull_seconds: float = 1.0
    """How often the feed is asked when there was nothing new."""
    labels_seconds: float = 300.0
    """How often the names of agencies and fields are fetched again."""
    ii06_without_result: Literal["settled", "beside"] = "settled"
    """What form II.06 does with dossiers withdrawn or stopped.

    `settled` counts them in column 7 by their end date, as a province's system does, so that 3 = 7 + 11 holds.
    `beside` leaves them out of column 7 and names their number under the table. Circular 01/2020/TT-VPCP does not
    say which; ask the receiver of the report.
    """

    package_key_file: Path | None = None
    """Private key (PEM, P-256) that signs reports and packages. Without one they are unsigned, and say so."""
    package_key_id: str = "motcua"
    delivery_folder: Path | None = None
    """Receivers of kind folder lie below it."""
    delivery_secrets_dir: Path | None = None
    """Files named by receivers' `secret_name`: a password, a private key, a webhook secret."""
    draft_seconds: float = 60.0
    """How often the worker looks for periods that have ended."""
    draft_kinds: tuple[str, ...] = ("quarter", "half", "nine_months", "year")
    """Kinds of periods whose reports are drafted by themselves. Which are owed is the receiver's to say."""
    draft_within_days: int = 100
    """Periods that ended longer ago are not made up for."""
    schedule_seconds: float = 30.0
    """How often schedules are looked at."""
    smtp_host: str = ""
    smtp_port: int = 587
    smtp_security: Literal["starttls", "tls", "none"] = "starttls"
    smtp_sender: str = ""
    smtp_username: str = ""
    smtp_password: SecretStr = SecretStr("")

    @property
    def package_key_pem(self) -> str | None:
        return None if self.package_key_file is None else self.package_key_file.read_text()
