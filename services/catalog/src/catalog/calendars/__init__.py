"""The district's working time: hours, days off, make-up working days."""
