"""Names of agencies and fields, kept here so that a table can be printed while the catalogue is down."""
