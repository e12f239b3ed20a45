"""A district described in one file: agencies, fields, staff, calendar, procedures."""
