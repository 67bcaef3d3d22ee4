"""Fixes carried out: edits of YAML files and catalogs in place, byte for byte where nothing was to change."""
