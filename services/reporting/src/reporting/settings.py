"""Settings of the reporting service, from the environment with prefix REPORTING_."""

from __future__ import annotations

from typing import Literal

from kernel.settings import ServiceSettings, configure


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
