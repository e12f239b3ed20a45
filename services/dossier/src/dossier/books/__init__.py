"""The book of dossiers of an agency (form 06 of 2018, 07 of 2025): a day or a whole year, as PDF and XLSX."""
