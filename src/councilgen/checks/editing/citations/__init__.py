"""How resolutions, reports and documents are cited."""
