"""Uploads that go on where they were cut off, and the tray in which kept files wait for their dossier."""
