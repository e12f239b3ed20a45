"""The ways out as the settings describe them."""

from __future__ import annotations

import json

from dossier.adapters.channels import Channel, Mail, Sms
from dossier.settings import Settings


def channels_of(settings: Settings) -> dict[str, Channel]:
    """Channel by name; what is not configured is not there."""
    ways: dict[str, Channel] = {}
    if settings.smtp_host:
        ways["mail"] = Mail(
            host=settings.smtp_host,
            port=settings.smtp_port,
            security=settings.smtp_security,
            sender=settings.mail_from,
            username=settings.smtp_username,
            password=settings.smtp_password.get_secret_value(),
        )
    if settings.sms_url:
        ways["sms"] = Sms(
            url=settings.sms_url,
            method=settings.sms_method,
            headers=tuple(json.loads(settings.sms_headers.get_secret_value()).items()),
            body=settings.sms_body if settings.sms_method != "GET" else "",
            success=settings.sms_success,
        )
    return ways
