"""Figures that leave the house: receivers, schedules, packages, every try to hand one over."""
