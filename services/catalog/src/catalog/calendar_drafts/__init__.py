"""Writing calendars: draft a version, see which days change, publish it."""
