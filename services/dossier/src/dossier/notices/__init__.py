"""Notices to citizens: by mail and SMS, once per act and channel, every sending on record."""
