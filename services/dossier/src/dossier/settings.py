"""Settings of the dossier service, from the environment with prefix DOSSIER_."""

from __future__ import annotations

from kernel.settings import ServiceSettings, configure


class Settings(ServiceSettings):
    """See kernel.settings for the common part."""

    model_config = configure("dossier")

    take_over_seconds: float = 15
    """A job whose worker has not been heard of for so long goes to another one."""

    public_url: str = ""
    """Address under which citizens reach the app, for the QR code of slips: `https://motcua.chilang.example`."""
