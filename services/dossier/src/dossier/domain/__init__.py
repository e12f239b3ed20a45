"""Pure rules over plain values: no web, no database; the clock is an argument."""
