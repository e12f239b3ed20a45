"""Printed slips of the law: receipt, supplement, refusal, control slip; A5, from Typst templates."""
