"""Settings of the feedback service, from the environment with prefix FEEDBACK_."""

from __future__ import annotations

from kernel.settings import ServiceSettings, configure


class Settings(ServiceSettings):
    """See kernel.settings for the common part."""

    model_config = configure("feedback")
