"""Pure rules of petitions: kinds, states and acts, terms, numbering. No database, no web, no clock of its own."""
