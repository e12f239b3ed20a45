"""Internal notes on a dossier: never on slips, never in tracking, never in the feed."""
