"""What a person has chosen about how she works; it follows her to another machine."""
