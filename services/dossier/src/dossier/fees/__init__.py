"""Fees: what is due, what was paid or waived, taken back only by a reversing entry; the day's sums."""
