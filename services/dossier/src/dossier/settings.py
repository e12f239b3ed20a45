"""Settings of the dossier service, from the environment with prefix DOSSIER_."""

from __future__ import annotations

from kernel.settings import ServiceSettings, configure


class Settings(ServiceSettings):
    """See kernel.settings for the common part."""

    model_config = configure("dossier")
