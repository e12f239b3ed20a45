"""Pure rules of counting: periods, predicates, measures, identities. No database, no web, no clock of its own."""
